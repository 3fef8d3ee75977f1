#include "tests/convert/compound_writer.h"

#include <algorithm>

namespace nianbao {

namespace {

constexpr std::uint32_t kEnd = 0xFFFFFFFE;
constexpr std::uint32_t kFatSector = 0xFFFFFFFD;
constexpr std::uint32_t kDifatSector = 0xFFFFFFFC;
constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Node {
  std::u16string name;
  std::uint8_t type = 0;
  std::uint32_t right = kNone;
  std::uint32_t child = kNone;
  std::uint32_t start = kEnd;
  std::size_t size = 0;
};

class Writer {
 public:
  explicit Writer(std::size_t sector_size) : size_(sector_size) {}

  std::string write(const CompoundStreams& streams) {
    nodes_.push_back({u"Root Entry", 5, kNone, kNone, kEnd, 0});
    std::string mini;
    std::vector<std::uint32_t> mini_fat;
    for (const auto& [path, content] : streams) {
      const std::size_t at = add(path);
      nodes_[at].size = content.size();
      if (content.size() >= 4096) {
        nodes_[at].start = chain(content);
      } else if (!content.empty()) {
        nodes_[at].start = static_cast<std::uint32_t>(mini.size() / 64);
        mini += content;
        mini.resize((mini.size() + 63) / 64 * 64);
        while (mini_fat.size() + 1 < mini.size() / 64)
          mini_fat.push_back(static_cast<std::uint32_t>(mini_fat.size() + 1));
        mini_fat.push_back(kEnd);
      }
    }
    nodes_[0].size = mini.size();
    nodes_[0].start = chain(mini);
    std::string numbers;
    for (const std::uint32_t each : mini_fat) put32(numbers, each);
    const std::uint32_t mini_fat_start = chain(numbers);
    const std::uint32_t directory = chain(entries());
    return finish(directory, mini_fat_start, mini_fat.size());
  }

 private:
  std::size_t child(std::size_t parent, std::u16string_view name, std::uint8_t type) {
    std::uint32_t last = nodes_[parent].child;
    for (std::uint32_t at = last; at != kNone; at = nodes_[at].right) {
      if (nodes_[at].name == name) return at;
      last = at;
    }
    const std::uint32_t self = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({std::u16string(name), type, kNone, kNone, kEnd, 0});
    (last == kNone ? nodes_[parent].child : nodes_[last].right) = self;
    return self;
  }

  std::size_t add(std::u16string_view path) {
    std::size_t at = 0;
    for (;;) {
      const std::size_t end = std::min(path.find(u'/'), path.size());
      const bool last = end == path.size();
      at = child(at, path.substr(0, end), last ? 2 : 1);
      if (last) return at;
      path.remove_prefix(end + 1);
    }
  }

  std::uint32_t chain(std::string_view content) {
    if (content.empty()) return kEnd;
    const std::uint32_t start = static_cast<std::uint32_t>(fat_.size());
    data_ += content;
    data_.resize((data_.size() + size_ - 1) / size_ * size_);
    while (fat_.size() + 1 < data_.size() / size_)
      fat_.push_back(static_cast<std::uint32_t>(fat_.size() + 1));
    fat_.push_back(kEnd);
    return start;
  }

  std::string entries() const {
    std::string out;
    for (const Node& node : nodes_) {
      std::string entry;
      for (const char16_t unit : node.name) put16(entry, unit);
      entry.resize(64);
      put16(entry, static_cast<std::uint32_t>(node.name.size() * 2 + 2));
      entry += static_cast<char>(node.type);
      entry += '\1';
      put32(entry, kNone);
      put32(entry, node.right);
      put32(entry, node.child);
      entry.resize(116);
      put32(entry, node.start);
      put32(entry, static_cast<std::uint32_t>(node.size));
      put32(entry, 0);
      out += entry;
    }
    return out;
  }

  std::string finish(std::uint32_t directory, std::uint32_t mini_fat_start, std::size_t mini_sectors) {
    const std::size_t in_sector = size_ / 4;
    const std::size_t used = fat_.size();
    std::size_t tables = 0;
    std::size_t difats = 0;
    while (tables * in_sector < used + tables + difats) {
      ++tables;
      difats = tables > 109 ? (tables - 109 + in_sector - 2) / (in_sector - 1) : 0;
    }
    fat_.resize(used + tables, kFatSector);
    fat_.resize(used + tables + difats, kDifatSector);
    fat_.resize(tables * in_sector, kNone);
    for (const std::uint32_t each : fat_) put32(data_, each);
    for (std::size_t i = 0; i < difats; ++i) {
      for (std::size_t j = 0; j + 1 < in_sector; ++j) {
        const std::size_t table = 109 + i * (in_sector - 1) + j;
        put32(data_, table < tables ? static_cast<std::uint32_t>(used + table) : kNone);
      }
      put32(data_, i + 1 < difats ? static_cast<std::uint32_t>(used + tables + i + 1) : kEnd);
    }
    std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    head.resize(24);
    for (const std::uint32_t each : {0x3Eu, size_ == 512 ? 3u : 4u, 0xFFFEu, size_ == 512 ? 9u : 12u, 6u})
      put16(head, each);
    head.resize(44);
    put32(head, static_cast<std::uint32_t>(tables));
    put32(head, directory);
    put32(head, 0);
    put32(head, 4096);
    put32(head, mini_fat_start);
    put32(head, static_cast<std::uint32_t>((mini_sectors + in_sector - 1) / in_sector));
    put32(head, difats > 0 ? static_cast<std::uint32_t>(used + tables) : kEnd);
    put32(head, static_cast<std::uint32_t>(difats));
    for (std::size_t i = 0; i < 109; ++i)
      put32(head, i < tables ? static_cast<std::uint32_t>(used + i) : kNone);
    head.resize(size_);
    return head + data_;
  }

  std::size_t size_;
  std::string data_;
  std::vector<std::uint32_t> fat_;
  std::vector<Node> nodes_;
};

}  // namespace

std::string write_compound(const CompoundStreams& streams, std::size_t sector_size) {
  return Writer(sector_size).write(streams);
}

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>(value >> 8 & 0xFF);
}

void put32(std::string& out, std::uint32_t value) {
  put16(out, value & 0xFFFF);
  put16(out, value >> 16);
}

void put16_at(std::string& out, std::size_t at, std::uint32_t value) {
  std::string bytes;
  put16(bytes, value);
  out.replace(at, 2, bytes);
}

void put32_at(std::string& out, std::size_t at, std::uint32_t value) {
  std::string bytes;
  put32(bytes, value);
  out.replace(at, 4, bytes);
}

}  // namespace nianbao
