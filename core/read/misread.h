// A whole text that was decoded with the wrong character set before it came here, and saved or pasted like
// that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/rewriter.h"
#include "core/read/source_text.h"

namespace nianbao {

/// Whether most of a text is such nonsense, and what it says. Judged by a sample, so that a text that is in
/// order costs next to nothing. nullopt for every readable text, broken runs in it included.
std::optional<Misread> find_misreading(std::u16string_view text);

/// The text with every line that is not ASCII decoded again as `misread` says; one noise covers it all. What
/// cannot be read again (`!misread.complete`) stays as it is.
Rewritten undo_misreading(std::u16string_view text, const Misread& misread, std::vector<Noise>& noise);

}  // namespace nianbao
