// The vocabulary: words that readers recognise, with their senses, from core/words/*.tsv. A reader asks for a
// sense, not for a string; a new word is a new line in a table.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/words/sense.h"  // generated

namespace nianbao::words {

/// A word of the vocabulary in a text.
struct Hit {
  Span span;  // in the text that was read, moved by `offset`
  Sense sense = {};
};

/// Adds every word that stands in `text`, by its start, the longest first where several start together. A
/// word whose table forbids what stands before or behind it does not count. One pass; no memory but `hits`.
void find(std::u16string_view text, Offset offset, std::vector<Hit>& hits);

/// The same as a new list.
std::vector<Hit> find(std::u16string_view text);

/// Whether a word of `sense` stands in `text`.
bool has(std::u16string_view text, Sense sense);

/// Drops each hit that lies within a longer one: 市政府 within 市政府办公室. `hits` as find() gives them.
void keep_longest(std::vector<Hit>& hits);

}  // namespace nianbao::words
