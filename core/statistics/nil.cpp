// Statistics that are said in words: 未收到, 无上年结转, 没有要求提供公开出版物的申请.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/statistic_words.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using words::Hit;
using words::Sense;

bool is_about(Sense sense, const std::vector<Hit>& hits) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.sense == sense; });
}

/// Of another time or body than the report's, or no statement at all: 对未收到答复的, 没有的.
bool is_elsewhere(const Asked& clause, const std::vector<Hit>& hits) {
  for (const Hit& hit : hits) {
    switch (hit.sense) {
      case Sense::time_last:
      case Sense::time_last_end:
      case Sense::time_before_last:
      case Sense::time_part:
      case Sense::time_several:
      case Sense::body_several:
      case Sense::body_office:
        return true;
      default:
        break;
    }
  }
  return contains_any<u"以外", u"除", u"不当", u"责任", u"逾期答复", u"未答复", u"超期", u"率", u"如", u"若",
                      u"部分单位", u"个别", u"原因", u"问题", u"投诉举报平台", u"不得", u"应当", u"是否",
                      u"对未", u"的,">(clause);
}

/// The word that negates, outside of any other word: its place; the clause's end when there is none.
Offset negation(const std::vector<Hit>& hits, Offset end) {
  for (const Hit& hit : hits) {
    if (hit.sense != Sense::negation) continue;
    const bool within = std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
      return other.sense != Sense::negation && other.span != hit.span && other.span.contains(hit.span);
    });
    if (!within) return hit.span.start;
  }
  return end;
}

/// 未实施行政强制, 未作出行政处罚决定: the decision is all that was not done.
std::string_view decision(std::u16string_view denied) {
  const std::size_t verb = length_of_start<u"未作出", u"未实施", u"未办理", u"未开展", u"没有作出",
                                           u"没有实施", u"未发生", u"无", u"没有">(denied);
  if (verb == 0) return {};
  denied.remove_prefix(verb);
  if (is_any<u"行政强制", u"行政强制措施", u"行政强制决定">(denied)) return "coercion";
  if (is_any<u"行政处罚", u"行政处罚决定">(denied)) return "punishment";
  return is_any<u"行政许可", u"行政许可决定">(denied) ? std::string_view("licensing") : std::string_view();
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
  const bool last = contains_any<u"上年", u"上一年", u"去年", u"往年">(clause);
  const bool next = contains_any<u"下年", u"下一年", u"次年", u"明年">(clause);
  if (last && !next) out.push_back("requests.carried_over");
  if ((next && !last) || (!last && all_closed)) out.push_back("requests.carried_forward");
}

/// By the result that did not occur. Of reconsiderations and lawsuits only where the clause speaks of one of
/// them.
void verdicts(const Asked& clause, std::vector<std::string_view>& out) {
  const bool review = contains(clause, u"复议");
  const bool suit = contains_any<u"诉讼", u"应诉">(clause);
  if (review == suit || contains_any<u"复议后", u"未经复议">(clause)) return;
  if (contains_any<u"纠正", u"纠错">(clause)) {
    out.push_back(review ? "disputes.review.corrected" : "disputes.litigation.corrected");
  } else if (contains_any<u"审结", u"在审">(clause)) {
    out.push_back(review ? "disputes.review.pending" : "disputes.litigation.pending");
  }
}

}  // namespace

std::vector<std::string_view> nil_statistics(const NilClause& nil) {
  std::vector<std::string_view> out;
  const Asked& clause = nil.text;
  const std::vector<Hit> hits = words::find(clause.text);
  const Offset at = negation(hits, static_cast<Offset>(clause.text.size()));
  if (at == clause.text.size()) return out;
  const Asked denied(clause.text.substr(at));
  if (is_about(Sense::event_carried, hits)) {
    const bool earlier = contains_any<u"以前", u"除">(clause);
    // 上年无科研机构申请结转: of some applicants only
    const bool some =
        std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return words::is_applicant(hit.sense); });
    if (!earlier && !some && clause.text.size() < 20) carried(clause, nil.all_closed, out);
    return out;
  }
  if (nil.other_year || is_elsewhere(clause, hits)) return out;
  const bool requests = nil.on_requests || contains_any<u"申请">(clause);
  // What was negated stands behind 没有 and before 为零.
  const bool before = starts_with_any<u"为零", u"为0", u"均零">(denied);
  for (const Hit& hit : hits) {
    const std::string_view key = outcome_key(hit.sense);
    if (!key.empty() && requests && (hit.span.start > at) != before) out.push_back(key);
    if (!out.empty() && !before) break;
  }
  if (!out.empty()) return out;
  if (contains_any<u"复议", u"诉讼", u"应诉">(clause)) {
    if (contains_any<u"纠正", u"纠错", u"审结", u"在审">(clause)) {
      verdicts(clause, out);
      return out;
    }
    if (contains_any<u"败诉", u"撤销", u"复议后", u"未经复议", u"维持", u"出庭">(clause)) return out;
    if (contains(clause, u"复议")) out.push_back("disputes.review");
    if (contains_any<u"诉讼", u"应诉">(clause)) out.push_back("disputes.litigation");
    return out;
  }
  if (contains_any<u"处理费", u"费用", u"收费">(clause)) {
    if (contains_any<u"未收取", u"没有收取", u"未产生", u"没有产生", u"未发生", u"没有发生">(clause))
      out.push_back("fees.processing");
    return out;
  }
  if (const std::string_view key = decision(denied); !key.empty()) return {key};
  if (const std::string_view key = document(denied); !key.empty()) return {key};
  const bool received = contains_any<u"未收到", u"没有收到", u"未接到", u"没有接到", u"未接收", u"未受理",
                                     u"没有受理", u"未收悉">(clause) ||
                        contains_any<u"为零", u"为0">(clause) ||
                        (ends_with(clause, u"无") && contains_any<u"收到", u"受理">(clause));
  const bool some =
      contains_any<u"法人", u"企业", u"组织", u"网络", u"信函", u"自然人", u"机构", u"投诉", u"关于", u"类">(
          clause);
  if (received && contains(clause, u"申请") && !some &&
      (nil.on_requests || contains_any<u"公开", u"依申请">(clause)))
    out.push_back("requests.received");
  return out;
}

}  // namespace nianbao
