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

/// What was asked for, read and added up.
struct Request {
  std::string problem;  // as JSON; "" where there is none
  Area area;
  std::optional<FormSet> forms;  // what `sum` points into
  Sum sum;
  bool with_values = false;
};

void read_and_add(std::string_view text, Request& out) {
  Json json;
  if (const auto wrong = parse_json_text(text, json, JsonStyle::strict)) {
    out.problem = error(wrong->message);
    return;
  }
  const Json* const results = json.is_object() ? json.find("results") : nullptr;
  if (!results || !results->is_array()) {
    out.problem = error(no_results());
    return;
  }
  Forms forms = read_embedded_forms();
  if (const std::string profile = text_of(json, "profile"); !profile.empty()) {
    if (const auto wrong = apply_profile(profile, forms)) {
      out.problem = error(wrong->message);
      return;
    }
  }
  const FormSet& set = out.forms.emplace(std::move(forms));
  Area& area = out.area;
  add_units(json, "results", text, set, area.units);
  add_units(json, "previous", text, set, area.last_years);
  if (const Json* const government = json.find("government")) {
    std::vector<Unit> units = units_of(*government, text, set);
    if (!units.empty()) area.government = std::move(units.front());
  }
  area.roll = read_roll(to_utf16(text_of(json, "roll"))).organs;
  if (const Json* const year = json.find("year"); year && year->is_integer())
    area.year = static_cast<int>(year->integer);
  const Json* const values = json.find("values");
  out.with_values = values && values->is_boolean() && values->flag;
  out.sum = add_up(area, set);
}

}  // namespace

std::string sum_json(std::string_view text) {
  Request request;
  read_and_add(text, request);
  if (!request.problem.empty()) return request.problem;
  return render_sum_json(request.area, request.sum,
                         request.with_values ? UnitNumbers::written : UnitNumbers::left_out);
}

std::string sum_csv(std::string_view text) {
  Request request;
  read_and_add(text, request);
  return request.problem.empty() ? render_sum_csv(request.area, request.sum) : request.problem;
}

}  // namespace nianbao::area
