// What people can read about rules: inside the program, and what cmake --install puts beside it.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::cli {

/// The URI of share/doc/nianbao/ beside the program's bin/, which holds README.md and rules/FAMILY/NAME.md;
/// "" where the program was not installed with it.
std::string documentation_uri();

/// The first section of a rule's page, what it checks; "" for an unknown rule.
std::string what_it_checks(std::string_view rule);

}  // namespace nianbao::cli
