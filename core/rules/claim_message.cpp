#include "core/rules/claim_message.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/wording.h"

namespace nianbao {

namespace {

constexpr std::u16string_view kWhich = u",请核对这几个数,改正写错的一处。";
constexpr std::u16string_view kTotal = u",请核对总数和各项,改正写错的一处。";

/// "9.0万" as people say it: 9万.
std::u16string without_zero(std::u16string number) {
  const std::size_t point = number.find(u".0");
  const bool whole =
      point != std::u16string::npos && (point + 2 == number.size() || !is_digit(number[point + 2]));
  if (whole) number.erase(point, 2);
  return number;
}

class Message {
 public:
  Message(const RuleInput& in, const Claim& claim, const Calculation& calculation)
      : in_(in), claim_(claim), calculation_(calculation), value_(in.facts.quantities[claim.value]) {}

  ClaimMessage write() const {
    const bool holds = claim_.agreement == Agreement::rounded || claim_.agreement == Agreement::agrees;
    if (holds && claim_.is_points) return points();
    if (claim_.agreement == Agreement::rounded) return rounded();
    if (claim_.wrong_way) return says_in_words(claim_) ? against_words() : wrong_way();
    switch (claim_.formula) {
      case Formula::sum:
        return sum();
      case Formula::same:
        if (!value_.is_plain())
          return {cat(first(), u",文中却说", quoted(claimed())), u",请核对是哪一个数写错了,改正它。"};
        return {cat(first(), u"换算后是", result(), u",文中写的是", quoted(claimed())),
                u",请核对是哪一个数写错了,改正它。"};
      case Formula::hundred:
        return {
            cat(phrases(in_, claim_.operands), u"相加是", calculation_.result, u",而这几项合起来应是100%"),
            u",请核对各项占比,改正写错的一处。"};
      default:
        return {cat(recomputed(), u",文中写的是", quoted(claimed()), other_reading()),
                std::u16string(kWhich)};
    }
  }

 private:
  std::u16string first() const { return phrase(in_, in_.facts.quantities[claim_.operands[0]]); }
  std::u16string second() const { return phrase(in_, in_.facts.quantities[claim_.operands[1]]); }
  std::u16string all(const std::vector<std::uint32_t>& numbers) const {
    return cat(phrases(in_, numbers), numbers.size() > 1 ? u"相加" : u"");
  }
  /// The claim's own words; of a share the number, since the words are its whole sentence.
  std::u16string claimed() const {
    return claim_.kind == ClaimKind::percent ? written(in_, value_) : std::u16string(in_.text(claim_.span));
  }
  /// 节约率, 压减80%; not 合格率, which is told by what fails.
  bool falls() const {
    constexpr Offset kReach = 12;
    const Offset start = value_.span.start - std::min(value_.span.start, kReach);
    return in_.text({start, value_.span.start}).find_first_of(u"降减节省缩压精") != std::u16string_view::npos;
  }
  std::u16string unit() const {
    const bool said = value_.unit == u"%" || value_.unit == u"‰" || value_.unit == u"倍";
    return said ? std::u16string() : std::u16string(value_.unit);
  }
  std::u16string result() const { return cat(without_zero(calculation_.result), unit()); }
  std::u16string formula() const { return cat(u"(", calculation_.formula, u")"); }
  std::u16string other_reading() const {
    return claim_.other_reading.empty() ? std::u16string() : cat(u"(", claim_.other_reading, u")");
  }

  ClaimMessage rounded() const {
    const std::u16string said = claim_.formula == Formula::sum ? phrase(in_, value_) : quoted(claimed());
    return {cat(u"按", calculation_.formula, u"计算是", result(), u",文中写的是", said),
            u",只差在尾数的取舍上,四舍五入更准;有意取整的可以不改。"};
  }

  ClaimMessage points() const {
    return {cat(first(), u"与", second(), u"相差", calculation_.result, formula(), u",文中写的是",
                quoted(claimed()), u",两个百分数之差应当说“个百分点”"),
            u",请改正单位。"};
  }

