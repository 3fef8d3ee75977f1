// What the words do not tie, the numbers may: a rate, a change or an amount that no other reader could check,
// beside two numbers of one unit. Either their years say which is now and which then, or the value follows
// from them exactly, or would but for one slip of the hand; both are rare among numbers that have nothing to
// do with each other.
//   网上信访1384件,在全部信访总量2173件中占比63.7%.
//   去年为280户次;今年328户次,比去年多出84户次.
#include <algorithm>

#include "core/base/words.h"
#include "core/claims/late_reader.h"
#include "core/claims/slips.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kReach = 6;
constexpr std::size_t kMostNumbers = 5;  // of more, some pair fits by chance
constexpr std::int64_t kTwoDigits = 10;
constexpr std::int64_t kThreeDigits = 100;

/// Two numbers from which a third may follow; `first` is the part of a share, the later value of a change.
struct Pair {
  std::size_t first = 0;
  std::size_t second = 0;
  bool by_years = false;  // the text says of both when they were
};

class Evidence : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      const bool exact = quantity(i).bound == Bound::exact && !node(i).respectively;
      if (exact && is_open(i) && !is_in_row(i) && formula_of(i)) read(i, *formula_of(i));
    }
  }

 private:
  /// How the number would follow from two others; nullopt: it does not say that it does.
  std::optional<Formula> formula_of(std::size_t i) const {
    const bool percent = node(i).kind == UnitKind::percent;
    switch (node(i).use) {
      case Use::rate:
      case Use::share:
        return percent ? std::optional(Formula::ratio) : std::nullopt;
      case Use::change:
        return percent ? std::optional(Formula::growth) : std::nullopt;
      case Use::amount:
      case Use::points:
        return Formula::difference;
      default:
        return std::nullopt;
    }
  }

  /// 14.6%、13.2%和10.4%: each is told of another number.
  bool is_in_row(std::size_t i) const {
    return node(i).kind == UnitKind::percent &&
           ((i > 0 && node(i - 1).kind == UnitKind::percent && node(i).joint <= Joint::listing) ||
            (i + 1 < size() && node(i + 1).kind == UnitKind::percent && node(i + 1).joint <= Joint::listing));
  }

  /// May be what the number at `i` follows from.
  bool is_operand(std::size_t k, std::size_t i, Formula formula) const {
    if (k == i || quantity(k).bound != Bound::exact) return false;
    if (node(i).use == Use::points)
      return node(k).kind == UnitKind::percent && (node(k).use == Use::rate || node(k).use == Use::base ||
                                                   node(k).use == Use::from || node(k).use == Use::to);
    if (node(k).kind == UnitKind::percent || node(k).kind == UnitKind::points) return false;
    if (formula == Formula::difference && !kin(k, i)) return false;
    return is_level(k) || node(k).use == Use::base || node(k).use == Use::from ||
           (formula == Formula::ratio && node(k).use == Use::amount);
  }

  /// The numbers around `i` in its sentence, and behind its semicolon or in its bracket; in their order.
  Nodes operands(std::size_t i, Formula formula) const {
    Nodes out;
    const Joint most = formula == Formula::ratio ? Joint::comma : Joint::semicolon;
    const std::size_t start = i > kReach ? i - kReach : 0;
    for (std::size_t k = start; k < i; ++k) {
      if (joint(k, i) <= most && is_operand(k, i, formula)) out.push_back(k);
    }
    if (formula == Formula::ratio) return out;
    for (std::size_t k = i + 1; k < size() && k <= i + kReach && joint(i, k) <= most; ++k) {
      if (is_operand(k, i, formula)) out.push_back(k);
    }
    return out;
  }

  /// How many years `b` is after `a`, as Reader::years_between, but where the text says one of them the other
  /// may be the report's own; 0: it says neither.
  int years_between_or_own(std::size_t a, std::size_t b) const {
    const When& one = numbers_.mentions[node(a).quantity].when;
    const When& other = numbers_.mentions[node(b).quantity].when;
    if (one.part || other.part || one.year == 0 || other.year == 0) return 0;
    if (one.origin != Origin::said && other.origin != Origin::said) return 0;
    return other.year - one.year;
  }

  /// Behind a semicolon: of two such numbers a change says nothing.
  bool is_apart(std::size_t k, std::size_t i) const {
    return joint(std::min(k, i), std::max(k, i)) > Joint::comma;
  }

  /// 较2022年的405件增加81件: what is compared with is not what there is now.
  bool may_be_now(std::size_t k) const { return node(k).use != Use::base && node(k).use != Use::from; }

  /// … and where a change names it right before, nothing else is.
  bool may_be_then(std::size_t k, std::size_t i) const {
    return k + 1 == i || i == 0 || may_be_now(i - 1) || joint(i - 1, i) > Joint::none;
  }

  std::vector<Pair> pairs(const Nodes& numbers, std::size_t i, Formula formula) const {
    std::vector<Pair> out;
    for (std::size_t x = 0; x < numbers.size(); ++x) {
      for (std::size_t y = x + 1; y < numbers.size(); ++y) {
        const std::size_t a = numbers[x];
        const std::size_t b = numbers[y];
        if (!kin(a, b) || (is_apart(a, i) && is_apart(b, i))) continue;
        const bool rises = quantity(a).value < quantity(b).value;
        if (formula == Formula::ratio) {
          out.push_back(rises ? Pair{a, b} : Pair{b, a});
          continue;
        }
        const int years = years_between_or_own(b, a);
        const bool told = years == 1 || years == -1;
        const bool a_is_now = told ? years == 1 : rises != (node(i).direction > 0);
        const Pair pair{a_is_now ? a : b, a_is_now ? b : a, told};
        if ((told || years == 0) && may_be_now(pair.first) && may_be_then(pair.second, i))
          out.push_back(pair);
      }
    }
    return out;
  }

  Claim claim_of(std::size_t i, Formula formula, const Pair& pair) const {
    const bool ratio = formula == Formula::ratio;
    const ClaimKind kind = formula == Formula::growth ? ClaimKind::growth : ClaimKind::derived;
    Claim claim = ratio ? make(kind, formula, i, {pair.first}, {pair.second})
                        : make(kind, formula, i, {pair.first, pair.second});
    if (!ratio) {
      claim.direction = node(i).direction;
      claim.is_points = node(i).use == Use::points && node(i).kind == UnitKind::percent;
      judge(numbers_.quantities, claim);
    }
    claim.certainty = Certainty::probable;
    return claim;
  }

  void read(std::size_t i, Formula formula) {
    const Nodes numbers = operands(i, formula);
    if (numbers.size() < 2 || numbers.size() > kMostNumbers) return;
    const std::vector<Pair> all = pairs(numbers, i, formula);
    const std::int64_t digits = quantity(i).value.units;
    std::vector<Claim> holding;
    std::vector<Claim> told;
    std::vector<Claim> slips;
    for (const Pair& pair : all) {
      Claim claim = claim_of(i, formula, pair);
      if (claim.agreement == Agreement::untestable) return;
      if (claim.agreement != Agreement::disagrees) {
        holding.push_back(std::move(claim));
      } else if (is_rest(i, formula, pair)) {
        return;
      } else if (pair.by_years) {
        told.push_back(std::move(claim));
      } else if (is_slip(claim, i)) {
        slips.push_back(std::move(claim));
      }
    }
    if (!holding.empty()) {
      if (holding.front().agreement == Agreement::agrees && (all.size() == 1 || digits >= kThreeDigits))
        keep(std::move(holding.front()));
      return;
    }
    const bool telling = digits >= (all.size() == 1 ? kTwoDigits : kThreeDigits);
    if (told.size() == 1 && all.size() == 1) return keep(std::move(told.front()));
    if (told.empty() && slips.size() == 1 && telling) keep(std::move(slips.front()));
  }

  /// 共206个,尚有9个,完成率95.6%: what is left of the whole.
  bool is_rest(std::size_t i, Formula formula, const Pair& pair) const {
    if (formula != Formula::ratio) return false;
    return make(ClaimKind::derived, Formula::saving, i, {pair.second, pair.first}).agreement ==
           Agreement::agrees;
  }

  /// The number is what follows with two digits swapped, one left out or twice, or one of three wrong.
  bool is_slip(const Claim& claim, std::size_t i) const {
    const Decimal& said = quantity(i).value;
    if (claim.formula == Formula::ratio && said == Decimal::whole(100))
      return false;  // all is no slip of 10%
    const Decimal right = face_value(numbers_.quantities, claim).round(said.decimals);
    if (differ_by_hand(said, right)) return true;
    return claim.formula == Formula::ratio && said.units >= kThreeDigits && differ_by_slip(said, right);
  }
};

}  // namespace

void find_by_evidence(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims) {
  if (block.has(Use::rate, Use::share, Use::change, Use::amount, Use::points))
    read_late(Evidence(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
