// Where the results of a run go: standard output and any number of files, each in its form, all written while
// results come.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/render/rows.h"
#include "tools/arguments.h"
#include "tools/batch.h"
#include "tools/output.h"

namespace nianbao::cli {

/// One --output, understood.
struct OutputPlan {
  OutputFormat format = OutputFormat::text;
  RowFormat rows = RowFormat::json_lines;
  std::string path;     // "-": standard output
  std::string problem;  // Chinese, one sentence, where it is not understood
};
/// "cells=cells.csv", or "FILE", which gets what --format says.
OutputPlan plan_output(const std::string& word, OutputFormat format);

/// What the arguments ask for: the named outputs, and that of --format, which goes to standard output unless
/// an output without a name takes it. A problem in the first plan that has one.
std::vector<OutputPlan> plan_outputs(const Arguments& arguments);

/// A form of output.
class ResultWriter {
 public:
  explicit ResultWriter(std::string path) : file(std::move(path)) {}
  virtual ~ResultWriter() = default;
  ResultWriter(const ResultWriter&) = delete;
  ResultWriter& operator=(const ResultWriter&) = delete;
  virtual void begin() {}
  virtual void add(const Checked& checked) = 0;
  /// `whole`: all inputs were taken.
  virtual void end(bool whole) { static_cast<void>(whole); }

  OutputFile file;
};

class Outputs {
 public:
  /// Opens everything; false, and told, where something cannot be written.
  bool open(const std::vector<OutputPlan>& plans, const Arguments& arguments, bool scored);
  /// false: nothing takes any more.
  bool add(const Checked& checked);
  /// false, and told, where not everything could be written.
  bool finish(bool whole);

 private:
  std::vector<std::unique_ptr<ResultWriter>> writers_;
};

}  // namespace nianbao::cli
