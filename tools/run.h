// One run of check: counts, tells and writes what comes of each input, and knows the exit code.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "tools/arguments.h"
#include "tools/baseline.h"
#include "tools/batch.h"
#include "tools/outputs.h"
#include "tools/summary.h"

namespace nianbao::cli {

class Run {
 public:
  explicit Run(const Arguments& arguments);
  /// Opens all outputs; false, and told, where one cannot be written. `scored`: a profile gives weights.
  bool open(bool scored);
  /// false: there is nobody left to write for.
  bool add(const Checked& checked);
  /// What stands behind all results; gives the exit code. `expected`: how many inputs there were, where that
  /// is known.
  int finish(std::optional<std::size_t> expected);
  /// Set where nobody is left to write for: who waits for input may stop.
  std::shared_ptr<const std::atomic<bool>> closed() const { return closed_; }

 private:
  void count(const Result& result);
  void say(const Result& result) const;

  const Arguments& arguments_;
  Outputs outputs_;
  std::optional<BaselineWriter> baseline_;
  std::optional<Summary> summary_;
  bool text_is_seen_ = false;  // standard output shows text, to people
  bool on_terminal_ = false;
  std::size_t added_ = 0;
  int exit_code_ = 0;
  std::shared_ptr<std::atomic<bool>> closed_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace nianbao::cli
