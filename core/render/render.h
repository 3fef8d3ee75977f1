// The result for people and programs. All output is UTF-8 and the same on every platform.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/json_writer.h"
#include "core/check.h"
#include "core/likeness/twins.h"

namespace nianbao {

/// The result object, schema nianbao/1 (core/schema/result.schema.json), on one line.
std::string render_json(const Result& result);
/// The same, given away piece by piece: for results that are several times as long as their draft.
void render_json(const Result& result, const TextSink& sink);

struct TextStyle {
  bool colour = false;
};
/// For a terminal, in Chinese; what was skipped is not worth a line there.
std::string render_text(const Result& result, const TextStyle& style);

/// What became of several inputs.
struct Tally {
  std::array<int, kStatuses.size()> inputs{};  // by status
  int with_errors = 0;                         // of those that were checked
  int with_warnings = 0;                       // and no error
  void add(const Result& result);
};
/// The closing line; "" for a single input.
std::string render_tally(const Tally& tally);

/// A problem for a list that shows nothing else of the input: with the status that it explains.
std::u16string sentence_of(const Result& result, const ReadProblem& problem);

/// One SARIF 2.1.0 log for several results.
std::string render_sarif(const std::vector<Result>& results);
/// GitHub workflow commands (::error file=…), one a line.
std::string render_github(const Result& result);

/// What the inputs of a batch have in common.
struct BatchTwins {
  std::vector<std::string> names;            // of the inputs
  std::vector<std::size_t> input_of;         // of each sketch, ascending
  std::vector<std::vector<TwinUnit>> units;  // of each sketch
};
/// nianbao-twins/1 (core/schema/twins.schema.json)
std::string render_twins_json(const BatchTwins& batch);

std::string render_rules_json();
/// {"read": [".docx", …], "refused": [{"endings": [".doc", …], "message": "…"}, …], "skipped": [".exe", …]}
std::string render_file_kinds_json();
/// [{"status": "checked", "word": "已检查"}, …]: what people read for each status.
std::string render_statuses_json();
/// The forms as data for those who draw tables or name parts: keys, titles, columns, deadlines.
std::string render_forms_json(const Forms& forms);
std::string render_rules_text();

enum class Stage { source, document, facts };
/// A readable dump of one stage, for `nianbao dump`.
std::string render_dump(const Result& result, Stage stage);

}  // namespace nianbao
