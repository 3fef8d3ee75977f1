#include "core/convert/convert.h"

#include <utility>

#include "core/base/zip_archive.h"
#include "core/convert/office_document.h"
#include "core/read/importers.h"

namespace nianbao {

namespace {

/// What this file is by what it holds; null where the table does not know it.
const FileKind* kind_of(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return kind_by_content(bytes);
  const ZipReader archive(bytes);
  return kind_of_archive([&archive](std::string_view entry) { return archive.has(std::string(entry)); });
}

OfficeDocument read(OfficeFormat format, std::string_view bytes) {
  static_cast<void>(bytes);
  switch (format) {
    case OfficeFormat::none:
      break;
  }
  OfficeDocument none;
  none.problem = u"这个文件不是能转换的文档,无法读取;请另存为 .docx 再检查。";
  return none;
}

}  // namespace

bool is_convertible(std::string_view bytes) {
  const FileKind* const kind = kind_of(bytes);
  return kind && kind->reading == Reading::converted;
}

Converted convert(std::string_view bytes) {
  const FileKind* const kind = kind_of(bytes);
  OfficeDocument document = read(kind ? kind->format : OfficeFormat::none, bytes);
  Converted out;
  out.problem = std::move(document.problem);
  out.notices = std::move(document.notices);
  if (out.problem.empty()) out.docx = write_docx(document);
  return out;
}

void convert_draft(Draft& draft) {
  if (draft.is_text || !draft.problem.empty() || !is_convertible(draft.bytes)) return;
  Converted converted = convert(draft.bytes);
  draft.bytes = std::move(converted.docx);
  draft.problem = std::move(converted.problem);
  draft.notices = std::move(converted.notices);
}

}  // namespace nianbao
