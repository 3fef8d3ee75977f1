// Instruments that annual reports cite, with the numbers the issuing body gave them, and the years of reports
// they apply to. Sources: the State Council gazette and gov.cn.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/forms/form.h"

namespace nianbao::rules {

struct Instrument {
  std::u16string_view title;   // words of its title that no other instrument of this list has
  std::u16string_view prefix;  // 国办发
  int year = 0;
  int number = 0;
  int last_year = 9999;        // of the reports it applies to
  const Form* form = nullptr;  // that it lays down
};

/// Those that lay down no form; the forms name theirs.
inline constexpr std::array kInstruments = {
    Instrument{u"规范政府信息公开平台", u"国办公开办函", 2019, 61},
    Instrument{u"政府信息公开信息处理费管理办法", u"国办函", 2020, 109},
    Instrument{u"政府信息公开情况统计报送", u"国办发", 2014, 32, 2018},
    Instrument{u"施行〈中华人民共和国政府信息公开条例〉若干问题", u"国办发", 2008, 36},
    Instrument{u"施行《中华人民共和国政府信息公开条例》若干问题", u"国办发", 2008, 36},
    Instrument{u"2012年政府信息公开重点工作安排", u"国办发", 2012, 26},
    Instrument{u"当前政府信息公开重点工作安排", u"国办发", 2013, 73},
    Instrument{u"2015年政府信息公开工作要点", u"国办发", 2015, 22},
    Instrument{u"关于全面推进政务公开工作的意见》实施细则", u"国办发", 2016, 80},
    Instrument{u"关于全面推进政务公开工作的意见〉实施细则", u"国办发", 2016, 80},
    Instrument{u"进一步加强政府信息公开回应社会关切提升政府公信力", u"国办发", 2013, 100},
    Instrument{u"进一步做好政务舆情回应", u"国办发", 2016, 61},
    Instrument{u"推进重大建设项目批准和实施领域政府信息公开", u"国办发", 2017, 94},
    Instrument{u"推进公共资源配置领域政府信息公开", u"国办发", 2017, 97},
    Instrument{u"推进社会公益事业建设领域政府信息公开", u"国办发", 2018, 10},
    Instrument{u"全面推进基层政务公开标准化规范化工作", u"国办发", 2019, 54},
    Instrument{u"推进政务新媒体健康有序发展", u"国办发", 2018, 123},
    Instrument{u"公共企事业单位信息公开规定制定办法", u"国办发", 2020, 50},
    Instrument{u"做好政府信息依申请公开工作的意见", u"国办发", 2010, 5},
    Instrument{u"2016年政务公开工作要点", u"国办发", 2016, 19},
    Instrument{u"2017年政务公开工作要点", u"国办发", 2017, 24},
    Instrument{u"2018年政务公开工作要点", u"国办发", 2018, 23},
    Instrument{u"2019年政务公开工作要点", u"国办发", 2019, 14},
    Instrument{u"2020年政务公开工作要点", u"国办发", 2020, 17},
    Instrument{u"2021年政务公开工作要点", u"国办发", 2021, 12},
    Instrument{u"2022年政务公开工作要点", u"国办发", 2022, 8},
};

/// All that reports cite: first the notices that lay down the forms, the newest in front.
inline std::vector<Instrument> known_instruments(const Forms& forms) {
  std::vector<Instrument> out;
  for (auto form = forms.rbegin(); form != forms.rend(); ++form) {
    const FormNotice& notice = form->notice;
    if (notice.year > 0)
      out.push_back({notice.title, notice.prefix, notice.year, notice.number, form->last_year, &*form});
  }
  out.insert(out.end(), kInstruments.begin(), kInstruments.end());
  return out;
}

}  // namespace nianbao::rules
