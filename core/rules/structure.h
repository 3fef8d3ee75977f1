// What the rules about structure share: places and names of parts.
#pragma once

#include <string>
#include <vector>

#include "core/rules/rule.h"

namespace nianbao::rules {

/// "四、政府信息公开行政复议、行政诉讼情况"; without a number where the form gives none.
std::u16string name_of(const FormPart& part);

/// 1 → 一 … 20 → 二十.
std::u16string han_number(int value);

/// Where each part of the form should stand if it is missing: the end of the part before it, an empty span.
/// In the order of Form::parts; `in` has a form.
std::vector<Span> places_of_parts(const RuleInput& in);

/// The first paragraph that is the document's own, for findings about the document as a whole; the title
/// where there is one.
Span head_of(const RuleInput& in);

/// "政府信息公开工作年度报告", "政务公开工作总结" …
std::u16string name_of(DocumentKind kind);

}  // namespace nianbao::rules
