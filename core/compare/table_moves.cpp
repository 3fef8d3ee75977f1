#include "core/compare/table_moves.h"

#include <algorithm>
#include <string_view>

#include "core/base/text.h"
#include "core/compare/own_tables.h"
#include "core/rules/table_names.h"
#include "core/tables/jumps.h"

namespace nianbao {

NumberMove move_between(const Decimal& last, const Decimal& now, bool money) {
  const Decimal zero = Decimal::whole(0);
  const Decimal large = Decimal::whole(200);  // as is_jump's larger number
  NumberMove out{now, last, now - last, std::nullopt, Jump::none};
  if (!(last == zero)) {
    const Fraction growth = Fraction(out.change) * Fraction(100) / Fraction(last);
    if (growth.valid()) out.growth = growth.round(2);
  }
  if (money) {
    if (is_other_unit(now, last)) out.jump = Jump::other_unit;
  } else if (is_jump(now, last)) {
    out.jump = Jump::magnitude;
  } else if ((last == zero && !(now < large)) || (now == zero && !(last < large))) {
    out.jump = Jump::from_zero;
  }
  return out;
}

namespace years {

namespace {

bool is_money(std::string_view table, std::string_view row, std::string_view column) {
  return std::any_of(kMoneyCells.begin(), kMoneyCells.end(), [&](const MoneyCell& cell) {
    return cell.table == table && cell.row == row && cell.column == column;
  });
}

/// One year's table; `table` null where it has none that was read.
struct YearTable {
  const Previous& report;
  const KeyedTable* table = nullptr;

