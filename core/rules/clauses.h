// The clauses that findings cite: instrument, article, years in force (of the report's year). House advice
// cites none.
#pragma once

#include <span>
#include <string_view>

namespace nianbao {

struct Clause {
  std::string_view id;
  std::u16string_view text;  // as cited in a finding
  int first_year = 0;        // of the year the report is about
  int last_year = 9999;
};

std::span<const Clause> all_clauses();
const Clause* find_clause(std::string_view id);

}  // namespace nianbao
