#include "tools/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

#include "core/config.h"

namespace nianbao::cli {

namespace {

template <typename Value, std::size_t N>
std::optional<Value> choose(const std::string& word,
                            const std::array<std::pair<const char*, Value>, N>& choices) {
  for (const auto& [name, value] : choices) {
    if (word == name) return value;
  }
  return std::nullopt;
}

constexpr std::array kFormats = {std::pair{"text", OutputFormat::text}, std::pair{"json", OutputFormat::json},
                                 std::pair{"sarif", OutputFormat::sarif},
                                 std::pair{"github", OutputFormat::github}};
constexpr std::array kFailOn = {std::pair{"error", FailOn::error}, std::pair{"warning", FailOn::warning},
                                std::pair{"info", FailOn::info}, std::pair{"never", FailOn::never}};
constexpr std::array kStages = {std::pair{"source", Stage::source}, std::pair{"document", Stage::document},
                                std::pair{"facts", Stage::facts}};

template <typename Number>
bool read_number(const std::string& word, Number low, Number high, Number& out) {
  Number value{};
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size() || value < low || value > high) return false;
  out = value;
  return true;
}

/// Sets one option; false when `value` is not one of its values.
bool set_option(const std::string& name, const std::string& value, Arguments& out) {
  const auto take = [](auto found, auto& target) {
    if (found) target = *found;
    return found.has_value();
  };
  if (name == "--format") return take(choose(value, kFormats), out.format);
  if (name == "--as") return take(requested_kind(value), out.kind);
  if (name == "--fail-on") return take(choose(value, kFailOn), out.fail_on);
  if (name == "--stage") return take(choose(value, kStages), out.stage);
  if (name == "--jobs") return read_number(value, 1u, 256u, out.jobs);
  if (name == "--year") {
    int year = 0;
    if (!read_number(value, 2008, 2100, year)) return false;
    out.year = year;
    return true;
  }
  if (name == "--previous") return !(out.previous = value).empty();
  if (name == "--profile") return !(out.profile = value).empty();
  if (name == "--config") return !(out.config = value).empty();
  return false;
}

bool option_of(const std::string& command, const std::string& name) {
  static const std::array<const char*, 8> check = {"--format",  "--year",   "--as",      "--previous",
                                                   "--profile", "--config", "--fail-on", "--jobs"};
  static const std::array<const char*, 4> dump = {"--stage", "--year", "--as", "--profile"};
  const auto has = [&name](const auto& options) {
    return std::find(options.begin(), options.end(), name) != options.end();
  };
  if (command == "check") return has(check);
  if (command == "dump") return has(dump);
  return command == "rules" && name == "--format";
}

}  // namespace

ParsedArguments parse_arguments(const std::vector<std::string>& words) {
  ParsedArguments out;
  const auto fail = [&out](std::string message) {
    out.error = std::move(message);
    return out;
  };
  if (words.empty()) return fail("请写明命令。");
  out.arguments.command = words[0];
  const std::string& command = out.arguments.command;
  if (command == "--help" || command == "-h" || command == "help") {
    out.arguments.command = "help";
    return out;
  }
  if (command == "--version") out.arguments.command = "version";
  static constexpr std::array known = {"check", "dump", "rules", "explain", "version"};
  if (std::find(known.begin(), known.end(), command) == known.end())
    return fail("没有命令“" + command + "”。");
  bool only_inputs = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    std::string word = words[i];
    if (only_inputs || word == "-" || !word.starts_with("-")) {
      out.arguments.inputs.push_back(std::move(word));
      continue;
    }
    if (word == "--") {
      only_inputs = true;
      continue;
    }
    std::optional<std::string> value;
    if (const std::size_t equals = word.find('='); equals != std::string::npos) {
      value = word.substr(equals + 1);
      word.resize(equals);
    }
    if (!option_of(command, word)) return fail("命令 " + command + " 没有选项“" + word + "”。");
    if (!value) {
      if (i + 1 == words.size()) return fail("选项 " + word + " 后面缺少取值。");
      value = words[++i];
    }
    if (!set_option(word, *value, out.arguments))
      return fail("选项 " + word + " 不接受取值“" + *value + "”。");
  }
  if (command == "explain" && out.arguments.inputs.size() != 1)
    return fail("explain 需要一个规则名,如 stat/sum。");
  if ((command == "check" || command == "dump") && out.arguments.inputs.empty()) {
    return fail("请给出要检查的文件、文件夹,或用“-”表示标准输入。");
  }
  return out;
}

const char* usage() {
  return "用法:\n"
         "  nianbao check [--format text|json|sarif|github] [--year N] [--as annual-report|work-summary]\n"
         "                [--previous FILE] [--profile FILE] [--config FILE]\n"
         "                [--fail-on error|warning|info|never] [--jobs N] [FILE|DIR|-]...\n"
         "  nianbao rules [--format text|json]       列出所有规则\n"
         "  nianbao explain RULE                     说明一条规则,附正反例子\n"
         "  nianbao dump --stage source|document|facts FILE\n"
         "  nianbao version\n"
         "可检查 .txt .md .html .htm .docx .tsv .csv;文件夹会逐层查找。\n"
         "退出码:0 没有达到 --fail-on 的问题,1 有,2 用法有误或有文件无法读取。\n";
}

}  // namespace nianbao::cli
