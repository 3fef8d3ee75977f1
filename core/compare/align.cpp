#include "core/compare/align.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/compare/alike.h"
#include "core/likeness/fingerprints.h"

namespace nianbao::years {

namespace {

constexpr std::uint32_t kNone = 0xFFFF'FFFF;
/// Of 100 pairs of characters, how many two counterparts share.
constexpr std::size_t kAlike = 45;
/// Words that are alike elsewhere in the report by more than chance.
constexpr std::size_t kTelling = 12;
/// Words that make a paragraph comparable at all.
constexpr std::size_t kLeastWords = 6;

class Aligner {
 public:
  Aligner(const Blocks& now, const Blocks& last, const std::vector<PartPair>& parts)
      : now_(now.blocks), last_(last.blocks), to_last_(now_.size(), kNone), to_now_(last_.size(), kNone) {
    now_part_.assign(now.parts.size(), 0);
    last_part_.assign(last.parts.size(), 0);
    for (std::uint32_t i = 0; i < parts.size(); ++i) {
      if (parts[i].now >= 0) now_part_[static_cast<std::size_t>(parts[i].now)] = i;
      if (parts[i].last >= 0) last_part_[static_cast<std::size_t>(parts[i].last)] = i;
    }
    parts_ = parts.size();
  }

  std::vector<Group> run() {
    pair_equal([](const Block& block) { return std::u16string_view(block.essence); }, 1, 1);
    pair_equal([](const Block& block) { return std::u16string_view(block.words); }, 1, kTelling);
    pair_alike();
    collect_groups();
    take_in_neighbours();
    mark_moved();
    return in_order();
  }

 private:
  std::uint32_t part_of_now(std::size_t i) const { return now_part_[now_[i].part]; }
  std::uint32_t part_of_last(std::size_t j) const { return last_part_[last_[j].part]; }
  void pair(std::size_t i, std::size_t j) {
    to_last_[i] = static_cast<std::uint32_t>(j);
    to_now_[j] = static_cast<std::uint32_t>(i);
  }

  /// Paragraphs with the same text, in order: first inside their part, then anywhere. Texts shorter than
  /// `least` (inside) and `least_anywhere` are left.
  template <typename TextOf>
  void pair_equal(TextOf text_of, std::size_t least, std::size_t least_anywhere) {
    for (const bool inside : {true, false}) {
      std::unordered_map<std::u16string, std::vector<std::uint32_t>> waiting;
      const auto key_of = [&](const Block& block, std::uint32_t part) {
        std::u16string key(text_of(block));
        if (inside) {
          key.push_back(static_cast<char16_t>(part >> 16));
          key.push_back(static_cast<char16_t>(part));
        }
        return key;
      };
      const std::size_t shortest = inside ? least : least_anywhere;
      for (std::size_t j = last_.size(); j-- > 0;) {
        if (to_now_[j] == kNone && text_of(last_[j]).size() >= shortest)
          waiting[key_of(last_[j], part_of_last(j))].push_back(static_cast<std::uint32_t>(j));
      }
      for (std::size_t i = 0; i < now_.size(); ++i) {
        if (to_last_[i] != kNone || text_of(now_[i]).size() < shortest) continue;
        const auto found = waiting.find(key_of(now_[i], part_of_now(i)));
        if (found == waiting.end() || found->second.empty()) continue;
        pair(i, found->second.back());
        found->second.pop_back();
      }
    }
  }

  struct Candidate {
    std::size_t score = 0;
    std::uint32_t now = 0;
    std::uint32_t last = 0;
  };

