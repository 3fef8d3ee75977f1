#include "tools/glob.h"

#include <string>

#include "core/base/text.h"

namespace nianbao::cli {

namespace {

using View = std::u16string_view;

/// Takes a bracket expression off the pattern, which begins behind its '['; false, and nothing taken, where
/// it has no end. `fits`: whether it names `unit`.
bool take_set(View& pattern, char16_t unit, bool& fits) {
  View rest = pattern;
  const bool others = !rest.empty() && (rest[0] == u'!' || rest[0] == u'^');
  if (others) rest.remove_prefix(1);
  bool named = false;
  for (bool first = true; !rest.empty(); first = false) {
    if (rest[0] == u']' && !first) {
      pattern = rest.substr(1);
      fits = named != others;
      return true;
    }
    const bool range = rest.size() > 2 && rest[1] == u'-' && rest[2] != u']';
    const char16_t last = range ? rest[2] : rest[0];
    named = named || (rest[0] <= unit && unit <= last);
    rest.remove_prefix(range ? 3 : 1);
  }
  return false;
}

/// Takes the pattern's first sign, which is no '*', and says whether it names `unit`.
bool take_one(View& pattern, char16_t unit) {
  char16_t sign = pattern[0];
  pattern.remove_prefix(1);
  bool fits = false;
  if (sign == u'?') return true;
  if (sign == u'[' && take_set(pattern, unit, fits)) return fits;
  if (sign == u'\\' && !pattern.empty()) {
    sign = pattern[0];
    pattern.remove_prefix(1);
  }
  return sign == unit;
}

}  // namespace

/// After a mismatch the last '*' takes one character more: what earlier ones took need not be tried again.
bool matches_glob(std::string_view text, std::string_view pattern) {
  const std::u16string units = to_utf16(text);
  const std::u16string signs = to_utf16(pattern);
  View rest = units;
  View left = signs;
  View rest_at_star;
  View left_at_star;
  bool has_star = false;
  while (!rest.empty()) {
    if (!left.empty() && left[0] == u'*') {
      left.remove_prefix(1);
      left_at_star = left;
      rest_at_star = rest;
      has_star = true;
    } else if (!left.empty() && take_one(left, rest[0])) {
      rest.remove_prefix(1);
    } else if (has_star) {
      rest_at_star.remove_prefix(1);
      rest = rest_at_star;
      left = left_at_star;
    } else {
      return false;
    }
  }
  return left.find_first_not_of(u'*') == View::npos;
}

}  // namespace nianbao::cli
