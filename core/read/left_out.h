// What a page or document holds but does not show as its text: hidden, struck out, deleted. It is not
// checked, and the result says how much it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace nianbao {

struct LeftOut {
  std::size_t units = 0;  // characters but blanks, in UTF-16 units
  std::u16string sample;  // its beginning

  void add(std::u16string_view text) {
    for (const char16_t unit : text) {
      if (is_space(unit)) continue;
      if (++units <= kSample) sample.push_back(unit);
    }
  }
  /// `sample` is not all of it.
  bool is_cut() const { return units > kSample; }
  /// The sentence for the user; "" where nothing was left out.
  std::u16string problem() const {
    if (units == 0) return {};
    return cat(u"有", units, u"字被标为删除线或隐藏,没有检查:“", sample, units > kSample ? u"…”。" : u"”。",
               u"如果是正文,请取消隐藏或删除线后再查一次。");
  }

 private:
  static constexpr std::size_t kSample = 30;
};

}  // namespace nianbao
