#include "core/claims/part_sums.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/slips.h"
#include "core/words/lists/complete.h"
#include "core/words/lists/list.h"
#include "core/words/lists/parts.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kBehindTotal = 12;  // characters
constexpr std::int64_t kTelling = 100;    // smaller sums fit by chance

Fraction face(const Levels& levels, std::size_t level) { return Fraction(levels.quantity(level).value); }

Fraction face(const Levels& levels, const Parts& parts, std::size_t count) {
  Fraction sum(0);
  for (std::size_t i = 0; i < count; ++i) sum = sum + face(levels, parts[i]);
  return sum;
}

Decimal sum_of(const Levels& levels, const Parts& parts) {
  Decimal sum = Decimal::whole(0);
  for (const std::size_t part : parts) sum = sum + levels.quantity(part).value;
  return sum;
}

/// The sum would be `whole` but for one number, the sum or one of the parts, that differs so from what it
/// should be.
bool explains(const Levels& levels, const Decimal& whole, const Parts& parts,
              bool (*differ)(const Decimal&, const Decimal&)) {
  const Decimal sum = sum_of(levels, parts);
  return differ(sum, whole) || std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
           const Decimal& said = levels.quantity(part).value;
           const Decimal meant = whole - (sum - said);
           return meant.units > 0 && differ(said, meant);
         });
}

/// 意见类28件,办法类20件,公告类7件: one of them, by its name; not 受理信息公开申请57件,当面申请13件,…
bool ends_like(const Levels& levels, std::size_t total, const Parts& parts) {
  constexpr std::size_t kLonger = 2;
  const std::u16string_view name = trim(levels.label(total));
  std::size_t longest = 0;
  const bool alike = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    const std::u16string_view other = trim(levels.label(part));
    longest = std::max(longest, other.size());
    return common_end(name, other) > 0;
  });
  return alike && name.size() <= longest + kLonger;
}

}  // namespace

PartSums::PartSums(const Levels& levels, const Quantities& quantities, std::vector<Claim>& claims)
    : levels_(levels),
      quantities_(quantities),
      claims_(claims),
      total_of_(levels.size(), Levels::kNone),
      is_total_(levels.size()),
      is_term_(levels.size()) {}

void PartSums::state(Claim& claim, std::size_t total, const Parts& parts, std::size_t count) const {
  claim.value = levels_.node(total).quantity;
  claim.span = levels_.quantity(total).span;
  claim.operands.clear();
  for (std::size_t i = 0; i < count; ++i) {
    claim.operands.push_back(levels_.node(parts[i]).quantity);
    claim.span = cover(claim.span, levels_.quantity(parts[i]).span);
  }
  judge(quantities_, claim);
}

Claim PartSums::sum(std::size_t total, const Parts& parts, std::size_t count) const {
  Claim claim;
  claim.operands.reserve(count);
  state(claim, total, parts, count);
  return claim;
}

Claim PartSums::sum_to(std::uint32_t quantity, const Parts& parts) const {
  Claim claim;
  claim.value = quantity;
  claim.certainty = Certainty::probable;
  claim.span = levels_.quantity(parts.front()).span;
  for (const std::size_t part : parts) {
    claim.operands.push_back(levels_.node(part).quantity);
    claim.span = cover(claim.span, levels_.quantity(part).span);
  }
  judge(quantities_, claim);
  return claim;
}

bool PartSums::fits(std::size_t total, const Parts& parts, std::size_t count) const {
  state(trial_, total, parts, count);
  return trial_.agreement == Agreement::agrees;
}

Fraction PartSums::miss(std::size_t total, const Parts& parts, std::size_t count) const {
  return (face(levels_, parts, count) - face(levels_, total)).magnitude();
}

bool PartSums::is_between(std::size_t total, const Parts& parts, const Fraction& low,
                          const Fraction& high) const {
  const Fraction whole = face(levels_, total);
  if (whole.sign() <= 0) return false;
  const Fraction ratio = face(levels_, parts, parts.size()) / whole;
  return low < ratio && ratio < high;
}

