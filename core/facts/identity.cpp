#include "core/facts/facts.h"

namespace nianbao {

void extract_identity(const SourceText&, const Document&, const ExtractOptions&, Facts&) {}

}  // namespace nianbao
