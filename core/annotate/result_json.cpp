#include "core/annotate/result_json.h"

#include <limits>

#include "core/base/text.h"

namespace nianbao {

std::u16string text_at(const Json& json, std::string_view name) {
  const Json* const found = json.find(name);
  return found && found->is_string() ? to_utf16(found->text) : std::u16string();
}

std::optional<Span> span_at(const Json& json) {
  const Json* const span = json.find("span");
  if (!span || !span->is_object()) return std::nullopt;
  const auto end_at = [span](std::string_view name) -> std::optional<Offset> {
    const Json* const end = span->find(name);
    if (!end || !end->is_integer() || end->integer < 0 || end->integer > std::numeric_limits<Offset>::max())
      return std::nullopt;
    return static_cast<Offset>(end->integer);
  };
  const std::optional<Offset> start = end_at("start");
  const std::optional<Offset> end = end_at("end");
  if (!start || !end || *end < *start) return std::nullopt;
  return Span{*start, *end};
}

const Json* documents_of(const Json& result) {
  const Json* const documents = result.is_object() ? result.find("documents") : nullptr;
  return documents && documents->is_array() ? documents : nullptr;
}

}  // namespace nianbao
