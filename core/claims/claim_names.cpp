// Names of what claims are and of what keeps them from being checked: for programs and for people.
#include "core/claims/claim.h"

namespace nianbao {

const char* to_string(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::none:
      return "none";
    case Obstacle::no_operands:
      return "no-operands";
    case Obstacle::no_base:
      return "no-base";
    case Obstacle::no_earlier:
      return "no-earlier";
    case Obstacle::some_parts:
      return "some-parts";
    case Obstacle::overlapping:
      return "overlapping";
    case Obstacle::other_time:
      return "other-time";
    case Obstacle::rival:
      return "rival";
    case Obstacle::coarse:
      return "coarse";
  }
  return "";
}

std::u16string_view reason_of(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::none:
      return u"";
    case Obstacle::no_operands:
      return u"没有写出可供核算的数";
    case Obstacle::no_base:
      return u"没有写明以什么为基数";
    case Obstacle::no_earlier:
      return u"没有写出用来比较的数";
    case Obstacle::some_parts:
      return u"只列出了部分分项";
    case Obstacle::overlapping:
      return u"分项之间可能有交叉";
    case Obstacle::other_time:
      return u"时间不同";
    case Obstacle::rival:
      return u"有不止一种读法,不能断定";
    case Obstacle::coarse:
      return u"只是约数,不足以核算";
  }
  return u"";
}

const char* to_string(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::sum:
      return "sum";
    case ClaimKind::percent:
      return "percent";
    case ClaimKind::growth:
      return "growth";
    case ClaimKind::derived:
      return "derived";
  }
  return "";
}

std::u16string_view name_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::sum:
      return u"分项与总数";
    case ClaimKind::percent:
      return u"占比";
    case ClaimKind::growth:
      return u"增减幅度";
    case ClaimKind::derived:
      return u"推算的数";
  }
  return u"";
}

}  // namespace nianbao
