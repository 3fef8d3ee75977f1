#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#include <windows.h>

#include <algorithm>
#include <cerrno>

#include "tools/platform/descriptor.h"
#include "tools/platform/paths.h"

namespace nianbao::cli {

namespace {

constexpr int kAlways = _O_BINARY | _O_NOINHERIT;

int open_wide(const std::string& path, int flags) {
  return ::_wopen(to_path(path).c_str(), flags | kAlways, _S_IREAD | _S_IWRITE);
}

HANDLE handle_of(int file) { return reinterpret_cast<HANDLE>(::_get_osfhandle(file)); }

/// A console takes UTF-16; bytes depend on its code page, and older systems count them wrongly.
bool write_to_console(HANDLE console, std::string_view text) {
  constexpr std::size_t kPiece = 8192;  // bytes; a console takes some 64 KB at once
  while (!text.empty()) {
    std::size_t size = std::min(text.size(), kPiece);
    while (size < text.size() && size > 1 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    std::wstring wide(size, L'\0');
    const int units = ::MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(size), wide.data(),
                                            static_cast<int>(wide.size()));
    DWORD written = 0;
    if (units <= 0 || !::WriteConsoleW(console, wide.data(), static_cast<DWORD>(units), &written, nullptr))
      return false;
    text.remove_prefix(size);
  }
  return true;
}

}  // namespace

int open_to_read(const std::string& path) { return open_wide(path, _O_RDONLY); }

int open_to_write(const std::string& path) { return open_wide(path, _O_WRONLY | _O_CREAT | _O_TRUNC); }

int open_new(const std::string& path) { return open_wide(path, _O_WRONLY | _O_CREAT | _O_EXCL); }

bool close_file(int file) { return ::_close(file) == 0; }

std::optional<OpenedFile> about(int file) {
  struct _stat64 found;
  if (::_fstat64(file, &found) != 0) return std::nullopt;
  using Kind = OpenedFile::Kind;
  const auto type = found.st_mode & _S_IFMT;
  const Kind kind = type == _S_IFREG ? Kind::file : type == _S_IFIFO ? Kind::pipe : Kind::other;
  return OpenedFile{kind, static_cast<std::uintmax_t>(found.st_size)};
}

std::ptrdiff_t read_some(int file, char* to, std::size_t most) {
  constexpr std::size_t kMost = std::size_t{1} << 30;  // _read() counts in int
  return ::_read(file, to, static_cast<unsigned>(std::min(most, kMost)));
}

/// Only a pipe says whether something is there; what is read from others waits by itself.
bool wait_to_read(int file, int milliseconds) {
  constexpr int kNap = 2;
  const HANDLE handle = handle_of(file);
  if (::GetFileType(handle) != FILE_TYPE_PIPE) return true;
  for (int waited = 0;; waited += kNap) {
    DWORD there = 0;
    if (!::PeekNamedPipe(handle, nullptr, 0, nullptr, &there, nullptr) || there > 0)
      return true;  // or closed
    if (milliseconds >= 0 && waited >= milliseconds) return false;
    ::Sleep(kNap);
  }
}

bool write_all(int file, std::string_view bytes) {
  if (is_terminal(file)) return write_to_console(handle_of(file), bytes);
  constexpr std::size_t kMost = std::size_t{1} << 20;
  while (!bytes.empty()) {
    const int done = ::_write(file, bytes.data(), static_cast<unsigned>(std::min(bytes.size(), kMost)));
    if (done <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

bool is_terminal(int file) {
  DWORD mode = 0;
  return ::GetConsoleMode(handle_of(file), &mode) != 0;
}

}  // namespace nianbao::cli
