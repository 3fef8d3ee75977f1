#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/table_sums.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostSingle = 3;  // more than these come from one source: the office's own form

std::u16string both(const AlteredLabel& label) {
  return cat(u"写作“", label.written, u"”,规定格式为“", label.official, u"”");
}

void report_one(const AlteredLabel& label, Reporter& out) {
  Finding finding;
  finding.span = label.span;
  finding.message = cat(label.is_column ? u"表格一列的名称" : u"表格一行的名称", both(label), u"。");
  finding.evidence = Evidence{{}, label.official, label.written};
  finding.fix = Fix{label.span, label.official};
  out.add(std::move(finding));
}

void report_many(const KeyedTable& table, Reporter& out) {
  const AlteredLabel& first = table.altered_labels.front();
  Finding finding;
  finding.span = first.span;
  finding.message = cat(u"“", table.form->title, u"”有 ", table.altered_labels.size(),
                        u" 处栏目名称与规定格式不同,例如", both(first), u"。");
  finding.evidence = Evidence{{}, first.official, first.written};
  for (std::size_t i = 1; i < table.altered_labels.size(); ++i) {
    finding.related.push_back({table.altered_labels[i].span, table.altered_labels[i].official});
  }
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  for (const KeyedTable& table : in.facts.tables) {
    if (table.altered_labels.size() <= kMostSingle) {
      for (const AlteredLabel& label : table.altered_labels) report_one(label, out);
    } else {
      report_many(table, out);
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
    .needs = kAnnualReport | kTables,
    .check = check,
};

}  // namespace nianbao::rules
