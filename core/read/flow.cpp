#include "core/read/flow.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/forms/lexicon.h"

namespace nianbao {

void join_line(std::u16string& a, std::u16string_view b) {
  const auto is_latin = [](char16_t u) { return u < 0x2E80 && (is_digit(u) || is_ascii_letter(u)); };
  if (!a.empty() && !b.empty() && is_latin(a.back()) && is_latin(b.front())) a.push_back(u' ');
  a.append(b);
}

namespace {

/// A paragraph this long is prose, not a label: the form's longest label has 44 characters, and none has 。.
constexpr std::size_t kProseUnits = 60;

bool is_prose(std::u16string_view text) {
  return text.size() >= kProseUnits || (text.size() >= 12 && contains(text, u"。"));
}

std::u16string cell_text(const GridCell& cell) {
  std::u16string out;
  for (const FlowItem& item : cell.content) join_line(out, item.text);
  return out;
}

bool is_number(std::u16string_view text) {
  bool digit = false;
  for (const char16_t u : text) {
    const bool d = is_digit(u) || (u >= u'\uFF10' && u <= u'\uFF19');  // full-width digits too
    digit = digit || d;
    if (!d && u != u'.' && u != u',' && u != u'-' && u != u'%') return false;
  }
  return digit;
}

/// A page or a notice laid out with a table: prose or other tables stand in its cells.
bool is_layout(const Grid& grid) {
  if (grid.is_layout || grid.columns <= 1) return true;
  std::size_t numbers = 0;
  bool flows = false;
  for (const GridCell& cell : grid.cells) {
    bool prose = false;
    for (const FlowItem& item : cell.content) {
      if (item.grid) return true;
      prose = prose || is_prose(item.text);
    }
    if (cell.content.size() >= 2 && prose) flows = true;
    if (cell.content.size() == 1 && is_number(cell.content[0].text)) ++numbers;
  }
  return flows && numbers < 6;
}

/// 一、 or (一): the headings of a report, which a worksheet holds in rows of their own.
bool has_heading_mark(std::u16string_view text) {
  static constexpr std::u16string_view numerals = u"一二三四五六七八九十";
  std::size_t i = 0;
  const bool paren = !text.empty() && (text[0] == u'(' || text[0] == u'\uFF08');
  if (paren) ++i;
  const std::size_t first = i;
  while (i < text.size() && numerals.find(text[i]) != std::u16string_view::npos) ++i;
  if (i == first || i >= text.size()) return false;
  if (paren) return text[i] == u')' || text[i] == u'\uFF09';
  return text[i] == u'、' || text[i] == u'.' || text[i] == u'\uFF0E';
}

/// A row of a form's table whose cells were all left empty behind its label.
bool is_label_with_blanks(std::u16string_view text, std::size_t cells, const Lexicon& lexicon) {
  if (cells < 4) return false;
  const LabelHit hit = lexicon.find(text);
  return (hit == LabelHit::full || hit == LabelHit::near) && !lexicon.is_part_title(text);
}

enum class RowKind : std::uint8_t { blank, prose, single, many };

struct Row {
  RowKind kind = RowKind::blank;
  std::uint32_t first_cell = 0;  // its cells in Grid::cells: [first_cell, end_cell)
  std::uint32_t end_cell = 0;
  std::uint32_t width = 0;  // columns up to the last one with text
  std::u16string text;      // of a row with a single text
};

std::vector<Row> rows_of(const Grid& grid, const Lexicon& lexicon) {
  std::vector<Row> rows(grid.rows);
  std::uint32_t covered_until = 0;  // a cell above hangs into the rows before this one
  std::uint32_t at = 0;
  for (std::uint32_t r = 0; r < grid.rows; ++r) {
    Row& row = rows[r];
    row.first_cell = at;
    int texts = 0;
    bool hangs = r < covered_until;
    for (; at < grid.cells.size() && grid.cells[at].row == r; ++at) {
      const GridCell& cell = grid.cells[at];
      if (cell.row_span > 1) {
        covered_until = std::max(covered_until, r + cell.row_span);
        hangs = true;
      }
      if (cell.content.empty()) continue;
      ++texts;
      row.width = cell.column + cell.column_span;
      if (texts == 1) row.text = cell_text(cell);
    }
    row.end_cell = at;
    row.kind = texts >= 2 || hangs                                                      ? RowKind::many
               : texts == 0                                                             ? RowKind::blank
               : is_label_with_blanks(row.text, row.end_cell - row.first_cell, lexicon) ? RowKind::many
               : is_prose(row.text)                                                     ? RowKind::prose
                                                                                        : RowKind::single;
  }
  return rows;
}

/// "第二十条第(一)项" is the first row of its table.
bool opens_table(const std::vector<Row>& rows, std::uint32_t r) {
  return rows[r].kind == RowKind::single && rows[r].text.size() <= 20 && rows[r].text[0] == u'第' &&
         r + 1 < rows.size() && rows[r + 1].kind == RowKind::many;
}

bool continues_table(const std::vector<Row>& rows, std::uint32_t r) {
  if (rows[r].kind == RowKind::many) return true;
  if (rows[r].kind != RowKind::single || r + 1 >= rows.size() || rows[r + 1].kind != RowKind::many) {
    return false;
  }
  // A subheading inside a table ("一、主动公开情况" over its rows) against the next section's heading.
  return !has_heading_mark(rows[r].text) || rows[r - 1].width == rows[r + 1].width;
}

std::vector<SheetPart> split(const std::vector<Row>& rows) {
  std::vector<SheetPart> out;
  const auto count = static_cast<std::uint32_t>(rows.size());
  for (std::uint32_t r = 0; r < count;) {
    std::uint32_t end = r + 1;
    const bool is_table = rows[r].kind == RowKind::many || opens_table(rows, r);
    while (is_table && end < count && continues_table(rows, end)) ++end;
    out.push_back({r, end, is_table});
    r = end;
  }
  return out;
}

class Writer {
 public:
  Writer(TableSource source, const Lexicon& lexicon, Imported& out, std::vector<Offset>* places)
      : source_(source), lexicon_(lexicon), out_(out), places_(places) {}

