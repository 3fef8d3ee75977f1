#include "core/facts/facts.h"

namespace nianbao {

void extract_statistics(const SourceText&, const Document&, Facts&) {}

}  // namespace nianbao
