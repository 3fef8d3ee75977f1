// What a rate's name counts: 办结 of 办结率 in the words around a number, and whether two numbers count one
// thing.
#pragma once

#include <string_view>

namespace nianbao::claims {

/// 有效回收 of 有效回收率为 in the words before a rate; "" when there is none.
std::u16string_view rate_stem(std::u16string_view near);

/// 整改 of 整改完成: what the rate is about, where its last word says no more than that it was done.
std::u16string_view without_generic_end(std::u16string_view stem);

/// Whether a number's words say what the rate's stem says: 采纳 in 采纳31条, 回收 in 收回有效问卷, 网办 in
/// 网上办理. 3: the whole stem, 2: its end, 1: in other words, 0: not at all.
int fits_rate(std::u16string_view stem, std::u16string_view label, std::u16string_view tail);

/// 不合格, 未办结, 不予采纳
bool negates(std::u16string_view words, std::u16string_view core);

/// 责令整改, 应整改, 整改通知书: what has to be done, the whole of the rate.
bool is_due(std::u16string_view words, std::u16string_view core);

/// 抽查300条,更正差错3条,更正率: what was found and put right is only some of what was looked at.
bool remedies_found(std::u16string_view stem, std::u16string_view part, std::u16string_view whole);

/// 收到, 发放, 抽查: everything that came in or was looked at.
bool names_received(std::u16string_view words);

/// 收到政府信息公开申请24件, 办理人大代表建议5件: both name a thing, and not the same. 差评12件 of 差评率 is
/// a part of anything.
bool are_other_things(std::u16string_view part, std::u16string_view whole, std::u16string_view stem);

}  // namespace nianbao::claims
