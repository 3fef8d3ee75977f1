// All that is known of the forms, as one value: made once for a set of options and passed to every stage.
#pragma once

#include <memory>
#include <vector>

#include "core/forms/form.h"
#include "core/forms/form_tables.h"
#include "core/forms/lexicon.h"
#include "core/forms/part_titles.h"

namespace nianbao {

class FormSet {
 public:
  explicit FormSet(Forms forms);
  /// Its pieces point into each other.
  FormSet(const FormSet&) = delete;
  FormSet& operator=(const FormSet&) = delete;

  const Forms& forms() const { return forms_; }
  /// nullptr where there is none of this name.
  const Form* find(std::string_view id) const { return find_form(forms_, id); }
  const Form* of_year(int year) const { return form_of_year(forms_, year); }
  /// The words printed inside the forms' tables, and the titles of their parts.
  const Lexicon& lexicon() const { return lexicon_; }
  const FormTables& tables() const { return tables_; }
  /// The titles of each form's parts, as forms().
  const std::vector<TitleMatcher>& titles() const { return titles_; }
  /// Those of one of these forms.
  const TitleMatcher& titles(const Form& form) const {
    return titles_[static_cast<std::size_t>(&form - forms_.data())];
  }

 private:
  Forms forms_;
  Lexicon lexicon_;
  FormTables tables_;
  std::vector<TitleMatcher> titles_;
};

using FormSetPtr = std::shared_ptr<const FormSet>;
/// The forms that the program carries.
FormSetPtr make_form_set();
FormSetPtr make_form_set(Forms forms);

}  // namespace nianbao
