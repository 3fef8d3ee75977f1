#include "core/area/area_json.h"

#include <iterator>
#include <utility>

#include "core/area/area.h"
#include "core/area/roll.h"
#include "core/base/json_writer.h"
#include "core/base/text.h"
#include "core/render/sum.h"

namespace nianbao::area {

namespace {

std::string error(std::u16string_view message) {
  return JsonWriter().begin_object().key("error").text(message).end_object().take();
}

std::string text_of(const Json& json, std::string_view name) {
  const Json* const found = json.find(name);
  return found && found->is_string() ? found->text : std::string();
}

void add_units(const Json& json, std::string_view name, std::string_view text, const FormSet& forms,
               std::vector<Unit>& out) {
  const Json* const results = json.find(name);
  if (!results || !results->is_array()) return;
  for (const Json& result : results->items) {
    std::vector<Unit> units = units_of(result, text, forms);
    std::move(units.begin(), units.end(), std::back_inserter(out));
  }
}

}  // namespace

std::string sum_json(std::string_view text) {
  Json json;
  if (const auto wrong = parse_json_text(text, json, JsonStyle::strict)) return error(wrong->message);
  const Json* const results = json.is_object() ? json.find("results") : nullptr;
  if (!results || !results->is_array()) return error(no_results());
  Forms forms = read_embedded_forms();
  if (const std::string profile = text_of(json, "profile"); !profile.empty()) {
    if (const auto wrong = apply_profile(profile, forms)) return error(wrong->message);
  }
  const FormSet set(std::move(forms));
  Area area;
  add_units(json, "results", text, set, area.units);
  add_units(json, "previous", text, set, area.last_years);
  if (const Json* const government = json.find("government")) {
    std::vector<Unit> units = units_of(*government, text, set);
    if (!units.empty()) area.government = std::move(units.front());
  }
  area.roll = read_roll(to_utf16(text_of(json, "roll"))).organs;
  if (const Json* const year = json.find("year"); year && year->is_integer())
    area.year = static_cast<int>(year->integer);
  return render_sum_json(area, add_up(area, set));
}

}  // namespace nianbao::area
