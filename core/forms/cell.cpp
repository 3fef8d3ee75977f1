#include "core/forms/cell.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/quantities/quantity.h"

namespace nianbao {

namespace {

using std::u16string;
using std::u16string_view;

constexpr std::size_t kMaxDigits = 15;  // of Decimal

/// Half-width digits and marks, blanks at the ends removed.
u16string fold(u16string_view text) {
  u16string out;
  for (char16_t c : trim(text)) {
    if (c >= 0xFF01 && c <= 0xFF5E) c = static_cast<char16_t>(c - 0xFEE0);
    if (c == u'\u2212' || c == u'\u2013' || c == u'\u2010' || c == u'\u2011') c = u'-';
    out.push_back(is_space(c) ? u' ' : c);
  }
  return out;
}

/// The digit that a letter or mark was typed for; 0 where it is none.
char16_t digit_meant(char16_t c) {
  switch (c) {
    case u'O':
    case u'o':
    case u'〇':
    case u'○':
    case u'\u039F':  // Greek and Cyrillic capital and small O
    case u'\u03BF':
    case u'\u041E':
    case u'\u043E':
      return u'0';
    case u'l':
    case u'I':
      return u'1';
    default:
      return 0;
  }
}

/// `text` with digits for what only looks like them; false where it holds anything else but digits, marks
/// between them and a unit, or nothing to replace.
bool replace_look_alikes(u16string& text) {
  bool any = false;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (const char16_t digit = digit_meant(text[at])) {
      text[at] = digit;
      any = true;
    } else if (!is_digit(text[at]) && text[at] != u',' && text[at] != u'.') {
      break;
    }
  }
  const u16string_view tail = trim(u16string_view(text).substr(at));
  return any && (tail.empty() || is_unit(tail));
}

struct Scanned {
  bool negative = false;
  u16string digits;          // of the whole number and the fraction, without separators
  std::size_t fraction = 0;  // how many of them stand behind the point
  std::size_t end = 0;
};

/// A number with optional thousands groups at the start of a folded text; nullopt when there is none.
std::optional<Scanned> scan_number(u16string_view text) {
  Scanned out;
  std::size_t at = 0;
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  if (at < text.size() && (text[at] == u'-' || text[at] == u'+')) {
    out.negative = text[at] == u'-';
    ++at;
    while (at < text.size() && text[at] == u' ') ++at;
  }
  if (!digit(at)) return std::nullopt;
  while (digit(at)) out.digits.push_back(text[at++]);
  if (out.digits.size() <= 3 && out.digits[0] != u'0') {
    // Groups of three behind "," or a single space; all of them or none.
    std::size_t next = at;
    u16string more;
    while (next < text.size() && (text[next] == u',' || text[next] == u' ' || text[next] == u'\'') &&
           digit(next + 1) && digit(next + 2) && digit(next + 3) && !digit(next + 4)) {
      more.append(text, next + 1, 3);
      next += 4;
    }
    out.digits += more;
    at = next;
  }
  if (at < text.size() && text[at] == u'.' && digit(at + 1)) {
    ++at;
    while (digit(at)) {
      out.digits.push_back(text[at++]);
      ++out.fraction;
    }
  }
  out.end = at;
  if (out.digits.size() > kMaxDigits) return std::nullopt;
  return out;
}

/// 增加 3, 减少2, 增3, 减2, ↑3, ↓2 → sign and the rest.
u16string_view strip_change(u16string_view text, bool& negative) {
  static constexpr std::array<std::pair<u16string_view, bool>, 8> words = {{{u"增加", false},
                                                                            {u"减少", true},
                                                                            {u"新增", false},
                                                                            {u"增", false},
                                                                            {u"减", true},
                                                                            {u"↑", false},
                                                                            {u"↓", true},
                                                                            {u"降", true}}};
  for (const auto& [word, minus] : words) {
    if (text.starts_with(word)) {
      negative = minus;
      return trim(text.substr(word.size()));
    }
  }
  return text;
}

Decimal to_decimal(const Scanned& scanned) {
  std::int64_t units = 0;
  for (const char16_t c : scanned.digits) units = units * 10 + (c - u'0');
  Decimal out{scanned.negative ? -units : units, static_cast<std::uint8_t>(scanned.fraction)};
  while (out.decimals > 0 && out.units % 10 == 0) {  // "3.0" is 3
    out.units /= 10;
    --out.decimals;
  }
  return out;
}

/// Nothing but half-width digits: what most cells hold.
bool is_plain_count(u16string_view text) {
  return !text.empty() && text.size() <= kMaxDigits && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

bool is_unit(u16string_view text) {
  text = trim(text);
  if (text.size() >= 3 && (text.front() == u'(' || text.front() == u'（')) {
    text = text.substr(1, text.size() - 2);  // (件)
  }
  if (text.empty() || text.size() > 4) return false;
  static constexpr u16string_view counts =
      u"件条次个项人份宗起家篇场期例户名部套卷批册本张页则幅处类种类组届轮位";
  static constexpr std::array<u16string_view, 14> others = {u"元",   u"万元", u"亿元",   u"人民币", u"人次",
                                                            u"件次", u"条次", u"批次",   u"场次",   u"件(次)",
                                                            u"(次)", u"项次", u"人(次)", u"个(次)"};
  if (text.size() == 1 && counts.find(text[0]) != u16string_view::npos) return true;
  return std::find(others.begin(), others.end(), text) != others.end();
}

bool is_blank_mark(u16string_view text) {
  if (!text.empty() && is_digit(text[0])) return false;
  const u16string folded = squeeze(fold(text));
  if (folded.empty()) return false;
  if (folded.size() <= 4 && folded.find_first_not_of(u"/\\-—―─－_·") == u16string::npos) return true;
  static constexpr std::array<u16string_view, 6> words = {u"无",     u"空",   u"不适用",
                                                          u"未发生", u"暂无", u"没有"};
  return std::find(words.begin(), words.end(), folded) != words.end();
}

CellValue read_cell(u16string_view text, bool decimals, bool is_signed) {
  CellValue out;
  if (is_plain_count(text)) {
    for (const char16_t digit : text) out.value.units = out.value.units * 10 + (digit - u'0');
    out.state = CellState::number;
    return out;
  }
  const u16string folded = fold(text);
  if (folded.empty() || is_blank_mark(folded)) return {};
  bool negative = false;
  u16string_view rest = folded;
  if (is_signed) rest = strip_change(rest, negative);
  u16string meant;
  std::optional<Scanned> scanned = scan_number(rest);
  out.state = CellState::invalid;
  out.fault = CellFault::not_a_number;
  const bool confused = !scanned || trim(rest.substr(scanned->end)).size() > 0;
  if (confused && replace_look_alikes(meant = u16string(rest))) {
    const CellValue digits = read_cell(meant, decimals, is_signed);
    if (digits.state != CellState::number) return out;
    out = digits;
    out.fault = CellFault::look_alike;
    return out;
  }
  if (!scanned) {
    const std::optional<ParsedNumber> numeral = read_number(rest);
    if (!numeral || !numeral->chinese) return out;
    const u16string_view behind = trim(rest.substr(numeral->length));
    if (!behind.empty() && !is_unit(behind)) return out;
    out.value = numeral->value;
    out.state = CellState::number;
    out.fault = CellFault::none;
    return out;
  }
  const u16string_view tail = trim(rest.substr(scanned->end));
  if (!tail.empty() && !is_unit(tail)) {
    const bool more = std::any_of(tail.begin(), tail.end(), [](char16_t c) { return is_digit(c); });
    if (more) out.fault = CellFault::two_numbers;
    return out;
  }
  out.value = to_decimal(*scanned);
  if (negative) out.value.units = -out.value.units;
  if (out.value.units < 0 && !is_signed) {
    out.fault = CellFault::negative;
  } else if (out.value.decimals > 0 && !decimals) {
    out.fault = CellFault::fraction;
  } else {
    out.state = CellState::number;
    out.fault = CellFault::none;
  }
  return out;
}

namespace {

/// The last characters of numbers, units and marks for "none", both widths of them.
bool may_end_value(char16_t last) {
  if (last >= 0xFF01 && last <= 0xFF5E) last = static_cast<char16_t>(last - 0xFEE0);
  static constexpr u16string_view ends =
      u")/"
      u"\\-\u2212\u2013\u2010\u2011—―─_"
      u"·无空用生有件条次个项人份宗起家篇场期例户名元币部套卷批册本张页则幅处类种组"
      u"届轮位";
  return is_digit(last) || digit_meant(last) != 0 || ends.find(last) != u16string_view::npos;
}

}  // namespace

bool looks_like_value(u16string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  if (is_plain_count(text)) return true;
  // Most texts are words: told by their first character, without a copy.
  const char16_t first =
      text[0] >= 0xFF01 && text[0] <= 0xFF5E ? static_cast<char16_t>(text[0] - 0xFEE0) : text[0];
  const bool may_be =
      is_digit(first) || digit_meant(first) != 0 ||
      u16string_view(u"+-\u2212\u2013\u2010\u2011/\\—―─_·无零空不暂没").find(first) != u16string_view::npos;
  if (!may_be || !may_end_value(text.back())) return false;
  const u16string folded = fold(text);
  if (is_blank_mark(folded) || folded == u"零") return true;
  const std::optional<Scanned> scanned = scan_number(folded);
  const u16string_view tail = scanned ? trim(u16string_view(folded).substr(scanned->end)) : u16string_view();
  if (scanned && (tail.empty() || is_unit(tail))) return true;
  u16string meant = folded;
  return replace_look_alikes(meant) && looks_like_value(meant);
}

}  // namespace nianbao
