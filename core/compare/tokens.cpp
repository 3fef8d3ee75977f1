#include "core/compare/tokens.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/words/words.h"

namespace nianbao::years {

namespace {

/// Before the unit in the symbol of a number; no text holds it.
constexpr char16_t kNumber = 1;

/// Digits with what parts and points them: 1,234.50
Offset end_of_digits(std::u16string_view text, Offset at, Offset end) {
  while (at < end) {
    const bool inside = (text[at] == u',' || text[at] == u'.') && at + 1 < end && is_digit(text[at + 1]);
    if (!is_digit(text[at]) && !inside) break;
    ++at;
  }
  return at;
}

Offset end_of_letters(std::u16string_view text, Offset at, Offset end) {
  while (at < end && is_ascii_letter(text[at])) ++at;
  return at;
}

class Tokenizer {
 public:
  Tokenizer(std::u16string_view clean, Span piece, const Quantities& quantities, Symbols& symbols)
      : clean_(clean), piece_(piece), quantities_(quantities), symbols_(symbols) {
    words::find(slice(clean, piece), piece.start, words_);
    words::keep_longest(words_);
    next_quantity_ = static_cast<std::size_t>(
        std::lower_bound(quantities.begin(), quantities.end(), piece.start,
                         [](const Quantity& each, Offset at) { return each.number.start < at; }) -
        quantities.begin());
  }

  void run(std::vector<Token>& out) {
    for (Offset at = piece_.start; at < piece_.end;) {
      if (is_space(clean_[at])) {
        ++at;
        continue;
      }
      const Token token = read(at);
      out.push_back(token);
      at = token.span.end;
    }
  }

 private:
  Token read(Offset at) {
    while (next_quantity_ < quantities_.size() && quantities_[next_quantity_].number.start < at)
      ++next_quantity_;
    if (next_quantity_ < quantities_.size()) {
      const Quantity& quantity = quantities_[next_quantity_];
      const Span number = quantity.number;
      if (number.start == at && !number.empty() && number.end <= piece_.end) {
        const auto index = static_cast<std::int32_t>(next_quantity_++);
        std::u16string unit(1, kNumber);
        unit.append(quantity.unit);
        return {number, symbols_.of(unit), index, true};
      }
    }
    if (is_digit(clean_[at]))
      return {{at, end_of_digits(clean_, at, piece_.end)}, symbols_.of(std::u16string(1, kNumber)), -1, true};
    Span span{at, at + 1};
    if (is_ascii_letter(clean_[at]))
      span.end = end_of_letters(clean_, at, piece_.end);
    else if (const Offset end = end_of_word(at); end > at)
      span.end = end;
    else if ((clean_[at] & 0xFC00) == 0xD800 && at + 1 < piece_.end && (clean_[at + 1] & 0xFC00) == 0xDC00)
      span.end = at + 2;
    return {span, symbols_.of(slice(clean_, span)), -1, false};
  }

  /// Of a word of the vocabulary that starts here and holds no number; `at` where there is none.
  Offset end_of_word(Offset at) {
    while (next_word_ < words_.size() && words_[next_word_].span.start < at) ++next_word_;
    if (next_word_ == words_.size() || words_[next_word_].span.start != at) return at;
    const Offset end = words_[next_word_].span.end;
    const bool holds_number =
        next_quantity_ < quantities_.size() && quantities_[next_quantity_].number.start < end;
    return end <= piece_.end && !holds_number ? end : at;
  }

  std::u16string_view clean_;
  Span piece_;
  const Quantities& quantities_;
  Symbols& symbols_;
  std::vector<words::Hit> words_;
  std::size_t next_word_ = 0;
  std::size_t next_quantity_ = 0;
};

}  // namespace

std::uint32_t Symbols::of(std::u16string_view word) {
  return known_.try_emplace(std::u16string(word), static_cast<std::uint32_t>(known_.size())).first->second;
}

void add_tokens(std::u16string_view clean, Span piece, const Quantities& quantities, Symbols& symbols,
                std::vector<Token>& out) {
  Tokenizer(clean, piece, quantities, symbols).run(out);
}

}  // namespace nianbao::years
