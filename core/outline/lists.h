// Enumerations of a document: marks that count one list, with their nesting undone.
#pragma once

#include <cstdint>
#include <vector>

#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao {

/// One list: (一)(二)(三) under one parent, or 一是 … 二是 … 三是 over any number of paragraphs. A list may
/// hold a wrong number (一、二、四): what continues it best belongs to it.
struct NumberedList {
  std::vector<std::uint32_t> marks;  // indices into Document::marks, in order; at least one
  bool running = false;              // 一是, 一要, 第一, 首先: these may mix in one list
  bool inside = false;               // inside one paragraph: "(一)…;(二)…"
  bool restarts = false;  // starts at 1 although the list of its parent level is still open (一、二、一、)
};

/// All lists, by first mark. Linear in the number of marks.
std::vector<NumberedList> find_lists(const SourceText& source, const Document& document);

/// The family of 一是, 一要, 第一 and 首先.
bool is_running(MarkStyle style);

}  // namespace nianbao
