#include "tools/lsp/protocol.h"

#include <algorithm>

namespace nianbao::lsp {

const Json* member(const Json* value, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (!value || !value->is_object()) return nullptr;
    value = value->find(name);
  }
  return value;
}

const std::string* text_of(const Json* value) { return value && value->is_string() ? &value->text : nullptr; }

Out to_out(const Json& value, std::string_view document) {
  if (value.is_string()) return value.text;
  if (value.is_integer()) return value.integer;
  if (value.type != Json::Type::number) return nullptr;
  Out out = Out::parse(document.substr(value.begin, value.end - value.begin), nullptr, false);
  return out.is_discarded() ? Out(nullptr) : out;
}

Out position_json(Position position) { return {{"line", position.line}, {"character", position.character}}; }

Out range_json(const Range& range) {
  return {{"start", position_json(range.start)}, {"end", position_json(range.end)}};
}

std::optional<Position> read_position(const Json* value) {
  const Json* line = member(value, {"line"});
  const Json* character = member(value, {"character"});
  if (!line || !line->is_integer() || !character || !character->is_integer()) return std::nullopt;
  return Position{static_cast<std::uint64_t>(std::max<std::int64_t>(0, line->integer)),
                  static_cast<std::uint64_t>(std::max<std::int64_t>(0, character->integer))};
}

std::optional<Range> read_range(const Json* value) {
  const std::optional<Position> start = read_position(member(value, {"start"}));
  const std::optional<Position> end = read_position(member(value, {"end"}));
  if (!start || !end) return std::nullopt;
  return Range{*start, *end};
}

Range range_of(const Checked& checked, Span span, Encoding encoding) {
  if (!checked.result.file.known()) return {};
  return checked.text->range(checked.result.file.to_file(span), encoding);
}

}  // namespace nianbao::lsp
