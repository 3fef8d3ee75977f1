// Slips of the hand in names and set phrases, from the tables of this folder: a form that is wrong as it
// stands, a right phrase with one slip in it, a word that stands twice. All offsets are in the text that is
// read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao::slips {

enum class Kind : std::uint8_t { name, typo, doubled, dated };

struct Slip {
  Kind kind = Kind::typo;
  Span span;             // the words
  Span place;            // what is wrong in them
  std::u16string right;  // what the words should say; "" where nothing takes their place
  bool is_safe = false;  // nothing else can have been meant
  std::u16string_view source;
  std::uint32_t since = 0;  // of words that are dated: 20240715
};

/// By their start, not overlapping but for dated words. Linear in the text.
std::vector<Slip> find(std::u16string_view text);

/// Those of the document's paragraphs but page furniture; offsets in the clean text.
std::vector<Slip> find(const SourceText& source, const Document& document);

}  // namespace nianbao::slips
