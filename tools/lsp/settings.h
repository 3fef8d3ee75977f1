// What the user set: initializationOptions, or the editor's settings under "nianbao".
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_text.h"
#include "core/check.h"

namespace nianbao::lsp {

struct Settings {
  std::shared_ptr<const CheckOptions> options;
  std::vector<std::string> files;     // that they rest on: a change of one makes all checks new
  std::vector<std::string> problems;  // Chinese, one sentence each; the rest is used nevertheless
};

/// `value`: {"year": 2024, "as": "annual-report", "previous": "去年.docx", "profile": "本地.json", "config":
/// "nianbao.json" or the configuration itself}; null: nothing is set. Paths are relative to `root`.
/// `document` is the text that `value` was read from.
Settings load_settings(const Json* value, std::string_view document, const std::string& root);

}  // namespace nianbao::lsp
