#include "core/rules/previous_report.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

/// One name inside the other, or most characters shared: 云溪县 and 云溪县人民政府 are one organ.
bool may_be_same(std::u16string_view a, std::u16string_view b) {
  if (a.empty() || b.empty() || contains(a, b) || contains(b, a)) return true;
  const auto shared =
      std::count_if(a.begin(), a.end(), [&](char16_t c) { return b.find(c) != std::u16string_view::npos; });
  return 2 * static_cast<std::size_t>(shared) >= std::min(a.size(), b.size());
}

}  // namespace

std::u16string why_not_comparable(const RuleInput& in) {
  if (!in.previous) return u"没有提供上一年度的报告。";
  const Facts& last = in.previous->facts;
  if (last.kind != DocumentKind::annual_report) return u"提供的上一年度文件不是政府信息公开工作年度报告。";
  if (in.facts.year && last.year && *last.year != *in.facts.year - 1) {
    return cat(u"提供的上一年度报告是", *last.year, u"年度的,应为", *in.facts.year - 1, u"年度。");
  }
  if (!may_be_same(in.facts.issuer, last.issuer)) {
    return cat(u"提供的上一年度报告是“", last.issuer, u"”的,本报告是“", in.facts.issuer, u"”的。");
  }
  return {};
}

const KeyedTable* find_table(const Facts& facts, std::string_view key) {
  const auto it = std::find_if(facts.tables.begin(), facts.tables.end(),
                               [&](const KeyedTable& t) { return t.key == key; });
  return it == facts.tables.end() ? nullptr : &*it;
}

}  // namespace nianbao
