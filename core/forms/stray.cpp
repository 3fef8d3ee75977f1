#include "core/forms/stray.h"

#include "core/base/one_of.h"
#include "core/base/text.h"

namespace nianbao {

namespace {

bool is_bullet(char16_t u) { return is_one_of<u"●■◆▲★□▪•·◇○※→►▶✦✧◎☆△▼【〖「*#=+~>|、,.;:'`^-—–_">(u); }
bool is_numeral(char16_t u) { return is_one_of<u"一二三四五六七八九十">(u); }

/// A heading's number: 一、 (一) 第一部分; `arabic`: 1. and 1、 too.
bool starts_number(std::u16string_view text, bool arabic) {
  std::size_t at = 0;
  const auto unit = [text](std::size_t i) { return i < text.size() ? text[i] : u'\0'; };
  const bool bracket = unit(0) == u'(' || unit(0) == u'第';
  if (bracket) ++at;
  const std::size_t first = at;
  while (at - first < 3 && (is_numeral(unit(at)) || (arabic && is_digit(unit(at))))) ++at;
  if (at == first) return false;
  while (is_space(unit(at)) && unit(at) != u'\n') ++at;
  if (unit(0) == u'(') return unit(at) == u')';
  if (unit(0) == u'第') return text.substr(at).starts_with(u"部分");
  if (!is_one_of<u"、.,．:">(unit(at))) return false;
  return !is_digit(unit(at + 1));
}

/// "第 4 页 ", "第4页共8页 " at the start; 0: none.
std::size_t page_label(std::u16string_view line) {
  std::size_t at = 0;
  for (const char16_t lead : {u'第', u'共'}) {
    if (at >= line.size() || line[at] != lead) continue;
    std::size_t end = at + 1;
    while (end < line.size() && end - at < 8 && (is_digit(line[end]) || is_space(line[end]))) ++end;
    if (end >= line.size() || line[end] != u'页') break;
    at = end + 1;
    while (at < line.size() && (is_space(line[at]) || line[at] == u',' || line[at] == u'/')) ++at;
  }
  return at;
}

}  // namespace

std::size_t stray_length(std::u16string_view line) {
  constexpr std::size_t kLongest = 12;
  if (const std::size_t page = page_label(line); page > 0)
    return starts_number(line.substr(page), false) ? page : 0;
  if (line.empty() || is_han(line[0]) || line[0] == u'(') return 0;
  std::size_t at = 0;
  std::size_t letters = 0;
  std::size_t digits = 0;
  while (at < line.size() && at < kLongest) {
    const char16_t u = line[at];
    if (is_digit(u)) {
      ++digits;
    } else if (is_ascii_letter(u)) {
      ++letters;
    } else if (!is_bullet(u) && !is_space(u)) {
      break;
    }
    ++at;
  }
  // "1、(二)…" and "5.一、": a number of its own with its mark is no stray.
  const bool own_number = digits > 0 && is_digit(line[0]) && at > 0 && is_one_of<u".、,">(line[at - 1]);
  if (at == 0 || letters > 2 || digits > 3 || own_number) return 0;
  return starts_number(line.substr(at), letters == 0 && digits == 0) ? at : 0;
}

}  // namespace nianbao
