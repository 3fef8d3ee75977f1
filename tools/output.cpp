#include "tools/output.h"

#include <utility>

#include "core/base/text.h"
#include "core/render/visible.h"
#include "tools/platform/descriptor.h"

namespace nianbao::cli {

namespace {

/// The process has one standard output, and what became of it.
bool broken = false;

}  // namespace

bool print(std::string_view text) {
  if (!broken) broken = !write_all(kStandardOutput, text);
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
  write_all(kStandardError, safe);
}

OutputFile::OutputFile(std::string path) : path_(std::move(path)), is_stdout_(path_ == "-") {}

OutputFile::~OutputFile() {
  if (file_ >= 0) close_file(file_);
}

bool OutputFile::open() {
  if (is_stdout_) return true;
  file_ = open_to_write(path_);
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
  broken_ = !close_file(std::exchange(file_, -1)) || broken_;  // a network disk may say so only now
  if (broken_) tell(path_ + ":没能写完,磁盘可能满了。文件里的内容不完整,请不要使用。");
  return !broken_;
}

}  // namespace nianbao::cli
