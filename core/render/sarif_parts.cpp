#include "core/render/sarif_parts.h"

#include <nlohmann/json.hpp>

#include "core/api.h"
#include "core/base/text.h"
#include "core/render/file_edits.h"
#include "core/render/render.h"

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

/// One line of JSON in which DEL and the second control block (C2 80 … C2 9F in UTF-8) are escaped, too: a
/// terminal that shows it would obey them.
std::string in_one_line(const OrderedJson& value) {
  static constexpr char hex[] = "0123456789abcdef";
  const std::string json = value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
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

/// "date/year" as a name: DateYear.
std::string name_of(const Rule& rule) {
  std::string out;
  bool starts_word = true;
  for (const char c : rule.id) {
    const bool letter = c >= 'a' && c <= 'z';
    if (letter) out.push_back(starts_word ? static_cast<char>(c - 'a' + 'A') : c);
    starts_word = !letter;
  }
  return out;
}

OrderedJson region(const FileRegion& at) {
  return {{"startLine", at.start.line}, {"startColumn", at.start.column}, {"endLine", at.end.line},
          {"endColumn", at.end.column}, {"charOffset", at.span.start},    {"charLength", at.span.size()}};
}

OrderedJson physical(const Result& result, Span span, const SarifPlaces& places) {
  OrderedJson out{{"artifactLocation", {{"uri", sarif_uri(result.input, places)}}}};
  if (result.file.known()) out["region"] = region(result.file.region(span));
  return out;
}

OrderedJson fixes(const Result& result, const ReportedFinding& finding, const SarifPlaces& places) {
  OrderedJson replacements = OrderedJson::array();
  for (const FileEdit& edit : file_edits(result, finding)) {
    OrderedJson each{{"deletedRegion", region({edit.span, edit.start, edit.end})}};
    if (!edit.text.empty()) each["insertedContent"] = {{"text", to_utf8(edit.text)}};
    replacements.push_back(std::move(each));
  }
  if (replacements.empty()) return OrderedJson::array();
  return OrderedJson::array(
      {{{"artifactChanges",
         OrderedJson::array({{{"artifactLocation", {{"uri", sarif_uri(result.input, places)}}},
                              {"replacements", std::move(replacements)}}})}}});
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

std::string sarif_uri(std::string_view input, const SarifPlaces& places) {
  if (!places.root.empty() && input.starts_with(places.root)) input.remove_prefix(places.root.size());
  while (input.starts_with("./") && input.size() > 2) input.remove_prefix(2);
  if (input.starts_with('/')) return "file://" + uri_reference(input);
  const bool on_drive = input.size() > 2 && input.substr(1, 2) == ":/";  // C:/…
  return (on_drive ? "file:///" : "") + uri_reference(input);
}

std::string sarif_tool(const SarifPlaces& places) {
  OrderedJson rules = OrderedJson::array();
  for (const Rule* rule : all_rules()) {
    const std::string title = to_utf8(rule->title);
    const std::string about = places.about ? places.about(rule->id) : std::string();
    OrderedJson each{{"id", rule->id},
                     {"name", name_of(*rule)},
                     {"shortDescription", {{"text", title}}},
                     {"fullDescription", {{"text", about.empty() ? title : about}}},
                     {"help", {{"text", "nianbao explain " + std::string(rule->id)}}}};
    if (!places.documentation.empty())
      each["helpUri"] = places.documentation + "/rules/" + std::string(rule->id) + ".md";
    each["defaultConfiguration"] = {{"level", level(rule->severity)}};
    rules.push_back(std::move(each));
  }
  OrderedJson driver{{"name", "nianbao"}, {"version", version()}, {"semanticVersion", version()}};
  if (!places.documentation.empty()) driver["informationUri"] = places.documentation + "/README.md";
  driver["rules"] = std::move(rules);
  return in_one_line({{"driver", std::move(driver)}});
}

std::string sarif_result(const Result& result, const ReportedFinding& finding, const SarifPlaces& places) {
  std::u16string message = finding.message;
  if (finding.evidence && !finding.evidence->expression.empty())
    message += u" " + finding.evidence->expression;
  OrderedJson location{{"physicalLocation", physical(result, finding.span, places)}};
  if (!finding.where.words.empty())
    location["logicalLocations"] =
        OrderedJson::array({{{"fullyQualifiedName", to_utf8(finding.where.words)}}});
  OrderedJson out{{"ruleId", finding.rule->id},
                  {"level", level(finding.severity)},
                  {"message", {{"text", to_utf8(message)}}},
                  {"locations", OrderedJson::array({std::move(location)})}};
  OrderedJson related = OrderedJson::array();
  for (const Related& each : finding.related) {
    related.push_back({{"id", related.size()},
                       {"physicalLocation", physical(result, each.span, places)},
                       {"message", {{"text", to_utf8(each.label)}}}});
  }
  if (!related.empty()) out["relatedLocations"] = std::move(related);
  if (OrderedJson changes = fixes(result, finding, places); !changes.empty())
    out["fixes"] = std::move(changes);
  out["partialFingerprints"] = {{"nianbao/1", finding.fingerprint},
                                {"nianbaoSubject/1", to_utf8(finding.subject)}};
  return in_one_line(out);
}

std::string sarif_notification(const Result& result, const ReadProblem& problem, const SarifPlaces& places) {
  const OrderedJson file{{"artifactLocation", {{"uri", sarif_uri(result.input, places)}}}};
  return in_one_line({{"level", level(result, problem)},
                      {"message", {{"text", to_utf8(sentence_of(result, problem))}}},
                      {"locations", OrderedJson::array({{{"physicalLocation", file}}})}});
}

}  // namespace nianbao
