#include "core/facts/facts.h"

namespace nianbao {

void extract_parts(const SourceText&, const Document&, Facts&) {}

}  // namespace nianbao
