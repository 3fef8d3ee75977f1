#include "core/rules/previous_report.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/organs/organ.h"

namespace nianbao {

namespace {

std::u16string bare_text(const Previous& report) {
  return squeeze(slice(report.source.clean, report.document.span));
}

}  // namespace

OrganRelation previous_organ(const RuleInput& in) {
  return in.previous ? relation_of(in.facts.issuer, in.previous->facts.issuer) : OrganRelation::unknown;
}

Unfit unfit_as_last_year(const Previous& now, const Previous& last) {
  if (bare_text(now) == bare_text(last)) return Unfit::same_text;
  if (last.facts.kind != DocumentKind::annual_report) return Unfit::no_report;
  if (now.facts.year && last.facts.year && *last.facts.year != *now.facts.year - 1) return Unfit::other_year;
  const OrganRelation organ = relation_of(now.facts.issuer, last.facts.issuer);
  // An office's own report is not the government's, even if it signs that one, too.
  const bool other = organ == OrganRelation::other || organ == OrganRelation::office ||
                     organ == OrganRelation::above || organ == OrganRelation::below;
  return other ? Unfit::other_organ : Unfit::none;
}

std::u16string why_not_comparable(const RuleInput& in) {
  if (!in.previous) return u"没有提供上一年度的报告。";
  const Facts& last = in.previous->facts;
  switch (unfit_as_last_year({in.source, in.document, in.facts}, *in.previous)) {
    case Unfit::none:
      break;
    case Unfit::same_text:
      return u"作为上一年度报告提供的就是这份文稿本身。";
    case Unfit::no_report:
      return u"提供的上一年度文件不是政府信息公开工作年度报告。";
    case Unfit::other_year:
      return cat(u"提供的上一年度报告是", *last.year, u"年度的,应为", *in.facts.year - 1, u"年度。");
    case Unfit::other_organ:
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
