// 整改意见: what a supervising office writes to a unit about its draft. Numbered, by the parts of the report,
// each with the words it is about, what disagrees, what to do and the clause.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

struct LetterLine {
  std::uint8_t heading = 0;  // 1: the title, 2: a part of the report; 0: text
  std::u16string text;
};

/// The letter on a result object (core/schema/result.schema.json); `text` is the draft's where the result
/// does not carry it. A finding may also have the reviewer's "note" (told behind it) and be "dismissed": true
/// (told at the end as one that needs no change, and not counted). A draft without findings, or one that was
/// not checked, gets a letter that says so. nullopt where `result_json` is no result.
std::optional<std::vector<LetterLine>> letter_of_json(std::string_view result_json, std::u16string_view text);

/// A paragraph a line, a blank line between the letter's parts.
std::u16string letter_text(const std::vector<LetterLine>& letter);
/// A Word file with headings.
std::string letter_docx(const std::vector<LetterLine>& letter);

}  // namespace nianbao
