// check --stdin jsonl: records of another program, a line each, and a line back for each.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>

#include "tools/arguments.h"
#include "tools/batch.h"

namespace nianbao::cli {

/// The records on standard input as jobs: each is checked with `options`, and the record's own previous
/// report where it has one. A line that is no record is a job, too, whose result says what is wrong.
/// Checked::id is the JSON text of the record's id, "null" where it has none. Ends where `closed` is set.
NextJob records_of_stdin(const RecordFields& fields, SharedOptions options, std::chrono::seconds limit,
                         std::shared_ptr<const std::atomic<bool>> closed);

}  // namespace nianbao::cli
