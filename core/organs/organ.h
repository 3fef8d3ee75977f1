// Names of organs: the area in front, the organ's own name, and how two names stand to each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nianbao {

/// An organ's name in its two pieces; views into the given text.
struct OrganName {
  std::u16string_view area;  // "清江市青岚县", "县"; "" where none is written
  std::u16string_view own;   // "财政局"; "" for a bare area, which stands for its government
};

/// How one organ's name stands to another's.
enum class OrganRelation : std::uint8_t {
  unknown,  // one of them is not known
  same,     // the full and the short name, with and without area
  office,   // a government and its office, which reports for itself, too, and signs for the government
  renamed,  // one took over the other's business: 国土资源局 and 自然资源局, 农业局 and 农业农村局
  above,  // the first is the second's superior: same business, or government, of the larger area
  below,  // the other way round
  other,
};

/// Splits `name` (no blanks, no brackets) behind its area: 青岚县农业农村局 → 青岚县, 农业农村局. The 市 of
/// 市场监督管理局 and 城市管理局 is no area.
OrganName split_organ(std::u16string_view name);

/// The word that an organ's name ends with (局, 委员会, 办公室 …); "" when none does or nothing stands before
/// it.
std::u16string_view organ_ending(std::u16string_view name);

/// How organ `a` stands to organ `b`; blanks and what stands in brackets do not count.
OrganRelation relation_of(std::u16string_view a, std::u16string_view b);

/// A township, town or street (office): art. 49 names no day for it.
bool is_township(std::u16string_view name);

/// Certainly no organ that makes 规章 (《立法法》 art. 91, 93): a local department, the government of a
/// county, district, township or of a city inside another city. false where the name leaves it open.
bool cannot_make_rules(std::u16string_view name);

/// `name` without blanks and without brackets and what they hold.
std::u16string bare_organ(std::u16string_view name);

/// The same with the short ending of those that say the same: 管理委员会 is 管委会, 街道办事处 is 街道, 政府
/// is 人民政府.
std::u16string plain_ending(std::u16string_view name);

}  // namespace nianbao
