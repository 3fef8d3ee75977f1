#include "core/render/sarif.h"

#include <utility>

#include "core/render/render.h"

namespace nianbao {

SarifLog::SarifLog(TextSink sink, SarifPlaces places) : sink_(std::move(sink)), places_(std::move(places)) {
  sink_(
      "{\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
      "sarif-schema-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{\n\"tool\": " +
      sarif_tool(places_) +
      ",\n\"language\": \"zh-CN\",\n\"columnKind\": \"utf16CodeUnits\",\n\"results\": [");
}

void SarifLog::add(const Result& result) {
  all_read_ = all_read_ && !is_trouble(result.status);
  for (const ReadProblem& problem : result.problems)
    notifications_.push_back(sarif_notification(result, problem, places_));
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      sink_((first_ ? "\n" : ",\n") + sarif_result(result, finding, places_));
      first_ = false;
    }
  }
}

void SarifLog::finish(bool whole) {
  std::string end = "],\n\"invocations\": [{\"executionSuccessful\": ";
  end += whole && all_read_ ? "true" : "false";
  end += ", \"toolExecutionNotifications\": [";
  for (std::size_t i = 0; i < notifications_.size(); ++i) end += (i == 0 ? "\n" : ",\n") + notifications_[i];
  sink_(end + "]}]\n}]}\n");
}

std::string render_sarif(const std::vector<Result>& results) {
  std::string out;
  SarifLog log([&out](std::string_view piece) { out += piece; });
  for (const Result& result : results) log.add(result);
  log.finish(true);
  return out;
}

}  // namespace nianbao
