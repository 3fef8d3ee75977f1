// Numbers in binary files, least significant byte first; beyond the end of the bytes they are 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nianbao {

inline std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

inline std::uint16_t u16_at(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size() || bytes.size() - at < 2) return 0;
  return static_cast<std::uint16_t>(byte_at(bytes, at) | byte_at(bytes, at + 1) << 8);
}

inline std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size() || bytes.size() - at < 4) return 0;
  return u16_at(bytes, at) | static_cast<std::uint32_t>(u16_at(bytes, at + 2)) << 16;
}

inline std::uint64_t u64_at(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size() || bytes.size() - at < 8) return 0;
  return u32_at(bytes, at) | static_cast<std::uint64_t>(u32_at(bytes, at + 4)) << 32;
}

/// `size` bytes from `at` on, cut to what is there.
inline std::string_view bytes_at(std::string_view bytes, std::size_t at, std::size_t size) {
  return at < bytes.size() ? bytes.substr(at, size) : std::string_view();
}

}  // namespace nianbao
