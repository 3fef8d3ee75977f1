#include "core/facts/statistic_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/base/text.h"

namespace nianbao {

namespace {

using Text = std::u16string_view;

bool any(Text text, std::initializer_list<Text> words) { return contains_any(text, words); }

bool counts_things(Text unit) { return unit.empty() || any(u"件条份宗个起次项篇件次条次", {unit}); }

bool is_next_year(const StatisticWords& w) {
  if (any(w.label, {u"下年", u"下一年", u"次年", u"明年"}) ||
      any(w.tail, {u"下年", u"下一年", u"次年", u"明年"}))
    return true;
  if (w.year == 0) return false;
  const std::u16string next = cat(w.year + 1, u"年");
  return contains(w.label, next) || contains(w.tail, next);
}

bool is_last_year(const StatisticWords& w) {
  if (any(w.label, {u"上年", u"上一年", u"去年"})) return true;
  return w.year != 0 && contains(w.label, cat(w.year - 1, u"年"));
}

struct Word {
  Text text;
  std::string_view key;
};

// The first that fits wins: 部分公开 before 公开.
constexpr std::array kOutcomes = {
    Word{u"国家秘密", "requests.denied.state_secret"},
    Word{u"法律行政法规禁止", "requests.denied.law_forbids"},
    Word{u"三安全一稳定", "requests.denied.safety"},
    Word{u"第三方合法权益", "requests.denied.third_party"},
    Word{u"内部事务", "requests.denied.internal"},
    Word{u"过程性信息", "requests.denied.process"},
    Word{u"执法案卷", "requests.denied.enforcement_file"},
    Word{u"行政查询", "requests.denied.admin_query"},
    Word{u"不掌握", "requests.unavailable.not_held"},
    Word{u"没有现成", "requests.unavailable.needs_creation"},
    Word{u"补正后", "requests.unavailable.unclear"},
    Word{u"信访举报", "requests.rejected.petition"},
    Word{u"信访、举报", "requests.rejected.petition"},
    Word{u"重复申请", "requests.rejected.repeat"},
    Word{u"公开出版物", "requests.rejected.publication"},
    Word{u"大量反复", "requests.rejected.excessive"},
    Word{u"重新出具", "requests.rejected.reissue"},
    Word{u"逾期不补正", "requests.other.no_correction"},
    Word{u"不予公开", "requests.denied"},
    Word{u"部分公开", "requests.partial"},
    Word{u"予以公开", "requests.granted"},
    Word{u"无法提供", "requests.unavailable"},
    Word{u"不予处理", "requests.rejected"},
    Word{u"其他处理", "requests.other"},
};

// The answers of the form of 2014.
constexpr std::array kAnswers = {
    Word{u"已主动公开范围", "answered.already_public"},
    Word{u"不同意公开", "answered.denied"},
    Word{u"同意部分公开", "answered.partial"},
    Word{u"部分公开", "answered.partial"},
    Word{u"同意公开", "answered.granted"},
    Word{u"不属于本机关", "answered.not_held"},
    Word{u"不属于本行政机关", "answered.not_held"},
    Word{u"信息不存在", "answered.absent"},
    Word{u"更改补充", "answered.correction"},
    Word{u"更改、补充", "answered.correction"},
    Word{u"其他途径", "answered.redirected"},
};

constexpr std::array kApplicants = {
    Word{u"商业企业", "requests.received.company"},     Word{u"科研机构", "requests.received.research"},
    Word{u"社会公益组织", "requests.received.charity"}, Word{u"法律服务机构", "requests.received.law"},
    Word{u"其他组织", "requests.received.others"},
};

constexpr std::array kDelivery = {
    Word{u"当面申请", "requests.received.counter"},
    Word{u"传真申请", "requests.received.fax"},
    Word{u"网络申请", "requests.received.net"},
    Word{u"信函申请", "requests.received.letter"},
};

constexpr std::array kVerdicts = {
    Word{u"维持", "upheld"},    Word{u"纠正", "corrected"}, Word{u"纠错", "corrected"},
    Word{u"其他结果", "other"}, Word{u"其他情形", "other"}, Word{u"审结", "pending"},
};

/// The first word that fits; "" when none.
template <std::size_t size>
std::string_view find_word(const std::array<Word, size>& words, Text label) {
  for (const Word& word : words) {
    if (contains(label, word.text)) return word.key;
  }
  return {};
}

/// 复议维持12件, or a part of a number of reconsiderations: … by its result.
std::string_view verdict(const StatisticWords& w) {
  const bool review = w.whole == "disputes.review";
  if (!review && w.whole != "disputes.litigation") return {};
  if (!review && any(w.label, {u"未经复议", u"直接起诉"})) return "disputes.litigation.direct";
  if (!review && any(w.label, {u"复议后"})) return "disputes.litigation.after";
  std::string_view result = find_word(kVerdicts, w.label);
  if (result == "pending" && !any(w.label, {u"未审结", u"尚未"})) result = {};
  if (result.empty() || any(w.label, {u"撤销", u"撤回", u"驳回"})) return {};
  if (result == "upheld") return review ? "disputes.review.upheld" : "disputes.litigation.upheld";
  if (result == "corrected") return review ? "disputes.review.corrected" : "disputes.litigation.corrected";
  if (result == "other") return review ? "disputes.review.other" : "disputes.litigation.other";
  return review ? "disputes.review.pending" : "disputes.litigation.pending";
}

std::string_view dispute(const StatisticWords& w) {
  const bool review = contains(w.near, u"复议");
  const bool suit = any(w.near, {u"诉讼", u"应诉"});
  if (review == suit || w.in_list) return {};
  const bool others =
      any(w.near, {u"受理", u"机构", u"办理", u"承办", u"审理"});  // as the organ that decides
  const bool own =
      w.part == "disputes" || contains(w.near, u"公开") || (contains(w.sentence, u"公开") && !others) ||
      (!w.part.empty() && any(w.near, {u"被申请行政复议", u"被提起行政复议", u"被提起行政诉讼"}));
  if (!own) return {};
  if (any(w.near, {u"维持", u"纠正", u"纠错", u"撤销", u"审结", u"败诉", u"驳回", u"答复", u"出庭", u"培训",
                   u"机关", u"申请人", u"后起诉", u"为被告"}))
    return {};
  if (any(w.tail, {u"纠正", u"撤销", u"维持", u"以其他结果", u"结案"})) return {};
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
      if (any(w.label, {u"按时办结", u"按期办结"})) return "requests.closed.on_time";
      if (contains(w.label, u"延期")) return "requests.closed.extended";
    }
  }
  if (w.whole == "requests.received") {
    if (contains(w.label, u"自然人")) return "requests.received.natural";
    if (any(w.label, {u"法人或", u"法人和", u"法人及", u"法人、"}) && contains(w.label, u"组织"))
      return "requests.received.legal";
    if (const std::string_view key = find_word(kDelivery, w.label); !key.empty()) return key;
    return any(w.label, {u"法人"}) ? std::string_view() : find_word(kApplicants, w.label);
  }
  if (any(w.label, {u"许可", u"建议", u"提案", u"留言", u"来信", u"咨询", u"投诉", u"热线", u"审批", u"事项",
                    u"来电", u"补助", u"救助", u"登记"}))
    return {};
  if (w.in_list) return {};
  if (any(w.label, {u"应办", u"共需", u"需办理", u"应答复", u"需答复"}) && w.requests_before)
    return "requests.due";
  // 政府信息公开申请量为47件
  if (any(w.near, {u"政府信息公开申请", u"依申请公开"}) && !any(w.near, {u"办结", u"办理", u"答复"})) {
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
  const bool plainly =
      any(w.label, {u"收到申请", u"受理申请", u"新收申请", u"接收申请"}) && ends_with(w.label, u"申请");
  if (any(w.label, {u"收到", u"受理", u"新收", u"接收", u"接到"}) && (contains(w.label, u"申请") || behind) &&
      (plainly || behind || any(w.sentence, {u"公开", u"依申请"}))) {
    if (contains(w.label, u"自然人") && !contains(w.label, u"法人")) return "requests.received.natural";
    if (any(w.label, {u"网络", u"网上", u"在线", u"信函", u"当面", u"书面", u"邮件", u"传真", u"企业",
                      u"涉及", u"关于", u"通过", u"有关", u"其中", u"代办"}))
      return {};
    return "requests.received";
  }
  const bool complaints = contains(w.sentence, u"投诉") && !contains(w.sentence, u"信访举报");
  if (complaints ||
      any(w.sentence, {u"许可", u"建议", u"提案", u"审批", u"热线", u"留言", u"信访件", u"来信"}))
    return {};
  // 不予处理的7件, 无法提供25件
  const bool of_answers = any(w.sentence, {u"申请", u"答复", u"办结", u"办理"}) ||
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
  const bool closed =
      any(w.label, {u"办结"}) && !any(w.label, {u"按时", u"按期", u"延期", u"当场", u"率", u"未办结"});
  if (closed && (contains(w.label, u"申请") || w.requests_before)) return "requests.closed";
  return {};
}

std::string_view decision(Text label, bool goes_on) {
  // 作出行政许可1286件、行政处罚73件
  if (goes_on && any(label, {u"行政处罚", u"行政强制", u"行政许可"}) && label.size() <= 8) {
    if (ends_with(label, u"措施")) label.remove_suffix(2);
    if (ends_with(label, u"决定")) label.remove_suffix(2);
    if (label == u"行政处罚") return "punishment";
    if (label == u"行政强制") return "coercion";
    if (label == u"行政许可") return "licensing";
  }
  if (any(label, {u"公开", u"公示", u"事项", u"申请", u"受理", u"信息", u"目录", u"清单", u"案卷", u"复议",
                  u"诉讼", u"撤销", u"听证", u"评查", u"权力"}))
    return {};
  if (!any(label, {u"作出", u"办理", u"实施", u"处理", u"完成", u"做出", u"办结", u"共有", u"决定"}))
    return {};
  if (ends_with(label, u"行政许可") || ends_with(label, u"行政许可决定")) return "licensing";
  if (ends_with(label, u"行政处罚") || ends_with(label, u"行政处罚决定")) return "punishment";
  if (ends_with(label, u"行政强制") || ends_with(label, u"行政强制决定")) return "coercion";
  return {};
}

/// What the form of 2014 counts besides: press conferences, interviews, interpretations.
std::string_view publicity(const StatisticWords& w) {
  if (w.in_list || any(w.label, {u"负责同志", u"负责人", u"领导"})) return {};
  if (any(w.label, {u"参加新闻发布会", u"召开新闻发布会", u"举办新闻发布会"}) &&
      ends_with(w.label, u"新闻发布会"))
    return "ways.press";
  if (ends_with(w.label, u"在线访谈") && any(w.label, {u"举办", u"开展", u"组织"})) return "ways.interviews";
  if (any(w.unit, {u"篇"}) && ends_with(w.label, u"解读稿件")) return "ways.interpretations";
  return {};
}

std::string_view disclosed(const StatisticWords& w) {
  const bool behind =
      ends_with(w.label, u"的") && (starts_with(w.tail, u"政府信息") || starts_with(w.tail, u"信息"));
  const bool plainly =
      (ends_with(w.near, u"公开各类信息") || ends_with(w.near, u"公开的各类信息")) && w.near.size() < 20;
  const bool named = contains(w.label, u"主动公开") && (contains(w.label, u"信息") || behind);
  if (w.in_list || (!named && !plainly)) return {};
  if (any(w.label, {u"规范性文件", u"类信息", u"涉", u"领域", u"栏目", u"其中", u"方面"})) return {};
  const bool limited =
      any(w.label, {u"网站", u"微信", u"微博", u"公众号", u"新媒体", u"公报", u"通过", u"平台", u"公开栏"});
  if (limited && !any(w.label, {u"渠道", u"方式", u"途径", u"形式"})) return {};
  return "active.disclosed";
}

}  // namespace

