#include "tools/files.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "core/base/text.h"
#include "core/convert/unpack.h"
#include "core/read/importers.h"
#include "tools/glob.h"
#include "tools/output.h"
#include "tools/platform/descriptor.h"
#include "tools/platform/paths.h"

namespace nianbao::cli {

namespace {

namespace fs = std::filesystem;

std::u16string why(std::error_code error) {
  using std::errc;
  if (error == errc::no_such_file_or_directory) return u"没有这个文件,请核对文件名和所在的文件夹。";
  if (error == errc::permission_denied || error == errc::operation_not_permitted)
    return u"没有读取的权限,请检查文件或文件夹的权限。";
  if (error == errc::too_many_symbolic_link_levels) return u"这个链接绕回了自己,打不开。";
  if (error == errc::filename_too_long) return u"文件名或路径太长,打不开。";
  if (error == errc::too_many_files_open || error == errc::too_many_files_open_in_system)
    return u"同时打开的文件太多,这个文件没能打开,请再试一次。";
  return u"打不开或读不了,请确认文件没有损坏、所在的磁盘可用。";
}

/// Of the call that failed last.
std::u16string why() { return why(std::error_code(errno, std::generic_category())); }

std::u16string too_large() {
  return cat(u"文件超过 ", kMaxFileBytes >> 20,
             u" MB,不会是年度报告,没有读取;如果确是报告,请去掉其中的图片再检查。");
}

constexpr std::u16string_view kIsFolder = u"这是文件夹,这里要的是一个文件。";

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
    std::error_code error;
    fs::path place = fs::canonical(to_path(path), error);
    if (error) place = to_path(path);  // a folder above may not be looked into
    if (!seen_.insert(std::move(place)).second) return;
    std::vector<fs::path> entries;
    error.clear();
    fs::directory_iterator it(to_path(path), error);
    for (const fs::directory_iterator end; !error && it != end; it.increment(error)) {
      entries.push_back(it->path());
    }
    if (error) refuse(path, Status::unreadable, cat(u"文件夹没有读全:", why(error)));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& each : entries) entry(from_path(each));
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
    std::error_code error;
    const fs::file_type type = fs::status(to_path(path), error).type();
    if (type == fs::file_type::not_found || type == fs::file_type::none) {
      const bool lost = error == std::errc::no_such_file_or_directory;
      return refuse(path, Status::unreadable, lost ? u"这个链接指向的文件已经不在了。" : why(error));
    }
    if (type == fs::file_type::directory) return folder(path);
    if (type == fs::file_type::regular) {
      add_file(path, excluded_, out_);
    } else {
      refuse(path, Status::skipped, u"这是管道或设备,不是文件,没有打开。");
    }
  }

  const Patterns& excluded_;
  std::vector<Input>& out_;
  std::set<fs::path> seen_;
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
    const std::ptrdiff_t got = read_some(file, out.bytes.data() + used, out.bytes.size() - used);
    if (got > 0) {
      used += static_cast<std::size_t>(got);
      if (used > kMaxFileBytes) return {{}, too_large()};
    } else if (got == 0) {
      if (used > 0 || for_writer <= 0) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(kNap));
      for_writer -= kNap;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait_to_read(file, for_words)) return {{}, u"等了一分钟,这个管道里没有内容送来,没有再等。"};
    } else if (errno != EINTR) {
      return {{}, why()};
    }
  }
  out.bytes.resize(used);
  return out;
}

}  // namespace

bool is_excluded(const std::string& path, const Patterns& patterns) {
  for (const std::string& each : patterns) {
    const std::string pattern = with_slashes(each);
    const bool of_path = pattern.find('/') != std::string::npos;
    for (std::size_t at = 0; at <= path.size();) {
      const std::size_t slash = std::min(path.find('/', at), path.size());
      const std::string part = of_path ? path.substr(at) : path.substr(at, slash - at);
      if (matches_glob(part, pattern)) return true;
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
  for (const std::string& given : words) {
    const std::string word = with_slashes(given);
    if (!is_standard_input(word) && is_excluded(word, excluded)) continue;
    std::error_code failed;
    if (!is_standard_input(word) && fs::is_directory(to_path(word), failed)) {
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
  if (is_standard_input(path)) return drain(kStandardInput, 0, kForEver, 0);
  const Descriptor file(open_to_read(path));
  const std::optional<OpenedFile> opened = file.number() < 0 ? std::nullopt : about(file.number());
  if (!opened) {
    std::u16string problem = why();
    std::error_code failed;  // Windows opens no folder
    if (fs::is_directory(to_path(path), failed)) problem = kIsFolder;
    return {{}, std::move(problem)};
  }
  switch (opened->kind) {
    case OpenedFile::Kind::folder:
      return {{}, std::u16string(kIsFolder)};
    case OpenedFile::Kind::other:
      return {{}, u"这是设备,不是文件,没有读取。"};
    case OpenedFile::Kind::pipe: {
      FileBytes out = drain(file.number(), 0, kForWords, kForWriter);
      if (out.bytes.empty() && out.problem.empty()) out.problem = u"这个管道里没有内容:没有程序往里写。";
      return out;
    }
    case OpenedFile::Kind::file:
      break;
  }
  if (opened->size > kMaxFileBytes) return {{}, too_large()};
  return drain(file.number(), static_cast<std::size_t>(opened->size), kForWords, 0);
}

std::u16string write_file(const std::string& path, const std::string& bytes) {
  std::error_code failed;
  const fs::file_status there = fs::symlink_status(to_path(path), failed);
  const bool in_place = fs::exists(there) && !fs::is_regular_file(there);  // a link, a device
  const std::string written = in_place ? path : path + ".part";
  bool whole = false;
  {
    const Descriptor file(open_to_write(written));
    if (file.number() < 0)
      return u"没能写出,请确认文件夹存在、有写入的权限,且这个文件没有被 Word 等程序打开。";
    whole = write_all(file.number(), bytes);
  }
  failed.clear();
  if (whole && !in_place) fs::rename(to_path(written), to_path(path), failed);
  if (whole && !failed) return {};
  if (!in_place) fs::remove(to_path(written), failed);
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
  return fs::equivalent(to_path(a), to_path(b), failed) && !failed;
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
