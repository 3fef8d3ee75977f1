#include "core/read/import.h"

namespace nianbao {

Imported import_html(std::u16string_view html) { return {std::u16string(html), "", {}, {}}; }
Imported import_docx(std::string_view) { return {u"", "", {}, {{true, u"暂不能读取 Word 文档。"}}}; }
Imported import_csv(std::u16string_view csv) { return {std::u16string(csv), "", {}, {}}; }

}  // namespace nianbao
