// Two wholes or more that are told side by side, and their parts in the same order:
// 2022年、2023年分别公开269条、312条,其中文字解读分别为216条、200条,其他分别为53条、112条. Each column adds
// up.
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

  /// The totals at `head` with their rows; returns the level behind them.
  std::size_t table(std::size_t head) {
    if (!levels_.node(head).respectively || sums_.is_term(head)) return head;
    const std::size_t width = count_listed(levels_, head);
    if (width < 2 || width > kWidest) return head;
    const std::size_t rows = count_rows(head, width);
    if (rows == 0) return head;
    const Node& first = levels_.node(head + width);
    const bool opens = first.marker != Marker::none || first.colon;
    const bool closed = levels_.is_rest(head + rows * width);
    if (rows < 2 ? !opens : !opens && !closed) return head;
    const std::size_t end = head + (rows + 1) * width;
    for (std::size_t column = 0; column < width; ++column) {
      Parts parts;
      for (std::size_t row = 1; row <= rows; ++row) parts.push_back(head + row * width + column);
      add(head + column, parts, closed);
    }
    return end;
  }

  void add(std::size_t total, const Parts& parts, bool closed) {
    Claim claim = sums_.sum(total, parts);
    if (parts.size() < 2) {
      claim.formula = Formula::part;
      sums_.judge_claim(claim);
    } else if (claim.agreement == Agreement::disagrees && !closed) {
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
