// Totals and parts as claims: how they are added, which reading fits, what looks like a slip of the pen.
#pragma once

#include <cstdint>
#include <vector>

#include "core/claims/levels.h"
#include "core/claims/node.h"
#include "core/words/words.h"

namespace nianbao::claims {

using Parts = std::vector<std::size_t>;  // levels

/// Collects the claims of one block and remembers which numbers are parts of which total.
class PartSums {
 public:
  PartSums(const Levels& levels, const Quantities& quantities, std::vector<Claim>& claims);

  const Levels& levels() const { return levels_; }
  std::vector<PartList> take_lists() { return std::move(lists_); }

  /// "total = Σ parts" over the first `count` parts, judged.
  Claim sum(std::size_t total, const Parts& parts, std::size_t count) const;
  /// The same of a number that is no level here.
  Claim sum_to(std::uint32_t quantity, const Parts& parts) const;
  const Quantities& quantities() const { return quantities_; }
  Claim sum(std::size_t total, const Parts& parts) const { return sum(total, parts, parts.size()); }
  bool fits(std::size_t total, const Parts& parts, std::size_t count) const;
  bool fits(std::size_t total, const Parts& parts) const { return fits(total, parts, parts.size()); }
  /// Judges a claim that was changed or made elsewhere.
  void judge_claim(Claim& claim) const { judge(quantities_, claim); }
  /// |Σ parts − total|, at face value.
  Fraction miss(std::size_t total, const Parts& parts, std::size_t count) const;
  Fraction miss(std::size_t total, const Parts& parts) const { return miss(total, parts, parts.size()); }
  /// Σ parts ÷ total lies between the two fractions.
  bool is_between(std::size_t total, const Parts& parts, const Fraction& low, const Fraction& high) const;
  /// The parts are certainly more than the total.
  bool is_more(std::size_t total, const Parts& parts) const;
  /// One digit written wrong, or two neighbours swapped, in one of the numbers would make it fit.
  bool is_slip(std::size_t total, const Parts& parts) const {
    return is_slip(levels_.quantity(total).value, parts);
  }
  bool is_slip(const Decimal& whole, const Parts& parts) const;

  /// Two neighbouring digits swapped, in the total or in one of the parts, would make it fit.
  bool is_swap_of_one(std::size_t total, const Parts& parts) const;

  /// The sum is the total with two neighbouring digits swapped: 68 for 86.
  bool is_swap(std::size_t total, const Parts& parts) const;
  /// Two neighbouring digits swapped, or a digit left out or written twice, in one of the numbers would make
  /// it fit: of numbers that have nothing to do with each other this is rarely so.
  bool is_slip_of_hand(std::size_t total, const Parts& parts) const {
    return is_slip_of_hand(levels_.quantity(total).value, parts);
  }
  bool is_slip_of_hand(const Decimal& whole, const Parts& parts) const;
  /// The same of three numbers or more and a total of at least `least`: it is no chance. Neither are swapped
  /// digits of two numbers, or of more in a total that is smaller and named otherwise than they are.
  bool is_telling_slip(std::size_t total, const Parts& parts, std::int64_t least = 100) const;
  /// The sum is the total in another scale: 3600万元 of 2400元 and 1200元.
  bool is_scale_slip(std::size_t total, const Parts& parts) const;

  /// Adds a claim whose numbers are no parts but terms of a balance: what was there and what came in.
  void keep_balance(Claim claim, const Parts& terms);
  /// Adds a claim whose total stands in an earlier paragraph.
  void keep_far(Claim claim, const Parts& parts);
  /// 64家次, of which 42家: a house that was visited twice is one house.
  bool counts_otherwise(std::size_t total, const Parts& parts) const;
  /// 提案119件:重点提案10件,集体提案23件,个人提案96件: one of them is told of the others.
  bool fits_without_one(std::size_t total, const Parts& parts) const;
  /// All of them are terms of a balance already: 期初8件,新增94件,办结97件,期末5件.
  bool are_terms(std::size_t total, const Parts& parts) const;
  /// The last part may be no part, but what is told next.
  bool may_be_new_statement(std::size_t total, const Parts& parts) const;
  /// Adds the claim; its numbers count as parts of `total` from now on.
  void keep(Claim claim, std::size_t total, const Parts& parts);
  /// What the text claims is not sure enough to be held against it.
  static void leave_open(Claim& claim, Obstacle obstacle);
  /// The total that the level is a part of; Levels::kNone when of none.
  std::uint32_t total_of(std::size_t level) const { return total_of_[level]; }
  /// The level is the total of a list that was kept.
  bool is_total(std::size_t level) const { return is_total_[level]; }
  /// What the levels are parts of is not told here.
  void set_aside(const Parts& parts) {
    for (const std::size_t part : parts) is_term_[part] = true;
  }
  /// The same of a whole list, whose total may stand in an earlier paragraph.
  void leave_to_earlier(Parts parts) {
    set_aside(parts);
    far_.push_back(std::move(parts));
  }
  bool is_left_to_earlier(std::size_t level) const;
  const std::vector<Parts>& left_to_earlier() const { return far_; }
  /// The level is a term of a balance, or a part of what is not told here.
  bool is_term(std::size_t level) const { return is_term_[level]; }

