#include "tools/files.h"

#include <fcntl.h>
#include <fnmatch.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/convert/unpack.h"
#include "core/read/importers.h"
#include "tools/output.h"

namespace nianbao::cli {

namespace {

namespace fs = std::filesystem;

std::u16string why(int error) {
  switch (error) {
    case ENOENT:
      return u"没有这个文件,请核对文件名和所在的文件夹。";
    case EACCES:
    case EPERM:
      return u"没有读取的权限,请检查文件或文件夹的权限。";
    case ELOOP:
      return u"这个链接绕回了自己,打不开。";
    case ENAMETOOLONG:
      return u"文件名或路径太长,打不开。";
    case EMFILE:
    case ENFILE:
      return u"同时打开的文件太多,这个文件没能打开,请再试一次。";
    default:
      return u"打不开或读不了,请确认文件没有损坏、所在的磁盘可用。";
  }
}

std::u16string too_large() {
  return cat(u"文件超过 ", kMaxFileBytes >> 20,
             u" MB,不会是年度报告,没有读取;如果确是报告,请去掉其中的图片再检查。");
}

using Patterns = std::vector<std::string>;

/// The file, or those in it where its name says that it is an archive.
void add_file(const std::string& path, const Patterns& excluded, std::vector<Input>& out) {
  FileBytes file;
  if (ending_of(path) == "zip" || ending_of(path) == "ZIP") file = read_file(path);
  if (!is_archive(file.bytes)) return out.push_back({path, std::nullopt, {}, nullptr});
  unpack(file.bytes, [&](PackedFile each) {
    Input input{each.name.empty() ? path : path + "/" + each.name, std::nullopt, {}, nullptr};
    if (is_excluded(input.path, excluded)) return true;
    if (const std::u16string_view reason = skip_reason(each.name, true); !reason.empty()) {
      input.unread = Status::skipped;
      input.reason = reason;
    } else if (each.problem.empty()) {
      input.bytes = std::make_shared<const std::string>(std::move(each.bytes));
    } else {
      input.unread = Status::unreadable;
      input.reason = std::move(each.problem);
    }
    out.push_back(std::move(input));
    return true;
  });
}

/// Walks a folder; a folder that was seen already (by way of a link) is not entered again.
class Walk {
 public:
  Walk(const Patterns& excluded, std::vector<Input>& out) : excluded_(excluded), out_(out) {}

  /// `path` is a folder.
  void folder(const std::string& path) {
    struct stat about;
    if (stat(path.c_str(), &about) != 0) return refuse(path, Status::unreadable, why(errno));
    if (!seen_.emplace(about.st_dev, about.st_ino).second) return;
    std::vector<fs::path> entries;
    std::error_code error;
    fs::directory_iterator it(path, error);
    for (const fs::directory_iterator end; !error && it != end; it.increment(error)) {
      entries.push_back(it->path());
    }
    if (error) refuse(path, Status::unreadable, cat(u"文件夹没有读全:", why(error.value())));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& each : entries) entry(each.string());
  }

 private:
  void refuse(const std::string& path, Status status, std::u16string reason) {
    out_.push_back({path, status, std::move(reason), nullptr});
  }

  void entry(const std::string& path) {
    if (is_excluded(path, excluded_)) return;
    if (const std::u16string_view reason = skip_reason(path, true); !reason.empty()) {
      return refuse(path, Status::skipped, std::u16string(reason));
    }
    struct stat about;
    if (stat(path.c_str(), &about) != 0) {
      const std::u16string reason =
          errno == ENOENT ? std::u16string(u"这个链接指向的文件已经不在了。") : why(errno);
      return refuse(path, Status::unreadable, reason);
    }
    if (S_ISDIR(about.st_mode)) return folder(path);
    if (S_ISREG(about.st_mode)) {
      add_file(path, excluded_, out_);
    } else {
      refuse(path, Status::skipped, u"这是管道或设备,不是文件,没有打开。");
    }
  }

