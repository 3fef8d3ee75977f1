// 分别: lists of equal length are compared item by item. A件、B人,较上年的C件、D人分别下降x%和y%.
#include <algorithm>
#include <optional>
#include <utility>

#include "core/claims/change_reader.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"

namespace nianbao::claims {

namespace {

/// Consecutive nodes of a list.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

class Zipper : public ChangeReader {
 public:
  using ChangeReader::ChangeReader;

  Nodes run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (node(i).use == Use::base && node(i).respectively && node(i).opens) zip_bracket_behind(i);
    }
    for (std::size_t i = 0; i < size();) {
      Run changes{i, i + 1};
      if (is_change(i) || node(i).use == Use::multiple) {
        while (changes.end < size() && goes_on(changes.end)) ++changes.end;
        if (const Run worded = with_directions(i); worded.size() > changes.size()) changes = worded;
        if (changes.size() > 1) zip(changes);
      }
      i = changes.end;
    }
    return std::move(settled_);
  }

 private:
  bool goes_on(std::size_t i) const {
    const bool bare = is_bare(i) || is_any(near(i), words::signs);
    return node(i).use == node(i - 1).use && node(i).joint == Joint::listing && bare;
  }

  /// 分别增长12%、下降18%、增长5%, each with its own direction, where as many earlier values are told.
  Run with_directions(std::size_t begin) const {
    Run changes{begin, begin + 1};
    if (!node(begin).respectively || node(begin).use != Use::change) return changes;
    while (changes.end < size() && node(changes.end).use == Use::change &&
           node(changes.end).joint == Joint::listing && is_direction(changes.end))
      ++changes.end;
    const Compared with = compared(changes);
    const bool told = with.now && (match(with.then, *with.now) || match(with.amounts, *with.now));
    return told ? changes : Run{begin, begin + 1};
  }

  bool is_direction(std::size_t i) const {
    std::size_t length = 0;
    const std::u16string_view words = near(i);
    return is_bare(i) || (change_word_at_end(words, length) != 0 && words.size() <= length + 1);
  }

  /// As many nodes as `length` that end before `end`, all of `use`; a list of another length is none.
  std::optional<Run> before(std::size_t end, std::size_t length, Use use) const {
    if (end < length || end == size() || node(end).joint > Joint::comma) return std::nullopt;
    const Run found{end - length, end};
    for (std::size_t k = found.begin; k < end; ++k) {
      if (node(k).use != use || (k > found.begin && node(k).joint != Joint::listing)) return std::nullopt;
    }
    const bool longer = found.begin > 0 && node(found.begin).joint == Joint::listing &&
                        node(found.begin - 1).use == use && is_bare(found.begin);
    return longer ? std::nullopt : std::optional<Run>(found);
  }

  /// The values of now: A件、B人 or A件,B人 before `end`.
  std::optional<Run> values_before(std::size_t end, std::size_t length) const {
    if (end < length || end == size()) return std::nullopt;
    const Run found{end - length, end};
    // 全年…。分别比上年增长: behind a full stop only where the comparison begins its sentence
    if (node(end).joint > Joint::comma) return std::nullopt;
    for (std::size_t k = found.begin; k < end; ++k) {
      if (!is_value(k) || node(k).depth != node(found.begin).depth) return std::nullopt;
      if (k > found.begin && node(k).joint > Joint::comma) return std::nullopt;
    }
    // A件、B人、C次: three values are no match for two changes
    const bool longer = found.begin > 0 && node(found.begin).joint == Joint::listing &&
                        node(found.begin).marker == Marker::none && is_value(found.begin - 1);
    return longer ? std::nullopt : std::optional<Run>(found);
  }

  /// (上年分别为C件、D人)
  std::optional<Run> bases_after(const Run& changes) const {
    const Run found{changes.end, changes.end + changes.size()};
    if (found.end > size() || node(found.begin).joint > Joint::comma) return std::nullopt;
    for (std::size_t k = found.begin; k < found.end; ++k) {
      if (node(k).use != Use::base || (k > found.begin && node(k).joint != Joint::listing))
        return std::nullopt;
    }
    return found;
  }

