// Word 97–2003 files (.doc, .dot) and those of WPS (.wps, .wpt), which are the same, by [MS-DOC].
#pragma once

#include <string_view>

#include "core/convert/office_document.h"

namespace nianbao {

/// Takes time and memory of the order of the file's size, whatever it says of itself.
OfficeDocument read_word_binary(std::string_view bytes);

}  // namespace nianbao
