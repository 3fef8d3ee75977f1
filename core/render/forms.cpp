// The forms as JSON, for programs that draw the tables; the words that only recognition needs stay inside.
#include "core/base/json_writer.h"
#include "core/render/render.h"

namespace nianbao {

namespace {

void write_deadlines(const Form& form, JsonWriter& out) {
  out.key("deadlines").begin_array();
  for (const FormDeadline& deadline : form.deadlines) {
    out.begin_object().key("government").boolean(deadline.government);
    out.key("month").integer(deadline.month).key("day").integer(deadline.day).end_object();
  }
  out.end_array();
}

void write_parts(const Form& form, JsonWriter& out) {
  out.key("parts").begin_array();
  for (const FormPart& part : form.parts) {
    out.begin_object().key("key").utf8(part.key).key("title").text(part.title).key("number");
    part.number == 0 ? out.null() : out.integer(part.number);
    out.key("required").boolean(part.required).end_object();
  }
  out.end_array();
}

/// The heading that `row` stands under; null where it stands under none, or under a row with numbers.
void write_heading(const FormTable& table, const FormRow& row, JsonWriter& out) {
  const FormRow* group = table.row(row.group);
  out.key("heading");
  group && group->role == RowRole::heading ? out.text(group->label) : out.null();
}

void write_table(const FormTable& table, JsonWriter& out) {
  out.begin_object().key("key").utf8(table.key).key("title").text(table.title).key("rows").begin_array();
  for (const FormRow& row : table.rows) {
    if (row.role != RowRole::number) continue;
    out.begin_object().key("key").utf8(row.key).key("label").text(row.label);
    write_heading(table, row, out);
    out.key("columns").begin_array();
    for (const FormColumn* column : table.columns_of(row)) {
      out.begin_object().key("key").utf8(column->key).key("label").text(column->label).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array().end_object();
}

}  // namespace

std::string render_forms_json(const Forms& forms) {
  JsonWriter out;
  out.begin_array();
  for (const Form& form : forms) {
    out.begin_object().key("format").utf8(form.id).key("name").text(form.name);
    out.key("first_year").integer(form.first_year).key("last_year");
    form.last_year == 9999 ? out.null() : out.integer(form.last_year);
    write_deadlines(form, out);
    write_parts(form, out);
    out.key("tables").begin_array();
    for (const FormTable& table : form.tables) write_table(table, out);
    out.end_array().end_object();
  }
  return out.end_array().take();
}

}  // namespace nianbao
