#include "core/rules/table_names.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/structure.h"
#include "core/rules/wording.h"

namespace nianbao {

namespace {

/// A label without the explanations in brackets behind it.
std::u16string plain(std::u16string_view label) {
  return std::u16string(label.substr(0, label.find(u'(', 1)));
}

/// The group below the top that a row belongs to, or the row itself: 1.属于国家秘密 → (三)不予公开.
const FormRow* upper_row(const FormTable& form, std::string_view key) {
  const FormRow* row = form.row(key);
  while (row && !row->group.empty()) {
    const FormRow* group = form.row(row->group);
    if (!group || group->group.empty()) break;
    row = group;
  }
  return row;
}

/// The heading under which these rows stand and no others; nullptr where there is none.
const FormRow* shared_group(const FormTable& form, const std::vector<std::string>& keys) {
  const FormRow* first = form.row(keys.front());
  const FormRow* group = first ? form.row(first->group) : nullptr;
  if (!group || group->role != RowRole::heading) return nullptr;
  const auto members = std::count_if(form.rows.begin(), form.rows.end(), [&](const FormRow& row) {
    return row.role == RowRole::number && row.group == group->key;
  });
  const bool all = std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
    const FormRow* row = form.row(key);
    return row && row->group == group->key;
  });
  return all && members == static_cast<std::ptrdiff_t>(keys.size()) ? group : nullptr;
}

}  // namespace

std::u16string columns_name(const KeyedTable& table, const std::vector<std::string>& keys) {
  std::vector<std::u16string> labels;
  for (const std::string& key : keys) {
    if (const FormColumn* column = table.form->column(key)) labels.push_back(plain(column->label));
  }
  if (labels.empty()) return {};
  if (labels.size() == 1) return cat(quoted(labels[0]), u"列");
  return cat(quoted(labels.front()), u"至", quoted(labels.back()), u"各列");
}

std::u16string table_name(const FormTable& table, const Form* form) {
  const FormPart* part = form ? form->part(table.part) : nullptr;
  // A part may hold an agency's own table beside the form's.
  return part && part->number > 0 && table.origin.empty() ? cat(u"表", rules::han_number(part->number))
                                                          : quoted(table.title);
}

std::u16string table_name(const Facts& facts, const KeyedTable& table) {
  return table_name(*table.form, facts.forms->find(table.format));
}

std::u16string row_name(const KeyedTable& table, std::string_view row_key) {
  const FormRow* row = table.form->row(row_key);
  if (!row) return {};
  std::u16string out = plain(row->label);
  const FormRow* group = table.form->row(row->group);
  // "1.属于国家秘密" says little without the group it stands in.
  const bool numbered = !out.empty() && is_digit(out[0]);
  if (group && (numbered || table.form->layout == TableLayout::groups))
    out = plain(group->label) + u" " + out;
  return out;
}

std::u16string row_mark(const KeyedTable& table, std::string_view row_key) {
  const FormRow* row = table.form->row(row_key);
  const std::size_t stop = row ? row->label.find(u'、') : std::u16string::npos;
  if (stop != std::u16string::npos && stop <= 2) return row->label.substr(0, stop);
  return row_name(table, row_key);
}

std::u16string rows_name(const KeyedTable& table, const std::vector<std::string>& row_keys) {
  if (row_keys.empty()) return {};
  if (row_keys.size() == 1) return quoted(row_name(table, row_keys[0]));
  if (const FormRow* group = shared_group(*table.form, row_keys))
    return cat(quoted(plain(group->label)), u"各行");
  const FormRow* first = upper_row(*table.form, row_keys.front());
  const FormRow* last = upper_row(*table.form, row_keys.back());
  if (!first || !last) return {};
  if (row_keys.size() == 2)
    return cat(quoted(row_name(table, row_keys[0])), u"、", quoted(row_name(table, row_keys[1])), u"两行");
  return cat(quoted(plain(first->label)), u"至", quoted(plain(last->label)), u"各行");
}

std::u16string column_name(const KeyedTable& table, std::size_t row, std::size_t cell) {
  const FormRow* form = table.form->row(table.rows[row].key);
  if (!form) return {};
  const std::vector<const FormColumn*> columns = table.form->columns_of(*form);
  return cell < columns.size() ? columns[cell]->label : std::u16string();
}

std::u16string cell_name(const KeyedTable& table, CellPlace place) {
  const std::u16string row = quoted(row_name(table, table.rows[place.row].key));
  if (table.rows[place.row].cells.size() < 2) return row;
  return cat(row, u"行", quoted(column_name(table, place.row, place.cell)), u"列");
}

std::u16string value_name(const Facts& facts, const TableValue& value) {
  if (!value.table) return quoted(squeeze(value.label));
  const KeyedTable& table = *value.table;
  const KeyedRow* row = table.row(value.rows.front());
  const bool one_cell = !row || row->cells.size() < 2;
  const std::u16string columns = one_cell ? std::u16string() : columns_name(table, value.columns);
  return cat(table_name(facts, table), rows_name(table, value.rows),
             value.rows.size() == 1 && !columns.empty() ? u"行" : u"", columns);
}

}  // namespace nianbao
