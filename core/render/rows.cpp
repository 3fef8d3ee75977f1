#include "core/render/rows.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/base/line_starts.h"
#include "core/base/text.h"
#include "core/render/named.h"
#include "core/render/names.h"
#include "core/render/row_writer.h"
#include "core/tables/cell_columns.h"

namespace nianbao {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 17> kFindings = {
    "input",      "document", "issuer", "year",        "rule",   "severity",
    "message",    "line",     "column", "end_line",    "table",  "row_key",
    "column_key", "expected", "actual", "fingerprint", "subject"};
constexpr std::array<std::string_view, 11> kCells = {"input",  "document", "issuer",  "year",
                                                     "format", "table",    "row_key", "column_key",
                                                     "value",  "raw",      "line"};
constexpr std::array<std::string_view, 10> kStatistics = {"input", "document", "issuer", "year", "key",
                                                          "body",  "period",   "value",  "unit", "line"};
/// The last one only where findings have weights.
constexpr std::array<std::string_view, 11> kFiles = {"input",  "document",  "issuer", "year",
                                                     "format", "status",    "errors", "warnings",
                                                     "infos",  "signed_on", "score"};

constexpr std::array kKinds = {std::pair{RowKind::findings, "findings"}, std::pair{RowKind::cells, "cells"},
                               std::pair{RowKind::statistics, "statistics"},
                               std::pair{RowKind::files, "files"}};

class Rows {
 public:
  Rows(const Result& result, RowWriter& out, bool scored)
      : result_(result),
        out_(out),
        scored_(scored),
        input_(to_utf16(result.input)),
        has_lines_(result.file.known() || !result.source.extracted),
        lines_(has_lines_ ? std::u16string_view(result.source.original) : std::u16string_view()) {}

  void write(RowKind kind) {
    for (document_ = 0; document_ < result_.documents.size(); ++document_) {
      switch (kind) {
        case RowKind::findings:
          findings();
          break;
        case RowKind::cells:
          cells();
          break;
        case RowKind::statistics:
          statistics();
          break;
        case RowKind::files:
          file();
          break;
      }
    }
    if (kind == RowKind::files && result_.documents.empty()) unread();
  }

 private:
  const DocumentResult& document() const { return result_.documents[document_]; }
  const Facts& facts() const { return document().facts; }

  /// What every row begins with.
  void whose() {
    out_.text(input_).integer(static_cast<std::int64_t>(document_)).text_or_null(facts().issuer);
    facts().year ? out_.integer(*facts().year) : out_.null();
  }

  /// In the file, where its places are known.
  FileRegion region(Span span) const {
    if (result_.file.known()) return result_.file.region(span);
    return {span, lines_.of(span.start), lines_.of(span.end)};
  }
  void number(std::uint32_t line_or_column) { has_lines_ ? out_.integer(line_or_column) : out_.null(); }
  void line(Span span) { number(region(span).start.line); }

  void findings() {
    for (const ReportedFinding& f : document().findings) {
      whose();
      out_.utf8(f.rule->id).utf8(to_string(f.severity)).text(f.message);
      const FileRegion at = region(f.span);
      number(at.start.line);
      number(at.start.column);
      number(at.end.line);
      out_.utf8_or_null(f.where.table_key).utf8_or_null(f.where.row_key).utf8_or_null(f.where.column_key);
      out_.text_or_null(f.evidence ? f.evidence->expected : std::u16string());
      out_.text_or_null(f.evidence ? f.evidence->actual : std::u16string());
      out_.utf8(f.fingerprint).text(f.subject).end_row();
    }
  }

  void cells() {
    for (const KeyedTable& table : facts().tables) {
      for (const KeyedRow& row : table.rows) {
        const std::vector<std::string_view> columns = cell_columns(table, row);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          const KeyedCell& cell = row.cells[i];
          whose();
          // The form that the table keeps to, which may be another than the report's year asks for.
          out_.utf8_or_null(table.format).utf8(table.key).utf8(row.key).utf8_or_null(columns[i]);
          cell.has_value() ? out_.number(cell.value) : out_.null();
          out_.text(cell.raw);
          line(result_.source.to_original(cell.span));
          out_.end_row();
        }
      }
    }
  }

  void statistics() {
    const std::vector<NamedNumber> named = named_numbers(result_.source, facts());
    for (const Statistic& s : facts().statistics) {
      const auto number =
          std::lower_bound(named.begin(), named.end(), s.span.start,
                           [](const NamedNumber& each, Offset start) { return each.span.start < start; });
      const bool known = number != named.end();
      whose();
      out_.utf8(s.key).text_or_null(known ? number->body.words : std::u16string());
      out_.text_or_null(known ? number->time.words : std::u16string());
      out_.number(s.value).text_or_null(s.unit);
      line(result_.source.to_original(s.span));
      out_.end_row();
    }
  }

  void file() {
    std::array<int, 3> counts{};  // by severity
    std::int64_t score = 0;
    for (const ReportedFinding& f : document().findings) {
      ++counts[static_cast<std::size_t>(f.severity)];
      score += f.weight.value_or(0);
    }
    whose();
    out_.utf8_or_null(facts().format).utf8(to_string(result_.status));
    for (const Severity each : {Severity::error, Severity::warning, Severity::info})
      out_.integer(counts[static_cast<std::size_t>(each)]);
    facts().signed_on ? out_.utf8(iso(*facts().signed_on)) : out_.null();
    if (scored_) out_.integer(score);
    out_.end_row();
  }

  /// An input in which nothing was found to judge has its row, too.
  void unread() {
    out_.text(input_).null().null().null().null().utf8(to_string(result_.status));
    out_.integer(result_.errors).integer(result_.warnings).integer(result_.infos).null();
    if (scored_) out_.null();
    out_.end_row();
  }

  const Result& result_;
  RowWriter& out_;
  bool scored_;
  std::u16string input_;
  bool has_lines_;
  LineStarts lines_;
  std::size_t document_ = 0;
};

}  // namespace

const char* to_string(RowKind kind) {
  return std::find_if(kKinds.begin(), kKinds.end(), [kind](const auto& each) { return each.first == kind; })
      ->second;
}

std::optional<RowKind> row_kind(std::string_view name) {
  for (const auto& [kind, own] : kKinds) {
    if (name == own) return kind;
  }
  return std::nullopt;
}

Names columns_of(RowKind kind, bool scored) {
  switch (kind) {
    case RowKind::findings:
      return kFindings;
    case RowKind::cells:
      return kCells;
    case RowKind::statistics:
      return kStatistics;
    case RowKind::files:
      break;
  }
  return Names(kFiles).first(kFiles.size() - (scored ? 0 : 1));
}

std::string rows_head(RowKind kind, RowFormat format, bool scored) {
  if (format == RowFormat::json_lines) return {};
  CsvRows out(columns_of(kind, scored));
  out.head();
  return out.take();
}

std::string render_rows(const Result& result, RowKind kind, RowFormat format, bool scored) {
  if (format == RowFormat::csv) {
    CsvRows out(columns_of(kind, scored));
    Rows(result, out, scored).write(kind);
    return out.take();
  }
  JsonRows out(columns_of(kind, scored));
  Rows(result, out, scored).write(kind);
  return out.take();
}

}  // namespace nianbao
