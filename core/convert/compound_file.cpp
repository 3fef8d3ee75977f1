#include "core/convert/compound_file.h"

#include <algorithm>

#include "core/base/little_endian.h"

namespace nianbao {

namespace {

using namespace std::string_view_literals;

// [MS-CFB] 2.1 and 2.2
constexpr std::string_view kSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::uint32_t kMaxRegularSector = 0xFFFFFFFA;
constexpr std::uint32_t kFree = 0xFFFFFFFF;
constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kHeaderFatSectors = 109;  // of which the header tells where they are
constexpr std::size_t kMiniSectorSize = 64;
constexpr std::uint64_t kMiniStreamCutoff = 4096;  // smaller streams lie in the mini stream
// 2.6.1
constexpr std::size_t kEntrySize = 128;
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;
constexpr std::uint8_t kStorage = 1;
constexpr std::uint8_t kStream = 2;
constexpr std::uint8_t kRoot = 5;

constexpr std::u16string_view kBroken =
    u"这个文件已损坏或没有下载完整,无法读取;请重新取得文件,或在 Word 或 WPS 中打开后另存再检查。";

char16_t upper(char16_t unit) {
  return unit >= u'a' && unit <= u'z' ? static_cast<char16_t>(unit - u'a' + u'A') : unit;
}

bool same_name(std::u16string_view a, std::u16string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char16_t x, char16_t y) { return upper(x) == upper(y); });
}

std::u16string name_of(std::string_view entry) {
  const std::size_t bytes = std::min<std::size_t>(u16_at(entry, 64), 64);  // with a closing zero
  std::u16string out;
  for (std::size_t i = 0; i + 2 < bytes; i += 2) out.push_back(static_cast<char16_t>(u16_at(entry, i)));
  return out;
}

/// Calls `visit` for each sector of a chain, until it returns false; whether the chain came to its own end.
template <typename Visit>
bool follow(const std::vector<std::uint32_t>& table, std::uint32_t start, std::size_t sectors, Visit visit) {
  std::vector<bool> seen(std::min(sectors, table.size()));
  for (std::uint32_t at = start; at < kMaxRegularSector; at = table[at]) {
    if (at >= seen.size() || seen[at]) return false;
    seen[at] = true;
    if (!visit(at)) return true;
  }
  return true;
}

}  // namespace

bool CompoundFile::is_one(std::string_view bytes) { return bytes.starts_with(kSignature); }

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  if (!read_header()) {
    problem_ = kBroken;
    return;
  }
  read_fat();
  read_directory();
  if (entries_.empty()) problem_ = kBroken;
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  // In a file of version 4 the header fills a whole sector of 4096 bytes.
  return number < sectors_ ? bytes_.substr((std::size_t{number} + 1) * sector_size_, sector_size_)
                           : std::string_view();
}

void CompoundFile::append_numbers(std::uint32_t number, std::size_t count,
                                  std::vector<std::uint32_t>& out) const {
  const std::string_view bytes = sector(number);
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(i * 4 + 4 <= bytes.size() ? u32_at(bytes, i * 4) : kFree);
}

bool CompoundFile::read_header() {
  if (!is_one(bytes_) || bytes_.size() < kHeaderSize) return false;
  const unsigned shift = u16_at(bytes_, 30);
  if (u16_at(bytes_, 28) != 0xFFFE || (shift != 9 && shift != 12) || u16_at(bytes_, 32) != 6) return false;
  sector_size_ = std::size_t{1} << shift;
  if (bytes_.size() <= sector_size_) return false;
  sectors_ = (bytes_.size() - 1) / sector_size_;
  return true;
}

void CompoundFile::read_fat() {
  // As many sectors of the table as the file can use, whatever its header says.
  const std::size_t in_sector = sector_size_ / 4;
  const std::size_t needed = (sectors_ + in_sector - 1) / in_sector;
  std::vector<std::uint32_t> where;
  for (std::size_t i = 0; i < std::min(kHeaderFatSectors, needed); ++i)
    where.push_back(u32_at(bytes_, 76 + i * 4));
  std::vector<bool> seen(sectors_);
  std::uint32_t next = u32_at(bytes_, 68);
  while (where.size() < needed && next < sectors_ && !seen[next]) {
    seen[next] = true;
    append_numbers(next, std::min(in_sector - 1, needed - where.size()), where);
    next = u32_at(sector(next), sector_size_ - 4);
  }
  for (const std::uint32_t each : where) append_numbers(each, in_sector, fat_);
}

