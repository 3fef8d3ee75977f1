#include "core/claims/own_grid.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/text_above.h"
#include "core/forms/cell.h"
#include "core/quantities/unit.h"
#include "core/words/lists/own_table.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestTotal = 8;  // 全市各部门合计
constexpr std::size_t kMostHeadRows = 4;
constexpr std::size_t kMostCells = 2000;
constexpr int kUnmarked = 5;  // deeper than any mark
constexpr int kWidestIndent = 40;

/// 0 一、 1 (一) 2 1. 3 (1) 4 ①; kUnmarked: none.
int mark_of(std::u16string_view label) {
  if (label.empty()) return kUnmarked;
  if (label[0] >= u'①' && label[0] <= u'⑳') return 4;
  const bool bracket = label[0] == u'(';
  std::size_t at = bracket ? 1 : 0;
  const std::size_t first = at;
  const auto is_han_number = [&] { return is_one_of(label[at], words::group_marks); };
  const bool han = at < label.size() && is_han_number();
  while (at < label.size() && (han ? is_han_number() : is_digit(label[at]))) ++at;
  if (at == first || at >= label.size()) return kUnmarked;
  const char16_t end = label[at];
  if (bracket) return end != u')' ? kUnmarked : han ? 1 : 3;
  return end == u'、' || end == u'.' ? (han ? 0 : 2) : kUnmarked;
}

/// 件 of (件) at the end of `words`, which loses it, and of 件数.
std::u16string take_unit(std::u16string& words) {
  const std::size_t open = words.rfind(u'(');
  if (open != std::u16string::npos && words.back() == u')') {
    std::u16string unit = words.substr(open + 1, words.size() - open - 2);
    const std::size_t colon = unit.find(u':');  // (单位:件)
    if (colon != std::u16string::npos) unit.erase(0, colon + 1);
    words.erase(open);
    return unit;
  }
  const ReadUnit unit = read_unit(words);
  const bool counts =
      unit.length > 0 && words.size() == unit.length + 1 && ends_with_any(words, words::head_unit_ends);
  return counts ? words.substr(0, unit.length) : std::u16string();
}

LineRole role_of(std::u16string_view label) {
  if (starts_with_any(label, words::among_label)) return LineRole::among;
  if (contains_any(label, words::subtotal_labels)) return LineRole::subtotal;
  if (is_any(label, words::year_labels)) return LineRole::year;
  const bool total = is_any(label, words::total_labels) ||
                     (label.size() <= kLongestTotal && ends_with_any(label, words::total_label_ends));
  return total ? LineRole::total : LineRole::part;
}

/// Reads one raw table into a grid.
class GridReader {
 public:
  GridReader(std::u16string_view clean, const RawTable& table, const Quantities& quantities)
      : clean_(clean), table_(table), quantities_(quantities) {}

  /// False where it is no table of numbers that is understood.
  bool read(Grid& out) {
    if (table_.cells.empty() || std::size_t{table_.rows} * table_.columns > kMostCells) return false;
    if (!has_columns()) return false;
    place_cells();
    read_head_rows();
    find_columns();
    if (columns_.empty() || has_panels_) return false;
    out.span = table_.span;
    for (const std::size_t c : columns_) out.columns.push_back(head_of(c));
    for (std::size_t r = head_rows_; r < table_.rows; ++r) read_row(r, out);
    out.overlaps = contains_any(all_words(), words::not_added_up);
    return out.rows.size() > 0;
  }

 private:
  const LayoutCell* at(std::size_t row, std::size_t column) const {
    return places_[row * table_.columns + column];
  }
  std::u16string_view text(const LayoutCell& cell) const { return trim(slice(clean_, cell.span)); }
  std::int64_t number(const LayoutCell* cell) const { return cell ? number_in(quantities_, cell->span) : -1; }
  static bool starts_at(const LayoutCell& cell, std::size_t row, std::size_t column) {
    return cell.row == row && cell.column == column;
  }

  /// Where blanks or lines part the cells, only rows of one length tell the columns.
  bool has_columns() const {
    if (table_.source != TableSource::pdf && table_.source != TableSource::lines &&
        table_.source != TableSource::crawler)
      return true;
    return table_.cells.size() == std::size_t{table_.rows} * table_.columns;
  }

