#include "tools/compare.h"

#include <memory>
#include <new>
#include <optional>

#include "core/base/text.h"
#include "core/compare/compare.h"
#include "core/render/compare.h"
#include "tools/files.h"
#include "tools/output.h"
#include "tools/pdf.h"
#include "tools/platform/descriptor.h"
#include "tools/settings.h"
#include "tools/time_limit.h"

namespace nianbao::cli {

namespace {

/// As asked for, else as the ending of the output says.
OutputFormat format_of(const Arguments& arguments) {
  if (arguments.format != OutputFormat::text) return arguments.format;
  if (arguments.output.ends_with(".html") || arguments.output.ends_with(".htm")) return OutputFormat::html;
  return arguments.output.ends_with(".json") ? OutputFormat::json : OutputFormat::text;
}

std::string render(const YearsCompared& years, const Arguments& arguments) {
  switch (format_of(arguments)) {
    case OutputFormat::json:
      return render_compare_json(years) + "\n";
    case OutputFormat::html:
      return render_compare_html(years);
    default:
      break;
  }
  const bool on_terminal =
      (arguments.output.empty() || arguments.output == "-") && is_terminal(kStandardOutput);
  return render_compare_text(years, {on_terminal});
}

/// false: it was not read.
bool tell_side(const ComparedSide& side) {
  for (const ReadProblem& problem : side.problems) tell(side.input + ":" + to_utf8(problem.message));
  return !is_trouble(side.status);
}

std::optional<YearsCompared> read_both(const Arguments& arguments, const FormSetPtr& forms) {
  Draft now = draft_of(arguments.inputs[0]);
  Draft last = draft_of(arguments.inputs[1]);
  return within(arguments.timeout, [now = std::move(now), last = std::move(last), forms]() mutable {
    convert_file(now);
    convert_file(last);
    return compare_years(now, last, forms);
  });
}

int run_compare(const Arguments& arguments) {
  for (const std::string& input : arguments.inputs) {
    if (!is_same_file(input, arguments.output)) continue;
    tell(arguments.output + ":结果不能写回报告本身,请另起一个文件名。");
    return kTrouble;
  }
  CheckOptions options;
  if (!load_options(arguments, options)) return kTrouble;
  std::optional<YearsCompared> years;
  try {
    years = read_both(arguments, options.forms);
  } catch (const std::bad_alloc&) {
    tell("内存不够,没能对照完;请关闭别的程序后再试。");
    return kTrouble;
  }
  if (!years) {
    tell("对照用时过长,没有做完;可用 --timeout 放宽时间。");
    return kTrouble;
  }
  const bool now_read = tell_side(years->now);
  const bool last_read = tell_side(years->last);
  const bool read = now_read && last_read;
  if (!read && format_of(arguments) != OutputFormat::json) return kTrouble;
  if (!write_output(arguments.output, render(*years, arguments)) || !read) return kTrouble;
  const std::vector<std::u16string> doubts = doubts_of(*years);
  for (const std::u16string& doubt : doubts) tell("请注意:" + to_utf8(doubt));
  return doubts.empty() ? kClean : kFound;
}

}  // namespace

Command compare_command() {
  Command out{"compare", "THIS LAST [-o OUT]", "今年和去年的报告逐段逐格对照", {}, {}, {},
              nullptr,   run_compare};
  out.about =
      "把今年的报告 THIS 与去年的报告 LAST 对照:每一部分哪些段落未变、改动、新写、删去,改了哪些字词,\n"
      "照抄了多少,表格每一格增减多少,哪些数跳变。其中一个可写“-”,是标准输入。\n"
      "不是同一机关、不是相邻年度的两份也照样对照,但会先说明,退出码为 1。\n";
  out.options = {format_option("text|json|html", "输出格式,默认看 OUT 的扩展名,否则 text;html 可打印"),
                 output_option("OUT", "写到哪个文件;不写或写“-”是标准输出"), profile_option(),
                 timeout_option()};
  out.closing =
      "退出码:0 已对照;1 已对照,但两份不像同一机关相邻两年的报告;\n"
      "       2 用法有误、有文件没能读取,或结果没能写出。\n";
  out.missing = [](const Arguments& arguments) -> std::string {
    if (arguments.inputs.size() != 2) return "compare 对照两份报告,请先写今年的文件,再写去年的文件。";
    return arguments.inputs[0] == "-" && arguments.inputs[1] == "-"
               ? "两份报告不能都从标准输入读,请至少写明一个文件。"
               : "";
  };
  out.examples = {{"nianbao compare 草稿.docx 去年.docx -o 对照.html", "得到可以打印的对照"}};
  return out;
}

}  // namespace nianbao::cli
