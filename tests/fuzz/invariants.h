// What holds for every input whatever it is. Used by the fuzzers, the pathological and the metamorphic tests.
#pragma once

#include <string>

#include "core/check.h"

namespace nianbao::fuzz {

/// "" or the first broken promise: spans inside their text and on character boundaries, the map monotonic and
/// covering, layout and noise in order.
std::string broken_promise(const SourceText& source);
/// Likewise for a whole result: documents, facts, findings, and output that parses again.
std::string broken_promise(const Result& result);

}  // namespace nianbao::fuzz
