#include "tools/sheet_writer.h"

#include <cmath>

#include "core/base/text.h"
#include "tools/files.h"

namespace nianbao::cli {

namespace {

constexpr std::size_t kLongestName = 31;  // Excel's limit, in UTF-16 units

}  // namespace

double to_double(const Decimal& value) {
  return static_cast<double>(value.units) / std::pow(10.0, static_cast<double>(value.decimals));
}

std::string reference(CellAt at, bool fixed) {
  std::string letters;
  for (unsigned column = at.column + 1u; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  const char* const mark = fixed ? "$" : "";
  return mark + letters + mark + std::to_string(at.row + 1);
}

std::string sheet_reference(const std::string& first, const std::string& last) {
  return first + (first == last ? "" : ":" + last) + "!";
}

WorkbookWriter::WorkbookWriter() {
  if (file_.path().empty()) return;
  book_ = workbook_new(file_.path().c_str());
  if (!book_) return;
  plain_ = workbook_add_format(book_);
  format_set_text_wrap(plain_);
  format_set_align(plain_, LXW_ALIGN_VERTICAL_CENTER);
  title_ = workbook_add_format(book_);
  format_set_bold(title_);
  format_set_font_size(title_, 14);
  head_ = format(nullptr, true);
  format_set_bold(head_);
  format_set_text_wrap(head_);
  format_set_align(head_, LXW_ALIGN_CENTER);
  format_set_bg_color(head_, 0xDDEBF7);
  label_ = format(nullptr, true);
  format_set_text_wrap(label_);
  number_ = format("0", true);
  amount_ = format("0.00####", true);
  share_ = format("0.0%", true);
  total_ = format("0", true);
  total_amount_ = format("0.00####", true);
  for (lxw_format* const each : {total_, total_amount_}) format_set_bg_color(each, 0xF2F2F2);
  red_ = workbook_add_format(book_);
  format_set_bg_color(red_, 0xFFC7CE);
  format_set_font_color(red_, 0x9C0006);
  yellow_ = workbook_add_format(book_);
  format_set_bg_color(yellow_, 0xFFEB9C);
}

WorkbookWriter::~WorkbookWriter() {
  if (book_) workbook_close(book_);
}

lxw_format* WorkbookWriter::format(const char* number_format, bool bordered) {
  lxw_format* const out = workbook_add_format(book_);
  format_set_align(out, LXW_ALIGN_VERTICAL_CENTER);
  if (bordered) format_set_border(out, LXW_BORDER_THIN);
  if (number_format) format_set_num_format(out, number_format);
  return out;
}

lxw_worksheet* WorkbookWriter::sheet(std::u16string_view title, std::string* name) {
  if (!book_) return nullptr;
  std::u16string bare;
  for (const char16_t u : title) {
    if (is_han(u) || is_digit(u) || is_ascii_letter(u)) bare.push_back(u);
  }
  if (bare.empty() || !is_han(bare.front())) bare.insert(bare.begin(), u'_');
  std::string unique;
  const auto lower = [](std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
  };
  for (std::size_t number = 1; unique.empty() || !names_.insert(lower(unique)).second; ++number) {
    const std::u16string tail = number > 1 ? cat(u"_", number) : std::u16string();
    unique = to_utf8(bare.substr(0, kLongestName - tail.size()) + tail);
  }
  if (name) *name = unique;
  return workbook_add_worksheet(book_, unique.c_str());
}

Workbook WorkbookWriter::finish() {
  const bool closed = book_ && workbook_close(book_) == LXW_NO_ERROR;
  book_ = nullptr;
  if (!closed) return {{}, u"没能写出 Excel 文件:临时文件夹可能已满或不能写入。"};
  FileBytes file = read_file(file_.path());
  return {std::move(file.bytes), std::move(file.problem)};
}

void write(lxw_worksheet* sheet, CellAt at, std::u16string_view text, lxw_format* format) {
  worksheet_write_string(sheet, at.row, at.column, to_utf8(text).c_str(), format);
}

void write(lxw_worksheet* sheet, CellAt at, const Decimal& value, lxw_format* format) {
  worksheet_write_number(sheet, at.row, at.column, to_double(value), format);
}

void write_formula(lxw_worksheet* sheet, CellAt at, const std::string& formula, const Decimal& value,
                   lxw_format* format) {
  worksheet_write_formula_num(sheet, at.row, at.column, ("=" + formula).c_str(), format, to_double(value));
}

void write_merged(lxw_worksheet* sheet, CellAt first, CellAt last, std::u16string_view text,
                  lxw_format* format) {
  if (first.row == last.row && first.column == last.column) return write(sheet, first, text, format);
  worksheet_merge_range(sheet, first.row, first.column, last.row, last.column, to_utf8(text).c_str(), format);
}

void mark_where(lxw_worksheet* sheet, CellAt first, CellAt last, const std::string& formula,
                lxw_format* format) {
  std::string text = "=" + formula;
  lxw_conditional_format rule = {};
  rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
  rule.value_string = text.data();  // the library takes no const
  rule.format = format;
  worksheet_conditional_format_range(sheet, first.row, first.column, last.row, last.column, &rule);
}

}  // namespace nianbao::cli
