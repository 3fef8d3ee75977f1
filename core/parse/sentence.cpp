#include "core/parse/sentence.h"

#include <algorithm>

namespace nianbao {

namespace {

bool ends_sentence(char16_t unit) {
  return unit == u'。' || unit == u'!' || unit == u'?' || unit == u'；' || unit == u';' || unit == u'\n';
}

}  // namespace

Span sentence_at(std::u16string_view clean, Offset at) {
  const auto size = static_cast<Offset>(clean.size());
  at = std::min(at, size);
  Span out{at, at};
  const Offset low = at > kSentenceReach ? at - kSentenceReach : 0;
  const Offset high = std::min(size, at + kSentenceReach);
  while (out.start > low && !ends_sentence(clean[out.start - 1])) --out.start;
  while (out.end < high && !ends_sentence(clean[out.end])) ++out.end;
  return out;
}

}  // namespace nianbao
