// The command line: arguments and files in, results out. Data goes to standard output, everything else to
// standard error.
#include <csignal>  // names the C library
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "tools/arguments.h"
#include "tools/command.h"
#include "tools/output.h"
#include "tools/time_limit.h"

namespace {

using namespace nianbao;
using namespace nianbao::cli;

/// The C library would give each freed block of the stages back to the system and ask for it again, page by
/// page.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kMost = 32 << 20;  // the highest that glibc takes; larger blocks come and go whole
  mallopt(M_MMAP_THRESHOLD, kMost);
  mallopt(M_TRIM_THRESHOLD, 2 * kMost);
#endif
}

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
  keep_freed_memory();
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is told like a full disk
  try {
    const int exit_code = run({argv + 1, argv + argc});
    const bool printed = all_printed();
    if (is_one_left_behind()) std::_Exit(printed ? exit_code : kTrouble);
    return printed ? exit_code : kTrouble;
  } catch (const std::exception& error) {
    tell(std::string("程序出了意外,没有做完:") + error.what());
    return kTrouble;
  }
}
