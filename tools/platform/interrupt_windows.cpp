#include <windows.h>

#include <atomic>

#include "tools/platform/interrupt.h"

namespace nianbao::cli {

namespace {

std::atomic<bool> interrupted{false};

/// Called in a thread of its own. The second time the system ends the process.
BOOL WINAPI note_interrupt(DWORD event) {
  return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT ? !interrupted.exchange(true) : FALSE;
}

}  // namespace

void catch_interrupts() { ::SetConsoleCtrlHandler(note_interrupt, TRUE); }

bool was_interrupted() { return interrupted; }

}  // namespace nianbao::cli
