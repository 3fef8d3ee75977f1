// What the tests of worksheet readers share: small files and what was read of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/zip_archive.h"
#include "core/convert/office_document.h"

namespace nianbao::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A document as lines: paragraphs as they are, a table's rows as "| a | b |", a merged cell "a >2" where it
/// spans two columns, "^" where it goes on the cell above; runs that are not plain in brackets.
std::vector<std::string> lines_of(const OfficeDocument& document);

/// An .xlsx file of one sheet with this sheetData and what stands behind it; shared strings, styles and
/// further parts as given.
std::string xlsx_of(const std::string& sheet, const std::string& strings = {}, const std::string& styles = {},
                    const Parts& more = {});

}  // namespace nianbao::testing
