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

}  // namespace

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
  if (arguments.output.empty() || arguments.output == "-") {
    print(to_utf8(letter_text(*letter)));
    return finish(result);
  }
  const bool as_text = arguments.output.ends_with(".txt");
  const std::string bytes = as_text ? to_utf8(letter_text(*letter)) : letter_docx(*letter);
  if (const std::u16string problem = write_file(arguments.output, bytes); !problem.empty()) {
    tell(arguments.output + ":" + to_utf8(problem));
    return kTrouble;
  }
  return finish(result);
}

}  // namespace nianbao::cli
