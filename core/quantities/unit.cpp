#include "core/quantities/unit.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace nianbao {

namespace {

struct Unit {
  std::u16string_view text;
  UnitKind kind;
  std::u16string_view canonical = {};
};

using enum UnitKind;

// The longer before the shorter that it begins with, so that the first that fits is the longest.
constexpr std::array kUnits = {
    Unit{u"个百分点", points},
    Unit{u"个工作日", time, u"工作日"},
    Unit{u"个季度", time, u"季度"},
    Unit{u"个年度", time, u"年度"},
    Unit{u"个学期", time, u"学期"},
    Unit{u"个星期", time, u"周"},
    Unit{u"个小时", time, u"小时"},
    Unit{u"平方公里", measure},
    Unit{u"百分点", points, u"个百分点"},
    Unit{u"平方米", measure},
    Unit{u"立方米", measure},
    Unit{u"工作日", time},
    Unit{u"人民币", money, u"元"},
    Unit{u"篇(次)", count, u"篇次"},
    Unit{u"件(次)", count, u"件次"},
    Unit{u"条(次)", count, u"条次"},
    Unit{u"期(次)", count, u"期次"},
    Unit{u"场(次)", count, u"场次"},
    Unit{u"个(次)", count, u"个次"},
    Unit{u"人(次)", count, u"人次"},
    Unit{u"次(场)", count, u"场次"},
    Unit{u"条(项)", count, u"条"},
    Unit{u"项(次)", count, u"项次"},
    Unit{u"份(次)", count, u"份次"},
    Unit{u"人次", count},
    Unit{u"件次", count},
    Unit{u"条次", count},
    Unit{u"篇次", count},
    Unit{u"批次", count},
    Unit{u"场次", count},
    Unit{u"期次", count},
    Unit{u"户次", count},
    Unit{u"家次", count},
    Unit{u"项次", count},
    Unit{u"页次", count},
    Unit{u"车次", count},
    Unit{u"方面", count},
    Unit{u"大类", count},
    Unit{u"小类", count},
    Unit{u"大项", count},
    Unit{u"小项", count},
    Unit{u"美元", money},
    Unit{u"港元", money},
    Unit{u"欧元", money},
    Unit{u"小时", time},
    Unit{u"分钟", time},
    Unit{u"公里", measure},
    Unit{u"公顷", measure},
    Unit{u"公斤", measure},
    Unit{u"个月", time},
    Unit{u"周年", time},
    Unit{u"项目", count, u"项"},
    Unit{u"%", percent},
    Unit{u"‰", percent},
    Unit{u"件", count},
    Unit{u"条", count},
    Unit{u"次", count},
    Unit{u"份", count},
    Unit{u"期", count},
    Unit{u"项", count},
    Unit{u"个", count},
    Unit{u"家", count},
    Unit{u"篇", count},
    Unit{u"场", count},
    Unit{u"部", count},
    Unit{u"册", count},
    Unit{u"本", count},
    Unit{u"名", count},
    Unit{u"人", count},
    Unit{u"位", count},
    Unit{u"户", count},
    Unit{u"起", count},
    Unit{u"宗", count},
    Unit{u"例", count},
    Unit{u"批", count},
    Unit{u"版", count},
    Unit{u"张", count},
    Unit{u"块", count},
    Unit{u"处", count},
    Unit{u"台", count},
    Unit{u"套", count},
    Unit{u"辆", count},
    Unit{u"间", count},
    Unit{u"幅", count},
    Unit{u"种", count},
    Unit{u"类", count},
    Unit{u"门", count},
    Unit{u"则", count},
    Unit{u"封", count},
    Unit{u"通", count},
    Unit{u"组", count},
    Unit{u"页", count},
    Unit{u"轮", count},
    Unit{u"遍", count},
    Unit{u"笔", count},
    Unit{u"卷", count},
    Unit{u"支", count},
    Unit{u"只", count},
    Unit{u"座", count},
    Unit{u"所", count},
    Unit{u"款", count},
    Unit{u"桩", count},
    Unit{u"道", count},
    Unit{u"面", count},
    Unit{u"集", count},
    Unit{u"栋", count},
    Unit{u"节", count},
    Unit{u"元", money},
    Unit{u"倍", multiple},
    Unit{u"天", time},
    Unit{u"秒", time},
    Unit{u"周", time},
    Unit{u"分", measure},
    Unit{u"亩", measure},
    Unit{u"米", measure},
    Unit{u"吨", measure},
    Unit{u"字", measure},
};

// What a unit's character begins when this follows: 分别, 部门, 期间, 人大, 本级, 面向, 所有, 通过, 通知,
// 类似 …
struct Follower {
  char16_t unit;
  std::u16string_view next;
};
constexpr std::array kNotUnits = {
    Follower{u'分', u"别类享组析管局布为成工期层"},
    Follower{u'部', u"门委署"},
    Follower{u'期', u"间限满"},
    Follower{u'人', u"大民社员事才口力"},
    Follower{u'本', u"级年机单局办着次"},
    Follower{u'面', u"向对临"},
    Follower{u'所', u"有属在"},
    Follower{u'通', u"过知报告"},
    Follower{u'位', u"于"},
    Follower{u'起', u"草来诉"},
    Follower{u'处', u"理室罚"},
    Follower{u'组', u"织成"},
    Follower{u'张', u"贴"},
    Follower{u'集', u"中"},
    Follower{u'道', u"路"},
    Follower{u'支', u"持"},
    Follower{u'只', u"有"},
    Follower{u'周', u"边年"},
    Follower{u'节', u"约省"},
    Follower{u'门', u"户"},
    Follower{u'次', u"要日年月"},
    Follower{u'个', u"人"},
    Follower{u'版', u"权块"},
    Follower{u'种', u"植"},
    Follower{u'字', u"号"},
    Follower{u'天', u"然"},
};

/// A canonical name begins as its text does or is a unit of its own, so that it is found here too.
/// The units by the low byte of their first character, in the order of kUnits: an index that ends with kEnd.
class Index {
 public:
  static constexpr std::uint8_t kEnd = 0xFF;
  static_assert(kUnits.size() < kEnd);

