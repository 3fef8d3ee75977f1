#include "tools/batch.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <iterator>
#include <map>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <utility>

#include "core/base/text.h"
#include "tools/pdf.h"
#include "tools/platform/interrupt.h"
#include "tools/platform/paths.h"
#include "tools/time_limit.h"

namespace nianbao::cli {

namespace {

/// How often somebody who waits looks whether there was an interruption.
constexpr std::chrono::milliseconds kGlance{100};

/// What the threads share.
class Batch {
 public:
  Batch(NextJob next, std::size_t ahead) : next_(std::move(next)), ahead_(ahead) {}

  /// Does one job after another until none is left.
  void work() {
    do {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return is_over() || count_ < taken_ + ahead_; });
    } while (work_once());
  }

  /// Does the next job; false where none is left.
  bool work_once() {
    std::size_t index = 0;
    const std::optional<Job> job = next(index);
    if (job) put(index, (*job)());
    return job.has_value();
  }

  /// What came of the next job in order; nullopt behind the last one.
  std::optional<Checked> take() {
    std::unique_lock lock(mutex_);
    const auto ready = [&] { return done_.contains(taken_) || (ended_ && taken_ == count_); };
    while (!changed_.wait_for(lock, kGlance, ready)) {
      if (was_interrupted()) return std::nullopt;
    }
    auto node = done_.extract(taken_);
    if (node.empty()) return std::nullopt;
    ++taken_;
    changed_.notify_all();
    return std::move(node.mapped());
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  }

 private:
  bool is_over() const { return ended_ || was_interrupted(); }

  std::optional<Job> next(std::size_t& index) {
    const std::lock_guard turn(source_);  // while one thread waits for work the others do what there is
    {
      const std::lock_guard lock(mutex_);
      if (is_over()) return std::nullopt;
    }
    std::optional<Job> job = next_();
    const std::lock_guard lock(mutex_);
    if (job) {
      index = count_++;
    } else {
      ended_ = true;
      changed_.notify_all();
    }
    return job;
  }

  void put(std::size_t index, Checked checked) {
    const std::lock_guard lock(mutex_);
    done_.emplace(index, std::move(checked));
    changed_.notify_all();
  }

  NextJob next_;
  const std::size_t ahead_;
  std::mutex source_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Checked> done_;
  std::size_t count_ = 0;  // jobs that were begun
  std::size_t taken_ = 0;
  bool ended_ = false;  // no more will be
};

/// Threads that do `work`: `count`, or as many as the system gives.
template <typename Work>
std::vector<std::thread> start_threads(unsigned count, Work work) {
  std::vector<std::thread> threads;
  try {
    for (unsigned i = 0; i < count; ++i) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // The system gives no more threads: those that run do the work.
  }
  return threads;
}

/// Nothing of an input that cannot be read: the check tells why.
std::vector<Sketch> sketch_input(const Input& input, const SharedOptions& options,
                                 std::chrono::seconds limit) {
  std::error_code failed;
  const bool at_hand = input.bytes || std::filesystem::is_regular_file(to_path(input.path), failed);
  if (input.unread || !at_hand) return {};
  try {
    return within(limit,
                  [draft = draft_of(input), options]() mutable {
                    convert_file(draft);
                    return sketch(draft, *options->forms, {options->year, options->kind});
                  })
        .value_or(std::vector<Sketch>());
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace

Result check_within(const std::string& name, std::function<Draft()> make, const SharedOptions& options,
                    std::chrono::seconds limit) {
  try {
    std::optional<Result> result = within(limit, [draft = make(), options]() mutable {
      convert_file(draft);
      return check(std::move(draft), *options);
    });
    if (result) return std::move(*result);
    return unread(name, Status::unreadable,
                  cat(u"检查这个文件超过了", static_cast<long long>(limit.count()),
                      u"秒,没有检查完;请单独检查它,并用 --timeout 放宽时间。"));
  } catch (const std::bad_alloc&) {
    return unread(name, Status::unreadable, u"内存不够,这个文件没能检查完;请单独检查它,或减小 --jobs。");
  } catch (const std::exception&) {
    return unread(name, Status::unreadable, u"检查这个文件时程序出了意外,没能检查完;其余文件照常检查。");
  }
}

Result check_input(const Input& input, const SharedOptions& options, std::chrono::seconds limit) {
  if (input.unread) return unread(input.path, *input.unread, input.reason);
  return check_within(
      input.path, [&input] { return draft_of(input); }, options, limit);
}

void run_jobs(NextJob next, unsigned threads, const std::function<bool(Checked)>& take) {
  const auto batch = std::make_shared<Batch>(std::move(next), std::size_t{threads} * 2);
  std::vector<std::thread> crew = start_threads(threads, [batch] { batch->work(); });
  for (;;) {
    if (crew.empty()) batch->work_once();  // the system gave no thread
    std::optional<Checked> checked = batch->take();
    if (!checked || !take(std::move(*checked))) break;
  }
  batch->stop();
  for (std::thread& thread : crew) {
    if (was_interrupted()) {
      leave_one_behind();  // a long check is not waited for
      thread.detach();
    } else {
      thread.join();
    }
  }
}

void check_all(std::vector<Input> inputs, OptionsOf options_of, std::chrono::seconds limit, unsigned threads,
               const std::function<bool(Result)>& take) {
  const auto all = std::make_shared<std::vector<Input>>(std::move(inputs));
  NextJob next = [all, limit, options_of = std::move(options_of),
                  at = std::size_t{0}]() mutable -> std::optional<Job> {
    if (at == all->size()) return std::nullopt;
    Input input = std::move((*all)[at++]);  // bytes out of an archive go as soon as they are checked
    SharedOptions options = options_of(input);
    return [input = std::move(input), options = std::move(options), limit] {
      return Checked{check_input(input, options, limit), {}};
    };
  };
  run_jobs(std::move(next), threads, [&take](Checked checked) { return take(std::move(checked.result)); });
}

unsigned threads_for(unsigned jobs, std::size_t inputs) {
  const unsigned wanted = jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
  return static_cast<unsigned>(std::min<std::size_t>(wanted, std::max<std::size_t>(1, inputs)));
}

std::shared_ptr<const TwinBook> compare_all(const std::vector<Input>& inputs, const SharedOptions& options,
                                            std::chrono::seconds limit, unsigned threads) {
  if (inputs.size() < 2) return nullptr;
  std::vector<std::vector<Sketch>> of_input(inputs.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < inputs.size() && !was_interrupted(); i = next++)
      of_input[i] = sketch_input(inputs[i], options, limit);
  };
  std::vector<std::thread> helpers = start_threads(threads > 1 ? threads - 1 : 0, work);
  work();
  for (std::thread& thread : helpers) thread.join();
  if (was_interrupted()) return nullptr;
  std::vector<Sketch> sketches;
  for (std::vector<Sketch>& each : of_input)
    std::move(each.begin(), each.end(), std::back_inserter(sketches));
  return std::make_shared<const TwinBook>(sketches);
}

}  // namespace nianbao::cli
