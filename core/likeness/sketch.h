// What of a report is compared with the others of its batch.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.h"
#include "core/forms/form_set.h"
#include "core/identity/identity.h"
#include "core/read/source_text.h"

namespace nianbao {

/// One paragraph of a report that is its own: what the law and the form prescribe is left out.
struct Passage {
  Span span;            // in SourceText::original
  std::u16string text;  // as it was analysed; the beginning of a very long one
};

struct Sketch {
  std::string input;
  std::size_t document = 0;  // place in the input
  std::u16string issuer;     // "" where none was found
  std::vector<Passage> passages;
};

/// The sketches of a draft's documents. Only annual reports have passages.
std::vector<Sketch> sketch(const Draft& draft, const FormSet& forms, const ExtractOptions& options);

}  // namespace nianbao
