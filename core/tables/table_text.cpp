#include "core/tables/table_text.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/forms/cell.h"

namespace nianbao {

namespace {

constexpr std::size_t kWidestRow = 60;  // a crawler's row with more cells lost its row ends

bool is_stream(TableSource source) { return source == TableSource::lines || source == TableSource::pdf; }

/// Most rows have the same number of cells (some may have lost empty ones at the end).
bool is_rectangular(const std::vector<TableRow>& rows) {
  std::size_t width = 0;
  for (const TableRow& row : rows) width = std::max(width, row.size());
  const auto full =
      std::count_if(rows.begin(), rows.end(), [&](const TableRow& r) { return r.size() == width; });
  return width > 1 && 10 * static_cast<std::size_t>(full) >= 8 * rows.size();
}

/// In cells between marks a Chinese numeral is a number too; in lines it may be what is left of a label.
bool is_number_cell(std::u16string_view text, TableSource source) {
  if (looks_like_value(text)) return true;
  return !is_stream(source) && text.size() <= 6 && read_cell(text, true, true).state == CellState::number;
}

bool says_same(const TableField& a, const TableField& b) { return !a.is_empty && a.text == b.text; }

/// Carriers without spans may write a merged cell once for every column it covers: "行政许可|642|642|642"
/// below "信息内容|本年处理决定数量|本年处理决定数量|本年处理决定数量". A row of names tells which columns
/// are one.
void join_repeated(std::vector<TableRow>& rows) {
  std::vector<bool> joined;  // this column belongs to the one before it, in the rows of numbers below
  for (TableRow& row : rows) {
    const bool names = std::none_of(row.begin(), row.end(), [](const TableField& f) { return f.is_value; });
    if (names) {
      joined.assign(row.size(), false);
      for (std::size_t i = 1; i < row.size(); ++i) {
        joined[i] = row[i].text.size() > 1 && says_same(row[i - 1], row[i]);
      }
    }
    TableRow kept;
    for (std::size_t i = 0; i < row.size();) {
      std::size_t end = i + 1;
      while (end < row.size() && end < joined.size() && joined[end]) ++end;
      // A label repeated beside numbers is one as well; numbers only where the names above say so, all of
      // them.
      const bool text = row[i].is_text() && row[i].text.size() > 1;
      std::size_t same = i + 1;
      while (same < row.size() && (text || same < end) && says_same(row[i], row[same])) ++same;
      if (!text && same != end) same = i + 1;
      kept.push_back(row[i]);
      kept.back().column_span = static_cast<std::uint32_t>(same - i);
      i = same;
    }
    row = std::move(kept);
  }
}

bool has_values(const TableRow& row) {
  return std::any_of(row.begin(), row.end(), [](const TableField& f) { return f.is_value; });
}

/// The last text field of a row without numbers; nullptr where the row has numbers or nothing else.
TableField* open_end(TableRow& row) {
  TableField* out = nullptr;
  for (TableField& field : row) {
    if (field.is_value) return nullptr;
    if (field.is_text()) out = &field;
  }
  return out;
}

TableField* first_text(TableRow& row) {
  const auto it = std::find_if(row.begin(), row.end(), [](const TableField& f) { return !f.is_empty; });
  return it == row.end() || it->is_value ? nullptr : &*it;
}

/// A label that goes on in the next rows, up to three of them: the whole is a label, the pieces are not both.
/// Its row is put together from theirs.
void join_wrapped(std::vector<TableRow>& rows, std::u16string_view text, FieldLabels& labels) {
  constexpr std::size_t kMostLines = 4;
  const Lexicon& lexicon = labels.tables().lexicon();
  std::vector<TableRow> out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    out.push_back(std::move(rows[r]));
    while (r + 1 < rows.size()) {
      TableField* const head = open_end(out.back());
      if (!head || head->text.size() > kMaxLabel) break;
      const LabelHit before = lexicon.find(head->text);
      if (before == LabelHit::none) break;
      std::size_t last = 0;  // row in which the label is whole
      std::u16string joined(head->text);
      for (std::size_t k = r + 1; k < std::min(rows.size(), r + kMostLines) && last == 0; ++k) {
        const TableField* const more = first_text(rows[k]);
        if (!more || joined.size() + more->text.size() > kMaxLabel) break;
        const bool whole = before == LabelHit::full && lexicon.find(more->text) == LabelHit::full;
        joined += more->text;
        if (!whole && lexicon.find(joined) == LabelHit::full) last = k;
        if (has_values(rows[k]) || open_end(rows[k]) != more) break;  // the label ends on this line
      }
      if (last == 0) break;
      const TableField* const tail = first_text(rows[last]);
      head->span = cover(head->span, tail->span);
      head->text = slice(text, head->span);
      labels.read(*head);
      const std::uint32_t at = head->column;
      const std::uint32_t shift = at > tail->column ? at - tail->column : 0;
      const std::ptrdiff_t behind = tail - rows[last].data() + 1;
      TableRow row(out.back().begin(), out.back().begin() + (head - out.back().data()) + 1);
      for (auto it = rows[last].begin() + behind; it != rows[last].end(); ++it) {
        row.push_back(*it);
        row.back().column += shift;
      }
      out.back() = std::move(row);
      r = last;
    }
  }
  rows = std::move(out);
}

}  // namespace

