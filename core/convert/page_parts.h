// What the steps of page_layout hand to each other: lines of words, tables of cells, each with its place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/convert/page_layout.h"

namespace nianbao {

/// Words of a line without a gap that is wider than the characters.
struct PageWords {
  PageBox box;
  std::u16string text;
};

struct PageLine {
  PageBox box;
  double size = 0;               // of the type: the height of most of its text
  std::vector<PageWords> words;  // from the left, at least one
};

struct PageCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;
  std::u16string text;
};

struct PageTable {
  PageBox box;
  std::vector<double> edges;  // of the columns, one more than there are
  std::size_t rows = 0;
  std::vector<PageCell> cells;  // by row and column, without overlap and without holes
  bool is_ruled = true;
  std::vector<PageLine> framed;  // of one cell, which is a table only where it goes on over the page's end
};

/// One thing on a page, a line or a table, in reading order.
struct PageItem {
  PageBox box;
  double page_width = 0;
  int column = 0;  // of text: 0: over the whole width, 1: the left one of two, 2: the right one
  PageLine line;
  std::optional<PageTable> table;
};

/// The lines of these words, from the top; words that share most of their height share a line.
std::vector<PageLine> lines_of(std::vector<PlacedText> texts);

/// The text of a line, a wide gap being a blank.
std::u16string text_of(const PageLine& line);

/// ASCII's own for the wide forms of it: "，" is ",".
constexpr char16_t narrow(char16_t unit) {
  return unit > 0xFF00 && unit < 0xFF5F ? static_cast<char16_t>(unit - 0xFEE0) : unit;
}

/// "1.", "(一)", "二、", "第三": an item, a heading or a row of its own begins so.
bool starts_item(std::u16string_view text);

/// `next` set behind `text`, which a line's end cut in two: with a blank only between Latin words.
void join_wrapped(std::u16string& text, std::u16string_view next);

/// The tables that ruling lines make; the words in them are taken out of `page`.
std::vector<PageTable> take_ruled_tables(PlacedPage& page);

/// Runs of a page's lines that are tables by the places of their words become tables; false where one cannot
/// be read surely and stays lines.
bool find_columns(std::vector<PageItem>& items);

/// Lines and tables in the order of reading: down the page, the left one of two columns first.
std::vector<PageItem> in_order(std::vector<PageLine> lines, std::vector<PageTable> tables);

/// A table that goes on over the pages' end becomes one; a repeated head goes; what is only a frame around
/// lines becomes lines. `items` in order, all pages.
void join_tables(std::vector<PageItem>& items);

/// Takes page numbers, headers and footers out of the pages' items, into the document's.
void take_margins(std::vector<std::vector<PageItem>>& pages, const std::vector<PlacedPage>& sizes,
                  OfficeDocument& document);

/// Lines into paragraphs; `items` of all pages, in order.
std::vector<OfficeBlock> paragraphs_of(const std::vector<PageItem>& items);

OfficeBlock block_of(const PageTable& table);

}  // namespace nianbao
