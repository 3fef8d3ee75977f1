#include <fcntl.h>
#include <io.h>
#include <windows.h>
// windows.h comes first
#include <shellapi.h>

#include <cwchar>

#include "core/base/text.h"
#include "tools/platform/descriptor.h"
#include "tools/platform/paths.h"
#include "tools/platform/process.h"

namespace nianbao::cli {

namespace {

#ifndef ENABLE_VIRTUAL_TERMINAL_PROCESSING
constexpr DWORD ENABLE_VIRTUAL_TERMINAL_PROCESSING = 4;
#endif

/// Windows 10 and later know the escape sequences of colours, when asked to.
void allow_colours() {
  const HANDLE console = ::GetStdHandle(STD_OUTPUT_HANDLE);
  DWORD mode = 0;
  if (::GetConsoleMode(console, &mode)) ::SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

}  // namespace

/// What main() gets has been through the code page of old programs, which loses characters.
std::vector<std::string> start_process(int, char**) {
  for (const int each : {kStandardInput, kStandardOutput, kStandardError}) ::_setmode(each, _O_BINARY);
  allow_colours();
  std::vector<std::string> out;
  int count = 0;
  wchar_t** const words = ::CommandLineToArgvW(::GetCommandLineW(), &count);
  for (int i = 1; words && i < count; ++i)
    out.push_back(to_utf8(std::u16string(words[i], words[i] + std::wcslen(words[i]))));
  ::LocalFree(words);
  return out;
}

std::string program_path() {
  std::wstring path(MAX_PATH, L'\0');
  for (;;) {
    const DWORD size = ::GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    if (size == 0) return {};
    if (size < path.size()) return from_path(path.substr(0, size));
    path.resize(2 * path.size());
  }
}

}  // namespace nianbao::cli
