#include "core/facts/claims/label.h"

#include <array>

#include "core/base/text.h"
#include "core/base/words.h"

namespace nianbao::claims {

namespace {

struct Word {
  std::u16string_view text;
  Topic topic;
};

// The first that fits wins: 其他组织 is an applicant, 网络申请 a way of delivery.
constexpr std::array kWords = {
    Word{u"自然人", Topic::applicant},    Word{u"法人", Topic::applicant},
    Word{u"商业企业", Topic::applicant},  Word{u"科研机构", Topic::applicant},
    Word{u"公益组织", Topic::applicant},  Word{u"法律服务机构", Topic::applicant},
    Word{u"公民", Topic::applicant},      Word{u"个人", Topic::applicant},
    Word{u"其他组织", Topic::applicant},  Word{u"予公开", Topic::outcome},
    Word{u"予以公开", Topic::outcome},    Word{u"部分公开", Topic::outcome},
    Word{u"同意公开", Topic::outcome},    Word{u"无法提供", Topic::outcome},
    Word{u"不予处理", Topic::outcome},    Word{u"其他处理", Topic::outcome},
    Word{u"不存在", Topic::outcome},      Word{u"不属于", Topic::outcome},
    Word{u"不掌握", Topic::outcome},      Word{u"已主动公开", Topic::outcome},
    Word{u"直接起诉", Topic::route},      Word{u"复议后", Topic::route},
    Word{u"依申请公开", Topic::openness}, Word{u"主动公开", Topic::openness},
    Word{u"不公开", Topic::openness},     Word{u"终止", Topic::verdict},
    Word{u"撤销", Topic::verdict},        Word{u"胜诉", Topic::verdict},
    Word{u"败诉", Topic::verdict},        Word{u"撤诉", Topic::verdict},
    Word{u"维持", Topic::verdict},        Word{u"纠正", Topic::verdict},
    Word{u"纠错", Topic::verdict},        Word{u"尚未审结", Topic::verdict},
    Word{u"未审结", Topic::verdict},      Word{u"撤回", Topic::verdict},
    Word{u"驳回", Topic::verdict},        Word{u"其他结果", Topic::verdict},
    Word{u"网络申请", Topic::delivery},   Word{u"网上申请", Topic::delivery},
    Word{u"信函", Topic::delivery},       Word{u"当面", Topic::delivery},
    Word{u"邮寄", Topic::delivery},       Word{u"传真", Topic::delivery},
    Word{u"现场申请", Topic::delivery},   Word{u"书面", Topic::delivery},
    Word{u"电子邮件", Topic::delivery},   Word{u"门户网站", Topic::channel},
    Word{u"政府网站", Topic::channel},    Word{u"微信", Topic::channel},
    Word{u"微博", Topic::channel},        Word{u"新媒体", Topic::channel},
    Word{u"公报", Topic::channel},        Word{u"公众号", Topic::channel},
    Word{u"发布会", Topic::channel},      Word{u"报刊", Topic::channel},
    Word{u"网站", Topic::channel},        Word{u"公开栏", Topic::channel},
    Word{u"原创", Topic::origin},         Word{u"转载", Topic::origin},
    Word{u"转发", Topic::origin},         Word{u"男性", Topic::gender},
    Word{u"女性", Topic::gender},         Word{u"主办", Topic::host},
    Word{u"会办", Topic::host},           Word{u"协办", Topic::host},
    Word{u"分办", Topic::host},           Word{u"简易程序", Topic::procedure},
    Word{u"普通程序", Topic::procedure},  Word{u"一般程序", Topic::procedure},
    Word{u"批准", Topic::approval},       Word{u"采纳", Topic::adoption},
    Word{u"专职", Topic::staffing},       Word{u"兼职", Topic::staffing},
    Word{u"优秀", Topic::quality},        Word{u"良好", Topic::quality},
    Word{u"合格", Topic::quality},        Word{u"办结", Topic::flow},
    Word{u"结转", Topic::flow},           Word{u"新收", Topic::flow},
    Word{u"已答复", Topic::flow},         Word{u"保留", Topic::clearing},
    Word{u"继续有效", Topic::clearing},   Word{u"继续执行", Topic::clearing},
    Word{u"修改", Topic::clearing},       Word{u"修订", Topic::clearing},
    Word{u"废止", Topic::clearing},       Word{u"失效", Topic::clearing},
};

/// 第一批, 第三季度, 一季度, 上半年
bool is_turn(std::u16string_view label) {
  if (contains_any<u"一季度", u"二季度", u"三季度", u"四季度", u"上半年", u"下半年">(label)) return true;
  for (std::size_t at = 0; at + 2 < label.size(); ++at) {
    if (label[at] != u'第') continue;
    const bool number =
        std::u16string_view(u"一二三四五六七八九十").find(label[at + 1]) != std::u16string_view::npos;
    if (number && std::u16string_view(u"批组轮期类阶").find(label[at + 2]) != std::u16string_view::npos)
      return true;
  }
  return false;
}

}  // namespace

Topic topic_of(std::u16string_view label) {
  if (is_turn(label)) return Topic::turn;
  for (const Word& word : kWords) {
    if (contains(label, word.text)) return word.topic;
  }
  return Topic::unknown;
}

bool may_share_list(Topic first, Topic later) {
  if (first == later) return true;
  const auto are = [&](Topic a, Topic b) { return (first == a && later == b) || (first == b && later == a); };
  if (are(Topic::outcome, Topic::openness) || are(Topic::verdict, Topic::flow) ||
      are(Topic::delivery, Topic::channel)) {
    return true;
  }
  if (later == Topic::flow) return false;
  return first == Topic::unknown || later == Topic::unknown;
}

bool divides_completely(Topic topic) {
  switch (topic) {
    case Topic::turn:
    case Topic::gender:
    case Topic::host:
    case Topic::procedure:
    case Topic::approval:
    case Topic::adoption:
    case Topic::staffing:
    case Topic::quality:
    case Topic::route:
      return true;
    default:
      return false;
  }
}

bool speaks_differently(std::u16string_view a, std::u16string_view b) {
  constexpr std::array<std::u16string_view, 12> kLeads = {
      u"涉及", u"涉", u"关于", u"通过", u"利用", u"以", u"因", u"由于", u"属于", u"向", u"对", u"来自"};
  constexpr std::array<int, 12> kKind = {1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6};
  const auto kind = [&](std::u16string_view label) {
    label = trim(label);
    for (std::size_t i = 0; i < kLeads.size(); ++i) {
      if (starts_with(label, kLeads[i])) return kKind[i];
    }
    return 0;
  };
  const int of_a = kind(a);
  const int of_b = kind(b);
  return of_a != 0 && of_b != 0 && of_a != of_b;
}

bool is_rest(std::u16string_view label) {
  label = trim(label);
  for (const std::u16string_view lead : {u"和", u"及", u"以及", u"作", u"通过", u"在"}) {
    if (starts_with(label, lead)) label.remove_prefix(lead.size());
  }
  for (const std::u16string_view row : {u"其他法", u"其他组织", u"其他结果", u"其他处理", u"其他情形"}) {
    if (starts_with(label, row)) return false;  // a row of the forms, which others may follow
  }
  return starts_with(label, u"其他") || starts_with(label, u"其它") || starts_with(label, u"其余") ||
         starts_with(label, u"剩余") || starts_with(label, u"另外") || starts_with(label, u"余下") ||
         label == u"余" || label == u"尚余" || label == u"还剩" || label == u"剩";
}

}  // namespace nianbao::claims
