// A configuration file (--config): which rules run, how grave they are, which findings were looked at
// already.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/json_text.h"
#include "core/check.h"

namespace nianbao {

/// The years a report can be about; options and configuration refuse others.
inline constexpr int kFirstYear = 1949;
inline constexpr int kLastYear = 2100;

/// Reads the JSON (comments allowed) that core/schema/config.schema.json describes into `options`:
///   {"disable": ["text/script"], "severity": {"date/deadline": "info"}, "ignore": ["9f3c…16 hex digits"],
///    "year": 2024, "as": "annual-report"}
/// An unknown key, rule id or value is refused with its place, and `options` is left as it was.
std::optional<JsonError> read_config(std::string_view text, CheckOptions& options);

/// "annual-report" or "work-summary", the two kinds a user can ask for; nullopt for any other word.
std::optional<DocumentKind> requested_kind(std::string_view word);
std::optional<Severity> severity_of(std::string_view word);

}  // namespace nianbao
