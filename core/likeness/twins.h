// Near copies between the reports of one batch: which passages of one unit stand in another unit's report,
// too.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/base/span.h"
#include "core/likeness/sketch.h"

namespace nianbao {

/// A passage that stands in another unit's report, too.
struct Twin {
  std::size_t passage = 0;  // of the own sketch
  std::size_t other = 0;    // index of the other sketch
  std::size_t other_passage = 0;
  int likeness = 0;  // of 100: how much of the own words of the shorter passage stands in the other
};

/// For each sketch its twins, by passage; a passage has the one that is most alike. Years, numbers and the
/// names of the two organs do not count, nor does what very many units have.
///
/// Passages are met by winnowing (Schleimer, Wilkerson, Aiken 2003) rather than MinHash: it also meets a
/// passage that was copied into a longer one, which is little alike as a whole. Time and memory grow with the
/// length of the texts.
std::vector<std::vector<Twin>> find_twins(const std::vector<Sketch>& sketches);

/// The same, told without sketches.
struct TwinPassage {
  Span span;  // of the own passage, in SourceText::original
  std::u16string text;
  std::u16string other_text;
  int likeness = 0;
};
struct TwinUnit {
  std::size_t document = 0;  // the own one's place in its input
  std::size_t other = 0;     // index of the other sketch
  std::string input;         // the other's
  std::u16string issuer;     // likewise
  std::vector<TwinPassage> passages;
};

/// For each sketch the units that it has passages in common with.
std::vector<std::vector<TwinUnit>> find_twin_units(const std::vector<Sketch>& sketches);

/// What a batch knows of its inputs, by name; asked while each is checked.
class TwinBook {
 public:
  explicit TwinBook(const std::vector<Sketch>& sketches);
  /// By document, then as the units came.
  const std::vector<TwinUnit>& of(const std::string& input) const;

 private:
  std::map<std::string, std::vector<TwinUnit>> units_;
};

}  // namespace nianbao
