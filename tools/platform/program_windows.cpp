#include <windows.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cwchar>
#include <filesystem>
#include <future>
#include <mutex>
#include <system_error>

#include "tools/platform/paths.h"
#include "tools/platform/process.h"
#include "tools/platform/program.h"

namespace nianbao::cli {

namespace {

namespace fs = std::filesystem;

/// A handle that is closed again.
class Handle {
 public:
  Handle() = default;
  explicit Handle(HANDLE handle) : handle_(handle) {}
  ~Handle() { close(); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  HANDLE get() const { return handle_; }
  HANDLE* out() { return &handle_; }
  void close() {
    if (handle_ && handle_ != INVALID_HANDLE_VALUE) ::CloseHandle(handle_);
    handle_ = nullptr;
  }

 private:
  HANDLE handle_ = nullptr;
};

/// The program beside this one, or in a folder of PATH; never in the current folder, where drafts lie that
/// anybody may have sent.
fs::path find_program(const std::string& name) {
  std::vector<fs::path> folders = {to_path(program_path()).parent_path()};
  const wchar_t* const path = ::_wgetenv(L"PATH");
  for (std::wstring_view rest = path ? path : L""; !rest.empty();) {
    const std::size_t end = std::min(rest.find(L';'), rest.size());
    folders.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (const fs::path& folder : folders) {
    std::error_code failed;
    fs::path file = folder / to_path(name + ".exe");
    if (folder.is_absolute() && fs::is_regular_file(file, failed)) return file;
  }
  return {};
}

/// The word as the C library of the program that is started takes it off the command line again.
std::wstring quoted(const std::wstring& word) {
  std::wstring out = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t c : word) {
    if (c == L'"') out.append(backslashes + 1, L'\\');
    backslashes = c == L'\\' ? backslashes + 1 : 0;
    out.push_back(c);
  }
  return out.append(backslashes, L'\\') + L"\"";
}

struct Pipes {
  Handle out_reading, out_writing, err_reading, err_writing, nothing;
};

bool open_pipes(Pipes& pipes) {
  SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
  if (!::CreatePipe(pipes.out_reading.out(), pipes.out_writing.out(), &inherited, 0) ||
      !::CreatePipe(pipes.err_reading.out(), pipes.err_writing.out(), &inherited, 0))
    return false;
  ::SetHandleInformation(pipes.out_reading.get(), HANDLE_FLAG_INHERIT, 0);
  ::SetHandleInformation(pipes.err_reading.get(), HANDLE_FLAG_INHERIT, 0);
  *pipes.nothing.out() = ::CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                                       OPEN_EXISTING, 0, nullptr);
  return true;
}

/// Starts it with the writing ends, which are closed here again. One at a time: another program that is
/// started meanwhile would inherit them, and the pipe would not end with its own.
bool start(const fs::path& program, const std::vector<std::string>& words, Pipes& pipes, Handle& process) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  if (!open_pipes(pipes)) return false;
  std::wstring line = quoted(program.wstring());
  for (std::size_t i = 1; i < words.size(); ++i) line += L" " + quoted(to_path(words[i]).wstring());
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdInput = pipes.nothing.get();
  startup.hStdOutput = pipes.out_writing.get();
  startup.hStdError = pipes.err_writing.get();
  PROCESS_INFORMATION started{};
  const bool ok = ::CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, CREATE_NO_WINDOW,
                                   nullptr, nullptr, &startup, &started) != 0;
  pipes.out_writing.close();
  pipes.err_writing.close();
  pipes.nothing.close();
  if (!ok) return false;
  ::CloseHandle(started.hThread);
  *process.out() = started.hProcess;
  return true;
}

/// Reads to the pipe's end, keeping at most `most` bytes; false where there was more. Then, where `process`
/// is not null, it is ended.
bool drain(HANDLE pipe, std::string& text, std::size_t most, HANDLE process) {
  std::array<char, 1 << 16> buffer;
  bool fits = true;
  for (DWORD size = 0; ::ReadFile(pipe, buffer.data(), buffer.size(), &size, nullptr) && size > 0;) {
    const std::size_t room = most - text.size();
    text.append(buffer.data(), std::min<std::size_t>(size, room));
    fits = fits && size <= room;
    if (!fits && process) ::TerminateProcess(process, 1);
  }
  return fits;
}

}  // namespace

ProgramOutput run_program(const std::vector<std::string>& words, std::chrono::seconds limit,
                          std::size_t most) {
  ProgramOutput result;
  const fs::path program = words.empty() ? fs::path() : find_program(words.front());
  if (program.empty()) {
    result.end = ProgramOutput::End::missing;
    return result;
  }
  Pipes pipes;
  Handle process;
  if (!start(program, words, pipes, process)) return result;
  constexpr std::size_t kMostMessages = 16 << 10;
  auto output = std::async(std::launch::async, drain, pipes.out_reading.get(), std::ref(result.output), most,
                           process.get());
  auto messages = std::async(std::launch::async, drain, pipes.err_reading.get(), std::ref(result.messages),
                             kMostMessages, nullptr);
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(limit).count();
  const bool in_time =
      ::WaitForSingleObject(process.get(), static_cast<DWORD>(milliseconds)) == WAIT_OBJECT_0;
  if (!in_time) ::TerminateProcess(process.get(), 1);
  const bool fits = output.get();
  messages.get();
  DWORD code = 1;
  ::GetExitCodeProcess(process.get(), &code);
  result.exit_code = static_cast<int>(code);
  result.end = !fits      ? ProgramOutput::End::too_much
               : !in_time ? ProgramOutput::End::too_long
                          : ProgramOutput::End::finished;
  return result;
}

}  // namespace nianbao::cli
