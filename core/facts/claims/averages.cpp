// Amounts that follow from others: 平均每场200人次, 月均120条, 每期3500册, 节约资金0.65亿元,
// 净增90家, 1.2亿元(12000万元).
#include <algorithm>
#include <optional>

#include "core/base/words.h"
#include "core/facts/claims/per_unit.h"
#include "core/facts/claims/reader.h"

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

  /// Totals of which the number at `i` may be one unit's share. What every unit has needs one that says so.
  Nodes totals(std::size_t i, const PerUnit& per) const {
    Nodes all;
    Nodes said;
    const auto take = [&](std::size_t k, bool must_say) {
      if (!is_level(k) || !adds_up_to(k, i) || per_unit(near(k)) || counts_noun(k, per)) return;
      const bool says = contains_any<u"共", u"合计", u"累计", u"总", u"全年">(near(k));
      if (says) said.push_back(k);
      if (says || !must_say) all.push_back(k);
    };
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) take(k, per.exact);
    for (std::size_t k = i + 1; k < size() && k <= i + kLookAhead && joint(i, k) <= Joint::comma; ++k) {
      if (node(k).marker == Marker::none) take(k, true);
    }
    return said.empty() ? all : said;
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
    return a == u"人次" && (b == u"人" || b == u"名" || b == u"位");
  }

  /// How many units there are, the nearest first.
  Nodes divisors(std::size_t i, const PerUnit& per) const {
    if (per.each) return i > 0 && node(i).joint == Joint::none && is_level(i - 1) ? Nodes{i - 1} : Nodes{};
    Nodes out;
    const auto take = [&](std::size_t k) {
      const bool counts = is_level(k) || node(k).use == Use::other;
      if (counts && is_counted_by(per.unit, quantity(k).unit, tail(k))) out.push_back(k);
    };
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) take(k);
    for (std::size_t k = i + 1; k < size() && k <= i + kLookAhead && joint(i, k) <= Joint::comma; ++k)
      take(k);
    Nodes by_noun;
    for (const std::size_t k : out) {
      if (counts_noun(k, per)) by_noun.push_back(k);
    }
    return by_noun.empty() ? out : by_noun;
  }

  bool average(std::size_t i) {
    const auto per = per_unit(near(i));
    if (!per) return false;
    std::vector<Claim> readings;
    const bool year_before =
        contains(text({before_start(i), quantity(i).span.start}), u"全年") || contains(label(i), u"全年");
    const Nodes of = totals(i, *per);
    const bool whole_year = year_before || (of.size() == 1 && contains(near(of[0]), u"全年"));
    const Nodes by_count = per->periods > 0 ? Nodes() : divisors(i, *per);
    for (const std::size_t total : of) {
      if (per->periods > 0 && per->exact) {
        Claim claim = make(kKind, Formula::product, total, {i});
        claim.periods = per->periods;
        judge(facts_, claim);
        readings.push_back(std::move(claim));
      } else if (per->periods > 0) {
        for (const int periods : periods_like(per->periods, whole_year))
          readings.push_back(by(i, total, i, periods));
        // 社区每月更新3次,12个社区全年更新438次: of each of them
        if (const int each = std::max(bodies_before(total), bodies_before(i)); each > 1)
          readings.push_back(by(i, total, i, per->periods * each));
      }
      for (const std::size_t count : by_count) {
        if (count == total) continue;
        readings.push_back(per->exact ? make(kKind, Formula::product, total, {count, i})
                                      : by(i, total, count, 0));
      }
    }
    if (per->exact && readings.empty()) return false;
    const bool told = of.size() == 1 && !(per->exact && has_second(i)) && (per->periods == 0 || whole_year) &&
                      !may_be_meant(readings);
    const bool sure = per->periods > 0 || by_count.size() == 1;
    settle(std::move(readings),
           !told  ? Certainty::open
           : sure ? Certainty::certain
                  : Certainty::probable,
           kKind, i);
    return true;
  }

  /// 3次左右 of what is 3.04: "about" neither holds nor fails.
  static bool may_be_meant(const std::vector<Claim>& readings) {
    return std::any_of(readings.begin(), readings.end(),
                       [](const Claim& claim) { return claim.agreement == Agreement::untestable; });
  }

  /// 12个社区全年更新438次: 12; 0 where no number of bodies stands before the total.
  int bodies_before(std::size_t total) const {
    constexpr std::int64_t kMostBodies = 10000;
    if (total == 0 || node(total).joint != Joint::none) return 0;
    const Decimal count = quantity(total - 1).value;
    const bool counts = node(total - 1).kind == UnitKind::count && !same(total, total - 1);
    return counts && count.is_whole() && count.units < kMostBodies ? static_cast<int>(count.units) : 0;
  }

  /// A part of the year may be meant where the text does not say 全年.
  static std::vector<int> periods_like(int periods, bool whole_year) {
    if (periods == 365) return whole_year ? std::vector{365, 366} : std::vector{365, 366, 360, 250};
    if (periods == 12) return whole_year ? std::vector{12} : std::vector{12, 11, 10, 9, 6};
    return {periods};
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
    judge(facts_, claim);
    return claim;
  }

  /// 13500元,折合1.35万元; 1.2亿元(12000万元)
  bool conversion(std::size_t i) {
    if (node(i).kind != UnitKind::money || i == 0 || node(i).joint > Joint::comma || !same(i, i - 1))
      return false;
    if (node(i - 1).use != Use::level) return false;
    const std::u16string_view words = near(i);
    const bool said = words == u"折合" || words == u"合" || words == u"即" || words == u"也就是";
    const bool other_scale = quantity(i).scale != quantity(i - 1).scale;
    const bool enclosed = node(i).opens && words.empty() && other_scale && closes_after(i) &&
                          text({quantity(i - 1).span.end, quantity(i).span.start}) == u"(";
    if (!said && !enclosed) return false;
    Claim claim = make(kKind, Formula::same, i, {i - 1});
    facts_.claims.push_back(std::move(claim));
    return true;
  }

  bool closes_after(std::size_t i) const {
    return quantity(i).span.end < clean_.size() && clean_[quantity(i).span.end] == u')';
  }

  std::optional<std::size_t> before(std::size_t i, std::initializer_list<std::u16string_view> words) const {
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) {
      if (is_level(k) && same(k, i) && contains_any(label(k), words)) return k;
    }
    return std::nullopt;
  }

  /// 预算12.50亿元,中标11.85亿元,节约资金0.65亿元
  bool saved(std::size_t i) {
    if (node(i).kind != UnitKind::money ||
        !contains_any<u"节约", u"节支", u"节省", u"核减", u"审减">(near(i)))
      return false;
    if (node(i).use != Use::level && node(i).use != Use::amount) return false;
    const auto budget = before(i, kBudgets);
    if (!budget) return false;
    auto spent = before(i, kSpent);
    if (!spent) spent = only_money_before(i, *budget);
    if (!spent || *budget == *spent) return false;
    Claim claim = make(kKind, Formula::difference, i, {*budget, *spent});
    claim.span.start = node(i).near.start;
    settle({std::move(claim)}, Certainty::certain, kKind, i);
    return true;
  }

  /// 新增120家、撤并30家,净增90家
  void net(std::size_t i) {
    const bool up = ends_with_any<u"净增", u"净增加">(near(i));
    const bool down = ends_with_any<u"净减", u"净减少">(near(i));
    if (!up && !down) return;
    const auto more = before(i, {u"新增", u"新建", u"新设", u"新开", u"增加", u"新注册", u"开通"});
    const auto less = before(i, {u"撤并", u"注销", u"关停", u"关闭", u"取消", u"减少", u"退出", u"撤销",
                                 u"合并", u"清理", u"整合", u"淘汰", u"调出"});
    if (!more || !less || *more == *less) return;
    Claim claim = make(kKind, Formula::difference, i, up ? Nodes{*more, *less} : Nodes{*less, *more});
    claim.span.start = node(i).near.start;
    settle({std::move(claim)}, Certainty::certain, kKind, i);
  }
};

}  // namespace

void find_averages(std::u16string_view clean, const Block& block, Facts& facts) {
  AverageFinder(clean, block, facts).run();
}

}  // namespace nianbao::claims
