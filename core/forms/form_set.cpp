#include "core/forms/form_set.h"

#include <algorithm>
#include <utility>

namespace nianbao {

namespace {

Forms by_first_year(Forms forms) {
  std::stable_sort(forms.begin(), forms.end(),
                   [](const Form& a, const Form& b) { return a.first_year < b.first_year; });
  return forms;
}

}  // namespace

FormSet::FormSet(Forms forms)
    : forms_(by_first_year(std::move(forms))), lexicon_(forms_), tables_(forms_, lexicon_) {
  titles_.reserve(forms_.size());
  for (const Form& form : forms_) titles_.emplace_back(form);
}

FormSetPtr make_form_set() { return make_form_set(read_embedded_forms()); }

FormSetPtr make_form_set(Forms forms) { return std::make_shared<const FormSet>(std::move(forms)); }

}  // namespace nianbao
