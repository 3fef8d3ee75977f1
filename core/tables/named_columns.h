// Which of a form row's columns the header above it names.
#pragma once

#include <cstdint>
#include <vector>

#include "core/tables/table_keyer.h"

namespace nianbao {

/// Columns that the whole table lacks or has too many of, told by its header.
struct NamedColumns {
  std::vector<std::int32_t> of_field;  // index into the row's form columns, or -1 for an unknown one
  std::vector<AlteredLabel> altered;   // names that are not quite the form's
  double score = 0;                    // for names that were found
};

/// Indices into the table's columns of those that this row has.
std::vector<std::size_t> columns_of(const FormTable& form, const FormRow& row);

/// `has_rows` as in TableText.
NamedColumns read_columns(const HeaderBlock& header, const FormRow& row, const PreparedTable& tried,
                          bool has_rows);

/// All `cells` columns, in the form's order.
bool is_regular(const NamedColumns& columns, std::size_t cells);

}  // namespace nianbao