  /// C件、D人 of 2022年C件、D人;2023年分别为A件、B人.
  std::optional<Run> values_of_year_before(const Run& now) const {
    if (now.begin < now.size() || node(now.begin).joint > Joint::sentence) return std::nullopt;
    const Run found{now.begin - now.size(), now.begin};
    for (std::size_t k = found.begin; k < found.end; ++k) {
      if (!is_value(k) || (k > found.begin && node(k).joint > Joint::comma)) return std::nullopt;
    }
    const bool longer = found.begin > 0 && node(found.begin).joint == Joint::listing;
    return longer || years_between(found.begin, now.begin) != 1 ? std::nullopt : std::optional<Run>(found);
  }

  /// A件(上年C件)、B人(上年D人),分别增长x%和y%
  bool zip_brackets(const Run& changes) {
    const std::size_t length = changes.size();
    if (changes.begin < 2 * length || node(changes.begin).joint > Joint::comma) return false;
    const std::size_t begin = changes.begin - 2 * length;
    for (std::size_t k = begin; k < changes.begin; k += 2) {
      const bool pair = is_value(k) && node(k + 1).use == Use::base && node(k + 1).opens && same(k, k + 1);
      if (!pair || (k > begin && node(k).joint > Joint::comma)) return false;
    }
    for (std::size_t k = 0; k < length; ++k) {
      settled_.push_back(changes.begin + k);
      settle_pairs(changes.begin + k, {{begin + 2 * k, begin + 2 * k + 1}}, Certainty::certain);
    }
    return true;
  }

  bool match(const std::optional<Run>& a, const Run& b) const {
    if (!a) return false;
    for (std::size_t k = 0; k < b.size(); ++k) {
      if (!same(a->begin + k, b.begin + k)) return false;
    }
    return true;
  }

  /// What the changes compare with: the earlier values, and the amounts by which they changed.
  struct Compared {
    std::optional<Run> now;
    std::optional<Run> then;
    std::optional<Run> amounts;
  };

  Compared compared(const Run& changes) const {
    const std::size_t length = changes.size();
    Compared out;
    std::size_t at = changes.begin;
    if (node(at).use != Use::amount) {
      out.amounts = before(at, length, Use::amount);
      if (out.amounts) at = out.amounts->begin;
    }
    out.now = before(at, length, Use::to);
    if (out.now) {
      out.then = before(out.now->begin, length, Use::from);
      if (!out.then) out.then = before(out.now->begin, length, Use::base);
      return out;
    }
    out.then = before(at, length, Use::base);
    out.now = values_before(out.then ? out.then->begin : at, length);
    if (!out.then) out.then = bases_after(changes);
    if (!out.then && out.now) out.then = before(out.now->begin, length, Use::base);
    if (!out.then && out.now) out.then = values_of_year_before(*out.now);
    // 2022年C件、D人;2023年分别为A件、B人: a year alone does not tell which is the earlier
    if (!out.now && out.then) {
      if (const auto earlier = values_of_year_before(*out.then)) {
        out.now = out.then;
        out.then = earlier;
      }
    } else if (out.now && out.then && years_between(out.now->begin, out.then->begin) == 1) {
      std::swap(out.now, out.then);
    }
    return out;
  }

  /// 依次为1200件、1500件和1950件,增幅分别为25%和30%: each against the one before it.
  bool zip_steps(const Run& changes) {
    const std::size_t length = changes.size() + 1;
    if (changes.begin < length || node(changes.begin).joint > Joint::comma) return false;
    const Run values{changes.begin - length, changes.begin};
    for (std::size_t k = values.begin; k < values.end; ++k) {
      if (!is_value(k) || !same(k, values.begin)) return false;
      if (k > values.begin && (node(k).joint != Joint::listing || !is_bare(k))) return false;
    }
    if (node(values.begin).joint == Joint::listing && values.begin > 0 && is_bare(values.begin)) return false;
    for (std::size_t k = 0; k < changes.size(); ++k) {
      settled_.push_back(changes.begin + k);
      settle_pairs(changes.begin + k, {{values.begin + k + 1, values.begin + k}}, Certainty::certain);
    }
    return true;
  }

