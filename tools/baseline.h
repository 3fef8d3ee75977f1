// check --baseline: what was found before and is known, so that only what is new is told. It is kept per
// file: the same slip in another unit's report is not known.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/check.h"
#include "tools/output.h"

namespace nianbao::cli {

/// nianbao-baseline/1 (core/schema/baseline.schema.json): fingerprints by file, files by their path from the
/// baseline's folder.
class Baseline {
 public:
  /// false, and told, where the file cannot be read.
  bool load(const std::string& path);
  /// The known fingerprints of an input; null where none are.
  const std::vector<std::string>* of(const std::string& input) const;

 private:
  std::string path_;
  std::map<std::string, std::vector<std::string>> known_;
};

/// Writes a baseline of what a run finds.
class BaselineWriter {
 public:
  explicit BaselineWriter(std::string path) : file_(std::move(path)) {}
  bool open();
  void add(const Result& result);
  bool finish();

 private:
  OutputFile file_;
  bool first_ = true;
};

}  // namespace nianbao::cli
