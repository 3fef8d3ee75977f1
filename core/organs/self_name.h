// How an organ calls itself in its report (我局, 我镇, 我县), and which of these names another organ's are.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

/// 我局 in the text. `kind` is a key of words::self_names.
struct SelfName {
  Span span;
  std::string_view kind;  // "bureau", "county" …
  bool opens_own_work = false;  // a clause begins with it and tells of disclosure: 我市政府信息公开虽然…
};

/// All of them in `span`, without those in quotes and those that begin another word (我市场, 我委托).
std::vector<SelfName> find_self_names(std::u16string_view clean, Span span);

/// What an organ of this name calls itself: 青岚县财政局 is "bureau", 青岚县人民政府 "county"; "" where the
/// name does not tell.
std::string_view self_kind_of(std::u16string_view organ);

/// Whether an organ of this name cannot be meant: 我镇 of a bureau, 我委 of a 局. A wider area's name (我市
/// in a county's report) is its superior's unless it opens what the report itself tells.
bool is_name_of_another(const SelfName& name, std::u16string_view organ);

}  // namespace nianbao
