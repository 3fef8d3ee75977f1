#include "core/base/text.h"
#include "core/identity/identity.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

using identity::is_higher_education;

/// What such a document is held to instead, "" where nothing general can be said.
std::u16string_view own_rules(const RuleInput& in) {
  switch (in.facts.kind) {
    case DocumentKind::university_report:
      return is_higher_education(in.facts.issuer) || is_higher_education(in.facts.title)
                 ? u"高等学校按《高等学校信息公开办法》(教育部令第29号)编制,统计期限是一个学年"
                   u"(上年9月1日至当年8月31日),每年10月31日前公布"
                 : u"中小学按《教育部关于推进中小学信息公开工作的意见》(教办〔2010〕15号)办理";
    case DocumentKind::enterprise_report:
      return u"公共企事业单位按主管部门的信息公开规定办理(国办发〔2020〕50号)";
    default:
      return {};
  }
}

void check(const RuleInput& in, Reporter& out) {
  const Facts& facts = in.facts;
  if (contains(facts.kind_reason, u"指定")) return out.not_applicable(u"文种由检查者指定。");
  if (facts.kind == DocumentKind::annual_report) return;
  if (facts.kind == DocumentKind::table_only)
    return out.not_applicable(u"本文只有规定格式的表格,没有正文,按表格检查。");
  const std::u16string_view rules = own_rules(in);
  Finding finding;
  finding.span = head_of(in);
  finding.message = facts.kind == DocumentKind::unknown
                        ? cat(facts.is_fragment ? u"文字太短,看不出本文是不是" : u"看不出本文是不是",
                              name_of(DocumentKind::annual_report),
                              u",年度报告的要求没有对它检查;如果是,请交来带标题的全文,或指定按年度报告检查。")
                        : cat(u"本文", facts.kind_reason, u",应是", name_of(facts.kind), u",不是",
                              name_of(DocumentKind::annual_report), rules.empty() ? u"" : u";", rules,
                              rules.empty() ? u"," : u"。", u"年度报告的结构要求没有对它检查。");
  out.add(std::move(finding));
}

}  // namespace

const Rule document_kind = {
    .id = "document/kind",
    .severity = Severity::warning,
    .title = u"文种是否为年度报告",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
