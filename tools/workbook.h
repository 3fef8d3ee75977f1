// Excel workbooks of the command line, written by libxlsxwriter where the program was built with it.
#pragma once

#include <string>

#include "core/area/area.h"
#include "core/forms/form.h"

namespace nianbao::cli {

struct Workbook {
  std::string bytes;       // of the file; "" where there is a problem
  std::u16string problem;  // Chinese, one sentence
};

/// The sum of an area: a sheet with the units, one for each table with live sums over the units' sheets, the
/// government's numbers and the differences, and a sheet for each unit.
Workbook sum_workbook(const area::Area& area, const area::Sum& sum);

/// The tables of a form to be filled in: totals add themselves up, what does not balance is red. The checker
/// reads the filled-in file.
Workbook blank_workbook(const Form& form, int year);

}  // namespace nianbao::cli
