// What a report says about its own build: "本报告由概述、…等六部分组成,并附…统计表".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/facts/facts.h"

namespace nianbao {

struct Declaration {
  Span span;                           // the sentence
  std::optional<std::int32_t> number;  // "六部分", "6个部分"
  Span number_span;
  std::vector<Span> names;  // the names, split at every 、 and 和: a name with 、 in it comes in pieces
  bool open = false;        // "…等": the list may be incomplete
};

/// The sentences of the opening that declare the report's parts.
std::vector<Declaration> find_declarations(const SourceText& source, const Document& document);

/// The words that announce an annex ("并附相关的说明和指标统计表", "详见附件"); empty: none.
Span find_annex_promise(const SourceText& source, const Document& document);

/// An annex follows: a line 附件…, or, behind `after`, a table outside the report's own sections.
bool has_annex(const SourceText& source, const Document& document, const Facts& facts, Offset after);

/// How much of what `name` says stands in `title`, in percent of its pairs of characters; words that every
/// title has (情况, 政府信息, 工作 …) do not count. 100 when nothing else is left of `name`.
int likeness(std::u16string_view name, std::u16string_view title);

}  // namespace nianbao
