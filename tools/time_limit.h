// A limit to the time that one input may take: whatever it does to the checker, the batch goes on.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace nianbao::cli {

/// Some work was left behind: the process has to end without waiting for it (std::_Exit).
bool is_one_left_behind();
void leave_one_behind();

/// What `work` gives; nullopt when it takes longer than `limit`. Then it is left behind, running: no thread
/// can be ended from outside without harm. What it throws is thrown here.
template <typename Work>
auto within(std::chrono::seconds limit, Work work) -> std::optional<decltype(work())> {
  using Answer = decltype(work());
  // Shared with the thread, which may outlive this call.
  const auto task = std::make_shared<std::packaged_task<Answer()>>(std::move(work));
  std::future<Answer> answer = task->get_future();
  std::thread thread;
  try {
    thread = std::thread([task] { (*task)(); });
  } catch (const std::system_error&) {
    (*task)();  // the system gives no more threads
    return answer.get();
  }
  if (answer.wait_for(limit) == std::future_status::ready) {
    thread.join();
    return answer.get();
  }
  leave_one_behind();
  thread.detach();
  return std::nullopt;
}

}  // namespace nianbao::cli
