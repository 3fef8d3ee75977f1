// What is said in the margin of a draft: the wording of a finding as a comment, in one place for the command
// line and the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotate/annotate.h"

namespace nianbao {

struct Result;

/// The findings of all documents of a result, in their order.
std::vector<Note> notes_of(const Result& result);

/// The same from the result object (core/schema/result.schema.json); nullopt where it is none.
std::optional<std::vector<Note>> notes_of_json(std::string_view result_json);

}  // namespace nianbao
