#include "core/convert/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/base/text.h"
#include "core/convert/date_format.h"
#include "core/convert/decimal_digits.h"

namespace nianbao {

namespace {

constexpr std::size_t kLongestFormat = 255;  // Excel's own limit

struct Format {
  int id;
  std::u16string_view text;
};
constexpr std::array kFormats = {
    Format{1, u"0"},
    Format{2, u"0.00"},
    Format{3, u"#,##0"},
    Format{4, u"#,##0.00"},
    Format{5, u"¥#,##0"},
    Format{6, u"¥#,##0"},
    Format{7, u"¥#,##0.00"},
    Format{8, u"¥#,##0.00"},
    Format{9, u"0%"},
    Format{10, u"0.00%"},
    Format{14, u"yyyy/m/d"},
    Format{15, u"d-mmm-yy"},
    Format{16, u"d-mmm"},
    Format{17, u"mmm-yy"},
    Format{18, u"h:mm AM/PM"},
    Format{19, u"h:mm:ss AM/PM"},
    Format{20, u"h:mm"},
    Format{21, u"h:mm:ss"},
    Format{22, u"yyyy/m/d h:mm"},
    Format{27, u"yyyy\"年\"m\"月\""},
    Format{28, u"m\"月\"d\"日\""},
    Format{29, u"m\"月\"d\"日\""},
    Format{30, u"m-d-yy"},
    Format{31, u"yyyy\"年\"m\"月\"d\"日\""},
    Format{32, u"h\"时\"mm\"分\""},
    Format{33, u"h\"时\"mm\"分\"ss\"秒\""},
    Format{34, u"上午/下午h\"时\"mm\"分\""},
    Format{35, u"上午/下午h\"时\"mm\"分\"ss\"秒\""},
    Format{36, u"yyyy\"年\"m\"月\""},
    Format{37, u"#,##0"},
    Format{38, u"#,##0"},
    Format{39, u"#,##0.00"},
    Format{40, u"#,##0.00"},
    Format{41, u"#,##0;-#,##0;\"-\""},
    Format{42, u"¥#,##0;-¥#,##0;¥\"-\""},
    Format{43, u"#,##0.00;-#,##0.00;\"-\""},
    Format{44, u"¥#,##0.00;-¥#,##0.00;¥\"-\""},
    Format{45, u"mm:ss"},
    Format{46, u"[h]:mm:ss"},
    Format{47, u"mm:ss.0"},
    Format{50, u"yyyy\"年\"m\"月\""},
    Format{51, u"m\"月\"d\"日\""},
    Format{52, u"yyyy\"年\"m\"月\""},
    Format{53, u"m\"月\"d\"日\""},
    Format{54, u"m\"月\"d\"日\""},
    Format{55, u"上午/下午h\"时\"mm\"分\""},
    Format{56, u"上午/下午h\"时\"mm\"分\"ss\"秒\""},
    Format{57, u"yyyy\"年\"m\"月\""},
    Format{58, u"m\"月\"d\"日\""},
};

bool is_digit_place(char16_t unit) { return unit == u'0' || unit == u'#' || unit == u'?'; }

/// One of the format's sections, by ';' outside quotes, escapes and brackets.
std::vector<std::u16string_view> sections_of(std::u16string_view format) {
  std::vector<std::u16string_view> out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char16_t unit = format[i];
    if (unit == u'"' || unit == u'[') {
      const std::size_t close = format.find(unit == u'"' ? u'"' : u']', i + 1);
      if (close == std::u16string_view::npos) break;
      i = close;
    } else if (unit == u'\\' || unit == u'_' || unit == u'*') {
      ++i;
    } else if (unit == u';') {
      out.push_back(format.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  out.push_back(format.substr(begin));
  return out;
}

/// A section without colours, conditions and paddings: what is shown as it stands is marked.
struct Token {
  char16_t unit = 0;
  bool literal = false;
};

struct Section {
  std::vector<Token> tokens;
  bool condition = false;  // [>=100]: not followed
  int numerals = 0;        // [DBNum1] …
};

void read_bracket(std::u16string_view inside, Section& out) {
  if (inside.starts_with(u"DBNum") && inside.size() == 6 && is_digit(inside[5])) {
    out.numerals = inside[5] - u'0';
  } else if (inside.starts_with(u'$')) {  // [$¥-804]: a currency sign and a locale
    for (const char16_t unit : inside.substr(1, inside.find(u'-', 1) - 1)) out.tokens.push_back({unit, true});
  } else if (!inside.empty() && std::u16string_view(u"<>=").find(inside[0]) != std::u16string_view::npos) {
    out.condition = true;
  } else if (!inside.empty() && std::u16string_view(u"hHmMsS").find(inside[0]) != std::u16string_view::npos &&
             inside.find_first_not_of(inside[0]) == std::u16string_view::npos) {
    out.tokens.push_back({u'[', false});  // elapsed hours, minutes, seconds
    out.tokens.push_back({inside[0], false});
  }
}

Section section_of(std::u16string_view text) {
  Section out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (unit == u'"') {
      const std::size_t close = std::min(text.find(u'"', i + 1), text.size());
      for (++i; i < close; ++i) out.tokens.push_back({text[i], true});
    } else if (unit == u'[') {
      const std::size_t close = std::min(text.find(u']', i), text.size());
      read_bracket(text.substr(i + 1, close - i - 1), out);
      i = close;
    } else if (unit == u'\\') {
      if (++i < text.size()) out.tokens.push_back({text[i], true});
    } else if (unit == u'_' || unit == u'*') {
      ++i;  // as wide as the next character; filled with it: nothing that can be read
    } else {
      out.tokens.push_back({unit, false});
    }
  }
  return out;
}

bool is_date(const Section& section) {
  for (const Token& token : section.tokens) {
    if (token.literal) continue;
    if (is_digit_place(token.unit)) return false;
    if (std::u16string_view(u"yYmMdDhHsSaAeE[").find(token.unit) != std::u16string_view::npos) return true;
  }
  return false;
}

/// What the places of a number format say.
struct DigitPlaces {
  std::size_t whole = 0;  // 0 before the point: at least so many digits
  std::size_t least = 0;  // 0 behind it: always shown
  std::size_t most = 0;   // 0, # and ? behind it
  bool grouped = false;   // a comma between places
  int scale = 0;          // powers of ten: percent signs, commas behind the last place
  std::size_t first = 0;  // token of the first place
  std::size_t end = 0;    // behind the last place
  bool any = false;
  bool odd = false;  // exponents, fractions
};

DigitPlaces places_of(const Section& section) {
  DigitPlaces out;
  bool behind = false;
  int commas = 0;
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    const Token& token = section.tokens[i];
    if (token.literal) continue;
    if (is_digit_place(token.unit)) {
      if (!out.any) out.first = i;
      out.any = true;
      out.end = i + 1;
      out.grouped = out.grouped || commas > 0;
      commas = 0;
      if (behind) ++out.most;
      if (token.unit == u'0') behind ? out.least = out.most : ++out.whole;
    } else if (token.unit == u'.') {
      if (!out.any) out.first = i;
      behind = out.any = true;
      out.end = i + 1;
    } else if (token.unit == u',' && out.any) {
      ++commas;
      out.end = i + 1;
    } else if (token.unit == u'%') {
      out.scale += 2;
    } else if (token.unit == u'E' || token.unit == u'e' || token.unit == u'/') {
      out.odd = out.odd || out.any;
    }
  }
  out.scale -= 3 * commas;
  return out;
}

std::u16string in_places(const DecimalDigits& number, const DigitPlaces& places) {
  std::u16string whole = number.whole();
  std::u16string rest = number.behind(places.most);
  while (rest.size() > places.least && rest.back() == u'0') rest.pop_back();
  if (whole == u"0" && places.whole == 0) whole.clear();
  if (whole.size() < places.whole) whole.insert(0, places.whole - whole.size(), u'0');
  if (places.grouped) {
    for (std::size_t i = whole.size(); i > 3; i -= 3) whole.insert(i - 3, 1, u',');
  }
  return rest.empty() ? whole : cat(whole, u".", rest);
}

std::u16string with_literals(const Section& section, const DigitPlaces& places, std::u16string_view number) {
  std::u16string out;
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    const Token& token = section.tokens[i];
    if (places.any && i == places.first) out += number;
    const bool inside = places.any && i >= places.first && i < places.end;
    if (token.literal || !inside) out.push_back(token.unit);
  }
  return out;
}

bool is_general(std::u16string_view text) {
  constexpr std::u16string_view kGeneral = u"general";
  return text.size() == kGeneral.size() && std::equal(text.begin(), text.end(), kGeneral.begin(),
                                                      [](char16_t a, char16_t b) { return (a | 0x20) == b; });
}

/// "General" among other words: "General件".
std::u16string general_in(std::u16string_view section, double value, bool& found) {
  for (std::size_t i = 0; i + 7 <= section.size(); ++i) {
    if (!is_general(section.substr(i, 7))) continue;
    found = true;
    std::u16string out;
    const auto add = [&out](std::u16string_view part) {
      for (const Token& token : section_of(part).tokens) out.push_back(token.unit);
    };
    add(section.substr(0, i));
    const Section before = section_of(section.substr(0, i));
    const std::u16string number = show_general(value);
    out += before.numerals > 0 ? han_numerals(number, before.numerals) : number;
    add(section.substr(i + 7));
    return out;
  }
  return {};
}

std::u16string number_in(const Section& section, double value, bool negative_shown) {
  const DigitPlaces places = places_of(section);
  if (places.odd) return show_general(value);
  DecimalDigits number(value);
  number.scale(places.scale);
  number.round(places.most);
  std::u16string shown = places.any ? in_places(number, places) : std::u16string();
  if (section.numerals > 0) shown = han_numerals(shown, section.numerals);
  std::u16string out = with_literals(section, places, shown);
  if (value < 0 && !negative_shown && places.any && !number.is_zero()) out.insert(0, 1, u'-');
  return out;
}

}  // namespace