bool PartSums::is_more(std::size_t total, const Parts& parts) const {
  state(trial_, total, parts, parts.size());
  if (trial_.agreement != Agreement::disagrees) return false;
  const Interval all = recompute(quantities_, trial_);
  return all.low && compare(*all.low, face(levels_, total)) == 1;
}

bool PartSums::is_slip(const Decimal& whole, const Parts& parts) const {
  return differ_by_scale(sum_of(levels_, parts), whole) || explains(levels_, whole, parts, differ_by_slip);
}

bool PartSums::is_swap(std::size_t total, const Parts& parts) const {
  return differ_by_swap(sum_of(levels_, parts), levels_.quantity(total).value);
}

bool PartSums::is_swap_of_one(std::size_t total, const Parts& parts) const {
  return explains(levels_, levels_.quantity(total).value, parts, differ_by_swap);
}

bool PartSums::is_slip_of_hand(const Decimal& whole, const Parts& parts) const {
  return explains(levels_, whole, parts, differ_by_hand);
}

bool PartSums::is_telling_slip(std::size_t total, const Parts& parts, std::int64_t least) const {
  const auto is_at_least = [&](std::int64_t most) {
    return !(levels_.quantity(total).value < Decimal::whole(most));
  };
  if (is_at_least(least) && parts.size() > 2 && is_slip_of_hand(total, parts)) return true;
  // a budget, what was paid and what is left are told by another reader
  if (parts.size() == 2 && levels_.node(total).kind == UnitKind::money) return false;
  if (!is_at_least(least) &&
      (parts.size() < 3 || !is_at_least(least / 5) || ends_like(levels_, total, parts)))
    return false;
  return is_swap_of_one(total, parts);
}

bool PartSums::is_scale_slip(std::size_t total, const Parts& parts) const {
  const Decimal& whole = levels_.quantity(total).value;
  // of one part alone there is no telling which of the two it is; of several, 862.4元 for 862.4万元
  if (parts.size() < 2) return differ_by_scale(sum_of(levels_, parts), whole);
  return explains(levels_, whole, parts, differ_by_scale);
}

bool PartSums::is_left_to_earlier(std::size_t level) const {
  return std::any_of(far_.begin(), far_.end(), [level](const Parts& parts) {
    return std::find(parts.begin(), parts.end(), level) != parts.end();
  });
}

void PartSums::keep_balance(Claim claim, const Parts& terms) {
  claim.is_balance = true;
  for (const std::size_t term : terms) is_term_[term] = true;
  claims_.push_back(std::move(claim));
}

void PartSums::keep_far(Claim claim, const Parts& parts) {
  set_aside(parts);
  claims_.push_back(std::move(claim));
}

void PartSums::keep(Claim claim, std::size_t total, const Parts& parts) {
  PartList list;
  list.total = levels_.index(total);
  for (const std::size_t part : parts) {
    list.parts.push_back(levels_.index(part));
    if (total_of_[part] == Levels::kNone) total_of_[part] = static_cast<std::uint32_t>(total);
  }
  lists_.push_back(std::move(list));
  is_total_[total] = true;
  if (claim.agreement == Agreement::disagrees) {
    const Obstacle obstacle = other_reading(total, parts);
    if (obstacle != Obstacle::none) leave_open(claim, obstacle);
  }
  claims_.push_back(std::move(claim));
}

Obstacle PartSums::other_reading(std::size_t total, const Parts& parts) const {
  const bool once = parts.size() > 1 && is_more(total, parts) &&
                    (counts_once(levels_, total, parts) ||
                     contains_any(levels_.text_after(total, kBehindTotal), words::without_repeats));
  if (once) return Obstacle::overlapping;
  if (may_be_new_statement(total, parts)) return Obstacle::rival;
  if (fits_without_one(total, parts)) return Obstacle::overlapping;
  if (are_terms(total, parts) || counts_otherwise(total, parts)) return Obstacle::rival;
  return has_several_in_one(levels_, parts) ? Obstacle::overlapping : Obstacle::none;
}

