#include "tools/blank.h"

#include "core/base/text.h"
#include "core/config.h"
#include "tools/files.h"
#include "tools/option_values.h"
#include "tools/output.h"
#include "tools/settings.h"
#include "tools/workbook.h"

namespace nianbao::cli {

namespace {

int run_blank(const Arguments& arguments) {
  CheckOptions options;
  if (!load_options(arguments, options)) return kTrouble;
  int year = 0;
  if (!read_number(arguments.inputs.front(), kFirstYear, kLastYear, year)) {
    tell("“" + arguments.inputs.front() + "”不是年度,请写如 2025。");
    return kTrouble;
  }
  const Form* const form = options.forms->of_year(year);
  if (!form || form->tables.empty()) {
    tell(std::to_string(year) + " 年度的年度报告没有规定表格。");
    return kTrouble;
  }
  const Workbook workbook = blank_workbook(*form, year);
  const std::u16string problem =
      workbook.problem.empty() ? write_file(arguments.output, workbook.bytes) : workbook.problem;
  if (problem.empty()) return kClean;
  tell(arguments.output + ":" + to_utf8(problem));
  return kTrouble;
}

}  // namespace

Command blank_command() {
  Command out{"blank", "YEAR -o OUT.xlsx", "空白表格,供单位填写", {}, {}, {}, nullptr, run_blank};
  out.about =
      "写一份该年度格式的空白表格(Excel):总计自动相加,勾稽关系不符的列变红。填好后可直接用 check 检查、用 "
      "sum 汇总。\n";
  out.options = {output_option("OUT.xlsx", "写到哪个文件,必填"), profile_option()};
  out.closing = "退出码:0 已写好;2 用法有误,或没能写出。\n";
  out.missing = [](const Arguments& arguments) -> std::string {
    if (arguments.inputs.size() != 1) return "请写明是哪一年度的表格,如 nianbao blank 2025 -o 空表.xlsx。";
    return arguments.output.empty() ? "请用 -o 写明存到哪个文件,如 -o 空表.xlsx。" : "";
  };
  out.examples = {{"nianbao blank 2024 -o 空表.xlsx", "得到可以填写的表格"}};
  return out;
}

}  // namespace nianbao::cli
