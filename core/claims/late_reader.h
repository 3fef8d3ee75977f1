// What the readers share that look at numbers of which the words told the others nothing that they could
// check.
#pragma once

#include "core/claims/reader.h"

namespace nianbao::claims {

class LateReader : public Reader {
 public:
  LateReader(std::u16string_view clean, const Block& block, const Numbers& numbers,
             std::vector<Claim>& claims);

  /// Puts the claims that were kept in the place of those that could not be checked. Called once, at the end.
  void hand_in();

 protected:
  /// No reader could check the number at `i`.
  bool is_open(std::size_t i) const { return !judged_[i]; }
  /// What stands between a number and the next one, without the words that round them.
  std::u16string_view behind(std::size_t i) const;
  /// A bracket closes right behind the number: (12件).
  bool ends_bracket(std::size_t i) const;
  void keep(Claim claim);
  /// Keeps the first claim that holds. None holds: the first, if the words tie its numbers (`told`), or the
  /// only one that a single slip of the hand explains. False when nothing was kept.
  bool decide(std::size_t i, std::vector<Claim> readings, bool told, Certainty certainty);
  /// The words at `told` say that the number at `larger` is no smaller than the one at `smaller`; the finding
  /// stands at `place`, which is one of them.
  void say_order(std::size_t place, std::size_t larger, std::size_t smaller, Span told, Certainty certainty);
  /// The words at `told` say something of the number at `place`, which holds or not.
  void say_of(std::size_t place, Span told, bool holds, Certainty certainty);
  /// Where words of the clean text stand in it.
  Span span_of(std::u16string_view words) const;

 private:
  /// Would hold if two neighbouring digits of one of its numbers changed places.
  bool is_one_swap_off(const Claim& claim) const;

  std::vector<bool> judged_;    // of each node: a reader could check it
  std::vector<bool> replaced_;  // of each node: this reader keeps a claim of it
  std::vector<Claim> kept_;
};

/// Lets a reader read its block, and hands in what it kept.
template <typename Finder>
void read_late(Finder reader) {
  reader.run();
  reader.hand_in();
}

/// A占45%,为12件; 近八成为A(73件): the share stands before its part.
void find_shares_first(std::u16string_view clean, const Block& block, const Numbers& numbers,
                       std::vector<Claim>& claims);
/// 76篇,多18篇;其中A 41篇,多23篇;B 35篇,少5篇: what the parts changed by adds up.
void find_change_sums(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims);
/// A12件(45%)、B15件(55%): nothing but the share in brackets.
void find_bracketed_shares(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                           const Numbers& numbers, std::vector<Claim>& claims);
/// 办结率98%(收到50件,办结49件): the rate stands before its numbers.
void find_rates_first(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims);
/// 15个乡镇中,已建成的12个,覆盖率80%: the numbers' own words tie the rate to them.
void find_told_rates(std::u16string_view clean, const Block& block, const Numbers& numbers,
                     std::vector<Claim>& claims);
/// 2022年、2023年分别公开420条、460条,年均440条.
void find_means(std::u16string_view clean, const Block& block, const Numbers& numbers,
                std::vector<Claim>& claims);
/// 由上年的20件增加5件,为25件: the change stands before what came of it, or in the next sentence.
void find_changes_first(std::u16string_view clean, const Block& block, const Numbers& numbers,
                        std::vector<Claim>& claims);
/// 增长12%,增速比上年(9%)高3个百分点.
void find_growths(std::u16string_view clean, const Block& block, const Numbers& numbers,
                  std::vector<Claim>& claims);
/// 1450条,突破1400条大关; 近600条(598条).
void find_bounds(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims);
/// 合格率97.8%,高出市县网站(95.1%)2.7个百分点; 98.7%,高出上年1.9个百分点(上年96.8%).
void find_points_above(std::u16string_view clean, const Block& block, const Numbers& numbers,
                       std::vector<Claim>& claims);
/// Called last: claims that disagree are tried with the numbers that their words name, or left open.
void look_again(std::u16string_view clean, const Block& block, const Numbers& numbers,
                std::vector<Claim>& claims);
/// 由多到少依次为A64件、B41件; A居首, B次之, C最少; 超过300条的只有A.
void find_orders(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims);
/// 2019年、2020年分别公开1102条、1386条,逐年递增; 连续两年下降.
void find_trends(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims);
/// 89.1%,超过九成; 119件,不足百件; 均在50条以上:A126条、B87条; 没有一件超过20个工作日.
void find_told_bounds(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims);
/// 30个部门里14个,过半; 57件,刚好是104件的一半; 由第9位升至第4位,前进5位; 14个县中列第4位.
void find_told_fractions(std::u16string_view clean, const Block& block, const Numbers& numbers,
                         std::vector<Claim>& claims);
/// 200件;增长20%,为240件;又增25%,为300件. 年初1.82万人,净增0.36万人,年末2.18万人.
void find_chains(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims);
/// 举办12场,场均200人次,共2400人次; 12场。…参加2400人次,场均200人次.
void find_averages_apart(std::u16string_view clean, const Block& block, const Numbers& numbers,
                         std::vector<Claim>& claims);

}  // namespace nianbao::claims
