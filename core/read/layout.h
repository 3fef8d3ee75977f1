// What a structured carrier (HTML, docx, CSV, TSV) knows about its text beyond the characters.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

/// Where a table came from; `to_string` gives the contract's `source`.
enum class TableSource : std::uint8_t { html, docx, tsv, csv, pipes, crawler, lines, pdf };
const char* to_string(TableSource source);

/// One cell; row and column count from 0 after colspan and rowspan are expanded: a merged cell stands once,
/// at its top-left place, with its extent.
struct LayoutCell {
  Span span;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
};

struct LayoutTable {
  TableSource source = TableSource::html;
  Span span;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<LayoutCell> cells;  // by row, then column
};

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, furniture };

/// A paragraph as the carrier marked it. `furniture`: <nav>, <footer>, breadcrumb and share boxes, known by
/// markup.
struct LayoutBlock {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  // heading level 1-6, else 0
  Span span;
};

struct Layout {
  std::vector<LayoutBlock> blocks;
  std::vector<LayoutTable> tables;
};

}  // namespace nianbao
