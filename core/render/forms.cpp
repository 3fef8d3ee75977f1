// The forms as JSON, for programs that draw the tables; the words that only recognition needs stay inside.
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/render/render.h"

namespace nianbao {

namespace {

using Json = nlohmann::ordered_json;

Json deadlines_of(const Form& form) {
  Json out = Json::array();
  for (const FormDeadline& deadline : form.deadlines) {
    out.push_back({{"government", deadline.government}, {"month", deadline.month}, {"day", deadline.day}});
  }
  return out;
}

Json parts_of(const Form& form) {
  Json out = Json::array();
  for (const FormPart& part : form.parts) {
    out.push_back({{"key", part.key},
                   {"title", to_utf8(part.title)},
                   {"number", part.number == 0 ? Json() : Json(part.number)},
                   {"required", part.required}});
  }
  return out;
}

Json columns_of(const std::vector<const FormColumn*>& columns) {
  Json out = Json::array();
  for (const FormColumn* column : columns) {
    out.push_back({{"key", column->key}, {"label", to_utf8(column->label)}});
  }
  return out;
}

/// The heading that `row` stands under; null where it stands under none, or under a row with numbers.
Json heading_of(const FormTable& table, const FormRow& row) {
  const FormRow* group = table.row(row.group);
  return group && group->role == RowRole::heading ? Json(to_utf8(group->label)) : Json();
}

Json table_of(const FormTable& table) {
  Json rows = Json::array();
  for (const FormRow& row : table.rows) {
    if (row.role != RowRole::number) continue;
    rows.push_back({{"key", row.key},
                    {"label", to_utf8(row.label)},
                    {"heading", heading_of(table, row)},
                    {"columns", columns_of(table.columns_of(row))}});
  }
  return {{"key", table.key}, {"title", to_utf8(table.title)}, {"rows", std::move(rows)}};
}

}  // namespace

std::string render_forms_json(const Forms& forms) {
  Json out = Json::array();
  for (const Form& form : forms) {
    Json tables = Json::array();
    for (const FormTable& table : form.tables) tables.push_back(table_of(table));
    out.push_back({{"format", to_string(form.format)},
                   {"name", to_utf8(form.name)},
                   {"first_year", form.first_year},
                   {"last_year", form.last_year == 9999 ? Json() : Json(form.last_year)},
                   {"deadlines", deadlines_of(form)},
                   {"parts", parts_of(form)},
                   {"tables", std::move(tables)}});
  }
  return out.dump();
}

}  // namespace nianbao
