#include "core/outline/list_breaks.h"

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/words/lists/declaration.h"
#include "core/words/lists/enumeration.h"

namespace nianbao {

namespace {

bool is_numeral(char16_t u) {
  return is_digit(u) || is_one_of(u, words::numerals_of_items) || (u >= 0x2460 && u <= 0x2487) ||
         (u >= 0x3220 && u <= 0x3229);
}

std::u16string han_numeral(std::int32_t value) {
  std::u16string out;
  if (value >= 20) out.push_back(words::han_units[static_cast<std::size_t>(value / 10 - 1)]);
  if (value >= 10) out.push_back(u'十');
  if (value % 10 > 0) out.push_back(words::han_units[static_cast<std::size_t>(value % 10 - 1)]);
  return out;
}

/// One character that holds the number (①, ⑴, ㈠) with another value; u'\0' where there is none.
char16_t enclosed(char16_t sample, std::int32_t value) {
  const auto of = [value](int base, int last) {
    return value <= last ? static_cast<char16_t>(base + value - 1) : u'\0';
  };
  if (sample >= 0x2460 && sample <= 0x2473) return of(0x2460, 20);
  if (sample >= 0x2474 && sample <= 0x2487) return of(0x2474, 20);
  return of(0x3220, 10);
}

}  // namespace

std::vector<ListBreak> find_breaks(const std::vector<std::int32_t>& values) {
  std::vector<ListBreak> out;
  const auto value = [&](std::size_t i) { return i < values.size() ? values[i] : 0; };
  if (values.front() != 1) {
    // "一、(misread) 二、": the first number alone may be wrong.
    const bool wrong = value(1) == 2;
    out.push_back({wrong ? BreakKind::wrong : BreakKind::start, 0, 1});
    if (wrong) return out;
  }
  std::int32_t last = values.front();
  for (std::size_t i = 1; i < values.size(); ++i) {
    const std::int32_t here = values[i];
    if (here == last + 1) {
      last = here;
      continue;
    }
    if (value(i + 1) == last + 1 && here == last + 2 && value(i + 2) != here) {
      out.push_back({BreakKind::swapped, i, last + 1});
      last += 2;
      ++i;
      continue;
    }
    if (value(i + 1) == last + 2) {
      out.push_back({BreakKind::wrong, i, last + 1});
      ++last;
      continue;
    }
    const BreakKind kind = here == last  ? BreakKind::duplicate
                           : here < last ? BreakKind::back
                                         : BreakKind::gap;
    out.push_back({kind, i, last + 1});
    last = here;
  }
  return out;
}

std::u16string with_number(std::u16string_view mark, std::int32_t value) {
  std::u16string out;
  bool written = false;
  for (const char16_t u : mark) {
    if (!is_numeral(u)) {
      out.push_back(u);
    } else if (!written) {
      written = true;
      if (u >= 0x2460 && u < 0x3400) {
        if (const char16_t one = enclosed(u, value); one != u'\0') out.push_back(one);
      } else {
        out += is_digit(u) ? cat(value) : han_numeral(value);
      }
    }
  }
  return out;
}

}  // namespace nianbao
