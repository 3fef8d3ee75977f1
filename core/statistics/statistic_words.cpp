#include "core/statistics/statistic_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/facts/facts.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using Text = std::u16string_view;

bool counts_requests(Text unit) {
  return unit.empty() || (unit.size() == 1 && contains(u"件条份宗起", unit));
}
bool counts_things(Text unit) { return unit.empty() || contains(u"件条份宗个起次项篇件次条次", unit); }

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

struct KeyWord {
  Text text;
  std::string_view key;
};

struct SenseKey {
  words::Sense sense;
  std::string_view key;
};

using words::Sense;

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

constexpr std::array kVerdicts = {
    KeyWord{u"维持", "upheld"},    KeyWord{u"纠正", "corrected"}, KeyWord{u"纠错", "corrected"},
    KeyWord{u"其他结果", "other"}, KeyWord{u"其他情形", "other"}, KeyWord{u"审结", "pending"},
};

/// The first word that fits; "" when none.
template <std::size_t size>
std::string_view find_word(const std::array<KeyWord, size>& words, const Asked& label) {
  for (const KeyWord& word : words) {
    if (contains(label, word.text)) return word.key;
  }
  return {};
}

/// The requests of a list by their applicants, ways, results: which totals such a list divides.
bool is_all_requests(std::string_view whole) {
  return whole == "requests.received" || whole == "requests.closed" || whole == "requests.due" ||
         whole == "requests.handled";
}

/// The key of the first sense that stands in `text`;
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

/// Whether all that was reconsidered or sued is meant, or which of it: 经复议后又起诉的, 未经复议直接起诉的.
std::string_view route(const Asked& label) {
  if (contains_any<u"未经复议", u"未经行政复议", u"直接起诉", u"直接提起", u"直接向人民法院">(label))
    return "disputes.litigation.direct";
  if (contains_any<u"复议后">(label) && contains_any<u"诉">(label)) return "disputes.litigation.after";
  return {};
}

/// Whether the number is one of reconsiderations or of lawsuits: its own words tell, then what was counted
/// before, then the sentence. "" when both may be meant.
std::string_view dispute_meant(const StatisticWords& w) {
  const auto only = [](const Asked& text) -> std::string_view {
    const bool review = contains(text, u"复议");
    if (review == contains_any<u"诉讼", u"应诉", u"起诉">(text)) return {};
    return review ? "disputes.review" : "disputes.litigation";
  };
  if (const std::string_view key = only(w.label); !key.empty()) return key;
  if (contains(w.label, u"复议") || w.near.size() >= 12) return {};
  return w.dispute.empty() ? only(w.sentence) : w.dispute;
}

/// 复议维持12件, or a part of a number of reconsiderations: … by its result.
std::string_view verdict(const StatisticWords& w) {
  const bool own = w.part == "disputes" || w.topic == Topic::disputes;
  if (own && (!w.in_list || !w.whole.empty())) {
    if (const std::string_view key = route(w.label); !key.empty() && find_word(kVerdicts, w.label).empty())
      return key;
  }
  std::string_view of = w.whole;
  if (of.empty() && own && !w.of_other) of = dispute_meant(w);
  const bool review = of == "disputes.review";
  if (!review && of != "disputes.litigation") return {};
  if (contains(w.label, u"复议") && contains(w.label, u"诉讼")) return {};
  if (contains(w.label, review ? u"诉讼" : u"复议")) return {};
  if (!review) {
    if (const std::string_view key = route(w.label); !key.empty()) return key;
  }
  std::string_view result = find_word(kVerdicts, w.label);
  if (result == "pending" && !contains_any<u"未审结", u"尚未">(w.label)) result = {};
  if (contains(w.label, u"维持") && contains_any<u"纠正", u"纠错">(w.label)) return {};
  if (result.empty() || contains_any<u"撤销", u"撤回", u"驳回", u"率">(w.label)) return {};
  if (result == "upheld") return review ? "disputes.review.upheld" : "disputes.litigation.upheld";
  if (result == "corrected") return review ? "disputes.review.corrected" : "disputes.litigation.corrected";
  if (result == "other") return review ? "disputes.review.other" : "disputes.litigation.other";
  return review ? "disputes.review.pending" : "disputes.litigation.pending";
}

