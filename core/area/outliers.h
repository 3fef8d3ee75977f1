// Units whose number is off by orders of magnitude: yuan in place of ten thousand yuan, digits typed twice.
#pragma once

#include "core/area/area.h"

namespace nianbao::area {

/// Fills Total::outliers. Beside the unit's own last year: ten times as much or a tenth, and at least a
/// hundred away from it. Without last year: a hundred times as much as any other unit, and a thousand at
/// least. An order of magnitude is what a wrong unit or a digit too many makes; a business that begins or
/// ends comes from zero or goes to it, and zero is not compared.
void find_outliers(const Area& area, Sum& sum);

}  // namespace nianbao::area
