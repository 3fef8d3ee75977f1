// What the text rules read: paragraphs of the draft itself, and the sentence around a place. Clean text, its
// offsets.
#pragma once

#include <algorithm>
#include <string_view>

#include "core/base/text.h"
#include "core/rules/rule.h"

namespace nianbao::rules {

/// Calls `visit(paragraph)` for every paragraph that is no page furniture, in order.
template <typename Visit>
void for_each_paragraph(const RuleInput& in, Visit visit) {
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::furniture) visit(paragraph);
  }
}

/// The sentence of `within` (a paragraph) that holds `at`: up to the 。;!? or line end on either side. Looks
/// at most 400 units each way.
inline Span sentence_at(std::u16string_view text, Span within, Offset at) {
  constexpr Offset kFar = 400;
  const auto ends = [](char16_t u) {
    return u == u'。' || u == u';' || u == u'!' || u == u'?' || u == u'\n';
  };
  Offset start = at;
  while (start > within.start && at - start < kFar && !ends(text[start - 1])) --start;
  Offset end = at;
  while (end < within.end && end - at < kFar && !ends(text[end])) ++end;
  return {start, end};
}

}  // namespace nianbao::rules
