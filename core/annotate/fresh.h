// A new Word file for a draft that came as plain text, a page or a sheet.
#pragma once

#include <string>
#include <vector>

#include "core/annotate/annotate.h"
#include "core/read/source_text.h"

namespace nianbao::annotate {

class Fresh {
 public:
  Fresh(const SourceText& source, const Lexicon& lexicon);

  const std::string& docx() const { return docx_; }
  /// Notes on the draft's text as notes on the text of the Word file. A change whose words are not the same
  /// there is left out.
  std::vector<Note> moved(const std::vector<Note>& notes) const;

 private:
  /// A run of units that stand in both texts.
  struct Piece {
    Span original;  // empty: a blank cell
    Offset at = 0;  // in the Word file's text
  };
  Span moved(Span span) const;
  bool is_same(Span original, Span there) const;

  std::string docx_;
  std::u16string_view original_;  // of the draft
  std::u16string text_;           // of the Word file
  std::vector<Piece> pieces_;     // by original
};

}  // namespace nianbao::annotate
