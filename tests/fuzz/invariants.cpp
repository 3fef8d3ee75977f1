#include "tests/fuzz/invariants.h"

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/render/render.h"
#include "tests/fuzz/schema.h"

namespace nianbao::fuzz {

namespace {

constexpr std::size_t kMaxValidated = std::size_t{4} << 20;  // bytes of JSON held against the schema

bool splits_pair(std::u16string_view text, Offset at) {
  return at > 0 && at < text.size() && text[at - 1] >= 0xD800 && text[at - 1] < 0xDC00 &&
         text[at] >= 0xDC00 && text[at] < 0xE000;
}

bool fits(std::u16string_view text, Span span) {
  return span.start <= span.end && span.end <= text.size() && !splits_pair(text, span.start) &&
         !splits_pair(text, span.end);
}

std::string name(const char* what, Span span) {
  return std::string(what) + " [" + std::to_string(span.start) + "," + std::to_string(span.end) + ")";
}

std::string check_map(const SourceText& source) {
  if (source.map.original_size() != source.original.size()) return "map does not cover the original";
  if (source.map.clean_size() != source.clean.size()) return "map does not cover the clean text";
  Offset last = 0;
  const Offset step = std::max<Offset>(1, static_cast<Offset>(source.clean.size() / 5000));
  for (Offset at = 0; at <= source.clean.size(); at += step) {
    const Offset original = source.map.to_original(at);
    if (original < last || original > source.original.size()) return "map is not monotonic";
    last = original;
  }
  return {};
}

std::string check_document(const Document& document, const SourceText& source) {
  const auto bad = [&source](Span span) { return !fits(source.clean, span); };
  if (bad(document.span)) return name("document", document.span);
  Offset last = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (bad(paragraph.span) || paragraph.span.start < last) return name("paragraph", paragraph.span);
    last = paragraph.span.end;
  }
  for (const Mark& mark : document.marks) {
    if (bad(mark.span) || mark.paragraph >= document.paragraphs.size()) return name("mark", mark.span);
  }
  for (const Heading& heading : document.headings) {
    if (bad(heading.span) || bad(heading.title) || bad(heading.body)) return name("heading", heading.span);
    if (heading.mark >= static_cast<std::int32_t>(document.marks.size()))
      return name("heading's mark", heading.span);
  }
  for (const RawTable& table : document.tables) {
    if (bad(table.span)) return name("table", table.span);
    for (const LayoutCell& cell : table.cells) {
      if (bad(cell.span)) return name("raw cell", cell.span);
      if (cell.row + cell.row_span > table.rows || cell.column + cell.column_span > table.columns) {
        return name("cell outside its table", cell.span);
      }
    }
  }
  return {};
}

std::string check_facts(const Facts& facts, const SourceText& source) {
  const auto bad = [&source](Span span) { return !fits(source.clean, span); };
  for (const Date& date : facts.dates) {
    if (bad(date.span)) return name("date", date.span);
  }
  for (const Quantity& quantity : facts.quantities) {
    if (bad(quantity.span) || !quantity.span.contains(quantity.number))
      return name("quantity", quantity.span);
  }
  for (const Statistic& statistic : facts.statistics) {
    if (bad(statistic.span)) return name("statistic", statistic.span);
  }
  for (const Claim& claim : facts.claims) {
    if (bad(claim.span)) return name("claim", claim.span);
  }
  for (const KeyedTable& table : facts.tables) {
    for (const KeyedRow& row : table.rows) {
      if (bad(row.span) || bad(row.label_span)) return name("row", row.span);
      for (const KeyedCell& cell : row.cells) {
        if (bad(cell.span)) return name("cell", cell.span);
      }
    }
  }
  return {};
}

}  // namespace

std::string broken_promise(const SourceText& source) {
  if (std::string broken = check_map(source); !broken.empty()) return broken;
  for (const Noise& noise : source.noise) {
    if (!fits(source.original, noise.original)) return name("noise", noise.original);
    if (!fits(source.clean, noise.clean)) return name("clean noise", noise.clean);
  }
  for (const LayoutBlock& block : source.layout.blocks) {
    if (!fits(source.clean, block.span)) return name("block", block.span);
  }
  for (const LayoutTable& table : source.layout.tables) {
    if (!fits(source.clean, table.span)) return name("layout table", table.span);
    for (const LayoutCell& cell : table.cells) {
      if (!fits(source.clean, cell.span) || !table.span.contains(cell.span))
        return name("layout cell", cell.span);
    }
  }
  return {};
}

std::string broken_promise(const Result& result) {
  if (std::string broken = broken_promise(result.source); !broken.empty()) return broken;
  for (const DocumentResult& document : result.documents) {
    if (std::string broken = check_document(document.document, result.source); !broken.empty()) return broken;
    if (std::string broken = check_facts(document.facts, result.source); !broken.empty()) return broken;
    if (document.checks.size() != all_rules().size()) return "a rule gave no outcome";
    for (const RuleOutcome& check : document.checks) {
      const bool silent = check.outcome == Outcome::not_applicable || check.outcome == Outcome::not_checked;
      if (silent && check.reason.empty()) return "no reason: " + std::string(check.rule->id);
    }
    Offset last = 0;
    for (const ReportedFinding& finding : document.findings) {
      const std::string rule(finding.rule->id);
      if (!fits(result.source.original, finding.span))
        return name(("finding of " + rule).c_str(), finding.span);
      if (finding.span.start < last) return "findings out of order";
      last = finding.span.start;
      if (finding.message.empty()) return "no message: " + rule;
      for (const Related& related : finding.related) {
        if (!fits(result.source.original, related.span))
          return name(("related of " + rule).c_str(), related.span);
      }
      if (finding.where.words.empty()) return "no place in words: " + rule;
      for (const Fix& fix : finding.more_fixes) {
        if (!fits(result.source.original, fix.span))
          return name(("a further fix of " + rule).c_str(), fix.span);
      }
      if (finding.fix && !fits(result.source.original, finding.fix->span)) {
        return name(("fix of " + rule).c_str(), finding.fix->span);
      }
    }
  }
  const std::string json = render_json(result);
  const nlohmann::json output = nlohmann::json::parse(json, nullptr, false);
  if (output.is_discarded()) return "output is no JSON";
  // More of the same in a larger output; no fuzzed input gives so much.
  if (json.size() <= kMaxValidated) {
    if (std::string broken = schema_error(output); !broken.empty()) return broken;
  }
  if (nlohmann::json::parse(render_sarif({result}), nullptr, false).is_discarded()) return "SARIF is no JSON";
  return {};
}

}  // namespace nianbao::fuzz
