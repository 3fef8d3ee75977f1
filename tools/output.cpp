#include "tools/output.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "core/base/text.h"
#include "core/render/visible.h"

namespace nianbao::cli {

namespace {

/// The process has one standard output, and what became of it.
bool broken = false;

bool write_all(int to, std::string_view text) {
  while (!text.empty()) {
    const ssize_t done = write(to, text.data(), text.size());
    if (done > 0) {
      text.remove_prefix(static_cast<std::size_t>(done));
    } else if (done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      pollfd ready{to, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (done == 0 || errno != EINTR) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool print(std::string_view text) {
  if (!broken) broken = !write_all(STDOUT_FILENO, text);
  return !broken;
}

bool all_printed() {
  static bool told = false;
  if (broken && !told) {
    told = true;
    tell("结果没能写完:磁盘满了,或者接收结果的程序已经结束。已写出的部分不完整,请不要使用。");
  }
  return !broken;
}

void tell(std::string_view line) {
  const std::string safe = to_utf8(visible(to_utf16(line))) + "\n";
  write_all(STDERR_FILENO, safe);
}

}  // namespace nianbao::cli
