#include <algorithm>

#include "core/base/text.h"
#include "core/read/guessed_tables.h"
#include "core/rules/registry.h"
#include "core/rules/table_sums.h"

namespace nianbao::rules {

namespace {

/// Where the table should stand: the end of its part's text.
Span place_of(const RuleInput& in, const Part* part) {
  const Span span = trim(in.source.clean, part ? part->span : in.document.span);
  return {span.end, span.end};
}

const Part* part_of(const RuleInput& in, const FormTable& table) {
  const auto& parts = in.facts.parts;
  const auto it =
      std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.key == table.part; });
  return it == parts.end() ? nullptr : &*it;
}

void report(const RuleInput& in, const FormTable& table, const Part* part, Reporter& out) {
  Finding finding;
  finding.span = place_of(in, part);
  finding.about = table.title;
  finding.own_basis = table.origin;
  const std::u16string_view text = part ? in.text(part->span) : std::u16string_view{};
  const bool apart = contains(text, u"附件") || contains(text, u"附表") || contains(text, u"见下图");
  if (apart) finding.severity = Severity::warning;
  finding.message =
      cat(u"没有找到“", table.title, u"”,", table.origin.empty() ? in.facts.form->name : table.origin,
          u"要求在这一部分列出这张表,", apart ? u"另附文件的,请把表格放回正文。" : u"请补上。");
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  const Form* form = in.facts.form;
  if (!form) return out.not_checked(u"没有认出报告年度,不知道应有哪些表格。");
  std::u16string unread;
  std::u16string unseen;
  std::size_t required = 0;
  const bool old_annex = std::any_of(in.facts.tables.begin(), in.facts.tables.end(),
                                     [&](const KeyedTable& t) { return !form->table(t.key); });
  for (const FormTable& table : form->tables) {
    if (!table.required) continue;
    ++required;
    const auto& read = in.facts.tables;
    if (std::any_of(read.begin(), read.end(), [&](const KeyedTable& t) { return t.key == table.key; }))
      continue;
    const auto& other = in.facts.unread_tables;
    if (std::any_of(other.begin(), other.end(),
                    [&](const UnreadTable& t) { return t.key == table.key || t.key.empty(); })) {
      unread += cat(unread.empty() ? u"" : u"、", u"“", table.title, u"”");
      continue;
    }
    // Its lines may have been taken for text.
    if (has_guessed_tables(in.source)) {
      unseen += cat(unseen.empty() ? u"" : u"、", u"“", table.title, u"”");
      continue;
    }
    // A part that is not there at all is the section rules' finding; the tables of another form are
    // format/outdated's.
    const Part* part = part_of(in, table);
    if ((part && part->status == PartStatus::missing && !table.part.empty()) || old_annex) continue;
    report(in, table, part, out);
  }
  if (required == 0) return out.not_applicable(u"这一年度的报告没有必须列出的表格。");
  if (!unseen.empty()) return out.not_checked(cat(u"文件里的表格没有框线,没有认出", unseen, u"。"));
  if (!unread.empty()) out.not_checked(cat(unread, u"在文中,但没有读出数字。"));
}

}  // namespace

const Rule table_missing = {
    .id = "table/missing",
    .severity = Severity::error,
    .title = u"应附表格是否齐全",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
