#include "core/config.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace nianbao {

namespace {

using Json = nlohmann::json;
using Path = std::vector<std::string>;

struct Reader {
  std::string_view text;
  CheckOptions options;
  std::optional<JsonError> error;

  void refuse(std::u16string message, const Path& path) {
    if (!error) error = JsonError{std::move(message), place_of(text, path)};
  }

  /// A rule id of the registry, or a refusal.
  bool known_rule(const std::string& id, const Path& path) {
    if (find_rule(id)) return true;
    refuse(cat(u"没有规则“", to_utf16(id), u"”,nianbao rules 可列出所有规则。"), path);
    return false;
  }

  void words(const Json& list, const std::string& key, std::vector<std::string>& out, bool rules) {
    if (!list.is_array()) return refuse(cat(u"“", to_utf16(key), u"”应是一个列表。"), {key});
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Path path{key, std::to_string(i)};
      if (!list[i].is_string()) return refuse(u"列表里应是字符串。", path);
      const std::string word = list[i].get<std::string>();
      if (rules && !known_rule(word, path)) return;
      out.push_back(word);
    }
  }

  void severities(const Json& map) {
    if (!map.is_object()) return refuse(u"“severity”应是“规则: 等级”的对象。", {"severity"});
    for (const auto& [id, value] : map.items()) {
      const Path path{"severity", id};
      if (!known_rule(id, path)) return;
      const auto severity =
          value.is_string() ? severity_of(value.get_ref<const std::string&>()) : std::nullopt;
      if (!severity) return refuse(u"等级只能是 error、warning 或 info。", path);
      options.severities.emplace_back(id, *severity);
    }
  }

  void read(const Json& json) {
    if (!json.is_object()) return refuse(u"配置文件应是一个 JSON 对象。", {});
    for (const auto& [key, value] : json.items()) {
      if (key == "$schema") continue;
      if (key == "disable") {
        words(value, key, options.disabled, true);
      } else if (key == "ignore") {
        words(value, key, options.ignored, false);
      } else if (key == "severity") {
        severities(value);
      } else if (key == "year") {
        if (!value.is_number_integer()) return refuse(u"“year”应是年份数字。", {key});
        options.year = value.get<int>();
      } else if (key == "as") {
        options.kind = value.is_string() ? requested_kind(value.get_ref<const std::string&>()) : std::nullopt;
        if (!options.kind) refuse(u"“as”只能是 annual-report 或 work-summary。", {key});
      } else {
        refuse(cat(u"不认识的配置项“", to_utf16(key), u"”。"), {key});
      }
    }
  }
};

}  // namespace

std::optional<DocumentKind> requested_kind(std::string_view word) {
  if (word == to_string(DocumentKind::annual_report)) return DocumentKind::annual_report;
  if (word == to_string(DocumentKind::work_summary)) return DocumentKind::work_summary;
  return std::nullopt;
}

std::optional<Severity> severity_of(std::string_view word) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (word == to_string(severity)) return severity;
  }
  return std::nullopt;
}

std::optional<JsonError> read_config(std::string_view text, CheckOptions& options) {
  Json json;
  if (std::optional<JsonError> error = parse_json_text(text, json)) return error;
  Reader reader{text, options, std::nullopt};
  reader.read(json);
  if (!reader.error) options = std::move(reader.options);
  return reader.error;
}

}  // namespace nianbao
