#include "core/statistics/request_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/cell_words.h"
#include "core/statistics/limited_requests.h"
#include "core/statistics/outcome_words.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/sense_keys.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/carried.h"
#include "core/words/lists/cells.h"
#include "core/words/lists/disclosure.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/requests.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using Text = std::u16string_view;
using words::Sense;

/// The unit may be left out: 予以公开12.
bool may_count_requests(Text unit) { return unit.empty() || counts_requests(unit); }

bool is_next_year(const StatisticWords& w) {
  if (contains_any(w.label, words::carried_to_year) || contains_any(w.tail, words::carried_to_year))
    return true;
  if (w.year == 0) return false;
  const std::u16string next = cat(w.year + 1, u"年");
  return contains(w.label, next) || contains(w.tail, next);
}

bool is_last_year(const StatisticWords& w) {
  if (contains_any(w.label, words::carried_from_year)) return true;
  return w.year != 0 && contains(w.label, cat(w.year - 1, u"年"));
}

constexpr std::array kApplicants = {
    SenseKey{Sense::applicant_natural, "requests.received.natural"},
    SenseKey{Sense::applicant_company, "requests.received.company"},
    SenseKey{Sense::applicant_research, "requests.received.research"},
    SenseKey{Sense::applicant_charity, "requests.received.charity"},
    SenseKey{Sense::applicant_law, "requests.received.law"},
    SenseKey{Sense::applicant_legal, "requests.received.legal"},
};

/// Which totals a list by applicants, ways, results divides.
bool is_all_requests(std::string_view whole) {
  return whole == "requests.received" || whole == "requests.closed" || whole == "requests.due" ||
         whole == "requests.handled";
}

/// The applicants that stand in `text`, the first of the table; "" when none do.
std::string_view first_applicant(std::u16string_view text) {
  return key_of(first_key(kApplicants, words::find(text)));
}

/// 受理维修资金使用申请416件: what was asked for stands before 申请, and it is no information.
bool asks_for_other(Text label) {
  const std::size_t end = label.rfind(u"申请");
  if (end == Text::npos || end == 0) return false;
  std::size_t start = 0;
  for (const words::Hit& hit : words::find(label.substr(0, end))) {
    if (hit.sense == Sense::event_received || hit.sense == Sense::event_handled ||
        hit.sense == Sense::event_closed)
      start = hit.span.end;
  }
  if (start == 0) return false;
  const Asked object(label.substr(start, end - start));
  return object.text.size() > 1 && !contains_any(object, words::information_requests) &&
         !read_cell_words(object, 0).is_clear;
}

/// How many of the words that name a result stand in `label`: 予以公开和部分公开共16件 has two.
int count_outcomes(const Asked& label) {
  int count = 0;
  for (const Text word : words::outcomes) {
    count += contains(label, word);
  }
  return count + contains_any(label, words::several_outcomes);
}

/// The sentence is about requests for information: it says so, or the headings above do.
bool is_about_requests(const StatisticWords& w) {
  if (w.other_business || w.other_here || is_other_business(w.frame)) return false;
  if (contains_any(w.frame, words::answered_ones)) return true;  // 已答复的申请中, wherever it is told
  if (w.topic == Topic::disputes) return false;
  return w.topic == Topic::requests || w.part == "requests" || w.requests_before;
}

/// 制发公文15件,主动公开8件、依申请公开4件、不予公开3件: what documents are marked with when they are made.
bool is_about_documents(const StatisticWords& w) {
  return contains_any(w.sentence, words::about_papers) ||
         (contains_any(w.sentence, words::disclosed_actively) &&
          contains_any(w.sentence, words::marked_papers));
}

/// The number's own clause limits the requests to some: 网络申请200件中,予以公开…
bool is_limited(const Asked& text) { return contains_any(text, words::some_requests); }

/// Who asked, or how: then the number stands in another column than the total's.
bool is_of_some_applicants(const Asked& text) { return contains_any(text, words::some_applicants); }

