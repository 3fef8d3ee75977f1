#include "tests/fuzz/lines.h"

#include <algorithm>
#include <array>

namespace nianbao::fuzz {

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  std::size_t start = 0;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', start)) {
    out.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  out.emplace_back(text.substr(start));
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out.push_back('\n');
    out += lines[i];
  }
  return out;
}

bool is_table_line(std::string_view line) {
  for (const std::string_view sign : {"\t", "|", "<td", "<w:tc"}) {
    if (line.find(sign) != std::string_view::npos) return true;
  }
  std::size_t commas = 0;
  for (const char c : line) commas += c == ',';
  return commas > 2 && line.size() < 40 * commas;
}

bool is_heading_line(std::string_view line) {
  static constexpr std::array<std::string_view, 10> numerals = {"一", "二", "三", "四", "五",
                                                                "六", "七", "八", "九", "十"};
  const std::size_t at = line.substr(0, 120).find("、");
  if (at == std::string_view::npos || at < 3) return false;
  for (const std::string_view numeral : numerals) {
    if (line.substr(at - 3, 3) == numeral) return true;
  }
  return false;
}

std::size_t character_start(std::string_view text, std::size_t at) {
  // A character has at most three bytes behind its first; more of them are no characters, and any place will
  // do.
  const std::size_t nearest = at - std::min<std::size_t>(at, 3);
  while (at > nearest && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::vector<Digits> digits_in(std::string_view text) {
  std::vector<Digits> out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at])) continue;
    const std::size_t start = at;
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    out.push_back({start, at - start});
  }
  return out;
}

}  // namespace nianbao::fuzz
