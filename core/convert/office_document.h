// What a reader of another program's file makes of it: text in order, headings, tables with merged cells, and
// what stands beside the text. `write_docx` turns it into a Word file, so that all that follows (reading,
// places, comments, tracked changes) is done once, for Word files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nianbao {

/// What becomes of a run of text.
enum class RunKind : std::uint8_t {
  plain,
  hidden,
  struck_out,
  inserted,  // by a tracked change
  deleted,   // likewise
  note,      // not in the text: a footnote or endnote that is referred to here
  comment,   // not in the text: a comment on what stands before
};

/// '\n' breaks the line inside the paragraph, '\t' is a tab; control characters are dropped when written.
struct OfficeRun {
  RunKind kind = RunKind::plain;
  std::u16string text;
};

struct OfficeTable;

/// A paragraph, or a table where `table` is set.
struct OfficeBlock {
  std::uint8_t heading = 0;     // level 1 to 9; 0: body text
  std::vector<OfficeRun> runs;  // a list's number ("一、", "1.") stands before the text as text
  std::unique_ptr<OfficeTable> table;
};

struct OfficeCell {
  std::uint32_t columns = 1;  // how many columns it spans, at least 1
  bool merged_up = false;     // goes on the cell above, which spans as many columns; `content` is ignored
  std::vector<OfficeBlock> content;
};

struct OfficeTable {
  std::vector<std::vector<OfficeCell>> rows;  // every cell of a row from the left, merged ones too
};

struct OfficeDocument {
  std::u16string problem;  // Chinese, one sentence with the cause and what to do: nothing was read
  std::vector<std::u16string> notices;  // likewise, of what hindered reading while the rest was read
  std::vector<OfficeBlock> body;
  std::vector<std::u16string> headers;  // by page style, no text twice
  std::vector<std::u16string> footers;
  std::size_t pictures = 0;  // what may hold text that cannot be read
};

/// Adds `text` to the last run of the block where that is of the same kind (notes and comments stay apart).
void add_text(OfficeBlock& block, RunKind kind, std::u16string_view text);

/// A Word file (ECMA-376, transitional) with this text, stored without compression; the same document gives
/// the same bytes. Nested tables deeper than 40 are written as paragraphs.
std::string write_docx(const OfficeDocument& document);

}  // namespace nianbao
