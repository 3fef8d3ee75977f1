#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "tools/platform/program.h"

extern char** environ;  // NOLINT: POSIX names it so

namespace nianbao::cli {

namespace {

/// The two ends of a pipe, which no other program that is started inherits.
class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  ~Pipe() {
    close_reading();
    close_writing();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  bool is_open() const { return ends_[0] >= 0 || ends_[1] >= 0; }
  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_reading() { close(ends_[0]); }
  void close_writing() { close(ends_[1]); }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

/// 0, and the child's number in `child`; or why it did not start.
int start(const std::vector<std::string>& words, const Pipe& out, const Pipe& err, pid_t& child) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  if (const int error = posix_spawn_file_actions_init(&actions); error != 0) return error;
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out.writing(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.writing(), STDERR_FILENO);
  const int error = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/// Reads once from the pipe into `text`, of which no more than `most` is kept; false at its end.
bool read_some(Pipe& pipe, std::string& text, std::size_t most, bool& is_full) {
  std::array<char, 1 << 16> buffer;
  const ssize_t count = ::read(pipe.reading(), buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR;
  const auto size = static_cast<std::size_t>(count);
  const std::size_t room = most - text.size();
  text.append(buffer.data(), size < room ? size : room);
  is_full = is_full || size > room;
  return size > 0;
}

/// Reads both pipes to their ends, or until a limit is met.
ProgramOutput::End collect(Pipe& out, Pipe& err, std::chrono::steady_clock::time_point deadline,
                           std::size_t most, ProgramOutput& result) {
  constexpr std::size_t kMostMessages = 16 << 10;
  bool has_output = true;
  bool has_messages = true;
  bool is_full = false;
  bool ignored = false;
  while (has_output || has_messages) {
    std::array<pollfd, 2> files{pollfd{has_output ? out.reading() : -1, POLLIN, 0},
                                pollfd{has_messages ? err.reading() : -1, POLLIN, 0}};
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return ProgramOutput::End::too_long;
    const int ready = ::poll(files.data(), files.size(), static_cast<int>(left.count()));
    if (ready < 0 && errno != EINTR) return ProgramOutput::End::failed;
    if (ready <= 0) continue;
    if (files[0].revents != 0) has_output = read_some(out, result.output, most, is_full);
    if (files[1].revents != 0) has_messages = read_some(err, result.messages, kMostMessages, ignored);
    if (is_full) return ProgramOutput::End::too_much;
  }
  return ProgramOutput::End::finished;
}

}  // namespace

ProgramOutput run_program(const std::vector<std::string>& words, std::chrono::seconds limit,
                          std::size_t most) {
  ProgramOutput result;
  Pipe out;
  Pipe err;
  if (words.empty() || !out.is_open() || !err.is_open()) return result;
  const auto deadline = std::chrono::steady_clock::now() + limit;
  pid_t child = 0;
  if (const int error = start(words, out, err, child); error != 0) {
    if (error == ENOENT || error == EACCES) result.end = ProgramOutput::End::missing;
    return result;
  }
  out.close_writing();
  err.close_writing();
  result.end = collect(out, err, deadline, most, result);
  if (result.end != ProgramOutput::End::finished) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) {
      result.end = ProgramOutput::End::failed;
      return result;
    }
  }
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (result.end == ProgramOutput::End::finished && !WIFEXITED(status))
    result.end = ProgramOutput::End::failed;
  if (result.exit_code == 127 && result.output.empty()) result.end = ProgramOutput::End::missing;
  return result;
}

}  // namespace nianbao::cli
