// Rates between two ends: 完成率 and 执行率 against the plan, 节约率 and 精简率 against what it was before.
#include <optional>

#include "core/base/words.h"
#include "core/claims/reader.h"
#include "core/words/lists/base.h"
#include "core/words/lists/plan.h"
#include "core/words/lists/rate.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 10;
constexpr std::size_t kMostReadings = 24;

class PlanFinder : public Reader {
 public:
  using Reader::Reader;

  // --- 完成率, 执行率: what was done against what was planned ----------------------------------------------

  static bool is_planned(std::u16string_view words) {
    return contains_any(words, words::planned) && !contains_any(words, words::not_planned);
  }
  static bool is_done(std::u16string_view words) { return contains_any(words, words::carried_out); }

  bool plan(std::size_t i) {
    Nodes planned;
    Nodes done;
    Joint between = node(i).joint;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && between <= Joint::sentence;) {
      if (is_amount(k) || node(k).use == Use::base) {
        if (is_planned(label(k))) {
          planned.push_back(k);
        } else if (is_done(label(k)) && between <= Joint::comma) {
          done.push_back(k);
        }
      }
      between = std::max(between, node(k).joint);
    }
    if (planned.empty() || done.empty()) return false;
    std::vector<Claim> readings;
    bool near = false;
    for (const std::size_t a : done) {
      for (const std::size_t b : planned) {
        if (!same(a, b) || readings.size() >= kMostReadings) continue;
        if (readings.empty()) near = joint(std::min(a, b), std::max(a, b)) <= Joint::semicolon;
        readings.push_back(make(kKind, Formula::ratio, i, {a}, {b}));
      }
    }
    if (readings.empty()) return false;
    settle(std::move(readings), near ? Certainty::certain : Certainty::open, kKind, i);
    return true;
  }

  // --- 节约率, 精简率 -------------------------------------------------------------------------------------

  /// The nearest money amount before `rate` whose label has one of the words.
  std::optional<std::size_t> amount_before(std::size_t rate, const WordList& words) const {
    const std::size_t back = rate > kLookBack ? rate - kLookBack : 0;
    for (std::size_t k = rate; k-- > back;) {
      if (joint(k, rate) > Joint::comma) break;
      // 一般公共预算收入84.6亿元 is what came in, no budget of what was spent
      if (contains_any(label(k), words::no_bases)) continue;
      if (node(k).kind == UnitKind::money && contains_any(label(k), words)) return k;
    }
    return std::nullopt;
  }

  bool saving(std::size_t i) {
    const auto budget = amount_before(i, words::budgets);
    auto spent = amount_before(i, words::spent);
    if (!spent && budget) spent = only_money_before(i, *budget);
    const auto saved = amount_before(i, words::saved_money);
    std::vector<Claim> readings;
    if (budget && spent && *budget != *spent)
      readings.push_back(make(kKind, Formula::saving, i, {*budget, *spent}));
    if (budget && saved && *budget != *saved)
      readings.push_back(make(kKind, Formula::ratio, i, {*saved}, {*budget}));
    if (!budget && spent && saved && *spent != *saved)
      readings.push_back(make(kKind, Formula::ratio, i, {*saved}, {*spent, *saved}));
    if (readings.empty()) return false;
    settle(std::move(readings), Certainty::certain, kKind, i);
    return true;
  }

  /// 由62个整合为38个,精简24个,精简率38.7%
  bool reduction(std::size_t i) {
    for (std::size_t k = i; k-- > 1 && i - k <= 4;) {
      if (joint(k, i) > Joint::comma) break;
      if (node(k).use != Use::to || node(k - 1).use != Use::from) continue;
      settle({make(kKind, Formula::saving, i, {k - 1, k})}, Certainty::certain, kKind, i);
      return true;
    }
    return false;
  }

  static constexpr ClaimKind kKind = ClaimKind::derived;
};

}  // namespace

bool find_plan_rate(std::u16string_view clean, const Block& block, std::size_t rate, const Numbers& numbers,
                    std::vector<Claim>& claims) {
  return PlanFinder(clean, block, numbers, claims).plan(rate);
}

bool find_saving_rate(std::u16string_view clean, const Block& block, std::size_t rate, const Numbers& numbers,
                      std::vector<Claim>& claims) {
  return PlanFinder(clean, block, numbers, claims).saving(rate);
}

bool find_reduction_rate(std::u16string_view clean, const Block& block, std::size_t rate,
                         const Numbers& numbers, std::vector<Claim>& claims) {
  return PlanFinder(clean, block, numbers, claims).reduction(rate);
}

}  // namespace nianbao::claims
