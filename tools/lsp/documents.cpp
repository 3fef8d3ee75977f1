#include "tools/lsp/documents.h"

#include "core/base/text.h"
#include "core/read/importers.h"
#include "tools/lsp/uri.h"

namespace nianbao::lsp {

namespace {

/// The name by which the core tells how to read the text: the file's, with an ending for the editor's
/// language where it has none of its own.
std::string name_of(const std::string& uri, const std::string* language) {
  std::string name = name_of_uri(uri);
  if (name.empty()) name = "文稿";
  if (kind_by_ending(name) || !language) return name;
  if (*language == "html" || *language == "markdown" || *language == "csv" || *language == "tsv")
    return name + (*language == "markdown" ? ".md" : "." + *language);
  return name;
}

}  // namespace

std::optional<std::string> Documents::open(const Json* params) {
  const Json* item = member(params, {"textDocument"});
  const std::string* uri = text_of(member(item, {"uri"}));
  const std::string* text = text_of(member(item, {"text"}));
  const Json* version = member(item, {"version"});
  if (!uri || !text) return std::nullopt;
  OpenDocument& document = open_[*uri];
  document.name = name_of(*uri, text_of(member(item, {"languageId"})));
  document.version = version && version->is_integer() ? version->integer : 0;
  document.text = std::make_shared<const TextBuffer>(to_utf16(*text));
  return *uri;
}

std::optional<std::string> Documents::change(const Json* params, Encoding encoding) {
  const std::string* uri = text_of(member(params, {"textDocument", "uri"}));
  const Json* version = member(params, {"textDocument", "version"});
  const Json* changes = member(params, {"contentChanges"});
  const auto found = uri ? open_.find(*uri) : open_.end();
  if (found == open_.end() || !changes || !changes->is_array()) return std::nullopt;
  TextBuffer buffer = *found->second.text;
  for (const Json& change : changes->items) {
    const std::string* text = text_of(member(&change, {"text"}));
    const Json* where = member(&change, {"range"});
    const std::optional<Range> range = read_range(where);
    if (!text || (where && !range)) continue;  // no change at all
    buffer.change(range, to_utf16(*text), encoding);
  }
  found->second.text = std::make_shared<const TextBuffer>(std::move(buffer));
  if (version && version->is_integer()) found->second.version = version->integer;
  return *uri;
}

std::optional<std::string> Documents::close(const Json* params) {
  const std::string* uri = text_of(member(params, {"textDocument", "uri"}));
  if (!uri || open_.erase(*uri) == 0) return std::nullopt;
  return *uri;
}

}  // namespace nianbao::lsp