/// 涉及过程性信息的不予公开7件, 因逾期未缴费不再处理的申请2件: nothing but a request ends so.
bool names_reason(const StatisticWords& w) {
  const auto ends_request = [](const Asked& text) { return contains_any(text, words::ends_of_requests); };
  if (w.other_here || w.other_business) return false;
  const std::string_view key = first_outcome(cat(w.label.text, w.tail.text));
  return key.find('.', std::string_view("requests.").size()) != std::string_view::npos &&
         (ends_request(w.label) || ends_request(w.tail));
}

/// A part of the requests by what became of them.
std::string_view outcome(const StatisticWords& w) {
  const bool part_of_all = is_all_requests(w.whole);
  const bool loose = (w.whole.empty() || w.whole == "requests.denied" || w.whole == "requests.unavailable" ||
                      w.whole == "requests.rejected" || w.whole == "requests.other") &&
                     !w.of_other && !w.limited && (is_about_requests(w) || names_reason(w)) &&
                     !is_about_documents(w) && !is_of_some_requests(w);
  if ((!part_of_all && !loose) || is_limited(w.frame) || is_of_some_applicants(w.label)) return {};
  if (count_outcomes(w.label) > 1 || contains_any(w.label, words::opens_what_is_included) ||
      contains_any(w.label, words::not_a_part))
    return {};
  if (loose && !may_count_requests(w.unit)) return {};
  if (const std::string_view key = find_outcome(w.label); !key.empty()) return key;
  // 已答复的申请中,属于已主动公开范围9件
  if (!part_of_all && contains_any(w.frame, words::answered_ones)) {
    if (const std::string_view key = value_of(find_first(w.label, words::answers)); !key.empty()) return key;
  }
  if (!part_of_all)
    return ends_with_any(w.label, words::outcome_follows) || w.label.text.empty() ? find_outcome(w.behind)
                                                                                  : std::string_view();
  return value_of(find_first(w.label, words::answers));
}

int count_applicants(const Asked& label) {
  int count = contains_any(label, words::legal_persons);
  for (const Text word : words::other_applicants) count += contains(label, word);
  return count;
}

/// A part of what was received by who asked, and how.
std::string_view applicant(const StatisticWords& w) {
  const bool part = w.whole == "requests.received" || w.whole == "requests.received.legal";
  const bool loose = w.whole.empty() && !w.of_other && is_about_requests(w) && may_count_requests(w.unit);
  if (!part && !loose) return {};
  // 对自然人提出的21件移民类申请
  if (contains_any(w.tail, words::request) && !read_cell_words(w.tail, w.year).is_clear) return {};
  if (contains_any(w.label, words::not_by_applicant) || contains_any(w.frame, words::frame_of_results) ||
      is_limited(w.frame) || count_outcomes(w.label) > 0)
    return {};
  const int several = count_applicants(w.label);
  if (several > 1)
    return words::has(w.label, Sense::applicant_legal) && !contains_any(w.label, words::natural_person)
               ? "requests.received.legal"
               : std::string_view();
  if (const std::string_view key = first_applicant(w.label); !key.empty()) return key;
  // 新收的申请中,7件由自然人提出
  if (w.label.text.empty() && contains_any(w.frame, words::frame_of_received) &&
      starts_with_any(w.tail, words::applicants_lead) && count_applicants(w.tail) == 1)
    return first_applicant(w.tail);
  return w.whole == "requests.received" ? value_of(find_first(w.label, words::delivery_ways))
                                        : std::string_view();
}

/// 连同上年结转共办结493件: what was carried over is in the number, which is of what was closed.
bool closes_with_carried(const Asked& near) {
  if (!ends_with_any(near, words::closed_requests)) return false;
  const std::size_t carrying = near.text.find(words::carrying[0]);
  return carrying != Text::npos && contains_any(near.text.substr(0, carrying), words::added_to);
}

