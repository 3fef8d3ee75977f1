// How much of a report's text is last year's: what cross/copied tells and the comparison of two years shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/likeness/fingerprints.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao::likeness {

/// The paragraph without blanks and marks: a changed comma is still a copy.
std::u16string essence(std::u16string_view text);

/// Words of a paragraph that count as the report's own: 0 for one that is short, or that the law or the form
/// prescribes.
std::size_t counted_words(std::u16string_view text);
/// It has so many words that a copy of it is worth telling.
bool is_telling(std::size_t words);

enum class Copy : std::uint8_t {
  none,
  whole,          // to the letter
  other_numbers,  // but for years and numbers
  touched_up,     // but for single words
};

/// What of a paragraph was in last year's report.
struct CopyOf {
  Copy how = Copy::none;
  std::size_t share = 0;      // per cent of its own words; 100 for `whole` and `other_numbers`
  bool counts_alone = false;  // enough to be told of by itself
};

/// The words of a report, or of a part of it, that are its own, and those that were there before.
struct CopiedWords {
  std::size_t words = 0;
  std::size_t copied = 0;

  void add(std::size_t counted, const CopyOf& of);
  /// Per cent, rounded down; 0 where there are no words.
  std::size_t share() const { return words == 0 ? 0 : copied * 100 / words; }
};

/// Last year's paragraphs, as they are and by their words alone. Memory and time by the length of the text.
class LastYear {
 public:
  LastYear(const SourceText& source, const Document& document);
  /// `text`: a paragraph of this year's clean text.
  CopyOf copy_of(std::u16string_view text) const;

 private:
  std::unordered_set<std::u16string> whole_;
  std::unordered_set<std::u16string> words_;
  Grams grams_;
};

}  // namespace nianbao::likeness
