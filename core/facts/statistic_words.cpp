#include "core/facts/statistic_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"

namespace nianbao {

namespace {

using Text = std::u16string_view;

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

// The first that fits wins: 部分公开 before 公开.
constexpr std::array kOutcomes = {
    KeyWord{u"国家秘密", "requests.denied.state_secret"},
    KeyWord{u"法律行政法规禁止", "requests.denied.law_forbids"},
    KeyWord{u"三安全一稳定", "requests.denied.safety"},
    KeyWord{u"第三方合法权益", "requests.denied.third_party"},
    KeyWord{u"内部事务", "requests.denied.internal"},
    KeyWord{u"过程性信息", "requests.denied.process"},
    KeyWord{u"执法案卷", "requests.denied.enforcement_file"},
    KeyWord{u"行政查询", "requests.denied.admin_query"},
    KeyWord{u"不掌握", "requests.unavailable.not_held"},
    KeyWord{u"没有现成", "requests.unavailable.needs_creation"},
    KeyWord{u"补正后", "requests.unavailable.unclear"},
    KeyWord{u"信访举报", "requests.rejected.petition"},
    KeyWord{u"信访、举报", "requests.rejected.petition"},
    KeyWord{u"重复申请", "requests.rejected.repeat"},
    KeyWord{u"公开出版物", "requests.rejected.publication"},
    KeyWord{u"大量反复", "requests.rejected.excessive"},
    KeyWord{u"重新出具", "requests.rejected.reissue"},
    KeyWord{u"逾期不补正", "requests.other.no_correction"},
    KeyWord{u"不予公开", "requests.denied"},
    KeyWord{u"部分公开", "requests.partial"},
    KeyWord{u"予以公开", "requests.granted"},
    KeyWord{u"无法提供", "requests.unavailable"},
    KeyWord{u"不予处理", "requests.rejected"},
    KeyWord{u"其他处理", "requests.other"},
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

constexpr std::array kApplicants = {
    KeyWord{u"商业企业", "requests.received.company"},     KeyWord{u"科研机构", "requests.received.research"},
    KeyWord{u"社会公益组织", "requests.received.charity"}, KeyWord{u"法律服务机构", "requests.received.law"},
    KeyWord{u"其他组织", "requests.received.others"},
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

/// 复议维持12件, or a part of a number of reconsiderations: … by its result.
std::string_view verdict(const StatisticWords& w) {
  const bool review = w.whole == "disputes.review";
  if (!review && w.whole != "disputes.litigation") return {};
  if (!review && contains_any<u"未经复议", u"直接起诉">(w.label)) return "disputes.litigation.direct";
  if (!review && contains_any<u"复议后">(w.label)) return "disputes.litigation.after";
  std::string_view result = find_word(kVerdicts, w.label);
  if (result == "pending" && !contains_any<u"未审结", u"尚未">(w.label)) result = {};
  if (result.empty() || contains_any<u"撤销", u"撤回", u"驳回">(w.label)) return {};
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
  const bool own =
      w.part == "disputes" || contains(w.near, u"公开") || (contains(w.sentence, u"公开") && !others) ||
      (!w.part.empty() && contains_any<u"被申请行政复议", u"被提起行政复议", u"被提起行政诉讼">(w.near));
  if (!own) return {};
  if (contains_any<u"维持", u"纠正", u"纠错", u"撤销", u"审结", u"败诉", u"驳回", u"答复", u"出庭", u"培训",
                   u"机关", u"申请人", u"后起诉", u"为被告">(w.near))
    return {};
  if (contains_any<u"纠正", u"撤销", u"维持", u"以其他结果", u"结案">(w.tail)) return {};
  return review ? "disputes.review" : "disputes.litigation";
}

std::string_view request(const StatisticWords& w) {
  const bool carried = contains(w.label, u"结转") || (contains(w.tail, u"结转") && w.label.size() < 12);
  if (carried) {
    if (is_next_year(w)) return "requests.carried_forward";
    if (is_last_year(w)) return "requests.carried_over";
    return {};
  }
  if (w.whole.starts_with("requests.")) {
    if (const std::string_view key = find_word(kOutcomes, w.label); !key.empty()) return key;
    if (const std::string_view key = find_word(kAnswers, w.label); !key.empty()) return key;
    if (w.whole == "requests.closed") {
      if (contains_any<u"按时办结", u"按期办结">(w.label)) return "requests.closed.on_time";
      if (contains(w.label, u"延期")) return "requests.closed.extended";
    }
  }
  if (w.whole == "requests.received") {
    if (contains(w.label, u"自然人")) return "requests.received.natural";
    if (contains_any<u"法人或", u"法人和", u"法人及", u"法人、">(w.label) && contains(w.label, u"组织"))
      return "requests.received.legal";
    if (const std::string_view key = find_word(kDelivery, w.label); !key.empty()) return key;
    return contains_any<u"法人">(w.label) ? std::string_view() : find_word(kApplicants, w.label);
  }
  if (contains_any<u"许可", u"建议", u"提案", u"留言", u"来信", u"咨询", u"投诉", u"热线", u"审批", u"事项",
                   u"来电", u"补助", u"救助", u"登记">(w.label))
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
  const bool behind = ends_with(w.label, u"的") &&
                      (starts_with(w.tail, u"申请") || starts_with(w.tail, u"政府信息公开申请") ||
                       starts_with(w.tail, u"依申请公开") || starts_with(w.tail, u"信息公开申请"));
  const bool plainly = contains_any<u"收到申请", u"受理申请", u"新收申请", u"接收申请">(w.label) &&
                       ends_with(w.label, u"申请");
  if (contains_any<u"收到", u"受理", u"新收", u"接收", u"接到">(w.label) &&
      (contains(w.label, u"申请") || behind) &&
      (plainly || behind || contains_any<u"公开", u"依申请">(w.sentence))) {
    if (contains(w.label, u"自然人") && !contains(w.label, u"法人")) return "requests.received.natural";
    if (contains_any<u"网络", u"网上", u"在线", u"信函", u"当面", u"书面", u"邮件", u"传真", u"企业", u"涉及",
                     u"关于", u"通过", u"有关", u"其中", u"代办">(w.label))
      return {};
    return "requests.received";
  }
  const bool complaints = contains(w.sentence, u"投诉") && !contains(w.sentence, u"信访举报");
  if (complaints ||
      contains_any<u"许可", u"建议", u"提案", u"审批", u"热线", u"留言", u"信访件", u"来信">(w.sentence))
    return {};
  // 不予处理的7件, 无法提供25件
  const bool of_answers = contains_any<u"申请", u"答复", u"办结", u"办理">(w.sentence) ||
                          (contains(w.sentence, u"予以公开") && contains(w.sentence, u"不予公开"));
  if (w.requests_before && of_answers && w.unit == u"件") {
    Text words = w.label;
    if (ends_with(words, u"的")) words.remove_suffix(1);
    for (const Text word : {u"予以公开", u"部分公开", u"不予公开", u"无法提供", u"不予处理"}) {
      if (ends_with(words, word) && words.size() <= word.size() + 3 && !contains(words, u"除"))
        return find_word(kOutcomes, word);
    }
    if (words == u"答复" || words == u"已答复" || words == u"全部答复") return "requests.closed";
  }
  const bool closed = contains_any<u"办结">(w.label) &&
                      !contains_any<u"按时", u"按期", u"延期", u"当场", u"率", u"未办结">(w.label);
  if (closed && (contains(w.label, u"申请") || w.requests_before)) return "requests.closed";
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
  if (contains_any<u"废止", u"失效">(label)) return "revoked";
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

NilWords nil_statistics(const Asked& clause) {
  NilWords out;
  const bool never = contains_any<u"未收到", u"没有收到", u"未接到", u"没有接到", u"未接收", u"未受理",
                                  u"没有受理", u"未发生", u"没有发生", u"未引发", u"未产生", u"没有产生",
                                  u"未收取", u"没有收取", u"未出现", u"未被", u"没有被">(clause);
  Text lead = clause;
  for (const Text word : {u"也", u"全年", u"我局", u"本机关", u"本年度"}) {
    if (starts_with(lead, word)) lead.remove_prefix(word.size());
  }
  const bool without = starts_with(lead, u"无") || starts_with(lead, u"没有") ||
                       contains_any<u"为零", u"均零">(clause) || ends_with(clause, u"无");
  if (!never && !without) return out;
  if (contains_any<u"纠正", u"纠错", u"败诉", u"撤销", u"逾期", u"未答复", u"不当", u"责任", u"结转",
                   u"投诉举报", u"败诉", u"以外", u"除", u"复议后", u"未经复议">(clause))
    return out;
  out.review = contains(clause, u"复议");
  out.litigation = contains_any<u"诉讼", u"应诉">(clause);
  out.processing_fee = contains_any<u"处理费", u"费用", u"收费">(clause) && never;
  if (!out.review && !out.litigation && !out.processing_fee) {
    const bool received =
        contains_any<u"未收到", u"没有收到", u"未接到", u"没有接到", u"未接收", u"未受理", u"没有受理">(
            clause) ||
        contains_any<u"为零">(clause) || (ends_with(clause, u"无") && contains_any<u"收到", u"受理">(clause));
    out.requests = received && contains(clause, u"申请") && contains_any<u"公开", u"依申请">(clause) &&
                   !contains_any<u"法人", u"企业", u"组织", u"网络", u"信函">(clause);
  }
  return out;
}

}  // namespace nianbao