std::u16string show_general(double value) {
  DecimalDigits number(value);
  if (!number.is_plain()) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.6G", value);
    return to_utf16(text.data());
  }
  // Excel fits 11 characters into a cell of General; whole numbers are never cut here.
  const std::size_t whole = number.whole().size();
  number.round(whole < 10 ? 10 - whole : 0);
  DigitPlaces places;
  places.whole = 1;
  places.most = 10;
  return (value < 0 && !number.is_zero() ? u"-" : u"") + in_places(number, places);
}

std::u16string show_number(double value, std::u16string_view format, bool is_1904) {
  if (!std::isfinite(value)) return u"#NUM!";
  if (format.empty() || is_general(format) || format.size() > kLongestFormat) return show_general(value);
  const std::vector<std::u16string_view> sections = sections_of(format);
  // §18.8.31: positive; negative; zero; text. With two the first holds zero, too.
  const std::size_t count = std::min<std::size_t>(sections.size(), 3);
  const std::size_t which = value < 0 && count >= 2 ? 1 : value == 0 && count >= 3 ? 2 : 0;
  const std::u16string_view chosen = sections[which];
  bool general = false;
  std::u16string shown = general_in(chosen, which == 1 ? std::fabs(value) : value, general);
  if (general) return shown;
  const Section section = section_of(chosen);
  if (section.condition) return show_general(value);
  if (std::any_of(section.tokens.begin(), section.tokens.end(),
                  [](const Token& token) { return !token.literal && token.unit == u'@'; }))
    return show_general(value);
  if (is_date(section)) {
    std::vector<DateToken> tokens;
    for (const Token& token : section.tokens) tokens.push_back({token.unit, token.literal});
    std::u16string date = show_date(value, tokens, section.numerals, is_1904);
    return date.empty() ? show_general(value) : date;
  }
  return number_in(section, value, which == 1);
}

std::u16string_view built_in_format(int id) {
  const auto found =
      std::find_if(kFormats.begin(), kFormats.end(), [id](const Format& each) { return each.id == id; });
  return found == kFormats.end() ? std::u16string_view() : found->text;
}

}  // namespace nianbao