 private:
  /// Why the parts may well be others, or other things, than the total's; none where nothing says so.
  Obstacle other_reading(std::size_t total, const Parts& parts) const;
  /// Sets `claim` to the sum and judges it.
  void state(Claim& claim, std::size_t total, const Parts& parts, std::size_t count) const;

  const Levels& levels_;
  const Quantities& quantities_;
  std::vector<Claim>& claims_;
  mutable Claim trial_;  // of readings that are only tried: its memory is used again
  std::vector<std::uint32_t> total_of_;
  std::vector<bool> is_total_;
  std::vector<bool> is_term_;
  std::vector<PartList> lists_;
  std::vector<Parts> far_;  // lists without a total in their block
};

/// All parts are named, by the nature of their names: 男性32人、女性18人; 自然人, 法人.
bool is_complete_by_name(const Levels& levels, const Parts& parts);

/// The labels have a word of one facet each: 来信, 来访, 来电; 厅机关, 厅属单位; 其他 goes with all.
bool are_of_one_facet(const Levels& levels, const Parts& parts);
/// The facets of a label's words.
std::vector<words::Sense> facets_of(std::u16string_view label);

/// 共制作15份, 各类信息2905条: the total's words say that it is all there is.
bool says_all(const Levels& levels, std::size_t total);

/// The total's own words name each of the parts: 网站、微信、微博共发布.
bool names_parts(const Levels& levels, std::size_t total, const Parts& parts);

/// An open list (其中 …) that looks meant to be complete although something is left over.
bool looks_complete(const PartSums& sums, std::size_t total, const Parts& parts);
/// Parts that are more than their total because they overlap, not by a slip.
bool overlap(const PartSums& sums, std::size_t total, const Parts& parts);
/// 信息3000条,其中涉农信息1400条,图文信息2100条: no word says that these are kinds of one division.
bool may_overlap(const PartSums& sums, std::size_t total, const Parts& parts);
/// 新制定6件,其中联合印发2件;废止3件,修改4件: behind the semicolon the text goes on with what stands beside
/// the total.
bool turns_to_sisters(const Levels& levels, const Parts& parts);
/// The total's own words are built like those of the parts: A有67家,B有58家,C有15家 are three of one kind.
bool are_told_alike(const Levels& levels, std::size_t total, const Parts& parts);
/// The words begin and end alike, so that they name things of one kind: 在…栏目发布.
bool are_built_alike(std::u16string_view a, std::u16string_view b);
/// 合格561人,优秀203人: the second is in the first.
bool is_grade_within(const PartSums& sums, std::size_t total, const Parts& two);
/// The same of two that are more than their total: one may be in both, or is all of it.
bool two_overlap(const PartSums& sums, std::size_t total, const Parts& two);
/// 商业企业、法律服务机构各1件: one number for several parts.
bool has_several_in_one(const Levels& levels, const Parts& parts);
bool are_of_one_unit(const Levels& levels, const Parts& parts);
/// 1860条:市级平台采用42条,省级平台采用12条: what was taken up is not all there is.
bool picks_some(const Levels& levels, const Parts& parts);
/// 按栏目分:A a条,B b条,C c条: names everything, unless it says that some are picked.
bool is_complete_division(const PartSums& sums, std::size_t total, const Parts& parts);
/// 213条,分为三类:党务类58条;政务类19条;村务类64条: as many as it says there are.
bool are_counted(const Levels& levels, std::size_t total, const Parts& parts);
/// 海报386份、手册503份,再无其他情形
bool says_nothing_else(const Levels& levels, std::size_t last);
/// 答复1453件,包括上年结转30件: what came over may have been left out of the list.
bool holds_carried_over(const PartSums& sums, std::size_t total);
/// 等 stands behind one of them: there are more.
bool is_partial(const Levels& levels, const Parts& parts);
/// The text says that one thing may be counted in several parts.
bool counts_once(const Levels& levels, std::size_t total, const Parts& parts);

// The recognisers. Each reads the levels once, from left to right, and keeps the claims it finds; the later
// ones pass over what the earlier ones have settled.

/// 其中, 包括, "X件:A a件、B b件", X件(A a件,B b件), 按申请人分 …, "X件中,A a件".
void find_opened_lists(PartSums& sums);
/// The list that begins at `first`, up to where the text turns to something else; `end`: the level after it.
/// `mixed`: with parts in units that count much the same things.
Parts collect_opened(const PartSums& sums, std::size_t first, std::size_t& end, bool mixed);
/// 其中A a件: one part, which may not be more than its whole. `may_join`: the whole may be one of a list that
/// is meant together.
void keep_lone_part(PartSums& sums, std::size_t total, std::size_t part, bool may_join = true);
/// 任务240条,完成率117.5%,即282条: what a rate comes to, which may be more than all of the plan;
/// 占45%,即837万次.
bool is_said_by_rate(const Levels& levels, std::size_t level);
/// 2015年公开的2435条中: the whole is an earlier year's number, which is no level. The parts up to where the
/// text turns to this year, at the first semicolon; false where the number before is no such whole.
bool keep_parts_of_earlier(PartSums& sums, std::size_t first, const Parts& parts);
/// The first `count` of the parts.
Parts prefix(const Parts& parts, std::size_t count);
/// 36项,其中重点领域21项,教育8项、医疗7项、住房6项,其他15项: a run joined by 、 divides the part before it.
bool keep_nested(PartSums& sums, std::size_t total, const Parts& parts);
/// 524件。其中区级310件,予以公开96件;街道214件,予以公开61件: what stands behind the strongest separators
/// divides the total, the others tell of these. Kept only where that adds up.
bool keep_heads(PartSums& sums, std::size_t total, const Parts& parts);
/// 其中450条、120条、其他182条,调整栏目3个,公众号600条,微博391条: more of the list behind something else,
/// where only with it the total is reached.
bool keep_extended(PartSums& sums, std::size_t total, Parts parts);
/// The list at `first` divides the numbers up to `last` together: keeps that reading, if there is one.
bool find_joint_total(PartSums& sums, std::size_t first, std::size_t last, const Parts& parts);
/// How many of the parts add up to the total, where the list may end behind them; 0: it does not fit.
std::size_t fitting_prefix(const PartSums& sums, std::size_t total, const Parts& parts);
/// The words end a list behind its first `count` parts: nothing follows, or a stronger separator does, or
/// parts of another topic. Where they do not, that the first parts add up may be chance.
bool ends_plainly(const PartSums& sums, const Parts& parts, std::size_t count);
/// The same of where a list begins: `first` is the first that is taken.
bool begins_plainly(const PartSums& sums, const Parts& parts, std::size_t first);
/// Where the list most likely ends when no reading fits.
std::size_t likely_prefix(const PartSums& sums, std::size_t total, const Parts& parts);
/// 项目376项,预算31.08亿元,其中A 179项,28.32亿元;B 197项,2.76亿元: each column adds up. Called at the first
/// part; returns the level after the rows, or `first` when these are no rows.
std::size_t read_columns(PartSums& sums, std::size_t first);
/// 2022年、2023年分别公开269条、312条,其中A分别为216条、200条,其他分别为53条、112条: two wholes side by side.
void find_paired_lists(PartSums& sums);
/// 67份(册、张),包括折页30份,手册26册,海报11张: a total that names several units.
void find_mixed_units(PartSums& sums);
/// 期初60件,新收45件,办结80件,剩余25件. Read first: what was there and what stays are parts of nothing.
void find_flows(PartSums& sums);
/// 一至四季度分别为12件、15件、14件、10件,上半年27件,下半年24件
void find_halves(PartSums& sums);
/// 326件,其中当年申请314件,上年结转12件
void find_year_totals(PartSums& sums);
/// 5000册,已发放4800册,余200册; 受理87件,办结80件,未办结7件
void find_remainders(PartSums& sums);
/// 50人,男性32人、女性18人: parts that are complete by their names, without 其中.
void find_bare_lists(PartSums& sums);
/// 制作15份,文字解读7份,一图读懂5份,短视频3份: nothing but their shape says that they are parts.
void find_plain_lists(PartSums& sums);
/// 204件,其中自然人193件、法人11件;予以公开154件,不予公开4件,其他46件: a list behind the list.
void find_second_lists(PartSums& sums);
/// 按内容划分:城乡建设2417封、其他1583封, of the 来信6834封 of an earlier paragraph.
void find_far_lists(PartSums& sums, const std::vector<Head>& heads);
/// 预算安排1710万元,实际支出1624万元,结余86万元.
void find_budget_rests(PartSums& sums);
/// 发布1296条,仅微博就有520条; 微博最多,为520条: one part that is set against its whole.
void find_largest_parts(PartSums& sums);
/// A a件,B b件,C c件,本年度共办理X件; 上述合计,全县办理X件. Called last.
void find_sentence_totals(PartSums& sums);
/// Numbers from `first` on that stand side by side with nothing but 、 or 和 between them: how many.
/// 216条、200条
std::size_t count_listed(const Levels& levels, std::size_t first);
/// A、B、C分别为10件、12件、6件: how many numbers from `first` on belong to a name each; 0: not so.
std::size_t count_respective(const Levels& levels, std::size_t first);
/// 市稽查局41起,第一、第二稽查局分别30起、25起: the organs that are named with the list are of the kind of
/// the one before, and not parts of it.
bool names_sisters(const Levels& levels, std::size_t before, std::size_t first);
/// A a件、B b件,共X件; N件,连同上年结转的M件,共X件
void find_closing_totals(PartSums& sums);
/// Numbers that no words tie, but that add up if two digits change places. Called last.
void find_slipped_sums(PartSums& sums);

}  // namespace nianbao::claims
