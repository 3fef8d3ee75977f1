// Statistics that are said in words: 未收到, 无上年结转, 没有要求提供公开出版物的申请.
#include <algorithm>
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/cell_words.h"
#include "core/statistics/column_keys.h"
#include "core/statistics/outcome_words.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/statistic_words.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/carried.h"
#include "core/words/lists/decisions.h"
#include "core/words/lists/denials.h"
#include "core/words/lists/disputes.h"
#include "core/words/lists/fees.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/statements.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using words::Hit;
using words::Sense;

constexpr std::size_t kShort = 24;  // a longer denial says more than one thing

bool is_about(Sense sense, const std::vector<Hit>& hits) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.sense == sense; });
}

bool names_applicants(const std::vector<Hit>& hits) {
  return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return words::is_applicant(hit.sense); });
}

/// Of another time or body than the report's, or no statement at all: 对未收到答复的, 没有的.
bool is_elsewhere(const Asked& clause, const std::vector<Hit>& hits) {
  const auto is_other = [](const Hit& hit) { return says_other_time_or_body(hit.sense); };
  if (std::any_of(hits.begin(), hits.end(), is_other)) return true;
  return contains_any(clause, words::not_of_report);
}

/// The word that negates, outside of any other word; the clause's end when there is none.
Span negation(const std::vector<Hit>& hits, Offset end) {
  for (const Hit& hit : hits) {
    if (hit.sense != Sense::negation) continue;
    const bool within = std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
      return other.sense != Sense::negation && other.span != hit.span && other.span.contains(hit.span);
    });
    if (!within) return hit.span;
  }
  return {end, end};
}

/// 未实施行政强制, 未作出行政处罚决定: the decision is all that was not done.
std::string_view decision(std::u16string_view denied) {
  const std::size_t verb = length_of_start(denied, words::not_decided_verbs);
  if (verb == 0) return {};
  denied.remove_prefix(verb);
  return value_of(find_same(denied, words::denied_decisions));
}

/// 未制发行政规范性文件, 没有制定规章.
std::string_view document(const Asked& denied) {
  const std::string_view subject = document_subject(denied);
  const std::string_view verb = document_verb(denied);
  if (denied.text.size() > 16 || subject.empty()) return {};
  const bool regulations = subject == "regulations";
  if (verb == "issued") return regulations ? "regulations.issued" : "normative_documents.issued";
  if (verb == "revoked") return regulations ? "regulations.revoked" : "normative_documents.revoked";
  return {};
}

void carried(const Asked& clause, bool all_closed, std::vector<std::string_view>& out) {
  const bool last = contains_any(clause, words::carried_from_years);
  const bool next = contains_any(clause, words::carried_to_year);
  if (last && !next) out.push_back("requests.carried_over");
  if ((next && !last) || (!last && all_closed)) out.push_back("requests.carried_forward");
}

/// By the result that did not occur. Of reconsiderations and lawsuits only where the clause speaks of one of
/// them.
void verdicts(const Asked& clause, std::vector<std::string_view>& out) {
  const bool review = contains_any(clause, words::reconsideration);
  const bool suit = contains_any(clause, words::lawsuits);
  if (review == suit || contains_any(clause, words::routes)) return;
  if (contains_any(clause, words::corrected)) {
    out.push_back(review ? "disputes.review.corrected" : "disputes.litigation.corrected");
  } else if (contains_any(clause, words::upheld)) {
    out.push_back(review ? "disputes.review.upheld" : "disputes.litigation.upheld");
  } else if (contains_any(clause, words::pending_cases)) {
    out.push_back(review ? "disputes.review.pending" : "disputes.litigation.pending");
  }
}

/// 以“属于国家秘密”为由不予公开的为零: none for this reason, not none of the group. A reason that was not
/// read leaves nothing.
void keep_reasons(const Asked& clause, std::vector<std::string_view>& keys) {
  const bool for_reason = contains_any(clause, words::for_reason);
  const std::vector<std::string_view> all = keys;
  std::erase_if(keys, [&](std::string_view key) {
    const bool has_reasons =
        key == "requests.denied" || key == "requests.unavailable" || key == "requests.rejected";
    if (!has_reasons) return false;
    return for_reason || std::any_of(all.begin(), all.end(), [key](std::string_view other) {
             return other.size() > key.size() && other.starts_with(key);
           });
  });
}

