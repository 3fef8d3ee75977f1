// Lines of nothing but numbers: a form's table that lost its labels. What they count, the part they stand in
// must say.
#include <algorithm>

#include "core/base/text.h"
#include "core/forms/cell.h"
#include "core/parse/table_finder.h"

namespace nianbao::tables {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLeast = 10;  // numbers: as many as the smallest form has
constexpr Offset kLongest = 8;      // characters of a number: a phone number has more
constexpr Offset kLongestLine = 4000;

/// The line's words, where all of them are short numbers or marks for none; empty otherwise.
std::vector<Span> numbers_of(const Lines& lines, std::size_t i) {
  std::vector<Span> out;
  const Span line = lines[i].text;
  if (line.size() > kLongestLine) return out;
  const char16_t first = lines.text[line.start];
  if (!is_digit(first) && first != u'|' && first != u'/' && first != u'-') return out;
  // A comma may stand inside a number or between two.
  for (const std::u16string_view marks : {u"|、;"sv, u"|、;,"sv}) {
    out.clear();
    Offset from = line.start;
    Offset at = line.start;
    for (; at <= line.end; ++at) {
      if (at < line.end && !is_space(lines.text[at]) &&
          marks.find(lines.text[at]) == std::u16string_view::npos)
        continue;
      if (at > from) {
        if (at - from > kLongest || !looks_like_value(lines.words({from, at}))) break;
        out.push_back({from, at});
      }
      from = at + 1;
    }
    if (at > line.end) return out;
  }
  return {};
}

}  // namespace

std::optional<RawTable> read_numbers(const Lines& lines, std::size_t& at) {
  Builder builder(lines.text, TableSource::lines);
  std::size_t count = 0;
  std::size_t end = at;
  for (std::size_t i = at; i < lines.size(); i = lines.next_filled(i + 1)) {
    const std::vector<Span> numbers = numbers_of(lines, i);
    if (numbers.empty()) break;
    for (const Span number : numbers) {
      builder.cell(number);
      builder.end_row();
    }
    count += numbers.size();
    end = i + 1;
  }
  if (end == at) return std::nullopt;
  at = end;
  if (count < kLeast) return RawTable{};  // stepped over
  return builder.finish();
}

}  // namespace nianbao::tables
