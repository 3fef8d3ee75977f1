#include <vector>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

std::size_t count_han(std::u16string_view text) {
  std::size_t count = 0;
  for (const char16_t unit : text) count += is_han(unit) ? 1 : 0;
  return count;
}

void check(const RuleInput& in, Reporter& out) {
  constexpr std::size_t kMostPlaces = 20;
  std::size_t characters = 0;
  std::size_t covered = 0;  // Han characters in Traditional passages
  std::vector<const Noise*> regions;
  for (const Noise& noise : in.source.noise) {
    if (noise.kind != NoiseKind::traditional || !in.document.span.overlaps(noise.clean)) continue;
    regions.push_back(&noise);
    characters += noise.count;
    covered += count_han(slice(in.source.clean, noise.clean));
  }
  if (regions.empty()) return;
  const bool whole = covered * 10 >= count_han(slice(in.source.clean, in.document.span)) * 8;
  Finding finding;
  finding.span = regions.front()->clean;
  if (regions.front()->clean.start < in.document.span.start) finding.span.start = in.document.span.start;
  // A place to look at, not the whole text.
  const std::size_t line = in.source.clean.find(u'\n', finding.span.start);
  if (line < finding.span.end) finding.span.end = static_cast<Offset>(line);
  finding.message =
      whole ? cat(u"全文基本是繁体字(共", characters, u"个),检查时已按简体理解,正式公布请改用规范汉字。")
            : cat(u"简体文中夹有繁体字(共", characters, u"个,", regions.size(),
                  u"处),检查时已按简体理解,正式公布请统一改用规范汉字。");
  for (std::size_t i = 1; i < regions.size() && i <= kMostPlaces; ++i) {
    finding.related.push_back({regions[i]->clean, u"这里也有繁体字"});
  }
  out.add(std::move(finding));
}

}  // namespace

const Rule text_script = {
    .id = "text/script",
    .severity = Severity::info,
    .title = u"是否混用繁体字",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
