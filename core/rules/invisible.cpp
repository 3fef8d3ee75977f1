#include "core/rules/invisible.h"

#include "core/base/text.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostPlaces = 10;

struct Code {
  char32_t value = 0;
  std::u16string print() const {
    std::u16string digits;
    for (char32_t rest = value; rest != 0 || digits.size() < 4; rest >>= 4) {
      digits.insert(digits.begin(), u"0123456789ABCDEF"[rest & 0xF]);
    }
    return cat(u"U+", digits);
  }
};

Code code_at(std::u16string_view text, std::size_t at) {
  const char16_t unit = text[at];
  if (unit < 0xD800 || unit >= 0xDC00 || at + 1 >= text.size()) return {unit};
  return {0x10000 + ((static_cast<char32_t>(unit) - 0xD800) << 10) + (text[at + 1] - 0xDC00u)};
}

/// Which turn the order of what is shown around.
bool turns_order(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
         code == 0x200F || code == 0x061C;
}

std::u16string_view name_of(char32_t code) {
  if (code == 0x202E) return u"从右到左覆盖";
  if (code == 0x202D) return u"从左到右覆盖";
  if (turns_order(code)) return u"文字方向控制符";
  if (code == 0x200B) return u"零宽空格";
  if (code == 0x200C || code == 0x200D) return u"零宽连接符";
  if (code == 0x2060 || code == 0xFEFF) return u"零宽不换行空格";
  if (code == 0x00AD) return u"软连字符";
  if ((code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF)) return u"字形变体选择符";
  if (code >= 0xE0000 && code <= 0xE007F) return u"标签字符";
  return u"不可见字符";
}

bool is_seen(char16_t unit) {
  return unit != 0x00AD && unit != 0x061C && !(unit >= 0x200B && unit <= 0x200F) &&
         !(unit >= 0x202A && unit <= 0x202E) && !(unit >= 0x2060 && unit <= 0x206F) &&
         !(unit >= 0xD800 && unit < 0xE000) && !(unit >= 0xFE00 && unit <= 0xFE0F) && unit != 0xFEFF;
}

/// The few visible characters around a place: a message must not turn itself around.
std::u16string around(std::u16string_view text, Span place) {
  constexpr Offset kNear = 4;
  const Offset start = place.start > kNear ? place.start - kNear : 0;
  std::u16string out;
  for (const Span part : {Span{start, place.start}, Span{place.end, place.end + kNear}}) {
    for (const char16_t unit : slice(text, part)) {
      if (unit == u'\n' || unit == u'\r') {
        if (part.start == place.end) return out;
        out.clear();
      } else if (is_seen(unit)) {
        out.push_back(unit);
      }
    }
  }
  return out;
}

std::u16string consequence(const SourceText& source, Span place, char32_t code) {
  const std::u16string_view text = source.original;
  const bool in_number = place.start > 0 && place.end < text.size() && is_digit(text[place.start - 1]) &&
                         is_digit(text[place.end]);
  if (turns_order(code)) return u"会打乱显示的顺序,使看到的和实际的不一样";
  if (in_number) return u"把一个数拆成了两截,复制、检索和统计时会出错";
  return u"检索和核对时会找不到这里的字词";
}

}  // namespace

void report_invisible(const RuleInput& in, Reporter& out) {
  std::size_t places = 0;
  for (const Noise& noise : in.source.noise) {
    if (noise.kind == NoiseKind::invisible && in.document.span.contains(noise.clean.start)) ++places;
  }
  std::size_t reported = 0;
  for (const Noise& noise : in.source.noise) {
    if (noise.kind != NoiseKind::invisible || !in.document.span.contains(noise.clean.start)) continue;
    if (++reported > kMostPlaces) return;
    const Code code = code_at(in.source.original, noise.original.start);
    Finding finding;
    finding.span = noise.clean;
    finding.original_span = noise.original;
    finding.about = around(in.source.original, noise.original);
    finding.message =
        cat(u"“", finding.about, u"”中间有看不见的字符(", code.print(), u",", name_of(code.value), u"),",
            consequence(in.source, noise.original, code.value), u",请删去");
    finding.message += reported == kMostPlaces && places > kMostPlaces
                           ? cat(u";这样的字符文中共有", places, u"处。")
                           : std::u16string(u"。");
    finding.evidence = Evidence{cat(code.print(), u" ", name_of(code.value)), {}, {}};
    finding.fix = Fix{noise.clean, {}};
    finding.original_fix_span = noise.original;
    out.add(std::move(finding));
  }
}

}  // namespace nianbao::rules
