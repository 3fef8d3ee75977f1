#include "core/convert/xls.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/little_endian.h"
#include "core/base/text.h"
#include "core/convert/compound_file.h"
#include "core/convert/number_format.h"
#include "core/convert/sheet.h"
#include "core/convert/xls_records.h"
#include "core/convert/xlsx_styles.h"

namespace nianbao {

namespace {

constexpr std::size_t kMaxStyles = 70'000;
constexpr std::size_t kMaxStrings = 1'000'000;

class XlsReader {
 public:
  explicit XlsReader(std::string_view stream) : stream_(stream) {}

  OfficeDocument read() {
    if (!globals()) return workbook_.finish();
    for (const Bound& each : sheets_) {
      // Sheets only: charts and macros hold no cells.
      if (each.kind == 0) read_sheet(each);
    }
    if (damaged_)
      workbook_.document().notices.push_back(
          u"这个表格有一部分已损坏,没有读到;请在 Excel 或 WPS 中打开后另存一份再检查。");
    return workbook_.finish();
  }

 private:
  struct Bound {
    std::uint32_t at = 0;
    bool hidden = false;
    std::uint8_t kind = 0;
  };
  struct Text {
    std::u16string text;
    std::u16string struck;
  };
  struct Xf {
    std::uint16_t font = 0;
    std::uint16_t format = 0;
    bool bordered = false;
  };

  bool refuse(std::u16string_view problem) {
    workbook_.document().problem = problem;
    return false;
  }

  /// What holds for all sheets (2.1.7.20.3).
  bool globals() {
    XlsRecords records(stream_);
    XlsRecord record;
    if (!records.next(record) || record.type != kBof)
      return refuse(u"这个 Excel 表格已损坏(内容读不全),无法读取;请在 WPS 或 Excel 中打开后另存一份再检查。");
    if (u16_at(record.data, 0) != 0x0600)
      return refuse(u"这是 Excel 95 或更早的表格,无法读取;请在 Excel 或 WPS 中另存为 .xlsx 再检查。");
    bool ended = false;
    while (!ended && records.next(record)) {
      const std::string_view data = record.data;
      switch (record.type) {
        case kFilePass:
          return refuse(u"这个 Excel 表格加了密码,无法读取;请先取消密码再检查。");
        case kDate1904:
          is_1904_ = u16_at(data, 0) != 0;
          break;
        case kFont:
          if (struck_.size() < kMaxStyles) struck_.push_back((u16_at(data, 2) & 0x0008) != 0);
          break;
        case kFormat:
          if (formats_.size() < kMaxStyles)
            formats_[u16_at(data, 0)] =
                XlsBytes({data.substr(std::min<std::size_t>(2, data.size()))}).string(2).text;
          break;
        case kXf:
          if (xfs_.size() < kMaxStyles)
            xfs_.push_back({u16_at(data, 0), u16_at(data, 2), u16_at(data, 10) != 0});
          break;
        case kBoundSheet:
          if (sheets_.size() < kMaxSheets)
            sheets_.push_back({u32_at(data, 0), (byte_at(data, 4) & 3) != 0, byte_at(data, 5)});
          break;
        case kSst:
          read_strings(XlsBytes(records.with_continues(record)));
          break;
        case kEof:
          ended = true;
          break;
        default:
          break;
      }
    }
    damaged_ = !ended;
    return true;
  }

  void read_strings(XlsBytes bytes) {
    bytes.skip(4);
    const std::size_t count = std::min<std::size_t>(bytes.number(4), kMaxStrings);
    while (strings_.size() < count && !bytes.at_end()) strings_.push_back(text_of(bytes.string(2)));
  }

  /// The fifth font has the number 5: there is none of number 4 (2.5.129).
  bool is_struck(std::uint16_t font) const {
    const std::size_t index = font > 4 ? font - 1u : font;
    return index < struck_.size() && struck_[index];
  }

  Text text_of(const XlsString& string) const {
    Text out;
    std::size_t from = 0;
    bool struck = false;
    for (const XlsString::Run& run : string.runs) {
      const std::size_t end = std::clamp<std::size_t>(run.first, from, string.text.size());
      (struck ? out.struck : out.text) += string.text.substr(from, end - from);
      from = end;
      struck = is_struck(run.font);
    }
    (struck ? out.struck : out.text) += string.text.substr(from);
    return out;
  }

  const Xf* xf(std::uint16_t index) const { return index < xfs_.size() ? &xfs_[index] : nullptr; }

