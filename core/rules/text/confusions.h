// Characters that converters, old fonts and text recognition put in place of another, with the words around
// them that leave no doubt. The text compared is the clean text (Simplified, half-width).
#pragma once

#include <array>
#include <string_view>

namespace nianbao::rules {

struct Confusion {
  std::u16string_view wrong;             // as it stands in the text, with the context that makes it certain
  std::u16string_view right;             // what the same place should say; of the same length
  std::u16string_view unless = {};       // not after one of these characters …
  std::u16string_view unless_next = {};  // … nor before one of these
};

inline constexpr std::array kConfusions = {
    // The old Founder fonts drew 置 at this code point; nobody writes it otherwise.
    Confusion{u"臵", u"置"},
    // 变 read as 娈 (孌): the only common word with it is 娈童.
    Confusion{u"娈", u"变", {}, u"童"},
    Confusion{u"囯", u"国"},
    Confusion{u"査", u"查"},
    Confusion{u"菅理", u"管理"},
    Confusion{u"管埋", u"管理"},
    Confusion{u"办埋", u"办理"},
    Confusion{u"受埋", u"受理"},
    Confusion{u"处埋", u"处理"},
    Confusion{u"整埋", u"整理"},
    Confusion{u"清埋", u"清理"},
    Confusion{u"公幵", u"公开"},
    Confusion{u"幵展", u"开展"},
    Confusion{u"召幵", u"召开"},
    Confusion{u"信息公升", u"信息公开"},
    Confusion{u"政务公升", u"政务公开"},
    Confusion{u"主动公升", u"主动公开"},
    Confusion{u"申请公升", u"申请公开"},
    Confusion{u"政府信患", u"政府信息"},
    Confusion{u"政府倌息", u"政府信息"},
    Confusion{u"政俯", u"政府"},
    Confusion{u"入民政府", u"人民政府", u"投纳引加进融列"},
    Confusion{u"入民群众", u"人民群众", u"投纳引加进融列深走"},
    Confusion{u"工作入员", u"工作人员"},
    Confusion{u"自然入", u"自然人", {}, u"睡眠戏口镜库"},
    Confusion{u"领导千部", u"领导干部"},
    Confusion{u"党员千部", u"党员干部"},
    Confusion{u"领导于部", u"领导干部"},
    Confusion{u"曰常", u"日常"},
    Confusion{u"每曰", u"每日"},
    Confusion{u"之曰起", u"之日起"},
    Confusion{u"工作曰", u"工作日"},
    // 己 and 巳 for 已. "自己完成" is a word and a verb.
    Confusion{u"己经", u"已经", u"自知利律异克"},
    Confusion{u"巳经", u"已经"},
    Confusion{u"己全部", u"已全部", u"自知利律异克"},
    Confusion{u"巳全部", u"已全部"},
    Confusion{u"己办结", u"已办结", u"自知利律异克"},
    Confusion{u"巳办结", u"已办结"},
    Confusion{u"己公开", u"已公开", u"自知利律异克"},
    Confusion{u"巳公开", u"已公开"},
    Confusion{u"己完成", u"已完成", u"自知利律异克"},
    Confusion{u"巳完成", u"已完成"},
    Confusion{u"己建成", u"已建成", u"自知利律异克"},
    Confusion{u"己建立", u"已建立", u"自知利律异克"},
    Confusion{u"己主动公开", u"已主动公开", u"自知利律异克"},
    Confusion{u"巳主动公开", u"已主动公开"},
    Confusion{u"自已", u"自己", u"来出源引发亲各独擅私径暗"},
    Confusion{u"自巳", u"自己"},
    // 末 for 未. "年末公开" is right.
    Confusion{u"末收到", u"未收到", u"年月周期季岁始本"},
    Confusion{u"末发生", u"未发生", u"年月周期季岁始本"},
    Confusion{u"末收取", u"未收取", u"年月周期季岁始本"},
    Confusion{u"末出现", u"未出现", u"年月周期季岁始本"},
    Confusion{u"末产生", u"未产生", u"年月周期季岁始本"},
    Confusion{u"尚末", u"尚未"},
    Confusion{u"从末", u"从未"},
    Confusion{u"贯澈", u"贯彻"},
    Confusion{u"贯沏", u"贯彻"},
};

}  // namespace nianbao::rules