  /// 本年1950件,2022年为1500件,2021年为1200件,增速分别为30%和25%: each against the year before it.
  bool zip_years(const Run& changes) {
    const std::size_t length = changes.size() + 1;
    if (changes.begin < length || node(changes.begin).joint > Joint::comma) return false;
    const std::size_t first = changes.begin - length;
    const int way = years_between(first, first + 1);
    if (way != 1 && way != -1) return false;
    for (std::size_t k = first; k < changes.begin; ++k) {
      if ((!is_value(k) && node(k).use != Use::base) || !same(k, first)) return false;
      if (contains_any(near(k), words::compared_to_base))
        return false;  // 与2021年的18件、…相比: both with now
      if (k > first && (node(k).joint > Joint::comma || years_between(k - 1, k) != way)) return false;
    }
    const auto step = [&](std::size_t k) {
      return way > 0 ? Pair{first + k + 1, first + k} : Pair{first + k, first + k + 1};
    };
    for (std::size_t k = 0; k < changes.size(); ++k) {
      settled_.push_back(changes.begin + k);
      // the growths may stand in the order of the years where the values do not
      settle_pairs(changes.begin + k, {step(k), step(changes.size() - 1 - k)}, Certainty::certain);
    }
    return true;
  }

  /// 618件,较2019年的412件、2020年的515件分别增长50%和20%: one value against that of several years.
  bool zip_bases(const Run& changes) {
    const std::optional<Run> then = before(changes.begin, changes.size(), Use::base);
    if (!then || then->begin == 0 || node(then->begin).joint > Joint::comma) return false;
    const std::size_t now = then->begin - 1;
    if (!is_value(now)) return false;
    for (std::size_t k = then->begin; k < then->end; ++k) {
      if (!same(now, k) || (k > then->begin && years_between(k - 1, k) == 0)) return false;
    }
    for (std::size_t k = 0; k < changes.size(); ++k) {
      settled_.push_back(changes.begin + k);
      settle_pairs(changes.begin + k, {{now, then->begin + k}}, Certainty::certain);
    }
    return true;
  }

  /// 1504条,同比增长17.5%;其中价格类96条,同比下降20%(上年分别为1280条、120条): a bracket with the earlier
  /// value of each change before it.
  void zip_bracket_behind(std::size_t first) {
    Run bases{first, first + 1};
    while (bases.end < size() && node(bases.end).use == Use::base && node(bases.end).joint == Joint::listing)
      ++bases.end;
    Nodes changes;
    for (std::size_t k = first; k-- > 0 && changes.size() < bases.size();) {
      if (joint(k, first) >= Joint::sentence) return;
      if (node(k).use == Use::change && node(k).depth < node(first).depth) changes.push_back(k);
    }
    if (bases.size() < 2 || changes.size() != bases.size()) return;
    std::reverse(changes.begin(), changes.end());
    for (std::size_t k = 0; k < changes.size(); ++k) {
      const std::size_t now = changes[k] - 1;
      if (changes[k] == 0 || !is_value(now) || !same(now, bases.begin + k)) return;
    }
    for (std::size_t k = 0; k < changes.size(); ++k) {
      settled_.push_back(changes[k]);
      settle_pairs(changes[k], {{changes[k] - 1, bases.begin + k}}, Certainty::certain);
    }
  }

  void zip(const Run& changes) {
    if (zip_steps(changes) || zip_years(changes) || zip_brackets(changes) || zip_bases(changes)) return;
    const Compared with = compared(changes);
    const bool has_then = match(with.then, with.now ? *with.now : changes) && with.now;
    const bool has_amounts = with.amounts && match(with.now, *with.amounts);
    for (std::size_t k = 0; k < changes.size(); ++k) {
      const std::size_t i = changes.begin + k;
      settled_.push_back(i);
      const bool told =
          has_then && settle_pairs(i, {{with.now->begin + k, with.then->begin + k}}, Certainty::certain);
      if (told) continue;
      if (has_amounts && node(i).use == Use::change) {
        Claim claim = claim_of(i, Formula::growth_by, {with.now->begin + k, with.amounts->begin + k});
        claims_.push_back(std::move(claim));
        continue;
      }
      leave_without_earlier(i);
    }
  }

  Nodes settled_;
};

}  // namespace

Nodes find_zipped_changes(std::u16string_view clean, const Block& block, const Numbers& numbers,
                          std::vector<Claim>& claims) {
  return Zipper(clean, block, numbers, claims).run();
}

}  // namespace nianbao::claims
