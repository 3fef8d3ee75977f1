#include "tools/batch.h"

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
#include "tools/time_limit.h"

namespace nianbao::cli {

namespace {

/// What the threads share.
class Batch {
 public:
  using Options = std::shared_ptr<const CheckOptions>;
  Batch(const std::vector<Input>& inputs, const Options& options, std::chrono::seconds limit,
        std::size_t ahead)
      : inputs_(inputs), options_(options), limit_(limit), ahead_(ahead) {}

  /// Checks one input after another until none is left.
  void work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return is_over() || next_ < taken_ + ahead_; });
      if (is_over()) return;
      const std::size_t index = next_++;
      lock.unlock();
      Result result = check_input(inputs_[index], options_, limit_);
      lock.lock();
      done_.emplace(index, std::move(result));
      changed_.notify_all();
    }
  }

  /// The next result in order.
  Result take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_.contains(taken_); });
    auto node = done_.extract(taken_);
    ++taken_;
    changed_.notify_all();
    return std::move(node.mapped());
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  bool is_over() const { return stopped_ || next_ >= inputs_.size(); }

  const std::vector<Input>& inputs_;
  const Options& options_;
  const std::chrono::seconds limit_;
  const std::size_t ahead_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Result> done_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
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

/// The threads of a batch, which end with it.
class Crew {
 public:
  Crew(Batch& batch, unsigned size)
      : batch_(batch), threads_(start_threads(size, [&batch] { batch.work(); })) {}
  ~Crew() {
    batch_.stop();
    for (std::thread& thread : threads_) thread.join();
  }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  bool is_empty() const { return threads_.empty(); }

 private:
  Batch& batch_;
  std::vector<std::thread> threads_;
};

/// Nothing of an input that cannot be read: the check tells why.
std::vector<Sketch> sketch_input(const Input& input, const std::shared_ptr<const CheckOptions>& options,
                                 std::chrono::seconds limit) {
  std::error_code failed;
  const bool at_hand = input.bytes || std::filesystem::is_regular_file(input.path, failed);
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

Result check_input(const Input& input, const std::shared_ptr<const CheckOptions>& options,
                   std::chrono::seconds limit) {
  if (input.unread) return unread(input.path, *input.unread, input.reason);
  try {
    std::optional<Result> result = within(limit, [draft = draft_of(input), options]() mutable {
      convert_file(draft);
      return check(std::move(draft), *options);
    });
    if (result) return std::move(*result);
    return unread(input.path, Status::unreadable,
                  cat(u"检查这个文件超过了", static_cast<long long>(limit.count()),
                      u"秒,没有检查完;请单独检查它,并用 --timeout 放宽时间。"));
  } catch (const std::bad_alloc&) {
    return unread(input.path, Status::unreadable,
                  u"内存不够,这个文件没能检查完;请单独检查它,或减小 --jobs。");
  } catch (const std::exception&) {
    return unread(input.path, Status::unreadable,
                  u"检查这个文件时程序出了意外,没能检查完;其余文件照常检查。");
  }
}

void check_all(const std::vector<Input>& inputs, const std::shared_ptr<const CheckOptions>& options,
               std::chrono::seconds limit, unsigned jobs, const std::function<bool(Result)>& take) {
  Batch batch(inputs, options, limit, std::size_t{jobs} * 2);
  const Crew crew(batch, jobs > 1 ? jobs : 0);
  for (const Input& input : inputs) {
    if (!take(crew.is_empty() ? check_input(input, options, limit) : batch.take())) return;
  }
}

std::shared_ptr<const TwinBook> compare_all(const std::vector<Input>& inputs,
                                            const std::shared_ptr<const CheckOptions>& options,
                                            std::chrono::seconds limit, unsigned jobs) {
  if (inputs.size() < 2) return nullptr;
  std::vector<std::vector<Sketch>> of_input(inputs.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < inputs.size(); i = next++)
      of_input[i] = sketch_input(inputs[i], options, limit);
  };
  std::vector<std::thread> threads = start_threads(jobs > 1 ? jobs - 1 : 0, work);
  work();
  for (std::thread& thread : threads) thread.join();
  std::vector<Sketch> sketches;
  for (std::vector<Sketch>& each : of_input)
    std::move(each.begin(), each.end(), std::back_inserter(sketches));
  return std::make_shared<const TwinBook>(sketches);
}

}  // namespace nianbao::cli