std::string_view document_subject(Text label) {
  if (any(label, {u"解读", u"评估", u"审查", u"备案", u"清理", u"征求", u"修订", u"草案", u"协助", u"参与",
                  u"代拟", u"起草"}))
    return {};
  if (contains(label, u"规范性文件")) return "normative_documents";
  if (ends_with(label, u"规章") || contains(label, u"政府规章") || contains(label, u"行政规章"))
    return "regulations";
  return {};
}

std::string_view document_verb(Text label) {
  if (any(label, {u"现行有效", u"继续有效"})) return "in_force";
  if (any(label, {u"废止", u"失效"})) return "revoked";
  if (any(label, {u"制发", u"制定", u"出台", u"印发"})) return "issued";
  if (any(label, {u"公开", u"发布", u"收录"})) return "published";
  return {};
}

std::string_view statistic_key(const StatisticWords& w) {
  if (contains(w.label, u"处理费") && w.unit == u"元") return "fees.processing";
  if (contains(w.label, u"行政事业性收费") && w.unit == u"元" && !any(w.label, {u"减免", u"降低", u"减轻"}))
    return "fees.administrative";
  if (!counts_things(w.unit)) return w.unit == u"场" ? publicity(w) : std::string_view();
  if (const std::string_view key = verdict(w); !key.empty()) return key;
  if (const std::string_view key = dispute(w); !key.empty()) return key;
  if (any(w.label, {u"复议", u"诉讼"})) return {};
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

NilWords nil_statistics(Text clause) {
  NilWords out;
  const bool never = any(clause, {u"未收到", u"没有收到", u"未接到", u"没有接到", u"未接收", u"未受理",
                                  u"没有受理", u"未发生", u"没有发生", u"未引发", u"未产生", u"没有产生",
                                  u"未收取", u"没有收取", u"未出现", u"未被", u"没有被"});
  Text lead = clause;
  for (const Text word : {u"也", u"全年", u"我局", u"本机关", u"本年度"}) {
    if (starts_with(lead, word)) lead.remove_prefix(word.size());
  }
  const bool without = starts_with(lead, u"无") || starts_with(lead, u"没有") ||
                       any(clause, {u"为零", u"均零"}) || ends_with(clause, u"无");
  if (!never && !without) return out;
  if (any(clause, {u"纠正", u"纠错", u"败诉", u"撤销", u"逾期", u"未答复", u"不当", u"责任", u"结转",
                   u"投诉举报", u"败诉", u"以外", u"除", u"复议后", u"未经复议"}))
    return out;
  out.review = contains(clause, u"复议");
  out.litigation = any(clause, {u"诉讼", u"应诉"});
  out.processing_fee = any(clause, {u"处理费", u"费用", u"收费"}) && never;
  if (!out.review && !out.litigation && !out.processing_fee) {
    const bool received =
        any(clause, {u"未收到", u"没有收到", u"未接到", u"没有接到", u"未接收", u"未受理", u"没有受理"}) ||
        any(clause, {u"为零"}) || (ends_with(clause, u"无") && any(clause, {u"收到", u"受理"}));
    out.requests = received && contains(clause, u"申请") && any(clause, {u"公开", u"依申请"}) &&
                   !any(clause, {u"法人", u"企业", u"组织", u"网络", u"信函"});
  }
  return out;
}

}  // namespace nianbao
