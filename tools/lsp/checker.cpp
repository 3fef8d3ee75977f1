#include "tools/lsp/checker.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>

#include "tools/time_limit.h"

namespace nianbao::lsp {

namespace {

/// Nobody waits longer in an editor.
constexpr std::chrono::seconds kLimit{30};

Result check_text(const std::string& name, const std::shared_ptr<const TextBuffer>& text,
                  const Checker::Options& options) {
  try {
    std::optional<Result> result = cli::within(kLimit, [name, text, options] {
      Draft draft;
      draft.name = name;
      draft.is_text = true;
      draft.text = text->text();
      return check(std::move(draft), *options);
    });
    if (result) return std::move(*result);
    return unread(name, Status::unreadable, u"检查这份文稿用时过长,没有检查完;修改后会再试。");
  } catch (const std::exception&) {  // no memory left
    return unread(name, Status::unreadable, u"检查这份文稿时程序出了意外,没能检查完;修改后会再试。");
  }
}

}  // namespace

Checker::Checker(Options options, std::chrono::milliseconds pause, Take take)
    : pause_(pause), take_(std::move(take)), options_(std::move(options)), thread_([this] { work(); }) {}

Checker::~Checker() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }
  thread_.join();
}

void Checker::update(const std::string& uri, const std::string& name, std::int64_t version,
                     std::shared_ptr<const TextBuffer> text) {
  const std::lock_guard lock(mutex_);
  Slot& slot = slots_[uri];
  slot.name = name;
  slot.version = version;
  slot.text = std::move(text);
  slot.state = ++states_;
  slot.done = nullptr;
  slot.is_due = true;
  slot.due = Clock::now() + pause_;
  changed_.notify_all();
}

void Checker::close(const std::string& uri) {
  std::vector<Question> left;
  {
    const std::lock_guard lock(mutex_);
    slots_.erase(uri);
    left = questions_about(uri);
  }
  for (const Question& question : left) question.answer(nullptr);
}

void Checker::set_options(Options options) {
  const std::lock_guard lock(mutex_);
  options_ = std::move(options);
  for (auto& [uri, slot] : slots_) {
    slot.state = ++states_;
    slot.done = nullptr;
    slot.is_due = true;
    slot.due = Clock::now();
  }
  changed_.notify_all();
}

void Checker::ask(const std::string& uri, const std::string& key, Answer answer) {
  Done done;
  {
    const std::lock_guard lock(mutex_);
    const auto found = slots_.find(uri);
    if (found != slots_.end() && !found->second.done) {
      if (found->second.is_due) found->second.due = Clock::now();
      questions_.push_back({uri, key, std::move(answer)});
      changed_.notify_all();
      return;
    }
    if (found != slots_.end()) done = found->second.done;
  }
  answer(done);
}

Checker::Answer Checker::cancel(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(questions_.begin(), questions_.end(),
                                  [&key](const Question& each) { return each.key == key; });
  if (found == questions_.end()) return nullptr;
  Answer answer = std::move(found->answer);
  questions_.erase(found);
  return answer;
}

/// Takes them out; the lock is held.
std::vector<Checker::Question> Checker::questions_about(const std::string& uri) {
  const auto first = std::stable_partition(questions_.begin(), questions_.end(),
                                           [&uri](const Question& each) { return each.uri != uri; });
  std::vector<Question> out(std::make_move_iterator(first), std::make_move_iterator(questions_.end()));
  questions_.erase(first, questions_.end());
  return out;
}

void Checker::work() {
  std::unique_lock lock(mutex_);
  while (!stopped_) {
    auto next = slots_.end();
    for (auto slot = slots_.begin(); slot != slots_.end(); ++slot) {
      if (slot->second.is_due && (next == slots_.end() || slot->second.due < next->second.due)) next = slot;
    }
    if (next == slots_.end()) {
      changed_.wait(lock);
      continue;
    }
    if (next->second.due > Clock::now()) {
      const Clock::time_point due = next->second.due;  // the slot may be gone by then
      changed_.wait_until(lock, due);
      continue;
    }
    next->second.is_due = false;
    const std::string uri = next->first;
    const Slot taken = next->second;
    const Options options = options_;
    lock.unlock();
    const auto done = std::make_shared<const Checked>(
        Checked{uri, taken.version, taken.text, check_text(taken.name, taken.text, options)});
    lock.lock();
    const auto slot = slots_.find(uri);
    if (slot == slots_.end() || slot->second.state != taken.state) continue;  // there is a newer one
    slot->second.done = done;
    const std::vector<Question> answered = questions_about(uri);
    take_(done);  // under the lock: what is published is the newest
    lock.unlock();
    for (const Question& question : answered) question.answer(done);
    lock.lock();
  }
}

}  // namespace nianbao::lsp