  constexpr Index() {
    first_.fill(kEnd);
    for (std::size_t i = kUnits.size(); i-- > 0;) {
      std::uint8_t& first = first_[kUnits[i].text.front() & 0xFF];
      next_[i] = first;
      first = static_cast<std::uint8_t>(i);
    }
  }
  constexpr std::uint8_t first(char16_t unit) const { return first_[unit & 0xFF]; }
  constexpr std::uint8_t next(std::uint8_t i) const { return next_[i]; }

 private:
  std::array<std::uint8_t, 256> first_{};
  std::array<std::uint8_t, kUnits.size()> next_{};
};
constexpr Index kIndex;

}  // namespace

ReadUnit read_unit(std::u16string_view text) {
  if (text.empty()) return {};
  for (std::uint8_t i = kIndex.first(text.front()); i != Index::kEnd; i = kIndex.next(i)) {
    const Unit& unit = kUnits[i];
    if (!starts_with(text, unit.text)) continue;
    if (unit.text.size() == 1 && text.size() > 1) {
      const auto guard = std::find_if(kNotUnits.begin(), kNotUnits.end(), [&](const Follower& f) {
        return f.unit == text[0] && f.next.find(text[1]) != std::u16string_view::npos;
      });
      if (guard != kNotUnits.end()) return {};
    }
    return {unit.canonical.empty() ? unit.text : unit.canonical, unit.kind,
            static_cast<std::uint32_t>(unit.text.size())};
  }
  return {};
}

UnitKind unit_kind(std::u16string_view unit) {
  if (unit.empty()) return UnitKind::none;
  for (std::uint8_t i = kIndex.first(unit.front()); i != Index::kEnd; i = kIndex.next(i)) {
    if (kUnits[i].text == unit || kUnits[i].canonical == unit) return kUnits[i].kind;
  }
  return UnitKind::none;
}

bool same_unit(std::u16string_view a, std::u16string_view b) {
  if (a == b) return true;
  const auto bare = [](std::u16string_view unit) {
    const bool composite = unit.size() == 2 && unit[1] == u'次' && unit[0] != u'人' && unit[0] != u'批';
    return composite ? unit.substr(0, 1) : unit;
  };
  return bare(a) == bare(b);
}

}  // namespace nianbao
