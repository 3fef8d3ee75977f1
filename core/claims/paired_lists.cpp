// Two wholes or more that are told side by side, and their parts in the same order:
// 2022年、2023年分别公开269条、312条,其中文字解读分别为216条、200条,其他分别为53条、112条;
// 建议45件、提案63件,其中主办分别为28件、40件,协办分别为17件、23件. Each column adds up.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/total.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kWidest = 5;

class PairedLists {
 public:
  explicit PairedLists(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 0; at < levels_.size();) at = std::max(at + 1, table(at));
  }

 private:
  /// The rows of parts below the totals at `head`.
  std::size_t count_rows(std::size_t head, std::size_t width) const {
    std::size_t rows = 0;
    for (std::size_t at = head + width; at < levels_.size(); at += width, ++rows) {
      const Joint most = rows == 0 ? Joint::sentence : Joint::semicolon;
      const Node& n = levels_.node(at);
      if (n.joint > most || !levels_.same(head, at) || n.depth != levels_.node(head).depth) break;
      if (count_listed(levels_, at) != width || n.total_cue || levels_.label(at).empty()) break;
      if (rows > 0 && levels_.node(at).respectively != levels_.node(head + width).respectively &&
          !levels_.is_rest(at))
        break;
    }
    return rows;
  }

  /// 建议45件、提案63件,其中主办分别为: totals with a name each, which 其中 and 分别 tie to what follows.
  std::size_t count_named(std::size_t head) const {
    if (head > 0 && levels_.joint(head) == Joint::listing && levels_.same(head - 1, head)) return 0;
    std::size_t end = head + 1;
    while (end < levels_.size() && end - head <= kWidest && levels_.same(head, end) &&
           levels_.joint(end) <= Joint::listing && levels_.node(end).depth == levels_.node(head).depth)
      ++end;
    if (end >= levels_.size() || end - head > kWidest) return 0;
    const Node& row = levels_.node(end);
    return row.respectively && levels_.joint(end) == Joint::comma ? end - head : 0;
  }

  /// The totals at `head` with their rows; returns the level behind them.
  std::size_t table(std::size_t head) {
    if (sums_.is_term(head)) return head;
    const bool respective = levels_.node(head).respectively;
    const std::size_t width = respective ? count_listed(levels_, head) : count_named(head);
    if (width < 2 || width > kWidest) return head;
    const std::size_t rows = count_rows(head, width);
    if (rows == 0) return head;
    const Node& first = levels_.node(head + width);
    const bool opens = first.marker != Marker::none || first.colon;
    const bool closed = levels_.is_rest(head + rows * width);
    const std::vector<Parts> columns = columns_of(head, width, rows);
    // one column that adds up tells that the rows are all there are
    const bool one_fits = rows > 1 && any_fits(head, columns);
    if (rows < 2 ? !opens : !opens && !closed && !one_fits) return head;
    for (std::size_t column = 0; column < width; ++column)
      add(head + column, columns[column], closed || (!respective && one_fits));
    return head + (rows + 1) * width;
  }

  static std::vector<Parts> columns_of(std::size_t head, std::size_t width, std::size_t rows) {
    std::vector<Parts> columns(width);
    for (std::size_t row = 1; row <= rows; ++row) {
      for (std::size_t column = 0; column < width; ++column)
        columns[column].push_back(head + row * width + column);
    }
    return columns;
  }

  bool any_fits(std::size_t head, const std::vector<Parts>& columns) const {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (sums_.fits(head + column, columns[column])) return true;
    }
    return false;
  }

  void add(std::size_t total, const Parts& parts, bool complete) {
    Claim claim = sums_.sum(total, parts);
    if (parts.size() < 2) {
      claim.formula = Formula::part;
      sums_.judge_claim(claim);
      if (!levels_.node(total).respectively) claim.certainty = Certainty::probable;
    } else if (claim.agreement == Agreement::disagrees && !complete) {
      const bool told = sums_.is_slip(total, parts) || sums_.is_more(total, parts);
      claim.certainty = Certainty::probable;
      if (!told) PartSums::leave_open(claim, Obstacle::some_parts);
    }
    sums_.keep(std::move(claim), total, parts);
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_paired_lists(PartSums& sums) { PairedLists(sums).run(); }

}  // namespace nianbao::claims
