// 专职19人、兼职38人,专兼职人员比例为1:2.

#include "core/facts/claims/reader.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 6;

class ProportionFinder : public Reader {
 public:
  using Reader::Reader;

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (quantity(i).unit == u":") proportion(i);
    }
  }

 private:
  static constexpr ClaimKind kKind = ClaimKind::derived;

  /// Where the words before the proportion speak of a level; npos where they do not.
  std::size_t place_in(std::u16string_view words, std::size_t level) const {
    std::u16string_view name = label(level);
    if (starts_with(name, u"其中")) name.remove_prefix(2);
    for (std::size_t length = std::min<std::size_t>(name.size(), 2); length > 0; --length) {
      const std::size_t at = words.find(name.substr(0, length));
      if (at != std::u16string_view::npos) return at;
    }
    return std::u16string_view::npos;
  }

  void proportion(std::size_t i) {
    Nodes two;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && two.size() < 2 && joint(k, i) <= Joint::comma;) {
      if (is_level(k) && (two.empty() || kin(k, two[0]))) two.insert(two.begin(), k);
    }
    if (two.size() < 2) return unchecked(kKind, Formula::proportion, i);
    const std::size_t first = place_in(near(i), two[0]);
    const std::size_t second = place_in(near(i), two[1]);
    const bool named =
        first != second && first != std::u16string_view::npos && second != std::u16string_view::npos;
    if (named && second < first) std::swap(two[0], two[1]);
    Claim claim = make(kKind, Formula::proportion, i, two);
    Claim reversed = make(kKind, Formula::proportion, i, {two[1], two[0]});
    if (!named && reversed.agreement == Agreement::agrees) claim.certainty = Certainty::probable;
    facts_.claims.push_back(std::move(claim));
  }
};

}  // namespace

void find_proportions(std::u16string_view clean, const Block& block, Facts& facts) {
  ProportionFinder(clean, block, facts).run();
}

}  // namespace nianbao::claims
