#include "core/read/offset_map.h"

#include <algorithm>

namespace nianbao {

void OffsetMap::keep(Offset length) {
  if (length == 0) return;
  if (!segments_.empty() && segments_.back().kept) {
    segments_.back().clean_length += length;
    segments_.back().original_length += length;
  } else {
    segments_.push_back({clean_size_, original_size_, length, length, true});
  }
  clean_size_ += length;
  original_size_ += length;
}

void OffsetMap::replace(Offset original_length, Offset clean_length) {
  if (original_length == 0 && clean_length == 0) return;
  segments_.push_back({clean_size_, original_size_, clean_length, original_length, false});
  clean_size_ += clean_length;
  original_size_ += original_length;
}

bool OffsetMap::is_identity() const {
  return segments_.empty() || (segments_.size() == 1 && segments_.front().kept);
}

OffsetMap OffsetMap::identity(Offset length) {
  OffsetMap map;
  map.keep(length);
  return map;
}

Span OffsetMap::to_original(Span clean) const {
  clean.start = std::min(clean.start, clean_size_);
  clean.end = std::clamp(clean.end, clean.start, clean_size_);
  // Start: the last segment that begins at or before it. Deletions sort before what follows them at the same
  // clean offset, so "last" steps over a deletion at the left edge.
  auto it = std::upper_bound(segments_.begin(), segments_.end(), clean.start,
                             [](Offset at, const Segment& s) { return at < s.clean; });
  Span out{original_size_, original_size_};
  if (it != segments_.begin()) {
    const Segment& s = *std::prev(it);
    const Offset into = clean.start - s.clean;
    if (into >= s.clean_length && s.clean_length + s.original_length > 0) {
      out.start = s.original + s.original_length;
    } else {
      out.start = s.kept ? s.original + into : s.original;
    }
  }
  if (clean.empty()) return {out.start, out.start};
  // End: the segment that holds the last unit.
  it = std::upper_bound(segments_.begin(), segments_.end(), clean.end - 1,
                        [](Offset at, const Segment& s) { return at < s.clean; });
  const Segment& s = *std::prev(it);
  out.end = s.kept ? s.original + (clean.end - s.clean) : s.original + s.original_length;
  return out;
}

Span OffsetMap::to_clean(Span original) const {
  original.start = std::min(original.start, original_size_);
  original.end = std::clamp(original.end, original.start, original_size_);
  const auto at = [this](Offset offset, bool is_end) -> Offset {
    const auto it = std::upper_bound(segments_.begin(), segments_.end(), offset,
                                     [](Offset o, const Segment& s) { return o < s.original; });
    if (it == segments_.begin()) return 0;
    const Segment& s = *std::prev(it);
    const Offset into = offset - s.original;
    if (s.kept) return s.clean + std::min(into, s.clean_length);
    return is_end && into > 0          ? s.clean + s.clean_length
           : into >= s.original_length ? s.clean + s.clean_length
                                       : s.clean;
  };
  Span out{at(original.start, false), at(original.end, true)};
  out.end = std::max(out.end, out.start);
  return out;
}

OffsetMap OffsetMap::then(const OffsetMap& next) const {
  if (is_identity()) return next;
  if (next.is_identity()) return *this;
  // Walk both lists over the middle text. A run that either side rewrote becomes one rewritten run.
  OffsetMap out;
  std::size_t i = 0;
  std::size_t j = 0;
  Offset done_i = 0;  // middle units of segments_[i] already used (kept segments only)
  Offset done_j = 0;
  while (i < segments_.size() || j < next.segments_.size()) {
    if (i < segments_.size() && segments_[i].clean_length == 0) {
      out.replace(segments_[i++].original_length, 0);
      continue;
    }
    if (j < next.segments_.size() && next.segments_[j].original_length == 0) {
      out.replace(0, next.segments_[j++].clean_length);
      continue;
    }
    if (i >= segments_.size() || j >= next.segments_.size()) break;
    const Segment* a = &segments_[i];
    const Segment* b = &next.segments_[j];
    if (a->kept && b->kept) {
      const Offset length = std::min(a->clean_length - done_i, b->original_length - done_j);
      out.keep(length);
      done_i += length;
      done_j += length;
    } else {
      // Merge until both sides end at the same middle offset.
      Offset original = 0;
      Offset clean = 0;
      Offset middle_i = 0;
      Offset middle_j = 0;
      const auto take_i = [&] {
        const Segment& s = segments_[i];
        original += s.kept ? s.original_length - done_i : s.original_length;
        middle_i += s.clean_length - done_i;
        done_i = 0;
        ++i;
      };
      const auto take_j = [&] {
        const Segment& s = next.segments_[j];
        clean += s.kept ? s.clean_length - done_j : s.clean_length;
        middle_j += s.original_length - done_j;
        done_j = 0;
        ++j;
      };
      if (!a->kept)
        take_i();
      else
        take_j();
      while (middle_i != middle_j) {
        if (middle_i < middle_j) {
          const Offset need = middle_j - middle_i;
          if (segments_[i].kept && segments_[i].clean_length - done_i > need) {
            original += need;
            middle_i += need;
            done_i += need;
          } else {
            take_i();
          }
        } else {
          const Offset need = middle_i - middle_j;
          if (next.segments_[j].kept && next.segments_[j].original_length - done_j > need) {
            clean += need;
            middle_j += need;
            done_j += need;
          } else {
            take_j();
          }
        }
      }
      out.replace(original, clean);
      continue;
    }
    if (done_i == a->clean_length) {
      ++i;
      done_i = 0;
    }
    if (done_j == b->original_length) {
      ++j;
      done_j = 0;
    }
  }
  return out;
}

}  // namespace nianbao
