#include "core/statistics/request_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/key_words.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using Text = std::u16string_view;
using words::Sense;

bool counts_requests(Text unit) {
  return unit.empty() || (unit.size() == 1 && contains(u"件条份宗起", unit));
}

bool is_next_year(const StatisticWords& w) {
  if (contains_any<u"下年", u"下一年", u"次年", u"明年">(w.label) ||
      contains_any<u"下年", u"下一年", u"次年", u"明年">(w.tail))
    return true;
  if (w.year == 0) return false;
  const std::u16string next = cat(w.year + 1, u"年");
  return contains(w.label, next) || contains(w.tail, next);
}

bool is_last_year(const StatisticWords& w) {
  if (contains_any<u"上年", u"上一年", u"去年">(w.label)) return true;
  return w.year != 0 && contains(w.label, cat(w.year - 1, u"年"));
}

struct SenseKey {
  words::Sense sense;
  std::string_view key;
};

// The first that fits wins: a reason before the group it stands in.
constexpr std::array kOutcomes = {
    SenseKey{Sense::outcome_state_secret, "requests.denied.state_secret"},
    SenseKey{Sense::outcome_law_forbids, "requests.denied.law_forbids"},
    SenseKey{Sense::outcome_safety, "requests.denied.safety"},
    SenseKey{Sense::outcome_third_party, "requests.denied.third_party"},
    SenseKey{Sense::outcome_internal, "requests.denied.internal"},
    SenseKey{Sense::outcome_process, "requests.denied.process"},
    SenseKey{Sense::outcome_enforcement_file, "requests.denied.enforcement_file"},
    SenseKey{Sense::outcome_admin_query, "requests.denied.admin_query"},
    SenseKey{Sense::outcome_not_held, "requests.unavailable.not_held"},
    SenseKey{Sense::outcome_needs_creation, "requests.unavailable.needs_creation"},
    SenseKey{Sense::outcome_unclear, "requests.unavailable.unclear"},
    SenseKey{Sense::outcome_petition, "requests.rejected.petition"},
    SenseKey{Sense::outcome_excessive, "requests.rejected.excessive"},
    SenseKey{Sense::outcome_repeat, "requests.rejected.repeat"},
    SenseKey{Sense::outcome_publication, "requests.rejected.publication"},
    SenseKey{Sense::outcome_reissue, "requests.rejected.reissue"},
    SenseKey{Sense::outcome_no_correction, "requests.other.no_correction"},
    SenseKey{Sense::outcome_unpaid, "requests.other.unpaid"},
    SenseKey{Sense::outcome_denied, "requests.denied"},
    SenseKey{Sense::outcome_partial, "requests.partial"},
    SenseKey{Sense::outcome_granted, "requests.granted"},
    SenseKey{Sense::outcome_unavailable, "requests.unavailable"},
    SenseKey{Sense::outcome_rejected, "requests.rejected"},
    SenseKey{Sense::outcome_other, "requests.other"},
};

constexpr std::array kApplicants = {
    SenseKey{Sense::applicant_natural, "requests.received.natural"},
    SenseKey{Sense::applicant_company, "requests.received.company"},
    SenseKey{Sense::applicant_research, "requests.received.research"},
    SenseKey{Sense::applicant_charity, "requests.received.charity"},
    SenseKey{Sense::applicant_law, "requests.received.law"},
    SenseKey{Sense::applicant_legal, "requests.received.legal"},
};

// The answers of the form of 2014.
constexpr std::array kAnswers = {
    KeyWord{u"已主动公开范围", "answered.already_public"},
    KeyWord{u"不同意公开", "answered.denied"},
    KeyWord{u"同意部分公开", "answered.partial"},
    KeyWord{u"部分公开", "answered.partial"},
    KeyWord{u"同意公开", "answered.granted"},
    KeyWord{u"不属于本机关", "answered.not_held"},
    KeyWord{u"不属于本行政机关", "answered.not_held"},
    KeyWord{u"信息不存在", "answered.absent"},
    KeyWord{u"更改补充", "answered.correction"},
    KeyWord{u"更改、补充", "answered.correction"},
    KeyWord{u"其他途径", "answered.redirected"},
};

constexpr std::array kDelivery = {
    KeyWord{u"当面申请", "requests.received.counter"},
    KeyWord{u"传真申请", "requests.received.fax"},
    KeyWord{u"网络申请", "requests.received.net"},
    KeyWord{u"信函申请", "requests.received.letter"},
};

/// The requests of a list by their applicants, ways, results: which totals such a list divides.
bool is_all_requests(std::string_view whole) {
  return whole == "requests.received" || whole == "requests.closed" || whole == "requests.due" ||
         whole == "requests.handled";
}

