#include <csignal>  // names the C library
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <filesystem>
#include <system_error>

#include "tools/platform/process.h"

namespace nianbao::cli {

namespace {

/// The C library would give each freed block of the stages back to the system and ask for it again, page by
/// page.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kMost = 32 << 20;  // the highest that glibc takes; larger blocks come and go whole
  mallopt(M_MMAP_THRESHOLD, kMost);
  mallopt(M_TRIM_THRESHOLD, 2 * kMost);
#endif
}

}  // namespace

std::vector<std::string> start_process(int argc, char** argv) {
  keep_freed_memory();
  std::signal(SIGPIPE, SIG_IGN);
  return {argv + 1, argv + argc};
}

std::string program_path() {
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? std::string() : program.string();
}

}  // namespace nianbao::cli
