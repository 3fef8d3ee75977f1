// Changes against the year before: 比上年的A件增长x%, 由A升至B, 增加N件, 提高N个百分点, 是上年(A件)的3倍.
#include <algorithm>

#include "core/base/text.h"
#include "core/facts/claims/node.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 10;

struct Pair {
  std::uint32_t now = 0;
  std::uint32_t then = 0;
};

class ChangeFinder {
 public:
  ChangeFinder(std::u16string_view clean, const Block& block, Facts& facts)
      : clean_(clean), block_(block), facts_(facts) {}

  void run() {
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) {
      switch (node(i).use) {
        case Use::change:
        case Use::grown_by:
        case Use::amount:
        case Use::points:
        case Use::multiple:
          change(i);
          break;
        case Use::level:
          conversion(i);
          break;
        default:
          break;
      }
    }
  }

 private:
  const Node& node(std::size_t i) const { return block_.nodes[i]; }
  const Quantity& quantity(std::size_t i) const { return facts_.quantities[node(i).quantity]; }
  std::u16string_view text(Span span) const { return slice(clean_, span); }
  bool same(std::size_t a, std::size_t b) const { return same_unit(quantity(a).unit, quantity(b).unit); }

  bool is_value(std::size_t i) const {
    const Use use = node(i).use;
    return use == Use::level || use == Use::to || use == Use::rate || use == Use::share ||
           (use == Use::other && node(i).kind == UnitKind::percent);
  }

  static int year_in(std::u16string_view text) {
    for (std::size_t i = 0; i + 4 < text.size(); ++i) {
      if (text[i + 4] != u'年') continue;
      int year = 0;
      for (std::size_t k = i; k < i + 4; ++k)
        year = is_digit(text[k]) ? year * 10 + (text[k] - u'0') : -100000;
      if (year > 1900 && year < 2200) return year;
    }
    return 0;
  }

  /// 去年公开1500条,今年公开1875条; 2020年…,2021年…
  bool are_two_years(std::size_t then, std::size_t now) const {
    const std::u16string_view a = text(node(then).label);
    const std::u16string_view b = text(node(now).label);
    if (contains(a, u"结转") || contains(b, u"结转")) return false;
    const int x = year_in(a);
    const int y = year_in(b);
    if (x != 0 && y != 0) return y == x + 1;
    const bool last = contains(a, u"去年") || contains(a, u"上年") || contains(a, u"上一年");
    return last && (contains(b, u"今年") || contains(b, u"本年") || y != 0);
  }

  /// The value that a change at `from` speaks of: the nearest before it that is no base.
  std::optional<std::uint32_t> value_before(std::size_t from, const Node& change) const {
    for (std::size_t k = from; k-- > 0 && from - k <= kLookBack;) {
      if (is_value(k) && node(k).depth <= change.depth) return static_cast<std::uint32_t>(k);
    }
    return std::nullopt;
  }

  /// Pairs of now and then that the change at `i` may compare, the likeliest first.
  std::vector<Pair> pairs(std::size_t i) const {
    std::vector<Pair> out;
    Joint joint = node(i).joint;

    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack;) {
      if (joint >= Joint::semicolon) break;
      const Node& n = node(k);
      if (n.use == Use::to && k > 0 && (node(k - 1).use == Use::from || node(k - 1).use == Use::base)) {
        if (same(k, k - 1)) out.push_back({static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(k - 1)});
      } else if (n.use == Use::base) {
        if (const auto now = value_before(k, n); now && same(*now, k) && reaches(*now, k)) {
          out.push_back({*now, static_cast<std::uint32_t>(k)});
        }
        // 上年为20件,今年14件
        if (k + 1 < i && node(k + 1).use == Use::level && same(k, k + 1)) {
          out.push_back({static_cast<std::uint32_t>(k + 1), static_cast<std::uint32_t>(k)});
        }
      } else if (n.use == Use::level && k > 0 && node(k - 1).use == Use::level && same(k, k - 1) &&
                 are_two_years(k - 1, k)) {
        out.push_back({static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(k - 1)});
      }
      joint = std::max(joint, n.joint);
    }
    return out;
  }

  /// A comparison belongs to the value before it in its sentence, or in the sentence before when its own
  /// begins with the comparison.
  bool reaches(std::size_t now, std::size_t base) const {
    const Joint joint = joint_between(block_, now, base);
    if (joint <= Joint::comma) return true;
    if (joint > Joint::sentence) return false;
    const std::u16string_view label = text(node(base).label);
    return starts_with(label, u"比") || starts_with(label, u"较") || starts_with(label, u"与") ||
           starts_with(label, u"同");
  }

  Claim claim_of(std::size_t i, Formula formula, std::vector<std::uint32_t> operands) const {
    Claim claim;
    claim.kind =
        formula == Formula::growth || formula == Formula::growth_by ? ClaimKind::growth : ClaimKind::derived;
    claim.formula = formula;
    claim.value = node(i).quantity;
    for (std::uint32_t& operand : operands) operand = node(operand).quantity;
    claim.operands = std::move(operands);
    claim.direction = node(i).use == Use::multiple ? 0 : node(i).direction;
    claim.span = quantity(i).span;
    // the word tells the direction: it is part of what disagrees
    std::size_t length = 0;
    if (change_word_at_end(text(node(i).near), length) != 0) {
      claim.span.start =
          node(i).near.end - static_cast<Offset>(std::min<std::size_t>(length, node(i).near.size()));
    }
    judge(facts_, claim);
    return claim;
  }

  void change(std::size_t i) {
    std::vector<Claim> readings;
    const Use use = node(i).use;
    const bool percent = use == Use::change || use == Use::grown_by;
    bool certain = false;
    for (const Pair& pair : pairs(i)) {
      if (!percent && use != Use::multiple && use != Use::points && !same(i, pair.now)) continue;
      if (use == Use::points && node(pair.now).kind != UnitKind::percent) continue;
      const Formula formula = percent                ? Formula::growth
                              : use == Use::multiple ? Formula::multiple
                                                     : Formula::difference;
      // 比重由49%降至5%: a growth of shares is only the last reading
      Claim claim = claim_of(i, formula, {pair.now, pair.then});
      if (percent && node(pair.now).kind == UnitKind::percent) {
        readings.push_back(std::move(claim));
      } else {
        certain = true;
        readings.insert(std::find_if(readings.begin(), readings.end(),
                                     [&](const Claim& c) {
                                       return unit_kind(facts_.quantities[c.operands[0]].unit) ==
                                              UnitKind::percent;
                                     }),
                        std::move(claim));
      }
      if (!percent) certain = true;
    }
    // 较上年减少22件,下降10.7%: the base is what is left without the change
    if (percent && readings.empty() && i > 0 && node(i - 1).use == Use::amount &&
        node(i).joint <= Joint::comma) {
      if (const auto now = value_before(i - 1, node(i));
          now && same(*now, i - 1) && joint_between(block_, *now, i) <= Joint::comma) {
        readings.push_back(claim_of(i, Formula::growth_by, {*now, static_cast<std::uint32_t>(i - 1)}));
        certain = true;
      }
    }
    for (const Agreement wanted : {Agreement::agrees, Agreement::rounded}) {
      for (Claim& reading : readings) {
        if (reading.agreement != wanted) continue;
        facts_.claims.push_back(std::move(reading));
        return;
      }
    }
    if (!readings.empty() && certain) {
      facts_.claims.push_back(std::move(readings.front()));
      return;
    }
    // found, but the other year's value is not in the text: last year's report may have it
    Claim claim = claim_of(i, percent ? Formula::growth : Formula::difference, {});
    claim.certainty = Certainty::open;
    if (const auto now = value_before(i, node(i));
        now && joint_between(block_, *now, i) <= Joint::comma && !node(i).respectively) {
      claim.operands = {node(*now).quantity};
    }
    claim.agreement = Agreement::untestable;
    claim.checked = false;
    facts_.claims.push_back(std::move(claim));
  }

  /// 13500元,折合1.35万元
  void conversion(std::size_t i) {
    if (node(i).kind != UnitKind::money || i == 0 || node(i).joint > Joint::comma) return;
    const std::u16string_view near = text(node(i).near);
    if (near != u"折合" && near != u"合" && near != u"即" && near != u"也就是") return;
    if (!same(i, i - 1) || node(i - 1).use != Use::level) return;
    facts_.claims.push_back(claim_of(i, Formula::same, {static_cast<std::uint32_t>(i - 1)}));
  }

  std::u16string_view clean_;
  const Block& block_;
  Facts& facts_;
};

}  // namespace

void find_changes(std::u16string_view clean, const Block& block, Facts& facts) {
  ChangeFinder(clean, block, facts).run();
}

}  // namespace nianbao::claims
