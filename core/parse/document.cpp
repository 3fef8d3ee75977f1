#include "core/parse/document.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

std::vector<Document> parse_documents(const SourceText& source) {
  Document document;
  document.span = {0, static_cast<Offset>(source.clean.size())};
  document.tables = find_tables(source);
  Offset start = 0;
  while (start <= source.clean.size()) {
    const std::size_t line_end = std::min(source.clean.find(u'\n', start), source.clean.size());
    const Span span = trim(source.clean, Span{start, static_cast<Offset>(line_end)});
    if (!span.empty()) document.paragraphs.push_back({span, Role::body});
    start = static_cast<Offset>(line_end + 1);
  }
  return {document};
}

std::int32_t paragraph_at(const Document& document, Offset at) {
  const auto it = std::upper_bound(document.paragraphs.begin(), document.paragraphs.end(), at,
                                   [](Offset offset, const Paragraph& p) { return offset < p.span.start; });
  return static_cast<std::int32_t>(it - document.paragraphs.begin()) - 1;
}

}  // namespace nianbao
