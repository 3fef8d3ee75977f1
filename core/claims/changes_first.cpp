// Changes that stand before what came of them, and those of two sentences:
// 由上年的20件增加5件,为25件; 2022年为20件。2023年为25件,增长25%; 2022年20件,2023年25件,多5件.
#include <utility>

#include "core/claims/late_reader.h"
#include "core/words/lists/base.h"
#include "core/words/lists/comparing.h"
#include "core/words/lists/use.h"

namespace nianbao::claims {

namespace {

class ChangesFirst : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 1; i < size(); ++i) {
      if (!is_open(i)) continue;
      const Use use = node(i).use;
      if (use == Use::change || use == Use::amount || use == Use::points) {
        if (!before_result(i, node(i).direction)) behind_sentence(i);
      } else if (use == Use::level && node(i).joint == Joint::comma && i > 1) {
        if (const int direction = weak_change_word(near(i)); direction != 0) between_years(i, direction);
      }
    }
  }

 private:
  bool is_value(std::size_t i) const {
    const Use use = node(i).use;
    return use == Use::level || use == Use::to || use == Use::rate || use == Use::share ||
           (use == Use::other && (node(i).kind == UnitKind::percent || node(i).kind == UnitKind::time));
  }

  Claim claim_of(std::size_t i, std::size_t now, std::size_t then, int direction) const {
    const bool percent = node(i).use == Use::change;
    Claim claim = make(percent ? ClaimKind::growth : ClaimKind::derived,
                       percent ? Formula::growth : Formula::difference, i, {now, then});
    claim.direction = direction;
    std::size_t length = 0;
    if (change_word_at_end(near(i), length) != 0)
      claim.span.start = node(i).near.end - static_cast<Offset>(std::min(length, near(i).size()));
    judge(numbers_.quantities, claim);
    return claim;
  }

  /// The units of the change and of what changed fit.
  bool fit(std::size_t i, std::size_t now, std::size_t then) const {
    const bool rates = node(now).kind == UnitKind::percent;
    if (rates != (node(then).kind == UnitKind::percent)) return false;
    if (node(i).use == Use::points) return rates;
    if (rates || !same(now, then)) return false;
    return node(i).use == Use::change || same(i, now);
  }

  /// 与2022年的3296件相比, 由上年的20件, 较2016年(33个): what stands before a change.
  bool is_earlier(std::size_t k) const {
    if (node(k).use == Use::base) return true;
    if (node(k).use != Use::level && node(k).use != Use::other && node(k).use != Use::from) return false;
    // 去年40项,今年在去年基础上增加12项
    if (names_earlier_year(near(k)) && contains_any(near(k + 1), words::on_top_of)) return true;
    return names_earlier_year(near(k)) && contains_any(near(k), words::from_words);
  }

  /// 由上年的20件增加5件,为25件; 与上年的20件相比增加5件,收到25件
  bool before_result(std::size_t i, int direction) {
    std::size_t then = i - 1;
    const bool with_growth = then > 0 && node(then).use == Use::amount && node(i).use == Use::change;
    if (with_growth) --then;
    if (!is_earlier(then) || joint(then, i) > Joint::comma) return false;
    std::size_t now = i + 1;
    // 增加5件、增长25%,为25件
    if (now < size() && (node(now).use == Use::change || node(now).use == Use::amount)) ++now;
    if (now >= size() || joint(i, now) > Joint::comma || !is_value(now) || !fit(i, now, then)) return false;
    const bool result = is_any(near(now), words::results_of_changes);
    const bool opens_sentence = then == 0 || joint(then - 1, then) >= Joint::semicolon;
    if (!result && !opens_sentence) return false;
    // 较2022年的20件增加5件,其中网上12件
    if (node(now).marker != Marker::none || node(now).depth != node(i).depth) return false;
    return decide(i, {claim_of(i, now, then, direction)}, true,
                  result ? Certainty::certain : Certainty::probable);
  }

  /// 2022年度申请为20件。2023年度为25件,增长25%
  void behind_sentence(std::size_t i) {
    std::size_t now = i - 1;
    if (node(now).use == Use::amount && node(i).use == Use::change && now > 0) --now;
    // 2023年为25件 may be what something is compared with, as far as its own words go
    if (now == 0 || joint(now, i) > Joint::comma || (!is_value(now) && node(now).use != Use::base)) return;
    const std::size_t then = now - 1;
    if (!is_value(then) || node(now).joint > Joint::sentence || node(now).joint < Joint::semicolon) return;
    if (!fit(i, now, then) || years_between(then, now) != 1) return;
    const bool bare =
        starts_with_any(year_cut(near(now)), words::results_of_changes) || year_cut(near(now)).empty();
    decide(i, {claim_of(i, now, then, node(i).direction)}, bare, Certainty::probable);
  }

  /// 为 of 2023年度为
  static std::u16string_view year_cut(std::u16string_view words) {
    const std::size_t at = words.find(u'年');
    if (at == std::u16string_view::npos) return words;
    words.remove_prefix(at + 1);
    if (!words.empty() && words.front() == u'度') words.remove_prefix(1);
    return words;
  }

  /// 2022年20件,2023年25件,多5件
  void between_years(std::size_t i, int direction) {
    std::size_t now = i - 1;
    std::size_t then = i - 2;
    const auto is_of_year = [this](std::size_t k) { return is_value(k) || node(k).use == Use::base; };
    if (!is_of_year(now) || !is_of_year(then) || !same(now, then) || !same(i, now)) return;
    if (joint(then, i) > Joint::comma) return;
    const int years = years_between(then, now);
    if (years == -1) std::swap(now, then);  // 2023年25件,2022年20件,多5件
    if (years != 1 && years != -1) return;
    decide(i, {claim_of(i, now, then, direction)}, true, Certainty::probable);
  }
};

}  // namespace

void find_changes_first(std::u16string_view clean, const Block& block, const Numbers& numbers,
                        std::vector<Claim>& claims) {
  if (block.nodes.size() > 2) read_late(ChangesFirst(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
