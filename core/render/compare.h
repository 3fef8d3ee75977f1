// The comparison of two years for people and programs; all output is UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compare/compare.h"
#include "core/render/render.h"

namespace nianbao {

/// nianbao-compare/1 (core/schema/compare.schema.json), on one line.
std::string render_compare_json(const YearsCompared& years);
/// For a terminal, in Chinese: what changed, [-last-] and {+this+} in the colourless one.
std::string render_compare_text(const YearsCompared& years, const TextStyle& style);
/// A page of its own, printable, without scripts; nothing that a draft holds can become markup.
std::string render_compare_html(const YearsCompared& years);

/// Why the two may not belong together; a sentence each, none where they do.
std::vector<std::u16string> doubts_of(const YearsCompared& years);

}  // namespace nianbao
