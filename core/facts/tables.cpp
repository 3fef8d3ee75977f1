#include "core/facts/facts.h"

namespace nianbao {

void extract_tables(const SourceText&, const Document&, Facts&) {}

}  // namespace nianbao
