// A paragraph as words, numbers and marks: what changes as a whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/span.h"
#include "core/quantities/quantity.h"

namespace nianbao::years {

struct Token {
  Span span;                   // in SourceText::clean
  std::uint32_t symbol = 0;    // equal for equal words, and for all numbers of one unit
  std::int32_t quantity = -1;  // of a number that is one: index into the quantities
  bool is_number = false;
};

/// Gives equal words of both texts one symbol.
class Symbols {
 public:
  std::uint32_t of(std::u16string_view word);

 private:
  std::unordered_map<std::u16string, std::uint32_t> known_;
};

/// Adds the tokens of a piece of `clean`, in order, blanks left out: numbers with their separators, words of
/// the vocabulary (core/words) and of Latin letters, every other character by itself. `quantities`: by place.
void add_tokens(std::u16string_view clean, Span piece, const Quantities& quantities, Symbols& symbols,
                std::vector<Token>& out);

}  // namespace nianbao::years
