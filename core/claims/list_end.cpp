// Where a list ends that words have opened, when more numbers of its kind follow.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/parts.h"

namespace nianbao::claims {

namespace {

class ListEnd {
 public:
  explicit ListEnd(const PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  std::size_t fitting_prefix(std::size_t total, const Parts& parts) const {
    for (std::size_t count = parts.size(); count >= 2; --count) {
      if (may_end(total, parts, count) && sums_.fits(total, parts, count)) return count;
    }
    return 0;
  }

  std::size_t likely_prefix(std::size_t total, const Parts& parts) const {
    for (std::size_t count = 1; count < parts.size(); ++count) {
      const Joint next = joint_before(parts, count);
      if (count > 1 && next > Joint::listing && levels_.is_rest(parts[count - 1])) return count;
      if (next >= Joint::semicolon && (levels_.sounds_like_total(total, parts[0], parts[count]) ||
                                       is_other_number(total, parts[0], parts[count]))) {
        return count;
      }
    }
    std::size_t best = parts.size();
    if (levels_.is_rest(parts.back())) return best;
    Fraction best_miss = sums_.miss(total, parts);
    for (std::size_t count = parts.size() - 1; count >= 2; --count) {
      const bool rises = joint_before(parts, count) > joint_before(parts, count - 1);
      if (!rises || !may_end(total, parts, count)) continue;
      const Fraction candidate = sums_.miss(total, parts, count);
      if (candidate < best_miss) {
        best = count;
        best_miss = candidate;
      }
    }
    return best;
  }

 private:
  Joint joint_before(const Parts& parts, std::size_t i) const {
    return levels_.joint(parts[i - 1], parts[i]);
  }

  /// The list may stop before its `count`-th part: a stronger separator stands there, or the words change.
  bool may_end(std::size_t total, const Parts& parts, std::size_t count) const {
    if (count == parts.size()) return true;
    const Joint next = joint_before(parts, count);
    if (next <= Joint::listing) return false;
    Joint inner = Joint::none;
    for (std::size_t i = 1; i < count; ++i) inner = std::max(inner, joint_before(parts, i));
    if (next > inner && count > 1) return true;
    if (plainly_goes_on(parts, count, inner)) return false;
    const Topic a = levels_.topic(parts[0]);
    const Topic b = levels_.topic(parts[count]);
    if (a != Topic::unknown && b != Topic::unknown && may_share_list(a, b)) return false;
    return next >= Joint::semicolon ? count > 1 || levels_.sounds_like_total(total, parts[0], parts[count])
                                    : true;
  }

  /// No separator is stronger than those between the first `count` parts up to the part that takes the rest,
  /// or the list stands behind a colon or in brackets: what happens to fit before is no reading.
  bool plainly_goes_on(const Parts& parts, std::size_t count, Joint inner) const {
    if (count < 2) return false;
    const Node& first = levels_.node(parts[0]);
    const bool framed = first.marker == Marker::none && (first.opens || first.colon);
    for (std::size_t i = count; i < parts.size() && joint_before(parts, i) <= inner; ++i) {
      if (levels_.is_rest(parts[i])) return true;
      if (contains_any(levels_.label(parts[i]), words::of_all_parts)) return false;
      if (framed && i + 1 == parts.size()) return true;
    }
    return false;
  }

  /// 其中转来12件;办理信访件86件 of 47: larger than the total, and named differently.
  bool is_other_number(std::size_t total, std::size_t first, std::size_t level) const {
    const std::u16string_view a = levels_.label(first);
    const std::u16string_view b = levels_.label(level);
    return levels_.quantity(total).value < levels_.quantity(level).value &&
           (a.empty() || b.empty() || a.back() != b.back());
  }

  const PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

Parts prefix(const Parts& parts, std::size_t count) {
  return {parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::size_t fitting_prefix(const PartSums& sums, std::size_t total, const Parts& parts) {
  return ListEnd(sums).fitting_prefix(total, parts);
}

namespace {

/// The strongest separator between the parts from `first` to before `end`.
Joint within(const Levels& levels, const Parts& parts, std::size_t first, std::size_t end) {
  Joint joint = Joint::none;
  for (std::size_t i = first + 1; i < end; ++i) joint = std::max(joint, levels.joint(parts[i - 1], parts[i]));
  return joint;
}

}  // namespace

bool ends_plainly(const PartSums& sums, const Parts& parts, std::size_t count) {
  if (count >= parts.size()) return true;
  const Levels& levels = sums.levels();
  if (levels.joint(parts[count - 1], parts[count]) > within(levels, parts, 0, count)) return true;
  const Topic first = levels.topic(parts[0]);
  const Topic next = levels.topic(parts[count]);
  return first != Topic::unknown && next != Topic::unknown && !may_share_list(first, next);
}

bool begins_plainly(const PartSums& sums, const Parts& parts, std::size_t first) {
  if (first == 0) return true;
  const Levels& levels = sums.levels();
  if (levels.joint(parts[first - 1], parts[first]) > within(levels, parts, first, parts.size())) return true;
  return sums.total_of(parts[first - 1]) != Levels::kNone;
}

std::size_t likely_prefix(const PartSums& sums, std::size_t total, const Parts& parts) {
  return ListEnd(sums).likely_prefix(total, parts);
}

}  // namespace nianbao::claims
