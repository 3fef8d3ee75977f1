#include "core/parse/document.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/parse/lines.h"

namespace nianbao {

namespace {

using parse::Line;

/// Furniture lines that follow each other are one place.
std::vector<Span> furniture_of(const std::vector<Paragraph>& paragraphs) {
  std::vector<Span> out;
  bool joined = false;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.role != Role::furniture) {
      joined = false;
      continue;
    }
    if (joined) {
      out.back().end = paragraph.span.end;
    } else {
      out.push_back(paragraph.span);
    }
    joined = true;
  }
  return out;
}

Document read_document(const SourceText& source, const Lexicon& lexicon, std::vector<Line> lines, Span span) {
  Document document;
  document.span = span;
  const std::size_t last = parse::find_title_and_signature(source, lexicon, lines, document);
  if (!document.signature_date.empty() || !document.signature_issuer.empty()) {
    parse::mark_tail(source, lines, last, slice(source.clean, document.title));
  }
  document.paragraphs.reserve(lines.size());
  for (const Line& line : lines) document.paragraphs.push_back({line.span, line.role});
  document.furniture = furniture_of(document.paragraphs);
  parse::find_marks(source, lexicon, document);
  parse::find_headings(source, lexicon, lines, document);
  return document;
}

}  // namespace

std::vector<Document> parse_documents(const SourceText& source, const Lexicon& lexicon) {
  std::vector<RawTable> tables = find_tables(source, lexicon);
  std::vector<Line> lines = parse::split_lines(source, tables);
  parse::mark_furniture(source, lexicon, lines);
  parse::mark_contents(source, lexicon, lines);
  const std::vector<std::size_t> starts = parse::find_starts(source, lexicon, lines);
  std::vector<Document> documents;
  const auto end = static_cast<Offset>(source.clean.size());
  std::size_t table = 0;
  for (std::size_t k = 0; k < starts.size(); ++k) {
    const std::size_t next = k + 1 < starts.size() ? starts[k + 1] : lines.size();
    const Span span{k == 0 ? 0 : lines[starts[k]].span.start,
                    k + 1 < starts.size() ? lines[next].span.start : end};
    std::vector<Line> own(lines.begin() + static_cast<std::ptrdiff_t>(std::min(starts[k], lines.size())),
                          lines.begin() + static_cast<std::ptrdiff_t>(next));
    Document document = read_document(source, lexicon, std::move(own), span);
    for (; table < tables.size() && tables[table].span.start < span.end; ++table) {
      document.tables.push_back(std::move(tables[table]));
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

std::int32_t paragraph_at(const Document& document, Offset at) {
  const auto it = std::upper_bound(document.paragraphs.begin(), document.paragraphs.end(), at,
                                   [](Offset offset, const Paragraph& p) { return offset < p.span.start; });
  return static_cast<std::int32_t>(it - document.paragraphs.begin()) - 1;
}

}  // namespace nianbao
