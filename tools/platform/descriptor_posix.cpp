#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "tools/platform/descriptor.h"

namespace nianbao::cli {

int open_to_read(const std::string& path) {
  return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
}

int open_to_write(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

int open_new(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

bool close_file(int file) { return ::close(file) == 0; }

std::optional<OpenedFile> about(int file) {
  struct stat found;
  if (::fstat(file, &found) != 0) return std::nullopt;
  using Kind = OpenedFile::Kind;
  const Kind kind = S_ISREG(found.st_mode)    ? Kind::file
                    : S_ISDIR(found.st_mode)  ? Kind::folder
                    : S_ISFIFO(found.st_mode) ? Kind::pipe
                                              : Kind::other;
  return OpenedFile{kind, static_cast<std::uintmax_t>(found.st_size)};
}

std::ptrdiff_t read_some(int file, char* to, std::size_t most) { return ::read(file, to, most); }

bool wait_to_read(int file, int milliseconds) {
  pollfd waiting{file, POLLIN, 0};
  return ::poll(&waiting, 1, milliseconds) > 0;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(file, bytes.data(), bytes.size());
    if (done > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(done));
    } else if (done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      pollfd ready{file, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (done == 0 || errno != EINTR) {
      return false;
    }
  }
  return true;
}

bool is_terminal(int file) { return ::isatty(file) != 0; }

}  // namespace nianbao::cli
