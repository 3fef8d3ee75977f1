// Results as flat rows, for spreadsheets and databases: one row a finding, a cell, a statistic, a document.
// Lines and columns are those of the file that the user has, from 1; none where a line means nothing there
// (Word) or the row is about the whole.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/check.h"

namespace nianbao {

enum class RowKind : std::uint8_t { findings, cells, statistics, files };
enum class RowFormat : std::uint8_t {
  json_lines,  // one object a line (core/schema/rows.schema.json)
  /// RFC 4180 with a line of names, in UTF-8 with a byte order mark: Excel and WPS take a file without one
  /// for GBK, and what reads CSV in earnest (DuckDB, Python, R) skips it.
  csv,
};

/// "findings" …: the contract's names.
const char* to_string(RowKind kind);
std::optional<RowKind> row_kind(std::string_view name);
/// The names of a row's values, in order. `scored`, here and below: CheckOptions::weights were given, and
/// `files` ends with the score, the sum of what its findings count.
std::span<const std::string_view> columns_of(RowKind kind, bool scored);

/// What stands in front of all rows: the byte order mark and the names for CSV, nothing for JSON Lines.
std::string rows_head(RowKind kind, RowFormat format, bool scored);
/// The rows of one result, each with its line end.
std::string render_rows(const Result& result, RowKind kind, RowFormat format, bool scored);

}  // namespace nianbao
