#include "core/rules/structure.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao::rules {

std::u16string han_number(int value) {
  static constexpr std::u16string_view digits = u"一二三四五六七八九";
  if (value < 1 || value > 99) return cat(value);
  std::u16string out;
  if (value >= 20) out.push_back(digits[static_cast<std::size_t>(value / 10 - 1)]);
  if (value >= 10) out.push_back(u'十');
  if (value % 10 > 0) out.push_back(digits[static_cast<std::size_t>(value % 10 - 1)]);
  return out;
}

std::u16string name_of(const FormPart& part) {
  return part.number > 0 ? cat(han_number(part.number), u"、", part.title) : part.title;
}

Span place_of_missing(const RuleInput& in, std::string_view key) {
  const Form* form = in.facts.form;
  Offset place = 0;
  // Parts before it in the form; of those that stand in the text, the one that ends last.
  if (form) {
    for (const FormPart& part : form->parts) {
      if (part.key == key) break;
      for (const Part& found : in.facts.parts) {
        if (found.key == part.key && found.heading >= 0) place = std::max(place, found.span.end);
      }
    }
  }
  if (place > 0) return {place, place};
  // The first of all stands behind the opening.
  place = head_of(in).end;
  const Offset first =
      in.document.headings.empty() ? in.document.span.end : in.document.headings.front().span.start;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.span.start >= first) break;
    if (paragraph.role == Role::body) place = std::max(place, paragraph.span.end);
  }
  return {place, place};
}

Span head_of(const RuleInput& in) {
  if (!in.document.title.empty()) return in.document.title;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::furniture) return paragraph.span;
  }
  return {in.document.span.start, in.document.span.start};
}

std::u16string name_of(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::annual_report:
      return u"政府信息公开工作年度报告";
    case DocumentKind::work_summary:
      return u"政务公开工作总结";
    case DocumentKind::general_summary:
      return u"工作总结";
    case DocumentKind::notice:
      return u"通知一类的公文";
    case DocumentKind::unknown:
      break;
  }
  return u"其他文稿";
}

}  // namespace nianbao::rules
