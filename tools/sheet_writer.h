// libxlsxwriter (https://libxlsxwriter.github.io) with the program's texts: UTF-16 in, sheets that print
// well.
#pragma once

#include <xlsxwriter.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/base/decimal.h"
#include "tools/temporary_file.h"
#include "tools/workbook.h"

namespace nianbao::cli {

/// Rows and columns count from 0.
struct CellAt {
  lxw_row_t row = 0;
  lxw_col_t column = 0;
};

/// "C5"; with `fixed` "$C$5".
std::string reference(CellAt at, bool fixed = false);
/// "a:b!" in front of a cell: that cell of all sheets from one to the other. LibreOffice does not read such a
/// reference in quotes, so that names of sheets are such as need none.
std::string sheet_reference(const std::string& first, const std::string& last);

/// A workbook in the making, in a temporary file.
class WorkbookWriter {
 public:
  WorkbookWriter();
  ~WorkbookWriter();
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;

  /// false: there is no place for a temporary file; only finish() may be called then.
  bool is_open() const { return book_ != nullptr; }
  /// A sheet called after the Han characters, letters and digits of `title`: at most 31 characters, no name
  /// twice.
  lxw_worksheet* sheet(std::u16string_view title, std::string* name = nullptr);
  /// Looks that sheets share. What is typed in may be changed where a sheet is protected.
  lxw_format* plain() const { return plain_; }
  lxw_format* title() const { return title_; }
  lxw_format* head() const { return head_; }
  lxw_format* label() const { return label_; }
  lxw_format* number() const { return number_; }
  lxw_format* amount() const { return amount_; }  // two decimals
  lxw_format* share() const { return share_; }    // per cent
  lxw_format* red() const { return red_; }        // for conditions: what does not agree
  lxw_format* yellow() const { return yellow_; }  // to be looked at
  lxw_format* total() const { return total_; }    // computed
  lxw_format* total_amount() const { return total_amount_; }

  /// Closes the file and gives its bytes.
  Workbook finish();

 private:
  lxw_format* format(const char* number_format, bool bordered);

  TemporaryFile file_;
  lxw_workbook* book_ = nullptr;
  std::unordered_set<std::string> names_;
  lxw_format* plain_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* label_ = nullptr;
  lxw_format* number_ = nullptr;
  lxw_format* amount_ = nullptr;
  lxw_format* share_ = nullptr;
  lxw_format* red_ = nullptr;
  lxw_format* yellow_ = nullptr;
  lxw_format* total_ = nullptr;
  lxw_format* total_amount_ = nullptr;
};

void write(lxw_worksheet* sheet, CellAt at, std::u16string_view text, lxw_format* format);
void write(lxw_worksheet* sheet, CellAt at, const Decimal& value, lxw_format* format);
/// `value` is shown by programs that do not compute, and read back by the checker.
void write_formula(lxw_worksheet* sheet, CellAt at, const std::string& formula, const Decimal& value,
                   lxw_format* format);
/// Text over several cells; a single one is not merged.
void write_merged(lxw_worksheet* sheet, CellAt first, CellAt last, std::u16string_view text,
                  lxw_format* format);
/// Cells of this rectangle for which `formula`, as of its first cell, holds are shown in this format.
void mark_where(lxw_worksheet* sheet, CellAt first, CellAt last, const std::string& formula,
                lxw_format* format);

double to_double(const Decimal& value);

}  // namespace nianbao::cli