  const FormRow* form_row(std::string_view key) const { return table ? table->form->row(key) : nullptr; }
  bool has_row(std::string_view key) const { return table && table->row(key); }
};

/// A cell as it is compared.
struct CellValueOf {
  bool is_there = false;
  std::u16string raw;
  Span span;
  std::optional<Decimal> value;
};

std::optional<Decimal> number_of(const KeyedCell& cell) {
  return cell.has_value() ? std::optional(cell.value) : std::nullopt;
}

CellValueOf read(const YearTable& year, std::string_view row, std::string_view column) {
  const KeyedCell* const cell = year.table ? year.table->cell(row, column) : nullptr;
  if (!cell || cell->state == CellState::absent) return {};
  return {true, cell->raw, year.report.source.to_original(cell->span), number_of(*cell)};
}

/// The rows of numbers below a heading, added up in one column; what cannot be read makes the sum unknown.
CellValueOf sum_below(const YearTable& year, std::string_view heading, std::string_view column) {
  CellValueOf out;
  for (const KeyedRow& row : year.table->rows) {
    const FormRow* const form = year.form_row(row.key);
    if (!form || form->group != heading || form->role != RowRole::number) continue;
    const KeyedCell* const cell = year.table->cell(row.key, column);
    const std::optional<Decimal> value = cell ? number_of(*cell) : std::nullopt;
    if (!value) return {};
    out.value = out.is_there ? *out.value + *value : *value;
    out.is_there = true;
  }
  return out;
}

/// The other year has this row, and here it is a heading with rows of its own.
bool is_heading_of_sum(const YearTable& year, std::string_view key) {
  const FormRow* const row = year.form_row(key);
  return row && row->role == RowRole::heading;
}

ComparedCell compared(const CellValueOf& now, const CellValueOf& last, bool money, bool seeks_jumps) {
  ComparedCell out;
  out.in_now = now.is_there;
  out.in_last = last.is_there;
  out.now_raw = now.raw;
  out.last_raw = last.raw;
  out.now_span = now.span;
  out.last_span = last.span;
  out.now = now.value;
  out.last = last.value;
  if (now.value && last.value) {
    out.move = move_between(*last.value, *now.value, money);
    if (!seeks_jumps) out.move->jump = Jump::none;
  }
  return out;
}

/// The columns of a row, this year's first.
std::vector<const FormColumn*> columns_of(const YearTable& now, const YearTable& last, std::string_view key) {
  std::vector<const FormColumn*> out;
  for (const YearTable* year : {&now, &last}) {
    const FormRow* const row = year->form_row(key);
    if (!row || row->role != RowRole::number) continue;
    for (const FormColumn* column : year->table->form->columns_of(*row)) {
      const bool known = std::any_of(out.begin(), out.end(),
                                     [&](const FormColumn* each) { return each->key == column->key; });
      if (!known) out.push_back(column);
    }
  }
  return out;
}

ComparedTableRow compare_row(const YearTable& now, const YearTable& last, const std::string& key,
                             bool seeks_jumps) {
  ComparedTableRow out;
  out.key = key;
  const YearTable& named = now.has_row(key) ? now : last;
  out.label = row_name(*named.table, key);
  out.is_sum_now = !now.has_row(key) && is_heading_of_sum(now, key);
  out.is_sum_last = !last.has_row(key) && is_heading_of_sum(last, key);
  for (const FormColumn* column : columns_of(now, last, key)) {
    const CellValueOf is = out.is_sum_now ? sum_below(now, key, column->key) : read(now, key, column->key);
    const CellValueOf was =
        out.is_sum_last ? sum_below(last, key, column->key) : read(last, key, column->key);
    if (!is.is_there && !was.is_there) continue;
    const std::string_view table = named.table->key;
    ComparedCell cell = compared(is, was, is_money(table, key, column->key), seeks_jumps);
    cell.column = column->key;
    cell.label = column->label;
    out.cells.push_back(std::move(cell));
  }
  return out;
}

/// Keys of rows, those that only last year has behind the one they followed there.
std::vector<std::string> row_keys(const YearTable& now, const YearTable& last) {
  std::vector<std::string> out;
  if (now.table) {
    for (const KeyedRow& row : now.table->rows) out.push_back(row.key);
  }
  if (!last.table) return out;
  std::string before;
  for (const KeyedRow& row : last.table->rows) {
    auto at = std::find(out.begin(), out.end(), row.key);
    if (at == out.end()) {
      at = std::find(out.begin(), out.end(), before);
      out.insert(before.empty() || at == out.end() ? out.end() : at + 1, row.key);
    }
    before = row.key;
  }
  return out;
}

bool is_unread(const Facts& facts, std::string_view key) {
  return std::any_of(facts.unread_tables.begin(), facts.unread_tables.end(),
                     [&](const UnreadTable& each) { return each.key == key; });
}

const FormTable* form_of(const Facts& facts, const std::string& key) {
  const FormTable* const own = facts.form ? facts.form->table(key) : nullptr;
  if (own) return own;
  for (const Form& form : facts.forms->forms()) {
    if (const FormTable* const table = form.table(key)) return table;
  }
  return nullptr;
}

/// Of two forms, the tables are not alike in rows, columns or their names.
bool is_other_form(const YearTable& now, const YearTable& last) {
  if (!now.table || !last.table || now.table->format == last.table->format) return false;
  const FormTable& a = *now.table->form;
  const FormTable& b = *last.table->form;
  const auto is_one = [](const auto& one, const auto& other) {
    return one.key == other.key && one.label == other.label;
  };
  return !std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                     [&](const FormRow& one, const FormRow& other) {
                       return is_one(one, other) && one.columns == other.columns;
                     }) ||
         !std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(), is_one);
}

ComparedTable compare_table(const Previous& now, const Previous& last, const std::string& key) {
  const YearTable is{now, find_table(now.facts, key)};
  const YearTable was{last, find_table(last.facts, key)};
  ComparedTable out;
  out.key = key;
  const KeyedTable* const named = is.table ? is.table : was.table;
  if (const FormTable* const form = named ? named->form : form_of(now.facts, key)) {
    out.title = form->title;
    out.part = form->part;
  }
  out.in_now = is.table;
  out.in_last = was.table;
  out.unread_now = !is.table && is_unread(now.facts, key);
  out.unread_last = !was.table && is_unread(last.facts, key);
  out.other_form = is_other_form(is, was);
  for (const std::string& row : row_keys(is, was)) {
    ComparedTableRow compared = compare_row(is, was, row, !out.other_form);
    if (!compared.cells.empty()) out.rows.push_back(std::move(compared));
  }
  return out;
}

}  // namespace

std::vector<ComparedTable> compare_tables(const Previous& now, const Previous& last) {
  std::vector<std::string> keys;
  const auto add = [&keys](const std::string& key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  };
  for (const Previous* report : {&now, &last}) {
    for (const KeyedTable& table : report->facts.tables) add(table.key);
    for (const UnreadTable& table : report->facts.unread_tables) add(table.key);
  }
  std::vector<ComparedTable> out;
  for (const std::string& key : keys) out.push_back(compare_table(now, last, key));
  for (ComparedTable& table : compare_own_tables(now, last)) out.push_back(std::move(table));
  return out;
}

}  // namespace years

}  // namespace nianbao
