// A report as the comparison sees it: its parts, and the paragraphs in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/rules/rule.h"

namespace nianbao::years {

struct Block {
  Span span;                 // in SourceText::clean
  std::u16string_view text;  // of the clean text, which outlives it
  Role role = Role::body;
  std::uint32_t part = 0;  // index into Blocks::parts
  std::u16string essence;  // without blanks and marks; the text where nothing is left
  std::u16string words;    // also without numbers
};

struct PartPlace {
  std::string key;  // "" for a section that the form does not know, and for what stands before the first part
  Span title;       // in SourceText::clean
  Offset start = 0;
};

struct Blocks {
  std::vector<PartPlace> parts;  // by start; the first is what stands before them all
  std::vector<Block> blocks;     // by span, without tables, page furniture and the headings of parts
};

/// Views into the report's text.
Blocks read_blocks(const Previous& report);

/// A part in both years; an index into Blocks::parts, or -1.
struct PartPair {
  std::int32_t now = -1;
  std::int32_t last = -1;
};
/// By key, sections of their own by the words of their titles. In this year's order, dropped ones behind the
/// part they followed. The first is what stands before them all.
std::vector<PartPair> pair_parts(const Previous& now, const Blocks& now_blocks, const Previous& last,
                                 const Blocks& last_blocks);

}  // namespace nianbao::years
