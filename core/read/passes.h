// The passes of clean_text, in order. Each reads the text the one before it left and gives the next one with
// the map between the two; spans of noise are in the pass's own input. Each is one linear walk, and cheap on
// text it does not concern.
#pragma once

#include <string_view>
#include <vector>

#include "core/read/rewriter.h"
#include "core/read/source_text.h"

namespace nianbao {

/// GBK text that lost a byte and was read in wrong pairs, UTF-8 read as GBK or Latin-1, GBK read as Latin-1.
/// A run is rewritten only where its bytes, decoded again, give plausible Chinese; one that cannot be
/// repaired stays and is only noted. `clean` of the noise is in the output.
Rewritten repair_mojibake(std::u16string_view in, std::vector<Noise>& noise);

/// NFKC (but ①, ⑴, ⒈ and ㈠ stay, since they number things), control and zero-width characters removed, all
/// line ends '\n'. A lone surrogate becomes U+FFFD.
Rewritten normalise_characters(std::u16string_view in, std::vector<Noise>& noise);

/// Pinyin that a script converter left in parentheses: 務(wù), 公(gong)開(kai), (zheng)(zheng). Real Latin in
/// parentheses stays: 办公系统(OA), (APP), 公顷(ha).
Rewritten strip_annotations(std::u16string_view in, std::vector<Noise>& noise);

/// Traditional → Simplified, one unit for one unit.
Rewritten fold_script(std::u16string_view in, std::vector<Noise>& noise);

/// Joins the lines of a sentence that a PDF copy broke; a page number between two such lines goes. `edges`
/// (ascending) are where blocks, tables and cells of a structured carrier start and end: no line is joined
/// across one.
Rewritten unwrap_lines(std::u16string_view in, const std::vector<Offset>& edges, std::vector<Noise>& noise);

/// Blanks between Chinese and digits that word processors and PDF put there: "2024 年", "第 711 号", "2 0 2 4
/// 年". Blanks that may part the columns of a table stay. Reads unwrapped lines.
Rewritten close_spaces(std::u16string_view in, std::vector<Noise>& noise);

}  // namespace nianbao
