#include "core/annotate/typeset.h"

#include "core/base/text.h"

namespace nianbao {

namespace {

constexpr std::u16string_view kOpening = u"“「《";
constexpr std::u16string_view kClosing = u"”」》";
constexpr std::u16string_view kBeside = u"“”「」《》〔〕";

bool is_one_of(std::u16string_view set, char16_t unit) { return set.find(unit) != std::u16string_view::npos; }

char16_t full_width(char16_t unit) {
  switch (unit) {
    case u',':
      return u'\uFF0C';
    case u';':
      return u'\uFF1B';
    case u':':
      return u'\uFF1A';
    case u'?':
      return u'\uFF1F';
    case u'!':
      return u'\uFF01';
    default:
      return 0;
  }
}

/// Where the bracket at `open` closes, outside quotations; npos where it does not.
std::size_t closing_bracket(std::u16string_view sentence, std::size_t open) {
  int quoted = 0;
  for (std::size_t i = open + 1; i < sentence.size(); ++i) {
    if (is_one_of(kOpening, sentence[i])) {
      ++quoted;
    } else if (is_one_of(kClosing, sentence[i])) {
      --quoted;
    } else if (quoted == 0 && sentence[i] == u')') {
      return i;
    }
  }
  return std::u16string_view::npos;
}

bool holds_han(std::u16string_view text) {
  for (const char16_t unit : text)
    if (is_han(unit)) return true;
  return false;
}

}  // namespace

std::u16string typeset(std::u16string_view sentence) {
  constexpr char16_t kOpen = u'\uFF08';
  constexpr char16_t kClose = u'\uFF09';
  std::u16string out(sentence);
  std::u16string dropped(sentence.size(), u'\0');  // marks the blanks that go
  int quoted = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const char16_t unit = sentence[i];
    if (is_one_of(kOpening, unit)) ++quoted;
    if (is_one_of(kClosing, unit) && quoted > 0) --quoted;
    if (quoted > 0) continue;
    if (unit == u'(') {
      const std::size_t close = closing_bracket(sentence, i);
      if (close == std::u16string_view::npos || !holds_han(sentence.substr(i, close - i))) continue;
      out[i] = kOpen;
      out[close] = kClose;
      continue;
    }
    const char16_t wide = full_width(unit);
    if (wide == 0) continue;
    const char16_t before = i > 0 ? out[i - 1] : u'\0';
    const bool spaced = i + 1 < sentence.size() && sentence[i + 1] == u' ';
    const std::size_t next = i + (spaced ? 2 : 1);
    const char16_t after = next < sentence.size() ? sentence[next] : u'\0';
    const bool beside = is_han(before) || before == kOpen || before == kClose || is_one_of(kBeside, before);
    if (!beside && !is_han(after) && !is_one_of(kOpening, after)) continue;
    out[i] = wide;
    if (spaced) dropped[i + 1] = u'x';
  }
  std::u16string kept;
  for (std::size_t i = 0; i < out.size(); ++i)
    if (dropped[i] == u'\0') kept.push_back(out[i]);
  return kept;
}

}  // namespace nianbao
