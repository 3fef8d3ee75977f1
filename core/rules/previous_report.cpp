#include "core/rules/previous_report.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/organs/organ.h"

namespace nianbao {

namespace {

bool is_same_text(const RuleInput& in) {
  const std::u16string_view last = slice(in.previous->source.clean, in.previous->document.span);
  return squeeze(in.text(in.document.span)) == squeeze(last);
}

}  // namespace

OrganRelation previous_organ(const RuleInput& in) {
  return in.previous ? relation_of(in.facts.issuer, in.previous->facts.issuer) : OrganRelation::unknown;
}

std::u16string why_not_comparable(const RuleInput& in) {
  if (!in.previous) return u"没有提供上一年度的报告。";
  const Facts& last = in.previous->facts;
  if (is_same_text(in)) return u"作为上一年度报告提供的就是这份文稿本身。";
  if (last.kind != DocumentKind::annual_report) return u"提供的上一年度文件不是政府信息公开工作年度报告。";
  if (in.facts.year && last.year && *last.year != *in.facts.year - 1) {
    return cat(u"提供的上一年度报告是", *last.year, u"年度的,应为", *in.facts.year - 1, u"年度。");
  }
  const OrganRelation organ = previous_organ(in);
  // An office's own report is not the government's, even if it signs that one, too.
  if (organ == OrganRelation::other || organ == OrganRelation::office || organ == OrganRelation::above ||
      organ == OrganRelation::below) {
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
