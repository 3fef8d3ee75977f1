// The clauses that findings cite: instrument, article, years in force (of the report's year). House advice
// cites none.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/forms/form.h"

namespace nianbao {

struct Clause {
  std::string_view id;
  std::u16string_view text;  // as cited in a finding
  int first_year = 0;        // of the year the report is about
  int last_year = 9999;
  bool is_form = false;  // the form of the report's year stands for it: a newer form brings its own notice
};

std::span<const Clause> all_clauses();
const Clause* find_clause(std::string_view id);
/// "国办公开办函〔2021〕30号规定的年度报告格式"; "" for a form without a notice.
std::u16string notice_text(const Form& form);

}  // namespace nianbao
