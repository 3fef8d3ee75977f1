#include "core/likeness/twins.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/likeness/bare_words.h"
#include "core/likeness/fingerprints.h"
#include "core/likeness/passage_index.h"

namespace nianbao {

namespace {

using likeness::Fingerprint;
using likeness::PassageIndex;
using likeness::Place;

/// Words of its own that a passage needs: what is shorter is alike by chance.
constexpr std::size_t kLeastWords = 30;
/// Of 100 own words of the shorter passage, how many the other has at least …
constexpr std::size_t kLeastLikeness = 75;
/// … or how many without another word between them: two sentences are not alike by chance.
constexpr std::size_t kLongStretch = 60;
/// Candidates of a passage that are compared word by word.
constexpr std::size_t kCandidates = 4;

/// How much of a passage another has.
struct Shared {
  std::size_t share = 0;    // of 100 own words
  std::size_t longest = 0;  // stretch of them
  bool is_copy() const { return share >= kLeastLikeness || longest >= kLongStretch; }
};

/// Which characters of a passage are its own, and which of them another passage has.
class Overlap {
 public:
  Overlap(const PassageIndex& index, std::u16string_view words)
      : words_(words), common_(words_.size(), false) {
    grams_.add(words_);
    for (const Fingerprint& gram : likeness::all_grams(words_)) {
      if (index.is_common(gram.hash)) likeness::mark_gram(gram.at, common_);
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] != likeness::kGap && !common_[i]) ++own_;
    }
  }

  std::size_t own() const { return own_; }

  /// What of the own words stands in the other passage in stretches of kGram.
  Shared in(const Overlap& other) const {
    const std::vector<bool> shared = other.grams_.shared(words_);
    std::size_t count = 0;
    std::size_t stretch = 0;
    Shared out;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] == likeness::kGap || common_[i]) continue;
      if (shared[i]) ++count;
      stretch = shared[i] ? stretch + 1 : 0;
      out.longest = std::max(out.longest, stretch);
    }
    out.share = own_ == 0 ? 0 : count * 100 / own_;
    return out;
  }

 private:
  std::u16string_view words_;
  std::vector<bool> common_;
  likeness::Grams grams_;
  std::size_t own_ = 0;
};

/// The passages that share most fingerprints with this one, the likeliest first.
std::vector<std::uint32_t> candidates(const PassageIndex& index, std::uint32_t id,
                                      std::u16string_view words) {
  std::vector<std::uint32_t> votes;
  for (const Fingerprint& print : likeness::fingerprints(words)) index.add_others(print.hash, id, votes);
  std::sort(votes.begin(), votes.end());
  std::vector<std::pair<std::size_t, std::uint32_t>> counted;
  for (std::size_t i = 0; i < votes.size();) {
    std::size_t end = i;
    while (end < votes.size() && votes[end] == votes[i]) ++end;
    counted.emplace_back(end - i, votes[i]);
    i = end;
  }
  std::sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::uint32_t> out;
  for (const auto& [count, other] : counted) {
    if (out.size() == kCandidates) break;
    if (!index.are_one_unit(id, other)) out.push_back(other);
  }
  return out;
}

std::optional<Twin> twin_of(const PassageIndex& index, std::uint32_t id) {
  const std::u16string_view words = index.words_of(id);
  if (words.size() < kLeastWords) return std::nullopt;
  const std::vector<std::uint32_t> others = candidates(index, id, words);
  if (others.empty()) return std::nullopt;
  const Overlap own(index, words);
  if (own.own() < kLeastWords) return std::nullopt;
  std::optional<Twin> best;
  for (const std::uint32_t other : others) {
    const Overlap its(index, index.words_of(other));
    if (its.own() < kLeastWords) continue;
    const Shared alike = own.own() <= its.own() ? own.in(its) : its.in(own);
    if (!alike.is_copy() || (best && static_cast<int>(alike.share) <= best->likeness)) continue;
    const Place at = index.place(other);
    best = Twin{index.place(id).passage, at.sketch, at.passage, static_cast<int>(alike.share)};
  }
  return best;
}

}  // namespace

std::vector<std::vector<Twin>> find_twins(const std::vector<Sketch>& sketches) {
  std::vector<std::vector<Twin>> out(sketches.size());
  const PassageIndex index(sketches);
  for (std::uint32_t id = 0; id < index.size(); ++id) {
    if (const std::optional<Twin> twin = twin_of(index, id)) out[index.place(id).sketch].push_back(*twin);
  }
  return out;
}

std::vector<std::vector<TwinUnit>> find_twin_units(const std::vector<Sketch>& sketches) {
  const std::vector<std::vector<Twin>> twins = find_twins(sketches);
  std::vector<std::vector<TwinUnit>> out(sketches.size());
  for (std::size_t s = 0; s < sketches.size(); ++s) {
    for (const Twin& twin : twins[s]) {
      auto unit = std::find_if(out[s].begin(), out[s].end(),
                               [&](const TwinUnit& each) { return each.other == twin.other; });
      if (unit == out[s].end()) {
        const Sketch& other = sketches[twin.other];
        unit = out[s].insert(unit, {sketches[s].document, twin.other, other.input, other.issuer, {}});
      }
      const Passage& own = sketches[s].passages[twin.passage];
      unit->passages.push_back(
          {own.span, own.text, sketches[twin.other].passages[twin.other_passage].text, twin.likeness});
    }
  }
  return out;
}

TwinBook::TwinBook(const std::vector<Sketch>& sketches) {
  std::vector<std::vector<TwinUnit>> units = find_twin_units(sketches);
  for (std::size_t s = 0; s < sketches.size(); ++s) {
    std::vector<TwinUnit>& known = units_[sketches[s].input];  // of the input's documents that came first
    std::move(units[s].begin(), units[s].end(), std::back_inserter(known));
  }
}

const std::vector<TwinUnit>& TwinBook::of(const std::string& input) const {
  static const std::vector<TwinUnit> none;
  const auto found = units_.find(input);
  return found == units_.end() ? none : found->second;
}

}  // namespace nianbao
