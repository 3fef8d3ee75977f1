// What differs between a paragraph and its counterpart, word by word.
#pragma once

#include <optional>
#include <vector>

#include "core/compare/compare.h"
#include "core/compare/edits.h"

namespace nianbao::years {

/// `now` and `last`: the paragraphs, in the clean texts. nullopt where they are too far apart, or too long
/// for the budget.
std::optional<std::vector<WordChange>> word_changes(const Previous& now, const std::vector<Span>& now_pieces,
                                                    const Previous& last,
                                                    const std::vector<Span>& last_pieces, Budget& budget);

}  // namespace nianbao::years
