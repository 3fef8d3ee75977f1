#include "core/statistics/limited_requests.h"

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/cell_words.h"
#include "core/words/lists/carried.h"
#include "core/words/lists/requests.h"

namespace nianbao {

namespace {

/// 上年结转的8件申请中: what the sentence tells of is what the year before left.
bool is_of_carried(const Asked& sentence) {
  if (contains_any(sentence, words::received)) return false;
  return contains_any(sentence, words::carried_ones) ||
         (starts_with_any(trim(sentence.text), words::carried_from_years) &&
          contains_any(sentence, words::parts_of_carried));
}

}  // namespace

bool is_of_some_requests(const StatisticWords& w) {
  const CellWords frame = read_cell_words(w.frame, w.year);
  if (!frame.is_clear || !frame.columns.empty()) return true;
  // 涉及征地的申请, but 涉及第三方权益的
  const bool on_subject = contains_any(w.label, words::subject_leads);
  return (on_subject && !read_cell_words(w.label, w.year).is_clear) || is_of_carried(w.sentence);
}

}  // namespace nianbao