void CompoundFile::read_directory() {
  std::string directory;
  const bool ends = follow(fat_, u32_at(bytes_, 48), sectors_, [&](std::uint32_t at) {
    directory += sector(at);
    return true;
  });
  damaged_ = !ends;
  walk_directory(directory);
  if (entries_.empty()) return;
  mini_stream_ = chain(entries_[0].start, entries_[0].size).bytes;
  const std::size_t needed = mini_stream_.size() / kMiniSectorSize + 1;
  follow(fat_, u32_at(bytes_, 60), sectors_, [&](std::uint32_t at) {
    append_numbers(at, sector_size_ / 4, mini_fat_);
    return mini_fat_.size() < needed;
  });
}

/// The entries of a storage are a binary tree; its order does not matter here, and broken ones are about.
void CompoundFile::walk_directory(std::string_view directory) {
  struct Step {
    std::uint32_t entry;
    std::uint32_t parent;
  };
  const std::size_t count = directory.size() / kEntrySize;
  if (count == 0 || byte_at(directory, 66) != kRoot) return;
  std::vector<bool> seen(count);
  std::vector<Step> open = {{0, 0}};
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    if (step.entry == kNoEntry) continue;
    if (step.entry >= count || seen[step.entry]) {
      damaged_ = true;
      continue;
    }
    seen[step.entry] = true;
    const std::string_view bytes = directory.substr(step.entry * kEntrySize, kEntrySize);
    Entry entry;
    entry.name = name_of(bytes);
    entry.type = byte_at(bytes, 66);
    entry.parent = step.parent;
    entry.start = u32_at(bytes, 116);
    // Files of version 3 may hold anything in the upper half.
    entry.size = sector_size_ == 512 ? u32_at(bytes, 120) : u64_at(bytes, 120);
    const std::uint32_t self = static_cast<std::uint32_t>(entries_.size());
    if (step.entry != 0) {
      open.push_back({u32_at(bytes, 72), step.parent});
      open.push_back({u32_at(bytes, 68), step.parent});
    }
    if (entry.type == kStorage || step.entry == 0) open.push_back({u32_at(bytes, 76), self});
    entries_.push_back(std::move(entry));
  }
}

CompoundStream CompoundFile::chain(std::uint32_t start, std::uint64_t size) const {
  CompoundStream out;
  out.found = true;
  out.bytes.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(size, bytes_.size())));
  if (size > 0) {
    follow(fat_, start, sectors_, [&](std::uint32_t at) {
      const std::string_view bytes = sector(at);
      out.bytes += bytes;
      return bytes.size() == sector_size_ && out.bytes.size() < size;
    });
  }
  if (out.bytes.size() > size) out.bytes.resize(static_cast<std::size_t>(size));
  out.whole = out.bytes.size() == size;
  return out;
}

CompoundStream CompoundFile::mini_chain(std::uint32_t start, std::uint64_t size) const {
  CompoundStream out;
  out.found = true;
  const std::size_t sectors = (mini_stream_.size() + kMiniSectorSize - 1) / kMiniSectorSize;
  if (size > 0) {
    follow(mini_fat_, start, sectors, [&](std::uint32_t at) {
      out.bytes += bytes_at(mini_stream_, std::size_t{at} * kMiniSectorSize, kMiniSectorSize);
      return out.bytes.size() < size;
    });
  }
  if (out.bytes.size() > size) out.bytes.resize(static_cast<std::size_t>(size));
  out.whole = out.bytes.size() == size;
  return out;
}

const CompoundFile::Entry* CompoundFile::find(std::u16string_view path) const {
  std::uint32_t parent = 0;
  while (!entries_.empty()) {
    const std::size_t end = std::min(path.find(u'/'), path.size());
    const std::u16string_view name = path.substr(0, end);
    const bool last = end == path.size();
    const auto it = std::find_if(entries_.begin() + 1, entries_.end(), [&](const Entry& entry) {
      return entry.parent == parent && entry.type == (last ? kStream : kStorage) &&
             same_name(entry.name, name);
    });
    if (it == entries_.end()) return nullptr;
    if (last) return &*it;
    parent = static_cast<std::uint32_t>(it - entries_.begin());
    path.remove_prefix(end + 1);
  }
  return nullptr;
}

bool CompoundFile::has(std::u16string_view path) const { return find(path) != nullptr; }

CompoundStream CompoundFile::read(std::u16string_view path) const {
  const Entry* const entry = find(path);
  if (!entry) return {};
  return entry->size < kMiniStreamCutoff ? mini_chain(entry->start, entry->size)
                                         : chain(entry->start, entry->size);
}

}  // namespace nianbao
