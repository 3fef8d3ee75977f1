#include "core/facts/claims/label.h"

#include <array>

#include "core/base/text.h"

namespace nianbao::claims {

namespace {

struct Word {
  std::u16string_view text;
  Topic topic;
};

// The first that fits wins: 其他组织 is an applicant, 网络申请 a way of delivery.
constexpr std::array kWords = {
    Word{u"自然人", Topic::applicant},   Word{u"法人", Topic::applicant},
    Word{u"商业企业", Topic::applicant}, Word{u"科研机构", Topic::applicant},
    Word{u"公益组织", Topic::applicant}, Word{u"法律服务机构", Topic::applicant},
    Word{u"公民", Topic::applicant},     Word{u"个人", Topic::applicant},
    Word{u"其他组织", Topic::applicant}, Word{u"予公开", Topic::outcome},
    Word{u"予以公开", Topic::outcome},   Word{u"部分公开", Topic::outcome},
    Word{u"同意公开", Topic::outcome},   Word{u"无法提供", Topic::outcome},
    Word{u"不予处理", Topic::outcome},   Word{u"其他处理", Topic::outcome},
    Word{u"不存在", Topic::outcome},     Word{u"不属于", Topic::outcome},
    Word{u"不掌握", Topic::outcome},     Word{u"已主动公开", Topic::outcome},
    Word{u"维持", Topic::verdict},       Word{u"纠正", Topic::verdict},
    Word{u"纠错", Topic::verdict},       Word{u"尚未审结", Topic::verdict},
    Word{u"未审结", Topic::verdict},     Word{u"撤回", Topic::verdict},
    Word{u"驳回", Topic::verdict},       Word{u"其他结果", Topic::verdict},
    Word{u"网络申请", Topic::delivery},  Word{u"网上申请", Topic::delivery},
    Word{u"信函", Topic::delivery},      Word{u"当面", Topic::delivery},
    Word{u"邮寄", Topic::delivery},      Word{u"传真", Topic::delivery},
    Word{u"现场申请", Topic::delivery},  Word{u"书面", Topic::delivery},
    Word{u"电子邮件", Topic::delivery},  Word{u"门户网站", Topic::channel},
    Word{u"政府网站", Topic::channel},   Word{u"微信", Topic::channel},
    Word{u"微博", Topic::channel},       Word{u"新媒体", Topic::channel},
    Word{u"公报", Topic::channel},       Word{u"公众号", Topic::channel},
    Word{u"发布会", Topic::channel},     Word{u"报刊", Topic::channel},
    Word{u"网站", Topic::channel},       Word{u"公开栏", Topic::channel},
    Word{u"办结", Topic::flow},          Word{u"结转", Topic::flow},
    Word{u"新收", Topic::flow},          Word{u"已答复", Topic::flow},
};

}  // namespace

Topic topic_of(std::u16string_view label) {
  for (const Word& word : kWords) {
    if (contains(label, word.text)) return word.topic;
  }
  return Topic::unknown;
}

bool is_rest(std::u16string_view label) {
  label = trim(label);
  for (const std::u16string_view lead : {u"和", u"及", u"以及", u"作", u"通过", u"在"}) {
    if (starts_with(label, lead)) label.remove_prefix(lead.size());
  }
  if (starts_with(label, u"其他法") || starts_with(label, u"其他组织")) return false;
  return starts_with(label, u"其他") || starts_with(label, u"其它") || starts_with(label, u"其余") ||
         starts_with(label, u"剩余") || starts_with(label, u"另外");
}

}  // namespace nianbao::claims
