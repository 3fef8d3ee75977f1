// Units of measure as they follow a number in official prose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nianbao {

enum class UnitKind : std::uint8_t {
  none,      // no unit was written
  count,     // 件 条 人次 … : whole things
  money,     // 元 美元
  percent,   // %, ‰
  points,    // 个百分点
  multiple,  // 倍
  time,      // 天 小时 工作日 …
  measure,   // 分 亩 公里 字 …: may be fractions
};

struct ReadUnit {
  std::u16string_view unit;  // canonical: 件(次) is 件次
  UnitKind kind = UnitKind::none;
  std::uint32_t length = 0;  // units of text read
};

/// The longest unit at the start of `text`; length 0 when there is none. Words that only begin like a unit
/// (分别, 部门, 人大) are none.
ReadUnit read_unit(std::u16string_view text);

UnitKind unit_kind(std::u16string_view unit);

/// Whether values in the two units may be added or compared: equal, or 篇 against 篇次.
bool same_unit(std::u16string_view a, std::u16string_view b);

}  // namespace nianbao
