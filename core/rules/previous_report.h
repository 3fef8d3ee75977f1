// Last year's report: whether it is the one that is needed.
#pragma once

#include <cstdint>
#include <string>

#include "core/organs/organ.h"
#include "core/rules/rule.h"

namespace nianbao {

/// Why a report is not the one of the year before.
enum class Unfit : std::uint8_t { none, same_text, no_report, other_year, other_organ };

/// Whether `last` is the report of the year before of the same organ, as far as the two say; none where it
/// is.
Unfit unfit_as_last_year(const Previous& now, const Previous& last);

/// Why the previous report cannot be compared (the same text, another year, another organ, no annual report);
/// "" when it can.
std::u16string why_not_comparable(const RuleInput& in);

/// How this report's organ stands to the one of last year's file; unknown without one.
OrganRelation previous_organ(const RuleInput& in);

/// The first table of this key that was read; nullptr when there is none.
const KeyedTable* find_table(const Facts& facts, std::string_view key);

}  // namespace nianbao
