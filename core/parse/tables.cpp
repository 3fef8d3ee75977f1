#include "core/parse/document.h"

namespace nianbao {

std::vector<RawTable> find_tables(const SourceText& source) { return source.layout.tables; }

}  // namespace nianbao