  std::u16string shown(double value, std::uint16_t style) const {
    const Xf* const each = xf(style);
    if (!each) return show_general(value);
    const auto own = formats_.find(each->format);
    return show_number(value, own != formats_.end() ? own->second : built_in_format(each->format), is_1904_);
  }

  void put(std::uint16_t row, std::uint16_t column, std::uint16_t style, Text text) {
    SheetCell cell;
    cell.row = row;
    cell.column = column;
    const Xf* const each = xf(style);
    cell.bordered = each && each->bordered;
    if (text.text.empty() && text.struck.empty() && !cell.bordered) return;
    cell.text = std::move(text.text);
    cell.struck = std::move(text.struck);
    if (each && is_struck(each->font)) cell.struck += std::exchange(cell.text, {});
    workbook_.keep(*sheet_, std::move(cell));
  }

  void read_sheet(const Bound& bound) {
    XlsRecords records(stream_, bound.at);
    XlsRecord record;
    if (!records.next(record) || record.type != kBof) {
      damaged_ = true;
      return;
    }
    Sheet sheet;
    sheet.hidden = bound.hidden;
    sheet_ = &sheet;
    notes_.clear();
    note_ = 0;
    int depth = 1;  // charts stand inside a sheet's records
    while (depth > 0 && workbook_.has_room() && records.next(record)) {
      if (record.type == kBof) ++depth;
      if (record.type == kEof) --depth;
      if (depth == 1) cells(record, records);
    }
    if (depth > 0 && workbook_.has_room()) damaged_ = true;
    add_comments();
    workbook_.add(std::move(sheet));
  }

  void cells(const XlsRecord& record, XlsRecords& records) {
    const std::string_view data = record.data;
    const std::uint16_t row = u16_at(data, 0);
    const std::uint16_t column = u16_at(data, 2);
    const std::uint16_t style = u16_at(data, 4);
    switch (record.type) {
      case kLabelSst: {
        const std::uint32_t index = u32_at(data, 6);
        damaged_ = damaged_ || index >= strings_.size();
        return put(row, column, style, index < strings_.size() ? strings_[index] : Text());
      }
      case kLabel:
      case kRString:
        return put(row, column, style, text_of(string_behind(data, 6)));
      case kNumber:
        return put(row, column, style, {shown(double_at(data, 6), style), {}});
      case kRk:
        return put(row, column, style, {shown(number_of_rk(u32_at(data, 6)), style), {}});
      case kBoolErr:
        return put(row, column, style, {bool_or_error(byte_at(data, 6), byte_at(data, 7) != 0), {}});
      case kBlank:
        return put(row, column, style, {});
      case kMulRk:
        for (std::size_t at = 4, i = 0; at + 8 <= data.size(); at += 6, ++i)
          put(row, static_cast<std::uint16_t>(column + i), u16_at(data, at),
              {shown(number_of_rk(u32_at(data, at + 2)), u16_at(data, at)), {}});
        return;
      case kMulBlank:
        for (std::size_t at = 4, i = 0; at + 4 <= data.size(); at += 2, ++i)
          put(row, static_cast<std::uint16_t>(column + i), u16_at(data, at), {});
        return;
      case kFormula:
        return formula(data, records);
      default:
        return others(record, records);
    }
  }

  static XlsString string_behind(std::string_view data, std::size_t at) {
    return XlsBytes({bytes_at(data, at, data.size())}).string(2);
  }

  static std::u16string bool_or_error(std::uint8_t value, bool is_error) {
    if (is_error) return std::u16string(xls_error_text(value));
    return value != 0 ? u"TRUE" : u"FALSE";
  }

  /// 2.4.127: the stored result is a number, or says what it is; a text stands in a record behind.
  void formula(std::string_view data, XlsRecords& records) {
    const std::uint16_t row = u16_at(data, 0);
    const std::uint16_t column = u16_at(data, 2);
    const std::uint16_t style = u16_at(data, 4);
    if (u16_at(data, 12) != 0xFFFF) return put(row, column, style, {shown(double_at(data, 6), style), {}});
    const std::uint8_t kind = byte_at(data, 6);
    if (kind == 1 || kind == 2)
      return put(row, column, style, {bool_or_error(byte_at(data, 8), kind == 2), {}});
    Text text;
    XlsRecord next;
    for (XlsRecords ahead = records; kind == 0 && ahead.next(next);) {
      // An array's or a shared formula may stand between.
      if (next.type == kString) {
        text = text_of(XlsBytes(ahead.with_continues(next)).string(2));
        break;
      }
      if (next.type != 0x0221 && next.type != 0x04BC && next.type != 0x0236 && next.type != kXlsContinue)
        break;
    }
    put(row, column, style, std::move(text));
  }

