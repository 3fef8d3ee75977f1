// Another program run for its output, without a shell, within limits.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace nianbao::cli {

struct ProgramOutput {
  enum class End { finished, missing, too_long, too_much, failed } end = End::failed;
  int exit_code = -1;    // where it finished
  std::string output;    // what it wrote on standard output, up to the limit
  std::string messages;  // the beginning of what it wrote on standard error
};

/// Runs the program that PATH finds under this name. It reads nothing; when it takes longer than `limit` or
/// writes more than `most` bytes it is ended.
ProgramOutput run_program(const std::vector<std::string>& words, std::chrono::seconds limit,
                          std::size_t most);

}  // namespace nianbao::cli