bool PartSums::fits_without_one(std::size_t total, const Parts& parts) const {
  const Decimal& whole = levels_.quantity(total).value;
  const bool few = parts.size() == 3 || parts.size() == 4;
  if (!few || whole < Decimal::whole(kTelling) || is_slip_of_hand(total, parts)) return false;
  if (std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return levels_.is_rest(part); }))
    return false;
  const Decimal sum = sum_of(levels_, parts);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::size_t part) { return sum - levels_.quantity(part).value == whole; });
}

bool PartSums::are_terms(std::size_t total, const Parts& parts) const {
  return is_term_[total] &&
         std::all_of(parts.begin(), parts.end(), [&](std::size_t part) { return is_term_[part]; });
}

bool PartSums::counts_otherwise(std::size_t total, const Parts& parts) const {
  const std::u16string_view whole = levels_.quantity(total).unit;
  const auto are_times = [](std::u16string_view times, std::u16string_view things) {
    return !is_any(things, words::held_units) && times.size() == things.size() + 1 && times.back() == u'次' &&
           times.starts_with(things);
  };
  return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
    const std::u16string_view unit = levels_.quantity(part).unit;
    return !unit.empty() && !whole.empty() && (are_times(whole, unit) || are_times(unit, whole));
  });
}

bool PartSums::may_be_new_statement(std::size_t total, const Parts& parts) const {
  // 当年新收58件中办结56件,加上结转的4件,共计60件
  if (std::any_of(parts.begin() + 1, parts.end(),
                  [&](std::size_t part) { return starts_with_any(levels_.near(part), words::added_to); }))
    return true;
  // 办理行政许可37件,其中即办件29件;行政处罚12件
  return parts.size() == 2 && levels_.node(parts[0]).marker == Marker::among &&
         levels_.joint(parts[0], parts[1]) == Joint::semicolon && is_more(total, parts) &&
         contains_any(levels_.label(total), words::kinds_of_decisions) &&
         contains_any(levels_.label(parts[1]), words::kinds_of_decisions);
}

void PartSums::leave_open(Claim& claim, Obstacle obstacle) {
  claim.certainty = Certainty::open;
  if (claim.agreement != Agreement::disagrees) return;
  claim.agreement = Agreement::untestable;
  claim.obstacle = obstacle;
}

namespace {

bool has_word_of(const Asked& label, const ValuedWords<std::string_view>& words, std::string_view pair) {
  return std::any_of(words.begin(), words.end(), [&](const ValuedWord<std::string_view>& each) {
    return each.value == pair && contains(label, each.word);
  });
}

/// Whether the names are the two of a pair: they leave nothing between them.
bool are_in_order(const Asked& one, const Asked& other) {
  return std::any_of(
      words::one_of_pair.begin(), words::one_of_pair.end(), [&](const ValuedWord<std::string_view>& each) {
        return contains(one, each.word) && has_word_of(other, words::other_of_pair, each.value) &&
               !has_word_of(other, words::one_of_pair, each.value);
      });
}
/// What both begin with tells them not apart: 街道本级, 街道直属单位.
bool are_pair(std::u16string_view a, std::u16string_view b) {
  std::size_t common = common_start(a, b);
  if (common < 2) common = 0;  // 线上, 线下
  const Asked one(a.substr(common));
  const Asked other(b.substr(common));
  return are_in_order(one, other) || are_in_order(other, one);
}

/// 被区级采用的, 未被采用的: the verb behind 未 ends the other label.
bool is_denial_of(std::u16string_view yes, std::u16string_view no) {
  if (ends_with(yes, u"的")) yes.remove_suffix(1);
  if (ends_with(no, u"的")) no.remove_suffix(1);
  const std::size_t at = no.rfind(u'未');
  if (at == std::u16string_view::npos || contains(yes, u"未")) return false;
  std::u16string_view verb = no.substr(at + 1);
  if (starts_with_any(verb, words::passive_marks)) verb.remove_prefix(1);
  // what is open at the end of the year is no part of what came in
  if (contains_any(verb, words::closing_verbs)) return false;
  return verb.size() >= 2 && ends_with(yes, verb);
}

}  // namespace

bool says_all(const Levels& levels, std::size_t total) {
  return words::has(levels.label(total), words::Sense::whole) ||
         words::has(levels.near(total), words::Sense::whole);
}