  /// Paragraphs with some words in common, the most alike first.
  void pair_alike() {
    read_pairs();
    std::vector<Candidate> all;
    const std::vector<Posting> postings = read_postings();
    std::vector<std::uint32_t> tried;
    std::uint32_t from = 0;    // behind the last of last year's that paragraphs before have met
    std::uint32_t behind = 0;  // paragraphs since then
    for (std::uint32_t i = 0; i < now_.size(); ++i) {
      if (to_last_[i] != kNone) {
        from = to_last_[i] + 1;
        behind = 0;
        continue;
      }
      const std::uint32_t place = from + behind++;
      if (now_[i].words.size() < kLeastWords) continue;
      tried.clear();
      vote(i, postings, tried);
      add_neighbours(i, place, tried);
      std::sort(tried.begin(), tried.end());
      tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
      for (const std::uint32_t j : tried) {
        if (const std::size_t score = score_of(i, j); score > 0) all.push_back({score, i, j});
      }
    }
    std::sort(all.begin(), all.end(), [this](const Candidate& a, const Candidate& b) {
      if (a.score != b.score) return a.score > b.score;
      const bool a_inside = part_of_now(a.now) == part_of_last(a.last);
      const bool b_inside = part_of_now(b.now) == part_of_last(b.last);
      if (a_inside != b_inside) return a_inside;
      return a.now != b.now ? a.now < b.now : a.last < b.last;
    });
    for (const Candidate& each : all) {
      if (to_last_[each.now] == kNone && to_now_[each.last] == kNone) pair(each.now, each.last);
    }
  }

  void read_pairs() {
    now_pairs_.resize(now_.size());
    last_pairs_.resize(last_.size());
    for (std::size_t i = 0; i < now_.size(); ++i) now_pairs_[i] = Pairs(now_[i].words);
    for (std::size_t j = 0; j < last_.size(); ++j) last_pairs_[j] = Pairs(last_[j].words);
  }

  struct Posting {
    std::uint32_t hash = 0;
    std::uint32_t last = 0;
    bool operator<(const Posting& other) const {
      return hash != other.hash ? hash < other.hash : last < other.last;
    }
  };
  std::vector<Posting> read_postings() const {
    std::vector<Posting> out;
    for (std::uint32_t j = 0; j < last_.size(); ++j) {
      if (to_now_[j] != kNone) continue;
      for (const likeness::Fingerprint& print : likeness::fingerprints(last_[j].words))
        out.push_back({print.hash, j});
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  /// Those of last year's that share most fingerprints, a few of them.
  void vote(std::uint32_t i, const std::vector<Posting>& postings, std::vector<std::uint32_t>& out) const {
    constexpr std::ptrdiff_t kCommon = 32;  // a fingerprint of so many paragraphs says nothing
    constexpr std::size_t kMost = 4;
    std::unordered_map<std::uint32_t, std::size_t> votes;
    for (const likeness::Fingerprint& print : likeness::fingerprints(now_[i].words)) {
      const auto first = std::lower_bound(postings.begin(), postings.end(), Posting{print.hash, 0});
      const auto end = std::upper_bound(first, postings.end(), Posting{print.hash, kNone});
      if (end - first > kCommon) continue;
      for (auto at = first; at != end; ++at) ++votes[at->last];
    }
    std::vector<std::pair<std::size_t, std::uint32_t>> best;
    for (const auto& [last, count] : votes) best.emplace_back(count, last);
    const std::size_t kept = std::min(kMost, best.size());
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end(),
                      [](const auto& a, const auto& b) {
                        return a.first != b.first ? a.first > b.first : a.second < b.second;
                      });
    for (std::size_t k = 0; k < kept; ++k) out.push_back(best[k].second);
  }

  /// Those that stand about the same place of the part.
  void add_neighbours(std::uint32_t i, std::uint32_t place, std::vector<std::uint32_t>& out) const {
    constexpr std::uint32_t kAround = 4;
    const std::uint32_t first = place > kAround ? place - kAround : 0;
    for (std::uint32_t j = first; j < last_.size() && j <= place + kAround; ++j) {
      if (to_now_[j] == kNone && part_of_last(j) == part_of_now(i)) out.push_back(j);
    }
  }

  /// 0 where the two are no counterparts.
  std::size_t score_of(std::uint32_t i, std::uint32_t j) const {
    constexpr std::size_t kPart = 75;      // of 100 pairs of the shorter one: it is a piece of the other
    constexpr std::size_t kLeastPart = 8;  // and not a tiny one
    const Pairs& a = now_pairs_[i];
    const Pairs& b = last_pairs_[j];
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter == 0 || std::max(a.size(), b.size()) > kLeastPart * shorter) return 0;
    const std::size_t shared = a.shared(b);
    const std::size_t score = shared * 200 / (a.size() + b.size());
    if (score >= kAlike) return score;
    return shorter >= kTelling && shared * 100 >= kPart * shorter ? score : 0;
  }