std::string_view dispute(const StatisticWords& w) {
  const bool review = contains(w.near, u"复议");
  const bool suit = contains_any<u"诉讼", u"应诉">(w.near);
  if (review == suit || w.in_list) return {};
  const bool others =
      contains_any<u"受理", u"机构", u"办理", u"承办", u"审理">(w.near);  // as the organ that decides
  if (others && !contains_any<u"公开", u"被">(w.near)) return {};
  const bool own =
      w.part == "disputes" || w.topic == Topic::disputes || contains(w.near, u"公开") ||
      (contains(w.sentence, u"公开") && !others) ||
      (!w.part.empty() && contains_any<u"被申请行政复议", u"被提起行政复议", u"被提起行政诉讼">(w.near));
  if (!own) return {};
  if (contains_any<u"维持", u"纠正", u"纠错", u"撤销", u"审结", u"败诉", u"驳回", u"答复", u"出庭", u"培训",
                   u"机关复议", u"申请人", u"后起诉">(w.near))
    return {};
  if (contains_any<u"机关", u"为被告">(w.near) && !contains(w.near, u"公开")) return {};
  if (contains_any<u"纠正", u"撤销", u"维持", u"以其他结果", u"结案">(w.tail)) return {};
  return review ? "disputes.review" : "disputes.litigation";
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

/// What could be applied for, reported, asked besides public information.
bool is_other_business(const Asked& text) {
  return asks_for_other(text) ||
         contains_any<u"许可", u"建议", u"提案", u"留言", u"来信", u"咨询", u"热线", u"审批", u"来电",
                      u"补助", u"救助", u"登记", u"信箱", u"工单", u"诉求", u"办件", u"信访件", u"补贴",
                      u"低保", u"资格", u"职称", u"贷款", u"仲裁", u"鉴定", u"公租房", u"专利", u"商标">(
             text);
}

/// The sentence is about requests for information: it says so, or the headings above do.
bool is_about_requests(const StatisticWords& w) {
  if (w.topic == Topic::disputes || w.other_business || is_other_business(w.label) ||
      is_other_business(w.frame))
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

/// A part of the requests by what became of them.
std::string_view outcome(const StatisticWords& w) {
  const bool part_of_all = is_all_requests(w.whole);
  const bool loose = (w.whole.empty() || w.whole == "requests.denied" || w.whole == "requests.unavailable" ||
                      w.whole == "requests.rejected" || w.whole == "requests.other") &&
                     !w.of_other && !w.limited && is_about_requests(w) && !is_about_documents(w);
  const bool of_carried = w.whole == "requests.carried_over" || w.whole == "requests.carried_forward";
  if ((!part_of_all && !loose && !of_carried) || is_limited(w.frame) || is_of_some_applicants(w.label))
    return {};
  if (count_outcomes(w.label) > 1 || contains_any<u"率", u"除", u"外", u"占">(w.label)) return {};
  if (loose && !counts_requests(w.unit)) return {};
  if (const std::string_view key = find_sense(kOutcomes, w.label); !key.empty()) return key;
  if (!part_of_all)
    return ends_with(w.label, u"的") || w.label.text.empty() ? find_sense(kOutcomes, w.tail)
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
  return w.whole == "requests.received" ? find_word(kDelivery, w.label) : std::string_view();
}

std::string_view carried(const StatisticWords& w) {
  using words::Sense;
  const bool behind = words::has(w.tail, Sense::event_carried) && w.label.size() < 12;
  if (!words::has(w.label, Sense::event_carried) && !behind) return {};
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

std::string_view request(const StatisticWords& w) {
  if (includes_carried(w.label)) return contains(w.label, u"办结") ? std::string_view() : "requests.due";
  if (words::has(w.label, words::Sense::event_carried) || words::has(w.tail, words::Sense::event_carried)) {
    const bool plain = !is_limited(w.label) && !is_limited(w.frame) && !w.limited;
    const std::string_view key = plain ? carried(w) : std::string_view();
    if (!key.empty() || contains(w.label, u"结转")) return key;
  }
  if (const std::string_view key = outcome(w); !key.empty()) return key;
  const bool on_time =
      contains_any<u"按时办结", u"按期办结", u"按时答复", u"按期答复", u"按期办理", u"按时办理">(w.label);
  if (on_time && !contains(w.label, u"率") &&
      (w.whole == "requests.closed" || (is_about_requests(w) && !w.limited && w.unit == u"件")))
    return "requests.closed.on_time";
  if (w.whole == "requests.closed") {
    if (contains(w.label, u"延期")) return "requests.closed.extended";
  }
  if (const std::string_view key = applicant(w); !key.empty()) return key;
  if (w.whole == "requests.received" || !w.frame.text.empty()) return {};
  if (contains_any<u"许可", u"建议", u"提案", u"留言", u"来信", u"咨询", u"投诉", u"热线", u"审批", u"事项",
                   u"来电", u"补助", u"救助", u"登记">(w.label) ||
      is_other_business(w.label) || w.other_business)
    return {};
  if (w.in_list) return {};
  if (contains_any<u"应办", u"共需", u"需办理", u"应答复", u"需答复">(w.label) && w.requests_before)
    return "requests.due";
  // 政府信息公开申请量为47件
  if (contains_any<u"政府信息公开申请", u"依申请公开">(w.near) &&
      !contains_any<u"办结", u"办理", u"答复">(w.near)) {
    for (const Text end :
         {u"申请量", u"申请量为", u"申请总量", u"申请总量为", u"申请数量为", u"申请总数为"}) {
      if (ends_with(w.near, end)) return "requests.received";
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
      starts_with_any<u"申请", u"政府信息公开申请", u"依申请公开", u"信息公开申请", u"新申请">(w.tail);
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
  const Text words = w.label;
  if ((w.requests_before || w.topic == Topic::requests) && w.unit == u"件" &&
      is_any<u"答复", u"已答复", u"全部答复">(words) && !w.limited)
    return "requests.closed";
  const bool closed = contains_any<u"办结">(w.label) &&
                      !contains_any<u"按时", u"按期", u"延期", u"当场", u"率", u"未办结", u"应办结",
                                    u"需办结", u"以上", u"合计">(w.label) &&
                      !is_limited(w.label) && !w.limited && !starts_with_any<u"内", u"以内", u"之内">(w.near);
  if (closed && (contains(w.label, u"申请") || w.requests_before || w.topic == Topic::requests))
    return "requests.closed";
  return {};
}

std::string_view decision(const Asked& label, bool goes_on) {
  // 作出行政许可1286件、行政处罚73件
  if (goes_on && contains_any<u"行政处罚", u"行政强制", u"行政许可">(label) && label.size() <= 8) {
    Text kind = label;
    if (ends_with(kind, u"措施")) kind.remove_suffix(2);
    if (ends_with(kind, u"决定")) kind.remove_suffix(2);
    if (kind == u"行政处罚") return "punishment";
    if (kind == u"行政强制") return "coercion";
    if (kind == u"行政许可") return "licensing";
  }
  if (contains_any<u"公开", u"公示", u"事项", u"申请", u"受理", u"信息", u"目录", u"清单", u"案卷", u"复议",
                   u"诉讼", u"撤销", u"听证", u"评查", u"权力">(label))
    return {};
  if (!contains_any<u"作出", u"办理", u"实施", u"处理", u"完成", u"做出", u"办结", u"共有", u"决定">(label))
    return {};
  if (ends_with(label, u"行政许可") || ends_with(label, u"行政许可决定")) return "licensing";
  if (ends_with(label, u"行政处罚") || ends_with(label, u"行政处罚决定")) return "punishment";
  if (ends_with(label, u"行政强制") || ends_with(label, u"行政强制决定")) return "coercion";
  return {};
}

/// What the form of 2014 counts besides: press conferences, interviews, interpretations.
std::string_view publicity(const StatisticWords& w) {
  if (w.in_list || contains_any<u"负责同志", u"负责人", u"领导">(w.label)) return {};
  if (contains_any<u"参加新闻发布会", u"召开新闻发布会", u"举办新闻发布会">(w.label) &&
      ends_with(w.label, u"新闻发布会"))
    return "ways.press";
  if (ends_with(w.label, u"在线访谈") && contains_any<u"举办", u"开展", u"组织">(w.label))
    return "ways.interviews";
  if (contains_any<u"篇">(w.unit) && ends_with(w.label, u"解读稿件")) return "ways.interpretations";
  return {};
}

std::string_view disclosed(const StatisticWords& w) {
  const bool behind =
      ends_with(w.label, u"的") && (starts_with(w.tail, u"政府信息") || starts_with(w.tail, u"信息"));
  const bool plainly =
      (ends_with(w.near, u"公开各类信息") || ends_with(w.near, u"公开的各类信息")) && w.near.size() < 20;
  const bool named = contains(w.label, u"主动公开") && (contains(w.label, u"信息") || behind);
  if (w.in_list || (!named && !plainly)) return {};
  if (contains_any<u"规范性文件", u"类信息", u"涉", u"领域", u"栏目", u"其中", u"方面">(w.label)) return {};
  const bool limited =
      contains_any<u"网站", u"微信", u"微博", u"公众号", u"新媒体", u"公报", u"通过", u"平台", u"公开栏">(
          w.label);
  if (limited && !contains_any<u"渠道", u"方式", u"途径", u"形式">(w.label)) return {};
  return "active.disclosed";
}

}  // namespace

bool is_told_often(std::string_view key) {
  return key.starts_with("ways.") || key.starts_with("training.") || key == "requests.handled";
}

std::string_view outcome_key(words::Sense sense) {
  for (const SenseKey& each : kOutcomes) {
    if (each.sense == sense) return each.key;
  }
  return {};
}

std::string_view changed_key(std::u16string_view name) {
  for (bool again = true; again;) {
    again = false;
    for (const Text word : {u"全年", u"全市", u"全县", u"全区", u"全省", u"本年度", u"我市", u"我县", u"我局",
                            u"今年", u"本机关"}) {
      if (name.starts_with(word)) name.remove_prefix(word.size()), again = true;
    }
    for (const Text word : {u"数量", u"总数", u"总量", u"数", u"量", u"案件", u","}) {
      if (name.ends_with(word)) name.remove_suffix(word.size()), again = true;
    }
  }
  if (is_any<u"新收申请", u"新收政府信息公开申请", u"收到政府信息公开申请", u"收到申请", u"政府信息公开申请",
             u"申请", u"受理申请", u"新收信息公开申请", u"依申请公开">(name))
    return "requests.received";
  if (is_any<u"自然人申请">(name)) return "requests.received.natural";
  if (is_any<u"行政复议", u"政府信息公开行政复议">(name)) return "disputes.review";
  if (is_any<u"行政诉讼", u"政府信息公开行政诉讼">(name)) return "disputes.litigation";
  if (is_any<u"行政处罚", u"行政处罚决定">(name)) return "punishment";
  if (is_any<u"行政许可", u"行政许可决定">(name)) return "licensing";
  if (is_any<u"行政强制", u"行政强制措施">(name)) return "coercion";
  return is_any<u"行政事业性收费">(name) ? std::string_view("fees.administrative") : std::string_view();
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

bool starts_other_business(const StatisticWords& words) {
  return is_other_business(words.label) && !contains_any<u"公开">(words.label);
}

bool limits_requests(const StatisticWords& w, std::string_view key) {
  if (key == "requests.received.natural" || key == "requests.received.legal") return true;
  return is_about_requests(w) && is_limited(w.label) && !key.starts_with("requests.denied.") &&
         !key.starts_with("requests.unavailable.") && !key.starts_with("requests.rejected.") &&
         !key.starts_with("requests.other.");
}

std::string_view document_subject(const Asked& label) {
  if (contains_any<u"解读", u"评估", u"审查", u"备案", u"清理", u"征求", u"修订", u"草案", u"协助", u"参与",
                   u"代拟", u"起草">(label))
    return {};
  if (contains(label, u"规范性文件")) return "normative_documents";
  if (ends_with(label, u"规章") || contains(label, u"政府规章") || contains(label, u"行政规章"))
    return "regulations";
  return {};
}

std::string_view document_verb(const Asked& label) {
  if (contains_any<u"现行有效", u"继续有效">(label)) return "in_force";
  if (contains_any<u"废止">(label)) return "revoked";
  if (contains_any<u"失效">(label)) return "expired";
  if (contains_any<u"制发", u"制定", u"出台", u"印发">(label)) return "issued";
  if (contains_any<u"公开", u"发布", u"收录">(label)) return "published";
  return {};
}

std::string_view statistic_key(const StatisticWords& w) {
  if (contains(w.label, u"处理费") && w.unit == u"元") return "fees.processing";
  if (contains(w.label, u"行政事业性收费") && w.unit == u"元" &&
      !contains_any<u"减免", u"降低", u"减轻">(w.label))
    return "fees.administrative";
  if (!counts_things(w.unit)) return w.unit == u"场" ? publicity(w) : std::string_view();
  if (const std::string_view key = verdict(w); !key.empty()) return key;
  if (const std::string_view key = dispute(w); !key.empty()) return key;
  if (contains_any<u"复议", u"诉讼">(w.label)) return {};
  if (const std::string_view key = request(w); !key.empty()) return key;
  if (const std::string_view key = decision(w.label, w.decisions_before); !key.empty()) return key;
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
