#include "tools/dump.h"

#include <array>
#include <memory>
#include <utility>

#include "core/base/text.h"
#include "core/render/visible.h"
#include "tools/batch.h"
#include "tools/option_values.h"
#include "tools/output.h"
#include "tools/settings.h"

namespace nianbao::cli {

namespace {

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

std::string missing_input(const Arguments& arguments) {
  return arguments.inputs.empty() ? "请给出要检查的文件、文件夹,或用“-”表示标准输入。" : "";
}

bool set_stage(const std::string& value, Arguments& out) {
  static constexpr std::array stages = {std::pair{"source", Stage::source},
                                        std::pair{"document", Stage::document},
                                        std::pair{"facts", Stage::facts}};
  return choose(value, stages, out.stage);
}

}  // namespace

Command dump_command() {
  Command out{"dump", "FILE...", "逐行列出读到的内容,供查错", {}, {}, {}, missing_input, run_dump};
  out.about = "把读到的文字、文档结构或事实逐行列出来,供查找读错的地方。\n";
  out.options = {{"--stage", "source|document|facts", "文字、文档结构还是事实,默认 facts", set_stage},
                 year_option(),
                 as_option(),
                 profile_option()};
  out.examples = {{"nianbao dump --stage facts 草稿.docx", "看读出了哪些数"}};
  return out;
}

}  // namespace nianbao::cli