TableText as_lines(TableText text) {
  text.has_rows = false;
  text.has_columns = false;
  return text;
}

void FieldLabels::read(TableField& field) {
  std::u16string folded = fold_label(field.text);
  field.label = tables_.labels().find(folded);
  field.folded = field.label == kStrangeLabel ? strange_.emplace_back(std::move(folded))
                                              : tables_.labels().text(field.label);
}

TableText read_table_text(const RawTable& table, std::u16string_view text, FieldLabels& labels) {
  TableText out;
  out.source = table.source;
  out.span = table.span;
  std::uint32_t row = 0;
  out.rows.reserve(table.rows);
  for (std::size_t c = 0; c < table.cells.size(); ++c) {
    const LayoutCell& cell = table.cells[c];
    if (out.rows.empty() || cell.row != row) {
      std::size_t end = c + 1;
      while (end < table.cells.size() && table.cells[end].row == cell.row) ++end;
      out.rows.emplace_back().reserve(end - c);
    }
    row = cell.row;
    TableField field;
    field.span = trim(text, cell.span);
    field.text = slice(text, field.span);
    field.column = cell.column;
    field.column_span = cell.column_span;
    field.is_empty = field.text.empty();
    field.is_value = !field.is_empty && is_number_cell(field.text, table.source);
    if (field.is_text()) labels.read(field);
    out.rows.back().push_back(field);
  }
  out.has_rows = !is_stream(table.source);
  if (table.source == TableSource::crawler) {
    out.has_rows = std::none_of(out.rows.begin(), out.rows.end(),
                                [](const TableRow& r) { return r.size() > kWidestRow; });
  }
  const bool spanless = table.source == TableSource::pipes || table.source == TableSource::tsv ||
                        table.source == TableSource::csv;
  if (out.has_rows) join_wrapped(out.rows, text, labels);
  const bool rectangular = out.has_rows && is_rectangular(out.rows);
  if (spanless) join_repeated(out.rows);
  out.has_columns = table.source == TableSource::html || table.source == TableSource::docx || rectangular;
  return out;
}

namespace {

/// Does this row open its table: the first row of numbers of a form?
bool opens_table(const TableRow& row, const FormTables& tables, std::uint32_t key) {
  for (const TableField& field : row) {
    if (!field.is_text()) continue;
    for (const LabelPlace& place : tables.places(field.label)) {
      const PreparedTable& table = tables.tables()[place.table];
      if (table.key != key || place.what != LabelPlace::What::row) continue;
      if (!table.number_rows.empty() && table.number_rows.front() == place.item) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<TableStretch> cut_stretches(const TableText& text, const FormTables& tables) {
  std::vector<TableStretch> out;
  std::size_t quiet = 0;  // rows since the last one with a label or numbers: headers of what follows
  std::size_t values = 0;
  std::size_t since_values = 0;  // rows since the last one with numbers
  std::vector<std::size_t> votes;
  for (std::size_t r = 0; r < text.rows.size(); ++r) {
    votes.assign(tables.key_count(), 0);
    for (const TableField& field : text.rows[r]) {
      if (!field.is_text() || field.text.size() > kMaxLabel) continue;
      if (const std::uint32_t key = tables.only_key(field.label); key < votes.size()) ++votes[key];
    }
    const auto best = std::max_element(votes.begin(), votes.end());
    const bool voted = best != votes.end() && *best > 0;
    if (voted) {
      const auto key = static_cast<std::uint32_t>(best - votes.begin());
      const bool again =
          !out.empty() && out.back().key == key && values >= 5 && opens_table(text.rows[r], tables, key);
      if (out.empty() || out.back().key != key || again) {
        const std::size_t first = r - (again ? since_values : quiet);
        if (!out.empty()) out.back().last = first;
        out.push_back({key, first, text.rows.size(), 0});
        values = 0;
      }
      out.back().labels += *best;
    }
    const bool valued = has_values(text.rows[r]);
    values += valued;
    since_values = valued ? 0 : since_values + 1;
    quiet = voted || valued ? 0 : quiet + 1;
  }
  return out;
}

}  // namespace nianbao
