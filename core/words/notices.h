// What a converter has to tell of a file, where the check must know it too.
#pragma once

#include <string_view>

namespace nianbao::words {

/// One of Draft::notices: see core/read/guessed_tables.h.
inline constexpr std::u16string_view guessed_tables =
    u"文件里有表格没有框线,各列的位置不能确定,读出的数字可能有误;请交来 Word 版本,或核对表格里的数字。";
/// Why such a table was not read: behind its name.
inline constexpr std::u16string_view not_aligned = u"没有框线,行列不能一一对上";

}  // namespace nianbao::words
