#include "core/convert/word_binary_shapes.h"

#include <vector>

#include "core/base/little_endian.h"

namespace nianbao::word_binary {

namespace {

// [MS-ODRAW] 2.2: a record is two bytes of version and instance, two of type, four of length
constexpr std::size_t kHead = 8;
constexpr std::uint16_t kShapeGroup = 0xF003;
constexpr std::uint16_t kShape = 0xF00A;       // OfficeArtFSP
constexpr std::uint16_t kProperties = 0xF00B;  // OfficeArtFOPT
constexpr std::uint32_t kDeletedShape = 1u << 3;
constexpr std::uint16_t kPicture = 0x0104;  // pib

class Walker {
 public:
  explicit Walker(Drawings& out) : out_(out) {}

  /// One drawing. Containers are stepped into and other records passed over, so it ends with the bytes.
  void walk(std::string_view drawing, bool is_main) {
    groups_.clear();
    is_main_ = is_main;
    std::size_t at = 0;
    while (at + kHead <= drawing.size()) {
      while (!groups_.empty() && groups_.back().end <= at) groups_.pop_back();
      const std::uint16_t head = u16_at(drawing, at);
      const std::uint16_t type = u16_at(drawing, at + 2);
      const std::size_t size = u32_at(drawing, at + 4);
      const std::string_view body = bytes_at(drawing, at + kHead, size);
      at += kHead;
      const bool is_container = (head & 15) == 15;
      if (type == kShapeGroup) groups_.push_back({at + size, 0});
      if (type == kShape) shape(body);
      if (type == kProperties) properties(body, head >> 4);
      if (!is_container) at += size;
    }
  }

 private:
  struct Group {
    std::size_t end = 0;
    std::uint32_t shape = 0;  // of the group itself: its first
  };

  void shape(std::string_view body) {
    const std::uint32_t number = u32_at(body, 0);
    is_deleted_ = (u32_at(body, 4) & kDeletedShape) != 0;
    if (groups_.empty()) return;
    if (groups_.back().shape == 0) groups_.back().shape = number;
    // The outermost group is the drawing.
    if (groups_.size() > 1) out_.groups.emplace(number, groups_[1].shape);
  }

  void properties(std::string_view body, unsigned count) {
    for (unsigned i = 0; i < count && !is_deleted_ && is_main_; ++i) {
      if ((u16_at(body, i * std::size_t{6}) & 0x3FFF) != kPicture) continue;
      ++out_.pictures;
      return;
    }
  }

  Drawings& out_;
  std::vector<Group> groups_;
  bool is_main_ = false;
  bool is_deleted_ = false;
};

}  // namespace

Drawings read_drawings(std::string_view content) {
  Drawings out;
  Walker walker(out);
  std::size_t at = kHead + std::size_t{u32_at(content, 4)};  // the pictures themselves
  while (at + 1 + kHead <= content.size()) {
    const bool is_main = byte_at(content, at) == 0;
    const std::size_t size = kHead + std::size_t{u32_at(content, at + 5)};
    walker.walk(bytes_at(content, at + 1, size), is_main);
    at += 1 + size;
  }
  return out;
}

}  // namespace nianbao::word_binary
