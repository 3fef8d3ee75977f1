// 专职19人、兼职38人,专兼职人员比例为1:2.
#include <algorithm>

#include "core/base/words.h"
#include "core/claims/reader.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 6;

class ProportionFinder : public Reader {
 public:
  using Reader::Reader;

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (quantity(i).unit == u":") proportion(i);
      if (node(i).use == Use::multiple) {
        multiple_first(i);
        named_multiple(i);
      }
      if (node(i).use == Use::multiple || node(i).kind == UnitKind::percent) former_to_latter(i);
    }
  }

 private:
  static constexpr ClaimKind kKind = ClaimKind::derived;

  /// Where the words before the proportion speak of a level; npos where they do not.
  std::size_t place_in(std::u16string_view words, std::size_t level) const {
    std::u16string_view name = label(level);
    if (starts_with(name, u"其中")) name.remove_prefix(2);
    if (name.size() > 3) {  // 公开文件: its noun
      const std::size_t at = words.find(name.substr(name.size() - 2));
      if (at != std::u16string_view::npos) return at;
    }
    for (std::size_t length = std::min<std::size_t>(name.size(), 2); length > 0; --length) {
      const std::size_t at = words.find(name.substr(0, length));
      if (at != std::u16string_view::npos) return at;
    }
    return std::u16string_view::npos;
  }

  /// Where the words before the proportion have a level's first two characters.
  std::size_t start_in(std::u16string_view words, std::size_t level) const {
    const std::u16string_view name = trim(label(level)).substr(0, 2);
    return name.size() < 2 ? std::u16string_view::npos : words.find(name);
  }

  /// 分别为600条、120条,前者为后者的5倍.
  void former_to_latter(std::size_t i) {
    constexpr std::size_t kName = 2;
    const std::u16string_view words = near(i);
    const std::size_t former = position_of_any(words, words::the_former);
    const std::size_t latter = position_of_any(words, words::the_latter);
    if (i < 2 || former == std::u16string_view::npos || latter == std::u16string_view::npos) return;
    if (!is_level(i - 1) || !is_level(i - 2) || !kin(i - 1, i - 2) || joint(i - 2, i) > Joint::comma) return;
    const std::size_t one = former < latter ? i - 2 : i - 1;
    const std::size_t other = former < latter ? i - 1 : i - 2;
    if (node(i).kind == UnitKind::percent) {
      // 前者是后者的60%; not 前者比后者高60%, 前者占后者和…的60%
      if (words.substr(std::max(former, latter) + kName) != u"的") return;
      claims_.push_back(make(kKind, Formula::ratio, i, {one}, {other}));
    } else {
      claims_.push_back(make(kKind, Formula::multiple, i, {one, other}));
    }
  }

  /// A是B的5倍,前者为9360件,后者为3120件
  void multiple_first(std::size_t i) {
    if (i + 2 >= size() || !starts_with_any(near(i + 1), words::the_former) ||
        !starts_with_any(near(i + 2), words::the_latter))
      return;
    if (!is_level(i + 1) || !is_level(i + 2) || !kin(i + 1, i + 2) || joint(i, i + 2) > Joint::comma) return;
    claims_.push_back(make(kKind, Formula::multiple, i, {i + 1, i + 2}));
  }

  /// 原创稿件714篇、转载稿件238篇,原创稿件数为转载稿件数的3倍: both are named, and nothing else is.
  void named_multiple(std::size_t i) {
    constexpr std::size_t kName = 2;
    if (i < 2 || node(i).joint != Joint::comma || !is_level(i - 1) || !is_level(i - 2)) return;
    if (!kin(i - 1, i - 2) || joint(i - 2, i - 1) > Joint::comma) return;
    const std::u16string_view words = near(i);
    // where the words have two characters of the one's name that the other's has not
    const auto place = [&](std::u16string_view name, std::u16string_view other) {
      for (std::size_t at = 0; at + kName <= name.size(); ++at) {
        const std::u16string_view piece = name.substr(at, kName);
        if (contains(words, piece) && !contains(other, piece)) return words.find(piece);
      }
      return std::u16string_view::npos;
    };
    const std::size_t first = place(trim(label(i - 2)), trim(label(i - 1)));
    const std::size_t second = place(trim(label(i - 1)), trim(label(i - 2)));
    if (first == std::u16string_view::npos || second == std::u16string_view::npos) return;
    if (std::min(first, second) != 0 || contains_any(words, words::compared_than)) return;
    const Nodes pair = first < second ? Nodes{i - 2, i - 1} : Nodes{i - 1, i - 2};
    claims_.push_back(make(kKind, Formula::multiple, i, pair));
  }

  /// 专职与兼职之比为1:3,前者9名,后者27名; …,专职9名,兼职27名
  bool of_numbers_behind(std::size_t i) {
    if (i + 2 >= size() || joint(i, i + 2) > Joint::comma || !kin(i + 1, i + 2)) return false;
    if (!is_level(i + 1) || !is_level(i + 2)) return false;
    std::size_t first = place_in(near(i), i + 1);
    std::size_t second = place_in(near(i), i + 2);
    if (first == second) {  // 线上与线下办件量之比, 线上办件, 线下办件: one noun, two names
      first = start_in(near(i), i + 1);
      second = start_in(near(i), i + 2);
    }
    const bool named =
        first != std::u16string_view::npos && second != std::u16string_view::npos && first != second;
    // 之比为5:1,分别为84件和21件
    const bool in_turn = (is_any(near(i + 1), words::the_former) && is_any(near(i + 2), words::the_latter)) ||
                         (node(i + 1).respectively && node(i + 2).joint == Joint::listing &&
                          node(i + 1).joint == Joint::comma);
    if (!named && !in_turn) return false;
    const bool swapped = !in_turn && second < first;
    const Nodes two = swapped ? Nodes{i + 2, i + 1} : Nodes{i + 1, i + 2};
    claims_.push_back(make(kKind, Formula::proportion, i, two));
    return true;
  }

  void proportion(std::size_t i) {
    Nodes two;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && two.size() < 2 && joint(k, i) <= Joint::comma;) {
      const bool named = is_level(k) && place_in(near(i), k) != std::u16string_view::npos;
      if (is_level(k) && (two.empty() || kin(k, two[0]) || named)) two.insert(two.begin(), k);
    }
    if (two.empty() && of_numbers_behind(i)) return;
    if (two.size() < 2) return unchecked(kKind, Formula::proportion, i, Obstacle::no_operands);
    const std::size_t first = place_in(near(i), two[0]);
    const std::size_t second = place_in(near(i), two[1]);
    const bool named =
        first != second && first != std::u16string_view::npos && second != std::u16string_view::npos;
    if (named && second < first) std::swap(two[0], two[1]);
    Claim claim = make(kKind, Formula::proportion, i, two);
    Claim reversed = make(kKind, Formula::proportion, i, {two[1], two[0]});
    if (!named && reversed.agreement == Agreement::agrees) claim.certainty = Certainty::probable;
    claims_.push_back(std::move(claim));
  }
};

}  // namespace

void find_proportions(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims) {
  ProportionFinder(clean, block, numbers, claims).run();
}

}  // namespace nianbao::claims
