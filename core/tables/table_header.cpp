// The names of a table's columns, from header rows with merged cells that may or may not have been kept.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/tables/table_keyer.h"
#include "core/words/lists/table.h"

namespace nianbao {

namespace {

/// Grouped headers and corner notes: printed in the header, but no column's name.
bool is_note(const PreparedTable& tried, const TableField& field) {
  return tried.all->is_note(field.label, field.folded);
}

bool is_word(const PreparedTable& tried, const TableField& field) {
  return tried.is_word(field.label) || is_note(tried, field);
}

bool names_column(const PreparedTable& tried, const TableField& field) {
  return tried.names_column(field.label);
}

/// Columns that offices add at the left: they stand over no number of the form.
bool is_side_column(std::u16string_view text) {
  const std::u16string name = squeeze(text);
  return is_any(name, words::side_columns);
}

/// The lowest text above each column.
std::vector<TableField> by_columns(const TableText& text, std::size_t first, std::size_t last,
                                   std::uint32_t first_column) {
  std::vector<const TableField*> lowest;
  for (std::size_t r = first; r < last; ++r) {
    for (const TableField& field : text.rows[r]) {
      const std::uint32_t end = std::min<std::uint32_t>(field.column + field.column_span, 1000);
      if (end > lowest.size()) lowest.resize(end, nullptr);
      if (!field.is_text()) continue;
      for (std::uint32_t c = field.column; c < end; ++c) lowest[c] = &field;
    }
  }
  std::vector<TableField> out;
  const TableField* before = nullptr;
  for (std::size_t c = first_column; c < lowest.size(); ++c) {
    if (lowest[c] && lowest[c] != before && !is_side_column(lowest[c]->text)) out.push_back(*lowest[c]);
    before = lowest[c];
  }
  return out;
}

/// Rows whose merged cells appear once: a grouped header is replaced by the row below it.
std::vector<TableField> by_expansion(const TableText& text, std::size_t first, std::size_t last,
                                     const PreparedTable& tried) {
  std::vector<TableField> leaves;
  for (std::size_t r = last; r > first; --r) {
    std::vector<TableField> fields;
    bool group = false;
    bool column = false;
    for (const TableField& field : text.rows[r - 1]) {
      if (!field.is_text() || is_side_column(field.text)) continue;
      fields.push_back(field);
      group = group || is_word(tried, field);
      column = column || names_column(tried, field);
    }
    if (!column && (leaves.empty() || !group)) continue;
    std::vector<TableField> expanded;
    for (const TableField& field : fields) {
      if (!is_word(tried, field)) {
        expanded.push_back(field);
      } else if (!leaves.empty() && !is_note(tried, field)) {
        expanded.insert(expanded.end(), leaves.begin(), leaves.end());
        leaves.clear();
      }
    }
    if (!leaves.empty() && !expanded.empty() && column) break;  // an upper header that groups nothing we know
    leaves = std::move(expanded);
  }
  return leaves;
}

}  // namespace

HeaderBlock read_header(const TableText& text, std::size_t first, std::size_t last,
                        std::uint32_t first_column, const PreparedTable& tried) {
  HeaderBlock out;
  // Only rows from the first that says something about columns: a clause line above belongs to the rows.
  while (first < last &&
         std::none_of(text.rows[first].begin(), text.rows[first].end(), [&](const TableField& f) {
           return f.is_text() && (is_word(tried, f) || names_column(tried, f));
         })) {
    ++first;
  }
  for (std::size_t r = first; r < last; ++r) {
    for (const TableField& field : text.rows[r]) {
      if (field.is_text()) out.all.push_back(field);
    }
  }
  // Heading rows of the body may stand between the header and the first numbers.
  while (last > first + 1 &&
         std::none_of(text.rows[last - 1].begin(), text.rows[last - 1].end(),
                      [&](const TableField& f) { return f.is_text() && names_column(tried, f); }) &&
         std::any_of(text.rows[last - 1].begin(), text.rows[last - 1].end(),
                     [&](const TableField& f) { return f.is_text() && tried.names_row(f.label); })) {
    --last;
  }
  out.leaves =
      text.has_columns ? by_columns(text, first, last, first_column) : by_expansion(text, first, last, tried);
  return out;
}

}  // namespace nianbao
