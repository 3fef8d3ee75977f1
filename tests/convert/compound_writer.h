// Small OLE compound files for tests, by [MS-CFB]: streams one behind the other, the entries of a storage in
// a row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nianbao {

/// Path ("WordDocument", "ObjectPool/Contents") and content.
using CompoundStreams = std::vector<std::pair<std::u16string, std::string>>;

/// `sector_size` is 512 (version 3) or 4096 (version 4).
std::string write_compound(const CompoundStreams& streams, std::size_t sector_size = 512);

/// Numbers at the end of `out`, or over what stands at `at`, least significant byte first.
void put16(std::string& out, std::uint32_t value);
void put32(std::string& out, std::uint32_t value);
void put16_at(std::string& out, std::size_t at, std::uint32_t value);
void put32_at(std::string& out, std::size_t at, std::uint32_t value);

}  // namespace nianbao
