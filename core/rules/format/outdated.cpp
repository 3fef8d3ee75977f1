#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

template <typename Item>
bool same_keys(const std::vector<Item>& a, const std::vector<Item>& b) {
  return std::is_permutation(a.begin(), a.end(), b.begin(), b.end(),
                             [](const Item& one, const Item& other) { return one.key == other.key; });
}

/// Of the tables that look different in the two forms, table two differs in its columns, table three only in
/// the rows under 其他处理; a report is on another form when its columns are.
bool tells_the_form(const KeyedTable& table, const Form& demanded) {
  const FormTable* asked = demanded.table(table.key);
  return !asked || !same_keys(table.form->columns, asked->columns);
}

/// Table four has been the same in every form.
bool is_unchanged(const KeyedTable& table, const Form& demanded) {
  const FormTable* asked = demanded.table(table.key);
  return asked && same_keys(table.form->columns, asked->columns) && same_keys(table.form->rows, asked->rows);
}

void check(const RuleInput& in, Reporter& out) {
  const Form* demanded = in.facts.form;
  if (!demanded) return out.not_checked(u"没有认出报告年度,不知道应按哪一种格式。");
  if (in.facts.tables.empty()) return out.not_applicable(u"本文没有规定格式的表格。");
  const KeyedTable* first = nullptr;
  std::vector<const KeyedTable*> others;
  const bool own = std::any_of(in.facts.tables.begin(), in.facts.tables.end(), [&](const KeyedTable& t) {
    return t.form->required && demanded->table(t.key);
  });
  for (const KeyedTable& table : in.facts.tables) {
    if (table.format == demanded->id) continue;
    // The 2014 annex beside the tables that are due is an extra, not an old form.
    if (!table.form->required && own) continue;
    if (!first && tells_the_form(table, *demanded))
      first = &table;
    else if (!is_unchanged(table, *demanded))
      others.push_back(&table);
  }
  if (!first) return;
  const Form* used = in.facts.forms->find(first->format);
  Finding finding;
  finding.span = first->header.empty() ? first->rows.front().span : first->header;
  const std::u16string year = in.facts.year ? cat(*in.facts.year, u"年") : std::u16string(u"本");
  finding.message = cat(u"“", first->form->title, u"”用的是", used ? used->name : u"另一种格式", u",而", year,
                        u"度报告应按", demanded->name, u"填报,请换用这一格式的表格。");
  finding.evidence = Evidence{{}, demanded->name, used ? used->name : u""};
  if (!demanded->fixed) finding.severity = Severity::warning;  // nothing forbids more tables
  for (const KeyedTable* table : others)
    finding.related.push_back({table->rows.front().span, table->form->title});
  out.add(std::move(finding));
}

}  // namespace

const Rule format_outdated = {
    .id = "format/outdated",
    .severity = Severity::error,
    .title = u"表格式样是否与年度相符",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
