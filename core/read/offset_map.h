// Maps offsets of a cleaned text back to the text it was made from, and the other way.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

/// Built front to back while a text is rewritten; piecewise linear, so a text with few edits costs few
/// segments. Both directions are monotonic. Offsets past the end map to the other text's end.
class OffsetMap {
 public:
  /// The next `length` units are the same in both texts.
  void keep(Offset length);
  /// `original_length` units were rewritten as `clean_length` units; either may be 0 (inserted, deleted).
  void replace(Offset original_length, Offset clean_length);

  /// Where a clean range came from. A replaced run maps to the whole run it replaced; something deleted at
  /// either edge is left outside. An empty clean span gives an empty original span.
  Span to_original(Span clean) const;
  Offset to_original(Offset clean) const { return to_original(Span{clean, clean}).start; }
  /// Where an original range went; inside a replaced run, the whole replacement.
  Span to_clean(Span original) const;

  Offset original_size() const { return original_size_; }
  Offset clean_size() const { return clean_size_; }
  bool is_identity() const;

  /// The map for two rewrites in a row: this one (original → middle), then `next` (middle → clean).
  OffsetMap then(const OffsetMap& next) const;

  static OffsetMap identity(Offset length);

 private:
  struct Segment {
    Offset clean = 0;         // where the segment starts in the clean text
    Offset original = 0;      // and in the original
    Offset clean_length = 0;  // kept segments have equal lengths
    Offset original_length = 0;
    bool kept = false;
  };
  std::vector<Segment> segments_;
  Offset original_size_ = 0;
  Offset clean_size_ = 0;
};

}  // namespace nianbao
