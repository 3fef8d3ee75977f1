#include <vector>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostPlaces = 20;  // other places that one finding shows

void check(const RuleInput& in, Reporter& out) {
  std::vector<const Noise*> notes;
  for (const Noise& noise : in.source.noise) {
    const bool here =
        in.document.span.contains(noise.clean.start) || noise.clean.start == in.document.span.end;
    if (noise.kind == NoiseKind::annotation && here) notes.push_back(&noise);
  }
  if (notes.empty()) return;
  // A conversion leaves hundreds: one finding, with one change for each place.
  const Noise& first = *notes.front();
  const auto mark = [&in](const Noise& note) {
    return std::u16string(slice(in.source.original, note.original));
  };
  Finding finding;
  finding.original_span = first.original;
  finding.span = first.clean;
  finding.about = mark(first);
  finding.message = cat(quoted(mark(first)), notes.size() == 1 ? u"" : cat(u"等", notes.size(), u"处"),
                        u"像是繁简转换时留下的拼音注音,不是正文,请删去。");
  finding.fix = Fix{first.clean, std::u16string()};
  finding.original_fix_span = first.original;
  for (std::size_t i = 1; i < notes.size(); ++i) {
    if (i <= kMostPlaces) finding.related.push_back({notes[i]->clean, mark(*notes[i])});
    finding.more_fixes.push_back({notes[i]->original, std::u16string()});
  }
  out.add(std::move(finding));
}

}  // namespace

const Rule text_annotation = {
    .id = "text/annotation",
    .severity = Severity::warning,
    .title = u"是否残留拼音注音",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
