// Lists whose total stands in an earlier paragraph: 全年收到来信6834封。⏎按内容划分:城乡建设2417封、….
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/list.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/whole_name.h"

namespace nianbao::claims {

namespace {

constexpr std::int64_t kLarge = 100;

class FarLists {
 public:
  FarLists(PartSums& sums, const std::vector<Head>& heads)
      : sums_(sums), levels_(sums.levels()), heads_(heads) {}

  void run() {
    for (const Parts& parts : sums_.left_to_earlier()) list(parts);
  }

 private:
  /// Whether a list may divide it: a total in the parts' unit.
  bool may_be_whole(const Head& head, const Parts& parts) const {
    return head.apart && same_unit(sums_.quantities()[head.quantity].unit, levels_.quantity(parts[0]).unit);
  }

  /// The total of the latest paragraph that shares most words with the list, else the latest:
  /// 新收67件,…办结64件。⏎新收申请按渠道分:….
  const Head* likeliest(const Parts& parts) const {
    constexpr std::size_t kWord = 2;
    std::u16string words(levels_.gap(parts[0]));
    for (const std::size_t part : parts) words += levels_.label(part);
    for (const std::u16string_view any : words::any_wholes) {  // 申请 tells no total from another
      for (std::size_t at = words.find(any); at != std::u16string::npos; at = words.find(any, at))
        words.replace(at, any.size(), u",");
    }
    const Head* best = nullptr;
    std::size_t most = 0;
    for (std::size_t h = heads_.size(); h-- > 0;) {
      if (!may_be_whole(heads_[h], parts)) continue;
      const Quantity& whole = sums_.quantities()[heads_[h].quantity];
      if (best && whole.paragraph != sums_.quantities()[best->quantity].paragraph) break;
      std::size_t common = longest_common(levels_.text(heads_[h].label), words);
      if (common < kWord) common = 0;
      if (best && common <= most) continue;
      best = &heads_[h];
      most = common;
    }
    return best;
  }

  void list(const Parts& parts) {
    bool passed = false;
    for (std::size_t h = heads_.size(); h-- > 0;) {
      if (!may_be_whole(heads_[h], parts)) continue;
      Claim claim = sums_.sum_to(heads_[h].quantity, parts);
      if (claim.agreement != Agreement::agrees) {
        passed = true;
        continue;
      }
      if (passed) claim.obstacle = Obstacle::rival;
      return sums_.keep_far(std::move(claim), parts);
    }
    if (const Head* head = likeliest(parts)) accuse(*head, parts);
  }

  void accuse(const Head& head, const Parts& parts) {
    Claim claim = sums_.sum_to(head.quantity, parts);
    const Fraction sum = face_value(sums_.quantities(), claim);
    const Decimal& value = sums_.quantities()[head.quantity].value;
    const Fraction whole(value);
    // 收到申请52件。⏎其中:当面…: who asked, or how, is told of each request once
    const bool once =
        levels_.topic(parts[0]) == Topic::delivery || levels_.topic(parts[0]) == Topic::applicant;
    if (once && parts.size() > 2 && whole < sum && sum < whole * Fraction(2) &&
        contains_any(levels_.text(head.label), words::requests_in_label))
      return sums_.keep_far(std::move(claim), parts);
    // 从内容上看,农村道路类62条,…: only what looks like a slip
    const bool by_hand = parts.size() > 2 && sums_.is_slip_of_hand(value, parts);
    const bool large = !(whole < Fraction(kLarge));
    if (by_hand && (large || names_whole(head, parts))) return sums_.keep_far(std::move(claim), parts);
    const bool named = !levels_.node(parts[0]).whole.empty() && parts.size() > 2;
    const Topic topic = levels_.topic(parts[0]);
    // applicants and outcomes of a kind that there were none of need not be named
    const bool all =
        topic == Topic::delivery || (large && topic != Topic::applicant && topic != Topic::outcome);
    const bool divides = is_divided(parts) && all && sums_.is_slip(value, parts);
    // 上述新收申请按申请人区分,自然人102件、法人或其他组织6件, of 118
    const bool pointed = is_divided(parts) && is_complete_by_name(levels_, parts) &&
                         contains_any(levels_.gap(parts[0]), words::all_above) && sums_.is_slip(value, parts);
    if (!is_complete(parts) && !by_hand && !named && !divides && !pointed) return;
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

  bool is_divided(const Parts& parts) const {
    const std::u16string_view gap = levels_.gap(parts[0]);
    return contains_any(gap, words::divides_by_far) && contains_any(gap, words::divided_far);
  }

  /// 按…划分 with all that there is.
  bool is_complete(const Parts& parts) const {
    if (levels_.node(parts[0]).marker == Marker::among) return levels_.is_rest(parts.back());
    // applicants of a kind that nobody belonged to need not be named
    const bool named = is_complete_by_name(levels_, parts) && levels_.topic(parts[0]) != Topic::applicant;
    return is_divided(parts) &&
           (levels_.is_rest(parts.back()) || contains_any(levels_.gap(parts[0]), words::divided) || named);
  }

  PartSums& sums_;
  const Levels& levels_;
  const std::vector<Head>& heads_;
};

}  // namespace

void find_far_lists(PartSums& sums, const std::vector<Head>& heads) { FarLists(sums, heads).run(); }

}  // namespace nianbao::claims
