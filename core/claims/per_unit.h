// 平均每场, 户均, 案均, 月均, 每期: a number that is one unit's share of a total.
#pragma once

#include <optional>
#include <string_view>

namespace nianbao::claims {

struct PerUnit {
  std::u16string_view unit;   // 场 of 平均每场; "" of a time, and of 各
  int periods = 0;            // 12 of 月均
  bool exact = false;         // 每期3500册, 各2块: no average, what each of them has
  bool each = false;          // 35个村各: of the number before it
  bool respectively = false;  // 36个社区分别: the same, as far as nothing else is told of them one by one
  bool bare = false;          // 11个街道共公开2310条,平均210条: of the number before the total
  std::u16string_view noun = {};  // 社区 of 每个社区; may be a verb: 每期印发
  std::u16string_view named =
      {};  // 公开栏更换 of 每个公开栏更换, 街道 of 各街道平均: begins with what is counted
};

/// What the words before a number make it a share of; nullopt where it is none.
std::optional<PerUnit> per_unit(std::u16string_view near);

/// Whether the words before a number, 更换公开栏 of 更换公开栏18个, end with what an average names:
/// 公开栏 of 平均每个公开栏更换, 项 of 项均 for 政府投资项目26个.
bool ends_with_counted(std::u16string_view label, const PerUnit& per);

/// Whether things counted in `counted`, with `tail` behind it, may be what 案均 and 平均每场 divide by.
bool is_counted_by(std::u16string_view unit, std::u16string_view counted, std::u16string_view tail);

}  // namespace nianbao::claims
