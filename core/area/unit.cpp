#include "core/area/unit.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/base/text.h"
#include "core/identity/identity.h"
#include "core/identity/named_issuer.h"
#include "core/organs/organ.h"
#include "core/tables/keyed_table.h"

namespace nianbao::area {

namespace {

bool is_report_kind(std::string_view kind) {
  return kind == to_string(DocumentKind::annual_report) || kind == to_string(DocumentKind::table_only);
}

/// An input of which no document was read.
Unit unread_unit(std::string input, Status status) {
  Unit out;
  out.input = std::move(input);
  out.status = status;
  return out;
}

UnitTable table_of(const KeyedTable& table) {
  UnitTable out{table.key, {}};
  for (const KeyedRow& row : table.rows) {
    const FormRow* const form = table.form->row(row.key);
    if (!form) continue;
    const std::vector<const FormColumn*> columns = table.form->columns_of(*form);
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
      const KeyedCell& cell = row.cells[i];
      if (cell.state == CellState::absent) continue;
      out.cells.push_back(
          {row.key, columns[i]->key, cell.has_value() ? std::optional(cell.value) : std::nullopt});
    }
  }
  return out;
}

/// What the name of the file tells where the text does not, and only the reports where there are any.
std::vector<Unit> finish(std::vector<Unit> units) {
  const auto is_report = [](const Unit& unit) { return unit.is_report; };
  if (std::any_of(units.begin(), units.end(), is_report)) {
    std::erase_if(units, [](const Unit& unit) { return !unit.is_report; });
  } else if (units.size() > 1) {
    units.resize(1);
  }
  for (Unit& unit : units) {
    if (!unit.issuer.empty() || units.size() > 1) continue;
    unit.issuer = organ_of_file(unit.input);
    unit.named_by_file = !unit.issuer.empty();
  }
  return units;
}

Status status_named(std::string_view name) {
  for (const Status status : kStatuses) {
    if (name == to_string(status)) return status;
  }
  return Status::unreadable;
}

const Json* array_at(const Json& json, std::string_view name) {
  const Json* const found = json.find(name);
  return found && found->is_array() ? found : nullptr;
}

std::string string_at(const Json& json, std::string_view name) {
  const Json* const found = json.find(name);
  return found && found->is_string() ? found->text : std::string();
}

/// A number of JSON as it is written; nullopt for one with an exponent or too many digits.
std::optional<Decimal> decimal_at(const Json& json, std::string_view text) {
  if (json.is_integer()) return Decimal::whole(json.integer);
  if (json.type != Json::Type::number || json.end > text.size()) return std::nullopt;
  std::string digits(text.substr(json.begin, json.end - json.begin));
  Decimal out;
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    out.decimals = static_cast<std::uint8_t>(std::min<std::size_t>(digits.size() - point - 1, 15));
    digits.erase(point, 1);
  }
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.units);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return out;
}

std::optional<Day> day_at(const Json& json) {
  const std::string text = string_at(json, "signed_on");
  Day day;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto read = [&text](std::size_t from, std::size_t size, int& out) {
    const char* const end = text.data() + from + size;
    return std::from_chars(text.data() + from, end, out).ptr == end;
  };
  const bool fits = read(0, 4, day.year) && read(5, 2, day.month) && read(8, 2, day.day);
  return fits && is_valid(day) ? std::optional(day) : std::nullopt;
}

/// The form whose table a document's table follows: its own year's, unless another one has its rows.
const FormTable* form_table(const FormSet& forms, std::string_view format, const Json& table) {
  const std::string key = string_at(table, "key");
  const Json* const rows = array_at(table, "rows");
  const auto fits = [&](const FormTable* form) {
    return form && rows && std::all_of(rows->items.begin(), rows->items.end(), [form](const Json& row) {
             const FormRow* const known = form->row(string_at(row, "key"));
             const Json* const cells = array_at(row, "cells");
             return known && cells && cells->items.size() == form->columns_of(*known).size();
           });
  };
  if (const Form* const own = forms.find(format)) {
    if (const FormTable* const table_of_own = own->table(key); fits(table_of_own)) return table_of_own;
  }
  for (const Form& form : forms.forms()) {
    if (const FormTable* const other = form.table(key); fits(other)) return other;
  }
  return nullptr;
}

UnitTable table_of(const Json& table, const FormTable& form, std::string_view text) {
  UnitTable out{form.key, {}};
  for (const Json& row : array_at(table, "rows")->items) {
    const FormRow& known = *form.row(string_at(row, "key"));
    const std::vector<const FormColumn*> columns = form.columns_of(known);
    const std::vector<Json>& cells = array_at(row, "cells")->items;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Json* const value = cells[i].find("value");
      out.cells.push_back({known.key, columns[i]->key, value ? decimal_at(*value, text) : std::nullopt});
    }
  }
  return out;
}

}  // namespace

std::vector<Unit> units_of(const Result& result) {
  std::vector<Unit> out;
  for (std::size_t i = 0; i < result.documents.size(); ++i) {
    const Facts& facts = result.documents[i].facts;
    Unit& unit = out.emplace_back();
    unit.input = result.input;
    unit.document = i;
    unit.status = result.status;
    unit.is_report = result.status == Status::checked && is_report_kind(to_string(facts.kind));
    unit.issuer = facts.issuer;
    unit.year = facts.year;
    unit.signed_on = facts.signed_on;
    for (const KeyedTable& table : facts.tables) unit.tables.push_back(table_of(table));
  }
  if (out.empty()) out.push_back(unread_unit(result.input, result.status));
  return finish(std::move(out));
}

std::vector<Unit> units_of(const Json& result, std::string_view text, const FormSet& forms) {
  const Json* const documents = result.is_object() ? array_at(result, "documents") : nullptr;
  if (!documents) return {};
  std::vector<Unit> out;
  const Status status = status_named(string_at(result, "status"));
  for (std::size_t i = 0; i < documents->items.size(); ++i) {
    const Json& document = documents->items[i];
    Unit& unit = out.emplace_back();
    unit.input = string_at(result, "input");
    unit.document = i;
    unit.status = status;
    unit.is_report = status == Status::checked && is_report_kind(string_at(document, "kind"));
    unit.issuer = to_utf16(string_at(document, "issuer"));
    if (const Json* const year = document.find("year"); year && year->is_integer())
      unit.year = static_cast<int>(year->integer);
    unit.signed_on = day_at(document);
    const Json* const tables = array_at(document, "tables");
    if (!tables) continue;
    const std::string format = string_at(document, "format");
    for (const Json& table : tables->items) {
      if (const FormTable* const form = form_table(forms, format, table))
        unit.tables.push_back(table_of(table, *form, text));
    }
  }
  if (out.empty()) out.push_back(unread_unit(string_at(result, "input"), status));
  return finish(std::move(out));
}

std::u16string organ_of_file(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  name = name.substr(0, name.rfind('.'));
  const std::u16string organ = identity::issuer_of_title(squeeze(to_utf16(name)));
  const bool named =
      identity::is_organ_name(organ) || identity::organ_of(organ) != OrganKind::unknown || is_township(organ);
  return named ? organ : std::u16string();
}

}  // namespace nianbao::area
