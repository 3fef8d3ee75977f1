// Shares that are all that stands in a bracket: 收到申请27件,A12件(44.4%)、B15件(55.6%).
#include <algorithm>

#include "core/claims/late_reader.h"
#include "core/words/lists/share.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kReach = 12;

class BracketedShares : public LateReader {
 public:
  BracketedShares(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                  const Numbers& numbers, std::vector<Claim>& claims)
      : LateReader(clean, block, numbers, claims), lists_(lists) {}

  void run() {
    for (std::size_t i = 1; i < size();) {
      if (!is_bracketed(i)) {
        ++i;
        continue;
      }
      // A12件(44.4%)、B15件(55.6%): shares of one whole
      Nodes shares = {i};
      while (shares.back() + 2 < size() && is_bracketed(shares.back() + 2) && goes_on(shares.back()))
        shares.push_back(shares.back() + 2);
      i = shares.back() + 1;
      read(shares);
    }
  }

 private:
  bool is_bracketed(std::size_t i) const {
    if (node(i).kind != UnitKind::percent || !is_level(i - 1) || !ends_bracket(i) || !is_open(i))
      return false;
    if (node(i).use != Use::other && node(i).use != Use::share) return false;
    return behind(i - 1) == u"(" && node(i - 1).kind == UnitKind::count;
  }

  bool goes_on(std::size_t share) const {
    return same(share - 1, share + 1) && joint(share, share + 1) <= Joint::semicolon &&
           node(share + 1).depth == node(share - 1).depth;
  }

  /// The sum of the list that the first part is in, and the numbers before it.
  Nodes wholes(std::size_t first) const {
    Nodes out;
    for (const PartList& list : lists_) {
      if (std::find(list.parts.begin(), list.parts.end(), first) != list.parts.end())
        out.push_back(list.total);
    }
    for (std::size_t k = first; k-- > 0 && first - k <= kReach && joint(k, first) <= Joint::sentence;) {
      const bool bracketed = k + 1 < size() && node(k + 1).kind == UnitKind::percent && node(k + 1).opens;
      if (is_level(k) && kin(k, first) && !bracketed && std::find(out.begin(), out.end(), k) == out.end())
        out.push_back(k);
    }
    return out;
  }

  Claim ratio(std::size_t share, std::size_t whole) const {
    return make(ClaimKind::percent, Formula::ratio, share, {share - 1}, {whole});
  }

  void read(const Nodes& shares) {
    std::size_t best = SIZE_MAX;
    std::size_t most = 0;
    std::size_t likely = 0;  // how many there may be
    std::size_t only = SIZE_MAX;
    for (const std::size_t whole : wholes(shares.front() - 1)) {
      std::size_t held = 0;
      std::size_t larger = 0;
      for (const std::size_t share : shares) {
        held += ratio(share, whole).agreement == Agreement::agrees ? 1u : 0u;
        larger += quantity(whole).value < quantity(share - 1).value ? 0u : 1u;
      }
      if (held > most) {
        most = held;
        best = whole;
      }
      if (larger + 1 < shares.size() || larger == 0) continue;
      ++likely;
      if (only == SIZE_MAX) only = whole;
    }
    if (best == SIZE_MAX && likely != 1) return;
    // two that hold, or all others of a longer list, show what they are shares of
    const bool shown = most > 1;
    const std::size_t whole = best == SIZE_MAX ? only : best;
    const bool one = likely == 1 && joint(whole, shares.front()) <= Joint::comma;
    for (const std::size_t share : shares) {
      const bool told = shown || (one && shares.size() > 1);
      decide(share, {ratio(share, whole)}, told, shown ? Certainty::certain : Certainty::probable);
    }
  }

  const std::vector<PartList>& lists_;
};

}  // namespace

void find_bracketed_shares(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                           const Numbers& numbers, std::vector<Claim>& claims) {
  if (block.has(Use::share, Use::other)) read_late(BracketedShares(clean, block, lists, numbers, claims));
}

}  // namespace nianbao::claims
