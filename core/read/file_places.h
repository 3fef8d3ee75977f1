// Where the text that was checked stands in the file as its author has it open: editors and pipelines point
// there. A page's text is extracted, so an offset in SourceText::original means nothing to them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/line_starts.h"
#include "core/base/span.h"

namespace nianbao {

/// A stretch of the file: UTF-16 units of the decoded file, lines and columns from 1, the end behind the last
/// unit.
struct FileRegion {
  Span span;
  LinePlace start;
  LinePlace end;
};

class FilePlaces {
 public:
  /// A run of the text and what it was made from. Of equal lengths: unit by unit; else as a whole (&nbsp;).
  struct Piece {
    Span text;
    Span file;
  };

  /// Nothing is known: a Word file, a record in JSON, or nobody asked.
  FilePlaces() = default;
  /// The text is the file itself.
  static FilePlaces same(std::u16string_view file);
  /// `pieces` are put in the text's order. What none of them covers was generated.
  FilePlaces(std::u16string_view file, std::vector<Piece> pieces);

  bool known() const { return lines_.has_value(); }
  /// Where a span of the text comes from; something generated is an empty place behind what precedes it.
  Span to_file(Span text) const;
  /// The same for who writes there: nullopt where markup stands between, which a new text would destroy.
  std::optional<Span> replaceable(Span text) const;
  /// Only where places are known.
  FileRegion region(Span text) const;

 private:
  std::vector<Piece>::const_iterator first_behind(Offset at) const;
  Offset behind(Offset at) const;

  bool same_ = false;
  std::vector<Piece> pieces_;
  std::optional<LineStarts> lines_;
};

}  // namespace nianbao
