#include "core/read/clean.h"

#include <algorithm>

#include "core/read/misread.h"
#include "core/read/passes.h"

namespace nianbao {

namespace {

/// The text as the passes so far left it, and how it maps to the given one.
class Work {
 public:
  explicit Work(std::u16string_view original)
      : text_(original), map_(OffsetMap::identity(static_cast<Offset>(original.size()))) {}

  template <typename Pass>
  void run(Pass pass) {
    std::vector<Noise> found;
    Rewritten result = pass(text_, found);
    for (Noise& one : found) {
      one.original = map_.to_original(one.original);
      noise_.push_back(std::move(one));
    }
    if (!result.changed) return;
    map_ = map_.then(result.map);
    owned_ = std::move(result.text);
    text_ = owned_;
    changed_ = true;
  }
  /// Where blocks, tables and cells of the carrier start and end, ascending.
  std::vector<Offset> edges(const Layout& layout) const {
    std::vector<Offset> out;
    const auto add = [&](Span span) {
      span = map_.to_clean(span);
      out.push_back(span.start);
      out.push_back(span.end);
    };
    for (const LayoutBlock& block : layout.blocks) add(block.span);
    for (const LayoutTable& table : layout.tables) {
      add(table.span);
      for (const LayoutCell& cell : table.cells) add(cell.span);
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  Cleaned finish(std::u16string_view original) {
    Cleaned out{changed_ ? std::move(owned_) : std::u16string(original), std::move(map_), std::move(noise_),
                std::nullopt};
    for (Noise& one : out.noise) one.clean = out.map.to_clean(one.original);
    std::stable_sort(out.noise.begin(), out.noise.end(),
                     [](const Noise& a, const Noise& b) { return a.original < b.original; });
    return out;
  }

 private:
  std::u16string owned_;
  std::u16string_view text_;
  OffsetMap map_;
  std::vector<Noise> noise_;
  bool changed_ = false;
};

}  // namespace

Cleaned clean_text(std::u16string_view original, const Layout& layout) {
  Work work(original);
  // A whole text in the wrong encoding is read again, or left alone: its runs are not repaired one by one.
  std::optional<Misread> misread = find_misreading(original);
  work.run([&](std::u16string_view in, std::vector<Noise>& noise) {
    return misread ? undo_misreading(in, *misread, noise) : repair_mojibake(in, noise);
  });
  work.run(normalise_characters);
  work.run(strip_annotations);
  work.run(fold_script);
  work.run([&](std::u16string_view in, std::vector<Noise>& noise) {
    return unwrap_lines(in, work.edges(layout), noise);
  });
  work.run(close_spaces);
  Cleaned out = work.finish(original);
  out.misread = std::move(misread);
  return out;
}

}  // namespace nianbao
