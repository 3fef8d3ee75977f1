// Earlier values that a text compares with: 比上年的5件, (上年72条), 上年同期公开480条.
#pragma once

#include <string_view>

#include "core/base/text.h"
#include "core/claims/node.h"

namespace nianbao::claims {

/// 比上年的, 较2023年同期
bool is_base(const Asked& words, std::u16string_view tail);
/// (上年72条), 是上年(72条)的3倍, 增幅较上年(6.1%)扩大: the earlier value in a bracket.
/// 较上年(当面20件、信函60件)分别…: every number of the bracket is an earlier value.
bool is_in_base_bracket(std::u16string_view clean, const Block& block, std::size_t i);
bool is_base_in_bracket(std::u16string_view clean, const Quantities& quantities, const Node& node);
/// 本年度新收申请58件,上年度新收44件: the same told of both years, of the number before or, with a change
/// between them, of the one before that.
bool repeats_for_last_year(std::u16string_view clean, const Block& block, std::size_t i);

}  // namespace nianbao::claims
