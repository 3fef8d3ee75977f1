#include "core/statistics/counted_words.h"

#include "core/base/text.h"
#include "core/words/words.h"

namespace nianbao {

using words::Hit;
using words::Sense;

namespace {

bool says_nothing(Sense sense, Reading reading) {
  if (reading != Reading::strict && sense == Sense::loose) return true;
  // what was carried over is not what came in
  if (reading == Reading::content && words::is_event(sense) && sense != Sense::event_carried) return true;
  return sense == Sense::filler || sense == Sense::filler_held || sense == Sense::filler_told ||
         sense == Sense::time_this || sense == Sense::body_area || sense == Sense::body_self;
}

}  // namespace

std::u16string counted(std::u16string_view text, Reading reading) {
  std::u16string left(text);
  for (const Hit& hit : words::find(text)) {
    if (!says_nothing(hit.sense, reading)) continue;
    left.replace(hit.span.start, hit.span.size(), hit.span.size(), u' ');
  }
  std::u16string out;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (is_digit(left[i])) {  // 2023年
      std::size_t end = i;
      while (end < left.size() && is_digit(left[end])) ++end;
      const bool year = end - i == 4 && end < left.size() && left[end] == u'年';
      if (year) {
        i = end + (end + 1 < left.size() && left[end + 1] == u'度' ? 1 : 0);
        continue;
      }
    }
    if (is_han(left[i]) || is_digit(left[i]) || is_ascii_letter(left[i])) out.push_back(left[i]);
  }
  return out;
}

}  // namespace nianbao
