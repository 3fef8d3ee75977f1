// Checks documents on a thread of its own: the newest state of each, a moment after the last key.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tools/lsp/protocol.h"

namespace nianbao::lsp {

class Checker {
 public:
  using Options = std::shared_ptr<const CheckOptions>;
  using Done = std::shared_ptr<const Checked>;
  /// Called from the checker's thread with each check that is still the newest.
  using Take = std::function<void(const Done&)>;
  /// Called once, from either thread: with the newest check, or null where there will be none.
  using Answer = std::function<void(const Done&)>;

  Checker(Options options, std::chrono::milliseconds pause, Take take);
  ~Checker();
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;

  /// `name` says by its ending how the text is read. Checked after a pause in which nothing more comes.
  void update(const std::string& uri, const std::string& name, std::int64_t version,
              std::shared_ptr<const TextBuffer> text);
  /// Forgets the document; what waits for it is answered with null.
  void close(const std::string& uri);
  /// Checks all anew.
  void set_options(Options options);

  /// Answers as soon as the newest state is checked, which begins at once. `key` names the request.
  void ask(const std::string& uri, const std::string& key, Answer answer);
  /// Drops a question; its answer, null where it was answered already.
  Answer cancel(const std::string& key);

 private:
  using Clock = std::chrono::steady_clock;
  struct Question {
    std::string uri;
    std::string key;
    Answer answer;
  };
  struct Slot {
    std::string name;
    std::int64_t version = 0;
    std::shared_ptr<const TextBuffer> text;
    std::uint64_t state = 0;  // unlike that of any other slot or moment
    bool is_due = false;
    Clock::time_point due;
    Done done;  // null: not checked in this state
  };

  void work();
  std::vector<Question> questions_about(const std::string& uri);

  const std::chrono::milliseconds pause_;
  const Take take_;
  std::mutex mutex_;
  std::condition_variable changed_;
  Options options_;
  std::map<std::string, Slot> slots_;
  std::vector<Question> questions_;
  std::uint64_t states_ = 0;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace nianbao::lsp
