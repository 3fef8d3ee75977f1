#include "tools/lsp/uri.h"

#include <algorithm>

#include "core/render/sarif.h"
#include "tools/documentation.h"

namespace nianbao::lsp {

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low < 0) {
      out.push_back(text[i]);
      continue;
    }
    out.push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  return out;
}

/// The path behind scheme and authority, without query and fragment.
std::string_view path_part(std::string_view uri) {
  const std::size_t colon = uri.find(':');
  if (colon != std::string_view::npos) uri.remove_prefix(colon + 1);
  if (uri.starts_with("//")) {
    uri.remove_prefix(2);
    uri.remove_prefix(std::min(uri.find('/'), uri.size()));
  }
  return uri.substr(0, uri.find_first_of("?#"));
}

}  // namespace

std::string path_of_uri(std::string_view uri) {
  if (!uri.starts_with("file:")) return {};
  std::string path = decoded(path_part(uri));
  const bool drive = path.size() > 2 && path[0] == '/' && path[2] == ':';  // /C:/…
  return drive ? path.substr(1) : path;
}

std::string name_of_uri(std::string_view uri) {
  const std::string path = decoded(path_part(uri));
  return path.substr(path.find_last_of('/') + 1);
}

std::string uri_of_path(std::string_view path) {
  return (path.starts_with('/') ? "file://" : "file:///") + uri_reference(path);
}

std::string page_uri(std::string_view rule) {
  static const std::string folder = cli::documentation_uri();
  return folder.empty() ? std::string() : folder + "/rules/" + std::string(rule) + ".md";
}

}  // namespace nianbao::lsp
