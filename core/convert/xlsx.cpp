#include "core/convert/xlsx.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/text.h"
#include "core/convert/number_format.h"
#include "core/convert/office_package.h"
#include "core/convert/sheet.h"
#include "core/convert/xlsx_styles.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

namespace {

constexpr std::u16string_view kWhat = u" Excel 表格";

struct Reference {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

/// "AB12" (§18.18.62), counted from 0; nothing beyond Excel's own limits.
std::optional<Reference> reference(std::string_view text) {
  std::uint32_t column = 0;
  std::uint32_t row = 0;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    if (text[i] == '$') continue;
    const char letter = static_cast<char>(text[i] & ~0x20);
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + static_cast<std::uint32_t>(letter - 'A' + 1);
    if (column > kMaxSheetColumns) return std::nullopt;
  }
  for (; i < text.size(); ++i) {
    if (text[i] == '$') continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    row = row * 10 + static_cast<std::uint32_t>(text[i] - '0');
    if (row > kMaxSheetRows) return std::nullopt;
  }
  if (row == 0 || column == 0) return std::nullopt;
  return Reference{row - 1, column - 1};
}

std::optional<SheetMerge> area(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = reference(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : reference(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
  return SheetMerge{first->row, first->column, last->row - first->row + 1, last->column - first->column + 1};
}

class XlsxReader {
 public:
  explicit XlsxReader(std::string_view bytes) : package_(bytes) {}

  OfficeDocument read() {
    OfficeDocument& out = workbook_.document();
    out.problem = package_.problem(kWhat);
    if (!out.problem.empty()) return workbook_.finish();
    std::string main = "xl/workbook.xml";
    for (const auto& [id, each] : relationships(package_, ""))
      if (each.type == "officeDocument" && package_.has(each.target)) main = each.target;
    pugi::xml_document workbook;
    out.problem = part_problem(package_.load(main, workbook), kWhat);
    if (!out.problem.empty()) return workbook_.finish();
    if (!child(workbook.document_element(), "sheets")) {
      out.problem = part_problem(PartState::damaged, kWhat);
      return workbook_.finish();
    }
    const auto parts = relationships(package_, main);
    for (const auto& [id, each] : parts) {
      if (each.type == "sharedStrings") read_strings(each.target);
      if (each.type == "styles") read_styles(each.target);
    }
    const pugi::xml_node root = workbook.document_element();
    is_1904_ = is_true(attribute(child(root, "workbookPr"), "date1904"));
    std::size_t count = 0;
    for (const pugi::xml_node sheet : child(root, "sheets").children()) {
      if (local_name(sheet) != "sheet" || ++count > kMaxSheets) continue;
      const auto part = parts.find(id_of(sheet));
      if (part != parts.end()) read_sheet(part->second.target, attribute(sheet, "state"));
    }
    tell();
    return workbook_.finish();
  }

 private:
  static bool is_true(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

  /// r:id, not the sheet's own number.
  static std::string id_of(pugi::xml_node node) {
    for (const pugi::xml_attribute each : node.attributes())
      if (std::string_view(each.name()).ends_with(":id")) return each.value();
    return {};
  }

  void read_strings(const std::string& part) {
    pugi::xml_document document;
    note(package_.load(part, document));
    for (const pugi::xml_node node : document.document_element().children())
      if (local_name(node) == "si") strings_.push_back(read_rich_text(node));
  }

  void read_styles(const std::string& part) {
    pugi::xml_document document;
    note(package_.load(part, document));
    styles_ = read_cell_styles(document);
  }

  void note(PartState state) {
    cut_ = cut_ || state == PartState::cut;
    damaged_ = damaged_ || (state != PartState::whole && state != PartState::cut);
  }

  void read_sheet(const std::string& part, std::string_view state) {
    pugi::xml_document document;
    note(package_.load(part, document));
    const pugi::xml_node root = document.document_element();
    Sheet sheet;
    sheet.hidden = state == "hidden" || state == "veryHidden";
    for (const pugi::xml_node node : child(root, "cols").children()) {
      if (!is_true(attribute(node, "hidden")) || sheet.hidden_columns.size() >= kMaxSheetColumns) continue;
      const int first = to_int(attribute(node, "min"), 10, 0);
      const int last = std::min(to_int(attribute(node, "max"), 10, 0), static_cast<int>(kMaxSheetColumns));
      if (first > 0 && last >= first)
        sheet.hidden_columns.push_back(
            {static_cast<std::uint32_t>(first - 1), static_cast<std::uint32_t>(last - 1)});
    }
    for (const pugi::xml_node node : child(root, "mergeCells").children()) {
      const auto merge = area(attribute(node, "ref"));
      if (merge && sheet.merges.size() < kMaxMerges) sheet.merges.push_back(*merge);
    }
    const auto parts = relationships(package_, part);
    comments_.clear();
    for (const auto& [id, each] : parts)
      if (each.type == "comments") read_comments(each.target);
    rows(child(root, "sheetData"), sheet);
    for (const auto& [place, text] : comments_) {
      SheetCell cell;
      std::tie(cell.row, cell.column) = place;
      cell.comment = text;
      workbook_.keep(sheet, std::move(cell));
    }
    for (const auto& [id, each] : parts)
      if (each.type == "drawing") read_drawing(each.target, sheet);
    for (const pugi::xml_node node : child(root, "headerFooter").children())
      if (node.type() == pugi::node_element)
        workbook_.add_margin(local_name(node).ends_with("Header"), plain_margin(to_utf16(node.text().get())));
    workbook_.add(std::move(sheet));
  }

  void rows(pugi::xml_node data, Sheet& sheet) {
    std::uint32_t row = 0;
    for (const pugi::xml_node node : data.children()) {
      if (local_name(node) != "row") continue;
      const int number = to_int(attribute(node, "r"), 10, 0);
      if (number > 0) row = static_cast<std::uint32_t>(number - 1);
      if (row >= kMaxSheetRows) return;
      if (is_true(attribute(node, "hidden"))) hide(sheet, row);
      cells(node, row, sheet);
      ++row;
    }
  }

  static void hide(Sheet& sheet, std::uint32_t row) {
    if (!sheet.hidden_rows.empty() && sheet.hidden_rows.back().last + 1 == row) {
      sheet.hidden_rows.back().last = row;
    } else {
      sheet.hidden_rows.push_back({row, row});
    }
  }

  void cells(pugi::xml_node parent, std::uint32_t row, Sheet& sheet) {
    std::uint32_t column = 0;
    for (const pugi::xml_node node : parent.children()) {
      if (local_name(node) != "c") continue;
      if (const auto place = reference(attribute(node, "r"))) column = place->column;
      SheetCell cell;
      cell.row = row;
      cell.column = column++;
      const auto index = static_cast<std::size_t>(to_int(attribute(node, "s"), 10, 0));
      const CellStyle* const style = index < styles_.size() ? &styles_[index] : nullptr;
      cell.bordered = style && style->bordered;
      value(node, style, cell);
      if (style && style->struck) cell.struck += std::exchange(cell.text, {});
      if (const auto comment = comments_.extract({cell.row, cell.column})) cell.comment = comment.mapped();
      const bool blank = cell.is_blank();
      if (blank && !cell.bordered) continue;
      if (!workbook_.has_room()) return;
      workbook_.keep(sheet, std::move(cell));
    }
  }

  /// §18.3.1.4 and §18.18.11
  void value(pugi::xml_node node, const CellStyle* style, SheetCell& cell) {
    const std::string_view type = attribute(node, "t");
    const std::string stored = child(node, "v").text().get();
    if (type == "inlineStr") {
      RichText text = read_rich_text(child(node, "is"));
      cell.text = std::move(text.text);
      cell.struck = std::move(text.struck);
    } else if (stored.empty()) {
      if (child(node, "f") && type != "str") ++without_result_;
    } else if (type == "s") {
      const int index = to_int(stored, 10, -1);
      if (index < 0 || static_cast<std::size_t>(index) >= strings_.size()) return void(damaged_ = true);
      cell.text = strings_[static_cast<std::size_t>(index)].text;
      cell.struck = strings_[static_cast<std::size_t>(index)].struck;
    } else if (type == "b") {
      cell.text = is_true(stored) ? u"TRUE" : u"FALSE";
    } else if (type == "str" || type == "e" || type == "d") {
      cell.text = unescape_xstring(to_utf16(stored));
    } else {
      char* end = nullptr;
      const double number = std::strtod(stored.c_str(), &end);
      cell.text = end == stored.c_str()
                      ? to_utf16(stored)
                      : show_number(number, style ? style->format : std::u16string(), is_1904_);
    }
  }

  void read_comments(const std::string& part) {
    pugi::xml_document document;
    note(package_.load(part, document));
    for (const pugi::xml_node node : child(document.document_element(), "commentList").children()) {
      const auto place = reference(attribute(node, "ref"));
      if (!place || comments_.size() >= kMaxKeptCells) continue;
      RichText text = read_rich_text(child(node, "text"));
      comments_[{place->row, place->column}] += text.text;
    }
  }

  /// Text boxes and pictures (DrawingML, §20.5).
  void read_drawing(const std::string& part, Sheet& sheet) {
    pugi::xml_document document;
    note(package_.load(part, document));
    shapes(document.document_element(), sheet, 0);
  }

  void shapes(pugi::xml_node parent, Sheet& sheet, int depth) {
    if (depth > kMaxOfficeDepth) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "pic") {
        ++workbook_.document().pictures;
      } else if (name == "AlternateContent") {
        shapes(alternative(node), sheet, depth + 1);
      } else if (name != "txBody") {
        shapes(node, sheet, depth + 1);
      } else {
        for (const pugi::xml_node paragraph : node.children()) {
          std::u16string text = texts_of(paragraph, "t");
          if (!text.empty()) sheet.boxes.push_back(std::move(text));
        }
      }
    }
  }

  void tell() {
    std::vector<std::u16string>& notices = workbook_.document().notices;
    if (without_result_ > 0)
      notices.push_back(cat(u"有", without_result_,
                            u"个公式没有保存结果,按空白处理;请在 Excel 或 WPS 中打开、保存一次再检查。"));
    if (cut_) notices.push_back(u"这个表格过大,只读取了前一部分;请把年度报告的表格单独存一份再检查。");
    if (damaged_)
      notices.push_back(u"这个表格有一部分已损坏,没有读到;请在 Excel 或 WPS 中打开后另存一份再检查。");
  }

  OfficePackage package_;
  Workbook workbook_;
  std::vector<RichText> strings_;
  std::vector<CellStyle> styles_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::u16string>
      comments_;  // of one sheet, by row, column
  bool is_1904_ = false;
  bool cut_ = false;
  bool damaged_ = false;
  std::size_t without_result_ = 0;
};

}  // namespace

OfficeDocument read_xlsx(std::string_view bytes) { return XlsxReader(bytes).read(); }

}  // namespace nianbao
