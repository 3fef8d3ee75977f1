// Any draft that is read, back as a Word file with comments: a Word file as it is, all others as a new one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotate/annotate.h"
#include "core/read/source_text.h"

namespace nianbao {

/// Text, Markdown, HTML, CSV …: a new Word file with the text, headings and tables, and the comments in it.
/// Notes stand in SourceText::original. A draft in another office's format is converted before
/// (core/convert).
Annotated annotate_draft(const Draft& draft, const std::vector<Note>& notes, const Lexicon& lexicon,
                         std::string_view date = {});

/// The page's door. `result_json`: the result object of this draft; `profile` as for check_json, "" for none.
/// Drafts in other offices' formats are converted here. Never throws.
Annotated annotate_json(Draft draft, std::string_view result_json, std::string_view profile = {},
                        std::string_view date = {});

}  // namespace nianbao
