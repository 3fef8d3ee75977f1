#include "core/read/offset_map.h"

#include <algorithm>

namespace nianbao {

namespace {

/// One of two rewrites in a row, walked along the text between them.
template <typename Segment>
class Walk {
 public:
  /// `middle` and `outer`: how long a segment is in the text between the two, and in the other one.
  Walk(const std::vector<Segment>& segments, Offset Segment::*middle, Offset Segment::*outer)
      : segments_(segments), middle_(middle), outer_(outer) {}

  bool at_end() const { return next_ == segments_.size(); }
  bool is_kept() const { return segments_[next_].kept; }
  /// Of the segment's middle units, those that were not walked yet.
  Offset middle_left() const { return segments_[next_].*middle_ - done_; }

  /// Walks on within a kept segment.
  void pass(Offset length) {
    done_ += length;
    if (middle_left() == 0) go_on();
  }
  /// Goes over a segment without middle units; returns how long it is in the outer text.
  Offset take_empty() {
    const Offset length = segments_[next_].*outer_;
    go_on();
    return length;
  }

  /// A run begins that is rewritten as a whole.
  void begin_run() { run_middle_ = run_outer_ = 0; }
  /// The run takes what is left of the segment.
  void take() {
    run_outer_ += segments_[next_].*outer_ - (is_kept() ? done_ : 0);
    run_middle_ += middle_left();
    go_on();
  }
  /// The run takes `length` middle units, or all of the segment where that is shorter or was rewritten.
  void take(Offset length) {
    if (!is_kept() || middle_left() <= length) return take();
    run_outer_ += length;
    run_middle_ += length;
    done_ += length;
  }
  /// How long the run is.
  Offset middle() const { return run_middle_; }
  Offset outer() const { return run_outer_; }

 private:
  void go_on() {
    ++next_;
    done_ = 0;
  }

  const std::vector<Segment>& segments_;
  Offset Segment::*middle_;
  Offset Segment::*outer_;
  std::size_t next_ = 0;
  Offset done_ = 0;  // middle units of that segment, which is kept
  Offset run_middle_ = 0;
  Offset run_outer_ = 0;
};

/// A run that either side rewrote goes on until both end at the same middle unit.
template <typename Segment>
void join_runs(Walk<Segment>& first, Walk<Segment>& second) {
  first.begin_run();
  second.begin_run();
  (first.is_kept() ? second : first).take();
  while (first.middle() != second.middle()) {
    if (first.middle() < second.middle()) {
      first.take(second.middle() - first.middle());
    } else {
      second.take(first.middle() - second.middle());
    }
  }
}

}  // namespace

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
  OffsetMap out;
  Walk first(segments_, &Segment::clean_length, &Segment::original_length);
  Walk second(next.segments_, &Segment::original_length, &Segment::clean_length);
  while (!first.at_end() || !second.at_end()) {
    if (!first.at_end() && first.middle_left() == 0) {
      out.replace(first.take_empty(), 0);
    } else if (!second.at_end() && second.middle_left() == 0) {
      out.replace(0, second.take_empty());
    } else if (first.at_end() || second.at_end()) {
      break;
    } else if (first.is_kept() && second.is_kept()) {
      const Offset length = std::min(first.middle_left(), second.middle_left());
      out.keep(length);
      first.pass(length);
      second.pass(length);
    } else {
      join_runs(first, second);
      out.replace(first.outer(), second.outer());
    }
  }
  return out;
}

}  // namespace nianbao
