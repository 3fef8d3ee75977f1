// Raw tables as rows of fields, cut into stretches that belong to one form table each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/forms/form.h"
#include "core/forms/lexicon.h"
#include "core/parse/document.h"

namespace nianbao {

struct TableField {
  Span span;
  std::u16string_view text;  // without blanks at its ends
  std::uint32_t column = 0;
  std::uint32_t column_span = 1;
  bool is_value = false;  // a number or a mark for none
  bool is_empty = false;
  bool is_text() const { return !is_value && !is_empty; }
};

using TableRow = std::vector<TableField>;  // by column

struct TableText {
  TableSource source = TableSource::html;
  Span span;
  /// Rows are real rows of a table. Otherwise (one cell a line, columns by blanks) they are lines.
  bool has_rows = true;
  /// Columns are real columns: every row has the same places, merged cells included.
  bool has_columns = false;
  std::vector<TableRow> rows;
};

/// Labels that were wrapped over lines are joined again where `lexicon` knows the whole.
TableText read_table_text(const RawTable& table, std::u16string_view text, const Lexicon& lexicon);

/// The same fields as lines without rows: where a carrier lost its row ends or wrapped them, labels and
/// numbers tell the rows better.
TableText as_lines(TableText text);

/// Where a label stands in the forms.
struct LabelPlace {
  std::uint32_t table = 0;  // index into FormIndex::tables
  enum class What : std::uint8_t { row, column, word } what = What::row;
  std::uint32_t item = 0;  // index into the table's rows or columns
};

/// All tables of all forms, and their labels by folded text.
class FormIndex {
 public:
  struct Entry {
    const FormTable* table = nullptr;
    Format format = Format::none;
    std::uint32_t key = 0;  // number of the table's key: the same for "requests" of every form
  };

  explicit FormIndex(const Forms& forms);
  const std::vector<Entry>& tables() const { return tables_; }
  /// Places of an exact label; nullptr when no form has it.
  const std::vector<LabelPlace>* find(const std::u16string& folded) const;
  std::uint32_t key_count() const { return key_count_; }

 private:
  void add(std::u16string_view label, LabelPlace place);

  std::vector<Entry> tables_;
  std::unordered_map<std::u16string, std::vector<LabelPlace>> labels_;
  std::uint32_t key_count_ = 0;
};

/// A stretch of rows that belongs to one form table.
struct TableStretch {
  std::uint32_t key = 0;  // as FormIndex::Entry::key
  std::size_t first = 0;  // rows [first, last)
  std::size_t last = 0;
  std::size_t labels = 0;  // labels that only this table has
};

std::vector<TableStretch> cut_stretches(const TableText& text, const FormIndex& index);

}  // namespace nianbao