  void collect_groups() {
    for (std::uint32_t i = 0; i < now_.size(); ++i) {
      Group group;
      group.now = {i};
      if (to_last_[i] != kNone) {
        group.last = {to_last_[i]};
        group.is_same = now_[i].essence == last_[to_last_[i]].essence;
      }
      groups_.push_back(std::move(group));
    }
    for (std::uint32_t j = 0; j < last_.size(); ++j) {
      if (to_now_[j] != kNone) continue;
      groups_.push_back({{}, {j}, false, false});
    }
    now_group_.assign(now_.size(), 0);
    last_group_.assign(last_.size(), 0);
    for (std::uint32_t g = 0; g < groups_.size(); ++g) {
      for (const std::uint32_t i : groups_[g].now) now_group_[i] = g;
      for (const std::uint32_t j : groups_[g].last) last_group_[j] = g;
    }
  }

  /// A paragraph without counterpart may be a piece of its neighbour's: split off, or joined to it.
  void take_in_neighbours() {
    for (std::uint32_t i = 0; i < now_.size(); ++i) {
      if (!groups_[now_group_[i]].last.empty() || now_[i].words.size() < kTelling) continue;
      if (i > 0 && now_[i - 1].part == now_[i].part && take_in(now_group_[i - 1], now_group_[i], i, true))
        continue;
      if (i + 1 < now_.size() && now_[i + 1].part == now_[i].part)
        take_in(now_group_[i + 1], now_group_[i], i, true);
    }
    for (std::uint32_t j = 0; j < last_.size(); ++j) {
      if (!groups_[last_group_[j]].now.empty() || last_[j].words.size() < kTelling) continue;
      if (j > 0 && last_[j - 1].part == last_[j].part &&
          take_in(last_group_[j - 1], last_group_[j], j, false))
        continue;
      if (j + 1 < last_.size() && last_[j + 1].part == last_[j].part)
        take_in(last_group_[j + 1], last_group_[j], j, false);
    }
  }

  /// Adds paragraph `at` to its neighbour's group where most of it stands on that group's other side.
  bool take_in(std::uint32_t to, std::uint32_t from, std::uint32_t at, bool is_now) {
    constexpr std::size_t kMostPieces = 8;
    constexpr std::size_t kPiece = 60;  // of 100 pairs of the piece
    Group& group = groups_[to];
    std::vector<std::uint32_t>& pieces = is_now ? group.now : group.last;
    const std::vector<std::uint32_t>& whole = is_now ? group.last : group.now;
    if (whole.size() != 1 || pieces.empty() || pieces.size() >= kMostPieces || group.is_same) return false;
    const Pairs& piece = is_now ? now_pairs_[at] : last_pairs_[at];
    const Pairs& all = is_now ? last_pairs_[whole[0]] : now_pairs_[whole[0]];
    if (all.size() < piece.size() || piece.shared(all) * 100 < kPiece * piece.size()) return false;
    Pairs before;
    for (const std::uint32_t each : pieces)
      before = before.with(is_now ? now_pairs_[each] : last_pairs_[each]);
    if (alike(before.with(piece), all) <= alike(before, all)) return false;
    pieces.push_back(at);
    std::sort(pieces.begin(), pieces.end());
    (is_now ? groups_[from].now : groups_[from].last).clear();
    (is_now ? now_group_ : last_group_)[at] = to;
    return true;
  }

