// How messages quote the draft: the words of the place, so that a reader finds them with Ctrl+F.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace nianbao {

/// In “”, on one line, shortened in the middle beyond 40 units; quotation marks inside become ‘’, and one
/// without its other half is left out.
std::u16string quoted(std::u16string_view text);

/// The place with the words of its clause before it, quoted: “当面申请6件”; the place alone where the clause
/// is long or starts elsewhere.
std::u16string phrase(const RuleInput& in, Span place);
std::u16string phrase(const RuleInput& in, const Quantity& quantity);

/// “当面申请6件”、“信函申请7件”; of many, the first three and how many there are: “…”等8项.
std::u16string phrases(const RuleInput& in, const std::vector<std::uint32_t>& quantities);

/// `text` with the full-width signs that the draft has at `place`: (四) becomes （四） where it stands for
/// （五）.
std::u16string in_widths_of(const RuleInput& in, Span place, std::u16string text);

}  // namespace nianbao
