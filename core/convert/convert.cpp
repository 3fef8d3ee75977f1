#include "core/convert/convert.h"

#include <utility>

#include "core/convert/compound_file.h"
#include "core/convert/ofd.h"
#include "core/convert/open_document.h"
#include "core/convert/rtf.h"
#include "core/convert/word_binary.h"
#include "core/convert/xls.h"
#include "core/convert/xlsx.h"
#include "core/read/importers.h"

namespace nianbao {

namespace {

/// A workbook in which a Word document lies shows the name of its stream, too.
bool is_old_workbook(std::string_view bytes) {
  const CompoundFile file(bytes);
  return !file.has(u"WordDocument") && (file.has(u"Workbook") || file.has(u"Book"));
}

OfficeDocument read(OfficeFormat format, std::string_view bytes) {
  switch (format) {
    case OfficeFormat::workbook_xml:
      return read_xlsx(bytes);
    case OfficeFormat::workbook_old:
      return read_xls(bytes);
    case OfficeFormat::open_document:
      return read_open_document(bytes);
    case OfficeFormat::word_binary:
      return is_old_workbook(bytes) ? read_xls(bytes) : read_word_binary(bytes);
    case OfficeFormat::ofd:
      return read_ofd(bytes);
    case OfficeFormat::rtf:
      return read_rtf(bytes);
    case OfficeFormat::pdf:
    case OfficeFormat::none:
      break;
  }
  OfficeDocument none;
  none.problem = u"这个文件不是能转换的文档,无法读取;请另存为 .docx 再检查。";
  return none;
}

}  // namespace

Converted as_word_file(const OfficeDocument& document) {
  if (!document.problem.empty()) return {{}, document.problem, document.notices};
  return {write_docx(document), {}, document.notices};
}

Converted convert(std::string_view bytes) {
  const FileKind* const kind = kind_of_file(bytes);
  return as_word_file(read(kind ? kind->format : OfficeFormat::none, bytes));
}

void convert_draft(Draft& draft) {
  if (draft.is_text || !draft.problem.empty()) return;
  const FileKind* const kind = kind_of_file(draft.bytes);
  if (!kind || kind->reading != Reading::converted) return;
  Converted converted = as_word_file(read(kind->format, draft.bytes));
  draft.bytes = std::move(converted.docx);
  draft.problem = std::move(converted.problem);
  draft.notices = std::move(converted.notices);
}

}  // namespace nianbao
