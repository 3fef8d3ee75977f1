#include "core/rules/structure.h"

#include <algorithm>
#include <unordered_map>

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

std::vector<Span> places_of_parts(const RuleInput& in) {
  std::unordered_map<std::string_view, Offset> ends;  // of the parts that stand under a heading of their own
  for (const Part& found : in.facts.parts) {
    Offset& end = ends[found.key];
    if (found.heading >= 0) end = std::max(end, found.span.end);
  }
  // The first of all stands behind the opening.
  Offset opening = head_of(in).end;
  const Offset first =
      in.document.headings.empty() ? in.document.span.end : in.document.headings.front().span.start;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.span.start >= first) break;
    if (paragraph.role == Role::body) opening = std::max(opening, paragraph.span.end);
  }
  std::vector<Span> out;
  Offset place = 0;  // of the parts before it in the form, the one that ends last
  for (const FormPart& part : in.facts.form->parts) {
    const Offset here = place > 0 ? place : opening;
    out.push_back({here, here});
    const auto it = ends.find(part.key);
    if (it != ends.end()) place = std::max(place, it->second);
  }
  return out;
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
    case DocumentKind::university_report:
      return u"学校的信息公开年度报告";
    case DocumentKind::enterprise_report:
      return u"公共企事业单位的信息公开年度报告";
    case DocumentKind::guide:
      return u"信息公开指南或目录";
    case DocumentKind::regulation:
      return u"法规或制度文件";
    case DocumentKind::news:
      return u"新闻或工作动态";
    case DocumentKind::table_only:
      return u"年度报告的表格";
    case DocumentKind::unknown:
      break;
  }
  return u"其他文稿";
}

}  // namespace nianbao::rules
