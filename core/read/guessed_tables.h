// Tables of a page (PDF, OFD) that have no ruling lines stand in the text as lines. What is then read of
// their cells is a guess, and whoever converts says so by this notice: it goes with the draft wherever that
// goes.
#pragma once

#include <algorithm>
#include <string_view>

#include "core/read/layout.h"
#include "core/read/source_text.h"
#include "core/words/notices.h"

namespace nianbao {
/// True of a text whose tables without lines are guessed.
inline bool has_guessed_tables(const SourceText& source) {
  return std::any_of(source.problems.begin(), source.problems.end(),
                     [](const ReadProblem& problem) { return problem.message == words::guessed_tables; });
}

/// True of such a table; one that has lines is read like any other.
inline bool is_guessed(const SourceText& source, TableSource table) {
  return table != TableSource::docx && has_guessed_tables(source);
}

}  // namespace nianbao
