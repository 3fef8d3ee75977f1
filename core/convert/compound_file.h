// The streams inside an OLE compound file (old Word, Excel, WPS), by [MS-CFB]: a file system of sectors with
// a chain of sectors a stream.
//
// Written here because no kept library fits: libgsf (LGPL) needs glib, libolecf (LGPL) reads files by name
// and calls itself alpha, librevenge (MPL) throws and follows broken chains, pole has no upkeep; all are
// larger than this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

struct CompoundStream {
  bool found = false;
  bool whole =
      false;  // false: the chain breaks off, runs in a circle or leaves the file; `bytes` is its start
  std::string bytes;
};

/// Over bytes that the caller keeps as long as this lives. Takes memory of the order of the file's size,
/// whatever the file says of itself: no chain is longer than the file has sectors, none visits one twice.
class CompoundFile {
 public:
  explicit CompoundFile(std::string_view bytes);

  /// Whether the bytes begin like a compound file.
  static bool is_one(std::string_view bytes);

  /// Chinese, one sentence, why nothing can be read; "" where the directory is there.
  const std::u16string& problem() const { return problem_; }
  /// Whether the directory was cut off or runs in a circle: a stream that is not found may have been there.
  bool is_damaged() const { return damaged_; }

  /// A stream by its path, "WordDocument" or "ObjectPool/_1/Contents", ASCII letters in either case.
  bool has(std::u16string_view path) const;
  CompoundStream read(std::u16string_view path) const;

 private:
  struct Entry {
    std::u16string name;
    std::uint8_t type = 0;
    std::uint32_t parent = 0;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };

  std::string_view sector(std::uint32_t number) const;
  /// A sector's numbers are `out`'s next; where the sector is not in the file they are free ones.
  void append_numbers(std::uint32_t number, std::size_t count, std::vector<std::uint32_t>& out) const;
  bool read_header();
  void read_fat();
  void read_directory();
  void walk_directory(std::string_view directory);
  CompoundStream chain(std::uint32_t start, std::uint64_t size) const;
  CompoundStream mini_chain(std::uint32_t start, std::uint64_t size) const;
  const Entry* find(std::u16string_view path) const;

  std::string_view bytes_;
  std::u16string problem_;
  bool damaged_ = false;
  std::size_t sector_size_ = 512;
  std::size_t sectors_ = 0;  // how many the file has, the last perhaps cut off
  std::vector<std::uint32_t> fat_;
  std::vector<std::uint32_t> mini_fat_;
  std::string mini_stream_;
  std::vector<Entry> entries_;  // those that the tree reaches; the root first
};

}  // namespace nianbao
