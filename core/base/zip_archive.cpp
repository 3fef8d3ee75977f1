#include "core/base/zip_archive.h"

#include <zip.h>

#include <algorithm>

namespace nianbao {

std::string entry_name(std::string_view folder, std::string_view target) {
  std::vector<std::string_view> parts;
  const auto walk = [&parts](std::string_view path) {
    while (!path.empty()) {
      const std::size_t slash = std::min(path.find('/'), path.size());
      const std::string_view part = path.substr(0, slash);
      path.remove_prefix(std::min(slash + 1, path.size()));
      if (part == "..") {
        if (!parts.empty()) parts.pop_back();
      } else if (!part.empty() && part != ".") {
        parts.push_back(part);
      }
    }
  };
  if (!target.starts_with('/')) walk(folder);
  walk(target);
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

ZipReader::ZipReader(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) {
    zip_ = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!zip_) zip_source_free(source);
  }
  zip_error_fini(&error);
}

ZipReader::~ZipReader() {
  if (zip_) zip_discard(zip_);
}

std::int64_t ZipReader::entries() const { return zip_ ? zip_get_num_entries(zip_, 0) : 0; }

bool ZipReader::has(const std::string& name) const {
  return zip_ && zip_name_locate(zip_, name.c_str(), 0) >= 0;
}

std::string ZipReader::name(std::int64_t index) const {
  if (!zip_ || index < 0 || index >= entries()) return {};
  const char* const name = zip_get_name(zip_, static_cast<zip_uint64_t>(index), ZIP_FL_ENC_RAW);
  return name ? name : std::string();
}

ZipTrouble ZipReader::read(const std::string& name, std::string& out) const {
  out.clear();
  const zip_int64_t index = zip_ ? zip_name_locate(zip_, name.c_str(), 0) : -1;
  return index < 0 ? ZipTrouble::missing : read(index, out);
}

ZipTrouble ZipReader::read(std::int64_t index, std::string& out) const {
  out.clear();
  const auto number = static_cast<zip_uint64_t>(index);
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (!zip_ || index < 0 || zip_stat_index(zip_, number, 0, &stat) != 0) return ZipTrouble::damaged;
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
    return ZipTrouble::encrypted;
  zip_file_t* file = zip_fopen_index(zip_, number, 0);
  if (!file) return ZipTrouble::damaged;
  const std::size_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) ? static_cast<std::size_t>(stat.comp_size) : 0;
  ZipTrouble trouble = ZipTrouble::none;
  char buffer[1 << 14];
  zip_int64_t got = 0;
  while ((got = zip_fread(file, buffer, sizeof buffer)) > 0) {
    out.append(buffer, static_cast<std::size_t>(got));
    const bool bomb = out.size() > (1u << 20) && packed > 0 && out.size() / packed > kMaxZipRatio;
    if (out.size() > kMaxZipEntry || bomb) {
      trouble = ZipTrouble::too_large;
      break;
    }
  }
  if (got < 0) trouble = ZipTrouble::damaged;
  zip_fclose(file);
  if (trouble != ZipTrouble::none) out = {};
  return trouble;
}

namespace {

constexpr time_t kTime = 1'700'000'000;

/// One entry, stored: instead of the one of that name, or as the last.
bool put_entry(zip_t* zip, const std::string& name, const std::string& content) {
  zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
  if (!source) return false;
  const zip_int64_t there = zip_name_locate(zip, name.c_str(), 0);
  zip_int64_t index = there;
  time_t time = kTime;
  if (there >= 0) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip, static_cast<zip_uint64_t>(there), 0, &stat) == 0 && (stat.valid & ZIP_STAT_MTIME))
      time = stat.mtime;
    if (zip_file_replace(zip, static_cast<zip_uint64_t>(there), source, 0) != 0) index = -1;
  } else {
    index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  const auto number = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(zip, number, ZIP_CM_STORE, 0);
  zip_file_set_mtime(zip, number, time, 0);
  return true;
}

/// The archive in `target` with these entries, written back and taken out of it; "" where that fails.
std::string rewrite(zip_source_t* target, int flags,
                    const std::vector<std::pair<std::string, std::string>>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  std::string bytes;
  zip_t* zip = target ? zip_open_from_source(target, flags, &error) : nullptr;
  if (zip) {
    zip_source_keep(target);
    bool whole = true;
    for (const auto& [name, content] : entries) whole = whole && put_entry(zip, name, content);
    if (!whole || zip_close(zip) != 0) {
      zip_discard(zip);
    } else if (zip_source_open(target) == 0) {
      zip_stat_t stat;
      zip_stat_init(&stat);
      zip_source_stat(target, &stat);
      bytes.resize(static_cast<std::size_t>(stat.size));
      if (zip_source_read(target, bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
        bytes.clear();
      zip_source_close(target);
    }
  }
  if (target) zip_source_free(target);
  zip_error_fini(&error);
  return bytes;
}

zip_source_t* source_of(const char* data, std::size_t size) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(data, size, 0, &error);
  zip_error_fini(&error);
  return source;
}

/// What of the archive can be read, with these entries.
std::vector<std::pair<std::string, std::string>> readable(
    std::string_view bytes, const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<std::pair<std::string, std::string>> out;
  const ZipReader archive(bytes);
  const auto place_of = [&out](const std::string& name) {
    return std::find_if(out.begin(), out.end(), [&name](const auto& each) { return each.first == name; });
  };
  std::size_t total = 0;
  for (std::int64_t i = 0; i < std::min<std::int64_t>(archive.entries(), kMaxZipEntries); ++i) {
    std::string name = archive.name(i);
    std::string content;
    if (name.empty() || archive.read(i, content) != ZipTrouble::none) continue;
    total += content.size();
    if (total > 4 * kMaxZipEntry) break;
    if (place_of(name) == out.end()) out.emplace_back(std::move(name), std::move(content));
  }
  for (const auto& each : entries) {
    const auto there = place_of(each.first);
    if (there == out.end()) {
      out.push_back(each);
    } else {
      there->second = each.second;
    }
  }
  return out;
}

}  // namespace

std::string write_zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  return rewrite(source_of(nullptr, 0), ZIP_CREATE | ZIP_TRUNCATE, entries);
}

std::string edit_zip(std::string_view bytes,
                     const std::vector<std::pair<std::string, std::string>>& entries) {
  if (!ZipReader(bytes).is_open()) return {};
  std::string out = rewrite(source_of(bytes.data(), bytes.size()), 0, entries);
  return out.empty() ? write_zip(readable(bytes, entries)) : out;
}

}  // namespace nianbao
