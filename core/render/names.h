// The Chinese words for every key of a number's identity, for people: the one place where they stand.
#pragma once

#include <string_view>

#include "core/mentions/mention.h"

namespace nianbao {

/// 新收申请 for requests.received; "" for a key that is none of the statistics'.
std::u16string_view statistic_name(std::string_view key);

/// 占比, 增长, 减少; "" where the number's label says all.
std::u16string_view name_of(Measure measure, int direction);

/// The contract's names: "said", "issuer", "share" …
const char* to_string(Origin origin);
const char* to_string(Scope scope);
const char* to_string(Measure measure);

}  // namespace nianbao
