#include "core/statistics/statistic_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/facts/facts.h"
#include "core/statistics/key_words.h"
#include "core/statistics/request_words.h"

namespace nianbao {

namespace {

using Text = std::u16string_view;

bool counts_things(Text unit) { return unit.empty() || contains(u"件条份宗个起次项篇部件次条次", unit); }

constexpr std::array kVerdicts = {
    KeyWord{u"维持", "upheld"},    KeyWord{u"纠正", "corrected"}, KeyWord{u"纠错", "corrected"},
    KeyWord{u"其他结果", "other"}, KeyWord{u"其他情形", "other"}, KeyWord{u"审结", "pending"},
};

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
  // 行政复议纠错4件, wherever it is told
  const bool own = w.part == "disputes" || w.topic == Topic::disputes ||
                   starts_with_any<u"行政复议", u"行政诉讼">(w.label);
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

/// 发生1起因政府信息公开引起的行政复议: what is counted stands behind the number.
std::string_view dispute_behind(const StatisticWords& w) {
  constexpr std::size_t kShort = 8;
  if (w.in_list || w.near.size() > kShort || !(w.near.text.empty() || ends_with_any<u"有", u"发生">(w.near)))
    return {};
  Text name = w.tail;
  const bool cause = contains(name, u"政府信息公开") || contains(name, u"信息公开");
  if (!cause && w.part != "disputes" && w.topic != Topic::disputes) return {};
  for (const Text end : {u"案件", u"案"}) {
    if (ends_with(name, end)) name.remove_suffix(end.size());
  }
  if (ends_with(name, u"行政复议")) return "disputes.review";
  return ends_with(name, u"行政诉讼") ? "disputes.litigation" : std::string_view();
}

std::string_view dispute(const StatisticWords& w) {
  const bool review = contains(w.near, u"复议");
  const bool suit = contains_any<u"诉讼", u"应诉">(w.near);
  if (review == suit || w.in_list || contains(w.near, u"各类")) return {};
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

/// 62件行政处罚决定均在网上公示: what is counted stands behind the number, and nothing limits it.
std::string_view decision_behind(const StatisticWords& w) {
  if (!w.near.text.empty() &&
      !is_any<u"全市", u"全县", u"全区", u"全省", u"全镇", u"全年", u"作出">(w.near.text))
    return {};
  if (starts_with_any<u"行政许可决定", u"行政许可均">(w.tail)) return "licensing";
  if (starts_with_any<u"行政处罚决定", u"行政处罚均">(w.tail)) return "punishment";
  if (starts_with_any<u"行政强制决定", u"行政强制均">(w.tail)) return "coercion";
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
  if (contains_any<u"新增的", u"规范性文件", u"类信息", u"涉", u"领域", u"栏目", u"其中", u"方面">(w.label))
    return {};
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
  if (name == u"自然人申请") return "requests.received.natural";
  if (is_any<u"行政复议", u"政府信息公开行政复议">(name)) return "disputes.review";
  if (is_any<u"行政诉讼", u"政府信息公开行政诉讼">(name)) return "disputes.litigation";
  if (is_any<u"行政处罚", u"行政处罚决定">(name)) return "punishment";
  if (is_any<u"行政许可", u"行政许可决定">(name)) return "licensing";
  if (is_any<u"行政强制", u"行政强制措施">(name)) return "coercion";
  return name == u"行政事业性收费" ? std::string_view("fees.administrative") : std::string_view();
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
  if (contains(label, u"废止")) return "revoked";
  if (contains(label, u"失效")) return "expired";
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
  if (const std::string_view key = dispute_behind(w); !key.empty()) return key;
  if (contains_any<u"复议", u"诉讼">(w.label)) return {};
  if (const std::string_view key = request_key(w); !key.empty()) return key;
  if (const std::string_view key = decision(w.label, w.decisions_before); !key.empty()) return key;
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
