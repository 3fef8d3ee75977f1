// Rows of a table that stand as lines of the prose, with their total:
// 0100 机构领导 1 0.31%⏎0300 人事任免 25 7.65%⏎信息总计:26; 来信:12件⏎来访:3件⏎合计:15件; one cell a line.
#include <algorithm>
#include <optional>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/own_grid.h"
#include "core/words/lists/own_table.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostRows = 60;
constexpr std::size_t kFewestRows = 2;
constexpr std::size_t kMostColumns = 8;
constexpr Offset kLongestLine = 48;
constexpr Offset kLongestLabel = 20;

struct TextRow {
  Span label;
  std::vector<std::uint32_t> numbers;
};

class TableLines {
 public:
  TableLines(std::u16string_view clean, const Document& document, const Quantities& quantities)
      : clean_(clean), paragraphs_(document.paragraphs), quantities_(quantities) {}

  std::vector<Grid> run() {
    std::vector<Grid> out;
    for (std::size_t i = kFewestRows; i < paragraphs_.size(); ++i) {
      Grid grid;
      if (read_rows(i, grid) || read_cells(i, grid)) out.push_back(std::move(grid));
    }
    return out;
  }

 private:
  std::u16string_view text(Span span) const { return slice(clean_, span); }

  /// A short line of the prose without the mark that ends it.
  Span line(std::size_t i) const {
    const Paragraph& paragraph = paragraphs_[i];
    if (paragraph.role != Role::body && paragraph.role != Role::heading) return {};
    Span out = paragraph.span;
    if (out.size() > kLongestLine) return {};
    while (!out.empty() && is_one_of(clean_[out.end - 1], words::stops_but_listing)) --out.end;
    return trim(clean_, out);
  }

  std::vector<Span> words_of(Span span) const {
    std::vector<Span> out;
    for (Offset at = span.start; at < span.end;) {
      while (at < span.end && is_space(clean_[at])) ++at;
      const Offset start = at;
      while (at < span.end && !is_space(clean_[at])) ++at;
      if (at > start) out.push_back({start, at});
    }
    return out;
  }

  static bool is_total(const GridLine& line) { return line.role == LineRole::total; }
  bool is_label(Span span) const {
    std::u16string_view words = text(span);
    if (words.empty() || words.size() > kLongestLabel) return false;
    words.remove_prefix(length_of_start(words, words::among_label));
    return words.find_first_of(words::no_label, words.starts_with(u':')) == std::u16string_view::npos;
  }

  /// The number that ends the line, right behind its label or behind a colon.
  std::int64_t last_number(Span span) const {
    const auto& all = quantities_;
    const auto behind = first_quantity_from(all, span.end);
    if (behind == all.begin()) return -1;
    const Quantity& last = *std::prev(behind);
    return last.span.end == span.end && last.span.start > span.start && last.is_plain()
               ? behind - all.begin() - 1
               : -1;
  }

  std::optional<TextRow> row_at(std::size_t i) const {
    const Span whole = line(i);
    if (whole.empty()) return std::nullopt;
    TextRow out;
    const std::vector<Span> words = words_of(whole);
    Offset end = whole.end;
    for (std::size_t w = words.size(); w-- > 1;) {
      const std::int64_t number = number_in(quantities_, words[w]);
      if (number < 0) break;
      out.numbers.insert(out.numbers.begin(), static_cast<std::uint32_t>(number));
      end = words[w - 1].end;
    }
    if (out.numbers.empty()) {
      const std::int64_t number = last_number(whole);
      if (number < 0) return std::nullopt;
      out.numbers.push_back(static_cast<std::uint32_t>(number));
      end = quantities_[out.numbers[0]].span.start;
    }
    out.label = trim(clean_, Span{whole.start, end});
    if (!out.label.empty() && clean_[out.label.end - 1] == u':') --out.label.end;
    if (!is_label(out.label)) return std::nullopt;
    return out;
  }

  /// The line above `first` may be a row that is not understood.
  bool is_row_like(std::size_t first) const {
    if (first == 0) return false;
    const Span above = line(first - 1);
    return !above.empty() && (last_number(above) >= 0 || number_in(quantities_, above) >= 0);
  }

