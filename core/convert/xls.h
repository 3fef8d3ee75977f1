// Excel 97 to 2003 and what WPS writes like it: .xls, .xlt, .et, .ett ([MS-XLS], BIFF8 in a compound file).
// Libraries: see sheet.h.
#pragma once

#include <string_view>

#include "core/convert/office_document.h"

namespace nianbao {

OfficeDocument read_xls(std::string_view bytes);
/// The records of its stream "Workbook" alone.
OfficeDocument read_xls_records(std::string_view stream);

}  // namespace nianbao
