// What people call a form's tables, rows, columns and cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.h"
#include "core/tables/keyed_table.h"

namespace nianbao {

/// A cell of a keyed table: indices into KeyedTable::rows and the row's cells.
struct CellPlace {
  std::size_t row = 0;
  std::size_t cell = 0;
  auto operator<=>(const CellPlace&) const = default;
};

/// 表三: the table of the form's third part; the title in “” where its part has no number.
std::u16string table_name(const FormTable& table, const Form* form);
std::u16string table_name(const Facts& facts, const KeyedTable& table);

/// “(三)不予公开 1.属于国家秘密”, by the form's labels, without explanations in brackets.
std::u16string row_name(const KeyedTable& table, std::string_view row_key);
/// 一、二 and (七)总计: how a calculation names the row. Rows without such a number go by row_name.
std::u16string row_mark(const KeyedTable& table, std::string_view row_key);
/// “(一)予以公开”至“(六)其他处理”各行, by the rows' uppermost groups; one row alone: “…”.
std::u16string rows_name(const KeyedTable& table, const std::vector<std::string>& row_keys);

/// “自然人”至“其他”各列; one column alone: “自然人”列.
std::u16string columns_name(const KeyedTable& table, const std::vector<std::string>& column_keys);

/// The column's label: “自然人”.
std::u16string column_name(const KeyedTable& table, std::size_t row, std::size_t cell);
/// “…”行“…”列; only the row where the table has one column.
std::u16string cell_name(const KeyedTable& table, CellPlace place);

/// Where the tables hold a statistic: 表三“(三)不予公开”各行“总计”列.
std::u16string value_name(const Facts& facts, const TableValue& value);

}  // namespace nianbao
