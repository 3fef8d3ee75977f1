#include "tools/outputs.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "core/render/render.h"
#include "core/render/sarif.h"
#include "tools/documentation.h"
#include "tools/option_values.h"
#include "tools/platform/descriptor.h"
#include "tools/platform/paths.h"

namespace nianbao::cli {

namespace {

constexpr std::array kNames = {std::pair{"text", OutputFormat::text},
                               std::pair{"json", OutputFormat::json},
                               std::pair{"sarif", OutputFormat::sarif},
                               std::pair{"github", OutputFormat::github},
                               std::pair{"findings", OutputFormat::findings},
                               std::pair{"cells", OutputFormat::cells},
                               std::pair{"statistics", OutputFormat::statistics},
                               std::pair{"files", OutputFormat::files}};

std::optional<RowKind> rows_of(OutputFormat format) {
  for (const auto& [name, value] : kNames) {
    if (value == format) return row_kind(name);
  }
  return std::nullopt;
}

/// "csv" of "a/B.CSV"; "" where there is none.
std::string file_ending(const std::string& path) {
  const std::size_t name = path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1;
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || dot <= name) return {};
  std::string out = path.substr(dot + 1);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return out;
}

/// Does the file's ending fit what is to be written?
std::string ending_problem(const OutputPlan& plan) {
  const std::string ending = file_ending(plan.path);
  const bool is_json = ending == "json" || ending == "jsonl" || ending == "ndjson";
  if (rows_of(plan.format)) {
    if (ending.empty() || ending == "csv" || is_json) return {};
    return "--output " + plan.path + ":能写 .csv 和 .jsonl,不能写 ." + ending + "。";
  }
  const bool fits = ending == "csv"     ? false
                    : ending == "sarif" ? plan.format == OutputFormat::sarif
                    : is_json ? plan.format == OutputFormat::json || plan.format == OutputFormat::sarif
                              : true;
  if (fits) return {};
  return "--output " + plan.path + ":请写明要哪些内容,如 --output findings=" + plan.path +
         "(另有 cells、statistics、files、json、sarif)。";
}

class TextWriter final : public ResultWriter {
 public:
  TextWriter(const std::string& path, bool is_quiet, bool in_colour)
      : ResultWriter(path), is_quiet_(is_quiet), style_{in_colour} {}
  void add(const Checked& checked) override {
    const Result& result = checked.result;
    const bool found = is_trouble(result.status) || result.errors + result.warnings + result.infos > 0;
    tally_.add(result);
    if (found || !is_quiet_) file.write(render_text(result, style_));
  }
  void end(bool) override {
    if (!is_quiet_) file.write(render_tally(tally_));
  }

 private:
  bool is_quiet_;
  TextStyle style_;
  Tally tally_;
};

class JsonWriterOfResults final : public ResultWriter {
 public:
  using ResultWriter::ResultWriter;
  void add(const Checked& checked) override {
    bool first = true;
    render_json(checked.result, [&](std::string_view piece) {
      if (first && !checked.id.empty()) {
        file.write("{\"id\":" + checked.id + ",");
        piece.remove_prefix(1);  // the result's own brace
      }
      first = false;
      file.write(piece);
    });
    file.write("\n");
  }
};

class GithubWriter final : public ResultWriter {
 public:
  using ResultWriter::ResultWriter;
  void add(const Checked& checked) override { file.write(render_github(checked.result)); }
};

class SarifWriter final : public ResultWriter {
 public:
  using ResultWriter::ResultWriter;
  void begin() override {
    std::error_code failed;
    const std::filesystem::path here = std::filesystem::current_path(failed);
    const std::string root = failed ? std::string() : from_path(here / "");
    log_ = std::make_unique<SarifLog>([this](std::string_view piece) { file.write(piece); },
                                      SarifPlaces{root, documentation_uri(), what_it_checks});
  }
  void add(const Checked& checked) override { log_->add(checked.result); }
  void end(bool whole) override { log_->finish(whole); }

