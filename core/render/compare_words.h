// What text and page say of a comparison, in the same words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compare/compare.h"

namespace nianbao::years {

/// A stretch of a paragraph: a change, or what is the same in both years.
struct Run {
  Span span;  // in the side's SourceText::original
  const WordChange* change = nullptr;
};
/// This year's paragraph or last year's, without gaps; a change that is nothing on this side is an empty run.
std::vector<Run> runs_of(Span piece, const std::vector<WordChange>& changes, bool is_now);

/// On one line: a line end between Han characters is none.
std::u16string on_one_line(std::u16string_view text);

/// 2024年; 今年 and 去年 where the years are not known or the same.
std::u16string year_name(const YearsCompared& years, const ComparedDocument& pair, bool is_now);
/// 青岚县农业农村局2024年…(文件 a.docx)
std::u16string side_name(const ComparedSide& side, std::optional<std::size_t> document);
std::u16string part_name(const ComparedDocument& pair, const ComparedPart& part);
/// One of the parts is the table's, and shows it.
bool is_in_part(const ComparedDocument& pair, const ComparedTable& table);
std::u16string table_title(const ComparedTable& table);
/// 一字不差; "" where nothing was copied.
std::u16string copy_words(const ComparedRow& row);
/// 约63%(520字中的328字); says so where there is nothing to count.
std::u16string share_words(const likeness::CopiedWords& words);
/// +7, +17.50%
std::u16string move_words(const NumberMove& move);
/// "" where it is none.
std::u16string jump_words(const NumberMove& move);
/// What hinders comparing these tables; "" where nothing does.
std::u16string table_note(const ComparedTable& table);
/// Why the two may not belong together; "" where they do.
std::u16string doubt_words(const YearsCompared& years, const ComparedDocument& pair);

struct RowCounts {
  std::size_t same = 0;
  std::size_t changed = 0;
  std::size_t added = 0;
  std::size_t gone = 0;
  std::size_t moved = 0;
  std::size_t copied = 0;
};
/// Headings of topics left out.
RowCounts count_rows(const ComparedPart& part);

}  // namespace nianbao::years