/// The key of the first sense that stands in `text`; "" when none does.
template <std::size_t size>
std::string_view find_sense(const std::array<SenseKey, size>& keys, std::u16string_view text) {
  const std::vector<words::Hit> hits = words::find(text);
  for (const SenseKey& each : keys) {
    for (const words::Hit& hit : hits) {
      if (hit.sense == each.sense) return each.key;
    }
  }
  return {};
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
  return object.text.size() > 3 &&
         !contains_any<u"公开", u"政府信息", u"依", u"提出", u"提交", u"书面", u"网络", u"信函", u"在线",
                       u"有效", u"年", u"类", u"当面", u"结转", u"新">(object);
}

/// How many of the words that name a result stand in `label`: 予以公开和部分公开共16件 has two.
int count_outcomes(const Asked& label) {
  int count = 0;
  for (const Text word : {u"予以公开", u"部分公开", u"不予公开", u"无法提供", u"不予处理", u"其他处理"}) {
    count += contains(label, word);
  }
  return count +
         contains_any<u"公开或", u"公开和", u"公开及", u"公开、", u"公开与", u"全部或", u"或部分", u"和部分">(
             label);
}

/// The sentence is about requests for information: it says so, or the headings above do.
bool is_about_requests(const StatisticWords& w) {
  if (w.topic == Topic::disputes || w.other_business || w.other_here || is_other_business(w.frame))
    return false;
  return w.topic == Topic::requests || w.part == "requests" || w.requests_before;
}

/// 制发公文15件,主动公开8件、依申请公开4件、不予公开3件: what documents are marked with when they are made.
bool is_about_documents(const StatisticWords& w) {
  return contains_any<u"公文", u"属性", u"制发", u"发文">(w.sentence) ||
         (contains(w.sentence, u"主动公开") && contains_any<u"依申请公开类", u"依申请公开文件">(w.sentence));
}

/// The number's own clause limits the requests to some: 网络申请200件中,予以公开…
bool is_limited(const Asked& text) {
  return contains_any<u"自然人", u"法人", u"企业", u"组织", u"网络", u"网上", u"在线", u"信函", u"当面",
                      u"书面", u"邮件", u"传真", u"涉及", u"关于", u"类申请", u"代办", u"平台", u"邮寄",
                      u"邮箱", u"现场", u"个人", u"公民", u"律师", u"类信息", u"有关", u"重点", u"领域",
                      u"补正", u"延期", u"撤回", u"逾期", u"投诉举报类">(text);
}

/// Who asked, or how: then the number stands in another column than the total's.
bool is_of_some_applicants(const Asked& text) {
  return contains_any<u"自然人", u"法人", u"企业", u"科研", u"公益组织", u"法律服务", u"网络", u"网上",
                      u"在线", u"信函", u"当面", u"传真", u"邮寄", u"个人", u"律师">(text);
}

/// 涉及过程性信息的不予公开7件, 因逾期未缴费不再处理的申请2件: nothing but a request ends so.
bool names_reason(const StatisticWords& w) {
  const auto ends_request = [](const Asked& text) {
    return contains_any<u"不予公开", u"不予处理", u"无法提供", u"不再处理的申请">(text);
  };
  if (w.other_here || w.other_business) return false;
  const std::string_view key = find_sense(kOutcomes, cat(w.label.text, w.tail.text));
  return key.find('.', std::string_view("requests.").size()) != std::string_view::npos &&
         (ends_request(w.label) || ends_request(w.tail));
}

/// A part of the requests by what became of them.
std::string_view outcome(const StatisticWords& w) {
  const bool part_of_all = is_all_requests(w.whole);
  const bool loose = (w.whole.empty() || w.whole == "requests.denied" || w.whole == "requests.unavailable" ||
                      w.whole == "requests.rejected" || w.whole == "requests.other") &&
                     !w.of_other && !w.limited && (is_about_requests(w) || names_reason(w)) &&
                     !is_about_documents(w);
  const bool of_carried = w.whole == "requests.carried_over" || w.whole == "requests.carried_forward";
  if ((!part_of_all && !loose && !of_carried) || is_limited(w.frame) || is_of_some_applicants(w.label))
    return {};
  if (count_outcomes(w.label) > 1 || contains_any<u"率", u"除", u"外", u"占">(w.label)) return {};
  if (loose && !counts_requests(w.unit)) return {};
  if (const std::string_view key = find_sense(kOutcomes, w.label); !key.empty()) return key;
  if (!part_of_all)
    return ends_with_any<u"的", u"有">(w.label) || w.label.text.empty() ? find_sense(kOutcomes, w.tail)
                                                                        : std::string_view();
  return find_word(kAnswers, w.label);
}

int count_applicants(const Asked& label) {
  return contains(label, u"自然人") + contains_any<u"法人", u"组织">(label) + contains(label, u"企业") +
         contains(label, u"科研") + contains(label, u"法律服务");
}

