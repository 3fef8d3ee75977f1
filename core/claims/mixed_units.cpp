// A total that names several units, and its parts in each of them:
// 发放宣传品67份(册、张),包括折页30份,手册26册,海报11张. What is counted is told by the total's own words.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestBracket = 12;
constexpr std::size_t kMostParts = 12;

using Units = std::vector<std::u16string_view>;

class MixedUnits {
 public:
  explicit MixedUnits(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t total = 0; total < levels_.size(); ++total) {
      const Units units = units_of(total);
      if (units.size() < 2 || sums_.is_term(total)) continue;
      if (adds_up(total)) {
        keep(total, before(total, units), true);
      } else {
        keep(total, behind(total, units), is_told(total + 1));
      }
    }
  }

 private:
  /// 份, 册 and 张 of 67份(册、张); one unit where no bracket names others.
  Units units_of(std::size_t level) const {
    Units units = {levels_.quantity(level).unit};
    std::u16string_view text = levels_.text_after(level, kLongestBracket);
    const std::size_t close = text.find(u')');
    if (!starts_with(text, u"(") || close == std::u16string_view::npos) return units;
    text = text.substr(1, close - 1);
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of(words::between_units), text.size());
      const ReadUnit unit = read_unit(text.substr(0, end));
      if (unit.length == 0 || unit.length != end) return {};
      units.push_back(unit.unit);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return units;
  }

  bool is_one_of(std::size_t level, const Units& units) const {
    return std::any_of(units.begin(), units.end(), [&](std::u16string_view unit) {
      return same_unit(levels_.quantity(level).unit, unit);
    });
  }

  bool may_be_part(std::size_t level, std::size_t total, const Units& units) const {
    return is_one_of(level, units) && !sums_.is_term(level) && sums_.total_of(level) == Levels::kNone &&
           levels_.node(level).depth == levels_.node(total).depth;
  }

  /// 合计推送信息145条(篇): what came before is added up.
  bool adds_up(std::size_t total) const {
    return total > 1 && levels_.joint(total) <= Joint::comma &&
           (levels_.node(total).total_cue || starts_with_any(levels_.near(total), words::sums));
  }

  Parts behind(std::size_t total, const Units& units) const {
    Parts parts;
    for (std::size_t k = total + 1; k < levels_.size() && parts.size() < kMostParts; ++k) {
      const Joint most = parts.empty() ? Joint::sentence : Joint::semicolon;
      if (levels_.joint(k) > most || !may_be_part(k, total, units) || levels_.node(k).total_cue) break;
      parts.push_back(k);
    }
    return parts;
  }

  Parts before(std::size_t total, const Units& units) const {
    Parts parts;
    for (std::size_t k = total; k-- > 0 && parts.size() < kMostParts;) {
      if (levels_.joint(k + 1) > Joint::semicolon || !may_be_part(k, total, units)) break;
      parts.push_back(k);
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
  }

  /// The words say that all parts follow: a colon, 分别为.
  bool is_told(std::size_t first) const {
    if (first >= levels_.size()) return false;
    const Node& n = levels_.node(first);
    return n.marker == Marker::each || (n.colon && n.marker == Marker::none);
  }

  /// Each of the units has a part: then nothing is left out.
  bool use_all(const Parts& parts, const Units& units) const {
    return std::all_of(units.begin(), units.end(), [&](std::u16string_view unit) {
      return std::any_of(parts.begin(), parts.end(),
                         [&](std::size_t part) { return same_unit(levels_.quantity(part).unit, unit); });
    });
  }

  void keep(std::size_t total, const Parts& parts, bool told) {
    if (parts.size() < 2 || !use_all(parts, units_of(total))) return;
    const bool partial =
        std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return levels_.node(part).partial; });
    Claim claim = sums_.sum(total, parts);
    claim.certainty = told || sums_.is_more(total, parts) ? Certainty::certain : Certainty::probable;
    if (partial && !sums_.is_more(total, parts)) PartSums::leave_open(claim, Obstacle::some_parts);
    sums_.keep(std::move(claim), total, parts);
    sums_.set_aside({total});
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_mixed_units(PartSums& sums) { MixedUnits(sums).run(); }

}  // namespace nianbao::claims
