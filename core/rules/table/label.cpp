#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostSingle = 3;  // more than these come from one source: the office's own form

std::u16string both(const AlteredLabel& label) {
  return cat(u"写作", quoted(label.written), u",规定格式为", quoted(label.official));
}

void report_one(const RuleInput& in, const KeyedTable& table, const AlteredLabel& label, Reporter& out) {
  Finding finding = about(table);
  finding.span = label.span;
  finding.message = cat(table_name(in.facts, table), label.is_column ? u"一列的名称" : u"一行的名称",
                        both(label), u",请按规定格式改正。");
  finding.evidence = Evidence{{}, label.official, label.written};
  finding.fix = Fix{label.span, in_widths_of(in, label.span, label.official)};
  out.add(std::move(finding));
}

void report_many(const RuleInput& in, const KeyedTable& table, Reporter& out) {
  const AlteredLabel& first = table.altered_labels.front();
  Finding finding = about(table);
  finding.span = first.span;
  finding.message = cat(table_name(in.facts, table), u"有", table.altered_labels.size(),
                        u"处栏目名称与规定格式不同,例如", both(first), u",请按规定格式逐处改正。");
  finding.evidence = Evidence{{}, first.official, first.written};
  for (std::size_t i = 1; i < table.altered_labels.size(); ++i) {
    finding.related.push_back({table.altered_labels[i].span, table.altered_labels[i].official});
  }
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  for (const KeyedTable& table : in.facts.tables) {
    if (table.altered_labels.size() <= kMostSingle) {
      for (const AlteredLabel& label : table.altered_labels) report_one(in, table, label, out);
    } else {
      report_many(in, table, out);
    }
  }
  mention_unread(in, out);
}

}  // namespace

const Rule table_label = {
    .id = "table/label",
    .severity = Severity::warning,
    .title = u"表格行列名称是否有误",
    .basis = {"form2014", "form2019", "form2021"},
    .needs = kTableReport | kTables,
    .check = check,
};

}  // namespace nianbao::rules