/// A part of what was received by who asked, and how.
std::string_view applicant(const StatisticWords& w) {
  const bool part = w.whole == "requests.received" || w.whole == "requests.received.legal";
  const bool loose = w.whole.empty() && !w.of_other && is_about_requests(w) && counts_requests(w.unit);
  if (!part && !loose) return {};
  if (contains_any<u"办结", u"答复", u"公开的", u"结转", u"率", u"占", u"公民", u"审结">(w.label) ||
      contains_any<u"办结", u"答复", u"公开的", u"结转">(w.frame) || is_limited(w.frame) ||
      count_outcomes(w.label) > 0)
    return {};
  const int several = count_applicants(w.label);
  if (several > 1)
    return words::has(w.label, Sense::applicant_legal) && !contains(w.label, u"自然人")
               ? "requests.received.legal"
               : std::string_view();
  if (const std::string_view key = find_sense(kApplicants, w.label); !key.empty()) return key;
  // 新收的申请中,7件由自然人提出
  if (w.label.text.empty() && contains_any<u"新收", u"收到">(w.frame) &&
      starts_with_any<u"由", u"均由", u"全部由", u"为", u"均为">(w.tail) && count_applicants(w.tail) == 1)
    return find_sense(kApplicants, w.tail);
  return w.whole == "requests.received" ? find_word(kDelivery, w.label) : std::string_view();
}

std::string_view carried(const StatisticWords& w) {
  // 上年结转下年度16件: what the year before left to this one
  if (starts_with_any<u"上年结转下", u"上年度结转下", u"去年结转下">(w.label)) return "requests.carried_over";
  if (is_next_year(w)) return "requests.carried_forward";
  if (is_last_year(w)) return "requests.carried_over";
  return {};
}

/// 全年受理(含上年结转)申请634件: what was carried over stands in brackets and is part of the number.
bool includes_carried(Text label) {
  const Asked asked(label);
  // 全年新收和上年结转共26件
  if (contains_any<u"新收", u"收到", u"受理">(asked) && contains(asked, u"结转") && !contains(asked, u",") &&
      contains_any<u"和", u"及", u"加", u"与", u"、">(asked) &&
      ends_with_any<u"共", u"合计", u"总计", u"共计", u"总数">(label))
    return true;
  const std::size_t open = label.find(u'(');
  const std::size_t close = label.find(u')');
  return open != Text::npos && close != Text::npos && open < close &&
         contains(label.substr(open, close - open), u"结转") &&
         contains_any<u"含", u"包括", u"加">(Asked(label.substr(open, close - open)));
}

}  // namespace

/// What could be applied for, reported, asked besides public information.
bool is_other_business(const Asked& text) {
  return asks_for_other(text) ||
         contains_any<u"许可", u"建议", u"提案", u"留言", u"来信", u"咨询", u"热线", u"审批", u"来电",
                      u"补助", u"救助", u"登记", u"信箱", u"工单", u"诉求", u"办件", u"信访件", u"补贴",
                      u"低保", u"资格", u"职称", u"贷款", u"仲裁", u"鉴定", u"公租房", u"专利", u"商标">(
             text);
}

