// The result object (core/schema/result.schema.json) as those read it who write about its findings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/json_text.h"
#include "core/base/span.h"

namespace nianbao {

/// The member of this name, "" where it is no text.
std::u16string text_at(const Json& json, std::string_view name);

/// The span of a finding or a fix; nullopt where it has none, or a wrong one.
std::optional<Span> span_at(const Json& json);

/// The array of its documents; null where the JSON is no result.
const Json* documents_of(const Json& result);

}  // namespace nianbao
