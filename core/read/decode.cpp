#include "core/read/decode.h"

#include "core/base/text.h"

namespace nianbao {

Decoded decode(std::string_view bytes, std::string_view) { return {to_utf16(bytes), "UTF-8", false, 0}; }

}  // namespace nianbao
