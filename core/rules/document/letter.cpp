// A letter to the superior office before the report, or instead of it.
#include "core/words/lists/letter.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kSalutation = 40;  // a line that addresses somebody is not longer
constexpr std::size_t kPhrase = 200;     // a paragraph of a letter neither

/// "青岚县人民政府办公室:"
bool is_salutation(std::u16string_view text) {
  if (text.size() < 4 || text.size() > kSalutation || text.back() != u':') return false;
  text.remove_suffix(1);
  const bool name = std::all_of(text.begin(), text.end(), [](char16_t u) {
    return is_han(u) || u == u'、' || u == u',' || u == u'(' || u == u')';
  });
  return name && text.front() != u'各' && ends_with_any(text, words::addressed) &&
         !contains_any(Asked(text), words::no_address);
}

/// The paragraph that makes the text a letter: who is addressed, or what is asked of him. Looks before the
/// first heading, where a report has not begun, and for a request to a superior in a line of its own.
std::optional<Span> letter_in(const RuleInput& in) {
  const Document& document = in.document;
  const Offset end = document.headings.empty() ? document.span.end : document.headings.front().span.start;
  std::optional<Span> asked;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = in.text(paragraph.span);
    if (paragraph.span.start >= end) {
      if (!asked && text.size() <= kSalutation && starts_with_any(text, words::closing_requests))
        asked = paragraph.span;
      continue;
    }
    if (is_salutation(text)) return paragraph.span;
    if (!asked && text.size() <= kPhrase && contains_any(Asked(text), words::letter_phrases))
      asked = paragraph.span;
  }
  return asked;
}

/// "关于报送2024年政府信息公开工作年度报告的函"
bool is_titled_letter(std::u16string_view title) {
  return contains_any(Asked(title), words::letter_titles) && contains_any(Asked(title), words::reports_named);
}

void check(const RuleInput& in, Reporter& out) {
  const bool report = in.facts.kind == DocumentKind::annual_report;
  const bool titled = is_titled_letter(in.facts.title);
  const std::u16string_view all = in.text(in.document.span);
  if (!report && !titled && !contains_any(Asked(all), words::reports_named))
    return out.not_applicable(u"本文与年度报告无关。");
  std::optional<Span> place = letter_in(in);
  // A notice addresses many, too.
  if (!report && !titled && !contains_any(Asked(all), words::letter_phrases)) place.reset();
  if (!place && titled) place = in.document.title;
  if (!place) return;
  Finding finding;
  finding.span = *place;
  finding.message = report ? cat(u"报告里夹着写给上级机关的话(", quoted(in.text(*place)),
                                 u"),公布的年度报告不包括这些内容,请删去。")
                           : cat(u"本文是报送年度报告的函(", quoted(in.text(*place)),
                                 u"),不是年度报告,请换成年度报告的正文。");
  out.add(std::move(finding));
}

}  // namespace

const Rule document_letter = {
    .id = "document/letter",
    .severity = Severity::warning,
    .title = u"是否夹带报送的函",
    .basis = {},
    .needs = kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
