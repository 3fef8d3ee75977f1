#include "tools/run.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/render/render.h"
#include "tools/command.h"
#include "tools/platform/descriptor.h"
#include "tools/platform/interrupt.h"

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

/// What an interrupted run left, for the person who interrupted it.
std::string interrupted_words(std::size_t done, std::optional<std::size_t> expected) {
  std::string out = "已中断:检查完 " + std::to_string(done) + " 份";
  if (expected && *expected > done) out += ",还有 " + std::to_string(*expected - done) + " 份没有检查";
  return out + "。已写出的结果是这些文稿的,可以使用。";
}

}  // namespace

Run::Run(const Arguments& arguments) : arguments_(arguments) {
  if (arguments.summary) summary_.emplace();
  if (!arguments.write_baseline.empty()) baseline_.emplace(arguments.write_baseline);
}

bool Run::open(bool scored) {
  const std::vector<OutputPlan> plans = plan_outputs(arguments_);
  on_terminal_ = is_terminal(kStandardOutput);
  text_is_seen_ = std::any_of(plans.begin(), plans.end(), [](const OutputPlan& each) {
    return each.format == OutputFormat::text && each.path == "-";
  });
  return outputs_.open(plans, arguments_, scored) && (!baseline_ || baseline_->open());
}

bool Run::add(const Checked& checked) {
  ++added_;
  count(checked.result);
  say(checked.result);
  if (summary_) summary_->add(checked.result);
  if (baseline_) baseline_->add(checked.result);
  const bool open = outputs_.add(checked);
  if (!open) *closed_ = true;
  return open;
}

int Run::finish(std::optional<std::size_t> expected) {
  const bool whole = !was_interrupted() && !*closed_;
  bool written = outputs_.finish(whole);
  if (baseline_) written = baseline_->finish() && written;
  if (summary_) {
    // Beside data the summary is not on standard output.
    const std::string text = summary_->text();
    if (arguments_.format == OutputFormat::text) {
      print(text);
    } else {
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        tell(std::string_view(text).substr(at, end - at));
        at = end + 1;
      }
    }
  }
  if (was_interrupted()) tell(interrupted_words(added_, expected));
  return written && whole ? exit_code_ : kTrouble;
}

void Run::count(const Result& result) {
  if (is_trouble(result.status)) {
    exit_code_ = kTrouble;
  } else if (exit_code_ == kClean && reaches(result, arguments_.fail_on)) {
    exit_code_ = kFound;
  }
}

/// On standard error: what was not read, and for readers of data also what hindered reading.
void Run::say(const Result& result) const {
  for (const ReadProblem& problem : result.problems) {
    if (arguments_.quiet && !problem.fatal) continue;
    const bool seen_above = text_is_seen_ && (!problem.fatal || on_terminal_);
    if (result.status != Status::skipped && seen_above) continue;
    tell(result.input + ":" + to_utf8(sentence_of(result, problem)));
  }
}

}  // namespace nianbao::cli
