#include <string>
#include <unordered_map>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

// Shorter paragraphs ("无其他需要报告的事项。") repeat for good reasons.
constexpr std::size_t kShortest = 20;

void check(const RuleInput& in, Reporter& out) {
  std::unordered_map<std::u16string, Span> first;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    std::u16string text = squeeze(in.text(paragraph.span));
    if (text.size() < kShortest) continue;
    const auto [place, is_new] = first.emplace(std::move(text), paragraph.span);
    if (is_new) continue;
    Finding finding;
    finding.span = paragraph.span;
    finding.message = cat(u"这一段与前面的一段完全相同(“", in.text(paragraph.span).substr(0, 16),
                          u"……”),请核对是否重复粘贴。");
    finding.related.push_back({place->second, u"前面的同一段"});
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule text_duplicate = {
    .id = "text/duplicate",
    .severity = Severity::warning,
    .title = u"段落是否重复",
    .basis = {},
    .needs = kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
