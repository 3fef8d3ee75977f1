// Messages of the Language Server Protocol on two file descriptors (LSP 3.17, "Base Protocol").
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace nianbao::lsp {

/// A longer message is read and left out: no editor sends one.
inline constexpr std::size_t kMostMessage = std::size_t{256} << 20;

/// Cuts what comes in into messages, whatever comes in.
class Incoming {
 public:
  explicit Incoming(int file) : file_(file) {}
  enum class Got { message, too_long, end };
  /// Waits for the next message. What is no header is passed over up to the next line.
  Got next(std::string& body);

 private:
  bool read_some();
  bool read_line(std::string& line);
  bool read_body(std::size_t length, std::string& body);

  int file_;
  std::string buffer_;
  std::size_t at_ = 0;  // of the buffer, what is done with
};

/// Writes messages in order from a thread of its own: an editor that does not read just now cannot make the
/// server deaf.
class Outgoing {
 public:
  explicit Outgoing(int file);
  ~Outgoing();
  Outgoing(const Outgoing&) = delete;
  Outgoing& operator=(const Outgoing&) = delete;
  void send(std::string_view body);
  /// Waits until all is written, but not for ever.
  void flush();

 private:
  void work();

  int file_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> waiting_;
  bool writing_ = false;
  bool closed_ = false;  // the editor reads no more
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace nianbao::lsp
