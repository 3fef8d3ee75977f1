#include "tools/time_limit.h"

#include <atomic>
#include <future>
#include <system_error>
#include <thread>
#include <utility>

namespace nianbao::cli {

namespace {

std::atomic<bool> left_behind{false};

}  // namespace

std::optional<Result> check_within(Draft draft, std::shared_ptr<const CheckOptions> options,
                                   std::chrono::seconds limit) {
  // Shared with the thread, which may outlive this call.
  const auto task = std::make_shared<std::packaged_task<Result()>>(
      [draft = std::move(draft), options = std::move(options)]() mutable {
        return check(std::move(draft), *options);
      });
  std::future<Result> result = task->get_future();
  std::thread thread;
  try {
    thread = std::thread([task] { (*task)(); });
  } catch (const std::system_error&) {
    (*task)();  // the system gives no more threads
    return result.get();
  }
  if (result.wait_for(limit) == std::future_status::ready) {
    thread.join();
    return result.get();
  }
  left_behind = true;
  thread.detach();
  return std::nullopt;
}

bool is_one_left_behind() { return left_behind; }

}  // namespace nianbao::cli
