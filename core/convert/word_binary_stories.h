// The stories of a Word 97–2003 file as blocks: paragraphs with their runs, fields by their results, tables,
// and what stands beside the text at its place.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/convert/office_document.h"
#include "core/convert/word_binary_file.h"
#include "core/convert/word_binary_formatting.h"
#include "core/convert/word_binary_lists.h"
#include "core/convert/word_binary_tables.h"

namespace nianbao::word_binary {

class Stories {
 public:
  /// `file` and `formatting` outlive it.
  Stories(const WordFile& file, const Formatting& formatting);

  /// A part of a story from the start of a paragraph to the end of one.
  std::vector<OfficeBlock> blocks(Range range);
  /// The same as lines, cells apart by tabs; blank lines at the end are left out.
  std::u16string lines(Range range);

  std::size_t pictures() const { return pictures_; }  // that stand in the text like a letter
  const Lists& lists() const { return lists_; }

  /// Text that stands at a position: a note, a comment.
  void add_note(std::uint32_t position, RunKind kind, std::u16string text);
  /// Text boxes that hang at a position, a part of a story of their own.
  void add_box(std::uint32_t position, Range box);
  /// Those that were not met, in the text's order; they are taken.
  std::vector<Range> take_boxes();

 private:
  /// A paragraph that is being put together: more than one where a tracked change deletes the mark between.
  struct Open {
    OfficeBlock block;
    std::vector<Range> boxes;
    bool has_text = false;
    bool is_joined = false;  // to the next
  };

  std::pair<std::size_t, std::size_t> paragraphs_of(Range range) const;
  void find_open_fields(Range range);
  void fill(std::size_t first, std::size_t last, std::uint32_t depth, std::vector<OfficeBlock>& out);
  void paragraph(const Paragraph& paragraph, Open& open);
  void character(std::uint32_t at, Open& open);
  void special(std::uint32_t at, Open& open);
  void put(std::u16string_view text, std::uint32_t at, Open& open);
  void close(Open& open, std::vector<OfficeBlock>& out);
  void table(std::size_t first, std::size_t last, std::uint32_t depth, std::vector<OfficeBlock>& out);
  std::u16string number_of(const Paragraph& paragraph);
  std::u16string_view symbol_at(std::uint32_t at) const;
  bool is_visible() const;
  void read_fonts();

  struct Note {
    RunKind kind;
    std::u16string text;
  };

  const WordFile& file_;
  const Formatting& formatting_;
  Lists lists_;
  std::vector<std::string> fonts_;
  std::multimap<std::uint32_t, Note> notes_;
  std::multimap<std::uint32_t, Range> boxes_;
  std::vector<std::uint32_t> unended_fields_;
  std::vector<bool> fields_;  // open ones: is the result being read?
  std::size_t codes_ = 0;     // how many of them are in their code
  std::size_t pictures_ = 0;
};

}  // namespace nianbao::word_binary
