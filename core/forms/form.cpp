#include "core/forms/form.h"

#include <algorithm>
#include <array>

namespace nianbao {

const char* to_string(Format format) {
  static constexpr std::array names = {"", "reg2008", "fmt2019", "fmt2021"};
  return names[static_cast<std::size_t>(format)];
}

Format format_of_year(int year) {
  if (year < 2008) return Format::none;
  if (year <= 2018) return Format::reg2008;
  return year <= 2020 ? Format::fmt2019 : Format::fmt2021;
}

const FormPart* Form::part(std::string_view key) const {
  const auto it = std::find_if(parts.begin(), parts.end(), [key](const FormPart& p) { return p.key == key; });
  return it == parts.end() ? nullptr : &*it;
}

const FormTable* Form::table(std::string_view key) const {
  const auto it =
      std::find_if(tables.begin(), tables.end(), [key](const FormTable& t) { return t.key == key; });
  return it == tables.end() ? nullptr : &*it;
}

const std::vector<Form>& built_in_forms() {
  static const std::vector<Form> forms;
  return forms;
}

const Form* find_form(Format format) {
  const auto& forms = built_in_forms();
  const auto it =
      std::find_if(forms.begin(), forms.end(), [format](const Form& f) { return f.format == format; });
  return it == forms.end() ? nullptr : &*it;
}

}  // namespace nianbao
