// How the text of one table cell is read as a number.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/decimal.h"

namespace nianbao {

enum class CellState : std::uint8_t {
  number,   // a plain count (or an amount where the form allows one)
  blank,    // empty, "/", "-", "—", "无": counted as 0
  invalid,  // not a number, negative, a fraction of a count, two numbers
  absent,   // the carrier has no such cell
};

enum class CellFault : std::uint8_t {
  none,
  not_a_number,
  negative,
  fraction,
  two_numbers,
  look_alike,  // letters or 〇 in place of digits: "O", "1l"; the state is number, read as the digits meant
};

struct CellValue {
  CellState state = CellState::blank;
  CellFault fault = CellFault::none;
  Decimal value;  // 0 when blank; a negative or fractional value is kept when it could be read
};

/// Reads digits (also full-width), thousands separators ("1,234", "1 234"), Chinese numerals (十二), a sign
/// and a unit behind the number ("3件", "12 份"); `decimals` and `is_signed` say whether a fraction or a
/// negative number is in order. "3.0" is 3.
CellValue read_cell(std::u16string_view text, bool decimals, bool is_signed);

/// Whether a text is what stands in a number cell: a number with or without unit, or a mark for "none".
/// An empty text is not, nor a Chinese numeral, which may as well be what a narrow column left of a label.
bool looks_like_value(std::u16string_view text);

/// A unit of counts or amounts alone, as a column of its own has it: 件, 部, 万元, (件).
bool is_unit(std::u16string_view text);

/// "/", "-", "—", "无" and the like: written where a 0 is due.
bool is_blank_mark(std::u16string_view text);

}  // namespace nianbao
