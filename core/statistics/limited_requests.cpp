#include "core/statistics/limited_requests.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/cell_words.h"
#include "core/statistics/plain_words.h"
#include "core/words/lists/carried.h"
#include "core/words/lists/documents.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/stops.h"

namespace nianbao {

namespace {

/// 上年结转的8件申请均已办结,其中予以公开3件: the sentence begins with what the year before left, and tells
/// of nothing else that came in or was closed.
bool is_of_carried(const StatisticWords& w) {
  if (contains_any(w.sentence, words::received) || w.closed_before) return false;
  const std::u16string_view text = trim(w.sentence.text);
  const CellWords first = read_cell_words(text.substr(0, text.find_first_of(words::clause_ends)), w.year);
  return contains_any(w.sentence, words::carried_ones) ||
         std::find(first.rows.begin(), first.rows.end(), "requests.carried_over") != first.rows.end();
}

}  // namespace

bool names_subject(const Asked& clause, const Asked& sentence) {
  if (!contains_any(clause, words::subjects_and_reasons) || !contains_any(clause, words::subject_leads))
    return false;
  return contains_any(sentence, words::tells_of_subjects) || !contains_any(sentence, words::refusals);
}

bool is_of_some_requests(const StatisticWords& w) {
  const CellWords frame = read_cell_words(w.frame, w.year);
  if (!frame.is_clear || !frame.columns.empty()) return true;
  // 涉及征地的申请, but 涉及第三方权益的
  const bool on_subject = contains_any(w.label, words::subject_leads);
  return (on_subject && !read_cell_words(w.label, w.year).is_clear) || names_subject(w.label, w.sentence) ||
         names_subject(w.behind, w.sentence) || is_of_carried(w);
}

bool counts_several(const StatisticWords& w) {
  if (contains_any(w.label, words::documents_together)) return true;
  return joins_rows(w.near) || joins_rows(w.tail);
}

}  // namespace nianbao
