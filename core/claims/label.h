// What the labels of a list's parts speak of; parts of one list speak of one thing.
#pragma once

#include <cstdint>
#include <string_view>

namespace nianbao::claims {

enum class Topic : std::uint8_t {
  unknown,
  applicant,  // 自然人, 法人或其他组织
  outcome,    // 予以公开, 不予公开
  channel,    // 网站, 微信公众号
  delivery,   // 网络申请, 信函申请, 当面
  flow,       // 收到, 办结, 结转
  verdict,    // 维持, 纠正, 尚未审结
  origin,     // 原创, 转载: the same things counted by where they came from
  openness,   // 主动公开, 依申请公开, 不予公开
  turn,       // 第一批, 一季度, 上半年
  gender,     // 男性, 女性
  host,       // 主办, 会办
  procedure,  // 简易程序, 普通程序
  approval,   // 批准, 不予批准
  adoption,   // 采纳, 部分采纳, 未采纳
  staffing,   // 专职, 兼职
  quality,    // 合格, 不合格
  route,      // 未经复议直接起诉, 复议后起诉
  clearing,   // 保留, 修改, 废止: what became of documents that were gone through
};

Topic topic_of(std::u16string_view label);

/// Whether labels of the two topics may stand in one list; an unknown one may stand with most.
bool may_share_list(Topic first, Topic later);

/// Labels of the topic divide a total completely by their nature: men and women, all four quarters.
bool divides_completely(Topic topic);

/// The labels begin with words of different kinds: 涉及征地的, 通过网络提交的.
bool speaks_differently(std::u16string_view a, std::u16string_view b);

/// How many characters both texts begin with, or end with.
std::size_t common_start(std::u16string_view a, std::u16string_view b);
std::size_t common_end(std::u16string_view a, std::u16string_view b);
/// The length of the longest run of characters that both have.
std::size_t longest_common(std::u16string_view a, std::u16string_view b);

/// 其他渠道, 其余: the part that takes up whatever is left, so that a list which has it is complete.
bool is_rest(std::u16string_view label);

/// 已办结, 已整改.
bool is_done(std::u16string_view label);
/// 未办结, 正在办理, 尚未整改.
bool is_undone(std::u16string_view label);

/// What a number does to a stock of things.
enum class Flow : std::uint8_t {
  none,
  opening,  // 上年结转, 期初
  in,       // 新收
  out,      // 办结, 答复
  dropped,  // 撤回: out without an answer
  closing,  // 结转下年度, 剩余
  due,      // 应办, 共办理: what there was altogether
};
Flow flow_of(std::u16string_view near, std::u16string_view tail);

/// 具体为, 其构成为: the words before a colon that announce parts.
bool announces_parts(std::u16string_view words);

}  // namespace nianbao::claims
