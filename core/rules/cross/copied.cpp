#include <string>
#include <unordered_map>

#include "core/base/text.h"
#include "core/rules/previous_report.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

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
  const bool opening = (contains(text, u"条例") || contains(text, u"国办") || contains(text, u"格式")) &&
                       (contains(text, u"编制") || contains(text, u"现公布") || contains(text, u"统计期限") ||
                        contains(text, u"现将") || contains(text, u"公布如下") || contains(text, u"本报告"));
  const bool contact = contains(text, u"联系电话") || contains(text, u"如有疑问") ||
                       contains(text, u"如对本报告") || contains(text, u"电子版") ||
                       contains(text, u"邮政编码");
  const bool nothing = contains(text, u"其他需要报告") || contains(text, u"信息处理费") ||
                       contains(text, u"未收取") || contains(text, u"没有收取");
  return opening || contact || nothing;
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
