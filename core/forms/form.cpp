#include "core/forms/form.h"

#include <algorithm>
#include <array>

#include "core/base/embedded.h"

namespace nianbao {

namespace {

template <typename Item>
const Item* find_key(const std::vector<Item>& items, std::string_view key) {
  const auto it = std::find_if(items.begin(), items.end(), [key](const Item& i) { return i.key == key; });
  return it == items.end() ? nullptr : &*it;
}

}  // namespace

const char* to_string(Format format) {
  static constexpr std::array names = {"", "reg2008", "fmt2019", "fmt2021"};
  return names[static_cast<std::size_t>(format)];
}

Format format_of_year(int year) {
  if (year < 2008) return Format::none;
  if (year <= 2018) return Format::reg2008;
  return year <= 2020 ? Format::fmt2019 : Format::fmt2021;
}

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

const Forms& built_in_forms() {
  static const Forms forms = [] {
    Forms out;
    for (const EmbeddedFile& file : embedded_forms()) {
      Form form;
      if (!read_form(file.content, form)) out.push_back(std::move(form));  // a test holds each file valid
    }
    std::sort(out.begin(), out.end(),
              [](const Form& a, const Form& b) { return a.first_year < b.first_year; });
    return out;
  }();
  return forms;
}

const Form* find_form(const Forms& forms, Format format) {
  const auto it =
      std::find_if(forms.begin(), forms.end(), [format](const Form& f) { return f.format == format; });
  return it == forms.end() ? nullptr : &*it;
}

const Form* find_form(Format format) { return find_form(built_in_forms(), format); }

}  // namespace nianbao
