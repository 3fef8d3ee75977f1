#include "core/claims/label.h"

#include <array>

#include "core/base/text.h"
#include "core/base/word_table.h"
#include "core/base/words.h"

namespace nianbao::claims {

namespace {

struct TopicWord {
  std::u16string_view text;
  Topic topic;
};

// The first that fits wins: 其他组织 is an applicant, 网络申请 a way of delivery.
constexpr std::array kTopics = {
    TopicWord{u"一季度", Topic::turn},         TopicWord{u"二季度", Topic::turn},
    TopicWord{u"三季度", Topic::turn},         TopicWord{u"四季度", Topic::turn},
    TopicWord{u"上半年", Topic::turn},         TopicWord{u"下半年", Topic::turn},
    TopicWord{u"自然人", Topic::applicant},    TopicWord{u"法人", Topic::applicant},
    TopicWord{u"商业企业", Topic::applicant},  TopicWord{u"科研机构", Topic::applicant},
    TopicWord{u"公益组织", Topic::applicant},  TopicWord{u"法律服务机构", Topic::applicant},
    TopicWord{u"公民", Topic::applicant},      TopicWord{u"个人", Topic::applicant},
    TopicWord{u"其他组织", Topic::applicant},  TopicWord{u"予公开", Topic::outcome},
    TopicWord{u"予以公开", Topic::outcome},    TopicWord{u"部分公开", Topic::outcome},
    TopicWord{u"同意公开", Topic::outcome},    TopicWord{u"无法提供", Topic::outcome},
    TopicWord{u"不予处理", Topic::outcome},    TopicWord{u"其他处理", Topic::outcome},
    TopicWord{u"不存在", Topic::outcome},      TopicWord{u"不属于", Topic::outcome},
    TopicWord{u"不掌握", Topic::outcome},      TopicWord{u"已主动公开", Topic::outcome},
    TopicWord{u"直接起诉", Topic::route},      TopicWord{u"复议后", Topic::route},
    TopicWord{u"依申请公开", Topic::openness}, TopicWord{u"主动公开", Topic::openness},
    TopicWord{u"不公开", Topic::openness},     TopicWord{u"终止", Topic::verdict},
    TopicWord{u"撤销", Topic::verdict},        TopicWord{u"胜诉", Topic::verdict},
    TopicWord{u"败诉", Topic::verdict},        TopicWord{u"撤诉", Topic::verdict},
    TopicWord{u"维持", Topic::verdict},        TopicWord{u"纠正", Topic::verdict},
    TopicWord{u"纠错", Topic::verdict},        TopicWord{u"尚未审结", Topic::verdict},
    TopicWord{u"未审结", Topic::verdict},      TopicWord{u"撤回", Topic::verdict},
    TopicWord{u"驳回", Topic::verdict},        TopicWord{u"其他结果", Topic::verdict},
    TopicWord{u"网络申请", Topic::delivery},   TopicWord{u"网上申请", Topic::delivery},
    TopicWord{u"信函", Topic::delivery},       TopicWord{u"当面", Topic::delivery},
    TopicWord{u"邮寄", Topic::delivery},       TopicWord{u"传真", Topic::delivery},
    TopicWord{u"现场申请", Topic::delivery},   TopicWord{u"书面", Topic::delivery},
    TopicWord{u"电子邮件", Topic::delivery},   TopicWord{u"门户网站", Topic::channel},
    TopicWord{u"政府网站", Topic::channel},    TopicWord{u"微信", Topic::channel},
    TopicWord{u"微博", Topic::channel},        TopicWord{u"新媒体", Topic::channel},
    TopicWord{u"公报", Topic::channel},        TopicWord{u"公众号", Topic::channel},
    TopicWord{u"发布会", Topic::channel},      TopicWord{u"报刊", Topic::channel},
    TopicWord{u"抖音", Topic::channel},        TopicWord{u"头条", Topic::channel},
    TopicWord{u"客户端", Topic::channel},      TopicWord{u"视频号", Topic::channel},
    TopicWord{u"网站", Topic::channel},        TopicWord{u"公开栏", Topic::channel},
    TopicWord{u"原创", Topic::origin},         TopicWord{u"转载", Topic::origin},
    TopicWord{u"转发", Topic::origin},         TopicWord{u"男性", Topic::gender},
    TopicWord{u"女性", Topic::gender},         TopicWord{u"主办", Topic::host},
    TopicWord{u"会办", Topic::host},           TopicWord{u"协办", Topic::host},
    TopicWord{u"分办", Topic::host},           TopicWord{u"简易程序", Topic::procedure},
    TopicWord{u"普通程序", Topic::procedure},  TopicWord{u"一般程序", Topic::procedure},
    TopicWord{u"批准", Topic::approval},       TopicWord{u"采纳", Topic::adoption},
    TopicWord{u"专职", Topic::staffing},       TopicWord{u"兼职", Topic::staffing},
    TopicWord{u"优秀", Topic::quality},        TopicWord{u"良好", Topic::quality},
    TopicWord{u"合格", Topic::quality},        TopicWord{u"办结", Topic::flow},
    TopicWord{u"结转", Topic::flow},           TopicWord{u"新收", Topic::flow},
    TopicWord{u"已答复", Topic::flow},         TopicWord{u"保留", Topic::clearing},
    TopicWord{u"继续有效", Topic::clearing},   TopicWord{u"继续执行", Topic::clearing},
    TopicWord{u"修改", Topic::clearing},       TopicWord{u"修订", Topic::clearing},
    TopicWord{u"废止", Topic::clearing},       TopicWord{u"失效", Topic::clearing},
    TopicWord{u"取消", Topic::clearing},       TopicWord{u"合并", Topic::clearing},
};

constexpr WordTable kTable = [] {
  std::array<std::u16string_view, kTopics.size()> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = kTopics[i].text;
  return WordTable(words);
}();

/// 第一批, 第三季度
bool is_numbered(std::u16string_view label) {
  for (std::size_t at = label.find(u'第'); at < label.size(); at = label.find(u'第', at + 1)) {
    if (at + 2 < label.size() &&
        std::u16string_view(u"一二三四五六七八九十").find(label[at + 1]) != std::u16string_view::npos &&
        std::u16string_view(u"批组轮期类阶").find(label[at + 2]) != std::u16string_view::npos) {
      return true;
    }
  }
  return false;
}

bool is_next_year(std::u16string_view words) {
  if (contains_any<u"下年", u"下一年", u"次年", u"明年", u"转至", u"转到", u"继续办理">(words)) return true;
  // 转入2024年, but not 2022年结转
  const std::size_t turn = words.find(u'转');
  return turn != std::u16string_view::npos &&
         words.find_first_of(u"0123456789", turn) != std::u16string_view::npos;
}

/// 跨年办理: requests and cases only; tasks that go on (跨年度推进) are parts of a list.
bool crosses_year(std::u16string_view words) {
  return contains_any<u"跨年办", u"跨年度办", u"跨年结", u"跨年度结", u"跨年答", u"跨年继续办">(words);
}

}  // namespace

Topic topic_of(std::u16string_view label) {
  if (is_numbered(label)) return Topic::turn;
  const std::size_t word = kTable.first_in(label);
  return word < kTopics.size() ? kTopics[word].topic : Topic::unknown;
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
  constexpr std::array<std::u16string_view, 18> kLeads = {
      u"涉及", u"涉", u"关于", u"通过", u"利用", u"以",   u"因",   u"由于", u"属于",
      u"向",   u"对", u"来自", u"位于", u"设在", u"带有", u"配有", u"设有", u"具有"};
  constexpr std::array<int, 18> kKind = {1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 8, 8, 8};
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

bool is_done(std::u16string_view label) {
  return contains_any<u"已", u"办结", u"完成", u"整改", u"答复", u"化解", u"审结", u"解决", u"销号">(label) &&
         !contains_any<u"未", u"率", u"按时", u"按期", u"及时">(label);
}

bool is_undone(std::u16string_view label) {
  return starts_with_any<u"未办结", u"未完成", u"未整改", u"未答复", u"未审结", u"未解决", u"未化解",
                         u"未销号", u"尚未", u"正在", u"在办", u"仍在", u"尚在", u"待办", u"待审", u"还有",
                         u"尚有", u"仍有">(label) &&
         !contains_any<u"以上", u"建设", u"推进">(label);
}

bool is_rest(std::u16string_view label) {
  label = trim(label);
  for (const std::u16string_view lead : {u"和", u"及", u"以及", u"作", u"通过", u"在"}) {
    if (starts_with(label, lead)) label.remove_prefix(lead.size());
  }
  // a row of the forms, which others may follow
  if (starts_with_any<u"其他法", u"其他组织", u"其他结果", u"其他处理", u"其他情形">(label)) return false;
  return starts_with_any<u"其他", u"其它", u"其余", u"剩余", u"另外", u"余下">(label) ||
         is_any<u"余", u"尚余", u"还剩", u"剩">(label);
}

bool announces_parts(std::u16string_view words) {
  for (const std::u16string_view lead : {u"具体", u"详细", u"明细", u"各类", u"分类", u"其", u"情况", u"办理",
                                         u"处理", u"答复", u"结果", u"类型", u"分布"}) {
    if (starts_with(words, lead)) words.remove_prefix(lead.size());
  }
  for (const std::u16string_view rest : {u"", u"为", u"是", u"有", u"如下", u"情况为", u"情况如下", u"数量为",
                                         u"包括", u"分别为", u"分别是", u"构成为"}) {
    if (words == rest) return true;
  }
  return false;
}

Flow flow_of(std::u16string_view near, std::u16string_view tail) {
  near = trim(near);
  if (starts_with(near, u"其中")) near.remove_prefix(2);
  const bool turned = contains_any<u"结转", u"转入", u"顺延", u"延至", u"转下">(near) ||
                      contains_any<u"结转", u"转入", u"顺延", u"延至", u"转下">(tail);
  const bool next = is_next_year(near) || is_next_year(tail);
  const std::size_t year = near.find(u"年");
  const bool of_year = year != std::u16string_view::npos && year > 3 && is_digit(near[year - 1]) && !next;
  const bool last = contains_any<u"上年", u"上一年", u"去年", u"上期", u"以前年度", u"往年">(near) || of_year;
  // 新收和上年结转共26件
  const bool both = turned && contains_any<u"新收", u"收到", u"受理">(near) &&
                    ends_with_any<u"共", u"共计", u"合计", u"总计">(near);
  if (both) return Flow::due;
  if ((last && (turned || contains_any<u"遗留", u"未办结", u"积存", u"末", u"年底">(near))) ||
      contains_any<u"期初", u"年初", u"历年积存", u"原有">(near))
    return Flow::opening;
  if (contains_any<u"剩余", u"结余", u"尚余", u"未办结", u"未审结", u"未结案", u"正在办理", u"尚在办理">(
          near) ||
      (starts_with_any<u"尚有", u"还有", u"仍有">(near) && contains(tail, u"办")) || (turned && next) ||
      starts_with_any<u"余", u"剩">(near) || crosses_year(near) || crosses_year(tail))
    return Flow::closing;
  if (contains_any<u"应办", u"需办", u"共办理", u"共需">(near) || is_any<u"共", u"共计", u"合计">(near))
    return Flow::due;
  if (contains_any<u"率", u"合计", u"共计">(near)) return Flow::none;
  if (near.empty() && contains_any<u"均", u"全部">(tail)) near = tail;  // 28件均已答复
  if (contains_any<u"撤回", u"撤销申请">(near)) return Flow::dropped;
  if (contains_any<u"办结", u"答复", u"废止", u"失效", u"销号", u"注销", u"化解", u"撤并", u"清退",
                   u"办理完毕", u"审结", u"结案", u"办毕", u"关停", u"停用", u"关闭", u"下线", u"停办",
                   u"拆除", u"报废", u"淘汰", u"发放", u"删除">(near))
    return Flow::out;
  if (contains_any<u"期末", u"年末", u"年底", u"现行有效">(near)) return Flow::closing;
  if (contains_any<u"新收", u"新增", u"收到", u"受理", u"本年收", u"新制发", u"新制定", u"新立", u"新出台",
                   u"接收", u"新建", u"新开", u"新设", u"增设", u"新接", u"新注册", u"新公布">(near))
    return Flow::in;
  return Flow::none;
}

}  // namespace nianbao::claims
