#include "core/convert/sheet.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/base/text.h"
#include "core/convert/sheet_grid.h"

namespace nianbao {

namespace {

/// As in core/read/flow.cpp: a label of a form is shorter and holds no full stop.
bool is_prose(std::u16string_view text) {
  return text.size() >= 60 || (text.size() >= 12 && contains(text, u"。"));
}

/// "一、", "(三)": a heading of the report, in a row of its own.
bool has_heading_mark(std::u16string_view text) {
  const auto is_one = [&text](std::size_t at, char16_t narrow, char16_t wide) {
    return at < text.size() && (text[at] == narrow || text[at] == wide);
  };
  const std::size_t first = is_one(0, u'(', u'\uFF08') ? 1 : 0;
  const std::u16string_view numerals = u"一二三四五六七八九十";
  std::size_t end = first;
  while (end < text.size() && numerals.find(text[end]) != std::u16string_view::npos) ++end;
  if (end == first) return false;
  return first > 0 ? is_one(end, u')', u'\uFF09') : is_one(end, u'.', u'\uFF0E') || is_one(end, u'、', u'、');
}

bool is_number(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit) &&
         text.find_first_not_of(u"0123456789.,-%") == std::u16string_view::npos;
}

std::u16string_view first_text(const SheetLine& line) {
  for (const SheetSlot& slot : line.slots)
    if (slot.has_text()) return trim(slot.cell->text);
  return {};
}

enum class Row : std::uint8_t { blank, single, many };

/// Which rows of a sheet are tables.
class Split {
 public:
  explicit Split(const std::vector<SheetLine>& lines) : lines_(lines) {
    rows_.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size();) {
      // Rows that merged texts hold together are judged together: a title over two rows is one text.
      std::size_t end = i + 1;
      std::size_t texts = lines[i].texts;
      std::size_t borders = lines[i].borders;
      while (end < lines.size() && lines[end].hangs) {
        texts += lines[end].texts;
        borders += lines[end].borders;
        ++end;
      }
      const bool alone = texts == 1 && is_prose(first_text(lines[i]));
      // An empty cell with a border is a cell of a table; a frame around one text is not.
      const Row kind = texts >= 2 || (texts == 1 && borders >= 2 && end == i + 1 && !alone) ? Row::many
                       : texts == 1                                                         ? Row::single
                                                                                            : Row::blank;
      any_border_ = any_border_ || (kind == Row::many && borders > 0);
      for (; i < end; ++i) rows_.push_back(kind);
    }
  }

  /// The end of the table that begins at `begin`; `begin` itself where none does.
  std::size_t table_end(std::size_t begin) const {
    if (rows_[begin] != Row::many && !opens_table(begin)) return begin;
    std::size_t end = begin + 1;
    while (end < lines_.size() && lines_[end].row == lines_[end - 1].row + 1 && continues(end)) ++end;
    while (end > begin && rows_[end - 1] == Row::blank) --end;
    return end;
  }

  /// How many rows at the start of a table stand above its frame: "单位:件  填报日期:…"
  std::size_t outside(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    while (begin + count + 1 < end && count < 3 && is_outside(begin + count)) ++count;
    return begin + count < end && lines_[begin + count].borders > 0 ? count : 0;
  }
  /// Likewise below it.
  std::size_t outside_below(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    while (begin + count + 1 < end && count < 3 && is_outside(end - count - 1)) ++count;
    return end - count > begin && lines_[end - count - 1].borders > 0 ? count : 0;
  }

 private:
  bool is_outside(std::size_t at) const {
    const SheetLine& line = lines_[at];
    if (line.borders > 0 || line.texts > 4 || line.hangs) return false;
    if (at + 1 < lines_.size() && lines_[at + 1].hangs) return false;
    return std::none_of(line.slots.begin(), line.slots.end(), [](const SheetSlot& slot) {
      return slot.has_text() && is_number(trim(slot.cell->text));
    });
  }

  std::uint32_t width(std::size_t at) const {
    std::uint32_t end = 0;
    for (const SheetSlot& slot : lines_[at].slots)
      if (slot.has_text()) end = std::max(end, slot.column + slot.columns);
    return end;
  }

  bool many_at(std::size_t at) const { return at < rows_.size() && rows_[at] == Row::many; }

  /// "第二十条第(一)项" over the columns is the first row of its table.
  bool opens_table(std::size_t at) const {
    const std::u16string_view text = first_text(lines_[at]);
    return rows_[at] == Row::single && text.starts_with(u'第') && text.size() <= 20 && many_at(at + 1) &&
           lines_[at + 1].row == lines_[at].row + 1;
  }

  bool continues(std::size_t at) const {
    if (rows_[at] == Row::many) return true;
    if (rows_[at] == Row::blank) return true;  // framed; taken back at the table's end
    const std::u16string_view text = first_text(lines_[at]);
    if (rows_[at] != Row::single || is_prose(text)) return false;
    if (!many_at(at + 1) || lines_[at + 1].row != lines_[at].row + 1) return false;
    if (any_border_ && lines_[at].borders == 0 && !lines_[at].hangs) return false;
    // A subheading inside a table ("一、主动公开情况" over its rows) against the next part's heading.
    return !has_heading_mark(text) || width(at - 1) == width(at + 1);
  }

  const std::vector<SheetLine>& lines_;
  std::vector<Row> rows_;  // by line
  bool any_border_ = false;
};

void add_cell(OfficeBlock& block, const SheetCell& cell) {
  add_text(block, RunKind::plain, cell.text);
  add_text(block, RunKind::struck_out, cell.struck);
  add_text(block, RunKind::comment, cell.comment);
}

