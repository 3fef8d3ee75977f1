// Which names of two lists are one organ's: with and without the area, a street and its office, short forms.
// How two single names stand to each other is core/organs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::area {

/// `name` without blanks, brackets, numbering and the tails that add nothing: 柳溪街道办事处 and 柳溪街道 are
/// one, 青岚县 and 青岚县人民政府 are one, 管理委员会 is 管委会.
std::u16string plain_organ(std::u16string_view name);

struct OrganMatch {
  std::optional<std::size_t> other;     // certainly the same organ: its place in the other list
  std::vector<std::size_t> candidates;  // where there is none: may be the same, a person must say
};

/// For each name of `names` the one of `others`. A name is matched where exactly one can be meant: 财政局
/// among the bureaus of two counties is not. Renamed organs (农业局, 农业农村局), and a government and its
/// office, are candidates. Equal names of one list are one organ; the first stands for them. Linear but for
/// the names that stand in one list alone, which are compared in pairs.
std::vector<OrganMatch> match_organs(const std::vector<std::u16string>& names,
                                     const std::vector<std::u16string>& others);

/// For each name the place of the first name of the same organ in this list, its own where it is the first.
/// Those of an empty name are alone.
std::vector<std::size_t> same_organs(const std::vector<std::u16string>& names);

/// The area whose government this is: 青岚县人民政府 → 青岚县; "" for anything else, towns included.
std::u16string governed_area(std::u16string_view name);

/// 青岚县人民政府办公室 → 青岚县人民政府: the office writes and signs the government's report. Any other name
/// is given back.
std::u16string government_of_office(std::u16string_view name);

}  // namespace nianbao::area
