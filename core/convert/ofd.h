// OFD files (GB/T 33190-2016): pages with placed text in a zip archive of XML. No kept library reads them:
// Debian has none, npm's are viewers that draw, in JavaScript.
#pragma once

#include <string_view>

#include "core/convert/office_document.h"

namespace nianbao {

OfficeDocument read_ofd(std::string_view bytes);

}  // namespace nianbao
