// A Word file that came back, looked at from outside: its parts, its comments, what becomes of its changes,
// and whether its elements stand where the schema wants them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::annotate_tests {

/// Entries of the archive in its order, unpacked.
std::vector<std::pair<std::string, std::string>> entries(std::string_view docx);
std::string entry(std::string_view docx, const std::string& name);
/// The packed bytes of an entry, "" where there is none.
std::string packed(std::string_view docx, const std::string& name);

/// The text that our reader extracts; "!" and the problem where it reads nothing.
std::u16string text_of(std::string_view docx);

/// Comments of the reviewer: id, paragraphs a line.
std::map<std::string, std::string> comments(std::string_view docx);
/// The text between the marks of each comment, tabs and paragraphs left out; deleted text, too.
std::map<std::string, std::string> marked(std::string_view docx);

/// The file with all changes of the reviewer accepted, or rejected, as Word does it.
std::string accepted(std::string_view docx);
std::string rejected(std::string_view docx);

/// What is wrong with the order of elements, ids or references (ECMA-376 Part 1, §17.13 and annex A), ""
/// where nothing is.
std::string disorder(std::string_view docx);

}  // namespace nianbao::annotate_tests
