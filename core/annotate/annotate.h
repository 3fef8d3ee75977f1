// A draft back into Word: the user's own file, untouched but for comments and tracked changes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

class Lexicon;

/// Other text for a span of the draft's text; "" takes it away.
struct Change {
  Span span;
  std::u16string text;
};

/// What is to be said of the words at `span`, a span of the text that the reader extracts from the file
/// (SourceText::original). An empty one: of something that is absent there.
struct Note {
  Span span;
  std::u16string text;          // of the comment: a paragraph a line
  std::vector<Change> changes;  // that put it right and are safe
};

struct Annotated {
  std::string docx;              // "" where there is a problem
  std::u16string problem;        // Chinese, one sentence
  std::size_t comments = 0;      // written, one a note
  std::vector<Change> changes;   // written as tracked changes, by place
  std::size_t changes_left = 0;  // those that touch a field, another's change, a generated number …
};

/// Whose comments and changes these are.
inline constexpr std::u16string_view kReviewer = u"年报校对";

/// The Word file `bytes` with a comment for every note and the changes as tracked changes (w:ins, w:del,
/// ECMA-376 Part 1, §17.13). All parts but the main one, comments.xml and what names it (relations, content
/// types) are copied as they are packed; in those three no byte changes but where something is added.
/// `date`, "2026-01-31T09:30:00Z" or "", is when. `lexicon` as for reading. Never throws, and the same input
/// gives the same bytes.
Annotated annotate_docx(std::string_view bytes, const std::vector<Note>& notes, const Lexicon& lexicon,
                        std::string_view date = {});

}  // namespace nianbao
