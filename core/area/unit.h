// One report of an area as a plain value: what is needed to add tables up and to find who reported. Made of a
// native result, or of a result's JSON in the WebAssembly module.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/json_text.h"
#include "core/check.h"
#include "core/dates/date.h"
#include "core/forms/form_set.h"
#include "core/status.h"

namespace nianbao::area {

/// A number of a form's table; nullopt where a cell is there and no number could be read from it.
struct UnitCell {
  std::string row;
  std::string column;
  std::optional<Decimal> value;
};

struct UnitTable {
  std::string key;
  std::vector<UnitCell> cells;  // of the cells that were found
};

/// A document that came in, or an input that none was read from.
struct Unit {
  std::string input;
  std::size_t document = 0;  // its place in the input
  Status status = Status::unreadable;
  bool is_report = false;      // an annual report, or a sheet with nothing but its tables
  std::u16string issuer;       // "" where nothing names it
  bool named_by_file = false;  // `issuer` is what the file is called
  std::optional<int> year;
  std::optional<Day> signed_on;
  std::vector<UnitTable> tables;
};

/// The documents of a result that may be reports; the input itself, without tables, where there is none. Of
/// an input with a report the other documents (a notice in front of it) are left out.
std::vector<Unit> units_of(const Result& result);

/// The same of a result's JSON (schema nianbao/1). Column keys are those of `forms`. Empty where it is no
/// result.
std::vector<Unit> units_of(const Json& result, std::string_view text, const FormSet& forms);

/// The organ that a file's name begins with: "往年/青岚县财政局2024年报.docx" → 青岚县财政局; "" where it
/// names none.
std::u16string organ_of_file(std::string_view path);

}  // namespace nianbao::area