  /// Rows above a row 合计.
  bool read_rows(std::size_t at, Grid& grid) const {
    const std::optional<TextRow> total = row_at(at);
    if (!total || !is_total(read_grid_line(text(total->label)))) return false;
    std::vector<TextRow> rows;
    std::size_t first = at;
    while (first > 0 && rows.size() < kMostRows) {
      std::optional<TextRow> row = row_at(first - 1);
      if (!row || (!rows.empty() && row->numbers.size() != rows.front().numbers.size())) break;
      if (is_total(read_grid_line(text(row->label)))) break;
      rows.push_back(std::move(*row));
      --first;
    }
    if (rows.size() < kFewestRows || is_row_like(first)) return false;
    std::reverse(rows.begin(), rows.end());
    const std::size_t columns = rows.front().numbers.size();
    const std::vector<Span> heads = first > 0 ? words_of(line(first - 1)) : std::vector<Span>();
    for (std::size_t c = 0; c < columns; ++c) {
      const bool named = heads.size() > columns;
      grid.columns.push_back(named ? read_grid_line(text(heads[heads.size() - columns + c])) : GridLine());
    }
    for (const TextRow& row : rows) add_row(row.label, row.numbers, grid);
    return add_total(*total, grid);
  }

  void add_row(Span label, const std::vector<std::uint32_t>& numbers, Grid& grid) const {
    grid.span = grid.rows.empty() ? label : cover(grid.span, label);
    grid.rows.push_back(read_grid_line(text(label)));
    std::vector<GridCell> cells;
    for (const std::uint32_t number : numbers) cells.push_back({GridCellKind::number, number});
    cells.resize(grid.columns.size());
    grid.cells.push_back(std::move(cells));
    grid.overlaps = grid.overlaps || contains_any(text(label), words::not_added_up);
    grid.is_open = grid.is_open || ends_with_any(grid.rows.back().label, words::left_out_ends);
  }

  /// A total of fewer numbers belongs to the only column that is to be added.
  bool add_total(const TextRow& total, Grid& grid) const {
    const std::size_t columns = grid.columns.size();
    add_row(total.label, total.numbers.size() == columns ? total.numbers : std::vector<std::uint32_t>(),
            grid);
    if (total.numbers.size() == columns) return true;
    if (total.numbers.size() != 1) return false;
    const auto is_percent = [&](std::uint32_t number) { return quantities_[number].unit == u"%"; };
    std::size_t chosen = columns;
    for (std::size_t c = 0; c < columns; ++c) {
      if (grid.columns[c].is_mean || is_percent(grid.cells.front()[c].quantity)) continue;
      if (chosen != columns) return false;
      chosen = c;
    }
    if (chosen == columns) return false;
    grid.cells.back()[chosen] = {GridCellKind::number, total.numbers.front()};
    return true;
  }

  std::int64_t number_alone(std::size_t i) const {
    return i < paragraphs_.size() ? number_in(quantities_, line(i)) : -1;
  }

  /// A line 合计, its numbers on lines below it, and rows like that above.
  bool read_cells(std::size_t at, Grid& grid) const {
    if (!is_total(read_grid_line(text(line(at))))) return false;
    std::size_t columns = 0;
    while (columns < kMostColumns && number_alone(at + columns + 1) >= 0) ++columns;
    if (columns == 0) return false;
    std::vector<std::size_t> rows;  // the lines of their labels
    std::size_t first = at;
    while (first > columns && rows.size() < kMostRows) {
      const std::size_t label = first - columns - 1;
      if (number_alone(label) >= 0 || !is_label(line(label))) break;
      bool numbers = true;
      for (std::size_t c = 1; c <= columns; ++c) numbers = numbers && number_alone(label + c) >= 0;
      if (!numbers) break;
      rows.push_back(label);
      first = label;
    }
    // heads stand above, and no rows of another shape above them
    if (rows.size() < kFewestRows || first < columns + 1) return false;
    for (std::size_t k = first - columns - 1; k < first; ++k) {
      if (number_alone(k) >= 0) return false;
    }
    std::reverse(rows.begin(), rows.end());
    for (std::size_t k = first - columns; k < first; ++k)
      grid.columns.push_back(is_label(line(k)) ? read_grid_line(text(line(k))) : GridLine());
    rows.push_back(at);
    for (const std::size_t row : rows) {
      std::vector<std::uint32_t> numbers;
      for (std::size_t c = 1; c <= columns; ++c)
        numbers.push_back(static_cast<std::uint32_t>(number_alone(row + c)));
      add_row(line(row), numbers, grid);
    }
    return true;
  }

  std::u16string_view clean_;
  const std::vector<Paragraph>& paragraphs_;
  const Quantities& quantities_;
};

}  // namespace

std::vector<Grid> read_table_lines(std::u16string_view clean, const Document& document,
                                   const Quantities& quantities) {
  return TableLines(clean, document, quantities).run();
}

}  // namespace nianbao::claims
