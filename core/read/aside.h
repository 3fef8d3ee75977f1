// What a file holds beside the text that is its body: read with it, told apart from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/span.h"
#include "core/read/file_places.h"
#include "core/read/source_text.h"

namespace nianbao {

enum class AsideKind : std::uint8_t {
  header,
  footer,
  note,  // a footnote or endnote
  comment,
  inserted,  // by a tracked change; part of the text, too
  deleted,   // likewise; not part of the text
  struck_out,
  hidden,
};

struct Aside {
  AsideKind kind = AsideKind::header;
  std::u16string text;  // cleaned like the text itself, paragraphs on lines of their own
  Span place;  // in SourceText::original: the paragraph where it stands; empty at 0 where it has none
};

/// A draft with all that its file holds.
struct WholeDraft {
  SourceText source;
  std::vector<Aside> asides;  // headers and footers, then the others in the text's order
  FilePlaces file;            // of SourceText::original in the file; known only where it was asked for
};
/// As read_source, which gives only the text. `file_places`: fill in `file`, which takes time.
WholeDraft read_whole(const Draft& draft, const Lexicon& lexicon, bool file_places = false);

}  // namespace nianbao
