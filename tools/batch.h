// Many inputs on several threads, their results in input order.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/check.h"
#include "core/likeness/twins.h"
#include "tools/files.h"

namespace nianbao::cli {

using SharedOptions = std::shared_ptr<const CheckOptions>;

/// Checks a draft that `make` gives. Whatever happens with it (no memory left, no end in sight) is its own
/// result, under `name`.
Result check_within(const std::string& name, std::function<Draft()> make, const SharedOptions& options,
                    std::chrono::seconds limit);

/// Reads and checks one input, likewise.
Result check_input(const Input& input, const SharedOptions& options, std::chrono::seconds limit);

/// What came of one job, and what the job was called.
struct Checked {
  Result result;
  std::string id;  // of a record: its JSON; "" where there is none
};
using Job = std::function<Checked()>;
/// The next job; nullopt at the end. Never called by two threads at once; may wait for work to come in. It
/// and the jobs own what they need: after an interruption they outlive the call.
using NextJob = std::function<std::optional<Job>()>;

/// Does the jobs and hands what came of them to `take` in their order, each as soon as those before it are
/// done, until it returns false or somebody interrupts. At most a few wait, so that memory does not grow with
/// their number.
void run_jobs(NextJob next, unsigned threads, const std::function<bool(Checked)>& take);

/// Of one input, with which options it is checked.
using OptionsOf = std::function<SharedOptions(const Input&)>;

/// As run_jobs, for inputs.
void check_all(std::vector<Input> inputs, OptionsOf options_of, std::chrono::seconds limit, unsigned threads,
               const std::function<bool(Result)>& take);

/// How many threads `jobs` (0: as many as there are processors) stands for where there are `inputs`.
unsigned threads_for(unsigned jobs, std::size_t inputs);

/// What the inputs have in common with each other, for batch/twin; null where there is nothing to compare.
/// Reads every file once more, since the first one's findings may rest on the last one. Pipes, which can be
/// read but once, are left out.
std::shared_ptr<const TwinBook> compare_all(const std::vector<Input>& inputs, const SharedOptions& options,
                                            std::chrono::seconds limit, unsigned threads);

}  // namespace nianbao::cli