  ClaimMessage wrong_way() const {
    const bool said_up = claim_.direction > 0;
    const std::u16string_view said = said_up ? u"上升" : u"下降";
    return {cat(first(), u"比", second(), said_up ? u"少" : u"多", u",文中却写",
                claim_.formula == Formula::direction ? quoted(said) : quoted(claimed()), u",增减方向相反"),
            cat(u",请核对两个数和", said_up ? u"“增”" : u"“减”", u"的说法,改正写错的一处。")};
  }

  /// 由多到少, and the second is larger; 不足百件, and it is 119件.
  ClaimMessage against_words() const {
    const std::u16string words = quoted(in_.text(claim_.span));
    if (claim_.operands.size() < 2)
      return {cat(first(), u"与文中所说的", words, u"不符"), u",请核对这个数和这一说法,改正写错的一处。"};
    return {
        cat(first(), u"比", second(), claim_.direction > 0 ? u"小" : u"大", u",与文中所说的", words, u"不符"),
        u",请核对这两个数和这一说法,改正写错的一处。"};
  }

  ClaimMessage sum() const {
    std::u16string out = cat(all(claim_.operands), u"是", result(), u",");
    const bool balance = !claim_.divisor.empty() || claim_.operands.size() == 1;
    if (!balance) {
      out += cat(claim_.kind == ClaimKind::sum ? u"总数写的是" : u"合计写的是", phrase(in_, value_));
    } else {
      std::vector<std::uint32_t> totals{claim_.value};
      totals.insert(totals.end(), claim_.divisor.begin(), claim_.divisor.end());
      const std::size_t equals = calculation_.claimed.rfind(u"= ");
      const std::size_t from = equals == std::u16string::npos ? 0 : equals + 2;
      out += cat(all(totals), u"是", calculation_.claimed.substr(from), unit());
    }
    out += cat(u",相差", without_zero(calculation_.difference), unit());
    if (!claim_.other_reading.empty()) return {cat(out, other_reading()), std::u16string(kWhich)};
    if (balance) return {cat(out, u",两边应当相等"), std::u16string(kWhich)};
    if (claim_.certainty == Certainty::probable) {
      return {std::move(out), u"。如果各项已经列全,请核对总数和各项,改正写错的一处;没有列全的,可以不改。"};
    }
    return {std::move(out), std::u16string(kTotal)};
  }

  /// What the operands come to, with the calculation.
  std::u16string recomputed() const {
    const bool down = claim_.direction < 0;
    switch (claim_.formula) {
      case Formula::ratio:
        return cat(all(claim_.operands), u"是", all(claim_.divisor), u"的", result(), formula());
      case Formula::saving:
        if (!falls()) return cat(first(), u"除去", second(), u"以外,占", result(), formula());
        return cat(u"从", first(), u"减到", second(), u",降幅是", result(), formula());
      case Formula::growth:
        return cat(first(), u"比", second(), down ? u"下降" : u"增长", result(), formula());
      case Formula::growth_by:
        return cat(u"按", first(), u"和", second(), u"推算,", down ? u"降幅" : u"增幅", u"是", result(),
                   formula());
      case Formula::difference:
        return cat(first(), u"与", second(), u"相差", result(), formula());
      case Formula::multiple:
        return cat(first(), u"是", second(), u"的", result(), formula());
      case Formula::proportion:
        return cat(first(), u"与", second(), u"之比是", calculation_.result, formula());
      case Formula::average:
        return claim_.periods > 0 ? cat(all(claim_.operands), u"平均下来是", result(), formula())
                                  : cat(first(), u"按", second(), u"平均是", result(), formula());
      default:
        return cat(u"按", calculation_.formula, u"计算是", result());
    }
  }

  const RuleInput& in_;
  const Claim& claim_;
  const Calculation& calculation_;
  const Quantity& value_;
};

}  // namespace

ClaimMessage claim_message(const RuleInput& in, const Claim& claim, const Calculation& calculation) {
  return Message(in, claim, calculation).write();
}

}  // namespace nianbao
