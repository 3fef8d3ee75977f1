// Chinese punctuation for the checker's own sentences, which come with half-width marks: for files that
// people read. The page does the same in web/src/core/typeset.ts.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// Commas, colons and the like beside Chinese become full-width, brackets around Chinese too. What stands
/// between quotation marks is the draft's own text and stays as it is. Time grows with the length, but for
/// unclosed brackets.
std::u16string typeset(std::u16string_view sentence);

}  // namespace nianbao
