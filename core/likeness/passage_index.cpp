#include "core/likeness/passage_index.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/likeness/bare_words.h"
#include "core/likeness/fingerprints.h"
#include "core/organs/organ.h"

namespace nianbao::likeness {

namespace {

/// What more than a third of the units have is common: but not what few have, and always what many have, who
/// got it from above.
constexpr std::size_t kCommonShare = 3;
constexpr std::size_t kFewUnits = 5;
constexpr std::size_t kManyUnits = 300;
/// Of the units that share a fingerprint, so many are looked at.
constexpr std::size_t kNeighbours = 6;
constexpr unsigned kBucketBits = 16;

bool have_same_text(const Sketch& a, const Sketch& b) {
  return std::equal(a.passages.begin(), a.passages.end(), b.passages.begin(), b.passages.end(),
                    [](const Passage& one, const Passage& two) { return one.text == two.text; });
}

std::size_t bucket_of(std::uint32_t hash) { return hash >> (32 - kBucketBits); }

}  // namespace

PassageIndex::PassageIndex(const std::vector<Sketch>& sketches) : sketches_(sketches) {
  number_units();
  number_passages();
  for (std::uint32_t id = 0; id < size(); ++id) {
    for (const Fingerprint& print : fingerprints(words_[id])) postings_.push_back({print.hash, id});
  }
  std::sort(postings_.begin(), postings_.end());
  sift();
  mark_buckets();
}

void PassageIndex::add_others(std::uint32_t hash, std::uint32_t id, std::vector<std::uint32_t>& out) const {
  const auto [first, last] = group(hash);
  Iterator at = std::upper_bound(first, last, Posting{hash, id});
  std::size_t taken = 0;
  for (auto left = last - first; left > 0 && taken < kNeighbours; --left, ++at) {
    if (at == last) at = first;
    if (unit_of(at->passage) == unit_of(id)) continue;
    out.push_back(at->passage);
    ++taken;
  }
}

bool PassageIndex::are_one_unit(std::uint32_t a, std::uint32_t b) const {
  if (unit_of(a) == unit_of(b)) return true;
  const Sketch& one = sketches_[places_[a].sketch];
  const Sketch& two = sketches_[places_[b].sketch];
  switch (relation_of(one.issuer, two.issuer)) {
    case OrganRelation::same:
    case OrganRelation::renamed:
    case OrganRelation::office:
      return true;
    case OrganRelation::unknown:
      return have_same_text(one, two);
    default:
      return false;
  }
}

/// A unit has the number of its first sketch. Where no issuer was found each sketch is a unit.
void PassageIndex::number_units() {
  std::unordered_map<std::u16string, std::uint32_t> known;
  for (std::uint32_t s = 0; s < sketches_.size(); ++s) {
    const std::u16string name = bare_organ(sketches_[s].issuer);
    unit_.push_back(name.empty() ? s : known.try_emplace(name, s).first->second);
    if (unit_.back() == s) ++units_;
  }
}

void PassageIndex::number_passages() {
  std::vector<std::uint32_t> order(sketches_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return unit_[a] < unit_[b]; });
  for (const std::uint32_t s : order) {
    const std::vector<Passage>& passages = sketches_[s].passages;
    const std::vector<std::u16string> names = names_of(sketches_[s].issuer);
    for (std::uint32_t p = 0; p < passages.size(); ++p) {
      places_.push_back({s, p});
      words_.push_back(own_words(passages[p].text, names));
    }
  }
}

/// Leaves of each unit one posting to a hash, and none of what is common: so no text, however often it
/// repeats itself, makes a long group.
void PassageIndex::sift() {
  const std::size_t most = std::clamp(units_ / kCommonShare, kFewUnits, kManyUnits);
  auto kept = postings_.begin();
  for (auto at = postings_.begin(); at != postings_.end();) {
    const std::uint32_t hash = at->hash;
    const auto group = kept;
    for (; at != postings_.end() && at->hash == hash; ++at) {
      if (kept != group && unit_of(std::prev(kept)->passage) == unit_of(at->passage)) continue;
      *kept++ = *at;
    }
    if (static_cast<std::size_t>(kept - group) <= most) continue;
    common_.insert(hash);
    kept = group;
  }
  postings_.erase(kept, postings_.end());
}

void PassageIndex::mark_buckets() {
  buckets_.assign((std::size_t{1} << kBucketBits) + 1, 0);
  for (const Posting& posting : postings_) ++buckets_[bucket_of(posting.hash) + 1];
  std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
}

std::pair<PassageIndex::Iterator, PassageIndex::Iterator> PassageIndex::group(std::uint32_t hash) const {
  const std::size_t bucket = bucket_of(hash);
  const Iterator begin = postings_.begin() + static_cast<std::ptrdiff_t>(buckets_[bucket]);
  const Iterator end = postings_.begin() + static_cast<std::ptrdiff_t>(buckets_[bucket + 1]);
  return std::equal_range(begin, end, Posting{hash, 0},
                          [](const Posting& a, const Posting& b) { return a.hash < b.hash; });
}

}  // namespace nianbao::likeness
