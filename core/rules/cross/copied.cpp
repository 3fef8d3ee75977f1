#include <string>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/previous_report.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/boilerplate.h"

namespace nianbao::rules {

namespace {

/// Shorter paragraphs repeat from year to year without anyone copying.
constexpr std::size_t kLeast = 40;

/// The paragraph without blanks and marks: a changed comma is still a copy.
std::u16string essence(std::u16string_view text) {
  std::u16string out;
  for (const char16_t u : text) {
    if (is_han(u) || is_digit(u) || is_ascii_letter(u)) out.push_back(u);
  }
  return out;
}

/// What the law or the form makes every report say.
bool is_boilerplate(std::u16string_view text) {
  const Asked asked(text);
  return (contains_any(asked, words::decrees_named) && contains_any(asked, words::opening_phrases)) ||
         contains_any(asked, words::other_boilerplate);
}

void check(const RuleInput& in, Reporter& out) {
  if (std::u16string reason = why_not_comparable(in); !reason.empty())
    return out.not_checked(std::move(reason));
  std::unordered_map<std::u16string, Span> last;
  for (const Paragraph& paragraph : in.previous->document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    std::u16string text = essence(slice(in.previous->source.clean, paragraph.span));
    if (text.size() >= kLeast) last.emplace(std::move(text), paragraph.span);
  }
  bool any = false;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = in.text(paragraph.span);
    const std::u16string bare = essence(text);
    if (bare.size() < kLeast || is_boilerplate(text)) continue;
    any = true;
    if (last.find(bare) == last.end()) continue;
    Finding finding;
    finding.span = paragraph.span;
    finding.message = cat(quoted(text), u"这一段与上一年度报告一字不差(", bare.size(),
                          u"字),请按本年度的情况改写;确实没有变化的可以保留。");
    out.add(std::move(finding));
  }
  if (!any || last.empty()) out.not_applicable(u"两年的报告里没有够长的段落可比。");
}

}  // namespace

const Rule cross_copied = {
    .id = "cross/copied",
    .severity = Severity::warning,
    .title = u"是否照抄去年段落",
    .basis = {},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
