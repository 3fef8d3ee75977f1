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

}  // namespace

LineShape shape_of_line(std::u16string_view text, std::size_t start) {
  LineShape out;
  out.start = start;
  out.end = find_unit<u'\n'>(text, start);
  std::size_t i = start;
  while (i < out.end && is_space(text[i])) {
    out.indent += text[i] == u'\t' ? 4 : 1;
    ++i;
  }
  out.first = i;
  out.last = out.end;
  while (out.last > i && is_space(text[out.last - 1])) --out.last;
  out.width = out.indent;
  std::uint32_t gap = 0;        // blanks in a row
  std::uint32_t numbers = 0;    // blank-separated tokens that are numbers or dashes, in a row
  bool token_is_number = true;  // so far
  bool in_token = false;
  for (; i < out.last && out.width < kLongLine; ++i) {
    char16_t unit = text[i];
    if (unit >= 0x80) {
      if (gap >= 3) out.tabular = true;
      if (gap >= 2) out.has_gap = true;
      gap = 0;
      token_is_number = false;
      in_token = true;
      numbers = 0;
      // Most of a line. Up to `stop` it cannot become a long one.
      const std::size_t stop = std::min(out.last, i + (kLongLine - out.width + 1) / 2);
      do {
        out.width += is_wide(unit) ? 2 : 1;
        if (unit == u'。' || unit == u'、') {
          out.has_comma = true;
          if (unit == u'。') out.has_stop = true;
        }
        unit = ++i < stop ? text[i] : u'\0';
      } while (unit >= 0x80);
      --i;
      continue;
    }
    ++out.width;
    if (unit == u' ') {
      if (in_token && token_is_number && ++numbers >= 3) out.tabular = true;
      ++gap;
      in_token = false;
      token_is_number = true;
      continue;
    }
    if (unit == u'\t' || unit == u'|') {
      out.tabular = true;
    } else if (unit == u',' || unit == u';') {
      out.has_comma = true;
    }
    if (gap >= 3) out.tabular = true;
    if (gap >= 2) out.has_gap = true;
    gap = 0;
    in_token = true;
    if (!is_digit(unit) && !one_of(unit, u".,-/%")) {
      token_is_number = false;
      numbers = 0;
    }
  }
  if (in_token && token_is_number && numbers >= 2) out.tabular = true;
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
