#include "core/facts/facts.h"

namespace nianbao {

void extract_claims(const SourceText&, const Document&, Facts&) {}

}  // namespace nianbao
