// The quantities of one document's prose.
#pragma once

#include <vector>

#include "core/dates/date.h"
#include "core/parse/document.h"
#include "core/quantities/quantity.h"

namespace nianbao {

/// In the text's order. Numbers of `dates` are none.
std::vector<Quantity> find_quantities(const SourceText& source, const Document& document,
                                      const std::vector<Date>& dates);

}  // namespace nianbao
