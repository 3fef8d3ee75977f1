#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMost = 200;  // findings; a text that is broken throughout needs no more

std::u16string shortened(std::u16string_view text) {
  constexpr std::size_t kShown = 24;
  std::u16string out(text.substr(0, kShown));
  std::replace(out.begin(), out.end(), u'\n', u' ');
  if (text.size() > kShown) out += u"…";
  return out;
}

void check(const RuleInput& in, Reporter& out) {
  std::size_t count = 0;
  for (const Noise& noise : in.source.noise) {
    if (noise.kind != NoiseKind::mojibake || !in.document.span.contains(noise.clean.start)) continue;
    if (++count > kMost) break;
    const std::u16string broken = shortened(slice(in.source.original, noise.original));
    Finding finding;
    finding.original_span = noise.original;
    finding.span = noise.clean;
    if (noise.repaired) {
      finding.message =
          cat(u"“", broken, u"”是乱码,还原后是“", shortened(noise.replacement), u"”,请核对后改正。");
      finding.fix = Fix{noise.clean, noise.replacement};
      finding.original_fix_span = noise.original;
    } else if (!noise.replacement.empty()) {
      finding.message = cat(u"“", broken, u"”是乱码,大致是“", shortened(noise.replacement),
                            u"”,但有的字已经丢失,请对照原稿补全。");
    } else {
      finding.message = cat(u"“", broken, u"”是乱码,已经不能还原,请对照原稿改正。");
    }
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule text_mojibake = {
    .id = "text/mojibake",
    .severity = Severity::error,
    .title = u"是否有乱码",
    .basis = {"gb18030"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
