// Worksheets of any program as text and tables: the one step that xlsx, xls and ods share. A sheet is a
// sparse grid of shown values; which rows are a table and which are prose is told by blank rows, by how many
// cells of a row are filled, and by borders.
//
// Libraries looked at: freexl and libxls give values without merged cells or number formats, liborcus needs
// Boost and a C++ runtime with exceptions; hence pugixml and readers of our own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/convert/office_document.h"

namespace nianbao {

/// Excel's and LibreOffice's own limits; what a file claims beyond is not looked at.
inline constexpr std::uint32_t kMaxSheetRows = 1'048'576;
inline constexpr std::uint32_t kMaxSheetColumns = 16'384;
/// A workbook's cells with a text or a border that are kept. A form's three tables have some 300.
inline constexpr std::size_t kMaxKeptCells = 200'000;
/// All their texts, in UTF-16 units: a workbook may show one long string in every cell.
inline constexpr std::size_t kMaxKeptUnits = 8'000'000;
inline constexpr std::size_t kMaxMerges = 100'000;
inline constexpr std::size_t kMaxSheets = 256;

struct SheetCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  bool bordered = false;
  std::u16string text;    // as shown; '\n' breaks the line
  std::u16string struck;  // struck out, not part of `text`
  std::u16string comment;
  bool is_blank() const { return text.empty() && struck.empty() && comment.empty(); }
};

struct SheetMerge {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t rows = 1;
  std::uint32_t columns = 1;
};

/// Rows or columns, both ends included.
struct SheetRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Sheet {
  bool hidden = false;
  std::vector<SheetCell> cells;  // in any order; of two in one place the first counts
  std::vector<SheetMerge> merges;
  std::vector<SheetRange> hidden_rows;
  std::vector<SheetRange> hidden_columns;
  std::vector<std::u16string> boxes;  // text boxes, one paragraph each
};

/// Collects the sheets of one workbook, in its order, within the limits above.
class Workbook {
 public:
  /// Whether another cell may be kept; tells it in the document where not.
  bool has_room();
  void keep(Sheet& sheet, SheetCell cell);
  void add(Sheet sheet);
  /// A page's header or footer; no text twice.
  void add_margin(bool header, std::u16string text);
  OfficeDocument& document() { return document_; }
  OfficeDocument finish();

 private:
  OfficeDocument document_;
  std::size_t kept_ = 0;
  std::size_t units_ = 0;    // of their texts
  std::size_t written_ = 0;  // cells of tables
  bool cut_ = false;
};

}  // namespace nianbao
