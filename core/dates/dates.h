// The dates of one document, and which of them sign and publish it.
#pragma once

#include <optional>
#include <vector>

#include "core/dates/date.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao {

struct DocumentDates {
  std::vector<Date> dates;  // in the text's order
  std::vector<Period> periods;
  std::optional<Day> signed_on;  // nullopt: not signed, or by a date that does not exist
  Span signed_span;
  std::optional<Day> published_on;  // from the page's publication line
  Span published_span;
};

DocumentDates find_dates(const SourceText& source, const Document& document);

}  // namespace nianbao
