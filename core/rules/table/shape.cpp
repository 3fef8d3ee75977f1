#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostNamed = 4;

std::u16string listed(const std::vector<std::u16string>& names) {
  std::u16string out;
  for (std::size_t i = 0; i < names.size() && i < kMostNamed; ++i) {
    out += cat(i == 0 ? u"" : u"、", quoted(names[i]));
  }
  if (names.size() > kMostNamed) out += cat(u"等", names.size(), u"项");
  return out;
}

/// 一行, 三行; behind a list that was cut, which says how many already, 的行.
std::u16string counted(std::size_t size, std::u16string_view unit) {
  return size > kMostNamed ? cat(u"的", unit) : cat(han_number(static_cast<int>(size)), unit);
}

/// What extra rows or columns call themselves: “(八)其他”; of several, the first and how many.
std::u16string first_cells(const RuleInput& in, const std::vector<Span>& places) {
  const std::u16string_view text = trim(in.text(places.front()));
  std::u16string out = quoted(text.substr(0, text.find_first_of(u"\t|\n")));
  if (places.size() > 1) out += cat(u"等", places.size(), u"处,每处");
  return out;
}

/// Where a missing row should stand: behind the row before it.
Span place_of_row(const KeyedTable& table, const std::string& key) {
  Offset end = table.rows.empty() ? table.span.start : table.rows.front().span.start;
  for (const FormRow& row : table.form->rows) {
    if (row.key == key) break;
    if (const KeyedRow* read = table.row(row.key)) end = std::max(end, read->span.end);
  }
  return {end, end};
}

/// Where a missing column should stand: behind the first row's cell before it.
Span place_of_column(const KeyedTable& table, const std::string& key) {
  for (const KeyedRow& row : table.rows) {
    const FormRow* form = table.form->row(row.key);
    if (!form) continue;
    const std::vector<const FormColumn*> columns = table.form->columns_of(*form);
    Span before = row.label_span;
    for (std::size_t c = 0; c < columns.size() && c < row.cells.size(); ++c) {
      if (columns[c]->key == key) return {before.end, before.end};
      if (row.cells[c].state != CellState::absent) before = row.cells[c].span;
    }
  }
  return {table.span.end, table.span.end};
}

/// Rows that the demanded form has and the table's own form writes as one, or the other way round.
struct Regrouped {
  std::vector<std::string> own;  // rows of the table that the demanded form lacks
  std::vector<std::u16string> demanded;
};

Regrouped compare_forms(const KeyedTable& table, const FormTable& demanded) {
  Regrouped out;
  for (const KeyedRow& row : table.rows) {
    const FormRow* known = demanded.row(row.key);
    if (!known || known->role != RowRole::number) out.own.push_back(row.key);
  }
  for (const FormRow& row : demanded.rows) {
    if (row.role != RowRole::number) continue;
    const FormRow* own = table.form->row(row.key);
    if (!own || own->role != RowRole::number) out.demanded.push_back(row.label);
  }
  return out;
}

void report_regrouped(const RuleInput& in, const KeyedTable& table, const FormTable& demanded,
                      Reporter& out) {
  const Regrouped rows = compare_forms(table, demanded);
  if (rows.own.empty() || rows.demanded.empty()) return;
  Finding finding = about(table);
  std::vector<std::u16string> names;
  for (const std::string& key : rows.own) {
    const KeyedRow* row = table.row(key);
    finding.span = names.empty() ? row->span : cover(finding.span, row->span);
    names.push_back(row_name(table, key));
  }
  finding.message = cat(table_name(in.facts, table), u"这里列的是", listed(names), u",", in.facts.form->name,
                        u"在这里列", listed(rows.demanded), u",请按规定格式改正。");
  out.add(std::move(finding));
}

