#include "tools/output.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

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

OutputFile::OutputFile(std::string path) : path_(std::move(path)), is_stdout_(path_ == "-") {}

OutputFile::~OutputFile() {
  if (file_ >= 0) close(file_);
}

bool OutputFile::open() {
  if (is_stdout_) return true;
  file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file_ >= 0) return true;
  tell(path_ + ":没能写出,请确认文件夹存在、有写入的权限,且这个文件没有被别的程序打开。");
  broken_ = true;
  return false;
}

void OutputFile::flush() {
  if (!broken_) broken_ = !write_all(file_, waiting_);
  waiting_.clear();
}

bool OutputFile::write(std::string_view text) {
  constexpr std::size_t kPiece = std::size_t{1} << 16;
  if (is_stdout_) {
    broken_ = !print(text);
  } else if (!broken_) {
    waiting_ += text;
    if (waiting_.size() >= kPiece) flush();
  }
  return !broken_;
}

bool OutputFile::finish() {
  if (is_stdout_) return !broken_;  // all_printed() tells
  if (file_ < 0) return false;
  flush();
  broken_ = close(std::exchange(file_, -1)) != 0 || broken_;  // a network disk may say so only now
  if (broken_) tell(path_ + ":没能写完,磁盘可能满了。文件里的内容不完整,请不要使用。");
  return !broken_;
}

}  // namespace nianbao::cli
