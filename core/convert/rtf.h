// Rich Text Format (Microsoft, version 1.9.1): groups and control words around text in code pages. No kept
// C++ library reads tables and code pages out of it (Debian's unrtf is a program that writes HTML).
#pragma once

#include <string_view>

#include "core/convert/office_document.h"

namespace nianbao {

OfficeDocument read_rtf(std::string_view bytes);

}  // namespace nianbao
