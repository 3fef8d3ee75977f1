#include "core/read/line_shape.h"

#include <algorithm>
#include <string>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/forms/stray.h"
#include "core/words/lists/line.h"

namespace nianbao {

namespace {

constexpr bool is_wide(char16_t unit) {
  return unit >= 0x2E80 || unit == u'“' || unit == u'”' || unit == u'‘' || unit == u'’' || unit == u'—' ||
         unit == u'…' || (unit >= 0x2460 && unit < 0x2500);
}

constexpr bool is_enclosed(char16_t unit) {
  return (unit >= 0x2460 && unit < 0x2500) || (unit >= 0x2776 && unit < 0x2794) ||
         (unit >= 0x3220 && unit < 0x3230) || (unit >= 0x3251 && unit < 0x3260) ||
         (unit >= 0x3280 && unit < 0x328A);
}

bool one_of(char16_t unit, std::u16string_view list) { return list.find(unit) != std::u16string_view::npos; }

bool is_han_number(char16_t unit) { return one_of(unit, words::line_numerals); }

/// A heading, list item or note by its first characters. `line` starts with its first character.
bool starts_marked(std::u16string_view line) {
  if (stray_length(line) > 0) return true;
  if (is_enclosed(line[0]) || one_of(line[0], words::bullets)) return true;
  if (starts_with_any(line, words::marked_starts)) return true;
  std::size_t i = line[0] == u'(' || line[0] == u'第' || line[0] == u'表' ? 1 : 0;
  const std::size_t digits = i;
  while (i < line.size() && i - digits < 4 && (is_digit(line[i]) || is_han_number(line[i]))) ++i;
  if (i == digits || i >= line.size()) return false;
  if (line[0] == u'(') return line[i] == u')';
  if (line[0] == u'表') return true;
  if (line[0] == u'第') return one_of(line[i], words::divisions);
  if (is_digit(line[digits])) {
    // "1." and "1、" number things; "1.5" goes on with a number.
    const bool stop = one_of(line[i], words::digit_stops) && (i + 1 == line.size() || !is_digit(line[i + 1]));
    return stop;
  }
  return one_of(line[i], words::numeral_stops) || (line[i] == u' ' && i - digits == 1);
}

/// What blanks and the tokens between them tell of columns.
class Tokens {
 public:
  void add_blank() {
    if (in_token_ && is_number_ && ++numbers_ >= 3) tabular_ = true;
    ++gap_;
    in_token_ = false;
    is_number_ = true;
  }
  /// Any other unit.
  void add(bool of_number) {
    if (gap_ >= 3) tabular_ = true;
    if (gap_ >= 2) has_gap_ = true;
    gap_ = 0;
    in_token_ = true;
    if (of_number) return;
    is_number_ = false;
    numbers_ = 0;
  }
  /// At the end of the line.
  void tell(LineShape& out) const {
    if (tabular_ || (in_token_ && is_number_ && numbers_ >= 2)) out.tabular = true;
    out.has_gap = has_gap_;
  }

 private:
  std::uint32_t gap_ = 0;      // blanks in a row
  std::uint32_t numbers_ = 0;  // tokens in a row that are numbers or dashes
  bool is_number_ = true;      // the token, so far
  bool in_token_ = false;
  bool tabular_ = false;
  bool has_gap_ = false;
};

/// Indent and ends of the line from `out.start` on.
void find_ends(std::u16string_view text, LineShape& out) {
  out.end = find_unit<u'\n'>(text, out.start);
  std::size_t i = out.start;
  for (; i < out.end && is_space(text[i]); ++i) out.indent += text[i] == u'\t' ? 4 : 1;
  out.first = i;
  out.last = out.end;
  while (out.last > i && is_space(text[out.last - 1])) --out.last;
  out.width = out.indent;
}

/// Goes over characters beyond ASCII, most of a line, up to where it may become a long one; returns the next
/// place.
std::size_t pass_wide(std::u16string_view text, std::size_t at, LineShape& out) {
  const std::size_t stop = std::min(out.last, at + (kLongLine - out.width + 1) / 2);
  char16_t unit = text[at];
  do {
    out.width += is_wide(unit) ? 2 : 1;
    if (unit == u'。' || unit == u'、') {
      out.has_comma = true;
      if (unit == u'。') out.has_stop = true;
    }
    unit = ++at < stop ? text[at] : u'\0';
  } while (unit >= 0x80);
  return at;
}

}  // namespace

LineShape shape_of_line(std::u16string_view text, std::size_t start) {
  LineShape out;
  out.start = start;
  find_ends(text, out);
  Tokens tokens;
  for (std::size_t i = out.first; i < out.last && out.width < kLongLine;) {
    const char16_t unit = text[i];
    if (unit >= 0x80) {
      tokens.add(false);
      i = pass_wide(text, i, out);
      continue;
    }
    ++i;
    ++out.width;
    if (unit == u' ') {
      tokens.add_blank();
      continue;
    }
    if (unit == u'\t' || unit == u'|') {
      out.tabular = true;
    } else if (unit == u',' || unit == u';') {
      out.has_comma = true;
    }
    tokens.add(is_digit(unit) || one_of(unit, u".,-/%"));
  }
  tokens.tell(out);
  if (!out.blank()) out.marked = starts_marked(text.substr(out.first, out.last - out.first));
  return out;
}

bool is_page_number(std::u16string_view line) {
  if (line.empty() || line.size() > 20) return false;
  const std::u16string text = squeeze(line);
  std::u16string_view rest = text;
  const auto dashes = [&rest] {
    std::size_t count = 0;
    while (!rest.empty() && one_of(rest[0], words::line_dashes)) {
      rest.remove_prefix(1);
      ++count;
    }
    return count > 0;
  };
  const auto number = [&rest] {
    std::size_t count = 0;
    while (!rest.empty() && is_digit(rest[0]) && count < 4) {
      rest.remove_prefix(1);
      ++count;
    }
    return count > 0 && count < 4;
  };
  const auto take = [&rest](char16_t unit) {
    if (rest.empty() || rest[0] != unit) return false;
    rest.remove_prefix(1);
    return true;
  };
  if (take(u'第')) {
    if (!number() || !take(u'页')) return false;
    take(u',');
    take(u'/');
    if (take(u'共')) return number() && take(u'页') && rest.empty();
    return rest.empty();
  }
  const bool dashed = dashes();
  if (!number()) return false;
  if (take(u'/')) return !dashed && number() && rest.empty();
  return dashes() == dashed && rest.empty();
}

}  // namespace nianbao
