// SARIF 2.1.0 (OASIS Standard, 27 March 2020) and GitHub workflow commands.
#include <algorithm>
#include <nlohmann/json.hpp>

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

/// A relative URI reference: everything outside RFC 3986's unreserved set and '/' is percent-encoded.
std::string uri(std::string_view path) {
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

OrderedJson location(const Result& result, const ReportedFinding& f) {
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri(result.input)}}},
            {"region",
             {{"startLine", f.line},
              {"startColumn", f.column},
              {"charOffset", f.span.start},
              {"charLength", f.span.size()}}}}}};
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

std::string render_sarif(const std::vector<Result>& results) {
  OrderedJson rules = OrderedJson::array();
  for (const Rule* rule : all_rules()) {
    rules.push_back({{"id", rule->id},
                     {"shortDescription", {{"text", to_utf8(rule->title)}}},
                     {"defaultConfiguration", {{"level", level(rule->severity)}}}});
  }
  OrderedJson findings = OrderedJson::array();
  OrderedJson notifications = OrderedJson::array();
  const bool all_read = std::none_of(results.begin(), results.end(),
                                     [](const Result& each) { return is_trouble(each.status); });
  for (const Result& result : results) {
    for (const ReadProblem& problem : result.problems) {
      notifications.push_back(
          {{"level", level(result, problem)},
           {"message", {{"text", to_utf8(sentence_of(result, problem))}}},
           {"locations", {{{"physicalLocation", {{"artifactLocation", {{"uri", uri(result.input)}}}}}}}}});
    }
    for (const DocumentResult& document : result.documents) {
      for (const ReportedFinding& f : document.findings) {
        std::u16string message = f.message;
        if (f.evidence && !f.evidence->expression.empty()) message += u" " + f.evidence->expression;
        OrderedJson entry{{"ruleId", f.rule->id},
                          {"level", level(f.severity)},
                          {"message", {{"text", to_utf8(message)}}},
                          {"locations", {location(result, f)}},
                          {"partialFingerprints",
                           {{"nianbao/1", f.fingerprint}, {"nianbaoSubject/1", to_utf8(f.subject)}}}};
        findings.push_back(std::move(entry));
      }
    }
  }
  const OrderedJson log{
      {"$schema",
       "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs",
       OrderedJson::array(
           {{{"tool",
              {{"driver", {{"name", "nianbao"}, {"version", version()}, {"rules", std::move(rules)}}}}},
             {"columnKind", "utf16CodeUnits"},
             {"invocations",
              OrderedJson::array({{{"executionSuccessful", all_read},
                                   {"toolExecutionNotifications", std::move(notifications)}}})},
             {"results", std::move(findings)}}})}};
  return without_controls(log.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + "\n";
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
