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
};

Topic topic_of(std::u16string_view label);

/// 其他渠道, 其余: the part that takes up whatever is left, so that a list which has it is complete.
bool is_rest(std::u16string_view label);

}  // namespace nianbao::claims
