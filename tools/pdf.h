// PDF files, which poppler's programs read for the command line.
#pragma once

#include "core/read/source_text.h"

namespace nianbao::cli {

/// What core/convert reads, and a PDF, becomes a Word file, or a draft with a problem; any other draft stays
/// as it is. Runs programs for a PDF, each for at most a minute.
void convert_file(Draft& draft);

}  // namespace nianbao::cli