 private:
  std::unique_ptr<SarifLog> log_;
};

class RowsWriter final : public ResultWriter {
 public:
  RowsWriter(const std::string& path, RowKind kind, RowFormat format, bool scored)
      : ResultWriter(path), kind_(kind), format_(format), scored_(scored) {}
  void begin() override { file.write(rows_head(kind_, format_, scored_)); }
  void add(const Checked& checked) override {
    file.write(render_rows(checked.result, kind_, format_, scored_));
  }

 private:
  RowKind kind_;
  RowFormat format_;
  bool scored_;
};

/// Colour is for terminals whose user has nothing against it (https://no-color.org).
bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal && std::string_view(terminal) == "dumb";
  return is_terminal(kStandardOutput) && !(no_colour && *no_colour) && !dumb;
}

std::unique_ptr<ResultWriter> make_writer(const OutputPlan& plan, const Arguments& arguments, bool scored) {
  if (const std::optional<RowKind> kind = rows_of(plan.format))
    return std::make_unique<RowsWriter>(plan.path, *kind, plan.rows, scored);
  switch (plan.format) {
    case OutputFormat::json:
      return std::make_unique<JsonWriterOfResults>(plan.path);
    case OutputFormat::sarif:
      return std::make_unique<SarifWriter>(plan.path);
    case OutputFormat::github:
      return std::make_unique<GithubWriter>(plan.path);
    default:
      return std::make_unique<TextWriter>(plan.path, arguments.quiet, plan.path == "-" && wants_colour());
  }
}

}  // namespace

OutputPlan plan_output(const std::string& word, OutputFormat format) {
  OutputPlan out{format, RowFormat::json_lines, word, {}};
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  const bool is_name = equals != std::string::npos && !name.empty() &&
                       name.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  if (is_name) {
    out.path = word.substr(equals + 1);
    if (!choose(name, kNames, out.format))
      out.problem =
          "--output 不知道“" + name + "”;可写 findings、cells、statistics、files、json、sarif、text。";
  }
  if (out.path.empty()) out.problem = "--output " + word + ":缺少文件名。";
  if (out.problem.empty()) out.problem = ending_problem(out);
  if (file_ending(out.path) == "csv") out.rows = RowFormat::csv;
  return out;
}

std::vector<OutputPlan> plan_outputs(const Arguments& arguments) {
  std::vector<OutputPlan> out;
  bool unnamed = false;
  for (const std::string& word : arguments.outputs) {
    OutputPlan plan = plan_output(word, arguments.format);
    unnamed = unnamed || plan.path == word;
    for (const OutputPlan& other : out) {
      if (other.path == plan.path) plan.problem = "--output 两次写到同一个文件:" + plan.path + "。";
    }
    out.push_back(std::move(plan));
  }
  const bool taken =
      std::any_of(out.begin(), out.end(), [](const OutputPlan& each) { return each.path == "-"; });
  // A summary on the terminal takes the place of the single drafts.
  const bool summary_instead = arguments.summary && arguments.format == OutputFormat::text;
  if (!unnamed && !taken && !summary_instead)
    out.push_back({arguments.format, RowFormat::json_lines, "-", {}});
  return out;
}

bool Outputs::open(const std::vector<OutputPlan>& plans, const Arguments& arguments, bool scored) {
  for (const OutputPlan& plan : plans) {
    writers_.push_back(make_writer(plan, arguments, scored));
    if (!writers_.back()->file.open()) return false;
    writers_.back()->begin();
  }
  return true;
}

bool Outputs::add(const Checked& checked) {
  bool any = writers_.empty();
  for (const auto& writer : writers_) {
    if (writer->file.is_broken()) continue;
    writer->add(checked);
    any = any || !writer->file.is_broken();
  }
  return any;
}

bool Outputs::finish(bool whole) {
  bool out = true;
  for (const auto& writer : writers_) {
    if (!writer->file.is_broken()) writer->end(whole);
    out = writer->file.finish() && out;
  }
  return out;
}

}  // namespace nianbao::cli
