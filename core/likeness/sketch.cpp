#include "core/likeness/sketch.h"

#include "core/base/text.h"
#include "core/check.h"
#include "core/dates/dates.h"
#include "core/likeness/bare_words.h"

namespace nianbao {

namespace {

/// A shorter paragraph cannot have enough words of its own.
constexpr Offset kLeastLength = 30;
/// Of a longer one the beginning is enough, and comparing stays cheap.
constexpr std::size_t kMostLength = 4000;

std::vector<Passage> passages_of(const SourceText& source, const Document& document) {
  std::vector<Passage> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::body || paragraph.span.size() < kLeastLength) continue;
    const std::u16string_view text = slice(source.clean, paragraph.span).substr(0, kMostLength);
    if (!likeness::is_prescribed(text) && !likeness::lists_figures(text))
      out.push_back({source.to_original(paragraph.span), std::u16string(text)});
  }
  return out;
}

}  // namespace

std::vector<Sketch> sketch(const Draft& draft, const FormSet& forms, const ExtractOptions& options) {
  std::vector<Sketch> out;
  const SourceText source = read_source(draft, forms.lexicon());
  if (is_trouble(status_of(source)) || source.misread) return out;
  const std::vector<Document> documents = parse_documents(source, forms.lexicon());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const DocumentDates dates = find_dates(source, documents[i]);
    const DocumentIdentity identity = identify(source, documents[i], dates, forms, options);
    Sketch& sketch = out.emplace_back();
    sketch.input = draft.name;
    sketch.document = i;
    sketch.issuer = identity.issuer;
    if (identity.kind == DocumentKind::annual_report) sketch.passages = passages_of(source, documents[i]);
  }
  return out;
}

}  // namespace nianbao
