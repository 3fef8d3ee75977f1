// All passages of a batch by their fingerprints.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/likeness/sketch.h"

namespace nianbao::likeness {

/// Where a passage stands.
struct Place {
  std::uint32_t sketch = 0;
  std::uint32_t passage = 0;
};

/// Passages have numbers, those of one unit in a row. Needs memory by the length of the texts.
class PassageIndex {
 public:
  explicit PassageIndex(const std::vector<Sketch>& sketches);

  std::uint32_t size() const { return static_cast<std::uint32_t>(places_.size()); }
  Place place(std::uint32_t id) const { return places_[id]; }
  /// The passage's own words, without the names of its organ.
  std::u16string_view words_of(std::uint32_t id) const { return words_[id]; }

  /// Very many units have this fingerprint: no sign of a copy.
  bool is_common(std::uint32_t hash) const { return common_.contains(hash); }
  /// Adds passages of other units that have this fingerprint, a few of them, those behind `id` first; none
  /// where it is common.
  void add_others(std::uint32_t hash, std::uint32_t id, std::vector<std::uint32_t>& out) const;

  /// Of the same organ (or its reports of two years, or under its new name), of an office that reports for
  /// its government, or of one report in two files.
  bool are_one_unit(std::uint32_t a, std::uint32_t b) const;

 private:
  struct Posting {
    std::uint32_t hash = 0;
    std::uint32_t passage = 0;
    bool operator<(const Posting& other) const {
      return hash != other.hash ? hash < other.hash : passage < other.passage;
    }
  };
  using Iterator = std::vector<Posting>::const_iterator;

  void number_units();
  void number_passages();
  void sift();
  void mark_buckets();
  std::pair<Iterator, Iterator> group(std::uint32_t hash) const;
  std::uint32_t unit_of(std::uint32_t passage) const { return unit_[places_[passage].sketch]; }

  const std::vector<Sketch>& sketches_;
  std::vector<std::uint32_t> unit_;    // by sketch
  std::size_t units_ = 0;              // how many
  std::vector<Place> places_;          // by passage
  std::vector<std::u16string> words_;  // likewise
  std::vector<Posting> postings_;      // sorted; of each unit one for each hash
  std::vector<std::size_t> buckets_;   // where hashes with the same upper bits begin
  std::unordered_set<std::uint32_t> common_;
};

}  // namespace nianbao::likeness
