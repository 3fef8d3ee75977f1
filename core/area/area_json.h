// The sum of an area, JSON in, JSON out: what the WebAssembly module gives the page.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::area {

/// `area` (UTF-8): {"results": [result objects of nianbao/1 …], "government": a result object or null,
/// "previous": [result objects of last year's reports], "roll": text as area::read_roll takes it, "year": N
/// or null, "profile": text of an agency's file, "values": true for each unit's own numbers}; all but
/// "results" may be left out. Gives nianbao-sum/1 (core/schema/sum.schema.json), or {"error": "…"} (Chinese,
/// one sentence) where it is none of that.
std::string sum_json(std::string_view area);

/// The same as `nianbao sum --format csv` prints it: a row a cell, with a head. An error is JSON, which
/// starts with a brace, as no head does.
std::string sum_csv(std::string_view area);

}  // namespace nianbao::area
