// What a comparison says has changed: 新收申请数 of 新收申请数比上年的432件增长11.1%.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::claims {

/// The words before 比上年, 较2022年, 同比 in a clause; "" where none stand there or nothing is compared.
std::u16string_view subject_of(std::u16string_view clause);

/// 新收申请 of 全年新收政府信息公开申请数: without the words that one sentence has and another leaves out.
std::u16string bare_name(std::u16string_view words);

/// Whether a number with the label may be what the subject names: 申请量 of 收到申请, but not 当面申请量.
bool may_be_about(std::u16string_view subject, std::u16string_view label);

}  // namespace nianbao::claims
