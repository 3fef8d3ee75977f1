// Averages and products whose total stands behind them or in the sentence before:
// 举办12场,场均200人次,参加2400人次; 举办12场。参加2400人次,场均200人次; 12期,每期200册。共印发2400册.
#include "core/claims/late_reader.h"
#include "core/claims/per_unit.h"
#include "core/words/lists/per_unit.h"

namespace nianbao::claims {

namespace {

class AveragesApart : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 1; i < size(); ++i) {
      if (!is_level(i)) continue;
      price(i - 1);
      if (!is_open(i)) continue;
      product_of_span(i);
      const auto per = per_unit(near(i));
      if (!per || per->periods > 0 || per->each || per->bare) continue;
      if (per->exact) {
        product(i, *per);
      } else if (!total_behind(i, *per)) {
        count_before(i, *per);
      }
    }
  }

 private:
  static constexpr ClaimKind kKind = ClaimKind::derived;

  bool counts(std::size_t k, const PerUnit& per, std::size_t one) const {
    return is_level(k) && !same(k, one) &&
           (is_counted_by(per.unit, quantity(k).unit, tail(k)) || ends_with_counted(label(k), per));
  }
  bool is_total(std::size_t k, std::size_t one) const {
    return is_level(k) && same(k, one) && node(k).marker == Marker::none && !per_unit(near(k)) &&
           !(quantity(k).value < quantity(one).value) && node(k).depth == node(one).depth &&
           !contains_any(near(k), words::extremes);
  }
  /// No other number of its unit in the block's last few.
  bool is_only(std::size_t k, std::size_t from, std::size_t to) const {
    for (std::size_t x = from; x <= to && x < size(); ++x) {
      if (x != k && is_level(x) && same(x, k) && !per_unit(near(x))) return false;
    }
    return true;
  }

  /// 每周推送3期,52周合计推送156期
  void product_of_span(std::size_t i) {
    const auto* const every = find_first(Asked(near(i)), words::every_short_period);
    const std::size_t total = i + 2;
    if (!every || total >= size() || joint(i, total) > Joint::comma || node(total).joint != Joint::none)
      return;
    const auto* const unit = find_same(quantity(i + 1).unit, words::units_of_spans);
    if (!unit || unit->value != every->value || !quantity(i + 1).is_plain() || !is_total(total, i)) return;
    if (!is_open(total)) return;
    decide(total, {make(kKind, Formula::product, total, {i + 1, i})}, true, Certainty::probable);
  }

  /// 按每页0.2元收取,复制1350页,收费270元
  void price(std::size_t i) {
    const std::size_t total = i + 2;
    if (total >= size() || node(i).kind != UnitKind::money || node(i).joint == Joint::listing) return;
    const auto per = per_unit(near(i));
    if (!per || !per->exact || per->periods > 0 || !is_level(i) || !is_open(total)) return;
    // 复印1350页,每页0.2元,其中150页免收: the count stands before
    if (i > 0 && joint(i - 1, i) <= Joint::comma && counts(i - 1, *per, i)) return;
    if (joint(i, total) > Joint::comma || !counts(i + 1, *per, i) || !is_total(total, i)) return;
    if (!contains_any(near(total), words::charged)) return;
    decide(total, {make(kKind, Formula::product, total, {i + 1, i})}, true, Certainty::probable);
  }

  /// 举办12场,场均200人次,参加2400人次
  bool total_behind(std::size_t i, const PerUnit& per) {
    if (i + 1 >= size() || joint(i - 1, i + 1) > Joint::comma) return false;
    if (!counts(i - 1, per, i) || !is_total(i + 1, i)) return false;
    if (!is_only(i + 1, i > 3 ? i - 3 : 0, i + 2)) return false;
    return decide(i, {make(kKind, Formula::average, i, {i + 1, i - 1})}, true, Certainty::probable);
  }

  /// 举办12场。参加2400人次,场均200人次
  void count_before(std::size_t i, const PerUnit& per) {
    if (i < 2 || node(i).joint > Joint::comma || node(i - 1).joint != Joint::sentence) return;
    if (!is_total(i - 1, i) || !counts(i - 2, per, i)) return;
    if (!is_only(i - 1, i > 4 ? i - 4 : 0, i)) return;
    decide(i, {make(kKind, Formula::average, i, {i - 1, i - 2})}, true, Certainty::probable);
  }

  /// 12期,每期200册。共印发2400册
  void product(std::size_t i, const PerUnit& per) {
    if (i + 1 >= size() || node(i).joint > Joint::comma || node(i + 1).joint != Joint::sentence) return;
    if (!counts(i - 1, per, i) || !is_total(i + 1, i) || !contains_any(near(i + 1), words::says_total))
      return;
    if (!is_only(i + 1, i > 3 ? i - 3 : 0, i + 1)) return;
    decide(i + 1, {make(kKind, Formula::product, i + 1, {i - 1, i})}, true, Certainty::probable);
  }
};

}  // namespace

void find_averages_apart(std::u16string_view clean, const Block& block, const Numbers& numbers,
                         std::vector<Claim>& claims) {
  if (block.nodes.size() > 2) read_late(AveragesApart(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
