// Words for going up and down, and what stands around them.
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/node.h"

namespace nianbao::claims {

namespace {

struct ChangeWord {
  std::u16string_view text;
  int direction;
  bool weak = false;  // one character: needs a comparison around it
};

constexpr std::array kChange = {
    ChangeWord{u"增长率", 1},    ChangeWord{u"增加率", 1},     ChangeWord{u"下降率", -1},
    ChangeWord{u"增长", 1},      ChangeWord{u"增加", 1},       ChangeWord{u"上升", 1},
    ChangeWord{u"提高", 1},      ChangeWord{u"提升", 1},       ChangeWord{u"上涨", 1},
    ChangeWord{u"递增", 1},      ChangeWord{u"比增", 1},       ChangeWord{u"增幅", 1},
    ChangeWord{u"涨幅", 1},      ChangeWord{u"升幅", 1},       ChangeWord{u"增多", 1},
    ChangeWord{u"净增", 1},      ChangeWord{u"升高", 1},       ChangeWord{u"扩大", 1},
    ChangeWord{u"多出", 1},      ChangeWord{u"新增", 1, true}, ChangeWord{u"下降", -1},
    ChangeWord{u"减少", -1},     ChangeWord{u"降低", -1},      ChangeWord{u"降幅", -1},
    ChangeWord{u"减幅", -1},     ChangeWord{u"跌幅", -1},      ChangeWord{u"回落", -1},
    ChangeWord{u"缩减", -1},     ChangeWord{u"压减", -1},      ChangeWord{u"压缩", -1},
    ChangeWord{u"精简", -1},     ChangeWord{u"下滑", -1},      ChangeWord{u"比降", -1},
    ChangeWord{u"缩小", -1},     ChangeWord{u"下跌", -1},      ChangeWord{u"缩短", -1},
    ChangeWord{u"净减", -1},     ChangeWord{u"核减", -1},      ChangeWord{u"减负", -1},
    ChangeWord{u"延长", 1},      ChangeWord{u"扩充", 1},       ChangeWord{u"翻", 1, true},
    ChangeWord{u"增速", 1},      ChangeWord{u"攀升", 1},       ChangeWord{u"锐减", -1},
    ChangeWord{u"猛增", 1},      ChangeWord{u"激增", 1},       ChangeWord{u"多", 1, true},
    ChangeWord{u"增", 1, true},  ChangeWord{u"升", 1, true},   ChangeWord{u"涨", 1, true},
    ChangeWord{u"少", -1, true}, ChangeWord{u"减", -1, true},  ChangeWord{u"降", -1, true},
    ChangeWord{u"跌", -1, true}, ChangeWord{u"收窄", -1},      ChangeWord{u"放缓", -1},
    ChangeWord{u"加快", 1},      ChangeWord{u"加大", 1},       ChangeWord{u"骤降", -1},
    ChangeWord{u"骤减", -1},     ChangeWord{u"滑落", -1},      ChangeWord{u"跃升", 1},
    ChangeWord{u"飙升", 1},      ChangeWord{u"上调", 1},       ChangeWord{u"下调", -1},
    ChangeWord{u"高出", 1},      ChangeWord{u"压降", -1},      ChangeWord{u"削减", -1},
    ChangeWord{u"递减", -1},
};

constexpr std::array<std::u16string_view, 20> kFillers = {
    u"了",   u"为", u"达到", u"达", u"约", u"均", u"各", u"分别", u"幅度", u"比例",
    u"高达", u"至", u"到",   u"是", u"仅", u"也", u"近", u"已",   u":",    u"的幅度"};

// Few labels end like any of the words: told by their last character, which spares the rest.
constexpr Characters kChangeEnds = [] {
  Characters ends;
  for (const ChangeWord& word : kChange) ends.add(word.text.back());
  return ends;
}();
constexpr Characters kFillerEnds = [] {
  Characters ends;
  for (const std::u16string_view filler : kFillers) ends.add(filler.back());
  return ends;
}();

/// Whether `unit` stands `back` places before `at`.
bool is_before(std::u16string_view text, std::size_t at, std::size_t back, char16_t unit) {
  return at >= back && text[at - back] == unit;
}

/// 上年 去年 前年 往年 上一年 前一年 上半年, where text[at] is 年
bool is_earlier_year(std::u16string_view text, std::size_t at) {
  if (at == 0) return false;
  switch (text[at - 1]) {
    case u'上':
    case u'去':
    case u'前':
    case u'往':
      return true;
    case u'一':
      return is_before(text, at, 2, u'上') || is_before(text, at, 2, u'前');
    case u'半':
      return is_before(text, at, 2, u'上');
    default:
      return false;
  }
}

/// 2019年; but 2018年以来的38件 reach into this year
bool is_dated_year(std::u16string_view text, std::size_t at) {
  if (at < 4 || !is_digit(text[at - 1]) || !is_digit(text[at - 2])) return false;
  const std::u16string_view century = text.substr(at - 4, 2);
  if (century != u"20" && century != u"19") return false;
  const std::u16string_view after = text.substr(at + 1);
  return !starts_with(after, u"以来") && !starts_with(after, u"至今");
}

}  // namespace

std::u16string_view strip_fillers(std::u16string_view text, bool to) {
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    if (text.empty() || !kFillerEnds.may_hold(text.back())) return text;
    for (const std::u16string_view filler : kFillers) {
      if (!to && (filler == u"至" || filler == u"到" || filler == u"达到")) continue;
      if (ends_with(text, filler)) {
        text.remove_suffix(filler.size());
        again = true;
      }
    }
  }
  return text;
}

