// The command line: arguments and files in, results out. Data goes to standard output, everything else to
// standard error.
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "tools/arguments.h"
#include "tools/command.h"
#include "tools/output.h"
#include "tools/platform/process.h"
#include "tools/time_limit.h"

namespace {

using namespace nianbao;
using namespace nianbao::cli;

int run(const std::vector<std::string>& words) {
  const ParsedArguments parsed = parse_arguments(words);
  if (!parsed.error.empty()) {
    tell(parsed.error);
    tell(parsed.see_also);
    return kTrouble;
  }
  if (!parsed.arguments.help) return run_command(parsed.arguments);
  print(usage(parsed.arguments.command));
  return kClean;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int exit_code = run(start_process(argc, argv));
    const bool printed = all_printed();
    if (is_one_left_behind()) std::_Exit(printed ? exit_code : kTrouble);
    return printed ? exit_code : kTrouble;
  } catch (const std::exception& error) {
    tell(std::string("程序出了意外,没有做完:") + error.what());
    return kTrouble;
  }
}
