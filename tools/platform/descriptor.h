// Open files and the standard streams by their numbers, alike on POSIX and Windows: nothing waits for a
// writer of a pipe, nothing is inherited by programs that are started, text is UTF-8 on a Windows console,
// too. Where a call fails, errno says why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nianbao::cli {

inline constexpr int kStandardInput = 0;
inline constexpr int kStandardOutput = 1;
inline constexpr int kStandardError = 2;

/// -1 where it cannot be opened. `path` is UTF-8. To open a pipe does not wait for somebody to write.
int open_to_read(const std::string& path);
/// Made, or emptied where it is there.
int open_to_write(const std::string& path);
/// Made; -1 where it is there. Only its user can read it.
int open_new(const std::string& path);
/// false: not all that was written has arrived.
bool close_file(int file);

/// What an open file is.
struct OpenedFile {
  enum class Kind { file, folder, pipe, other } kind = Kind::other;
  std::uintmax_t size = 0;  // bytes, of a file
};
std::optional<OpenedFile> about(int file);

/// How many bytes came into `to`, at most `most`; 0 at the end, -1 where it failed or nothing is there yet
/// (EAGAIN).
std::ptrdiff_t read_some(int file, char* to, std::size_t most);
/// Waits until read_some() would not: false after `milliseconds` without anything, or where a signal came.
/// Negative: for ever.
bool wait_to_read(int file, int milliseconds);
/// Writes all of it, and waits where the reader is slow. false: it takes no more.
bool write_all(int file, std::string_view bytes);

/// Whether somebody looks at it.
bool is_terminal(int file);

/// Closes an open file again; the standard streams stay open.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > kStandardError) close_file(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace nianbao::cli
