#include "tools/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

#include "core/config.h"
#include "core/read/importers.h"
#include "tools/files.h"

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
  if (name == "--timeout") {
    unsigned seconds = 0;
    if (!read_number(value, 1u, 86'400u, seconds)) return false;
    out.timeout = std::chrono::seconds(seconds);
    return true;
  }
  if (name == "--year") {
    int year = 0;
    if (!read_number(value, kFirstYear, kLastYear, year)) return false;
    out.year = year;
    return true;
  }
  if (name == "--previous") return !(out.previous = value).empty();
  if (name == "--profile") return !(out.profile = value).empty();
  if (name == "--config") return !(out.config = value).empty();
  if (name == "--output" || name == "-o") return !(out.output = value).empty();
  return false;
}

bool option_of(const std::string& command, const std::string& name) {
  static const std::array<const char*, 9> check = {"--format",   "--year",    "--as",
                                                   "--previous", "--profile", "--config",
                                                   "--fail-on",  "--jobs",    "--timeout"};
  static const std::array<const char*, 8> annotate = {"-o",         "--output",  "--year",   "--as",
                                                      "--previous", "--profile", "--config", "--timeout"};
  static const std::array<const char*, 4> dump = {"--stage", "--year", "--as", "--profile"};
  const auto has = [&name](const auto& options) {
    return std::find(options.begin(), options.end(), name) != options.end();
  };
  if (command == "check") return has(check);
  if (command == "annotate" || command == "letter") return has(annotate);
  if (command == "dump") return has(dump);
  return command == "rules" && name == "--format";
}

bool asks_for_help(const std::string& word) { return word == "--help" || word == "-h"; }

bool is_command(const std::string& word) {
  static constexpr std::array known = {"check", "annotate", "letter", "dump", "rules", "explain", "version"};
  return std::find(known.begin(), known.end(), word) != known.end();
}

/// " .docx .docm .html …": what the table of kinds of files says is read.
std::string endings_read() {
  std::string out;
  for_each_file_kind([&out](const FileKind& kind) {
    if (kind.reading != Reading::read && kind.reading != Reading::converted) return;
    for (const std::string_view ending : endings_of(kind)) out += " ." + std::string(ending);
  });
  return out;
}

std::string usage_of_check() {
  return "用法: nianbao check [选项] [FILE|DIR|-]...\n"
         "检查年度报告文稿。文件夹会逐层查找,“-”是标准输入。可读:\n " +
         endings_read() +
         "\n"
         "(以内容为准,不只看文件名;一个文件最大 " +
         std::to_string(kMaxFileBytes >> 20) +
         " MB)\n"
         "  --format text|json|sarif|github   输出格式,默认 text;json 每份文稿一行\n"
         "  --year N                          报告年度,1949 至 2100;不写则从文稿中判断\n"
         "  --as annual-report|work-summary   按这种文种检查,不再判断\n"
         "  --previous FILE                   上一年度的报告,用来核对结转、存量和照抄\n"
         "  --profile FILE                    本地格式文件:一个地方或系统自己的部分和表格\n"
         "  --config FILE                     配置文件:关闭规则、改变等级、忽略已核实的问题\n"
         "  --fail-on error|warning|info|never  到哪一级问题时退出码为 1,默认 error\n"
         "  --jobs N                          同时检查几份,默认与处理器数相同\n"
         "  --timeout N                       一份文稿最多检查几秒,默认 120;到时算没有检查完,其余照常\n"
         "退出码:0 没有达到 --fail-on 的问题;1 有;2 用法有误、结果没能写出,或有文件没有文字、没能读取。\n";
}

std::string usage_of_annotate() {
  return "用法: nianbao annotate [选项] FILE -o OUT.docx\n"
         "把检查结果写回 Word:文稿原样不动,每个问题在原处加一条批注(问题、计算、依据),有把握的改法写成修订,\n"
         "可在 Word 或 WPS 里逐条接受或拒绝。别的文件先转成 Word 文档。“-”是标准输入。\n"
         "  -o, --output OUT.docx             写到哪个文件,必填;“-”是标准输出\n"
         "  --year N, --as KIND, --previous FILE, --profile FILE, --config FILE, --timeout N\n"
         "                                    与 check 相同\n"
         "退出码:0 已写好;2 用法有误、文稿没能读取,或结果没能写出。\n";
}

std::string usage_of_letter() {
  return "用法: nianbao letter [选项] FILE [-o OUT.docx|OUT.txt]\n"
         "写一份给报送单位的整改意见:按报告的部分逐条列出原文、问题、计算、改法和依据。不写 -o 时输出文字。\n"
         "  --year N, --as KIND, --previous FILE, --profile FILE, --config FILE, --timeout N\n"
         "                                    与 check 相同\n"
         "退出码:0 已写好;2 用法有误、文稿没能读取,或结果没能写出。\n";
}

/// What is missing on the command line, "" where nothing is.
std::string missing(const Arguments& arguments) {
  const std::string& command = arguments.command;
  const std::size_t inputs = arguments.inputs.size();
  if (command == "explain" && inputs != 1) return "explain 需要一个规则名,如 stat/sum。";
  if ((command == "check" || command == "dump") && inputs == 0)
    return "请给出要检查的文件、文件夹,或用“-”表示标准输入。";
  if (command == "annotate" && inputs != 1) return "annotate 一次写一份文稿,请给出一个文件。";
  if (command == "letter" && inputs != 1) return "letter 一次写一份文稿的整改意见,请给出一个文件。";
  if (command == "annotate" && arguments.output.empty())
    return "请用 -o 写明结果存到哪个文件,如 -o 校对.docx。";
  return {};
}

}  // namespace

