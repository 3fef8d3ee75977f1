#include "tools/settings.h"

#include <utility>

#include "core/base/text.h"
#include "core/config.h"
#include "tools/files.h"
#include "tools/output.h"
#include "tools/pdf.h"

namespace nianbao::cli {

namespace {

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
    if (!error) error = read_weights(text, forms, options.weights);
    if (!error) options.forms = make_form_set(std::move(forms));
    return error;
  });
}

void tell_problem(const Result& result, const ReadProblem& problem) {
  tell(result.input + ":" + to_utf8(sentence_of(result, problem)));
}

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

}  // namespace nianbao::cli
