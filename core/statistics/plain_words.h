// Words that say when it was or whose it is, not what; names of rows that are told together.
#pragma once

#include <string_view>

#include "core/base/span.h"
#include "core/words/sense.h"

namespace nianbao {

/// 全年, 全市, 本机关, 共: of the report as a whole.
bool says_when_or_who(words::Sense sense);

/// 2016年全市各级行政机关: nothing else stands in the text.
bool says_only_when_or_who(std::u16string_view text);

/// 上年, 上半年, 各县区: of another time or body than the report's.
bool says_other_time_or_body(words::Sense sense);

/// 件, 宗: the unit is one that requests are counted in.
bool counts_requests(std::u16string_view unit);

/// Names of two rows or more, or of one kind of company and others: 法律服务机构和其他组织.
bool joins_rows(std::u16string_view text);

/// The words behind a number up to its clause's end, over 、 but not over other numbers; `tail`: those up to
/// the next separator.
std::u16string_view words_behind(std::u16string_view clean, Span tail);

/// The clause behind the comma that ends `tail`; "" where none does, or nothing stands behind it before
/// `end`.
std::u16string_view clause_behind(std::u16string_view clean, Span tail, Offset end);

}  // namespace nianbao
