// What a finding would change in the file itself, as its author has it open.
#pragma once

#include <string>
#include <vector>

#include "core/check.h"

namespace nianbao {

struct FileEdit {
  Span span;  // UTF-16 units of the decoded file
  std::u16string text;
  LinePlace start;  // the span's ends as lines and columns
  LinePlace end;
};

/// All changes of a finding, in the file's order and without overlaps; {} where it offers none, or where one
/// of them cannot be made in the file without harm: markup stands between, or the new text would be read as
/// markup. Result::file has to be known.
std::vector<FileEdit> file_edits(const Result& result, const ReportedFinding& finding);

/// Puts edits in the file's order and drops those that meet an earlier one.
void drop_overlaps(std::vector<FileEdit>& edits);

}  // namespace nianbao
