// The instruments that these reports cite, with their numbers. Sources: the notices and decrees themselves.
#pragma once

#include <array>
#include <string_view>

namespace nianbao::rules {

struct Instrument {
  std::u16string_view title_word;   // found in the title between 《 and 》
  std::u16string_view title_other;  // a second word the title must hold; may be empty
  std::u16string_view organ;        // "国办函"
  int year = 0;                     // 〔2020〕
  int number = 0;                   // 109号
};

inline constexpr std::array kInstruments = {
    Instrument{u"信息处理费管理办法", u"", u"国办函", 2020, 109},
    Instrument{u"年度报告格式", u"", u"国办公开办函", 2021, 30},
    Instrument{u"年度报告有关事项", u"政府信息公开", u"国办公开办函", 2019, 60},
};

/// 《中华人民共和国政府信息公开条例》: Decree 492 (2007-04-05, in force 2008-05-01), revised by Decree 711
/// (2019-04-03, in force 2019-05-15).
inline constexpr int kOldDecree = 492;
inline constexpr int kNewDecree = 711;
inline constexpr int kLastYearOfOldDecree = 2018;  // of the year a report is about

}  // namespace nianbao::rules
