// The roll: the list of organs that owe a report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form_set.h"
#include "core/read/source_text.h"

namespace nianbao::area {

struct Roll {
  std::vector<std::u16string> organs;  // as written, without numbering; no name twice
  std::u16string problem;              // Chinese, one sentence: why nothing could be read; "" otherwise
};

/// Reads a list from text (one organ a line), CSV or TSV (the column whose head says 单位, or the first one
/// that holds words), or a table of a Word or Excel file that core/convert has made a Word file of. Blank
/// lines, titles, heads, numbering, sums and notes are passed over.
Roll read_roll(const Draft& draft, const FormSet& forms);

/// The same of text: "1. 青岚县财政局\n2. 青岚县教育局".
Roll read_roll(std::u16string_view text);

}  // namespace nianbao::area
