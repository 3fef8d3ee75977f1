#include <signal.h>

#include <atomic>

#include "tools/platform/interrupt.h"

namespace nianbao::cli {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // so that a signal may set it

extern "C" void note_interrupt(int) { interrupted = true; }

}  // namespace

void catch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = note_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // reads and waits are broken off (no SA_RESTART)
  for (const int each : {SIGINT, SIGTERM}) {
    struct sigaction before = {};
    // Who is started with the signal ignored (nohup, a shell's background) goes on ignoring it.
    if (sigaction(each, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(each, &action, nullptr);
  }
}

bool was_interrupted() { return interrupted; }

}  // namespace nianbao::cli