  /// Those that are not in the longest series which both years have in one order, or that changed their part.
  void mark_moved() {
    std::vector<Group*> paired;
    for (Group& group : groups_) {
      if (!group.now.empty() && !group.last.empty()) paired.push_back(&group);
    }
    std::sort(paired.begin(), paired.end(),
              [](const Group* a, const Group* b) { return a->now.front() < b->now.front(); });
    std::vector<std::size_t> tails;  // of the series of each length, the one that ends earliest
    std::vector<std::size_t> previous(paired.size(), paired.size());
    for (std::size_t k = 0; k < paired.size(); ++k) {
      const std::uint32_t place = paired[k]->last.front();
      const auto at =
          std::lower_bound(tails.begin(), tails.end(), place,
                           [&](std::size_t t, std::uint32_t p) { return paired[t]->last.front() < p; });
      if (at != tails.begin()) previous[k] = *std::prev(at);
      if (at == tails.end())
        tails.push_back(k);
      else
        *at = k;
    }
    for (Group* group : paired) group->moved = true;
    for (std::size_t k = tails.empty() ? paired.size() : tails.back(); k < paired.size(); k = previous[k])
      paired[k]->moved = false;
    for (Group* group : paired) {
      if (part_of_now(group->now.front()) != part_of_last(group->last.front())) group->moved = true;
    }
  }

  std::vector<Group> in_order() {
    // What was dropped, by the group that it followed; of a part's beginning, by the part.
    std::vector<std::vector<std::uint32_t>> behind(groups_.size());
    std::vector<std::vector<std::uint32_t>> at_head(parts_);
    std::uint32_t anchor = kNone;
    std::uint32_t part = kNone;
    for (std::uint32_t j = 0; j < last_.size(); ++j) {
      const std::uint32_t g = last_group_[j];
      if (part_of_last(j) != part) anchor = kNone;
      part = part_of_last(j);
      const Group& group = groups_[g];
      if (!group.now.empty()) {
        if (!group.moved) anchor = g;
      } else if (anchor != kNone) {
        behind[anchor].push_back(g);
      } else {
        at_head[part].push_back(g);
      }
    }
    return write(behind, at_head);
  }

  std::vector<Group> write(const std::vector<std::vector<std::uint32_t>>& behind,
                           std::vector<std::vector<std::uint32_t>>& at_head) {
    std::vector<Group> out;
    const auto put = [&](std::uint32_t g) { out.push_back(std::move(groups_[g])); };
    for (std::uint32_t i = 0; i < now_.size(); ++i) {
      std::vector<std::uint32_t>& head = at_head[part_of_now(i)];
      for (const std::uint32_t g : head) put(g);
      head.clear();
      const std::uint32_t g = now_group_[i];
      if (groups_[g].now.empty() || groups_[g].now.front() != i) continue;
      put(g);
      for (const std::uint32_t each : behind[g]) put(each);
    }
    for (const std::vector<std::uint32_t>& head : at_head) {
      for (const std::uint32_t g : head) put(g);
    }
    return out;
  }

  const std::vector<Block>& now_;
  const std::vector<Block>& last_;
  std::vector<std::uint32_t> now_part_;  // index into the pairs of parts
  std::vector<std::uint32_t> last_part_;
  std::size_t parts_ = 0;
  std::vector<std::uint32_t> to_last_;
  std::vector<std::uint32_t> to_now_;
  std::vector<Pairs> now_pairs_;
  std::vector<Pairs> last_pairs_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> now_group_;
  std::vector<std::uint32_t> last_group_;
};

}  // namespace

std::vector<Group> align(const Blocks& now, const Blocks& last, const std::vector<PartPair>& parts) {
  return Aligner(now, last, parts).run();
}

}  // namespace nianbao::years