  void place_cells() {
    places_.assign(std::size_t{table_.rows} * table_.columns, nullptr);
    for (const LayoutCell& cell : table_.cells) {
      const std::size_t last_row = std::min<std::size_t>(table_.rows, std::size_t{cell.row} + cell.row_span);
      const std::size_t last_column =
          std::min<std::size_t>(table_.columns, std::size_t{cell.column} + cell.column_span);
      for (std::size_t r = cell.row; r < last_row; ++r)
        for (std::size_t c = cell.column; c < last_column; ++c) places_[r * table_.columns + c] = &cell;
    }
  }

  /// A plain number that can only be a year: 2024 as the head of a column.
  bool is_year(std::int64_t number) const {
    const Quantity& q = quantities_[static_cast<std::size_t>(number)];
    return q.unit.empty() && q.is_plain() && q.value.is_whole() && q.value.units >= 1990 &&
           q.value.units <= 2100;
  }

  /// Rows before the first that has numbers other than years.
  void read_head_rows() {
    const std::size_t most = std::min<std::size_t>(kMostHeadRows, table_.rows);
    for (; head_rows_ < most; ++head_rows_) {
      for (std::size_t c = 0; c < table_.columns; ++c) {
        const std::int64_t n = number(at(head_rows_, c));
        if (n >= 0 && (c == 0 || !is_year(n))) return;
      }
    }
  }

  /// The columns that hold numbers; others hold labels, and stand before them.
  void find_columns() {
    for (std::size_t c = 0; c < table_.columns; ++c) {
      std::size_t numbers = 0;
      std::size_t words = 0;
      std::size_t years = 0;
      bool counts_up = true;
      for (std::size_t r = head_rows_; r < table_.rows; ++r) {
        const LayoutCell* cell = at(r, c);
        if (!cell || !starts_at(*cell, r, c)) continue;
        const std::int64_t n = number(cell);
        if (n < 0) {
          words += !text(*cell).empty() && !is_blank_mark(text(*cell));
          continue;
        }
        years += is_year(n);
        ++numbers;
        counts_up = counts_up && quantities_[static_cast<std::size_t>(n)].value ==
                                     Decimal::whole(static_cast<std::int64_t>(numbers));
      }
      const bool names_rows = c == 0 && (years == numbers || (counts_up && numbers > 1));
      if (numbers > words && !names_rows) {
        columns_.push_back(c);
      } else if (words > 1 && !columns_.empty() && c + 1 < table_.columns) {
        has_panels_ = true;
      }
    }
  }

  GridLine head_of(std::size_t column) const {
    const bool merges = table_.source == TableSource::html || table_.source == TableSource::docx;
    const LayoutCell* leaf = nullptr;
    std::u16string group;
    for (std::size_t r = 0; r < head_rows_; ++r) {
      const LayoutCell* cell = at(r, column);
      if (!cell || cell == leaf || text(*cell).empty()) continue;
      const bool spans_all = leaf && leaf->column <= columns_.front() &&
                             std::size_t{leaf->column} + leaf->column_span > columns_.back();
      if (leaf && merges && !spans_all) group += squeeze(text(*leaf));
      leaf = cell;
    }
    GridLine out = leaf ? read_grid_line(text(*leaf)) : GridLine();
    if (starts_with_any(group, words::among_label)) out.role = LineRole::among;
    out.group = std::move(group);
    return out;
  }

  void read_row(std::size_t r, Grid& out) const {
    std::vector<GridCell> cells;
    bool numbers = false;
    for (const std::size_t c : columns_) {
      cells.push_back(cell_at(r, c));
      numbers = numbers || cells.back().is_number();
    }
    if (!numbers) return;
    GridLine line;
    bool own = false;  // a label of this row alone
    for (std::size_t c = 0; c < columns_.front(); ++c) {
      const LayoutCell* cell = at(r, c);
      if (!cell || text(*cell).empty()) continue;
      const GridLine said = read_grid_line(text(*cell));
      const bool starts = cell->row == r;
      if (starts && (!own || line.role == LineRole::part)) {
        const LineRole before = line.role;
        line = said;
        if (before == LineRole::among) line.role = before;
        line.level += indent_of(*cell);
        own = true;
      } else if (said.role == LineRole::among) {
        line.role = LineRole::among;
      }
    }
    out.is_open = out.is_open || ends_with_any(line.label, words::left_out_ends);
    out.rows.push_back(std::move(line));
    out.cells.push_back(std::move(cells));
  }

