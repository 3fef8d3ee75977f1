// What holds for every input whatever it is. Used by the fuzzers, the pathological and the metamorphic tests.
#pragma once

#include <string>
#include <string_view>

#include "core/check.h"

namespace nianbao::fuzz {

/// "" or the first broken promise: spans inside their text and on character boundaries, the map monotonic and
/// covering, layout and noise in order.
std::string broken_promise(const SourceText& source);
/// Likewise for a whole result: documents, facts, findings, and output that parses again.
std::string broken_promise(const Result& result);

/// Likewise for bytes as options, as a configuration and as a profile: read as another JSON reader reads
/// them, and answered with JSON or with a message.
std::string broken_settings(std::string_view bytes);

}  // namespace nianbao::fuzz
