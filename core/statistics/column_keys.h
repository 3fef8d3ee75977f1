// The cells of table three beside its totals: what was done with the requests of one kind of applicants.
#pragma once

#include <string_view>

#include "core/statistics/statistic_words.h"

namespace nianbao {

/// requests.closed/natural_person: the key of the cell in the row of `base` and the column of an applicant.
/// "" where the text tells of no such cell.
std::string_view column_key(std::string_view base, std::string_view column);

/// The same, and what came in of them: requests.received.natural.
std::string_view cell_statistic(std::string_view row, std::string_view column);

/// The column of the only kind of applicants that the clause names: natural, company, … "" with none.
std::string_view applicant_column(const StatisticWords& words);

/// 自然人申请办结5件, 向自然人作出予以公开答复3件: what was done, by the clause's own words; "" where they do
/// not tell.
std::string_view done_for_applicant(const StatisticWords& words);

}  // namespace nianbao
