// Rates: 办结率, 采纳率, 合格率 … against the numbers they are made of.
#include <algorithm>

#include "core/base/words.h"
#include "core/claims/rate_names.h"
#include "core/claims/reader.h"
#include "core/words/lists/rate.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 10;
constexpr std::size_t kLookAhead = 3;
constexpr std::size_t kMostReadings = 24;

class RateFinder : public Reader {
 public:
  RateFinder(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
             const Numbers& numbers, std::vector<Claim>& claims)
      : Reader(clean, block, numbers, claims), lists_(lists), list_of_(block.nodes.size(), kNone) {
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
      for (const std::uint32_t part : lists[i].parts) {
        if (list_of_[part] == kNone) list_of_[part] = i;
      }
    }
  }

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (node(i).use == Use::rate) rate(i);
      // 预算28.32亿元,中标27.28亿元,资金节约3.67%: the same without 率
      const bool other = node(i).use == Use::change || node(i).use == Use::other;
      if (other && node(i).kind == UnitKind::percent && contains_any(near(i), words::saved))
        find_saving_rate(clean_, block_, i, numbers_, claims_);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr ClaimKind kKind = ClaimKind::derived;

  std::u16string_view stem(std::size_t i) const { return rate_stem(near(i)); }

  Claim claim_of(std::size_t rate, Formula formula, const Nodes& operands, const Nodes& divisor = {}) const {
    Claim claim = make(kKind, formula, rate, operands, divisor);
    if (claim.agreement != Agreement::agrees && !operands.empty()) name_other_reading(rate, claim);
    return claim;
  }

  /// What is still open explains a rate that is higher than the numbers give.
  void name_other_reading(std::size_t rate, Claim& claim) const {
    const std::size_t after = rate + 1 < size() ? node(rate + 1).near.start : block_.span.end;
    const Offset start = numbers_.quantities[claim.operands[0]].span.end;
    const Offset end = std::min<Offset>(static_cast<Offset>(after), quantity(rate).span.end + 60);
    const std::u16string_view around = text({start, std::max(start, end)});
    if (contains_any(around, words::not_due_yet) && quantity(rate).value == Decimal::whole(100)) {
      claim.other_reading = u"其余的可能尚在办理期限内";
    }
  }

  /// 维持率81.8%(以作出结论的11件计): the text names the base.
  bool names_its_base(std::size_t i) const {
    constexpr Offset kReach = 40;
    const Offset start = quantity(i).span.end;
    std::u16string_view behind = clean_.substr(start, kReach);
    if (!starts_with_any(behind, words::leads_of_bases)) return false;
    behind = behind.substr(0, behind.find(u')'));
    return contains_any(behind, words::told_bases);
  }

  void rate(std::size_t i) {
    const std::u16string_view words = stem(i);
    if (names_its_base(i)) return unchecked(kKind, Formula::ratio, i, Obstacle::no_operands);
    if (contains_any(words, words::saving_rates)) {
      if (!find_saving_rate(clean_, block_, i, numbers_, claims_))
        unchecked(kKind, Formula::ratio, i, Obstacle::no_operands);
      return;
    }
    if (contains_any(words, words::reduction_rates)) {
      if (!find_reduction_rate(clean_, block_, i, numbers_, claims_))
        unchecked(kKind, Formula::ratio, i, Obstacle::no_operands);
      return;
    }
    if (contains_any(words, words::plan_rates) && find_plan_rate(clean_, block_, i, numbers_, claims_))
      return;
    if (ends_with_any(words, words::satisfied) && graded(i, words::satisfied, words::not_satisfied)) return;
    if (ends_with_any(words, words::well) && graded(i, words::grades_of_well, words::not_well)) return;
    if (complement(i, words)) return;
    // 省平台转办件36件、市平台转办件58件,办结率均为100%: each by itself
    const bool each = i > 1 && contains(near(i), u"均") && node(i - 1).joint == Joint::listing;
    if (each) return unchecked(kKind, Formula::ratio, i, Obstacle::no_base);
    by_parts(i, words);
  }

  // --- 办结率, 采纳率: one part of a whole ----------------------------------------------------------------

  /// The words around a number from its clause alone.
  std::u16string words_of(std::size_t level) const { return cat(label(level), tail(level)); }

  int matches(std::u16string_view stem, std::size_t level) const {
    return fits_rate(stem, label(level), tail(level));
  }

  /// 责令整改4家: the whole of 整改率; 收到24件 of any.
  bool names_whole(std::size_t level, std::size_t rate) const {
    const std::u16string_view words = without_generic_end(stem(rate));
    return names_received(label(level)) ||
           (words.size() >= 2 && is_due(words_of(level), words.substr(words.size() - 2)));
  }

  /// 发布政策解读12篇,其中视频解读3篇,解读率: the total is what the rate counts, its parts are not.
  bool is_part_of_counted(std::u16string_view stem, std::size_t level) const {
    if (list_of_[level] == kNone || lists_[list_of_[level]].total == level) return false;
    const PartList& list = lists_[list_of_[level]];
    // 办理建议47件、提案63件,共计110件,办结率: the verb before the first is of all of them
    if (list.total > level && list.parts.front() == level) return true;
    return matches(stem, list.total) >= matches(stem, level);
  }

  /// 其中公开回复80条、电话回复16条,回复率: the parts of the list that fit at least so well, `part` among
  /// them.
  Nodes sisters_of(std::u16string_view stem, std::size_t part, int least) const {
    Nodes out;
    const auto take = [&](std::size_t k) {
      if (same(k, part) && matches(stem, k) >= least) out.push_back(k);
    };
    if (list_of_[part] != kNone) {
      for (const std::uint32_t k : lists_[list_of_[part]].parts) take(k);
    } else {
      std::size_t first = part;
      while (first > 0 && node(first).joint == Joint::listing) --first;
      for (std::size_t k = first; k == first || (k < size() && node(k).joint == Joint::listing); ++k) take(k);
    }
    return out.size() > 1 && std::find(out.begin(), out.end(), part) != out.end() ? out : Nodes();
  }

  /// The numbers before the rate that its name counts.
  Nodes parts_before(std::size_t i, std::u16string_view words) const {
    Nodes parts;
    Joint between = node(i).joint;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && between <= Joint::comma;) {
      const bool countable = node(k).kind == UnitKind::count || node(k).kind == UnitKind::money;
      if (is_amount(k) && countable && matches(words, k) > 0 && !is_part_of_counted(words, k))
        parts.push_back(k);
      between = std::max(between, node(k).joint);
    }
    return parts;
  }

  void by_parts(std::size_t i, std::u16string_view words) {
    Nodes parts = parts_before(i, words);
    if (parts.empty()) {
      words = without_generic_end(words);  // 已整改39个,整改完成率
      parts = parts_before(i, words);
    }
    if (parts.empty()) return due_and_real(i);
    std::stable_sort(parts.begin(), parts.end(),
                     [&](std::size_t a, std::size_t b) { return matches(words, a) > matches(words, b); });
    std::vector<Claim> readings;
    bool near = false;
    bool all_received = true;
    bool other_thing = false;
    for (const std::size_t part : parts) {
      const Nodes sisters = sisters_of(words, part, matches(words, part));
      const Nodes all = sisters_of(words, part, 1);  // 采纳31条、部分采纳12条
      bool first = true;
      for (const Nodes& whole : wholes(part, i)) {
        if (readings.size() >= kMostReadings) break;
        if (part == parts.front()) {
          const bool one = whole.size() == 1;
          if (first) {
            near = !one || joint(std::min(whole[0], part), std::max(whole[0], part)) <= Joint::comma;
            other_thing = one && (are_other_things(label(part), label(whole[0]), words) ||
                                  (quantity(i).value == Decimal::whole(100) &&
                                   remedies_found(words, words_of(part), words_of(whole[0]))));
          }
          all_received = all_received && one && (names_whole(whole[0], i) || node(whole[0]).total_cue);
          first = false;
        }
        if (!sisters.empty()) readings.push_back(claim_of(i, Formula::ratio, sisters, whole));
        readings.push_back(claim_of(i, Formula::ratio, {part}, whole));
        if (all.size() > sisters.size()) readings.push_back(claim_of(i, Formula::ratio, all, whole));
      }
      if (const Nodes run = run_before(part); !first && run.size() > 1)
        readings.push_back(claim_of(i, Formula::ratio, {part}, run));
    }
    // 2件撤回,其余18件均按时答复,答复率100%: of what had to be answered
    const bool of_rest = contains_any(words_of(parts.front()), words::rest_of_received);
    // far from its whole only what is done with everything that came in: 办结率, but not 调解成功率
    const bool of_all = contains_any(words, words::done_with_all);
    const bool told = !readings.empty() && (near || (all_received && of_all)) && !of_rest && !other_thing;
    if (told && explained_by_late(i, parts.front(), readings)) {
      std::erase_if(readings, [](const Claim& c) { return c.agreement != Agreement::agrees; });
    }
    settle(std::move(readings), told ? Certainty::certain : Certainty::open, kKind, i);
  }

  /// 按时结案597件,超时4件,结案率100%: closed in time are only some of the closed, the rate may be higher.
  bool explained_by_late(std::size_t rate, std::size_t part, const std::vector<Claim>& readings) const {
    bool timely = false;
    for (const std::u16string_view word : words::in_time_of_closed) {
      timely = timely || (contains(label(part), word) && !contains(near(rate), word));
    }
    bool late = false;
    for (std::size_t k = part + 1; k < size() && k <= part + 3 && node(k).joint <= Joint::comma; ++k) {
      late = late || (is_level(k) && contains_any(label(k), words::late_of_closed));
    }
    if (!timely || !late) return false;
    const Interval least = recompute(numbers_.quantities, readings.front());
    return least.valid() && least.low && *least.low < Fraction(quantity(rate).value);
  }

  /// 应到150人,实到144人,参训率96%
  void due_and_real(std::size_t i) {
    std::vector<Claim> readings;
    for (std::size_t k = i; k-- > 1 && i - k <= 3 && joint(k, i) <= Joint::comma;) {
      const std::u16string_view due = near(k - 1);
      const std::size_t at = due.rfind(u'应');
      const bool is_due = at != std::u16string_view::npos && due.size() - at <= 7;
      if (!is_amount(k) || !is_amount(k - 1) || !same(k, k - 1) || !is_due) continue;
      if (starts_with_any(near(k), words::in_fact))
        readings.push_back(claim_of(i, Formula::ratio, {k}, {k - 1}));
    }
    settle(std::move(readings), Certainty::certain, kKind, i);
  }

  bool is_part_of_list(std::size_t k, std::uint32_t list) const {
    return list != kNone && list_of_[k] == list && lists_[list].total != k;
  }

  /// What the part may be a part of, the likeliest first.
  std::vector<Nodes> wholes(std::size_t part, std::size_t rate) const {
    std::vector<Nodes> out;
    const auto may_be = [&](std::size_t k) {
      if (k == part || !is_amount(k) || !same(k, part) || node(k).depth > node(part).depth) return false;
      // 维持4件、纠正2件: a sister is no whole
      if (is_part_of_list(k, list_of_[part]) && !names_whole(k, rate)) return false;
      const bool close = joint(std::min(k, part), std::max(k, part)) <= Joint::comma;
      return !(quantity(k).value < quantity(part).value) || (names_whole(k, rate) && close);
    };
    if (list_of_[part] != kNone) {
      const PartList& list = lists_[list_of_[part]];
      if (may_be(list.total)) out.push_back({list.total});
      Nodes all(list.parts.begin(), list.parts.end());
      if (is_run_of_answers(all)) out.push_back(std::move(all));
    }
    for (std::size_t k = part; k-- > 0 && part - k <= kLookBack;) {
      if (may_be(k)) out.push_back({k});
    }
    for (std::size_t k = part + 1; k < rate; ++k) {
      if (may_be(k) && names_whole(k, rate)) out.push_back({k});
    }
    // 采纳64条、部分采纳21条、未采纳15条: all of them
    if (list_of_[part] == kNone) {
      Nodes run = {part};
      for (std::size_t k = part;
           k > 0 && node(k).joint <= Joint::comma && is_amount(k - 1) && same(k - 1, part); --k) {
        run.insert(run.begin(), k - 1);
      }
      for (std::size_t k = part + 1;
           k < rate && node(k).joint <= Joint::comma && is_amount(k) && same(k, part); ++k)
        run.push_back(k);
      if (run.size() > 2 && run.size() < 12 && is_run_of_answers(run))
        out.insert(out.begin(), std::move(run));
    }
    return out;
  }

  /// 建议8件、提案14件,…,满意22件: both together.
  Nodes run_before(std::size_t part) const {
    const std::size_t least = part > kLookBack ? part - kLookBack : 0;
    std::size_t last = part;
    while (last > least && !(is_level(last - 1) && same(last - 1, part))) --last;
    Nodes run;
    for (std::size_t k = last; k > least && is_level(k - 1) && same(k - 1, part); --k) {
      run.insert(run.begin(), k - 1);
      if (node(k - 1).joint != Joint::listing) break;
    }
    return run;
  }

  /// 采纳, 部分采纳, 未采纳: the answers to one question.
  bool is_run_of_answers(const Nodes& run) const {
    return std::any_of(run.begin(), run.end(),
                       [&](std::size_t k) { return contains_any(label(k), words::declined); }) &&
           std::none_of(run.begin(), run.end(), [&](std::size_t k) { return names_received(label(k)); });
  }

  /// 超期回复2封, 未更新栏目27个: not in time.
  static bool is_late(std::u16string_view words) { return contains_any(words, words::late); }

  /// 发现问题的6个: not as it should be.
  static bool is_faulty(std::u16string_view words) { return contains_any(words, words::faulty); }

  /// 抽检640批次,合格率99.4%,不合格4批次: what fails is given instead of what passes.
  bool complement(std::size_t i, std::u16string_view stem) {
    if (stem.size() < 2) return false;
    if (contains_any(stem, words::not_marks)) return false;
    const std::u16string_view core = stem.substr(stem.size() - 2);
    const bool timely = contains_any(stem, words::in_time_by_failing);
    const bool sound = contains_any(stem, words::sound);
    const std::size_t from = i > kLookBack ? i - kLookBack : 0;
    const std::size_t to = std::min(size(), i + 1 + kLookAhead);
    std::size_t failing = i;
    bool said = false;  // 不合格, not 发现问题
    for (std::size_t k = from; k < to; ++k) {
      if (k == i || !is_amount(k) || joint(std::min(k, i), std::max(k, i)) > Joint::semicolon) continue;
      const std::u16string around = words_of(k);
      if (contains_any(around, words::not_due_yet)) continue;  // 因延期2件未到期
      const bool denied = negates(around, core);
      if (denied || (timely && is_late(around)) || (sound && is_faulty(around))) {
        failing = k;
        said = denied;
      } else if (k < i && matches(stem, k) > 0)
        return false;  // what passes is given
    }
    if (failing == i) return false;
    std::vector<Claim> readings;
    for (std::size_t k = std::min(failing, i); k-- > from;) {
      if (!is_amount(k) || !same(k, failing) || quantity(k).value < quantity(failing).value) continue;
      if (joint(k, i) > Joint::comma) break;
      readings.push_back(claim_of(i, Formula::saving, {k, failing}));
    }
    if (readings.empty()) return false;
    settle(std::move(readings), said ? Certainty::certain : Certainty::probable, kKind, i);
    return true;
  }

  /// “满意”429份,“基本满意”141份,满意率96.9%: both against the total before them.
  bool graded(std::size_t i, const WordList& grades, const WordList& against) {
    Nodes parts;
    std::size_t first = i;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack;) {
      if (joint(k, i) > Joint::comma) break;
      if (!is_level(k) || !contains_any(label(k), grades) || contains_any(label(k), against)) continue;
      parts.push_back(k);
      first = k;
    }
    if (parts.empty()) return false;
    std::reverse(parts.begin(), parts.end());
    std::vector<Claim> readings;
    const auto try_whole = [&](const Nodes& whole) {
      readings.push_back(claim_of(i, Formula::ratio, parts, whole));
      for (const std::size_t part : parts) readings.push_back(claim_of(i, Formula::ratio, {part}, whole));
    };
    for (std::size_t k = first; k-- > 0 && first - k <= kLookBack;) {
      if (is_level(k) && same(k, first)) try_whole({k});
    }
    if (const Nodes run = run_before(first); run.size() > 1) try_whole(run);
    const bool told = !readings.empty();
    const bool near = told && readings.size() <= 4 && joint(first - 1, i) <= Joint::comma;
    if (list_of_[first] != kNone) {
      const PartList& list = lists_[list_of_[first]];
      try_whole(Nodes(list.parts.begin(), list.parts.end()));
    }
    settle(std::move(readings),
           !told                      ? Certainty::open
           : parts.size() > 1 || near ? Certainty::certain
                                      : Certainty::probable,
           kKind, i);
    return true;
  }

  const std::vector<PartList>& lists_;
  std::vector<std::uint32_t> list_of_;
};

}  // namespace

void find_rates(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                const Numbers& numbers, std::vector<Claim>& claims) {
  if (block.has(Use::rate, Use::change, Use::other)) RateFinder(clean, block, lists, numbers, claims).run();
}

}  // namespace nianbao::claims
