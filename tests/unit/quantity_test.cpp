#include "core/quantities/quantity.h"

#include <gtest/gtest.h>

#include "core/base/text.h"

namespace nianbao {
namespace {

std::string print(std::u16string_view text) {
  static constexpr const char16_t* bounds[] = {u"", u"≈", u"≥", u">", u"≤", u"<"};
  std::vector<Quantity> quantities;
  scan_quantities(text, {0, static_cast<Offset>(text.size())}, {}, quantities);
  std::u16string out;
  for (const Quantity& q : quantities) {
    if (!out.empty()) out += u" | ";
    out += cat(bounds[static_cast<int>(q.bound)], q.value);
    if (q.high) out += cat(u"–", *q.high);
    out += q.unit;
    if (q.step.units != 0) out += cat(u"±", q.step);
  }
  return to_utf8(out);
}

struct Row {
  const char16_t* text;
  const char* quantities;
};

TEST(Quantity, NumbersWithUnitScaleAndBound) {
  for (const Row& row : {
           Row{u"共发布信息511条,", "511条"},
           Row{u"公开1,234件", "1234件"},
           Row{u"公开1 234件、12 345 条", "1234件 | 12345条"},
           Row{u"资金31.08亿元", "3108000000元±1000000"},
           Row{u"中标金额2500万元,840元", "25000000元±10000 | 840元"},
           Row{u"约3.2万条", "≈32000条±1000"},
           Row{u"5000余条,2万余份,10余万人次", ">5000条 | >20000份±10000 | >100000人次±10000"},
           Row{u"超过300万次,不足四成", ">3000000次±10000 | <40%±10"},
           Row{u"不低于80%", "≥80%±1"},
           Row{u"五家企业,其中三家外资", "5家 | 3家"},
           Row{u"三千六百四十六件", "3646件"},
           Row{u"占1.76%,提高2.1个百分点", "1.76%±0.01 | 2.1个百分点±0.1"},
           Row{u"百分之五,百分之四十点五,百分之百", "5%±1 | 40.5%±0.1 | 100%±1"},
           Row{u"占三分之一,翻了一番", "33.33%±6 | 1倍±0.1"},
           Row{u"是上年的1.5倍", "1.5倍±0.1"},
           Row{u"解读材料1416篇(次)", "1416篇次"},
           Row{u"上报3至5件,10%-20%", "3–5件 | 10–20%±1"},
           Row{u"印发100份以上、20件左右", "≥100份 | ≈20件"},
           Row{u"35000万美元", "350000000美元±10000"},
           Row{u"共受理3646,办结3600", "3646 | 3600"},
           Row{u"3000 余条", ">3000条"},
           Row{u"网上5件、通过3种渠道", "5件 | 3种"},
           Row{u"节约3万元", "30000元±10000"},
       }) {
    EXPECT_EQ(print(row.text), row.quantities) << to_utf8(row.text);
  }
}

TEST(Quantity, LookAlikesAreNone) {
  for (const char16_t* text : {
           u"2018年6月5日",      u"“3·25”爆炸案件",
           u"在4〃9恳谈会",      u"“5+1”模式",
           u"“1+X”证书",         u"1+1+N体系",
           u"党的十九大精神",    u"二十届二中、三中全会",
           u"国务院令第711号",   u"国办发〔2017〕26号",
           u"第二十条第(一)项",  u"“三公”经费、双公示",
           u"两微一端",          u"http://www.a.gov.cn/2011/12/5.html",
           u"IPv6改造",          u"5G网络",
           u"电话0596-2026584",  u"“十四五”规划",
           u"十一五规划",        u"2011-12-23",
           u"2011/12/23",        u"《2020年公报12期》",
           u"进一步、统一部署",  u"第三次全体会议",
           u"人民路18号",        u"几十件、数百条",
           u"二三十件",          u"1-11月份",
           u"漳芗委办[2007]5号", u"12345678901234567890件",
       }) {
    EXPECT_EQ(print(text), "") << to_utf8(text);
  }
}

TEST(Quantity, NamesLeaveTheNumbersAroundThem) {
  for (const Row& row : {
           Row{u"12345热线办理23件", "12345 | 23件"},
           Row{u"24小时值守,15个工作日内", "24小时 | 15工作日"},
           Row{u"“机构设置”栏目9条", "9条"},
           Row{u"2017年收到19件", "19件"},
           Row{u"发放《指南2018》300份", "300份"},
           Row{u"7×24小时", ""},
           Row{u"IPv6支持率98%", "98%±1"},
       }) {
    EXPECT_EQ(print(row.text), row.quantities) << to_utf8(row.text);
  }
}

}  // namespace
}  // namespace nianbao
