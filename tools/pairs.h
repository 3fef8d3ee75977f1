// Last year's report for each of many drafts: by organ and year from a folder, or as a list says it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/arguments.h"
#include "tools/batch.h"
#include "tools/files.h"

namespace nianbao::cli {

/// Is --previous a folder (or an archive) of reports rather than one report?
bool names_many(const std::string& previous);

class Pairs {
 public:
  /// Reads what --pairs and --previous name; false, and told, where that cannot be done. `inputs` and the
  /// files of the folder are read once to know their organs and years.
  bool load(const Arguments& arguments, const std::vector<Input>& inputs, const SharedOptions& options);

  /// Where last year's report of this input is; null where it has none.
  const Input* last_of(const std::string& path) const;
  /// Why it has none, in Chinese, one sentence; "" where it has one.
  std::u16string why_alone(const std::string& path) const;

 private:
  bool load_list(const std::string& path);

  std::map<std::string, Input> last_;            // by the input's path
  std::map<std::string, std::u16string> alone_;  // likewise
};

}  // namespace nianbao::cli