bool names_parts(const Levels& levels, std::size_t total, const Parts& parts) {
  const std::u16string words = cat(levels.label(total), levels.tail(total));
  return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    const std::u16string_view label = trim(levels.label(part));
    return label.size() > 1 && contains(words, label);
  });
}

bool is_complete_by_name(const Levels& levels, const Parts& parts) {
  if (parts.size() < 2) return false;
  const Topic topic = levels.topic(parts[0]);
  const auto has = [&](const WordList& words) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::size_t part) { return contains_any(levels.label(part), words); });
  };
  // 维持5件、纠正1件、其他结果1件、尚未审结1件: all that the form's table has
  if (topic == Topic::verdict && parts.size() > 2 && has(words::rest_of_verdicts) &&
      has(words::open_verdicts))
    return true;
  // 公开答复1496条,未公开答复42条
  if (parts.size() == 2) {
    const std::u16string_view yes = trim(levels.label(parts[0]));
    const std::u16string_view no = trim(levels.label(parts[1]));
    const bool denied =
        (no.size() == yes.size() + 1 && words::denial_marks.find(no[0]) != std::u16string_view::npos) ||
        (no.size() == yes.size() + 2 && starts_with_any(no, words::refusal_marks));
    if (yes.size() > 1 && denied && ends_with(no, yes)) return true;
    if (is_denial_of(yes, no)) return true;
    if (are_pair(yes, no)) return true;
  }
  // 完整公开1391项,部分公开64项,尚未公开25项
  const std::u16string_view last = trim(levels.label(parts.back()));
  if (const std::size_t not_at = last.find(u'未'); not_at <= 1 && last.size() >= not_at + 3) {
    const std::u16string_view verb = last.substr(last.size() - 2);
    if (std::all_of(parts.begin(), parts.end(),
                    [&](std::size_t part) { return ends_with(trim(levels.label(part)), verb); }))
      return true;
  }
  const bool one_topic = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    const Topic other = levels.topic(part);
    return other == topic || levels.is_rest(part) ||
           (topic == Topic::openness && other != Topic::unknown && may_share_list(topic, other));
  });
  if (!one_topic) return false;
  if (topic == Topic::applicant) return has(words::natural_persons) && has(words::organizations);
  if (topic == Topic::turn) {
    const std::u16string_view first = levels.label(parts[0]);
    if (parts.size() == 2 && contains(first, u"前三季度") && has(words::last_quarter)) return true;
    const bool starts = contains_any(first, words::first_turns);
    const bool ends =
        (!contains(first, u"季度") || parts.size() == 4) && (parts.size() > 2 || has(words::second_half));
    return starts && ends;
  }
  if (topic == Topic::openness) return has(words::made_public) && has(words::not_made_public);
  if (topic == Topic::adoption) return has(words::not_adopted);
  if (topic == Topic::quality) return has(words::failing) || (has(words::excellent) && has(words::passing));
  if (topic == Topic::clearing) return has(words::stays_valid) && has(words::no_longer_valid);
  if (topic == Topic::approval) return has(words::not_approved);
  return divides_completely(topic);
}

std::vector<PartList> find_sums(std::u16string_view clean, const Block& block, const std::vector<Head>& heads,
                                const Numbers& numbers, std::vector<Claim>& claims) {
  if (block.nodes.size() < 2) return {};
  const Levels levels(clean, block, numbers.quantities);
  if (levels.size() < 2) return {};
  PartSums sums(levels, numbers.quantities, claims);
  find_flows(sums);
  find_paired_lists(sums);
  find_mixed_units(sums);
  find_halves(sums);
  find_year_totals(sums);
  find_opened_lists(sums);
  find_far_lists(sums, heads);
  find_remainders(sums);
  find_second_lists(sums);
  find_bare_lists(sums);
  find_plain_lists(sums);
  find_closing_totals(sums);
  find_sentence_totals(sums);
  find_largest_parts(sums);
  find_budget_rests(sums);
  find_slipped_sums(sums);
  return sums.take_lists();
}

}  // namespace nianbao::claims