std::string_view request_key(const StatisticWords& w) {
  if (includes_carried(w.label)) return contains(w.label, u"办结") ? std::string_view() : "requests.due";
  // 无上年结转的申请,办结30件: the number's own words tell of what was closed
  const bool settled = words::has(w.near, Sense::event_closed) && !words::has(w.near, Sense::event_carried);
  const bool turns = (words::has(w.label, Sense::event_carried) && !settled) ||
                     (w.label.size() < 12 && words::has(w.tail, Sense::event_carried));
  if (turns && !is_limited(w.label) && !is_limited(w.frame) && !w.limited) {
    if (const std::string_view key = carried(w); !key.empty()) return key;
  }
  if (contains(w.label, u"结转") && !settled) return {};
  if (const std::string_view key = outcome(w); !key.empty()) return key;
  const bool on_time =
      contains_any<u"按时办结", u"按期办结", u"按时答复", u"按期答复", u"按期办理", u"按时办理">(w.label);
  if (on_time && !contains(w.label, u"率") &&
      (w.whole == "requests.closed" || (is_about_requests(w) && !w.limited && w.unit == u"件")))
    return "requests.closed.on_time";
  if (w.whole == "requests.closed" && contains(w.label, u"延期")) return "requests.closed.extended";
  if (const std::string_view key = applicant(w); !key.empty()) return key;
  if (w.whole == "requests.received" || !w.frame.text.empty()) return {};
  if (contains_any<u"投诉", u"事项">(w.label) || w.other_here || w.other_business || w.in_list) return {};
  if (contains_any<u"应办", u"共需", u"需办理", u"应答复", u"需答复">(w.label) &&
      (w.requests_before || (contains(w.label, u"申请") && w.topic == Topic::requests)))
    return "requests.due";
  // 政府信息公开申请量为47件
  if (contains_any<u"政府信息公开申请", u"依申请公开">(w.near) &&
      !contains_any<u"办结", u"办理", u"答复">(w.near)) {
    for (const Text end :
         {u"申请量", u"申请量为", u"申请总量", u"申请总量为", u"申请数量为", u"申请总数为"}) {
      if (ends_with(w.near, end)) return "requests.received";
    }
  }
  // 随着申请量增至486件
  if (!is_other_business(w.label) && w.requests_before + (w.topic == Topic::requests) + !w.part.empty() > 0) {
    Text near = w.near;
    for (const Text verb : {u"增至", u"增加到", u"增加至", u"升至", u"上升到", u"达到", u"达", u"为"}) {
      if (!ends_with(near, verb)) continue;
      near.remove_suffix(verb.size());
      if (is_any<u"申请量", u"随着申请量", u"全年申请量", u"新收申请量">(near)) return "requests.received";
    }
  }
  // 办理政府信息公开申请49件: received or closed, as the writer likes
  for (const Text end :
       {u"办理政府信息公开申请", u"办理依申请公开", u"处理政府信息公开申请", u"办理信息公开申请"}) {
    if (ends_with(w.near, end)) return "requests.handled";
  }
  // 收到申请9件, 收到的9件政府信息公开申请
  const bool behind =
      (ends_with(w.label, u"的") ||
       ends_with_any<u"收到", u"新收", u"受理", u"接收", u"接到", u"共收">(w.near)) &&
      starts_with_any<u"申请", u"政府信息公开申请", u"依申请公开", u"信息公开申请", u"新申请", u"新收申请">(
          w.tail);
  const bool plainly = contains_any<u"收到申请", u"受理申请", u"新收申请", u"接收申请">(w.label) &&
                       ends_with(w.label, u"申请");
  if (contains_any<u"收到", u"受理", u"新收", u"接收", u"接到">(w.label) &&
      (contains(w.label, u"申请") || behind) &&
      (plainly || behind || w.topic == Topic::requests || contains_any<u"公开", u"依申请">(w.sentence))) {
    if (contains(w.label, u"自然人") && !contains(w.label, u"法人")) return "requests.received.natural";
    if (contains_any<u"网络", u"网上", u"在线", u"信函", u"当面", u"书面", u"邮件", u"传真", u"企业", u"涉及",
                     u"关于", u"通过", u"有关", u"其中", u"代办", u"平台", u"邮寄", u"类">(w.label))
      return {};
    return "requests.received";
  }
  const bool complaints = contains(w.sentence, u"投诉") && !contains(w.sentence, u"信访举报");
  if (complaints ||
      contains_any<u"许可", u"建议", u"提案", u"审批", u"热线", u"留言", u"信访件", u"来信">(w.sentence))
    return {};
  if ((w.requests_before || w.topic == Topic::requests) && w.unit == u"件" &&
      is_any<u"答复", u"已答复", u"全部答复">(w.label.text) && !w.limited)
    return "requests.closed";
  const bool closed = contains(w.label, u"办结") &&
                      !contains_any<u"按时", u"按期", u"延期", u"当场", u"率", u"未办结", u"应办结",
                                    u"需办结", u"以上", u"合计">(w.label) &&
                      !is_limited(w.label) && !w.limited && !starts_with_any<u"内", u"以内", u"之内">(w.near);
  if (closed && (contains(w.label, u"申请") || w.requests_before || w.topic == Topic::requests))
    return "requests.closed";
  return {};
}

std::string_view outcome_key(words::Sense sense) {
  for (const SenseKey& each : kOutcomes) {
    if (each.sense == sense) return each.key;
  }
  return {};
}

std::string_view all_applicants_key(const Asked& tail) {
  for (const Text word : {u"均由", u"全部由", u"都由", u"皆由", u"全由", u"均为", u"全部为", u"均系", u"都是",
                          u"全部是", u"均来自", u"全部来自"}) {
    const std::size_t at = tail.text.find(word);
    if (at == Text::npos) continue;
    const Text who = tail.text.substr(at + word.size());
    if (who.find(u'、') != Text::npos || who.find(u'和') != Text::npos || who.find(u'及') != Text::npos) {
      if (!who.starts_with(u"法人")) return {};
    }
    return find_sense(kApplicants, who);
  }
  return {};
}

bool limits_requests(const StatisticWords& w, std::string_view key) {
  if (key == "requests.received.natural" || key == "requests.received.legal") return true;
  return is_about_requests(w) && is_limited(w.label) && !key.starts_with("requests.denied.") &&
         !key.starts_with("requests.unavailable.") && !key.starts_with("requests.rejected.") &&
         !key.starts_with("requests.other.");
}

}  // namespace nianbao
