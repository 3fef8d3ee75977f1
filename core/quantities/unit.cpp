#include "core/quantities/unit.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/unit.h"

namespace nianbao {

namespace {

struct Unit {
  std::u16string_view text;
  UnitKind kind = UnitKind::none;
  std::u16string_view canonical;  // what it counts as; mostly itself
};

UnitKind kind_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, UnitKind>, 7> kKinds = {{
      {"count", UnitKind::count},
      {"time", UnitKind::time},
      {"money", UnitKind::money},
      {"measure", UnitKind::measure},
      {"percent", UnitKind::percent},
      {"points", UnitKind::points},
      {"multiple", UnitKind::multiple},
  }};
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [name](const auto& kind) { return kind.first == name; });
  return found == kKinds.end() ? UnitKind::none : found->second;
}

/// The units by the low byte of their first character; of those the longer first, so that the first that fits
/// is the longest.
class Units {
 public:
  Units() {
    for (const ValuedWord<std::string_view>& each : words::units)
      of(each.word.front()).push_back({each.word, kind_named(each.value), each.word});
    for (const std::u16string_view pair : words::plainer_units) {
      const std::size_t name = pair.find(u'=');
      for (Unit& unit : of(pair.front())) {
        if (unit.text == pair.substr(0, name)) unit.canonical = pair.substr(name + 1);
      }
    }
    for (std::vector<Unit>& same : units_) {
      std::stable_sort(same.begin(), same.end(),
                       [](const Unit& a, const Unit& b) { return a.text.size() > b.text.size(); });
    }
  }
  /// Those that may start with `first`.
  const std::vector<Unit>& starting(char16_t first) const { return units_[first & 0xFF]; }

 private:
  std::vector<Unit>& of(char16_t first) { return units_[first & 0xFF]; }
  std::array<std::vector<Unit>, 256> units_;
};

const Units& units() {
  static const Units all;
  return all;
}

}  // namespace

ReadUnit read_unit(std::u16string_view text) {
  if (text.empty()) return {};
  for (const Unit& unit : units().starting(text.front())) {
    if (!starts_with(text, unit.text)) continue;
    if (unit.text.size() == 1 && starts_with_any(text, words::no_units)) return {};
    return {unit.canonical, unit.kind, static_cast<std::uint32_t>(unit.text.size())};
  }
  return {};
}

UnitKind unit_kind(std::u16string_view unit) {
  if (unit.empty()) return UnitKind::none;
  for (const Unit& known : units().starting(unit.front())) {
    if (known.text == unit || known.canonical == unit) return known.kind;
  }
  return UnitKind::none;
}

bool same_unit(std::u16string_view a, std::u16string_view b) {
  if (a == b) return true;
  const auto bare = [](std::u16string_view unit) {
    const bool composite = unit.size() == 2 && unit[1] == u'次' && unit[0] != u'人' && unit[0] != u'批';
    return composite ? unit.substr(0, 1) : unit;
  };
  return bare(a) == bare(b);
}

}  // namespace nianbao
