// Amounts that follow from others: 平均每场200人次, 月均120条, 每期3500册, 节约资金0.65亿元,
// 净增90家, 1.2亿元(12000万元).
#include <algorithm>
#include <optional>

#include "core/base/words.h"
#include "core/claims/per_unit.h"
#include "core/claims/reader.h"
#include "core/claims/times.h"
#include "core/words/lists/derived.h"
#include "core/words/lists/per_unit.h"
#include "core/words/lists/plan.h"
#include "core/words/lists/rate.h"
#include "core/words/lists/use.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 8;
constexpr std::size_t kLookAhead = 3;

class AverageFinder : public Reader {
 public:
  using Reader::Reader;

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (node(i).kind == UnitKind::percent || node(i).kind == UnitKind::points) continue;
      if (average(i) || conversion(i) || saved(i)) continue;
      net(i);
    }
  }

 private:
  static constexpr ClaimKind kKind = ClaimKind::derived;

  /// What may be divided; `one`: the text leaves no choice.
  struct Totals {
    Nodes all;  // those that say so first
    bool one = false;
  };

  /// Totals of which the number at `i` may be one unit's share. What every unit has needs one that says so.
  Totals totals(std::size_t i, const PerUnit& per) const {
    Nodes said;
    Nodes others;
    const auto take = [&](std::size_t k, bool must_say) {
      if (!is_level_or_time(k) || !adds_up_to(k, i) || per_unit(near(k)) || counts_noun(k, per)) return;
      // 网格员96名,服务28800人,平均每名300人
      if (!per.unit.empty() && quantity(k).unit == per.unit && quantity(i).unit != per.unit) return;
      if (is_of_one(k) || (per.exact && contains_any(near(k), words::done_in_fact))) return;
      const bool says = contains_any(near(k), words::total_before_average) ||
                        is_any(near(k), words::counted_up) || (per.exact && are_all_members(k));
      if (says || !must_say) (says ? said : others).push_back(k);
    };
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) take(k, per.exact);
    for (std::size_t k = i + 1; k < size() && k <= i + kLookAhead && joint(i, k) <= Joint::comma; ++k) {
      const bool of_part = k > i + 1 && node(k).joint == Joint::none && node(k - 1).marker != Marker::none;
      if (node(k).marker == Marker::none && !of_part) take(k, true);
    }
    Totals out{said, (said.empty() ? others : said).size() == 1};
    out.all.insert(out.all.end(), others.begin(), others.end());
    return out;
  }

  /// 单条最高阅读量2.3万次, 第一期印数6000册, 最热的一条播放12万次: of one of them, no total.
  bool is_of_one(std::size_t k) const {
    if (contains_any(near(k), words::one_of_all)) return true;
    return k > 0 && node(k).joint == Joint::none && contains_any(near(k - 1), words::one_of_all);
  }

  /// 5组,每组3人,15名成员全部来自: all of them, not 5名组长.
  bool are_all_members(std::size_t k) const {
    return near(k).empty() && node(k).joint == Joint::comma && starts_with_any(tail(k), words::all_members) &&
           contains_any(tail(k), words::of_all_members);
  }

  /// 累计用时396个工作日 is a total, too.
  bool is_level_or_time(std::size_t k) const {
    return is_level(k) || (node(k).kind == UnitKind::time && node(k).use == Use::other);
  }

  /// 35个社区, of 每个社区
  bool counts_noun(std::size_t k, const PerUnit& per) const {
    return per.noun.size() == 2 && starts_with(tail(k), per.noun);
  }

  /// 8所中心校各设1处,22所村小各设1处: the total is of both.
  bool has_second(std::size_t i) const {
    for (std::size_t k = i > kLookAhead ? i - kLookAhead : 0; k < size() && k <= i + kLookAhead; ++k) {
      const auto other = k != i && same(k, i) ? per_unit(near(k)) : std::nullopt;
      if (other && other->exact && joint(std::min(i, k), std::max(i, k)) <= Joint::comma) return true;
    }
    return false;
  }

  bool adds_up_to(std::size_t total, std::size_t one) const {
    if (same(total, one) || kin(total, one)) return true;
    const std::u16string_view a = quantity(total).unit;
    const std::u16string_view b = quantity(one).unit;
    return is_any(a, words::person_times) && is_any(b, words::units_of_persons);
  }

  /// How many units there are, the nearest first.
  Nodes divisors(std::size_t i, const PerUnit& per) const {
    if (per.each) return of_each(i);
    Nodes out;
    Nodes parts;
    const auto take = [&](std::size_t k) {
      const bool counts = is_level(k) || node(k).use == Use::other;
      if (!counts || k == i || is_of_one(k) || per_unit(near(k))) return;
      if (!per.unit.empty() && same(k, i) && quantity(k).unit != per.unit) return;  // the total
      const bool near_by = joint(std::min(k, i), std::max(k, i)) <= Joint::comma;
      // 设公开栏18个;更换内容72次,平均每个公开栏4次: what is named may stand farther off
      const bool by_words = !same(k, i) && (ends_with_counted(label(k), per) || begins_with_named(k, per));
      const bool by_unit = is_counted_by(per.unit, quantity(k).unit, tail(k));
      if ((by_unit && near_by) || (by_words && (near_by || per.named.size() > 1))) {
        out.push_back(k);
      } else if (by_unit && node(k).marker != Marker::none) {
        parts.push_back(k);  // 公开栏18个,其中村级12个;村级更换72次,…
      }
    };
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::sentence;) take(k);
    for (std::size_t k = i + 1; k < size() && k <= i + kLookAhead && joint(i, k) <= Joint::comma; ++k)
      take(k);
    if (!out.empty()) out.insert(out.end(), parts.begin(), parts.end());
    Nodes by_noun;
    for (const std::size_t k : out) {
      if (counts_noun(k, per)) by_noun.push_back(k);
    }
    return by_noun.empty() ? out : by_noun;
  }

  /// 35 of 为35个村各配备, 5 of 资料5种,各印3000份; nothing where two kinds of things are counted.
  Nodes of_each(std::size_t i) const {
    if (i == 0 || !is_level(i - 1)) return {};
    // 各期120人、90人、80人
    const bool bare = i + 1 < size() && (near(i + 1).empty() || is_any(near(i + 1), words::and_words));
    if (bare && node(i + 1).joint == Joint::listing && same(i, i + 1)) return {};
    if (node(i).joint == Joint::none) return {i - 1};
    const bool alone = i < 2 || !same(i - 2, i - 1) || node(i - 1).joint > Joint::comma;
    const bool counts = node(i - 1).kind == UnitKind::count && !same(i - 1, i) && tail(i - 1).empty();
    return node(i).joint == Joint::comma && starts_with_any(near(i), words::each_of) && alone && counts
               ? Nodes{i - 1}
               : Nodes{};
  }

  /// 11个街道共公开2310条, of 各街道平均210条
  bool begins_with_named(std::size_t k, const PerUnit& per) const {
    return per.unit.empty() && per.named.size() > 1 && starts_with(tail(k), per.named);
  }

  /// 11 of 11个街道共公开2310条,平均210条
  Nodes counted_before(const Totals& of) const {
    if (!of.one || of.all[0] == 0 || node(of.all[0]).joint != Joint::none) return {};
    const std::size_t count = of.all[0] - 1;
    const bool counts = node(count).kind == UnitKind::count && !same(count, of.all[0]) && is_level(count);
    return counts && !tail(count).empty() ? Nodes{count} : Nodes{};
  }

  /// Of several numbers of units, one is the whole and told before the total, the others are parts.
  bool is_clear(const Nodes& counts, std::size_t total) const {
    const auto is_part = [&](std::size_t k) { return node(k).marker != Marker::none; };
    const auto parts = static_cast<std::size_t>(std::count_if(counts.begin(), counts.end(), is_part));
    const bool behind =
        std::any_of(counts.begin(), counts.end(), [&](std::size_t k) { return is_part(k) && k > total; });
    return counts.size() <= 1 || (!behind && counts.size() == parts + 1);
  }

  /// 每组四人,另有联络员三人,共二十三人; 共抽查52家(部分重复): not only what each of them has.
  bool has_more(std::size_t i, std::size_t total, const Nodes& counts) const {
    for (std::size_t k = i + 1; k < total; ++k) {
      const bool divides = std::find(counts.begin(), counts.end(), k) != counts.end();
      if (same(k, i) || (is_level(k) && node(k).kind == UnitKind::count && !divides)) return true;
    }
    // 联络员10名:机关4名,三家下属单位各2名: the total is of both
    for (std::size_t k = total + 1; k < i; ++k) {
      if (same(k, i) && is_level(k)) return true;
    }
    constexpr std::size_t kReach = 20;
    return contains_any(clean_.substr(quantity(total).span.end, kReach), words::counted_twice);
  }

  bool average(std::size_t i) {
    const auto per = per_unit(near(i));
    if (!per) return false;
    std::vector<Claim> readings;
    const bool year_before =
        contains_any(text({before_start(i), quantity(i).span.start}), words::whole_year) ||
        contains_any(label(i), words::whole_year);
    const Totals of = totals(i, *per);
    const std::size_t likeliest = of.all.empty() ? i : of.all[0];
    const int span = of.all.empty() ? 0 : told_periods(i, likeliest, *per);
    const bool whole_year =
        span == 0 && (year_before || (of.one && contains_any(near(likeliest), words::whole_year)));
    const Nodes by_count = per->periods > 0 ? Nodes() : per->bare ? counted_before(of) : divisors(i, *per);
    for (const std::size_t total : of.all) {
      if (span > 0) {
        readings.push_back(by(i, total, i, span));
      } else if (per->periods > 0) {
        by_period(i, total, *per, whole_year, readings);
      }
      for (const std::size_t count : by_count) {
        if (count == total) continue;
        readings.push_back(per->exact ? make(kKind, Formula::product, total, {count, i})
                                      : by(i, total, count, 0));
      }
    }
    if (per->exact && readings.empty()) return false;
    const bool more =
        per->exact && (has_second(i) || has_more(i, likeliest, by_count) || begins_within_year(i));
    const bool of_year =
        per->periods == 0 || span > 0 || whole_year || (of.one && is_of_year(i, likeliest, *per));
    const bool told =
        of.one && !more && of_year && !of_some(i) && is_clear(by_count, likeliest) && !may_be_meant(readings);
    const bool sure =
        per->periods > 0 ? whole_year || span > 0 : by_count.size() == 1 && !per->bare && !per->respectively;
    settle(std::move(readings),
           !told  ? Certainty::open
           : sure ? Certainty::certain
                  : Certainty::probable,
           kKind, i);
    return true;
  }

  /// 其中月均50人次, 周末日均5个: of some of the total only.
  bool of_some(std::size_t i) const {
    const bool of_part = i > 0 && node(i - 1).kind == UnitKind::time && node(i - 1).marker == Marker::among;
    return of_part || node(i).marker == Marker::among || contains_any(near(i), words::of_some_days) ||
           names_earlier_year(near(i));
  }

  /// 自二季度起每季800册: not in all of the year.
  bool begins_within_year(std::size_t i) const {
    return contains_any(text({before_start(i), quantity(i).span.start}), words::begun_within_year);
  }

  /// How many days or months the text says the total took, 124 of 汛期共124天, 6 of 上半年; 0: it says none.
  int told_periods(std::size_t i, std::size_t total, const PerUnit& per) const {
    if (per.periods == 0 || per.exact) return 0;
    constexpr std::int64_t kMost = 366;
    int found = 0;
    for (std::size_t k = i > kLookBack ? i - kLookBack : 0; k < size() && k <= i + kLookAhead; ++k) {
      const auto* const unit = find_same(quantity(k).unit, words::units_of_spans);
      const bool spans = unit && unit->value == per.periods && node(k).marker == Marker::none && k != i &&
                         joint(std::min(k, i), std::max(k, i)) <= Joint::comma && quantity(k).is_plain() &&
                         contains_any(label(k), words::spans_of_days);
      const Decimal& length = quantity(k).value;
      if (!spans || !length.is_whole() || length.units < 2 || length.units > kMost) continue;
      if (found != 0) return 0;
      found = static_cast<int>(length.units);
    }
    return found != 0 || per.periods != 12 ? found : told_months(total);
  }

  /// 6 of 1月至6月推送, 3 of 一季度推送, as far as the words before the total name one stretch of months.
  int told_months(std::size_t total) const {
    std::vector<Time> times = times_in(label(total), 0);
    std::erase_if(times, [](const Time& time) { return time.period == Period::year; });
    int months = 0;
    for (const Time& time : times) {
      if (time.period != times.front().period) return 0;
      months += time.period == Period::month ? 1 : time.period == Period::quarter ? 3 : 6;
    }
    const bool in_year = !times.empty() && times.front().period != Period::turn && months > 1;
    return in_year ? months : 0;
  }

  void by_period(std::size_t i, std::size_t total, const PerUnit& per, bool whole_year,
                 std::vector<Claim>& readings) const {
    if (per.exact) {
      if (const int each = things_before(i, total); each > 1)
        readings.push_back(product_of(i, total, per.periods * each));
      readings.push_back(product_of(i, total, per.periods));
      return;
    }
    const bool year = whole_year || is_of_year(i, total, per);
    for (const int periods : periods_like(per.periods, year)) readings.push_back(by(i, total, i, periods));
    // 社区每月更新3次,12个社区全年更新438次: of each of them
    if (const int each = std::max(bodies_before(total), bodies_before(i)); each > 1)
      readings.push_back(by(i, total, i, per.periods * each));
  }

  Claim product_of(std::size_t i, std::size_t total, int times) const {
    Claim claim = make(kKind, Formula::product, total, {i});
    claim.periods = times;
    judge(numbers_.quantities, claim);
    return claim;
  }

  /// 公开栏22个,每季度更新1次,全年更新88次: 22; 0 where no number of things stands right before.
  int things_before(std::size_t i, std::size_t total) const {
    return i > 0 && i <= total && is_level(i - 1) ? count_before(i, Joint::comma) : 0;
  }

  /// The whole number of other things right before `at`, at most `furthest` away; 0 where there is none.
  int count_before(std::size_t at, Joint furthest) const {
    constexpr std::int64_t kMost = 10000;
    if (at == 0 || node(at).joint > furthest) return 0;
    const Decimal& count = quantity(at - 1).value;
    const bool counts = node(at - 1).kind == UnitKind::count && !same(at, at - 1);
    return counts && count.is_whole() && count.units < kMost ? static_cast<int>(count.units) : 0;
  }

  /// 3次左右 of what is 3.04: "about" neither holds nor fails.
  static bool may_be_meant(const std::vector<Claim>& readings) {
    return std::any_of(readings.begin(), readings.end(),
                       [](const Claim& claim) { return claim.agreement == Agreement::untestable; });
  }

  /// 12个社区全年更新438次: 12; 0 where no number of bodies stands before the total.
  int bodies_before(std::size_t total) const { return count_before(total, Joint::none); }

  /// A part of the year may be meant where the text does not say 全年.
  static std::vector<int> periods_like(int periods, bool whole_year) {
    if (periods == 365) return whole_year ? std::vector{365, 366} : std::vector{365, 366, 360, 250};
    if (whole_year || periods > 12) return {periods};
    std::vector<int> out;  // 12 months down to one, 4 quarters down to one
    for (int part = periods; part > 0; --part) out.push_back(part);
    return out;
  }

  /// Nothing says that a part of the year is meant. Of days it may be that only those at work are counted,
  /// of weeks there may only be too many.
  bool is_of_year(std::size_t i, std::size_t total, const PerUnit& per) const {
    const When& when = numbers_.mentions[node(total).quantity].when;
    const std::u16string_view before = text({before_start(i), quantity(i).span.start});
    if (!when.is_own || when.part || contains_any(before, words::part_of_year)) return false;
    if (per.periods <= 12) return true;
    constexpr int kFewestDays = 200;
    const auto by_days = [&](int days) { return face_value(numbers_.quantities, by(i, total, i, days)); };
    const Fraction said(quantity(i).value);
    if (said < by_days(per.periods == 365 ? 366 : 53)) return true;
    return per.periods == 365 && by_days(kFewestDays) < said;
  }

  /// Where the words begin that may say what time is meant.
  Offset before_start(std::size_t i) const {
    constexpr Offset kReach = 200;
    const Offset at = quantity(i).span.start;
    return at - block_.span.start > kReach ? at - kReach : block_.span.start;
  }

  Claim by(std::size_t i, std::size_t value, std::size_t divisor, int periods) const {
    Claim claim = make(kKind, Formula::average, i, periods > 0 ? Nodes{value} : Nodes{value, divisor});
    claim.periods = periods;
    judge(numbers_.quantities, claim);
    return claim;
  }

  /// 13500元,折合1.35万元; 1.2亿元(12000万元)
  bool conversion(std::size_t i) {
    if (node(i).kind != UnitKind::money || i == 0 || node(i).joint > Joint::comma || !same(i, i - 1))
      return false;
    if (node(i - 1).use != Use::level) return false;
    const bool said = is_any(near(i), words::same_amount);
    const bool other_scale = quantity(i).scale != quantity(i - 1).scale;
    const bool enclosed = node(i).opens && near(i).empty() && other_scale && closes_after(i) &&
                          text({quantity(i - 1).span.end, quantity(i).span.start}) == u"(";
    if (!said && !enclosed) return false;
    Claim claim = make(kKind, Formula::same, i, {i - 1});
    claims_.push_back(std::move(claim));
    return true;
  }

  bool closes_after(std::size_t i) const {
    return quantity(i).span.end < clean_.size() && clean_[quantity(i).span.end] == u')';
  }

  std::optional<std::size_t> before(std::size_t i, const WordList& words) const {
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) {
      if (is_level(k) && same(k, i) && contains_any(label(k), words)) return k;
    }
    return std::nullopt;
  }

  /// 预算12.50亿元,中标11.85亿元,节约资金0.65亿元
  bool saved(std::size_t i) {
    if (node(i).kind != UnitKind::money || !contains_any(near(i), words::saved_money)) return false;
    if (node(i).use != Use::level && node(i).use != Use::amount) return false;
    const auto budget = before(i, words::budgets);
    if (!budget) return false;
    auto spent = before(i, words::spent);
    if (!spent) spent = only_money_before(i, *budget);
    if (!spent || *budget == *spent) return false;
    Claim claim = make(kKind, Formula::difference, i, {*budget, *spent});
    claim.span.start = node(i).near.start;
    settle({std::move(claim)}, Certainty::certain, kKind, i);
    return true;
  }

  /// 新增120家、撤并30家,净增90家
  void net(std::size_t i) {
    const bool up = ends_with_any(near(i), words::net_more);
    const bool down = ends_with_any(near(i), words::net_less);
    if (!up && !down) return;
    const auto more = before(i, words::things_added);
    const auto less = before(i, words::things_removed);
    if (!more || !less || *more == *less) return;
    Claim claim = make(kKind, Formula::difference, i, up ? Nodes{*more, *less} : Nodes{*less, *more});
    claim.span.start = node(i).near.start;
    settle({std::move(claim)}, Certainty::certain, kKind, i);
  }
};

}  // namespace

void find_averages(std::u16string_view clean, const Block& block, const Numbers& numbers,
                   std::vector<Claim>& claims) {
  AverageFinder(clean, block, numbers, claims).run();
}

}  // namespace nianbao::claims
