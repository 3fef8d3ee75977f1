// Worksheets of OpenDocument (part 3, §9). The shown value of a cell stands in the file as its paragraphs.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/convert/number_format.h"
#include "core/convert/office_package.h"
#include "core/convert/open_document.h"
#include "core/convert/sheet.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

namespace {

/// What a repeated cell or row counts for: a filled one, and one that only has a border.
constexpr std::uint32_t kFilledCopies = 1000;
constexpr std::uint32_t kBlankCopies = 64;

std::uint32_t count_of(pugi::xml_node node, const char* name, std::uint32_t most) {
  return static_cast<std::uint32_t>(
      std::clamp(to_int(attribute(node, name), 10, 1), 1, static_cast<int>(most)));
}

bool is_hidden(pugi::xml_node row_or_column) {
  const std::string_view visibility = attribute(row_or_column, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

class OdsReader {
 public:
  explicit OdsReader(const OdfBody& body) : styles_(body.styles), content_(body.content) {}

  OfficeDocument read() {
    std::size_t count = 0;
    for (const pugi::xml_node node : content_.children()) {
      if (local_name(node) != "table" || ++count > kMaxSheets) continue;
      Sheet sheet;
      sheet_ = &sheet;
      row_ = column_ = 0;
      default_styles_.clear();
      sheet.hidden = styles_.find("table", attribute(node, "style-name")).hidden.value_or(false);
      parts(node, 0);
      workbook_.add(std::move(sheet));
    }
    return workbook_.finish();
  }

 private:
  void parts(pugi::xml_node parent, int depth) {
    if (depth > kMaxOfficeDepth) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "table-row") {
        row(node);
      } else if (name == "table-column") {
        columns(node);
      } else if (name == "shapes") {
        shapes(node, 0);
      } else if (name.starts_with("table-row") || name.starts_with("table-column") ||
                 name.starts_with("table-header")) {
        parts(node, depth + 1);
      }
    }
  }

  void columns(pugi::xml_node node) {
    const std::uint32_t count = count_of(node, "number-columns-repeated", kMaxSheetColumns);
    if (column_ >= kMaxSheetColumns) return;
    if (is_hidden(node)) sheet_->hidden_columns.push_back({column_, column_ + count - 1});
    column_ += count;
    default_styles_.push_back({column_, attribute(node, "default-cell-style-name")});
  }

  std::string default_style(std::uint32_t column) const {
    const auto found =
        std::upper_bound(default_styles_.begin(), default_styles_.end(), column,
                         [](std::uint32_t at, const DefaultStyle& style) { return at < style.end; });
    return found == default_styles_.end() ? std::string() : found->name;
  }

  void row(pugi::xml_node node) {
    if (row_ >= kMaxSheetRows) return;
    const std::uint32_t repeated = count_of(node, "number-rows-repeated", kMaxSheetRows);
    if (is_hidden(node)) sheet_->hidden_rows.push_back({row_, row_ + repeated - 1});
    const std::size_t first = sheet_->cells.size();
    const std::size_t first_merge = sheet_->merges.size();
    cells(node);
    const std::size_t end = sheet_->cells.size();
    const bool filled =
        std::any_of(sheet_->cells.begin() + static_cast<std::ptrdiff_t>(first), sheet_->cells.end(),
                    [](const SheetCell& cell) { return !cell.text.empty(); });
    const std::uint32_t copies = std::min(repeated, filled ? kFilledCopies : kBlankCopies);
    const std::size_t end_merge = sheet_->merges.size();
    for (std::uint32_t copy = 1; copy < copies && end > first; ++copy) {
      for (std::size_t i = first; i < end && workbook_.has_room(); ++i) {
        SheetCell cell = sheet_->cells[i];
        cell.row += copy;
        workbook_.keep(*sheet_, std::move(cell));
      }
      for (std::size_t i = first_merge; i < end_merge && sheet_->merges.size() < kMaxMerges; ++i) {
        SheetMerge merge = sheet_->merges[i];
        merge.row += copy;
        sheet_->merges.push_back(merge);
      }
    }
    row_ += repeated;
  }

  void cells(pugi::xml_node row) {
    const std::string row_style = attribute(row, "default-cell-style-name");
    std::uint32_t column = 0;
    for (const pugi::xml_node node : row.children()) {
      const std::string_view name = local_name(node);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      if (column >= kMaxSheetColumns) return;
      const std::uint32_t repeated = count_of(node, "number-columns-repeated", kMaxSheetColumns);
      std::string style_name = attribute(node, "style-name");
      if (style_name.empty()) style_name = row_style.empty() ? default_style(column) : row_style;
      const OdfStyle style = styles_.find("table-cell", style_name);
      SheetCell cell;
      cell.row = row_;
      cell.bordered = style.bordered.value_or(false);
      content(node, cell);
      if (style.struck.value_or(false)) cell.struck = std::exchange(cell.text, {});
      const bool blank = cell.is_blank();
      merge(node, column);
      const std::uint32_t copies =
          blank && !cell.bordered ? 0 : std::min(repeated, blank ? kBlankCopies : kFilledCopies);
      for (std::uint32_t copy = 0; copy < copies && workbook_.has_room(); ++copy) {
        cell.column = column + copy;
        workbook_.keep(*sheet_, cell);
      }
      column += repeated;
    }
  }

  void merge(pugi::xml_node node, std::uint32_t column) {
    const std::uint32_t rows = count_of(node, "number-rows-spanned", kMaxSheetRows);
    const std::uint32_t columns = count_of(node, "number-columns-spanned", kMaxSheetColumns);
    if ((rows > 1 || columns > 1) && sheet_->merges.size() < kMaxMerges)
      sheet_->merges.push_back({row_, column, rows, columns});
  }

  void content(pugi::xml_node node, SheetCell& cell) {
    for (const pugi::xml_node part : node.children()) {
      const std::string_view name = local_name(part);
      if (name == "p") {
        if (!cell.text.empty()) cell.text.push_back(u'\n');
        cell.text += odf_line(part, true);
      } else if (name == "annotation") {
        cell.comment += odf_lines(part, true);
      } else if (part.type() == pugi::node_element) {
        shape(part, 0);
      }
    }
    if (!cell.text.empty()) return;
    // Programs that do not write what is shown.
    const std::string_view type = attribute(node, "value-type");
    const std::string value = attribute(node, "value");
    if (type == "string") cell.text = to_utf16(attribute(node, "string-value"));
    if (type == "date") cell.text = to_utf16(attribute(node, "date-value"));
    if (value.empty() || child(node, "p")) return;
    if (type == "float" || type == "currency") cell.text = show_general(std::strtod(value.c_str(), nullptr));
    if (type == "percentage") cell.text = show_number(std::strtod(value.c_str(), nullptr), u"0.##%", false);
  }

  void shapes(pugi::xml_node parent, int depth) {
    if (depth > kMaxOfficeDepth) return;
    for (const pugi::xml_node node : parent.children()) shape(node, depth + 1);
  }

  void shape(pugi::xml_node node, int depth) {
    const std::string_view name = local_name(node);
    if (name == "image") {
      ++workbook_.document().pictures;
    } else if (name == "p") {
      std::u16string text = odf_line(node, true);
      if (!trim(text).empty()) sheet_->boxes.push_back(std::move(text));
    } else if (name != "object") {
      shapes(node, depth);
    }
  }

  struct DefaultStyle {
    std::uint32_t end = 0;  // behind its last column
    std::string name;
  };

  const OdfStyles& styles_;
  pugi::xml_node content_;
  Workbook workbook_;
  Sheet* sheet_ = nullptr;
  std::vector<DefaultStyle> default_styles_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
};

}  // namespace

OfficeDocument read_odf_sheets(const OdfBody& body) { return OdsReader(body).read(); }

}  // namespace nianbao
