// The JSON Schema of the result object, as one more promise.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace nianbao::fuzz {

/// Whether a validator was built in.
bool checks_schema();

/// "" or the first place where `result` breaks core/schema/result.schema.json; "" where no validator was
/// built in.
std::string schema_error(const nlohmann::json& result);

}  // namespace nianbao::fuzz
