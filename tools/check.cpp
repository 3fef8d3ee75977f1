#include "tools/check.h"

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

#include "core/base/text.h"
#include "core/config.h"
#include "core/render/visible.h"
#include "core/rules/registry.h"
#include "tools/batch.h"
#include "tools/files.h"
#include "tools/output.h"
#include "tools/pdf.h"

namespace nianbao::cli {

namespace {

bool reaches(const Result& result, FailOn level) {
  switch (level) {
    case FailOn::error:
      return result.errors > 0;
    case FailOn::warning:
      return result.errors + result.warnings > 0;
    case FailOn::info:
      return result.errors + result.warnings + result.infos > 0;
    case FailOn::never:
      break;
  }
  return false;
}

/// The text of a settings file; false, and told, where it cannot be read or `use` finds a mistake in it.
template <typename Use>
bool load(const std::string& path, std::string_view what, Use use) {
  const FileBytes file = read_file(path);
  if (!file.problem.empty()) {
    tell(path + ":" + std::string(what) + "没能读取:" + to_utf8(file.problem));
    return false;
  }
  const std::optional<JsonError> error = use(file.bytes);
  if (!error) return true;
  tell(path + ":" + std::to_string(error->place.line) + ":" + std::to_string(error->place.column) + ":" +
       to_utf8(error->message));
  return false;
}

bool load_config(const std::string& path, CheckOptions& options) {
  return load(path, "配置文件", [&](const std::string& text) { return read_config(text, options); });
}

bool load_profile(const std::string& path, CheckOptions& options) {
  return load(path, "本地格式文件", [&](const std::string& text) {
    Forms forms = options.forms->forms();
    std::optional<JsonError> error = apply_profile(text, forms);
    if (!error) options.forms = make_form_set(std::move(forms));
    return error;
  });
}

void tell_problem(const Result& result, const ReadProblem& problem) {
  tell(result.input + ":" + to_utf8(sentence_of(result, problem)));
}

/// Prints results one by one and keeps count for the exit code and the closing line.
class Printer {
 public:
  explicit Printer(const Arguments& arguments)
      : format_(arguments.format),
        fail_on_(arguments.fail_on),
        style_{isatty(STDOUT_FILENO) != 0 && arguments.format == OutputFormat::text} {}

  /// false: standard output takes no more.
  bool add(Result result) {
    count(result);
    say(result);
    switch (format_) {
      case OutputFormat::text:
        return print(render_text(result, style_));
      case OutputFormat::json:
        render_json(result, [](std::string_view piece) { print(piece); });
        return print("\n");
      case OutputFormat::github:
        return print(render_github(result));
      case OutputFormat::sarif:
        kept_.push_back(std::move(result));
        break;
    }
    return true;
  }

  /// What stands behind all results; gives the exit code.
  int finish() {
    if (format_ == OutputFormat::sarif) print(render_sarif(kept_));
    if (format_ == OutputFormat::text) print(render_tally(tally_));
    return exit_code_;
  }

 private:
  void count(const Result& result) {
    tally_.add(result);
    if (is_trouble(result.status)) {
      exit_code_ = kTrouble;
    } else if (exit_code_ == kClean && reaches(result, fail_on_)) {
      exit_code_ = kFound;
    }
  }

  /// On standard error: what was not read, and for readers of data also what hindered reading.
  void say(const Result& result) const {
    for (const ReadProblem& problem : result.problems) {
      const bool seen_above = format_ == OutputFormat::text && (!problem.fatal || style_.colour);
      if (result.status != Status::skipped && seen_above) continue;
      tell_problem(result, problem);
    }
  }

  OutputFormat format_;
  FailOn fail_on_;
  TextStyle style_;
  int exit_code_ = kClean;
  Tally tally_;
  std::vector<Result> kept_;  // SARIF is one object over all inputs
};

}  // namespace

void tell_problems(const Result& result) {
  for (const ReadProblem& problem : result.problems) tell_problem(result, problem);
}

bool load_options(const Arguments& arguments, CheckOptions& options) {
  options.forms = make_form_set();
  if (!arguments.config.empty() && !load_config(arguments.config, options)) return false;
  if (!arguments.profile.empty() && !load_profile(arguments.profile, options)) return false;
  if (arguments.year) options.year = arguments.year;
  if (arguments.kind) options.kind = arguments.kind;
  return true;
}

std::optional<Result> load_previous(const std::string& path, CheckOptions& options) {
  Draft& previous = options.previous.emplace(draft_of(path));
  convert_file(previous);
  const SourceText source = read_source(previous, options.forms->lexicon());
  if (!is_trouble(status_of(source))) return std::nullopt;
  return unread(path, status_of(source), cat(u"上一年度的报告:", source.problems.back().message));
}

int run_check(const Arguments& arguments) {
  CheckOptions options;
  if (!load_options(arguments, options)) return kTrouble;
  Printer printer(arguments);
  if (!arguments.previous.empty()) {
    std::optional<Result> failed = load_previous(arguments.previous, options);
    if (failed && !printer.add(std::move(*failed))) return kTrouble;
  }
  const std::vector<Input> inputs = find_inputs(arguments.inputs);
  unsigned jobs = arguments.jobs > 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, std::max<std::size_t>(1, inputs.size())));
  const auto shared = std::make_shared<CheckOptions>(std::move(options));
  const auto& disabled = shared->disabled;
  if (std::find(disabled.begin(), disabled.end(), rules::batch_twin.id) == disabled.end())
    shared->twins = compare_all(inputs, shared, arguments.timeout, jobs);
  check_all(inputs, shared, arguments.timeout, jobs,
            [&](Result result) { return printer.add(std::move(result)); });
  return printer.finish();
}

int run_dump(const Arguments& arguments) {
  CheckOptions options;
  if (!load_options(arguments, options)) return kTrouble;  // dump takes no configuration
  int exit_code = kClean;
  const auto shared = std::make_shared<const CheckOptions>(std::move(options));
  for (const Input& input : find_inputs(arguments.inputs)) {
    const Result result = check_input(input, shared, arguments.timeout);
    tell_problems(result);
    if (is_trouble(result.status)) exit_code = kTrouble;
    if (!print(to_utf8(visible(to_utf16(render_dump(result, arguments.stage)), LineEnds::kept)))) break;
  }
  return exit_code;
}

}  // namespace nianbao::cli