  void flow(const Flow& flow) {
    for (const FlowItem& item : flow) {
      if (item.grid) {
        grid(*item.grid);
      } else {
        paragraph(item);
      }
    }
  }

 private:
  bool full(std::size_t more) const { return out_.text.size() + more + 1 > kMaxTextUnits; }

  void place(std::uint32_t origin, std::size_t at) const {
    if (places_ && origin > 0 && origin <= places_->size()) (*places_)[origin - 1] = static_cast<Offset>(at);
  }

  /// The lines of a cell whose text, joined, starts at `start`.
  void place(const GridCell& cell, std::size_t start) const {
    if (!places_) return;
    place(cell.origin, start);
    std::u16string joined;
    for (const FlowItem& item : cell.content) {
      join_line(joined, item.text);
      place(item.origin, start + joined.size() - item.text.size());
    }
  }

  void paragraph(const FlowItem& item) {
    if (item.text.empty() || full(item.text.size())) return;
    const auto start = static_cast<Offset>(out_.text.size());
    place(item.origin, start);
    out_.text.append(item.text);
    out_.layout.blocks.push_back({item.kind, item.level, {start, static_cast<Offset>(out_.text.size())}});
    out_.text.push_back(u'\n');
  }

  void grid(const Grid& grid) {
    if (is_layout(grid)) {
      for (const GridCell& cell : grid.cells) flow(cell.content);
      return;
    }
    const std::vector<Row> rows = rows_of(grid, lexicon_);
    const bool is_sheet =
        std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.kind == RowKind::prose; });
    if (!is_sheet) return table(grid, rows, 0, grid.rows);
    for (const SheetPart& part : split(rows)) {
      if (part.is_table) {
        table(grid, rows, part.begin, part.end);
        continue;
      }
      for (std::uint32_t c = rows[part.begin].first_cell; c < rows[part.end - 1].end_cell; ++c) {
        flow(grid.cells[c].content);
      }
    }
  }

  void table(const Grid& grid, const std::vector<Row>& rows, std::uint32_t begin, std::uint32_t end) {
    LayoutTable table;
    table.source = source_;
    table.rows = end - begin;
    const std::size_t cell_count = rows[end - 1].end_cell - rows[begin].first_cell;
    std::uint32_t columns = 0;
    for (std::uint32_t c = rows[begin].first_cell; c < rows[end - 1].end_cell; ++c) {
      columns = std::max(columns, grid.cells[c].column + grid.cells[c].column_span);
    }
    table.columns = columns;
    // A tab for every column keeps the columns in line, as a worksheet copied as text does; not where a few
    // cells claim a huge area.
    const bool aligned = static_cast<std::size_t>(table.rows) * columns <= 8 * cell_count + 4096;
    table.span.start = static_cast<Offset>(out_.text.size());
    table.cells.reserve(cell_count);
    for (std::uint32_t r = begin; r < end; ++r) {
      std::uint32_t column = 0;
      for (std::uint32_t c = rows[r].first_cell; c < rows[r].end_cell; ++c) {
        const GridCell& cell = grid.cells[c];
        const std::u16string text = cell_text(cell);
        if (full(text.size() + columns)) break;
        if (aligned) {
          out_.text.append(cell.column - column, u'\t');
        } else if (c > rows[r].first_cell) {
          out_.text.push_back(u'\t');
        }
        column = cell.column;
        const auto start = static_cast<Offset>(out_.text.size());
        place(cell, start);
        for (const char16_t u : text) out_.text.push_back(u == u'\t' ? u' ' : u);
        table.cells.push_back({{start, static_cast<Offset>(out_.text.size())},
                               r - begin,
                               cell.column,
                               std::min(cell.row_span, end - r),
                               cell.column_span});
      }
      if (aligned && columns > 0 && !full(columns)) out_.text.append(columns - 1 - column, u'\t');
      if (!full(0)) out_.text.push_back(u'\n');
    }
    table.span.end = static_cast<Offset>(out_.text.size());
    if (table.span.end > table.span.start) --table.span.end;  // without the last line's end
    out_.layout.tables.push_back(std::move(table));
  }

  TableSource source_;
  const Lexicon& lexicon_;
  Imported& out_;
  std::vector<Offset>* places_;
};

}  // namespace

std::vector<SheetPart> split_sheet(const Grid& grid, const Lexicon& lexicon) {
  return split(rows_of(grid, lexicon));
}

void write_flow(const Flow& flow, TableSource source, const Lexicon& lexicon, Imported& out,
                std::vector<Offset>* places) {
  Writer(source, lexicon, out, places).flow(flow);
}

}  // namespace nianbao
