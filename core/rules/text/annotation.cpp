#include <vector>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostPlaces = 20;  // other places that one finding shows

/// The original text from the first annotation to the last, without any of them.
std::u16string stripped(const SourceText& source, const std::vector<const Noise*>& notes) {
  std::u16string out;
  Offset at = notes.front()->original.start;
  for (const Noise* note : notes) {
    if (note->original.start > at) out += slice(source.original, {at, note->original.start});
    at = note->original.end;
  }
  return out;
}

void check(const RuleInput& in, Reporter& out) {
  std::vector<const Noise*> notes;
  for (const Noise& noise : in.source.noise) {
    const bool here =
        in.document.span.contains(noise.clean.start) || noise.clean.start == in.document.span.end;
    if (noise.kind == NoiseKind::annotation && here) notes.push_back(&noise);
  }
  if (notes.empty()) return;
  // A conversion leaves hundreds: one finding with one fix, not a list.
  const Noise& first = *notes.front();
  const std::u16string_view mark = slice(in.source.original, first.original);
  Finding finding;
  finding.original_span = first.original;
  finding.span = first.clean;
  finding.message = notes.size() == 1 ? cat(u"“", mark, u"”像是繁简转换时留下的拼音注音,不是正文,建议删去。")
                                      : cat(u"“", mark, u"”等 ", notes.size(),
                                            u" 处像是繁简转换时留下的拼音注音,不是正文,建议一并删去。");
  for (std::size_t i = 1; i < notes.size() && i <= kMostPlaces; ++i) {
    finding.related.push_back(
        {notes[i]->clean, std::u16string(slice(in.source.original, notes[i]->original))});
  }
  finding.fix = Fix{first.clean, stripped(in.source, notes)};
  finding.original_fix_span = Span{first.original.start, notes.back()->original.end};
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
