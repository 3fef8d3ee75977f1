#include "tools/check.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <thread>
#include <utility>

#include "core/base/text.h"
#include "core/config.h"
#include "core/read/importers.h"
#include "core/render/visible.h"
#include "core/rules/registry.h"
#include "tools/batch.h"
#include "tools/files.h"
#include "tools/option_values.h"
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

namespace {

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

/// " .docx .docm .html …": what the table of kinds of files says is read.
std::string endings_read() {
  std::string out;
  for_each_file_kind([&out](const FileKind& kind) {
    if (kind.reading != Reading::read && kind.reading != Reading::converted) return;
    for (const std::string_view ending : endings_of(kind)) out += " ." + std::string(ending);
  });
  return out;
}

std::string missing_input(const Arguments& arguments) {
  return arguments.inputs.empty() ? "请给出要检查的文件、文件夹,或用“-”表示标准输入。" : "";
}

bool set_fail_on(const std::string& value, Arguments& out) {
  static constexpr std::array levels = {std::pair{"error", FailOn::error},
                                        std::pair{"warning", FailOn::warning},
                                        std::pair{"info", FailOn::info}, std::pair{"never", FailOn::never}};
  return choose(value, levels, out.fail_on);
}

bool set_stage(const std::string& value, Arguments& out) {
  static constexpr std::array stages = {std::pair{"source", Stage::source},
                                        std::pair{"document", Stage::document},
                                        std::pair{"facts", Stage::facts}};
  return choose(value, stages, out.stage);
}

}  // namespace

Command check_command() {
  Command out{"check", "[FILE|DIR|-]...", "检查文稿", {}, {}, {}, missing_input, run_check};
  out.about = "检查年度报告文稿。文件夹会逐层查找,“-”是标准输入。可读:\n " + endings_read() +
              "\n(以内容为准,不只看文件名;一个文件最大 " + std::to_string(kMaxFileBytes >> 20) + " MB)\n";
  out.options = {
      format_option("text|json|sarif|github", "输出格式,默认 text;json 每份文稿一行"),
      year_option(),
      as_option(),
      previous_option(),
      profile_option(),
      config_option(),
      {"--fail-on", "error|warning|info|never", "到哪一级问题时退出码为 1,默认 error", set_fail_on},
      jobs_option(),
      timeout_option()};
  out.closing =
      "退出码:0 没有达到 --fail-on 的问题;1 有;2 用法有误、结果没能写出,或有文件没有文字、没能读取。\n";
  return out;
}

Command dump_command() {
  Command out{"dump", "FILE...", "逐行列出读到的内容,供查错", {}, {}, {}, missing_input, run_dump};
  out.about = "把读到的文字、文档结构或事实逐行列出来,供查找读错的地方。\n";
  out.options = {{"--stage", "source|document|facts", "文字、文档结构还是事实,默认 facts", set_stage},
                 year_option(),
                 as_option(),
                 profile_option()};
  return out;
}

}  // namespace nianbao::cli