/// 未收到法人或其他组织提出的申请: nobody but them is denied.
std::string_view denied_applicant(const Asked& denied, const std::vector<Hit>& hits) {
  std::string_view key;
  for (const Hit& hit : hits) {
    if (!words::is_applicant(hit.sense)) continue;
    if (!key.empty()) return {};
    key = applicant_key(hit.sense);
  }
  return denied.size() <= kShort ? key : std::string_view();
}

/// 上年无自然人申请结转, 商业企业没有提出申请: of applicants that the clause names, and of nothing else.
/// nullopt of a clause that says something else.
std::optional<std::vector<std::string_view>> of_applicants(const NilClause& nil, Span negation) {
  std::u16string left(nil.text.text);
  left.replace(negation.start, negation.size(), negation.size(), u' ');
  const CellWords said = read_cell_words(left, 0);
  if (!said.is_clear || said.columns.empty() || (said.rows.empty() && !said.asks)) return std::nullopt;
  std::vector<std::string_view> out;
  if (said.rows.size() > 1) return out;
  const std::string_view row = said.rows.empty() ? "requests.received" : said.rows[0];
  if (nil.other_year && row == "requests.received") return out;
  for (const std::string_view column : said.columns) {
    if (const std::string_view key = cell_statistic(row, column); !key.empty()) out.push_back(key);
  }
  return out;
}

}  // namespace

std::vector<std::string_view> nil_statistics(const NilClause& nil) {
  std::vector<std::string_view> out;
  const Asked& clause = nil.text;
  const std::vector<Hit> hits = words::find(clause.text);
  const auto end = static_cast<Offset>(clause.text.size());
  const Span no = negation(hits, end);
  const Offset at = no.start;
  if (at == end) return out;
  if (auto of_some = of_applicants(nil, no)) return *of_some;
  const Asked denied(clause.text.substr(at));
  if (is_about(Sense::event_carried, hits)) {
    const bool earlier = contains_any(clause, words::before_or_besides);
    // 上年无科研机构申请结转: of some applicants only
    if (!earlier && !names_applicants(hits) && clause.text.size() < 20) carried(clause, nil.all_closed, out);
    return out;
  }
  if (nil.other_year || is_elsewhere(clause, hits)) return out;
  const bool requests = nil.on_requests || contains_any(clause, words::request);
  // What was negated stands behind 没有 and before 为零.
  const bool before = starts_with_any(denied, words::nil_behind);
  for (const Hit& hit : hits) {
    const std::string_view key = outcome_key(hit.sense);
    if (!key.empty() && requests && (hit.span.start > at) != before) out.push_back(key);
    if (!out.empty() && !before) break;
  }
  keep_reasons(clause, out);
  if (!out.empty()) return out;
  if (contains_any(clause, words::any_dispute)) {
    if (contains_any(clause, words::results_of_disputes)) {
      verdicts(clause, out);
      return out;
    }
    // 商业企业没有提出行政复议申请
    if (contains_any(clause, words::not_all_denied) || names_applicants(hits)) return out;
    if (contains_any(clause, words::reconsideration)) out.push_back("disputes.review");
    if (contains_any(clause, words::lawsuits)) out.push_back("disputes.litigation");
    return out;
  }
  if (contains_any(clause, words::no_fee_notice)) return {"requests.other.unpaid"};
  if (contains_any(clause, words::about_fees)) {
    if (contains_any(clause, words::no_fees_taken)) out.push_back("fees.processing");
    if (ends_with_any(denied, words::administrative_fees) && denied.size() <= kShort)
      out.push_back("fees.administrative");
    return out;
  }
  if (const std::string_view key = decision(denied); !key.empty()) return {key};
  if (const std::string_view key = document(denied); !key.empty()) return {key};
  const bool received = contains_any(clause, words::not_received) || contains_any(clause, words::zero) ||
                        (ends_with_any(clause, words::none) && contains_any(clause, words::receipt));
  const bool some = contains_any(clause, words::some_denied);
  if (!received || !contains_any(clause, words::request) ||
      !(nil.on_requests || contains_any(clause, words::on_disclosure)))
    return out;
  if (!some) return {"requests.received"};
  if (const std::string_view key = denied_applicant(denied, hits); !key.empty()) out.push_back(key);
  return out;
}

}  // namespace nianbao
