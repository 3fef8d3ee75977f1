// A SARIF 2.1.0 log, written while results come in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_writer.h"
#include "core/check.h"
#include "core/render/sarif_parts.h"

namespace nianbao {

/// Writes the log's head at once, the findings of each result as it is added, and at the end what hindered
/// reading: only that is kept until then.
class SarifLog {
 public:
  explicit SarifLog(TextSink sink, SarifPlaces places = {});
  void add(const Result& result);
  /// `whole`: all inputs were taken; the log says that the run succeeded where all of them could be read,
  /// too.
  void finish(bool whole);

 private:
  TextSink sink_;
  SarifPlaces places_;
  std::vector<std::string> notifications_;
  bool all_read_ = true;
  bool first_ = true;
};

}  // namespace nianbao