  const Patterns& excluded_;
  std::vector<Input>& out_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

void walk(const std::string& folder, const Patterns& excluded, std::vector<Input>& out) {
  const std::size_t before = out.size();
  Walk(excluded, out).folder(folder);
  const auto found = out.begin() + static_cast<std::ptrdiff_t>(before);
  const bool nothing =
      std::all_of(found, out.end(), [](const Input& each) { return each.unread == Status::skipped; });
  if (nothing) out.push_back({folder, Status::empty, u"这个文件夹里没有可以检查的文件。", nullptr});
}

bool is_standard_input(const std::string& path) {
  return path == "-" || path == "/dev/stdin" || path == "/dev/fd/0" || path == "/proc/self/fd/0";
}

/// An open file that is closed again.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

/// How long a pipe is waited for, in milliseconds.
constexpr int kForWriter = 1000;
constexpr int kForWords = 60'000;
constexpr int kForEver = -1;

/// Reads to the end. `for_words`: how long to wait where nothing comes; `for_writer`: how long an end at once
/// may only mean that nobody has opened the pipe yet.
FileBytes drain(int file, std::size_t expected, int for_words, int for_writer) {
  constexpr std::size_t kFirst = std::size_t{1} << 16;
  constexpr int kNap = 50;
  FileBytes out;
  std::size_t used = 0;
  out.bytes.resize(std::max(std::min(expected, kMaxFileBytes) + 1, kFirst));
  for (;;) {
    if (used == out.bytes.size()) out.bytes.resize(std::min(2 * used, kMaxFileBytes + 1));
    const ssize_t got = read(file, out.bytes.data() + used, out.bytes.size() - used);
    if (got > 0) {
      used += static_cast<std::size_t>(got);
      if (used > kMaxFileBytes) return {{}, too_large()};
    } else if (got == 0) {
      if (used > 0 || for_writer <= 0) break;
      ::poll(nullptr, 0, kNap);
      for_writer -= kNap;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd waiting{file, POLLIN, 0};
      if (::poll(&waiting, 1, for_words) == 0) return {{}, u"等了一分钟,这个管道里没有内容送来,没有再等。"};
    } else if (errno != EINTR) {
      return {{}, why(errno)};
    }
  }
  out.bytes.resize(used);
  return out;
}

}  // namespace

bool is_excluded(const std::string& path, const Patterns& patterns) {
  for (const std::string& pattern : patterns) {
    const bool of_path = pattern.find('/') != std::string::npos;
    for (std::size_t at = 0; at <= path.size();) {
      const std::size_t slash = std::min(path.find('/', at), path.size());
      const std::string part = of_path ? path.substr(at) : path.substr(at, slash - at);
      if (fnmatch(pattern.c_str(), part.c_str(), 0) == 0) return true;
      at = slash + 1;
    }
  }
  return false;
}

std::vector<std::string> read_file_list(const std::string& path, bool nul_ended, std::u16string& problem) {
  FileBytes file = read_file(path);
  problem = std::move(file.problem);
  std::vector<std::string> out;
  std::string_view rest = file.bytes;
  if (!nul_ended && rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);  // as Windows' editors write
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(nul_ended ? '\0' : '\n'), rest.size());
    std::string_view name = rest.substr(0, end);
    if (!nul_ended && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) out.emplace_back(name);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

void name_standard_input(const std::string& name, std::vector<Input>& inputs) {
  for (Input& input : inputs) {
    if (!is_standard_input(input.path)) continue;
    FileBytes file = read_file(input.path);
    input.path = name;
    if (file.problem.empty()) {
      input.bytes = std::make_shared<const std::string>(std::move(file.bytes));
    } else {
      input.unread = Status::unreadable;
      input.reason = std::move(file.problem);
    }
  }
}

std::vector<Input> find_inputs(const std::vector<std::string>& words, const Patterns& excluded) {
  std::vector<Input> out;
  for (const std::string& word : words) {
    if (!is_standard_input(word) && is_excluded(word, excluded)) continue;
    struct stat about;
    if (!is_standard_input(word) && stat(word.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) {
      walk(word, excluded, out);
    } else if (const std::u16string_view reason = skip_reason(word, false); !reason.empty()) {
      out.push_back({word, Status::skipped, std::u16string(reason), nullptr});
    } else {
      add_file(word, excluded, out);
    }
  }
  return out;
}

FileBytes read_file(const std::string& path) {
  if (is_standard_input(path)) return drain(STDIN_FILENO, 0, kForEver, 0);
  // Not blocking: to open a pipe would wait for somebody to write.
  const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (file.number() < 0) return {{}, why(errno)};
  struct stat about;
  if (fstat(file.number(), &about) != 0) return {{}, why(errno)};
  if (S_ISFIFO(about.st_mode)) {
    FileBytes out = drain(file.number(), 0, kForWords, kForWriter);
    if (out.bytes.empty() && out.problem.empty()) out.problem = u"这个管道里没有内容:没有程序往里写。";
    return out;
  }
  if (S_ISDIR(about.st_mode)) return {{}, u"这是文件夹,这里要的是一个文件。"};
  if (!S_ISREG(about.st_mode)) return {{}, u"这是设备,不是文件,没有读取。"};
  const auto size = static_cast<std::uintmax_t>(about.st_size);
  if (size > kMaxFileBytes) return {{}, too_large()};
  return drain(file.number(), static_cast<std::size_t>(size), kForWords, 0);
}

namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = write(file, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

}  // namespace

std::u16string write_file(const std::string& path, const std::string& bytes) {
  struct stat about;
  const bool in_place = lstat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode);  // a link, a device
  const std::string written = in_place ? path : path + ".part";
  bool whole = false;
  {
    const Descriptor file(open(written.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.number() < 0)
      return u"没能写出,请确认文件夹存在、有写入的权限,且这个文件没有被 Word 等程序打开。";
    whole = write_all(file.number(), bytes);
  }
  whole = whole && (in_place || rename(written.c_str(), path.c_str()) == 0);
  if (whole) return {};
  if (!in_place) unlink(written.c_str());
  return u"没能写完,请确认磁盘没有写满,或换一个位置再试。";
}

bool write_output(const std::string& path, const std::string& bytes) {
  if (path.empty() || path == "-") return print(bytes);
  const std::u16string problem = write_file(path, bytes);
  if (!problem.empty()) tell(path + ":" + to_utf8(problem));
  return problem.empty();
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code failed;
  return fs::equivalent(a, b, failed) && !failed;
}

Draft draft_of(const Input& input) {
  FileBytes file = input.bytes ? FileBytes{*input.bytes, {}} : read_file(input.path);
  Draft draft;
  draft.name = input.path;
  draft.bytes = std::move(file.bytes);
  draft.problem = std::move(file.problem);
  return draft;
}

Draft draft_of(const std::string& path) { return draft_of(Input{path, std::nullopt, {}, nullptr}); }

}  // namespace nianbao::cli
