// Zip archives in memory: read within limits, written stored. Over libzip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct zip;

namespace nianbao {

/// A text of 48 MB of XML is some thousand pages; a larger entry is refused.
inline constexpr std::size_t kMaxZipEntry = 48u << 20;
/// Text compresses some 10 to 60 times; beyond this ratio an entry of more than a megabyte is an attack.
inline constexpr std::size_t kMaxZipRatio = 400;
inline constexpr std::int64_t kMaxZipEntries = 20'000;

enum class ZipTrouble : std::uint8_t {
  none,
  missing,    // no entry of this name
  damaged,    // the archive or the entry cannot be read to its end
  encrypted,  // it has a password
  too_large,  // it would unpack to more than the limits allow
};

/// Whether these bytes begin as an archive does, be it an empty one.
inline bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

/// The name of the entry that `target` means in a file of `folder` ("" for the root; a slash at its end does
/// not matter): a leading slash is the root, "." and ".." are followed, never out of the archive.
std::string entry_name(std::string_view folder, std::string_view target);

/// An archive over bytes that the caller keeps as long as this lives.
class ZipReader {
 public:
  explicit ZipReader(std::string_view bytes);
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  bool is_open() const { return zip_ != nullptr; }
  /// 0 where the archive did not open.
  std::int64_t entries() const;
  bool has(const std::string& name) const;
  /// The name of an entry, by number from 0 up; "" where there is none. UTF-8, or GB18030 as old packers
  /// wrote.
  std::string name(std::int64_t index) const;
  /// The entry's content into `out`, empty where there is trouble. The sizes in the directory may lie: the
  /// limits hold for what really comes out.
  ZipTrouble read(const std::string& name, std::string& out) const;
  ZipTrouble read(std::int64_t index, std::string& out) const;

 private:
  zip* zip_ = nullptr;
};

/// An archive of these entries (name, content) in this order, stored and with a fixed time, so that the same
/// entries give the same bytes. "" where memory does not suffice.
std::string write_zip(const std::vector<std::pair<std::string, std::string>>& entries);

/// The archive with these entries (name, content) instead of those of the same names, or behind all others,
/// stored. What is not named stays where it is, packed as it is; where the archive is too damaged for that,
/// whatever of it can be read is written anew. "" where it does not open or memory does not suffice.
std::string edit_zip(std::string_view bytes, const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace nianbao
