// What typing, web pages and programs leave behind in a text: signs that stand twice, code of a web page,
// what a text processor writes where a reference leads nowhere.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao::slips {

enum class TraceKind : std::uint8_t {
  twice,      // ,, %% 2024年年: of the two halves, one is too much
  two_signs,  // ,。 .. 》》: the text does not tell which one is right
  code,       // &nbsp; <br/>
  reference,  // 错误!未找到引用源
  question,   // ???
};

struct Trace {
  TraceKind kind = TraceKind::two_signs;
  Span span;
};

/// Those of `text`, by their start. Linear in it.
std::vector<Trace> find_traces(std::u16string_view text);

/// Those of the document's paragraphs but tables and page furniture; offsets in the clean text.
std::vector<Trace> find_traces(const SourceText& source, const Document& document);

}  // namespace nianbao::slips
