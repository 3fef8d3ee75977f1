// A draft's bytes as lines, for the named changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao::fuzz {

/// The lines of `text` without their line feeds; joined again they give `text`.
std::vector<std::string> lines_of(std::string_view text);
std::string joined(const std::vector<std::string>& lines);

/// A line with several cells: tabs, pipes, commas between short pieces, or HTML and WordprocessingML cells.
bool is_table_line(std::string_view line);
/// "一、…" to "十、…", whatever markup stands before.
bool is_heading_line(std::string_view line);

/// The start of the UTF-8 character around a place.
std::size_t character_start(std::string_view text, std::size_t at);
/// Every run of ASCII digits: [start, length).
struct Digits {
  std::size_t start = 0;
  std::size_t length = 0;
};
std::vector<Digits> digits_in(std::string_view text);

}  // namespace nianbao::fuzz
