// Tells which statistic a number in the prose is, by the words around it.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/statistics/topics.h"
#include "core/words/sense.h"

namespace nianbao {

/// What the clause around a number says; all from the clean text.
struct StatisticWords {
  Asked label;     // from the last separator to the number
  Asked near;      // from the last separator of any kind to the number
  Asked tail;      // from the quantity to the next separator
  Asked behind;    // the same up to the clause's end, over 、 but not over numbers
  Asked sentence;  // the whole sentence
  Asked frame;     // 办结件中: what the number is a part of, when the clause says so
  std::u16string_view unit;
  int year = 0;            // the report's; 0 when not known
  std::string_view whole;  // the key of the total whose part this number is; "" when it is none
  bool in_list = false;    // a part of some total
  bool of_other = false;  // … which is none of these statistics: 制发公文415件,其中不予公开215件
  std::string_view subject;       // normative_documents, regulations: carried over from the number before it
  std::string_view verb;          // issued, revoked, in_force likewise
  std::string_view part;          // the report's part that the number stands in; "" when not known
  bool decisions_before = false;  // 作出行政许可…: the sentence counts decisions
  std::string_view dispute;       // disputes.review, disputes.litigation …: the sentence has counted them
  Topic topic = Topic::none;      // by the headings above
  bool limited = false;     // the sentence speaks of some of the requests only: 自然人申请412件,…
  bool other_here = false;  // its own clause counts what is no request for information: 受理低保申请832件
  bool other_business = false;   // what stands before it in the sentence does
  bool closed_before = false;    // the sentence has already said how many requests were closed
  bool requests_before = false;  // the paragraph has already said how many requests there were
};

/// requests.received[.natural|.legal], requests.carried_over, requests.carried_forward, requests.due,
/// requests.closed, requests.granted … (the table's keys), disputes.review, disputes.litigation,
/// normative_documents.issued … regulations.…, licensing, punishment, coercion, fees.administrative,
/// fees.processing, active.disclosed. "" when it is none of these.
std::string_view statistic_key(const StatisticWords& words);

/// The statistic that a clause names without a number: 新收申请(同比增长21.5%); "" for any other thing.
std::string_view changed_key(std::u16string_view name);

/// What could be applied for, reported, asked besides public information.
bool is_other_business(const Asked& text);

/// 结转下年度5件, of whosever requests.
bool is_carried_forward(const StatisticWords& words);

/// The number counts some of the requests: those of some applicants, ways, subjects. `key`: what it is.
bool limits_requests(const StatisticWords& words, std::string_view key);

/// The subject and verb of 制发行政规范性文件9件,废止4件 that a label names; "" when it names none.
std::string_view document_subject(const Asked& label);
std::string_view document_verb(const Asked& label);

/// The key of an applicant in words: applicant_natural → requests.received.natural; "" for another sense.
std::string_view applicant_key(words::Sense sense);

/// A clause without digits, which may say that something did not happen.
struct NilClause {
  Asked text;
  bool on_requests = false;  // the headings above, or the sentence, are about requests
  bool other_year = false;   // the sentence has named another year than the report's
  bool all_closed = false;   // the sentence has said before that all were closed: 已全部办结,无结转
};

/// What the clause says is 0: 未收到政府信息公开申请 → requests.received. Empty when it says nothing of the
/// kind.
std::vector<std::string_view> nil_statistics(const NilClause& clause);

}  // namespace nianbao
