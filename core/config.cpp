#include "core/config.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

struct Reader {
  std::string_view text;
  CheckOptions options;
  std::optional<JsonError> error;

  void refuse(std::u16string message, const Json& json) {
    if (!error) error = JsonError{std::move(message), place_at(text, json.begin)};
  }

  /// A rule id of the registry, or a refusal.
  bool known_rule(const std::string& id, const Json& json) {
    if (find_rule(id)) return true;
    refuse(cat(u"没有规则“", to_utf16(id), u"”,nianbao rules 可列出所有规则。"), json);
    return false;
  }

  void words(const Json& list, std::vector<std::string>& out, bool rules) {
    if (!list.is_array()) return refuse(cat(u"“", to_utf16(list.key), u"”应是一个列表。"), list);
    for (const Json& word : list.items) {
      if (!word.is_string()) return refuse(u"列表里应是字符串。", word);
      if (rules && !known_rule(word.text, word)) return;
      out.push_back(word.text);
    }
  }

  void severities(const Json& map) {
    if (!map.is_object()) return refuse(u"“severity”应是“规则: 等级”的对象。", map);
    for (const Json& entry : map.items) {
      if (!known_rule(entry.key, entry)) return;
      const auto severity = entry.is_string() ? severity_of(entry.text) : std::nullopt;
      if (!severity) return refuse(u"等级只能是 error、warning 或 info。", entry);
      options.severities.emplace_back(entry.key, *severity);
    }
  }

  void read(const Json& json) {
    if (!json.is_object()) return refuse(u"配置文件应是一个 JSON 对象。", json);
    for (const Json& member : json.items) {
      if (member.key == "$schema") continue;
      if (member.key == "disable") {
        words(member, options.disabled, true);
      } else if (member.key == "ignore") {
        words(member, options.ignored, false);
      } else if (member.key == "severity") {
        severities(member);
      } else if (member.key == "year") {
        if (!member.is_integer() || member.integer < kFirstYear || member.integer > kLastYear) {
          return refuse(cat(u"“year”应是 ", kFirstYear, u" 至 ", kLastYear, u" 之间的年份数字。"), member);
        }
        options.year = static_cast<int>(member.integer);
      } else if (member.key == "as") {
        options.kind = member.is_string() ? requested_kind(member.text) : std::nullopt;
        if (!options.kind) refuse(u"“as”只能是 annual-report 或 work-summary。", member);
      } else {
        refuse(cat(u"不认识的配置项“", to_utf16(member.key), u"”。"), member);
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
