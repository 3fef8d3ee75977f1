// The one door for WebAssembly and other bindings: JSON in, JSON out.
#pragma once

#include <string>
#include <string_view>

#include "core/read/source_text.h"

namespace nianbao {

/// `options_json` (UTF-8; "" means {}): {"config": {"year": 2024, "as": "annual-report", "disable":
/// ["text/script"], …} as in core/config.schema.json, "previous": {"name": "last.html", "text": "…"} or
/// {"name": "…", "base64": "…"}}. Returns the result object, or {"error": "…"} (Chinese) when the options are
/// not understood.
std::string check_json(const Draft& draft, std::string_view options_json);

/// [{"id":"stat/sum","severity":"error","title":"…","basis":["…"],"needs":["…"]}, …]
std::string rules_json();

/// Semantic version, "0.1.0".
std::string_view version();

}  // namespace nianbao
