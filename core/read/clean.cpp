#include "core/read/clean.h"

namespace nianbao {

Cleaned clean_text(std::u16string_view original, const Layout&) {
  return {std::u16string(original), OffsetMap::identity(static_cast<Offset>(original.size())), {}};
}

}  // namespace nianbao
