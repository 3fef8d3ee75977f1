// Tables that go on over the end of a page, and a table as the document has it.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"

namespace nianbao {

namespace {

constexpr double kSameEdge = 7;
constexpr std::size_t kMostRows = 20'000;

/// Also a nought written as a letter or a circle: the cell is a number's, whatever a rule says of it later.
bool is_number(std::u16string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char16_t unit) {
    const char16_t c = narrow(unit);
    const bool nought = c == u'O' || c == u'o' || c == 0x3007 || c == 0x25CB;
    return is_digit(c) || nought || c == u'.' || c == u',' || c == u'%' || c == u'-' || c == u'/' ||
           c == u'—';
  });
}

/// Which edge of `wide` each edge of `few` is; empty where one has none there.
std::vector<std::size_t> edges_in(const std::vector<double>& few, const std::vector<double>& wide) {
  std::vector<std::size_t> out;
  const double shift = wide.front() - few.front();  // the margins of left and right pages may differ
  for (const double edge : few) {
    const auto near = std::min_element(wide.begin(), wide.end(), [&](double a, double b) {
      return std::abs(a - edge - shift) < std::abs(b - edge - shift);
    });
    const std::size_t at = static_cast<std::size_t>(near - wide.begin());
    if (std::abs(*near - edge - shift) > kSameEdge || (!out.empty() && at <= out.back())) return {};
    out.push_back(at);
  }
  if (out.back() + 1 != wide.size()) return {};
  return out;
}

void set_on(PageTable& table, const std::vector<std::size_t>& edges, const std::vector<double>& wide) {
  for (PageCell& cell : table.cells) {
    const std::size_t end = edges[cell.column + cell.columns];
    cell.column = edges[cell.column];
    cell.columns = end - cell.column;
  }
  table.edges = wide;
}

/// How many rows at the top of `next` say the same as those of `first`: a head that each page repeats.
std::size_t repeated_rows(const PageTable& first, const PageTable& next) {
  std::size_t rows = 0;
  const std::size_t count = std::min(first.cells.size(), next.cells.size());
  bool has_words = false;
  for (std::size_t i = 0, reach = 0; i < count; ++i) {
    const PageCell& a = first.cells[i];
    const PageCell& b = next.cells[i];
    const bool same = a.row == b.row && a.column == b.column && a.columns == b.columns && a.rows == b.rows &&
                      squeeze(a.text) == squeeze(b.text);
    if (!same) break;
    has_words = has_words || (!a.text.empty() && !is_number(squeeze(a.text)));
    reach = std::max(reach, b.row + b.rows);
    const bool ends_row = i + 1 == next.cells.size() || next.cells[i + 1].row != b.row;
    const std::size_t below = i + 1 < next.cells.size() ? next.cells[i + 1].row : next.rows;
    if (ends_row && reach <= below) rows = reach;
  }
  return has_words && rows < next.rows ? rows : 0;
}

void drop_rows(PageTable& table, std::size_t count) {
  std::erase_if(table.cells, [count](const PageCell& cell) { return cell.row + cell.rows <= count; });
  for (PageCell& cell : table.cells) {
    if (cell.row < count) {
      cell.rows -= count - cell.row;
      cell.row = 0;
    } else {
      cell.row -= count;
    }
  }
  table.rows -= count;
}

using Pairs = std::vector<std::pair<PageCell*, PageCell*>>;

/// The cells of the last row of `above` and the first of `below` by pairs; none where they do not stand
/// below each other.
Pairs seam(PageTable& above, PageTable& below) {
  Pairs out;
  constexpr std::size_t kBack = 4'000;  // cells; a group is no longer
  const std::size_t first = above.cells.size() - std::min(above.cells.size(), kBack);
  for (PageCell& cell : below.cells) {
    if (cell.row != 0) break;
    for (std::size_t i = first; i < above.cells.size(); ++i) {
      PageCell& upper = above.cells[i];
      if (upper.row + upper.rows == above.rows && upper.column == cell.column &&
          upper.columns == cell.columns)
        out.emplace_back(&upper, &cell);
    }
  }
  return out;
}

/// How many of the row's cells hold a number.
std::size_t numbers_in(const PageTable& table, std::size_t row) {
  return static_cast<std::size_t>(std::count_if(
      table.cells.begin(), table.cells.end(),
      [row](const PageCell& cell) { return cell.row == row && is_number(squeeze(cell.text)); }));
}

