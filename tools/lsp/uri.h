// file: URIs (RFC 8089) and paths.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::lsp {

/// The path that a file: URI names; "" for any other URI.
std::string path_of_uri(std::string_view uri);
/// The last name of a URI's path, for what its ending tells; "" where it has none.
std::string name_of_uri(std::string_view uri);
std::string uri_of_path(std::string_view path);

/// Where the page of a rule lies that was installed with the program, as a URI; "" where there is none.
std::string page_uri(std::string_view rule);

}  // namespace nianbao::lsp
