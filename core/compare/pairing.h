// Which documents of two files belong together.
#pragma once

#include <vector>

#include "core/compare/compare.h"

namespace nianbao::years {

/// With `now` and `last` set, nothing compared yet. Annual reports alone where a file holds any, else
/// whatever it holds. The only one of each file belong together whatever they are; of several, those of one
/// organ, by year. Those without a counterpart stand alone.
std::vector<ComparedDocument> pair_documents(const ComparedSide& now, const ComparedSide& last);

/// As check() judges last year's file, and whether the two were given the wrong way round.
Doubt doubt_of(const Previous& now, const Previous& last);

}  // namespace nianbao::years
