// Rows of text that are no table for the parser, and their total:
// 0100 机构领导 1 0.31%⏎0300 人事任免 25 7.65%⏎信息总计:26
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/node.h"
#include "core/words/lists/parts.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostRows = 60;
constexpr std::size_t kFewestRows = 3;

std::vector<Span> cells_of(std::u16string_view clean, Span line) {
  std::vector<Span> cells;
  for (Offset at = line.start; at < line.end;) {
    while (at < line.end && is_space(clean[at])) ++at;
    const Offset start = at;
    while (at < line.end && !is_space(clean[at])) ++at;
    if (at > start) cells.push_back({start, at});
  }
  return cells;
}

class RowTotals {
 public:
  RowTotals(std::u16string_view clean, const Document& document, const Quantities& quantities)
      : clean_(clean), paragraphs_(document.paragraphs), quantities_(quantities) {}

  std::vector<Claim> run() {
    for (std::size_t i = kFewestRows; i < paragraphs_.size(); ++i) {
      const std::u16string_view line = trim(slice(clean_, paragraphs_[i].span));
      if (is_prose(paragraphs_[i]) && line.size() <= 24 && starts_with_any(line, words::leads_of_total_rows))
        total(i);
    }
    return std::move(claims_);
  }

 private:
  static bool is_prose(const Paragraph& paragraph) {
    return paragraph.role == Role::body || paragraph.role == Role::heading;
  }

  /// The plain number that is all of `cell`, or that ends the total's line; -1: none.
  std::int64_t number_at(Span cell) const {
    const auto& all = quantities_;
    const auto found = std::partition_point(all.begin(), all.end(),
                                            [&](const Quantity& q) { return q.span.start < cell.start; });
    if (found == all.end() || found->span.end > cell.end || !found->is_plain()) return -1;
    const bool counts = found->unit.empty() || is_any(found->unit, words::units_of_rows);
    return counts && found->value.is_whole() ? found - all.begin() : -1;
  }

  void total(std::size_t at) {
    const std::int64_t said = number_at(paragraphs_[at].span);
    if (said < 0) return;
    std::vector<std::vector<Span>> rows;
    for (std::size_t i = at; i-- > 0 && rows.size() < kMostRows;) {
      if (!is_prose(paragraphs_[i])) break;
      std::vector<Span> cells = cells_of(clean_, paragraphs_[i].span);
      if (cells.size() < 2 || (!rows.empty() && cells.size() != rows.front().size())) break;
      rows.push_back(std::move(cells));
    }
    std::reverse(rows.begin(), rows.end());
    std::vector<Claim> columns;
    for (std::size_t c = 1; !rows.empty() && c < rows.front().size(); ++c) add_column(said, rows, c, columns);
    if (columns.empty()) return;
    const auto holds = std::find_if(columns.begin(), columns.end(),
                                    [](const Claim& claim) { return claim.agreement == Agreement::agrees; });
    if (holds != columns.end()) return claims_.push_back(std::move(*holds));
    if (columns.size() == 1) claims_.push_back(std::move(columns.front()));
  }

  /// The column as a sum, where all rows but a head have a number in it.
  void add_column(std::int64_t said, const std::vector<std::vector<Span>>& rows, std::size_t column,
                  std::vector<Claim>& columns) const {
    Claim claim;
    claim.kind = ClaimKind::derived;
    claim.certainty = Certainty::probable;
    claim.value = static_cast<std::uint32_t>(said);
    claim.span = quantities_[claim.value].span;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const std::int64_t number = number_at(rows[row][column]);
      if (number < 0 && row > 0) return;
      if (number < 0) continue;
      claim.operands.push_back(static_cast<std::uint32_t>(number));
      claim.span = cover(claim.span, quantities_[claim.operands.back()].span);
    }
    if (claim.operands.size() < kFewestRows) return;
    judge(quantities_, claim);
    columns.push_back(std::move(claim));
  }

  std::u16string_view clean_;
  const std::vector<Paragraph>& paragraphs_;
  const Quantities& quantities_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> find_row_totals(std::u16string_view clean, const Document& document,
                                   const Quantities& quantities) {
  return RowTotals(clean, document, quantities).run();
}

}  // namespace nianbao::claims