std::string_view carried(const StatisticWords& w) {
  // 上年结转下年度16件: what the year before left to this one
  if (starts_with_any(w.label, words::carried_from_last)) return "requests.carried_over";
  if (is_next_year(w)) return "requests.carried_forward";
  if (is_last_year(w)) return "requests.carried_over";
  return {};
}

/// 全年受理(含上年结转)申请634件: what was carried over stands in brackets and is part of the number.
bool includes_carried(Text label) {
  const Asked asked(label);
  // 全年新收和上年结转共26件
  if (contains_any(asked, words::received) && contains_any(asked, words::carrying) &&
      !contains(asked, u",") && contains_any(asked, words::joined_with) &&
      ends_with_any(label, words::sum_ends))
    return true;
  const std::size_t open = label.find(u'(');
  const std::size_t close = label.find(u')');
  return open != Text::npos && close != Text::npos && open < close &&
         contains_any(label.substr(open, close - open), words::carrying) &&
         contains_any(Asked(label.substr(open, close - open)), words::including_carried);
}

/// 按期办结, 延期办结: a part of what was closed.
std::string_view way_of_closing(const StatisticWords& w) {
  const bool of_closed = w.whole == "requests.closed";
  const bool on_time =
      contains_any(w.label, words::closed_on_time) && !contains_any(w.label, words::rate_of_requests);
  if (on_time && (of_closed || w.closed_before || (is_about_requests(w) && !w.limited && w.unit == u"件")))
    return "requests.closed.on_time";
  if (contains_any(w.label, words::extended) &&
      (of_closed || (!w.other_business && is_any(w.label.text, words::extended_and_closed))))
    return "requests.closed.extended";
  return {};
}

/// 政府信息公开申请量为47件; 随着申请量增至486件, where requests are spoken of.
bool is_amount_of_requests(const StatisticWords& w) {
  if (contains_any(w.near, words::named_requests) && !contains_any(w.near, words::settling) &&
      ends_with_any(w.near.text, words::amount_ends))
    return true;
  if (is_other_business(w.label) || !(w.requests_before || w.topic == Topic::requests || !w.part.empty()))
    return false;
  Text near = w.near;
  for (const Text verb : words::became) {
    if (!ends_with(near, verb)) continue;
    near.remove_suffix(verb.size());
    if (is_any(near, words::amounts)) return true;
  }
  return false;
}

/// 收到的9件政府信息公开申请: what was received stands behind its number.
bool names_requests_behind(const StatisticWords& w) {
  return (ends_with(w.label, u"的") || ends_with_any(w.near, words::receiving_ends)) &&
         starts_with_any(w.tail, words::requests_behind);
}

/// 收到申请9件, where the words are about the requests of the report.
bool tells_receipt(const StatisticWords& w) {
  // 67件新收申请中
  if (says_only_when_or_who(w.label.text) && starts_with_any(w.tail, words::new_requests)) return true;
  if (!contains_any(w.label, words::receiving)) return false;
  if (names_requests_behind(w)) return true;
  if (!contains_any(w.label, words::request)) return false;
  const bool plainly =
      contains_any(w.label, words::received_requests) && ends_with_any(w.label, words::request);
  return plainly || w.topic == Topic::requests || contains_any(w.sentence, words::on_disclosure);
}

/// All that was received, or what people asked for; "" of some of it.
std::string_view received(const StatisticWords& w) {
  if (contains_any(w.label, words::natural_person) && !contains_any(w.label, words::legal_person))
    return "requests.received.natural";
  return contains_any(w.label, words::some_received) ? std::string_view() : "requests.received";
}

/// 办结申请9件, where the sentence is about nothing else.
bool is_closed(const StatisticWords& w) {
  const bool complaints =
      contains_any(w.sentence, words::complaint) && !contains_any(w.sentence, words::petition);
  if (complaints || contains_any(w.sentence, words::other_business_nearby) || w.limited) return false;
  const bool on_requests = w.requests_before || w.topic == Topic::requests;
  if (on_requests && w.unit == u"件" && is_any(w.label.text, words::answered_requests)) return true;
  return (on_requests || contains_any(w.label, words::request)) &&
         contains_any(w.label, words::closed_requests) && !contains_any(w.label, words::not_all_closed) &&
         !is_limited(w.label) && !starts_with_any(w.near, words::within_days);
}

}  // namespace

