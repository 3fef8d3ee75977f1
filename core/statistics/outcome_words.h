// Which result of requests a clause names: a row of table three, or a group of its rows.
#pragma once

#include <string_view>

#include "core/words/sense.h"

namespace nianbao {

/// The key of a result in words: outcome_denied → requests.denied; "" for another sense.
std::string_view outcome_key(words::Sense sense);

/// The first of them that stands in `text`, a reason before its group; "" when none does.
std::string_view first_outcome(std::u16string_view text);

/// The result that all the words name; "" where they name two reasons, or more than what they name: 因A、B或C
/// 而无法提供, 因不掌握等原因无法提供, 因第三方不同意而不予公开.
std::string_view find_outcome(std::u16string_view text);

}  // namespace nianbao
