// A zip archive in memory, for docx files made by tests.
#pragma once

#include <map>
#include <string>

namespace nianbao::fuzz {

std::string pack_zip(const std::map<std::string, std::string>& parts);

}  // namespace nianbao::fuzz
