#include "tools/letter.h"

#include <memory>
#include <optional>
#include <vector>

#include "core/annotate/letter.h"
#include "core/base/text.h"
#include "core/render/render.h"
#include "tools/batch.h"
#include "tools/check.h"
#include "tools/files.h"
#include "tools/output.h"

namespace nianbao::cli {

namespace {

/// A letter on what could not be read is still one, but the exit code says so.
int finish(const Result& result) {
  tell_problems(result);
  return is_trouble(result.status) ? kTrouble : kClean;
}

int run_letter(const Arguments& arguments) {
  auto options = std::make_shared<CheckOptions>();
  if (!load_options(arguments, *options)) return kTrouble;
  if (!arguments.previous.empty()) {
    if (const std::optional<Result> failed = load_previous(arguments.previous, *options)) finish(*failed);
  }
  const std::vector<Input> inputs = find_inputs(arguments.inputs);
  if (inputs.size() != 1) {
    tell("letter 一次写一份文稿的整改意见,请给出一个文件,而不是文件夹或压缩包。");
    return kTrouble;
  }
  const Result result = check_input(inputs.front(), options, arguments.timeout);
  const auto letter = letter_of_json(render_json(result), result.source.original);
  if (!letter) return kTrouble;
  const std::string& output = arguments.output;
  const bool as_text = output.empty() || output == "-" || output.ends_with(".txt");
  const std::string bytes = as_text ? to_utf8(letter_text(*letter)) : letter_docx(*letter);
  return write_output(output, bytes) ? finish(result) : kTrouble;
}

}  // namespace

Command letter_command() {
  Command out{"letter",  "FILE [-o OUT.docx|OUT.txt]", "写给报送单位的整改意见", {}, {}, {}, nullptr,
              run_letter};
  out.about =
      "写一份给报送单位的整改意见:按报告的部分逐条列出原文、问题、计算、改法和依据。不写 -o 时输出文字。\n";
  out.options = checking_options();
  out.options.insert(out.options.begin(), output_option("OUT.docx|OUT.txt", "写到哪个文件;“-”是标准输出"));
  out.closing = "退出码:0 已写好;2 用法有误、文稿没能读取,或结果没能写出。\n";
  out.missing = [](const Arguments& arguments) -> std::string {
    return arguments.inputs.size() == 1 ? "" : "letter 一次写一份文稿的整改意见,请给出一个文件。";
  };
  out.examples = {{"nianbao letter 草稿.docx -o 整改意见.docx", "写给报送单位"}};
  return out;
}

}  // namespace nianbao::cli
