// Lists whose total stands in an earlier paragraph: 全年收到来信6834封。⏎按内容划分:城乡建设2417封、….
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/list.h"
#include "core/words/lists/whole_name.h"

namespace nianbao::claims {

namespace {

class FarLists {
 public:
  FarLists(PartSums& sums, const std::vector<Head>& heads)
      : sums_(sums), levels_(sums.levels()), heads_(heads) {}

  void run() {
    for (const Parts& parts : sums_.left_to_earlier()) list(parts);
  }

 private:
  /// The latest total of the paragraphs before in the parts' unit.
  void list(const Parts& parts) {
    const Head* nearest = nullptr;
    for (std::size_t h = heads_.size(); h-- > 0;) {
      const Quantity& whole = sums_.quantities()[heads_[h].quantity];
      if (!heads_[h].apart || !same_unit(whole.unit, levels_.quantity(parts[0]).unit)) continue;
      Claim claim = sums_.sum_to(heads_[h].quantity, parts);
      if (claim.agreement == Agreement::agrees) {
        if (nearest) claim.obstacle = Obstacle::rival;
        return sums_.keep_far(std::move(claim), parts);
      }
      if (!nearest) nearest = &heads_[h];
    }
    if (!nearest) return;
    Claim claim = sums_.sum_to(nearest->quantity, parts);
    const Fraction sum = face_value(sums_.quantities(), claim);
    const Fraction whole(sums_.quantities()[nearest->quantity].value);
    // 收到申请52件。⏎其中:当面…: who asked, or how, is told of each request once
    const bool once =
        levels_.topic(parts[0]) == Topic::delivery || levels_.topic(parts[0]) == Topic::applicant;
    if (once && parts.size() > 2 && whole < sum && sum < whole * Fraction(2) &&
        contains_any(levels_.text(nearest->label), words::requests_in_label))
      return sums_.keep_far(std::move(claim), parts);
    // 从内容上看,农村道路类62条,…: only what looks like a slip
    const bool by_hand =
        parts.size() > 2 && sums_.is_slip_of_hand(sums_.quantities()[nearest->quantity].value, parts);
    constexpr std::int64_t kLarge = 100;
    if (by_hand && (!(whole < Fraction(kLarge)) || names_whole(*nearest, parts)))
      return sums_.keep_far(std::move(claim), parts);
    const bool named = !levels_.node(parts[0]).whole.empty() && parts.size() > 2;
    if (!is_complete(parts) && !by_hand && !named) return;
    if (!(Fraction::of(4, 5) < sum / whole && sum / whole < Fraction::of(5, 4))) return;
    sums_.keep_far(std::move(claim), parts);
  }

  /// 办结行政复议案件72宗。⏎在全年复议案件中,维持14宗,…: the list is of the thing that the total counts.
  bool names_whole(const Head& head, const Parts& parts) const {
    constexpr std::size_t kShortest = 3;  // 申请 alone may be any of them
    std::u16string_view name = levels_.text(levels_.node(parts[0]).whole);
    for (std::size_t length = 1; length > 0;) {
      length = length_of_start(name, words::leads_of_wholes);
      name.remove_prefix(length);
    }
    return name.size() >= kShortest && contains(levels_.text(head.label), name);
  }

  /// 按…划分 with all that there is.
  bool is_complete(const Parts& parts) const {
    if (levels_.node(parts[0]).marker == Marker::among) return levels_.is_rest(parts.back());
    const std::u16string_view gap = levels_.gap(parts[0]);
    const bool by = contains_any(gap, words::divides_by_far) && contains_any(gap, words::divided_far);
    // applicants of a kind that nobody belonged to need not be named
    const bool named = is_complete_by_name(levels_, parts) && levels_.topic(parts[0]) != Topic::applicant;
    return by && (levels_.is_rest(parts.back()) || contains_any(gap, words::divided) || named);
  }

  PartSums& sums_;
  const Levels& levels_;
  const std::vector<Head>& heads_;
};

}  // namespace

void find_far_lists(PartSums& sums, const std::vector<Head>& heads) { FarLists(sums, heads).run(); }

}  // namespace nianbao::claims
