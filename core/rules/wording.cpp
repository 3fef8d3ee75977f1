#include "core/rules/wording.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

constexpr std::size_t kLongest = 40;      // units quoted whole
constexpr Offset kWordsBefore = 14;       // units of a clause before its number
constexpr std::size_t kMostPhrases = 4;   // named one by one
constexpr std::size_t kFirstPhrases = 3;  // of more than that

/// Quotation marks inside a quotation: pairs become ‘’, halves go.
std::u16string inner_marks(std::u16string_view text) {
  std::u16string out;
  std::vector<std::size_t> open;  // places of “ in `out` that wait for their ”
  for (const char16_t unit : text) {
    if (unit == u'”') {
      if (open.empty()) continue;
      out[open.back()] = u'‘';
      open.pop_back();
      out.push_back(u'’');
    } else {
      if (unit == u'“') open.push_back(out.size());
      out.push_back(unit);
    }
  }
  for (; !open.empty(); open.pop_back()) out.erase(open.back(), 1);
  return out;
}

std::u16string one_line(std::u16string_view text) {
  std::u16string out;
  for (const char16_t unit : trim(text)) {
    if (!is_space(unit)) {
      out.push_back(unit);
    } else if (out.back() != u' ') {
      out.push_back(u' ');
    }
  }
  return out;
}

bool ends_clause(char16_t unit) {
  return is_space(unit) ||
         std::u16string_view(u",。;:、!?()[]“”‘’《》〔〕|").find(unit) != std::u16string_view::npos;
}

/// 公示栏 of "| 公示栏 | 12 | 30% |": what begins the row of a table that the place stands in; empty: none.
std::u16string_view row_label(std::u16string_view clean, Offset place) {
  const auto separates = [](char16_t unit) { return is_space(unit) || unit == u'|'; };
  if (place == 0 || clean[place - 1] == u'\n' || !separates(clean[place - 1])) return {};
  std::size_t start = clean.rfind(u'\n', place - 1) + 1;
  while (start < place && separates(clean[start])) ++start;
  std::size_t end = start;
  while (end < place && !separates(clean[end])) ++end;
  const std::u16string_view label = clean.substr(start, end - start);
  const bool words = end < place && !label.empty() && is_han(label[0]) && label.size() <= kWordsBefore;
  return words && std::none_of(label.begin(), label.end(), ends_clause) ? label : std::u16string_view();
}

/// "年收到申请" behind the digits of a year: where its own words start; npos where the digits count
/// something.
std::size_t behind_date(std::u16string_view words) {
  static constexpr std::u16string_view units = u"年月日";
  if (words.empty() || units.find(words[0]) == std::u16string_view::npos) return std::u16string_view::npos;
  return words.size() > 1 && words[0] == u'年' && (words[1] == u'度' || words[1] == u'底') ? 2 : 1;
}

}  // namespace

std::u16string quoted(std::u16string_view text) {
  std::u16string line = one_line(text);
  if (line.size() > kLongest) line = cat(line.substr(0, kLongest - 14), u"……", line.substr(line.size() - 12));
  return cat(u"“", inner_marks(line), u"”");
}

std::u16string phrase(const RuleInput& in, Span place) {
  const std::u16string_view clean = in.source.clean;
  const Offset far = place.start > kWordsBefore ? place.start - kWordsBefore : 0;
  Offset from = place.start;
  while (from > far && !ends_clause(clean[from - 1]) && !is_digit(clean[from - 1])) --from;
  const bool bounded = from == 0 || ends_clause(clean[from - 1]);
  std::u16string_view words = slice(clean, {from, place.start});
  if (!bounded) {
    const std::size_t own = is_digit(clean[from - 1]) ? behind_date(words) : std::u16string_view::npos;
    words = own == std::u16string_view::npos ? std::u16string_view() : words.substr(own);
  }
  for (const std::u16string_view opener : {u"其中", u"分别", u"同比", u"和", u"及", u"的", u"比", u"较"}) {
    if (words.starts_with(opener)) words.remove_prefix(opener.size());
  }
  if (words == u"为" || words == u"是" || words == u"由") words = {};
  const std::u16string_view label = words.empty() ? row_label(clean, place.start) : std::u16string_view();
  return quoted(label.empty() ? cat(words, in.text(place)) : cat(label, u" ", in.text(place)));
}

std::u16string phrase(const RuleInput& in, const Quantity& quantity) { return phrase(in, quantity.span); }

std::u16string phrases(const RuleInput& in, const std::vector<std::uint32_t>& quantities) {
  const std::size_t shown = quantities.size() <= kMostPhrases ? quantities.size() : kFirstPhrases;
  std::u16string out;
  for (std::size_t i = 0; i < shown; ++i)
    out += cat(i == 0 ? u"" : u"、", phrase(in, in.facts.quantities[quantities[i]]));
  if (shown < quantities.size()) out += cat(u"等", quantities.size(), u"项");
  return out;
}

std::u16string in_widths_of(const RuleInput& in, Span place, std::u16string text) {
  constexpr char16_t kShift = 0xFEE0;  // from ASCII to its full-width form
  const std::u16string_view original = slice(in.source.original, in.source.to_original(place));
  const auto has = [original](std::u16string_view signs) {
    return std::any_of(original.begin(), original.end(), [signs](char16_t u) {
      return u > kShift && signs.find(static_cast<char16_t>(u - kShift)) != std::u16string_view::npos;
    });
  };
  for (const std::u16string_view signs : {u"()", u".", u",", u":", u";", u"0123456789"}) {
    if (!has(signs)) continue;
    for (char16_t& u : text) {
      if (signs.find(u) != std::u16string_view::npos) u = static_cast<char16_t>(u + kShift);
    }
  }
  return text;
}

}  // namespace nianbao
