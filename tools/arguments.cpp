#include "tools/arguments.h"

#include <algorithm>
#include <utility>

#include "tools/annotate.h"
#include "tools/blank.h"
#include "tools/catalogue.h"
#include "tools/check.h"
#include "tools/command.h"
#include "tools/compare.h"
#include "tools/dump.h"
#include "tools/letter.h"
#include "tools/lsp/server.h"
#include "tools/shell.h"
#include "tools/sum.h"

namespace nianbao::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands = {
      check_command(),  annotate_command(), letter_command(),  compare_command(), sum_command(),
      blank_command(),  lsp::lsp_command(), rules_command(),   explain_command(), forms_command(),
      schema_command(), dump_command(),     version_command(), man_command(),     completion_command()};
  return commands;
}

bool has_choices(const Option& option) {
  return option.value.find('|') != std::string_view::npos &&
         option.value.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

namespace {

const Command* find_command(std::string_view name) {
  for (const Command& each : all_commands()) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

const Option* find_option(const Command& command, std::string_view name) {
  for (const Option& each : command.options) {
    if (each.name == name || (!each.letter.empty() && each.letter == name)) return &each;
  }
  return nullptr;
}

/// May the option have this value, as far as its words in the help tell?
bool is_listed(const Option& option, std::string_view value) {
  if (!has_choices(option)) return true;
  for (std::string_view rest = option.value; !rest.empty();) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, bar) == value) return true;
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return false;
}

bool asks_for_help(const std::string& word) { return word == "--help" || word == "-h"; }

/// Reads the words behind the command's name.
class Reader {
 public:
  Reader(const Command& command, const std::vector<std::string>& words, std::size_t first, Arguments& out)
      : command_(command), words_(words), next_(first), out_(out) {}

  /// "" where all are understood.
  std::string read() {
    bool only_inputs = false;
    while (next_ < words_.size()) {
      const std::string& word = words_[next_++];
      if (only_inputs || word == "-" || !word.starts_with("-")) {
        out_.inputs.push_back(word);
      } else if (word == "--") {
        only_inputs = true;
      } else if (asks_for_help(word)) {
        out_.help = true;
      } else if (std::string error = option(word); !error.empty()) {
        return error;
      }
    }
    return {};
  }

 private:
  std::string option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option* option = find_option(command_, name);
    if (!option) return "命令 " + out_.command + " 没有选项“" + name + "”。";
    std::string value;
    if (option->value.empty()) {
      if (equals != std::string::npos) return "选项 " + name + " 后面不带取值。";
    } else if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (next_ == words_.size()) {
      return "选项 " + name + " 后面缺少取值。";
    } else {
      value = words_[next_++];
    }
    if (is_listed(*option, value) && option->set(value, out_)) return {};
    return "选项 " + name + " 不接受取值“" + value + "”。";
  }

  const Command& command_;
  const std::vector<std::string>& words_;
  std::size_t next_;
  Arguments& out_;
};

/// `left`, and `help` from the column of all explanations on.
std::string help_line(std::string left, std::string_view help) {
  left.resize(std::max(left.size() + 2, kHelpColumn), ' ');
  for (const char c : help) {
    left.push_back(c);
    if (c == '\n') left.append(kHelpColumn, ' ');
  }
  return left + "\n";
}

std::string usage_of(const Command& command) {
  std::string out = "用法: nianbao " + std::string(command.name);
  if (!command.options.empty()) out += " [选项]";
  if (!command.operands.empty()) out += " " + std::string(command.operands);
  out += "\n" + command.about;
  for (const Option& option : command.options) {
    std::string left = "  ";
    if (!option.letter.empty()) left += std::string(option.letter) + ", ";
    left += option.name;
    if (!option.value.empty()) left += " " + std::string(option.value);
    out += help_line(std::move(left), option.help);
  }
  out += command.closing;
  if (!command.examples.empty()) out += "例如:\n";
  for (const Example& each : command.examples)
    out += "  " + std::string(each.line) + "\n      " + std::string(each.purpose) + "\n";
  return out;
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
  const std::string& name = out.arguments.command = words[first] == "--version" ? "version" : words[first];
  const Command* command = find_command(name);
  if (!command) return fail("没有命令“" + name + "”。");
  out.see_also = "nianbao " + name + " --help 说明它的用法。";
  std::string error = Reader(*command, words, first + 1, out.arguments).read();
  if (error.empty() && !out.arguments.help && command->missing) error = command->missing(out.arguments);
  return error.empty() ? out : fail(std::move(error));
}

std::string usage(const std::string& name) {
  if (const Command* command = find_command(name)) return usage_of(*command);
  std::string out = "用法: nianbao 命令 [选项] ...\n";
  for (const Command& command : all_commands())
    out += help_line("  " + std::string(command.name) + " " + std::string(command.operands), command.summary);
  return out + "nianbao 命令 --help 说明这个命令的选项。\n";
}

int run_command(const Arguments& arguments) {
  const Command* command = find_command(arguments.command);
  return command ? command->run(arguments) : kTrouble;
}

}  // namespace nianbao::cli
