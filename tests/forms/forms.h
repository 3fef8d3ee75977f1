// The forms that the program carries, made once for all tests of a runner.
#pragma once

#include "core/check.h"
#include "core/forms/form_set.h"

namespace nianbao {

inline const FormSetPtr& test_forms() {
  static const FormSetPtr forms = make_form_set();
  return forms;
}

inline const Lexicon& test_lexicon() { return test_forms()->lexicon(); }

/// Options as a user has them who says nothing.
inline CheckOptions test_options() {
  CheckOptions options;
  options.forms = test_forms();
  return options;
}

}  // namespace nianbao