/// What could be applied for, reported, asked besides public information.
bool is_other_business(const Asked& text) {
  return asks_for_other(text) || contains_any(text, words::other_business);
}

namespace {

/// Who asked all of them, where the words say so: 均由自然人提出. "" where several did.
std::string_view all_applicants_key(const Asked& tail) {
  for (const Text word : words::all_applicants_lead) {
    const std::size_t at = tail.text.find(word);
    if (at == Text::npos) continue;
    const Text who = tail.text.substr(at + word.size());
    if (who.find_first_of(words::joiners) != Text::npos) {
      if (!starts_with_any(who, words::legal_person)) return {};
    }
    return first_applicant(who);
  }
  return {};
}

}  // namespace

std::string_view request_key(const StatisticWords& w) {
  if (includes_carried(w.label))
    return contains_any(w.label, words::closed_requests) ? std::string_view() : "requests.due";
  // 无上年结转的申请,办结30件: the number's own words tell of what was closed
  const bool settled =
      (words::has(w.near, Sense::event_closed) && !words::has(w.near, Sense::event_carried)) ||
      closes_with_carried(w.near);
  const bool turns = (words::has(w.label, Sense::event_carried) && !settled) ||
                     (w.label.size() < 12 && words::has(w.tail, Sense::event_carried));
  const bool other = w.other_here || w.other_business;
  // 结转下年度的申请6件由自然人提出
  const bool of_some = contains_any(w.behind, words::applicants_lead) && is_limited(w.behind) &&
                       all_applicants_key(w.behind).empty();
  if (turns && !is_limited(w.label) && !is_limited(w.frame) && !w.limited && !other && !of_some) {
    if (const std::string_view key = carried(w); !key.empty()) return key;
  }
  if ((contains_any(w.label, words::carrying) || starts_with_any(w.tail, words::carrying)) && !settled)
    return {};
  if (const std::string_view key = outcome(w); !key.empty()) return key;
  if (const std::string_view key = way_of_closing(w); !key.empty()) return key;
  if (const std::string_view key = applicant(w); !key.empty()) return key;
  if (w.whole == "requests.received" || !w.frame.text.empty()) return {};
  if (contains_any(w.label, words::complaints_or_matters) || w.other_here || w.other_business || w.in_list)
    return {};
  if (contains_any(w.label, words::due) &&
      (w.requests_before || (contains_any(w.label, words::request) && w.topic == Topic::requests)))
    return "requests.due";
  if (is_amount_of_requests(w)) return "requests.received";
  // 办理政府信息公开申请49件: received or closed, as the writer likes
  if (ends_with_any(w.near.text, words::handling_ends)) return "requests.handled";
  if (tells_receipt(w)) return received(w);
  return is_closed(w) ? "requests.closed" : std::string_view();
}

std::string_view applicant_key(words::Sense sense) { return key_of(find_key(kApplicants, sense)); }

bool is_carried_forward(const StatisticWords& w) {
  return words::has(w.near, Sense::event_carried) && is_next_year(w);
}

bool limits_requests(const StatisticWords& w, std::string_view key) {
  if (key == "requests.received.natural" || key == "requests.received.legal") return true;
  // 对6件商业企业申请进行了征求意见,予以公开2件
  const bool limits =
      is_limited(w.label) || (starts_with_any(w.near, words::cell_frame_leads) && is_limited(w.tail));
  return is_about_requests(w) && limits && !key.starts_with("requests.denied.") &&
         !key.starts_with("requests.unavailable.") && !key.starts_with("requests.rejected.") &&
         !key.starts_with("requests.other.");
}

}  // namespace nianbao
