#include "tools/annotate.h"

#include <ctime>
#include <memory>

#include "core/annotate/annotate_draft.h"
#include "core/annotate/notes.h"
#include "core/base/text.h"
#include "tools/check.h"
#include "tools/files.h"
#include "tools/output.h"
#include "tools/pdf.h"
#include "tools/time_limit.h"

namespace nianbao::cli {

namespace {

/// Word writes local time as if it were UTC, and shows it so.
std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  char text[32];
  if (!localtime_r(&seconds, &parts) || std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
    return {};
  return text;
}

struct Done {
  Result result;
  Annotated annotated;
};

Done annotate(Draft draft, const CheckOptions& options, const std::string& date) {
  convert_file(draft);
  Done out;
  out.result = check(draft, options);
  if (!is_trouble(out.result.status) && out.result.status != Status::skipped)
    out.annotated = annotate_draft(draft, notes_of(out.result), options.forms->lexicon(), date);
  return out;
}

/// What was written, for the person at the terminal.
void tell_done(const std::string& output, const Annotated& done) {
  std::u16string words = cat(u"已写好:批注", done.comments, u"条,修订", done.changes.size(), u"处");
  if (done.changes_left > 0)
    words += cat(u";另有", done.changes_left, u"处改法在域、别人的修订等处,没有写成修订,批注里有说明");
  tell(output + ":" + to_utf8(words + u"。"));
}

int run_annotate(const Arguments& arguments) {
  const std::string& input = arguments.inputs.front();
  if (is_same_file(input, arguments.output)) {
    tell(arguments.output + ":结果不能写回文稿本身,请另起一个文件名。");
    return kTrouble;
  }
  const auto options = std::make_shared<CheckOptions>();
  if (!load_options(arguments, *options)) return kTrouble;
  if (!arguments.previous.empty()) {
    if (const std::optional<Result> failed = load_previous(arguments.previous, *options))
      tell_problems(*failed);
  }
  const std::optional<Done> done =
      within(arguments.timeout,
             [draft = draft_of(input), options, date = now()] { return annotate(draft, *options, date); });
  if (!done) {
    tell(input + ":检查这个文件用时过长,没有检查完;可用 --timeout 放宽时间。");
    return kTrouble;
  }
  tell_problems(done->result);
  if (!done->annotated.problem.empty()) tell(input + ":" + to_utf8(done->annotated.problem));
  if (done->annotated.docx.empty()) return kTrouble;
  if (!write_output(arguments.output, done->annotated.docx)) return kTrouble;
  if (arguments.output != "-") tell_done(arguments.output, done->annotated);
  return kClean;
}

}  // namespace

Command annotate_command() {
  Command out{"annotate", "FILE -o OUT.docx", "把问题写成批注和修订,存为 Word 文档", {}, {}, {},
              nullptr,    run_annotate};
  out.about =
      "把检查结果写回 Word:文稿原样不动,每个问题在原处加一条批注(问题、计算、依据),有把握的改法写成修订,\n"
      "可在 Word 或 WPS 里逐条接受或拒绝。别的文件先转成 Word 文档。“-”是标准输入。\n";
  out.options = checking_options();
  out.options.insert(out.options.begin(), output_option("OUT.docx", "写到哪个文件,必填;“-”是标准输出"));
  out.closing = "退出码:0 已写好;2 用法有误、文稿没能读取,或结果没能写出。\n";
  out.missing = [](const Arguments& arguments) -> std::string {
    if (arguments.inputs.size() != 1) return "annotate 一次写一份文稿,请给出一个文件。";
    return arguments.output.empty() ? "请用 -o 写明结果存到哪个文件,如 -o 校对.docx。" : "";
  };
  out.examples = {{"nianbao annotate 草稿.docx -o 批注.docx", "得到带批注和修订的 Word 文档"}};
  return out;
}

}  // namespace nianbao::cli
