// A form's table, recognised cell by cell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/forms/form.h"
#include "core/read/layout.h"

namespace nianbao {

enum class CellState : std::uint8_t {
  number,   // a plain count (or an amount where the form allows one)
  blank,    // empty, "/", "-", "—", "无", "〇": counted as 0
  invalid,  // not a number, negative, a fraction of a count, two numbers
  absent,   // the carrier has no such cell
};

struct KeyedCell {
  CellState state = CellState::absent;
  Decimal value;  // 0 when blank
  std::u16string raw;
  Span span;
};

struct KeyedRow {
  std::string key;
  std::u16string label;  // as written
  Span span;
  Span label_span;
  std::vector<KeyedCell> cells;  // one for each column the form's row has
};

struct KeyedTable {
  std::string key;               // active requests disputes stat2014
  Format format = Format::none;  // whose form its rows and columns follow, whatever the report's year
  TableSource source = TableSource::html;
  Span span;
  std::vector<KeyedRow> rows;  // in the form's order; rows the text lacks are left out
  std::vector<std::string> missing_rows;
  std::vector<Span> extra_rows;  // rows no form has

  const KeyedRow* row(std::string_view row_key) const;
};

/// A table that is there but could not be keyed, with the reason in Chinese.
struct UnreadTable {
  std::string key;  // which form table it seems to be; "" when unknown
  Span span;
  std::u16string reason;
};

}  // namespace nianbao
