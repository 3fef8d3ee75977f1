// Rows of a Word 97–2003 table, which tell where their cells end in twentieths of a point, on common columns.
#pragma once

#include <memory>
#include <vector>

#include "core/convert/office_document.h"
#include "core/convert/word_binary_sprms.h"

namespace nianbao::word_binary {

struct TableRow {
  RowDefinition definition;  // may have more or fewer cells than the text, or none
  std::vector<std::vector<OfficeBlock>> cells;
};

/// A cell that goes on the one above is merged with it where both have the same columns.
std::unique_ptr<OfficeTable> lay_out(std::vector<TableRow> rows);

}  // namespace nianbao::word_binary