bool has_comparison(std::u16string_view text) {
  return text.find_first_of(u"比较") != std::u16string_view::npos || contains(text, u"同期");
}

bool names_earlier_year(std::u16string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == u'期' && text[at - 1] == u'同') return true;
    if (text[at] == u'年' && (is_earlier_year(text, at) || is_dated_year(text, at))) return true;
  }
  return false;
}

int change_word_at_end(std::u16string_view text, std::size_t& length) {
  const std::size_t whole = text.size();
  const std::u16string_view stripped = strip_fillers(text, false);
  if (stripped.empty() || !kChangeEnds.may_hold(stripped.back())) return 0;
  for (const ChangeWord& word : kChange) {
    if (!ends_with(stripped, word.text)) continue;
    const std::u16string_view rest = stripped.substr(0, stripped.size() - word.text.size());
    if (word.weak && !has_comparison(rest)) return 0;
    if (ends_with(rest, u"不") || ends_with(rest, u"未")) return 0;
    length = whole - rest.size();
    return word.direction;
  }
  return 0;
}

int change_word_at_start(std::u16string_view text, std::size_t& length) {
  for (const std::u16string_view lead : {u"同比", u"大幅", u"略", u"净", u"明显", u"显著"}) {
    if (starts_with(text, lead)) text.remove_prefix(lead.size());
  }
  for (const ChangeWord& word : kChange) {
    if (starts_with(text, word.text)) {
      length = word.text.size();
      return word.direction;
    }
  }
  return 0;
}

int direction_of_to(std::u16string_view near) {
  for (const ChangeWord& word : kChange) {
    if (!word.weak && contains(near, word.text)) return word.direction;
  }
  if (contains_any<u"扩展", u"拓展", u"升", u"增", u"涨">(near)) return 1;
  return contains_any<u"降", u"减", u"跌", u"落", u"压", u"缩">(near) ? -1 : 0;
}

bool ends_with_change(std::u16string_view text) {
  if (!text.empty() && std::u16string_view(u"压缩落").find(text.back()) != std::u16string_view::npos)
    return true;
  for (const ChangeWord& word : kChange) {
    if (word.text != u"多" && word.text != u"翻" && ends_with(text, word.text)) return true;
  }
  return false;
}

int weak_change_word(std::u16string_view near) {
  if (near.empty()) return 0;
  std::u16string_view words = strip_fillers(near, false);
  if (words.size() == 2 && (words[0] == u'净' || words[0] == u'又')) words.remove_prefix(1);
  for (const ChangeWord& word : kChange) {
    if (word.weak && words == word.text) return word.direction;
  }
  return 0;
}

}  // namespace nianbao::claims