/// Which columns of a table there are: all of a usual one; of a wide and sparse one those that hold
/// something.
class Columns {
 public:
  Columns(const SheetLine* begin, const SheetLine* end) {
    std::uint32_t last = 0;
    std::size_t texts = 0;
    first_ = kMaxSheetColumns;
    for (const SheetLine* line = begin; line != end; ++line) {
      texts += line->texts;
      for (const SheetSlot& slot : line->slots) {
        if (!slot.cell || slot.cell->is_blank()) continue;
        first_ = std::min(first_, slot.column);
        last = std::max(last, std::min(slot.column + slot.columns, kMaxSheetColumns));
      }
    }
    if (first_ >= last) return;
    const std::size_t width = last - first_;
    const auto rows = static_cast<std::size_t>(end - begin);
    const bool sparse = width > 256 || width * rows > 8 * texts + 4096;
    std::vector<bool> used(width, !sparse);
    for (const SheetLine* line = begin; sparse && line != end; ++line)
      for (const SheetSlot& slot : line->slots)
        if (!slot.up && slot.cell && !slot.cell->is_blank()) used[slot.column - first_] = true;
    before_.push_back(0);
    for (const bool each : used) before_.push_back(before_.back() + (each ? 1 : 0));
  }

  std::uint32_t count() const { return before_.empty() ? 0 : before_.back(); }
  /// Where a column of the sheet stands in the table.
  std::uint32_t at(std::uint32_t column) const {
    if (before_.empty() || column <= first_) return 0;
    return before_[std::min<std::size_t>(column - first_, before_.size() - 1)];
  }

 private:
  std::uint32_t first_ = 0;
  std::vector<std::uint32_t> before_;
};

std::vector<OfficeCell> row_of(const SheetLine& line, const Columns& columns) {
  std::vector<OfficeCell> row;
  std::uint32_t next = 0;
  const auto blanks_until = [&row, &next](std::uint32_t column) {
    for (; next < column; ++next) row.emplace_back();
  };
  for (const SheetSlot& slot : line.slots) {
    const std::uint32_t start = columns.at(slot.column);
    const std::uint32_t end = columns.at(slot.column + slot.columns);
    if (start >= end) continue;
    blanks_until(start);
    OfficeCell& cell = row.emplace_back();
    cell.columns = end - start;
    cell.merged_up = slot.up;
    if (!slot.up && slot.cell) add_cell(cell.content.emplace_back(), *slot.cell);
    next = end;
  }
  blanks_until(columns.count());
  return row;
}

/// The texts of a row as one paragraph.
void add_line(const SheetLine& line, std::vector<OfficeBlock>& body) {
  OfficeBlock block;
  for (const SheetSlot& slot : line.slots) {
    if (!slot.cell || slot.up) continue;
    if (!block.runs.empty() && slot.has_text()) add_text(block, RunKind::plain, u"\t");
    add_cell(block, *slot.cell);
  }
  if (!block.runs.empty()) body.push_back(std::move(block));
}

}  // namespace

bool Workbook::has_room() {
  if (kept_ < kMaxKeptCells && units_ < kMaxKeptUnits) return true;
  if (!cut_)
    document_.notices.push_back(u"这个表格过大,只读取了前一部分;请把年度报告的表格单独存一份再检查。");
  cut_ = true;
  return false;
}

void Workbook::keep(Sheet& sheet, SheetCell cell) {
  if (cell.row >= kMaxSheetRows || cell.column >= kMaxSheetColumns || !has_room()) return;
  ++kept_;
  units_ += cell.text.size() + cell.struck.size() + cell.comment.size();
  sheet.cells.push_back(std::move(cell));
}

void Workbook::add_margin(bool header, std::u16string text) {
  std::vector<std::u16string>& margins = header ? document_.headers : document_.footers;
  if (trim(text).empty() || margins.size() >= kMaxSheets) return;
  if (std::find(margins.begin(), margins.end(), text) == margins.end()) margins.push_back(std::move(text));
}

void Workbook::add(Sheet sheet) {
  if (sheet.hidden) sheet.hidden_rows = {{0, kMaxSheetRows}};
  bool cut = false;
  const SheetGrid grid = lay_out(sheet, 2 * kMaxKeptCells, cut);
  const Split split(grid.lines);
  std::vector<OfficeBlock>& body = document_.body;
  for (std::size_t i = 0; i < grid.lines.size() && !cut;) {
    std::size_t end = split.table_end(i);
    if (end > i) {
      for (std::size_t above = split.outside(i, end); above > 0; --above) add_line(grid.lines[i++], body);
    }
    if (end <= i) {
      add_line(grid.lines[i++], body);
      continue;
    }
    const std::size_t whole = end;
    end -= split.outside_below(i, end);
    OfficeBlock block;
    block.table = std::make_unique<OfficeTable>();
    const Columns columns(grid.lines.data() + i, grid.lines.data() + end);
    for (; i < end && !cut; ++i) {
      written_ += columns.count();
      cut = written_ > kMaxKeptCells;
      if (!cut) block.table->rows.push_back(row_of(grid.lines[i], columns));
    }
    body.push_back(std::move(block));
    while (i < whole && !cut) add_line(grid.lines[i++], body);
  }
  if (cut) {
    kept_ = kMaxKeptCells;
    has_room();
  }
  for (const std::u16string& text : grid.hidden) add_text(body.emplace_back(), RunKind::hidden, text);
  const RunKind kind = sheet.hidden ? RunKind::hidden : RunKind::plain;
  for (const std::u16string& text : sheet.boxes) add_text(body.emplace_back(), kind, text);
}

OfficeDocument Workbook::finish() { return std::move(document_); }

}  // namespace nianbao
