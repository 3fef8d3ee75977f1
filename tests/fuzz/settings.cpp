// What people and programs hand over beside the draft: options, a configuration, an agency's profile. All are
// JSON, whose reader is held against another one.
#include <nlohmann/json.hpp>
#include <string>

#include "core/api.h"
#include "core/base/json_text.h"
#include "core/config.h"
#include "tests/forms/forms.h"
#include "tests/fuzz/invariants.h"
#include "tests/fuzz/targets.h"

namespace nianbao::fuzz {

namespace {

std::size_t depth_of(const nlohmann::json& value) {
  std::size_t deepest = 0;
  if (value.is_structured()) {
    for (const nlohmann::json& item : value) deepest = std::max(deepest, depth_of(item));
    ++deepest;
  }
  return deepest;
}

/// Half of a surrogate pair and a number beyond a double: the other reader refuses both.
bool is_taken_by_us_alone(std::string_view text) {
  for (std::size_t at = text.find("\\u"); at + 4 < text.size(); at = text.find("\\u", at + 2)) {
    if ((text[at + 2] | 0x20) == 'd' && text[at + 3] >= '8') return true;
  }
  std::size_t digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits > 2) return true;
  }
  return false;
}

std::string difference(const Json& ours, const nlohmann::json& theirs, std::size_t size) {
  if (ours.begin > ours.end || ours.end > size) return "JSON value outside its text";
  if (ours.is_object() != theirs.is_object() || ours.is_array() != theirs.is_array() ||
      ours.is_string() != theirs.is_string() || ours.is_boolean() != theirs.is_boolean() ||
      ours.is_null() != theirs.is_null()) {
    return "JSON values of two kinds";
  }
  if (ours.is_string() && ours.text != theirs.get_ref<const std::string&>()) return "JSON strings differ";
  if (ours.is_boolean() && ours.flag != theirs.get<bool>()) return "JSON flags differ";
  if (ours.is_integer() && (!theirs.is_number() || ours.integer != theirs.get<std::int64_t>()))
    return "JSON integers differ";
  if (ours.is_array() && ours.items.size() != theirs.size()) return "JSON arrays of two lengths";
  for (std::size_t i = 0; ours.is_array() && i < theirs.size(); ++i) {
    if (std::string found = difference(ours.items[i], theirs[i], size); !found.empty()) return found;
  }
  if (!ours.is_object()) return {};
  for (const auto& [key, value] : theirs.items()) {
    const Json* member = ours.find(key);
    if (!member) return "JSON member lost";
    if (std::string found = difference(*member, value, size); !found.empty()) return found;
  }
  return {};
}

std::string broken_reading(std::string_view text, bool comments) {
  Json ours;
  const auto error = parse_json_text(text, ours, comments ? JsonStyle::comments : JsonStyle::strict);
  if (error && (error->message.empty() || error->place.line < 1 || error->place.column < 1))
    return "no message for broken JSON";
  // The other reader takes a NUL for the end.
  if (text.find('\0') != std::string_view::npos) return {};
  const nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false, comments);
  if (theirs.is_discarded()) return error || is_taken_by_us_alone(text) ? "" : "JSON that is none was taken";
  if (error) return depth_of(theirs) > kMaxJsonDepth ? "" : "JSON was refused";
  return difference(ours, theirs, text.size());
}

std::string broken_answer(const std::string& answer) {
  const nlohmann::json value = nlohmann::json::parse(answer, nullptr, false);
  if (value.is_discarded()) return "answer is no JSON";
  if (value.is_object() && value.contains("error") && value["error"].get<std::string>().empty())
    return "no message for what is refused";
  return {};
}

}  // namespace

std::string broken_settings(std::string_view bytes) {
  for (const bool comments : {false, true}) {
    if (std::string broken = broken_reading(bytes, comments); !broken.empty()) return broken;
  }
  CheckOptions options = test_options();
  if (const auto error = read_config(bytes, options); error && error->message.empty())
    return "no message for a broken configuration";
  if (std::string broken = broken_answer(forms_json(bytes)); !broken.empty()) return broken;
  Draft draft;
  draft.name = "a.txt";
  draft.bytes = "某局2024年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息12条。\n";
  if (std::string broken = broken_answer(check_json(draft, bytes)); !broken.empty()) return broken;
  const nlohmann::json profile = {{"profile", nlohmann::json::string_t(bytes)}};
  return broken_answer(
      check_json(draft, profile.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

}  // namespace nianbao::fuzz
