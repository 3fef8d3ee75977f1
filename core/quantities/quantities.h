// The quantities of one document's prose and of the office's own tables.
#pragma once

#include <vector>

#include "core/dates/date.h"
#include "core/parse/document.h"
#include "core/quantities/quantity.h"

namespace nianbao {

/// In the text's order. Numbers of `dates` are none. Of the cells of `tables`, those that hold one number and
/// nothing else.
std::vector<Quantity> find_quantities(const SourceText& source, const Document& document,
                                      const std::vector<Date>& dates, const std::vector<RawTable>& tables);

}  // namespace nianbao
