// Shares that stand before their part: 在120件申请中,A占45%,为54件; 有45%即54件为A; 近八成为A(94件).
#include <algorithm>
#include <string>

#include "core/claims/label.h"
#include "core/claims/late_reader.h"
#include "core/claims/share_reader.h"
#include "core/words/lists/share.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kReach = 12;
constexpr std::size_t kLongestName = 16;

class SharesFirst : public LateReader {
 public:
  SharesFirst(std::u16string_view clean, const Block& block, const Numbers& numbers,
              std::vector<Claim>& claims)
      : LateReader(clean, block, numbers, claims), taken_(block.nodes.size(), false) {}

  void run() {
    for (std::size_t i = 0; i + 1 < size(); ++i) {
      if (node(i).kind != UnitKind::percent || (node(i).use != Use::share && node(i).use != Use::other))
        continue;
      if (!is_open(i) || (node(i).use == Use::other && has_comparison(near(i)))) continue;
      if (of_both_behind(i)) continue;
      if (part_behind(i)) read(i, i + 1);
    }
  }

 private:
  struct Named {
    std::u16string name;
    std::size_t part = 0;
  };

  /// 即, 计, 共: what says the share as a number.
  static bool says_number(std::u16string_view words) { return is_any(words, words::shares_as_numbers); }

  /// 为A(, 属于A,共: the part is named behind its share.
  static bool names_part(std::u16string_view words) {
    const std::size_t verb = length_of_start(words, words::verbs_before_parts);
    if (verb == 0) return false;
    const std::size_t end = words.find_first_of(words::stops, verb);
    if (end == std::u16string_view::npos || end - verb < 2 || end - verb > kLongestName) return false;
    const std::u16string_view rest = trim(words.substr(end + 1));
    return (words[end] == u'(' && (rest.empty() || says_number(rest))) ||
           (words[end] == u',' && says_number(rest));
  }

  bool part_behind(std::size_t i) const {
    if (!is_level(i + 1) || node(i + 1).kind == UnitKind::percent) return false;
    const std::u16string_view words = behind(i);
    const bool share = node(i).use == Use::share;
    if (words.empty()) return false;
    if (words.front() == u'(') {
      const std::u16string_view rest = trim(words.substr(1));
      return share && ends_bracket(i + 1) && (rest.empty() || says_number(rest));
    }
    if (words.front() == u',') return share && says_number(trim(words.substr(1)));
    return is_any(words, words::shares_as_numbers_at_once) || names_part(words);
  }

  /// 近八成的申请为A,即94件中的73件
  bool of_both_behind(std::size_t i) {
    if (i + 2 >= size() || !is_level(i + 1) || !is_level(i + 2) || !kin(i + 1, i + 2)) return false;
    const std::u16string_view words = behind(i);
    if (words.empty() || words.front() != u'的' || node(i + 1).joint > Joint::comma) return false;
    if (!is_any(near(i + 1), words::shares_as_numbers_at_once)) return false;
    if (!starts_with_any(behind(i + 1), words::within_number)) return false;
    return decide(i, {ratio(i, i + 2, i + 1)}, true, Certainty::certain);
  }

  Claim ratio(std::size_t i, std::size_t part, std::size_t whole) const {
    return make(ClaimKind::percent, Formula::ratio, i, {part}, {whole});
  }

  /// The words between the last separator and 占.
  std::u16string subject(std::size_t i) const {
    const std::u16string_view words = near(i);
    return std::u16string(trim(words.substr(0, words.find_first_of(words::share_marks))));
  }

  /// What the words before the share name as its whole: 占网上申请的.
  std::optional<std::size_t> named(std::size_t i, const std::u16string& name) const {
    for (const Named& each : named_) {
      if (each.name == name) return each.part;
    }
    for (std::size_t k = i; k-- > 0 && i - k <= kReach;) {
      if (is_level(k) && fits_name(label(k), tail(k), name) == 3) return k;
    }
    return std::nullopt;
  }

  /// 开展培训13场。近八成为以会代训,为103场: the one number before the share should be the whole and is less.
  std::optional<std::size_t> smaller_whole(std::size_t i, std::size_t part) const {
    std::optional<std::size_t> found;
    for (std::size_t k = i; k-- > 0 && joint(k, i) <= Joint::sentence;) {
      if (!is_level(k) || !kin(k, part)) continue;
      if (found) return std::nullopt;
      found = k;
    }
    const bool other = !node(i).whole.empty() && found && joint(*found, i) > Joint::comma;
    return other ? std::nullopt : found;
  }

  void read(std::size_t i, std::size_t part) {
    std::u16string name = named_whole(near(i));
    if (!scope_in(name).empty()) return;
    std::vector<Claim> readings;
    bool told = false;
    if (!name.empty()) {
      if (const auto whole = named(i, name); whole && kin(*whole, part)) {
        readings.push_back(ratio(i, part, *whole));
        told = true;
      }
    }
    if (!told) {
      Nodes values;
      for (std::size_t k = i; k-- > 0 && i - k <= kReach && joint(k, i) <= Joint::sentence;) {
        if (!is_level(k) || taken_[k] || !kin(k, part) || quantity(k).value < quantity(part).value) continue;
        readings.push_back(ratio(i, part, k));
        if (joint(k, i) <= Joint::comma) values.push_back(k);
      }
      const std::size_t near_by = values.size();
      told = name.empty() && (readings.size() == 1 || near_by == 1);
      if (const auto smaller = name.empty() && readings.empty() ? smaller_whole(i, part) : std::nullopt) {
        readings.push_back(ratio(i, part, *smaller));
        told = true;
      }
    }
    if (!decide(i, std::move(readings), told, Certainty::probable)) return;
    taken_[part] = true;
    if (std::u16string own = subject(i); own.size() > 1) named_.push_back({std::move(own), part});
  }

  std::vector<bool> taken_;   // parts that have a share
  std::vector<Named> named_;  // … and their names
};

}  // namespace

void find_shares_first(std::u16string_view clean, const Block& block, const Numbers& numbers,
                       std::vector<Claim>& claims) {
  if (block.has(Use::share, Use::other)) read_late(SharesFirst(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
