#include "tools/time_limit.h"

#include <atomic>

namespace nianbao::cli {

namespace {

std::atomic<bool> left_behind{false};

}  // namespace

bool is_one_left_behind() { return left_behind; }
void leave_one_behind() { left_behind = true; }

}  // namespace nianbao::cli
