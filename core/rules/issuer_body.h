// What the text of a report says of its issuer: 我局 and 我镇, other organs that do the issuer's work, the
// organ that a page says published it.
#pragma once

#include <string_view>

#include "core/rules/rule.h"

namespace nianbao {

/// `issuer` is the organ that the report names.
void report_self_names(const RuleInput& in, std::u16string_view issuer, Reporter& out);
void report_strangers(const RuleInput& in, std::u16string_view issuer, Reporter& out);
void report_maimed_names(const RuleInput& in, std::u16string_view issuer, Reporter& out);
void report_publisher(const RuleInput& in, std::u16string_view issuer, Reporter& out);

}  // namespace nianbao
