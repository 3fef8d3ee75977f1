// The claims of a text on one line each, for tables of expected claims.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// "519条=165+60+289 ✗?" for each claim in the text's order, joined by " | ". Signs: ✓ holds, ≈ holds by
/// rounding, ✗ does not (✗? only probably a claim), · found but not checked.
std::string print_claims(std::u16string_view text);

}  // namespace nianbao