ParsedArguments parse_arguments(const std::vector<std::string>& words) {
  ParsedArguments out;
  const auto fail = [&out](std::string message) {
    out.error = std::move(message);
    return out;
  };
  out.see_also = "nianbao --help 列出全部命令。";
  if (words.empty()) return fail("请写明命令。");
  std::size_t first = 0;
  if (asks_for_help(words[0]) || words[0] == "help") {
    out.arguments.help = true;
    first = 1;
    if (words.size() == 1) return out;
  }
  std::string& command = out.arguments.command = words[first] == "--version" ? "version" : words[first];
  if (!is_command(command)) return fail("没有命令“" + command + "”。");
  out.see_also = "nianbao " + command + " --help 说明它的用法。";
  bool only_inputs = false;
  for (std::size_t i = first + 1; i < words.size(); ++i) {
    std::string word = words[i];
    if (!only_inputs && asks_for_help(word)) {
      out.arguments.help = true;
      continue;
    }
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
  if (out.arguments.help) return out;
  if (std::string message = missing(out.arguments); !message.empty()) return fail(std::move(message));
  return out;
}

std::string usage(const std::string& command) {
  if (command == "check") return usage_of_check();
  if (command == "annotate") return usage_of_annotate();
  if (command == "letter") return usage_of_letter();
  if (command == "dump") {
    return "用法: nianbao dump [--stage source|document|facts] [--year N] [--as annual-report|work-summary]\n"
           "                    [--profile FILE] FILE...\n"
           "把读到的文字、文档结构或事实逐行列出来,供查找读错的地方。\n";
  }
  if (command == "rules") {
    return "用法: nianbao rules [--format text|json]\n列出所有规则:名称、等级、标题;json "
           "还有依据和适用条件。\n";
  }
  if (command == "explain") {
    return "用法: nianbao explain RULE\n说明一条规则查什么、为什么,附正反例子;RULE 如 stat/sum。\n";
  }
  if (command == "version") return "用法: nianbao version\n";
  return "用法:\n"
         "  nianbao check [选项] [FILE|DIR|-]...     检查文稿\n"
         "  nianbao annotate FILE -o OUT.docx        把问题写成批注和修订,存为 Word 文档\n"
         "  nianbao letter FILE [-o OUT.docx]        写给报送单位的整改意见\n"
         "  nianbao rules [--format text|json]       列出所有规则\n"
         "  nianbao explain RULE                     说明一条规则,附正反例子\n"
         "  nianbao dump --stage source|document|facts FILE\n"
         "  nianbao version\n"
         "nianbao 命令 --help 说明这个命令的选项。\n";
}

}  // namespace nianbao::cli
