// Tells which statistic a number in the prose is, by the words around it.
#pragma once

#include <string_view>

#include "core/base/text.h"

namespace nianbao {

/// What the clause around a number says; all from the clean text.
struct StatisticWords {
  Asked label;     // from the last separator to the number
  Asked near;      // from the last separator of any kind to the number
  Asked tail;      // from the quantity to the next separator
  Asked sentence;  // the whole sentence
  std::u16string_view unit;
  int year = 0;                   // the report's; 0 when not known
  std::string_view whole;         // the key of the total whose part this number is; "" when it is none
  bool in_list = false;           // a part of some total
  std::string_view subject;       // normative_documents, regulations: carried over from the number before it
  std::string_view verb;          // issued, revoked, in_force likewise
  std::string_view part;          // the report's part that the number stands in; "" when not known
  bool decisions_before = false;  // 作出行政许可…: the sentence counts decisions
  bool requests_before = false;   // the paragraph has already said how many requests there were
};

/// requests.received[.natural|.legal], requests.carried_over, requests.carried_forward, requests.due,
/// requests.closed, requests.granted … (the table's keys), disputes.review, disputes.litigation,
/// normative_documents.issued … regulations.…, licensing, punishment, coercion, fees.administrative,
/// fees.processing, active.disclosed. "" when it is none of these.
std::string_view statistic_key(const StatisticWords& words);

/// The subject and verb of 制发行政规范性文件9件,废止4件 that a label names; "" when it names none.
std::string_view document_subject(const Asked& label);
std::string_view document_verb(const Asked& label);

/// A key for what the clause says did not happen: 未收到政府信息公开申请 → requests.received.
struct NilWords {
  bool requests = false;
  bool review = false;
  bool litigation = false;
  bool processing_fee = false;
};
NilWords nil_statistics(const Asked& clause);

}  // namespace nianbao
