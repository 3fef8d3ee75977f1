// Rates: 办结率, 采纳率, 合格率 … against the numbers they are made of; 节约率 and 精简率 against the two
// ends.
#include <algorithm>

#include "core/base/text.h"
#include "core/facts/claims/node.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 10;

class RateFinder {
 public:
  RateFinder(std::u16string_view clean, const Block& block, Facts& facts)
      : clean_(clean), block_(block), facts_(facts) {}

  void run() {
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) {
      if (node(i).use == Use::rate) rate(i);
      if (node(i).use == Use::change || node(i).use == Use::other) saving_without_rate(i);
    }
  }

 private:
  const Node& node(std::size_t i) const { return block_.nodes[i]; }
  const Quantity& quantity(std::size_t i) const { return facts_.quantities[node(i).quantity]; }
  std::u16string_view label(std::size_t i) const { return slice(clean_, node(i).label); }
  bool is_level(std::size_t i) const {
    return node(i).use == Use::level || node(i).use == Use::to || node(i).use == Use::from;
  }

  /// 有效回收 of 有效回收率为; "" when there is none.
  std::u16string_view stem(std::size_t i) const {
    const std::u16string_view near = slice(clean_, node(i).near);
    const std::size_t at = std::max(near.rfind(u'率') + 1, near.rfind(u'度') + 1);
    return at == 0 ? std::u16string_view() : near.substr(0, at - 1);
  }

  Claim claim_of(std::size_t rate, Formula formula, std::vector<std::uint32_t> operands,
                 std::vector<std::uint32_t> divisor) const {
    Claim claim;
    claim.kind = ClaimKind::derived;
    claim.formula = formula;
    claim.value = node(rate).quantity;
    for (std::uint32_t& i : operands) i = node(i).quantity;
    for (std::uint32_t& i : divisor) i = node(i).quantity;
    claim.operands = std::move(operands);
    claim.divisor = std::move(divisor);
    claim.span = quantity(rate).span;
    claim.subject = std::u16string(slice(clean_, node(rate).near));
    judge(facts_, claim);
    if (claim.agreement != Agreement::agrees && !claim.operands.empty()) name_other_reading(rate, claim);
    return claim;
  }

  /// What is still open explains a rate that is higher than the numbers give.
  void name_other_reading(std::size_t rate, Claim& claim) const {
    const std::size_t after = rate + 1 < block_.nodes.size() ? node(rate + 1).near.start : block_.span.end;
    const Offset start = facts_.quantities[claim.operands[0]].span.end;
    const Offset end = std::min<Offset>(static_cast<Offset>(after), quantity(rate).span.end + 60);
    const std::u16string_view around = slice(clean_, {start, std::max(start, end)});
    if (has_any(around, {u"正在办理", u"尚未到期", u"未到期", u"尚在办理", u"办理期限内"}) &&
        quantity(rate).value == Decimal::whole(100)) {
      claim.other_reading = u"其余的可能尚在办理期限内";
    }
  }

  void unchecked(std::size_t rate) {
    Claim claim;
    claim.kind = ClaimKind::derived;
    claim.formula = Formula::ratio;
    claim.certainty = Certainty::open;
    claim.value = node(rate).quantity;
    claim.span = quantity(rate).span;
    facts_.claims.push_back(std::move(claim));
  }

  /// Keeps the first that holds, else the first that holds by rounding, else the first if it accuses rightly.
  void settle(std::size_t rate, std::vector<Claim> readings, Certainty certainty) {
    const auto with = [&](Agreement agreement) {
      return std::find_if(readings.begin(), readings.end(),
                          [&](const Claim& c) { return c.agreement == agreement; });
    };
    for (const Agreement wanted : {Agreement::agrees, Agreement::rounded}) {
      if (const auto it = with(wanted); it != readings.end()) {
        facts_.claims.push_back(std::move(*it));
        return;
      }
    }
    if (readings.empty() || certainty == Certainty::open) return unchecked(rate);
    readings.front().certainty = certainty;
    facts_.claims.push_back(std::move(readings.front()));
  }

  static bool has_any(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::u16string_view w) { return contains(text, w); });
  }

  /// Whether a label says what the rate's stem says: 采纳 in 采纳31条, 回收 in 收回有效问卷.
  bool matches(std::u16string_view stem, std::size_t level) const {
    for (const std::u16string_view timely :
         {u"按时", u"按期", u"及时", u"到期", u"限时", u"准时", u"准确", u"群众", u"依法"}) {
      const std::size_t at = stem.find(timely);
      if (at == std::u16string_view::npos) continue;
      if (!contains(label(level), timely)) return false;
    }
    if (stem.size() < 2) return false;
    const std::u16string_view negation = stem.size() >= 3 && stem[stem.size() - 3] == u'不' ? u"不" : u"";
    const std::u16string_view core = stem.substr(stem.size() - 2);
    const std::u16string_view words = label(level);
    const std::u16string around = cat(words, trim(slice(clean_, node(level).tail)));
    if (negation.empty() && contains(words, cat(u"不", core))) return false;
    if (negation.empty() && contains(words, cat(u"未", core))) return false;
    if (!negation.empty()) return contains(around, cat(u"不", core));
    if (contains(around, core)) return true;
    if (core == u"纠错" || core == u"纠正") return contains(words, u"纠正") || contains(words, u"纠错");
    return contains(words, core.substr(0, 1)) && contains(words, core.substr(1, 1)) && core[0] != core[1] &&
           contains(words, cat(core.substr(1, 1), core.substr(0, 1)));
  }

  void rate(std::size_t i) {
    const std::u16string_view words = stem(i);
    if (has_any(words, {u"节约", u"节支", u"节省", u"降价"})) {
      if (!saving(i)) unchecked(i);
      return;
    }
    if (has_any(words, {u"精简", u"压减", u"压缩", u"缩减", u"下降", u"减少"})) {
      if (!reduction(i)) unchecked(i);
      return;
    }
    if (ends_with(words, u"满意") && satisfaction(i)) return;
    const std::size_t back = i > kLookBack ? i - kLookBack : 0;
    std::size_t part = i;
    for (std::size_t k = i; k-- > back && part == i;) {
      if (is_level(k) && node(k).kind == UnitKind::count && matches(words, k)) part = k;
    }
    if (part == i || joint_between(block_, part, i) > Joint::comma) return unchecked(i);
    std::vector<Claim> readings;
    bool near = false;
    std::size_t received = 0;
    for (std::size_t k = part; k-- > 0 && part - k <= kLookBack;) {
      if (!is_level(k) || !same_unit(quantity(k).unit, quantity(part).unit) ||
          node(k).depth > node(part).depth)
        continue;
      const bool whole_word =
          has_any(label(k), {u"收到", u"受理", u"应", u"共需", u"收集", u"发放", u"征集", u"接收"});
      if (quantity(k).value < quantity(part).value &&
          !(whole_word && joint_between(block_, k, part) <= Joint::comma))
        continue;
      if (readings.empty()) near = joint_between(block_, k, part) <= Joint::comma;
      if (whole_word) ++received;
      readings.push_back(
          claim_of(i, Formula::ratio, {static_cast<std::uint32_t>(part)}, {static_cast<std::uint32_t>(k)}));
    }
    const bool all_received = received > 0 && received == readings.size();
    if ((near || all_received) && readings.size() >= 1) {
      settle(i, std::move(readings), Certainty::certain);
    } else {
      settle(i, std::move(readings),
             received > 0 && readings.size() <= 4 ? Certainty::probable : Certainty::open);
    }
  }

  /// “满意”429份,“基本满意”141份,满意率96.9%: both against the total before them.
  bool satisfaction(std::size_t i) {
    std::vector<std::uint32_t> parts;
    std::size_t first = i;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack;) {
      if (joint_between(block_, k, i) > Joint::comma) break;
      if (!is_level(k) || !contains(label(k), u"满意") || contains(label(k), u"不满意")) continue;
      parts.push_back(static_cast<std::uint32_t>(k));
      first = k;
    }
    if (parts.empty()) return false;
    std::reverse(parts.begin(), parts.end());
    std::vector<Claim> readings;
    for (std::size_t k = first; k-- > 0 && first - k <= kLookBack;) {
      if (!is_level(k) || !same_unit(quantity(k).unit, quantity(first).unit)) continue;
      const auto whole = static_cast<std::uint32_t>(k);
      readings.push_back(claim_of(i, Formula::ratio, parts, {whole}));
      for (const std::uint32_t part : parts) readings.push_back(claim_of(i, Formula::ratio, {part}, {whole}));
    }
    settle(i, std::move(readings), parts.size() > 1 ? Certainty::certain : Certainty::probable);
    return true;
  }

  /// The nearest money amount before `rate` whose label has one of the words.
  std::optional<std::uint32_t> amount_before(std::size_t rate,
                                             std::initializer_list<std::u16string_view> words) const {
    const std::size_t back = rate > kLookBack ? rate - kLookBack : 0;
    for (std::size_t k = rate; k-- > back;) {
      if (joint_between(block_, k, rate) > Joint::comma) break;
      if (node(k).kind == UnitKind::money && has_any(label(k), words)) return static_cast<std::uint32_t>(k);
    }
    return std::nullopt;
  }

  bool saving(std::size_t i) {
    const auto budget = amount_before(i, {u"预算", u"控制价", u"概算", u"计划", u"标底", u"限价", u"送审"});
    const auto spent =
        amount_before(i, {u"中标", u"成交", u"合同", u"实际", u"支出", u"采购金额", u"审定", u"签约"});
    const auto saved = amount_before(i, {u"节约", u"节支", u"节省"});
    std::vector<Claim> readings;
    if (budget && spent && *budget != *spent)
      readings.push_back(claim_of(i, Formula::saving, {*budget, *spent}, {}));
    if (budget && saved && *budget != *saved)
      readings.push_back(claim_of(i, Formula::ratio, {*saved}, {*budget}));
    if (readings.empty()) return false;
    settle(i, std::move(readings), Certainty::certain);
    return true;
  }

  /// 由62个整合为38个,精简24个,精简率38.7%
  bool reduction(std::size_t i) {
    for (std::size_t k = i; k-- > 1 && i - k <= 4;) {
      if (joint_between(block_, k, i) > Joint::comma) break;
      if (node(k).use != Use::to || node(k - 1).use != Use::from) continue;
      std::vector<Claim> readings = {claim_of(
          i, Formula::saving, {static_cast<std::uint32_t>(k - 1), static_cast<std::uint32_t>(k)}, {})};
      settle(i, std::move(readings), Certainty::certain);
      return true;
    }
    return false;
  }

  /// 预算28.32亿元,中标27.28亿元,资金节约3.67%: the same without 率.
  void saving_without_rate(std::size_t i) {
    if (node(i).kind != UnitKind::percent) return;
    const std::u16string_view near = slice(clean_, node(i).near);
    if (has_any(near, {u"节约", u"节支", u"节省"})) saving(i);
  }

  std::u16string_view clean_;
  const Block& block_;
  Facts& facts_;
};

}  // namespace

void find_rates(std::u16string_view clean, const Block& block, Facts& facts) {
  RateFinder(clean, block, facts).run();
}

}  // namespace nianbao::claims
