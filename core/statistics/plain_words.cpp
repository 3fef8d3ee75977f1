#include "core/statistics/plain_words.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/mentions/times.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/table_claim.h"
#include "core/words/words.h"

namespace nianbao {

using words::Sense;

bool says_when_or_who(Sense sense) {
  return sense == Sense::time_this || sense == Sense::body_area || sense == Sense::body_self ||
         sense == Sense::filler;
}

bool says_other_time_or_body(Sense sense) {
  return sense == Sense::time_last || sense == Sense::time_last_end || sense == Sense::time_before_last ||
         sense == Sense::time_part || sense == Sense::time_several || sense == Sense::body_several ||
         sense == Sense::body_office;
}

bool counts_requests(std::u16string_view unit) {
  return unit.size() == 1 && contains(words::units_of_requests, unit);
}

bool says_only_when_or_who(std::u16string_view text) {
  std::u16string left(text);
  for (const words::Hit& hit : words::find(text)) {
    if (says_when_or_who(hit.sense)) left.replace(hit.span.start, hit.span.size(), hit.span.size(), u' ');
  }
  for (std::size_t at = 0; at + 4 < left.size(); ++at) {
    if (mentions::year_at(left, at) != 0 && left[at + 4] == u'年') left.replace(at, 5, 5, u' ');
  }
  for (const std::u16string_view word : words::besides_body) {
    for (std::size_t at = left.find(word); at != std::u16string::npos; at = left.find(word, at))
      left.replace(at, word.size(), word.size(), u' ');
  }
  return std::all_of(left.begin(), left.end(),
                     [](char16_t unit) { return unit == u' ' || unit == u',' || unit == u'度'; });
}

bool joins_rows(std::u16string_view text) {
  if (!contains_any(text, words::joins_rows)) return false;
  std::optional<Sense> first;
  bool some = false;
  for (const words::Hit& hit : words::find(text)) {
    if (!words::is_applicant(hit.sense) && !words::is_outcome(hit.sense)) continue;
    if (first && *first != hit.sense) return true;
    first = hit.sense;
    some = hit.sense == Sense::applicant_law || hit.sense == Sense::applicant_company ||
           hit.sense == Sense::applicant_research || hit.sense == Sense::applicant_charity;
  }
  return some;
}

std::u16string_view words_behind(std::u16string_view clean, Span tail) {
  constexpr Offset kReach = 40;
  const Offset end = std::min<Offset>(static_cast<Offset>(clean.size()), tail.start + kReach);
  const std::u16string_view text = slice(clean, {tail.start, std::max(tail.end, end)});
  const auto stop = std::find_if(text.begin(), text.end(), [](char16_t unit) {
    return is_digit(unit) || words::stops_but_listing.find(unit) != std::u16string_view::npos;
  });
  const auto length = static_cast<std::size_t>(stop - text.begin());
  return length < tail.size() ? slice(clean, tail) : text.substr(0, length);
}

std::u16string_view clause_behind(std::u16string_view clean, Span tail, Offset end) {
  if (tail.end >= end || clean[tail.end] != u',') return {};
  const std::u16string_view rest = slice(clean, {tail.end + 1, end});
  return rest.substr(0, rest.find_first_of(words::stops_but_listing));
}

}  // namespace nianbao
