#include "core/facts/facts.h"

namespace nianbao {

void extract_quantities(const SourceText&, const Document&, Facts&) {}

}  // namespace nianbao