/// The row that the page's end cut in two: no column has a number in both halves, and words go on. Of a head,
/// without any number, that is sure only where numbers follow.
bool is_cut_row(const Pairs& pairs, const PageTable& below) {
  std::size_t columns = 0;
  bool has_gap = false;
  bool has_number = false;
  bool goes_on = false;
  for (const auto& [upper, lower] : pairs) {
    columns += lower->columns;
    const std::u16string above_text = squeeze(upper->text);
    const std::u16string below_text = squeeze(lower->text);
    const bool number = is_number(above_text) || is_number(below_text);
    const bool both = !above_text.empty() && !below_text.empty();
    if ((both && number) || starts_item(below_text)) return false;
    goes_on = goes_on || both;
    has_gap = has_gap || above_text.empty() != below_text.empty();
    has_number = has_number || number;
  }
  if (columns + 1 != below.edges.size()) return false;
  if (has_number) return has_gap;
  return goes_on && pairs.size() >= 3 && below.rows > 1 && numbers_in(below, 1) * 2 >= pairs.size();
}

void take_below(PageCell& upper, PageCell& lower, std::size_t more_rows) {
  join_wrapped(upper.text, lower.text);
  upper.rows += more_rows;
  lower.rows = 0;  // to be erased
}

/// `below` set under `above`, which has the same edges.
void append(PageTable& above, PageTable& below) {
  auto pairs = seam(above, below);
  if (is_cut_row(pairs, below)) {
    for (const auto& [upper, lower] : pairs) take_below(*upper, *lower, lower->rows - 1);
    std::erase_if(below.cells, [](const PageCell& cell) { return cell.rows == 0; });
    for (PageCell& cell : below.cells) --cell.row;
    --below.rows;
  } else {
    // The last row of a head, parted more finely than the one above: its cells reach up.
    const bool is_head = numbers_in(above, above.rows - 1) == 0 && below.rows > 1 &&
                         numbers_in(below, 0) == 0 && numbers_in(below, 1) * 2 + 2 >= below.edges.size();
    for (const auto& [upper, lower] : pairs) {
      const bool cut = is_head && !upper->text.empty() && !lower->text.empty();
      const bool merged = upper->rows > 1 || lower->rows > 1 || cut;
      if (!merged || starts_item(lower->text) || is_number(squeeze(lower->text))) continue;
      // A group's name on each side is two groups.
      if (!lower->text.empty() && !upper->text.empty() && lower->rows > 1 && upper->rows > 1 &&
          lower->text.size() > 4)
        continue;
      take_below(*upper, *lower, lower->rows);
    }
    std::erase_if(below.cells, [](const PageCell& cell) { return cell.rows == 0; });
  }
  for (PageCell& cell : below.cells) {
    cell.row += above.rows;
    above.cells.push_back(std::move(cell));
  }
  above.rows += below.rows;
  above.box = below.box;
  above.framed.clear();
}

bool join(PageTable& above, PageTable& below) {
  if (above.is_ruled != below.is_ruled || above.rows + below.rows > kMostRows) return false;
  if (below.box.top >= above.box.bottom) return false;  // on the same page
  if (const auto edges = edges_in(below.edges, above.edges); !edges.empty()) {
    set_on(below, edges, above.edges);
  } else if (const auto others = edges_in(above.edges, below.edges); !others.empty()) {
    set_on(above, others, below.edges);
  } else {
    return false;
  }
  if (const std::size_t head = repeated_rows(above, below); head > 0) drop_rows(below, head);
  append(above, below);
  return true;
}

}  // namespace

void join_tables(std::vector<PageItem>& items) {
  std::vector<PageItem> out;
  for (PageItem& each : items) {
    if (each.table && !out.empty() && out.back().table && join(*out.back().table, *each.table)) continue;
    out.push_back(std::move(each));
  }
  items.clear();
  for (PageItem& each : out) {
    if (!each.table || each.table->framed.empty()) {
      items.push_back(std::move(each));
      continue;
    }
    for (PageLine& line : each.table->framed) {
      PageItem& item = items.emplace_back();
      item.box = line.box;
      item.column = each.column;
      item.line = std::move(line);
    }
  }
}

OfficeBlock block_of(const PageTable& table) {
  const std::size_t columns = table.edges.size() - 1;
  std::vector<const PageCell*> at(table.rows * columns, nullptr);
  for (const PageCell& cell : table.cells)
    for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r)
      for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) at[r * columns + c] = &cell;
  OfficeBlock out;
  out.table = std::make_unique<OfficeTable>();
  for (std::size_t r = 0; r < table.rows; ++r) {
    auto& row = out.table->rows.emplace_back();
    for (std::size_t c = 0; c < columns;) {
      const PageCell* const cell = at[r * columns + c];
      OfficeCell& written = row.emplace_back();
      if (cell) {
        written.columns = static_cast<std::uint32_t>(cell->columns);
        written.merged_up = cell->row != r;
        if (!written.merged_up) add_text(written.content.emplace_back(), RunKind::plain, cell->text);
      }
      c += written.columns;
    }
  }
  return out;
}

}  // namespace nianbao
