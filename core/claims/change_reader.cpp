#include "core/claims/change_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/claims/subjects.h"
#include "core/words/lists/base.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/use.h"

namespace nianbao::claims {

bool ChangeReader::is_value(std::size_t i) const {
  const Use use = node(i).use;
  return use == Use::level || use == Use::to || use == Use::rate || use == Use::share ||
         (use == Use::other && (node(i).kind == UnitKind::percent || node(i).kind == UnitKind::time));
}

bool ChangeReader::is_change(std::size_t i) const {
  const Use use = node(i).use;
  return use == Use::change || use == Use::amount || use == Use::points || use == Use::grown_by;
}

bool ChangeReader::is_growth(std::size_t i) const {
  return node(i).use == Use::change || node(i).use == Use::grown_by;
}

void ChangeReader::leave_without_earlier(std::size_t i) {
  const bool growth = is_growth(i);
  unchecked(growth ? ClaimKind::growth : ClaimKind::derived, growth ? Formula::growth : Formula::difference,
            i, Obstacle::no_earlier);
}

bool ChangeReader::is_bare(std::size_t i) const {
  return near(i).empty() || is_any(near(i), words::and_words);
}

Joint ChangeReader::joint_before(std::size_t i) const {
  if (!node(i).opens) return node(i).joint;
  const std::u16string_view gap = text(node(i).gap);
  const std::array separators = {std::pair{u"。\n", Joint::sentence}, std::pair{u";", Joint::semicolon},
                                 std::pair{u",", Joint::comma}};
  for (const auto& [characters, joint] : separators) {
    if (gap.find_first_of(characters) != std::u16string_view::npos) return std::max(joint, node(i).joint);
  }
  return node(i).joint;
}

std::u16string_view ChangeReader::clause_of(std::size_t i) const {
  std::u16string_view gap = text(node(i).gap);
  if (node(i).opens) gap = gap.substr(0, gap.rfind(u'('));
  return trim(gap.substr(gap.find_last_of(words::stops_but_opening) + 1));
}

Joint ChangeReader::reach(std::size_t base) const {
  return starts_with_any(clause_of(base), words::compared_to_or_same) ? Joint::sentence : Joint::semicolon;
}

bool ChangeReader::may_be_of(std::size_t now, std::size_t first) const {
  const std::u16string_view subject = subject_of(clause_of(first));
  return subject.empty() || may_be_about(subject, cat(label(now), tail(now)));
}

Claim ChangeReader::claim_of(std::size_t i, Formula formula, const Nodes& operands,
                             const Nodes& divisor) const {
  Claim claim = make(is_growth(i) ? ClaimKind::growth : ClaimKind::derived, formula, i, operands, divisor);
  claim.direction = node(i).use == Use::multiple ? 0 : node(i).direction;
  // the word tells the direction: it is part of what disagrees
  std::size_t length = 0;
  if (change_word_at_end(near(i), length) != 0) {
    claim.span.start =
        node(i).near.end - static_cast<Offset>(std::min<std::size_t>(length, node(i).near.size()));
  } else if (is_change(i) && !is_bare(i) && near(i).size() <= 4) {
    claim.span.start = node(i).near.start;  // 比去年的400条多64条
  }
  judge(numbers_.quantities, claim);
  return claim;
}

void ChangeReader::add_readings(std::size_t i, const Pair& pair, std::vector<Claim>& readings,
                                std::vector<Claim>& of_rates) const {
  const Use use = node(i).use;
  const bool percent = is_growth(i);
  const bool rates = node(pair.now).kind == UnitKind::percent;
  if (!percent && use != Use::multiple && use != Use::points && !same(i, pair.now)) return;
  if (use == Use::points && !rates) return;
  if (percent && rates) {
    // 由49%提高到65%,提高16%: points are meant
    Claim growth = claim_of(i, Formula::growth, {pair.now, pair.then});
    const Fraction miss = (face_value(numbers_.quantities, growth) - Fraction(quantity(i).value)).magnitude();
    const bool as_printed = !(Fraction(quantity(i).step) < miss + miss);
    of_rates.push_back(std::move(growth));
    if (use != Use::change) return;
    Claim points = claim_of(i, Formula::difference, {pair.now, pair.then});
    points.is_points = true;
    of_rates.insert(as_printed ? of_rates.end() : of_rates.end() - 1, std::move(points));
    return;
  }
  const Formula formula = percent                ? Formula::growth
                          : use == Use::multiple ? Formula::multiple
                                                 : Formula::difference;
  readings.push_back(claim_of(i, formula, {pair.now, pair.then}));
}

void ChangeReader::keep_named(std::size_t i, std::vector<Pair>& found) const {
  constexpr std::size_t kReachOfNames = 12;
  std::size_t length = 0;
  const std::u16string_view words = near(i);
  if (change_word_at_end(words, length) == 0 || words.size() < length + 2) return;
  const std::u16string_view name = trim(words.substr(0, words.size() - length));
  const auto is_named = [&](std::size_t k) { return is_value(k) && trim(near(k)) == name; };
  bool told = false;
  for (std::size_t k = i; k-- > 0 && i - k <= kReachOfNames;) told = told || is_named(k);
  if (told) std::erase_if(found, [&](const Pair& pair) { return !is_named(pair.now); });
}

bool ChangeReader::settle_pairs(std::size_t i, const std::vector<Pair>& pairs, Certainty certainty) {
  std::vector<Claim> readings;
  std::vector<Claim> of_rates;
  for (const Pair& pair : pairs) add_readings(i, pair, readings, of_rates);
  readings.insert(readings.end(), std::make_move_iterator(of_rates.begin()),
                  std::make_move_iterator(of_rates.end()));
  if (readings.empty()) return false;
  if (keep_holding(readings)) return true;
  readings.front().certainty = certainty;
  claims_.push_back(std::move(readings.front()));
  return true;
}

}  // namespace nianbao::claims
