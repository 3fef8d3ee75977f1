// Excel's .xlsx, .xlsm and .xltx (ECMA-376 Part 1 §18, SpreadsheetML; transitional and strict) and what WPS
// writes like it. Formulas are not calculated: their stored results are read.
#pragma once

#include <string_view>

#include "core/convert/office_document.h"

namespace nianbao {

OfficeDocument read_xlsx(std::string_view bytes);

}  // namespace nianbao
