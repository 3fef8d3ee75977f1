#include "core/forms/form.h"

#include <algorithm>

#include "core/base/embedded.h"

namespace nianbao {

namespace {

template <typename Item>
const Item* find_key(const std::vector<Item>& items, std::string_view key) {
  const auto it = std::find_if(items.begin(), items.end(), [key](const Item& i) { return i.key == key; });
  return it == items.end() ? nullptr : &*it;
}

}  // namespace

const FormColumn* FormTable::column(std::string_view column_key) const {
  return find_key(columns, column_key);
}
const FormRow* FormTable::row(std::string_view row_key) const { return find_key(rows, row_key); }

std::vector<const FormColumn*> FormTable::columns_of(const FormRow& of) const {
  std::vector<const FormColumn*> out;
  for (const FormColumn& c : columns) {
    if (of.columns.empty() || std::find(of.columns.begin(), of.columns.end(), c.key) != of.columns.end()) {
      out.push_back(&c);
    }
  }
  return out;
}

const FormPart* Form::part(std::string_view key) const { return find_key(parts, key); }
const FormTable* Form::table(std::string_view key) const { return find_key(tables, key); }

Forms read_embedded_forms() {
  Forms out;
  for (const EmbeddedFile& file : embedded_forms()) {
    Form form;
    if (!read_form(file.content, form)) out.push_back(std::move(form));  // a test holds each file valid
  }
  std::sort(out.begin(), out.end(), [](const Form& a, const Form& b) { return a.first_year < b.first_year; });
  return out;
}

const Form* find_form(const Forms& forms, std::string_view id) {
  const auto it = std::find_if(forms.begin(), forms.end(), [id](const Form& f) { return f.id == id; });
  return it == forms.end() ? nullptr : &*it;
}

const Form* form_of_year(const Forms& forms, int year) {
  const Form* out = nullptr;
  for (const Form& form : forms) {
    const bool in_force = form.first_year <= year && year <= form.last_year;
    if (in_force && (!out || form.first_year > out->first_year)) out = &form;
  }
  return out;
}

}  // namespace nianbao
