// What a zip archive of several files holds: each becomes an input of its own. Archives inside it are opened
// one deep.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace nianbao {

inline constexpr std::size_t kMaxPackedFiles = 5'000;
/// All files of one archive together, unpacked.
inline constexpr std::size_t kMaxUnpacked = std::size_t{512} << 20;

/// One file of an archive.
struct PackedFile {
  std::string name;        // UTF-8, with its folders: "区县/水务局.docx", "内层.zip/水务局.docx"
  std::string bytes;       // "" where there is a problem
  std::u16string problem;  // Chinese, one sentence: why it could not be unpacked
};

/// Whether these bytes are an archive of files rather than a document in the form of one (.docx, .xlsx, .odt
/// …).
bool is_archive(std::string_view bytes);

/// Gives each file to `take` in the archive's order, until it returns false; folders and what macOS adds
/// (__MACOSX) are not given. The archive itself, where it cannot be opened or holds no file, is given
/// as a file without a name that has a problem; so is the rest beyond the limits.
void unpack(std::string_view archive, const std::function<bool(PackedFile)>& take);

}  // namespace nianbao