  void others(const XlsRecord& record, XlsRecords& records) {
    const std::string_view data = record.data;
    switch (record.type) {
      case kRow:
        if ((u16_at(data, 12) & 0x0020) != 0 && sheet_->hidden_rows.size() < kMaxKeptCells)
          sheet_->hidden_rows.push_back({u16_at(data, 0), u16_at(data, 0)});
        break;
      case kColInfo:
        if ((u16_at(data, 8) & 1) != 0 && sheet_->hidden_columns.size() < kMaxSheetColumns)
          sheet_->hidden_columns.push_back({u16_at(data, 0), u16_at(data, 2)});
        break;
      case kMergeCells:
        for (std::size_t at = 2; at + 8 <= data.size() && sheet_->merges.size() < kMaxMerges; at += 8) {
          const std::uint32_t row = u16_at(data, at);
          const std::uint32_t last_row = u16_at(data, at + 2);
          const std::uint32_t column = u16_at(data, at + 4);
          const std::uint32_t last_column = u16_at(data, at + 6);
          if (last_row >= row && last_column >= column)
            sheet_->merges.push_back({row, column, last_row - row + 1, last_column - column + 1});
        }
        break;
      case kHeader:
      case kFooter:
        if (!data.empty())
          workbook_.add_margin(record.type == kHeader, plain_margin(string_behind(data, 0).text));
        break;
      case kObj:  // its first part (2.5.143) says what it is: a picture 8, a note 25
        if (u16_at(data, 4) == 8) ++workbook_.document().pictures;
        note_ = u16_at(data, 4) == 25 ? u16_at(data, 6) : 0;
        break;
      case kTxo: {
        XlsBytes bytes(records.with_continues(record));
        std::u16string text = bytes.characters_in_next(u16_at(data, 10));
        if (text.empty()) break;
        if (note_ != 0) {
          notes_[note_] = std::move(text);
        } else if (sheet_->boxes.size() < kMaxKeptCells) {
          sheet_->boxes.push_back(std::move(text));
        }
        break;
      }
      case kNote: {
        const auto found = notes_.find(u16_at(data, 6));
        if (found != notes_.end()) comments_[{u16_at(data, 0), u16_at(data, 2)}] = found->second;
        break;
      }
      default:
        break;
    }
  }

  void add_comments() {
    for (SheetCell& cell : sheet_->cells)
      if (const auto comment = comments_.extract({cell.row, cell.column})) cell.comment = comment.mapped();
    for (const auto& [place, text] : comments_) {
      SheetCell cell;
      std::tie(cell.row, cell.column) = place;
      cell.comment = text;
      workbook_.keep(*sheet_, std::move(cell));
    }
    comments_.clear();
  }

  std::string_view stream_;
  Workbook workbook_;
  std::vector<bool> struck_;                         // by font
  std::map<std::uint16_t, std::u16string> formats_;  // by number
  std::vector<Xf> xfs_;
  std::vector<Bound> sheets_;
  std::vector<Text> strings_;
  std::map<std::uint16_t, std::u16string> notes_;                               // of one sheet, by object
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::u16string> comments_;  // likewise, by row, column
  std::uint16_t note_ = 0;  // the object whose text comes next; 0: no note
  Sheet* sheet_ = nullptr;
  bool is_1904_ = false;
  bool damaged_ = false;
};

OfficeDocument refused(std::u16string_view problem) {
  OfficeDocument out;
  out.problem = problem;
  return out;
}

}  // namespace

OfficeDocument read_xls_records(std::string_view stream) { return XlsReader(stream).read(); }

OfficeDocument read_xls(std::string_view bytes) {
  const CompoundFile file(bytes);
  if (!file.problem().empty()) return refused(file.problem());
  CompoundStream stream = file.read(u"Workbook");
  if (!stream.found && file.has(u"Book"))
    return refused(u"这是 Excel 95 或更早的表格,无法读取;请在 Excel 或 WPS 中另存为 .xlsx 再检查。");
  if (!stream.found)
    return refused(
        u"这个 Excel 表格已损坏(找不到表格内容),无法读取;请在 WPS 或 Excel 中打开后另存一份再检查。");
  OfficeDocument out = read_xls_records(stream.bytes);
  if (!stream.whole && out.problem.empty() && out.notices.empty())
    out.notices.push_back(u"这个表格有一部分已损坏,没有读到;请在 Excel 或 WPS 中打开后另存一份再检查。");
  return out;
}

}  // namespace nianbao
