#include "core/statistics/statistic_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/facts/facts.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/request_words.h"
#include "core/words/lists/decisions.h"
#include "core/words/lists/disclosure.h"
#include "core/words/lists/disputes.h"
#include "core/words/lists/documents.h"
#include "core/words/lists/fees.h"
#include "core/words/lists/list.h"
#include "core/words/lists/statistic_names.h"
#include "core/words/lists/stops.h"

namespace nianbao {

namespace {

using Text = std::u16string_view;

bool counts_things(Text unit) { return unit.empty() || contains(words::units_of_statistics, unit); }

/// Whether all that was reconsidered or sued is meant, or which of it: 经复议后又起诉的, 未经复议直接起诉的.
std::string_view route(const Asked& label) {
  if (contains_any(label, words::sued_directly)) return "disputes.litigation.direct";
  if (contains_any(label, words::behind_reconsideration) && contains_any(label, words::sued))
    return "disputes.litigation.after";
  return {};
}

/// 未经复议直接起诉6件: the form's own words for it, which may stand in any part of the report.
bool is_route_of_form(const StatisticWords& w) { return contains_any(w.label, words::routes_of_form); }

/// 各类应诉案件中, 复议机关受理行政复议1200件: cases of all kinds, or those that the body decides itself.
bool is_of_other_cases(const StatisticWords& w) {
  if (contains_any(w.sentence, words::on_disclosing)) return false;
  return contains_any(w.sentence, words::all_kinds) || contains_any(w.sentence, words::deciding_cases);
}

/// Cases of an earlier year, of a later instance, or those that the body decides: none of the form's table.
bool counts_cases_elsewhere(const Asked& text) {
  return contains_any(text, words::not_this_years) || contains_any(text, words::reviewing_organ);
}

/// 行政诉讼总数88件,涉信息公开的11件: all cases, of which the form counts those that stand behind.
bool divides_into_disclosing(const StatisticWords& w) {
  if (contains_any(w.near, words::on_disclosing)) return false;
  const std::size_t at = w.sentence.text.find(w.near.text);
  if (at == Text::npos) return false;
  Text rest = w.sentence.text.substr(at + w.near.size());
  const std::size_t stop = rest.find_first_of(words::clause_ends);
  if (stop == Text::npos) return false;
  rest = without_starts(rest.substr(stop + 1), words::first_part);
  return starts_with_any(rest, words::disclosing_leads);
}

/// Whether the number is one of reconsiderations or of lawsuits: its own words tell, then what was counted
/// before, then the sentence. "" when both may be meant.
std::string_view dispute_meant(const StatisticWords& w) {
  const auto only = [](const Asked& text) -> std::string_view {
    const bool review = contains_any(text, words::reconsideration);
    if (review == contains_any(text, words::lawsuits_or_suing)) return {};
    return review ? "disputes.review" : "disputes.litigation";
  };
  if (const std::string_view key = only(w.label); !key.empty()) return key;
  if (contains_any(w.label, words::reconsideration) || w.near.size() >= 12) return {};
  return w.dispute.empty() ? only(w.sentence) : w.dispute;
}

/// 直接起诉的14件中,结果维持4件: the way to the court is told by the number that this one is a part of.
std::string_view verdict_of_way(const StatisticWords& w, std::string_view of) {
  struct Cell {
    std::string_view of, result, key;
  };
  constexpr std::array kCells = {
      Cell{"disputes.litigation.direct", "upheld", "disputes.litigation.direct.upheld"},
      Cell{"disputes.litigation.direct", "corrected", "disputes.litigation.direct.corrected"},
      Cell{"disputes.litigation.direct", "other", "disputes.litigation.direct.other"},
      Cell{"disputes.litigation.direct", "pending", "disputes.litigation.direct.pending"},
      Cell{"disputes.litigation.after", "upheld", "disputes.litigation.after.upheld"},
      Cell{"disputes.litigation.after", "corrected", "disputes.litigation.after.corrected"},
      Cell{"disputes.litigation.after", "other", "disputes.litigation.after.other"},
      Cell{"disputes.litigation.after", "pending", "disputes.litigation.after.pending"},
  };
  if (contains_any(w.label, words::other_than_result)) return {};
  const std::string_view result = value_of(find_first(w.label, words::verdicts));
  for (const Cell& cell : kCells) {
    if (cell.of == of && cell.result == result) return cell.key;
  }
  return {};
}

/// 复议维持12件, or a part of a number of reconsiderations: … by its result.
std::string_view verdict(const StatisticWords& w) {
  constexpr std::size_t kShort = 8;
  if (is_of_other_cases(w) || counts_cases_elsewhere(w.near) || counts_cases_elsewhere(w.frame)) return {};
  // 行政复议纠错4件, wherever it is told
  const bool named = w.part == "disputes" || w.topic == Topic::disputes ||
                     starts_with_any(w.near, words::dispute_starts) ||
                     starts_with_any(without_starts(w.label, words::before_name), words::dispute_starts) ||
                     is_route_of_form(w);
  // 行政诉讼26件,结果维持13件
  const bool own = named || (!w.dispute.empty() && w.near.size() <= kShort);
  if (own && (!w.in_list || !w.whole.empty())) {
    if (const std::string_view key = route(w.label);
        !key.empty() && value_of(find_first(w.label, words::verdicts)).empty())
      return key;
  }
  std::string_view of = w.whole;
  if (of.empty() && own && !w.of_other) of = dispute_meant(w);
  // 直接起诉案件中,判决维持4件,…,其他结果1件
  if (const std::string_view way = route(w.frame); !way.empty() && of == "disputes.litigation") of = way;
  if (const std::string_view key = verdict_of_way(w, of); !key.empty()) return key;
  const bool review = of == "disputes.review";
  if (!review && of != "disputes.litigation") return {};
  if (contains_any(w.label, words::reconsideration) && contains_any(w.label, words::lawsuit)) return {};
  if (contains_any(w.label, review ? words::lawsuit : words::reconsideration)) return {};
  const std::string_view way = review ? std::string_view() : route(w.label);
  if (!way.empty()) return way;
  std::string_view result = value_of(find_first(w.label, words::verdicts));
  if (result == "pending" && !contains_any(w.label, words::not_decided)) result = {};
  // 其中3件被纠正
  if (result.empty() && w.near.size() <= kShort)
    result = value_of(find_start(w.tail, words::results_behind_cases));
  // 截至年底尚有2件未审结
  if (result.empty() && ends_with_any(w.near, words::before_pending) &&
      starts_with_any(w.tail, words::pending_behind))
    result = "pending";
  if (contains_any(w.label, words::upheld) && contains_any(w.label, words::corrected)) return {};
  if (result.empty() || contains_any(w.label, words::other_than_result)) return {};
  if (result == "upheld") return review ? "disputes.review.upheld" : "disputes.litigation.upheld";
  if (result == "corrected") return review ? "disputes.review.corrected" : "disputes.litigation.corrected";
  if (result == "other") return review ? "disputes.review.other" : "disputes.litigation.other";
  return review ? "disputes.review.pending" : "disputes.litigation.pending";
}

/// 发生1起因政府信息公开引起的行政复议: what is counted stands behind the number.
std::string_view dispute_behind(const StatisticWords& w) {
  constexpr std::size_t kShort = 8;
  if (w.in_list || w.near.size() > kShort ||
      !(w.near.text.empty() || ends_with_any(w.near, words::before_dispute)))
    return {};
  Text name = w.tail;
  const bool cause = contains_any(name, words::about_information);
  if (!cause && w.part != "disputes" && w.topic != Topic::disputes) return {};
  name.remove_suffix(length_of_end(name, words::case_nouns));
  return value_of(find_end(name, words::kinds_of_disputes));
}

std::string_view dispute(const StatisticWords& w) {
  const bool review = contains_any(w.near, words::reconsideration);
  const bool suit = contains_any(w.near, words::lawsuits);
  if (review == suit || w.in_list || contains_any(w.near, words::all_kinds)) return {};
  if (contains_any(w.frame, words::all_kinds) || counts_cases_elsewhere(w.near) || divides_into_disclosing(w))
    return {};
  const bool others = contains_any(w.near, words::as_deciding_organ);  // as the organ that decides
  if (others && !contains_any(w.near, words::as_defendant)) return {};
  const bool own = w.part == "disputes" || w.topic == Topic::disputes ||
                   contains_any(w.near, words::on_disclosing) ||
                   (contains_any(w.sentence, words::on_disclosing) && !others) ||
                   (!w.part.empty() && contains_any(w.near, words::against_issuer));
  if (!own) return {};
  if (contains_any(w.near, words::not_all_disputes)) return {};
  if (contains_any(w.near, words::named_parties) && !contains_any(w.near, words::on_disclosing)) return {};
  if (contains_any(w.tail, words::results_behind)) return {};
  return review ? "disputes.review" : "disputes.litigation";
}

/// 62件行政处罚决定均在网上公示: what is counted stands behind the number, and nothing limits it.
std::string_view decision_behind(const StatisticWords& w) {
  if (!w.near.text.empty() && !is_any(w.near.text, words::before_decisions)) return {};
  return value_of(find_start(w.tail, words::decisions_behind));
}

/// 行政处罚71件,行政强制19件,均依法公示: nothing but the decisions is named in the whole sentence.
std::string_view plain_decision(const StatisticWords& w) {
  if (w.in_list || w.label.text != w.near.text) return {};
  std::u16string sentence(w.sentence.text);
  for (const Text word : words::published_behind) {
    if (const std::size_t at = sentence.find(word); at != Text::npos) sentence.erase(at, word.size());
  }
  if (contains_any(sentence, words::besides_decisions)) return {};
  return value_of(find_same(w.label.text, words::decisions));
}

std::string_view decision(const Asked& label, bool goes_on) {
  // 作出行政许可1286件、行政处罚73件
  if (goes_on && label.size() <= 8) {
    Text kind = label;
    for (const Text end : words::decision_nouns) {
      if (ends_with(kind, end)) kind.remove_suffix(end.size());
    }
    if (const auto found = find_same(kind, words::decisions)) return found->value;
  }
  if (contains_any(label, words::not_about_decisions)) return {};
  if (!contains_any(label, words::deciding)) return {};
  return value_of(find_end(label, words::decision_ends));
}

/// 全区举办培训班4期,接受培训120人次: what the form of 2014 counts, told by the names of its rows.
std::string_view annex(const StatisticWords& w) {
  if (w.whole == "support.staff") return value_of(find_same(w.near.text, words::kinds_of_staff));
  const auto row = w.in_list ? nullptr : find_end(w.near.text, words::rows_of_annex);
  if (!row) return {};
  const Text before = w.near.text.substr(0, w.near.size() - row->word.size());
  return says_only_when_or_who(before) ? row->value : std::string_view();
}

/// What the form of 2014 counts besides: press conferences, interviews, interpretations.
std::string_view publicity(const StatisticWords& w) {
  if (w.in_list || contains_any(w.label, words::leaders)) return {};
  if (contains_any(w.label, words::press_conferences_held) && ends_with_any(w.label, words::press_conference))
    return "ways.press";
  if (ends_with_any(w.label, words::interview) && contains_any(w.label, words::holding))
    return "ways.interviews";
  if (contains_any(w.unit, words::unit_of_articles) && ends_with_any(w.label, words::interpretation))
    return "ways.interpretations";
  return {};
}

std::string_view disclosed(const StatisticWords& w) {
  const bool behind = ends_with(w.label, u"的") && starts_with_any(w.tail, words::information_behind);
  const bool plainly = ends_with_any(w.near, words::all_information) && w.near.size() < 20;
  const bool named = contains_any(w.label, words::disclosed_actively) &&
                     (contains_any(w.label, words::information) || behind);
  if (w.in_list || (!named && !plainly)) return {};
  if (contains_any(w.label, words::some_information)) return {};
  const bool limited = contains_any(w.label, words::channels);
  if (limited && !contains_any(w.label, words::all_channels)) return {};
  return "active.disclosed";
}

}  // namespace

bool is_told_often(std::string_view key) {
  return key.starts_with("ways.") || key.starts_with("training.") || key.starts_with("support.") ||
         key.starts_with("staff.") || key == "requests.handled";
}

std::string_view changed_key(std::u16string_view name) {
  for (bool again = true; again;) {
    again = false;
    for (const Text word : words::before_name) {
      if (name.starts_with(word)) name.remove_prefix(word.size()), again = true;
    }
    for (const Text word : words::behind_name) {
      if (name.ends_with(word)) name.remove_suffix(word.size()), again = true;
    }
  }
  return value_of(find_same(name, words::names_of_statistics));
}

std::string_view document_subject(const Asked& label) {
  if (contains_any(label, words::other_work_on_documents)) return {};
  if (const auto found = find_first(label, words::document_kinds)) return found->value;
  return ends_with_any(label, words::regulation) ? std::string_view("regulations") : std::string_view();
}

std::string_view document_verb(const Asked& label) {
  return value_of(find_first(label, words::document_verbs));
}

std::string_view statistic_key(const StatisticWords& w) {
  if (contains_any(w.label, words::processing_fee) && w.unit == u"元") return "fees.processing";
  if (contains_any(w.label, words::administrative_fees) && w.unit == u"元" &&
      !contains_any(w.label, words::reduced_fees))
    return "fees.administrative";
  if (const std::string_view key = annex(w); !key.empty()) return key;
  if (!counts_things(w.unit)) return w.unit == u"场" ? publicity(w) : std::string_view();
  if (const std::string_view key = verdict(w); !key.empty()) return key;
  if (const std::string_view key = dispute(w); !key.empty()) return key;
  if (const std::string_view key = dispute_behind(w); !key.empty()) return key;
  if (contains_any(w.label, words::either_dispute)) return {};
  if (const std::string_view key = request_key(w); !key.empty()) return key;
  if (const std::string_view key = decision(w.label, w.decisions_before); !key.empty()) return key;
  if (const std::string_view key = plain_decision(w); !key.empty()) return key;
  if (const std::string_view key = decision_behind(w); !key.empty() && !w.in_list) return key;
  if (!w.in_list && !w.subject.empty() && !w.verb.empty()) {
    const bool regulations = w.subject == "regulations";
    if (w.verb == "issued") return regulations ? "regulations.issued" : "normative_documents.issued";
    if (w.verb == "revoked") return regulations ? "regulations.revoked" : "normative_documents.revoked";
    if (w.verb == "in_force") return regulations ? "regulations.in_force" : "normative_documents.in_force";
  }
  if (const std::string_view key = publicity(w); !key.empty()) return key;
  return disclosed(w);
}

}  // namespace nianbao
