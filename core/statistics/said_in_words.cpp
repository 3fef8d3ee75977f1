#include "core/statistics/said_in_words.h"

#include <algorithm>
#include <utility>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/mentions/times.h"
#include "core/statistics/statistic_words.h"
#include "core/words/lists/denials.h"
#include "core/words/lists/disputes.h"
#include "core/words/lists/fees.h"
#include "core/words/lists/requests.h"

namespace nianbao {

namespace {

class WordReader {
 public:
  WordReader(std::u16string_view clean, const Topics& topics, std::optional<int> year,
             DocumentStatistics& out)
      : clean_(clean), topics_(topics), year_(year), out_(out) {}

  /// Clauses that say in words that something did not happen: the value 0.
  void read(Span paragraph) {
    bool all_closed = false;   // the sentence has said so
    bool on_requests = false;  // the sentence is about requests
    bool fees = false;         // the clause before, up to its colon: "收费情况:无"
    Offset start = paragraph.start;
    for (Offset at = paragraph.start; at <= paragraph.end; ++at) {
      if (at < paragraph.end && !is_one_of<u",;:。!?\n">(clean_[at])) continue;
      const Span clause = trim(clean_, Span{start, at});
      const Asked text(slice(clean_, clause));
      if (contains_any(text, words::processing_fee) ||
          (contains_any(text, words::taking) && contains_any(text, words::fee)) ||
          contains_any(text, words::free_of_charge) ||
          (contains_any(text, words::charges) && contains_any(text, words::no_charges))) {
        out_.spoken_of.processing_fee = true;
      }
      if (fees && is_any(text.text, words::nothing_charged)) out_.spoken_of.processing_fee = true;
      fees = at < paragraph.end && clean_[at] == u':' && contains_any(text, words::charging);
      if (contains_any(text, words::request) && !contains_any(text, words::either_dispute) &&
          contains_any(text, words::nothing)) {
        out_.spoken_of.requests = true;
      }
      const bool denies = contains_any(text, words::denying);
      if (denies && clause.size() >= 3 && clause.size() < 120 && !has_digit(clause)) {
        NilClause nil_clause{text, topics_.topic(clause.start) == Topic::requests || on_requests,
                             names_other_year(clause), all_closed};
        for (const std::string_view key : nil_statistics(nil_clause)) nil(key, clause);
      }
      all_closed = all_closed || contains_any(text, words::all_closed);
      on_requests = on_requests || contains_any(text, words::mention_requests);
      if (at < paragraph.end && is_sentence_end(clean_[at])) all_closed = on_requests = false;
      start = at + 1;
    }
  }

 private:
  void nil(std::string_view key, Span span) {
    Statistic statistic;
    statistic.key = key;
    statistic.span = span;
    out_.statistics.push_back(std::move(statistic));
  }

  /// 2023年未收到申请 in a report on 2024.
  bool names_other_year(Span clause) const {
    if (!year_) return false;
    const std::u16string_view text = slice(clean_, clause);
    for (std::size_t at = text.find(u'年'); at != std::u16string_view::npos; at = text.find(u'年', at + 1)) {
      const int year = at < 4 ? 0 : mentions::year_at(text, at - 4);
      if (year != 0 && year != *year_) return true;
    }
    return false;
  }

  bool has_digit(Span span) const {
    const std::u16string_view text = slice(clean_, span);
    return std::any_of(text.begin(), text.end(), is_digit) && !contains(text, u"年");
  }

  std::u16string_view clean_;
  const Topics& topics_;
  std::optional<int> year_;
  DocumentStatistics& out_;
};

}  // namespace

void read_words(std::u16string_view clean, Span paragraph, const Topics& topics, std::optional<int> year,
                DocumentStatistics& out) {
  WordReader(clean, topics, year, out).read(paragraph);
}

}  // namespace nianbao
