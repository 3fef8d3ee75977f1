// The documents that the editor has open.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "tools/lsp/protocol.h"

namespace nianbao::lsp {

struct OpenDocument {
  std::string name;  // says by its ending how the text is read
  std::int64_t version = 0;
  std::shared_ptr<const TextBuffer> text;
};

class Documents {
 public:
  /// The parameters of textDocument/didOpen, didChange, didClose. The URI of the document that is changed by
  /// it; nullopt where they are none, or speak of a document that is not open: then nothing changes.
  std::optional<std::string> open(const Json* params);
  std::optional<std::string> change(const Json* params, Encoding encoding);
  std::optional<std::string> close(const Json* params);

  const OpenDocument& at(const std::string& uri) const { return open_.at(uri); }

 private:
  std::map<std::string, OpenDocument> open_;
};

}  // namespace nianbao::lsp
