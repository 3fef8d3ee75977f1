// Another organ where a report tells of its issuer: 阳关镇人民政府党政办统一审核把关 in another town's
// report.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

/// Names of organs and places in `paragraph` that a clause begins with and that do what a report tells of its
/// own issuer, but are a sister of `issuer`: another county, another bureau of the same county. Superiors,
/// subordinates, offices and former names are none.
std::vector<Span> find_strangers(std::u16string_view clean, Span paragraph, std::u16string_view issuer);

/// The issuer's own name with characters lost or another in their place: 昆山市工信息化局.
std::vector<Span> find_maimed_names(std::u16string_view clean, Span paragraph, std::u16string_view issuer);

/// What the clause denies is denied of other organs that it names: 市教育局、市水利局未收到申请 in a city's
/// report.
bool denies_of_another(std::u16string_view clause, std::u16string_view issuer);

/// A department that `issuer`, a department, does not publish through: 东平县水利局 for 东平县审计局.
bool may_not_publish(std::u16string_view name, std::u16string_view issuer);

}  // namespace nianbao
