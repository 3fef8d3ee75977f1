// SARIF 2.1.0 (OASIS Standard, 27 March 2020) and GitHub workflow commands.
#include "core/render/sarif.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/api.h"
#include "core/base/text.h"
#include "core/render/render.h"
#include "core/render/visible.h"

namespace nianbao {

namespace {

using OrderedJson = nlohmann::ordered_json;

const char* level(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

const char* level(const Result& result, const ReadProblem& problem) {
  if (problem.fatal) return "error";
  return result.status == Status::skipped ? "note" : "warning";
}

/// JSON text in which DEL and the second control block (C2 80 … C2 9F in UTF-8) are escaped, too: a terminal
/// that shows it would obey them.
std::string without_controls(std::string_view json) {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto byte = static_cast<unsigned char>(json[i]);
    const auto next = static_cast<unsigned char>(i + 1 < json.size() ? json[i + 1] : 0);
    if (byte == 0x7F) {
      out += "\\u007f";
    } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
      out += {'\\', 'u', '0', '0', hex[next >> 4], hex[next & 15]};
      ++i;
    } else {
      out.push_back(json[i]);
    }
  }
  return out;
}

OrderedJson location(const Result& result, const ReportedFinding& f) {
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_reference(result.input)}}},
            {"region",
             {{"startLine", f.line},
              {"startColumn", f.column},
              {"charOffset", f.span.start},
              {"charLength", f.span.size()}}}}}};
}

std::string in_one_line(const OrderedJson& json) {
  return without_controls(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

/// "%" and LF end a workflow command's data; ':' and ',' also its properties. Nothing in a log steers the
/// terminal that shows it.
std::string escape(std::string_view text, bool property) {
  std::string out;
  for (const char c : to_utf8(visible(to_utf16(text), LineEnds::kept))) {
    if (c == '%')
      out += "%25";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out.push_back(c);
  }
  return out;
}

}  // namespace

std::string uri_reference(std::string_view path) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    if (plain) {
      out.push_back(c);
    } else {
      out += {'%', hex[byte >> 4], hex[byte & 15]};
    }
  }
  return out;
}

SarifLog::SarifLog(TextSink sink) : sink_(std::move(sink)) {
  OrderedJson rules = OrderedJson::array();
  for (const Rule* rule : all_rules()) {
    rules.push_back({{"id", rule->id},
                     {"shortDescription", {{"text", to_utf8(rule->title)}}},
                     {"defaultConfiguration", {{"level", level(rule->severity)}}}});
  }
  const OrderedJson tool{
      {"driver", {{"name", "nianbao"}, {"version", version()}, {"rules", std::move(rules)}}}};
  sink_(
      "{\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
      "sarif-schema-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{\n\"tool\": " +
      in_one_line(tool) + ",\n\"columnKind\": \"utf16CodeUnits\",\n\"results\": [");
}

void SarifLog::add(const Result& result) {
  all_read_ = all_read_ && !is_trouble(result.status);
  for (const ReadProblem& problem : result.problems) {
    const OrderedJson entry{
        {"level", level(result, problem)},
        {"message", {{"text", to_utf8(sentence_of(result, problem))}}},
        {"locations",
         {{{"physicalLocation", {{"artifactLocation", {{"uri", uri_reference(result.input)}}}}}}}}};
    notifications_.push_back(in_one_line(entry));
  }
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& f : document.findings) {
      std::u16string message = f.message;
      if (f.evidence && !f.evidence->expression.empty()) message += u" " + f.evidence->expression;
      const OrderedJson entry{
          {"ruleId", f.rule->id},
          {"level", level(f.severity)},
          {"message", {{"text", to_utf8(message)}}},
          {"locations", {location(result, f)}},
          {"partialFingerprints", {{"nianbao/1", f.fingerprint}, {"nianbaoSubject/1", to_utf8(f.subject)}}}};
      sink_((first_ ? "\n" : ",\n") + in_one_line(entry));
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

std::string render_github(const Result& result) {
  std::string out;
  const std::string file = escape(result.input, true);
  for (const ReadProblem& problem : result.problems) {
    const bool skipped = result.status == Status::skipped;
    out += std::string(problem.fatal ? "::error"
                       : skipped     ? "::notice"
                                     : "::warning") +
           " file=" + file + "::" + escape(to_utf8(sentence_of(result, problem)), false) + "\n";
  }
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& f : document.findings) {
      const char* command = f.severity == Severity::error     ? "::error"
                            : f.severity == Severity::warning ? "::warning"
                                                              : "::notice";
      std::u16string message = f.message;
      if (f.evidence && !f.evidence->expression.empty()) message += u" " + f.evidence->expression;
      out += std::string(command) + " file=" + file + ",line=" + std::to_string(f.line) +
             ",col=" + std::to_string(f.column) + ",title=" + escape(f.rule->id, true) +
             "::" + escape(to_utf8(message), false) + "\n";
    }
  }
  return out;
}

}  // namespace nianbao
