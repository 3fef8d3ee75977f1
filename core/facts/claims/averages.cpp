// Amounts that follow from others: 平均每场200人次, 月均120条, 节约资金0.65亿元,
// 净增90家, 1.2亿元(12000万元).
#include <algorithm>
#include <array>
#include <optional>

#include "core/base/words.h"
#include "core/facts/claims/reader.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 8;

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

  struct Divisor {
    std::u16string unit;  // 场 of 平均每场
    int periods = 0;      // 12 of 月均
  };

  static std::optional<Divisor> divisor_of(std::u16string_view words) {
    const bool may_divide =
        std::any_of(words.begin(), words.end(), [](char16_t unit) { return unit == u'均' || unit == u'每'; });
    if (!may_divide) return std::nullopt;
    for (const std::u16string_view end :
         {u"约", u"为", u"达到", u"达", u"有", u"发布", u"公开", u"办理", u"受理", u"参加", u"访问量",
          u"接待", u"浏览量", u"用时", u"开展"}) {
      if (ends_with(words, end)) words.remove_suffix(end.size());
    }
    struct Period {
      std::u16string_view word;
      int periods;
    };
    static constexpr std::array kPeriods = {
        Period{u"月均", 12},      Period{u"平均每月", 12},  Period{u"每月平均", 12},  Period{u"日均", 365},
        Period{u"平均每天", 365}, Period{u"平均每日", 365}, Period{u"每天平均", 365}, Period{u"周均", 52},
        Period{u"平均每周", 52},  Period{u"平均每季度", 4}};
    for (const Period& period : kPeriods) {
      if (ends_with(words, period.word)) return Divisor{{}, period.periods};
    }
    if (ends_with(words, u"人均")) return Divisor{u"人", 0};
    for (const std::u16string_view place : {u"村", u"镇", u"校", u"县"}) {
      if (ends_with(words, cat(place, u"均"))) return Divisor{std::u16string(place), 0};  // 18个村
    }
    if (words.size() >= 2 && words.back() == u'均' &&
        read_unit(words.substr(words.size() - 2, 1)).length == 1 && words[words.size() - 2] != u'分') {
      return Divisor{std::u16string(words.substr(words.size() - 2, 1)), 0};  // 场均, 户均
    }
    for (const std::u16string_view place : {u"村", u"镇", u"乡", u"校", u"县"}) {
      if (ends_with(words, cat(u"平均每", place)) || ends_with(words, cat(u"每", place, u"平均")))
        return Divisor{std::u16string(place), 0};
    }
    for (const std::u16string_view lead : {u"平均每", u"每"}) {
      const std::size_t at = words.rfind(lead);
      if (at == std::u16string_view::npos) continue;
      const std::u16string_view rest = words.substr(at + lead.size());
      const ReadUnit unit = read_unit(rest);
      if (unit.length == 0) continue;
      const std::u16string_view after = rest.substr(unit.length);
      if (lead == u"平均每" ? after.size() <= 4 : after == u"平均")
        return Divisor{std::u16string(unit.unit), 0};
    }
    return std::nullopt;
  }

  bool average(std::size_t i) {
    const auto divisor = divisor_of(near(i));
    if (!divisor) return false;
    std::vector<Claim> readings;
    const bool whole_year =
        contains(text({before_start(i), quantity(i).span.start}), u"全年") || contains(label(i), u"全年");
    std::size_t values = 0;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) {
      if (!is_level(k) || !same(k, i)) continue;
      ++values;
      if (divisor->periods > 0) {
        for (const int periods : periods_like(divisor->periods, whole_year))
          readings.push_back(by(i, k, i, periods));
        continue;
      }
      for (std::size_t d = i; d-- > 0 && i - d <= kLookBack && joint(d, i) <= Joint::comma;) {
        const bool counted = same_unit(quantity(d).unit, divisor->unit) ||
                             (divisor->unit == u"人" && quantity(d).unit == u"人次") ||
                             starts_with(tail(d), divisor->unit);
        if (d != k && is_level(d) && counted) readings.push_back(by(i, k, d, 0));
      }
    }
    const bool told = values == 1 && (divisor->periods == 0 || whole_year);
    settle(std::move(readings), told ? Certainty::certain : Certainty::open, kKind, i);
    return true;
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
    const auto budget = before(i, {u"预算", u"控制价", u"概算", u"计划", u"标底", u"限价", u"送审"});
    const auto spent =
        before(i, {u"中标", u"成交", u"合同", u"实际", u"支出", u"采购金额", u"审定", u"签约", u"使用"});
    if (!budget || !spent || *budget == *spent) return false;
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
