// Files of other programs (Word 97, WPS, Excel, OpenDocument, RTF, OFD …) into Word files. The check itself
// does not need this room: in the page it is a module of its own, loaded when such a file comes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/convert/office_document.h"
#include "core/read/source_text.h"

namespace nianbao {

struct Converted {
  std::string docx;                     // "" where there is a problem
  std::u16string problem;               // Chinese, one sentence: why nothing could be read
  std::vector<std::u16string> notices;  // likewise: what of it could not be read
};

/// What a reader made, as a Word file.
Converted as_word_file(const OfficeDocument& document);

/// Never throws but for want of memory, never follows a reference out of the file. Bytes that no reader here
/// knows are a problem.
Converted convert(std::string_view bytes);

/// A draft in another program's file becomes one in a Word file, or one with a problem; any other stays as it
/// is.
void convert_draft(Draft& draft);

}  // namespace nianbao
