// Paragraphs that stand in another unit's report of the same batch, too.
#include "core/base/text.h"
#include "core/likeness/differences.h"
#include "core/likeness/twins.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostPairs = 3;        // shown in one finding
constexpr std::size_t kMostDifferences = 4;  // named of one pair
constexpr std::size_t kMostRelated = 20;

std::u16string print(const Difference& each) {
  const auto marked = [](std::u16string_view words) { return cat(u"“", words, u"”"); };
  if (each.here.empty()) return cat(u"对方多出", marked(each.there));
  if (each.there.empty()) return cat(u"本文多出", marked(each.here));
  return cat(marked(each.here), u"与", marked(each.there));
}

/// ",不同的只有“三”与“两”、本文多出“全年”"; "" where nothing is to be named.
std::u16string print_differences(const TwinPassage& passage) {
  constexpr std::size_t kLongest = 16;
  if (passage.text == passage.other_text) return u",两段一字不差";
  std::u16string out;
  std::size_t named = 0;
  const std::vector<Difference> all = differences(passage.text, passage.other_text);
  for (const Difference& each : all) {
    if (named == kMostDifferences) break;
    if (each.here.size() > kLongest || each.there.size() > kLongest) continue;
    out += cat(named == 0 ? u"" : u"、", print(each));
    ++named;
  }
  if (named == 0) return {};
  return named == all.size() ? cat(u",不同的只有", out) : cat(u",不同的有", out, u"等");
}

std::u16string name_of(const TwinUnit& unit) {
  const std::u16string input = to_utf16(unit.input);
  return unit.issuer.empty() ? quoted(input) : cat(quoted(unit.issuer), u"(", input, u")");
}

/// Both passages whole: who reads the finding shall not have to look for them.
std::u16string print_pairs(const TwinUnit& unit) {
  std::u16string out;
  for (std::size_t i = 0; i < unit.passages.size() && i < kMostPairs; ++i) {
    const TwinPassage& each = unit.passages[i];
    out += cat(out.empty() ? u"" : u"; ", u"本文“", each.text, u"” ≈ 对方“", each.other_text, u"”(",
               each.likeness, u"%)");
  }
  return out;
}

Finding tell(const RuleInput& in, const TwinUnit& unit) {
  const TwinPassage& first = unit.passages.front();
  const std::size_t count = unit.passages.size();
  Finding finding;
  finding.span = in.source.map.to_clean(first.span);
  finding.message = cat(quoted(first.text), count > 1 ? cat(u"等", count, u"段") : u"这一段",
                        u"与同一批文稿中", name_of(unit), u"的报告雷同(约", first.likeness, u"%相同)",
                        count > 1 ? u",例如这一段对方写的是" : u",对方写的是", quoted(first.other_text),
                        print_differences(first), u",请按本机关的实际情况改写。");
  finding.evidence = Evidence{print_pairs(unit), {}, {}};
  for (std::size_t i = 1; i < count && i <= kMostRelated; ++i)
    finding.related.push_back({in.source.map.to_clean(unit.passages[i].span), u"与同一报告雷同的段落"});
  return finding;
}

void check(const RuleInput& in, Reporter& out) {
  if (!in.twins) return out.not_applicable(u"只有一份文稿,没有同一批的其他报告可比。");
  for (const TwinUnit& unit : *in.twins) {
    if (unit.document == in.document_index && !unit.passages.empty()) out.add(tell(in, unit));
  }
}

}  // namespace

const Rule batch_twin = {
    .id = "batch/twin",
    .severity = Severity::warning,
    .title = u"是否与同批其他单位雷同",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
