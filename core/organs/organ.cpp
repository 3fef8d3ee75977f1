#include "core/organs/organ.h"

#include <algorithm>
#include <array>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"

namespace nianbao {

namespace {

using View = std::u16string_view;

constexpr std::array<View, 14> kEndings = {u"委员会", u"管委会", u"办公室", u"办公厅", u"总队",
                                           u"支队",   u"中心",   u"政府",   u"局",     u"委",
                                           u"厅",     u"办",     u"处",     u"院"};

/// Organs whose business went to another name, mostly in the reforms of 2013, 2018 and 2023.
struct Successor {
  View before;
  View after;
};
constexpr std::array kSuccessors = {Successor{u"国土资源", u"自然资源"},
                                    Successor{u"规划", u"自然资源"},
                                    Successor{u"林业", u"自然资源"},
                                    Successor{u"工商行政管理", u"市场监督管理"},
                                    Successor{u"工商", u"市场监督管理"},
                                    Successor{u"质量技术监督", u"市场监督管理"},
                                    Successor{u"食品药品监督管理", u"市场监督管理"},
                                    Successor{u"卫生和计划生育", u"卫生健康"},
                                    Successor{u"人口和计划生育", u"卫生"},
                                    Successor{u"卫生", u"卫生健康"},
                                    Successor{u"环境保护", u"生态环境"},
                                    Successor{u"安全生产监督管理", u"应急管理"},
                                    Successor{u"农牧", u"农业农村"},
                                    Successor{u"畜牧", u"农业农村"},
                                    Successor{u"文化广电新闻出版", u"文化和旅游"},
                                    Successor{u"文化广电", u"文化和旅游"},
                                    Successor{u"旅游", u"文化和旅游"},
                                    Successor{u"水利", u"水务"},
                                    Successor{u"扶贫开发", u"乡村振兴"},
                                    Successor{u"法制", u"司法"},
                                    Successor{u"物价", u"发展和改革"},
                                    Successor{u"城市管理", u"综合行政执法"},
                                    Successor{u"劳动和社会保障", u"人力资源和社会保障"},
                                    Successor{u"人事", u"人力资源和社会保障"},
                                    Successor{u"建设", u"住房和城乡建设"},
                                    Successor{u"经济贸易", u"工业和信息化"},
                                    Successor{u"政务服务", u"行政审批服务"}};

bool is_area_end(char16_t u) { return is_one_of<u"省市州盟县区旗镇乡">(u); }

/// Whether the units of `shorter` stand in `longer`, in this order: 教体 in 教育和体育.
bool is_abbreviation(View shorter, View longer) {
  std::size_t at = 0;
  for (const char16_t u : longer) {
    if (at < shorter.size() && shorter[at] == u) ++at;
  }
  return at == shorter.size();
}

bool is_government_name(View own) {
  return own.empty() || is_any<u"人民政府", u"政府", u"街道办事处", u"街道", u"街道办">(own);
}
bool is_government_office(View own) {
  return is_any<u"人民政府办公室", u"人民政府办公厅", u"政府办公室", u"政府办公厅", u"政府办", u"人民政府办",
                u"党政办公室", u"党政办", u"党政综合办公室", u"办公室", u"办公厅">(own);
}

enum class AreaRelation : std::uint8_t { same, larger, smaller, other };

/// How area `a` stands to `b`. "县" is any county, "" any area; 清江市青岚县 is 青岚县.
AreaRelation area_relation(View a, View b) {
  if (a.empty() || b.empty() || a == b || a.ends_with(b) || b.ends_with(a)) return AreaRelation::same;
  if (a.size() == 1 || b.size() == 1) return a.back() == b.back() ? AreaRelation::same : AreaRelation::other;
  if (b.starts_with(a)) return AreaRelation::larger;
  if (a.starts_with(b)) return AreaRelation::smaller;
  return AreaRelation::other;
}

/// The own names of two departments: one name, a short form, or a successor's.
OrganRelation own_relation(View a, View b) {
  if (a == b) return OrganRelation::same;
  const View stem_a = a.substr(0, a.size() - organ_ending(a).size());
  const View stem_b = b.substr(0, b.size() - organ_ending(b).size());
  if (stem_a.empty() || stem_b.empty()) return OrganRelation::other;
  const bool longer_a = stem_a.size() >= stem_b.size();
  const View longer = longer_a ? stem_a : stem_b;
  const View shorter = longer_a ? stem_b : stem_a;
  // 教体局 is short for 教育和体育局; 农业局 was another organ before it became 农业农村局.
  if (shorter.size() >= 2 && is_abbreviation(shorter, longer))
    return longer.starts_with(shorter) || longer.ends_with(shorter) ? OrganRelation::renamed
                                                                    : OrganRelation::same;
  const bool follows = std::any_of(kSuccessors.begin(), kSuccessors.end(), [&](const Successor& s) {
    return (stem_a == s.before && stem_b.starts_with(s.after)) ||
           (stem_b == s.before && stem_a.starts_with(s.after));
  });
  return follows ? OrganRelation::renamed : OrganRelation::other;
}

}  // namespace

View organ_ending(View name) {
  for (const View end : kEndings) {
    if (name.ends_with(end) && name.size() > end.size()) return end;
  }
  return {};
}

OrganName split_organ(View name) {
  if (!name.empty() && name.size() >= 2 && is_area_end(name.back())) return {name, {}};
  for (std::size_t i = name.size(); i > 0; --i) {
    if (!is_area_end(name[i - 1])) continue;
    if (name[i - 1] == u'市' && i > 1 && name[i - 2] == u'城') continue;  // 城市管理局
    // 城乡建设, 乡村振兴, 市场, 区划 are words of the organ's own name.
    const char16_t next = i < name.size() ? name[i] : u' ';
    if (is_one_of<u"场政容划域村">(next) && !name.substr(i).starts_with(u"政府")) continue;
    if (is_one_of<u"镇乡">(name[i - 1]) && i > 1 && name[i - 2] == u'城') continue;
    const View rest = name.substr(i);
    if (rest.size() >= 2 &&
        (!organ_ending(rest).empty() || is_government_name(rest) || is_government_office(rest)))
      return {name.substr(0, i), rest};
  }
  return {{}, name};
}

std::u16string bare_organ(View name) {
  std::u16string out;
  int depth = 0;
  for (const char16_t u : name) {
    if (u == u'(' || u == u'（') ++depth;
    if (depth == 0 && !is_space(u)) out.push_back(u);
    if ((u == u')' || u == u'）') && depth > 0) --depth;
  }
  return out;
}

OrganRelation relation_of(View a, View b) {
  const std::u16string bare_a = bare_organ(a);
  const std::u16string bare_b = bare_organ(b);
  if (bare_a.empty() || bare_b.empty()) return OrganRelation::unknown;
  if (bare_a == bare_b) return OrganRelation::same;
  const OrganName one = split_organ(bare_a);
  const OrganName two = split_organ(bare_b);
  const bool governments = is_government_name(one.own) && is_government_name(two.own);
  const bool offices = (is_government_name(one.own) || is_government_office(one.own)) &&
                       (is_government_name(two.own) || is_government_office(two.own));
  OrganRelation own = governments ? OrganRelation::same
                      : offices   ? OrganRelation::office
                                  : own_relation(one.own, two.own);
  // 青岚财政局 without the 县: one name inside the other.
  if (own == OrganRelation::other && (bare_a.ends_with(bare_b) || bare_b.ends_with(bare_a)))
    own = OrganRelation::same;
  if (own == OrganRelation::other) return own;
  switch (area_relation(one.area, two.area)) {
    case AreaRelation::same:
      return own;
    case AreaRelation::larger:
      return OrganRelation::above;
    case AreaRelation::smaller:
      return OrganRelation::below;
    case AreaRelation::other:
      break;
  }
  return OrganRelation::other;
}

bool is_township(View name) {
  const std::u16string bare = bare_organ(name);
  if (contains_any<u"街道办事处", u"街道党", u"街道办公室">(Asked(bare)) || bare.ends_with(u"街道") ||
      bare.ends_with(u"街道办"))
    return true;
  const OrganName parts = split_organ(bare);
  return !parts.area.empty() && is_one_of<u"镇乡">(parts.area.back()) &&
         (is_government_name(parts.own) || is_government_office(parts.own));
}

}  // namespace nianbao