  GridCell cell_at(std::size_t r, std::size_t c) const {
    const LayoutCell* cell = at(r, c);
    GridCell out;
    if (!cell || !starts_at(*cell, r, c) || text(*cell).empty()) return out;
    const std::int64_t n = number(cell);
    out.kind = n >= 0                       ? GridCellKind::number
               : is_blank_mark(text(*cell)) ? GridCellKind::nil
                                            : GridCellKind::words;
    if (n >= 0) out.quantity = static_cast<std::uint32_t>(n);
    return out;
  }

  /// The blanks before a label.
  int indent_of(const LayoutCell& cell) const {
    int blanks = 0;
    for (Offset i = cell.span.start; i > 0 && blanks + 2 < kWidestIndent && is_space(clean_[i - 1]); --i) {
      if (clean_[i - 1] == u'\n' || clean_[i - 1] == u'\t') break;
      blanks += clean_[i - 1] == 0x3000 ? 2 : 1;
    }
    return blanks;
  }

  std::u16string all_words() const {
    std::u16string out;
    for (const LayoutCell& cell : table_.cells) {
      if (number(&cell) < 0) out += text(cell);
    }
    return out;
  }

  std::u16string_view clean_;
  const RawTable& table_;
  const Quantities& quantities_;
  std::vector<const LayoutCell*> places_;
  std::vector<std::size_t> columns_;
  std::size_t head_rows_ = 0;
  bool has_panels_ = false;  // a second column of labels behind numbers
};

}  // namespace

Quantities::const_iterator first_quantity_from(const Quantities& quantities, Offset offset) {
  return std::partition_point(quantities.begin(), quantities.end(),
                              [offset](const Quantity& q) { return q.span.start < offset; });
}

std::int64_t number_in(const Quantities& all, Span place) {
  const auto found = first_quantity_from(all, place.start);
  if (found == all.end() || found->span != place || !found->is_plain()) return -1;
  return found - all.begin();
}

GridLine read_grid_line(std::u16string_view words) {
  GridLine out;
  out.label = squeeze(words);
  out.unit = take_unit(out.label);
  out.role = role_of(out.label);
  out.is_share = contains_any(out.label, words::share_labels);
  out.is_mean = !out.is_share && contains_any(out.label, words::mean_labels);
  out.level = mark_of(out.label) * kWidestIndent;
  return out;
}

std::vector<Grid> read_grids(std::u16string_view clean, const Document& document,
                             const std::vector<RawTable>& tables, const Quantities& quantities) {
  std::vector<Grid> out;
  for (const RawTable& table : tables) {
    Grid grid;
    if (GridReader(clean, table, quantities).read(grid)) out.push_back(std::move(grid));
  }
  for (Grid& grid : read_table_lines(clean, document, quantities)) out.push_back(std::move(grid));
  for (Grid& grid : out) {
    grid.overlaps = grid.overlaps || says_overlap(clean, document, grid.span);
    grid.is_scaled = says_scale(clean, document, grid.span);
  }
  return out;
}

void round_numbers(const std::vector<Grid>& grids, Quantities& quantities) {
  for (const Grid& grid : grids) {
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      const GridLine& head = grid.columns[c];
      const bool shares = head.is_share || head.unit == u"%";
      const bool coarse = grid.is_scaled || contains_any(head.label, words::scaled_units) ||
                          is_any(head.unit, words::scaled_units);
      for (const std::vector<GridCell>& row : grid.cells) {
        if (!row[c].is_number() || (!shares && !coarse)) continue;
        Quantity& q = quantities[row[c].quantity];
        if (!q.unit.empty()) continue;
        if (shares) q.unit = u"%";
        if (q.step.units == 0) q.step = Decimal::whole(1);
      }
    }
  }
}

}  // namespace nianbao::claims