void report_shape(const RuleInput& in, const KeyedTable& table, Reporter& out) {
  std::vector<std::u16string> parts;
  std::vector<Span> places;
  std::vector<std::u16string> names;
  for (const std::string& key : table.missing_rows) {
    names.push_back(row_name(table, key));
    places.push_back(place_of_row(table, key));
  }
  std::u16string missing = names.empty() ? std::u16string() : names.front();
  if (!names.empty()) parts.push_back(cat(u"缺少", listed(names), counted(names.size(), u"行")));
  names.clear();
  for (const std::string& key : table.missing_columns) {
    names.push_back(table.form->column(key)->label);
    places.push_back(place_of_column(table, key));
  }
  if (missing.empty() && !names.empty()) missing = names.front();
  if (!names.empty()) parts.push_back(cat(u"缺少", listed(names), counted(names.size(), u"列")));
  if (!table.extra_rows.empty()) {
    parts.push_back(cat(u"多出", first_cells(in, table.extra_rows), u"一行"));
    places.insert(places.end(), table.extra_rows.begin(), table.extra_rows.end());
  }
  if (!table.extra_columns.empty()) {
    parts.push_back(cat(u"多出", first_cells(in, table.extra_columns), u"一列"));
    places.insert(places.end(), table.extra_columns.begin(), table.extra_columns.end());
  }
  if (parts.empty()) return;
  Finding finding = about(table);
  finding.span = places.front();
  finding.about = std::move(missing);
  std::u16string what;
  for (const std::u16string& part : parts) what += cat(what.empty() ? u"" : u",", part);
  finding.message =
      cat(table_name(in.facts, table), u"的行列与规定格式不符:", what, u",请按规定格式补齐或删去。");
  for (std::size_t i = 1; i < places.size() && i < 10; ++i)
    finding.related.push_back({places[i], u"同一张表"});
  out.add(std::move(finding));
}

void report_unread_rows(const RuleInput& in, const KeyedTable& table, Reporter& out) {
  if (table.unread_rows.empty()) return;
  Finding finding = about(table);
  finding.span = table.unread_rows.front().span;
  // Marks between cells leave no doubt that a cell is missing; in lines it may be the copy that lost it.
  const bool marked = table.source != TableSource::lines && table.source != TableSource::pdf;
  if (!marked) finding.severity = Severity::warning;
  const std::u16string more =
      table.unread_rows.size() > 1 ? cat(u"(这样的行共", table.unread_rows.size(), u"行)") : u"";
  finding.message = cat(table_name(in.facts, table), table.unread_rows.front().reason, more,
                        u",请对照规定格式,一格填一个数。");
  for (std::size_t i = 1; i < table.unread_rows.size() && i < 10; ++i) {
    finding.related.push_back({table.unread_rows[i].span, table.unread_rows[i].reason});
  }
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  mention_unread(in, out);  // what is found here wins over it
  for (const UnreadTable& unread : in.facts.unread_tables) {
    if (unread.lost_numbers) continue;  // table/blank says so
    Finding finding;
    finding.span = unread.span;
    finding.severity = Severity::warning;
    finding.message = cat(u"这里像是一张规定格式的表格,但没有逐格读出(", unread.reason,
                          u"),表中的数没有核对,请从原文件整张复制表格,或人工核对。");
    out.add(std::move(finding));
  }
  const Form* demanded = in.facts.form;
  const bool other_form = std::any_of(
      in.facts.tables.begin(), in.facts.tables.end(),
      [&](const KeyedTable& t) { return demanded && t.format != demanded->id && t.key == "active"; });
  for (const KeyedTable& table : in.facts.tables) {
    if (!table.form->required) continue;  // the 2014 annex: lower levels add and drop rows
    const FormTable* asked = demanded ? demanded->table(table.key) : nullptr;
    if (asked && table.format != demanded->id && !other_form) report_regrouped(in, table, *asked, out);
    report_shape(in, table, out);
    report_unread_rows(in, table, out);
  }
}

}  // namespace

const Rule table_shape = {
    .id = "table/shape",
    .severity = Severity::error,
    .title = u"表格行列是否完整",
    .basis = {"form2019", "form2021"},
    .needs = kTableReport | kTableTraces,
    .check = check,
};

}  // namespace nianbao::rules
