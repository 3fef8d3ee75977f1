#include "tools/shell.h"

#include "core/api.h"
#include "core/base/embedded.h"
#include "core/rules/rule.h"
#include "tools/output.h"

namespace nianbao::cli {

namespace {

using std::string;

/// In single quotes for a shell.
string quoted(std::string_view text) {
  string out = "'";
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else
      out.push_back(c == '\n' ? ' ' : c);
  }
  return out + "'";
}

/// The names of all rules, with `families` those of their families, too.
string rule_names(bool families) {
  string out;
  std::string_view last;
  for (const Rule* rule : all_rules()) {
    const std::string_view family = rule->id.substr(0, rule->id.find('/'));
    if (families && family != last) out += " " + string(family);
    last = family;
    out += " " + string(rule->id);
  }
  return out.substr(1);
}

/// "text json sarif"; "" where the option takes any value.
string choices_of(const Option& option) {
  if (option.value.starts_with("RULE")) return rule_names(true);
  string out;
  if (!has_choices(option)) return out;
  for (const char c : option.value) out.push_back(c == '|' ? ' ' : c);
  return out;
}

bool names_files(std::string_view value) {
  for (const std::string_view word : {"FILE", "DIR", "THIS", "OUT"}) {
    if (value.find(word) != string::npos) return true;
  }
  return false;
}
bool takes_files(const Command& command) {
  return names_files(command.operands.substr(0, command.operands.find("-o ")));
}
bool takes_file(const Option& option) { return names_files(option.value); }

/// What else than files may stand behind a command.
string words_behind(const Command& command) {
  if (command.operands == "bash|zsh|fish") return "bash zsh fish";
  if (command.operands == "RULE") return rule_names(false);
  string out;
  if (command.name != "schema") return out;
  for (const EmbeddedFile& file : embedded_schemas()) {
    const std::string_view name = file.path.substr(file.path.rfind('/') + 1);
    out += (out.empty() ? "" : " ") + string(name.substr(0, name.find('.')));
  }
  return out;
}

string names_of(const Command& command) {
  string out = "--help";
  for (const Option& option : command.options) {
    out += " " + string(option.name);
    if (!option.letter.empty()) out += " " + string(option.letter);
  }
  return out;
}

string bash() {
  string commands;
  string cases;
  for (const Command& command : all_commands()) {
    commands += " " + string(command.name);
    cases += "    " + string(command.name) + ")\n      case $previous in\n";
    for (const Option& option : command.options) {
      if (option.value.empty()) continue;
      cases += "        " + string(option.name) + (option.letter.empty() ? "" : "|" + string(option.letter)) +
               ") ";
      const string choices = choices_of(option);
      cases += !choices.empty() ? "words='" + choices + "'" : takes_file(option) ? "files=1" : "return";
      cases += " ;;\n";
    }
    cases += "        *) words=" + quoted(names_of(command) + " " + words_behind(command));
    cases += takes_files(command) ? " files=1 ;;\n" : " ;;\n";
    cases += "      esac ;;\n";
  }
  return "# bash completion for nianbao, made by `nianbao completion bash`\n"
         "_nianbao() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words= files=\n"
         "  [ \"$previous\" = = ] && previous=${COMP_WORDS[COMP_CWORD-2]}\n"  // --option=value: three words
         "  [ \"$current\" = = ] && current=\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    COMPREPLY=($(compgen -W '--help" +
         commands +
         "' -- \"$current\"))\n"
         "    return\n"
         "  fi\n"
         "  case ${COMP_WORDS[1]} in\n" +
         cases +
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
         "  if [ -n \"$files\" ] && [ \"${current:0:1}\" != - ]; then\n"
         "    local IFS=$'\\n'\n"
         "    COMPREPLY+=($(compgen -f -- \"$current\"))\n"
         "    compopt -o filenames 2>/dev/null\n"
         "  fi\n"
         "}\n"
         "complete -F _nianbao nianbao\n";
}

/// A text within the brackets of _arguments.
string zsh_text(std::string_view text) {
  string out;
  for (const char c : text.substr(0, text.find('\n'))) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

string zsh() {
  string list;
  string cases;
  for (const Command& command : all_commands()) {
    list += "    " + quoted(string(command.name) + ":" + zsh_text(command.summary)) + "\n";
    cases += "    " + string(command.name) + ")\n      _arguments -s '*--help[]'";
    for (const Option& option : command.options) {
      string spec = "*" + string(option.name) + "[" + zsh_text(option.help) + "]";
      const string choices = choices_of(option);
      if (!option.value.empty())
        spec += ":" + zsh_text(option.value) + ":" +
                (!choices.empty()     ? "(" + choices + ")"
                 : takes_file(option) ? "_files"
                                      : " ");
      cases += " \\\n        " + quoted(spec);
    }
    const string words = words_behind(command);
    if (!words.empty()) cases += " \\\n        '*: :(" + words + ")'";
    if (takes_files(command)) cases += " \\\n        '*:FILE:_files'";
    cases += " ;;\n";
  }
  return "#compdef nianbao\n# zsh completion for nianbao, made by `nianbao completion zsh`\n"
         "_nianbao() {\n"
         "  local -a commands=(\n" +
         list +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe command commands\n"
         "    return\n"
         "  fi\n"
         "  local command=${words[2]}\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $command in\n" +
         cases +
         "  esac\n"
         "}\n"
         "compdef _nianbao nianbao\n"
         "if [ \"$funcstack[1]\" = _nianbao ]; then _nianbao; fi\n";  // a file of the function's name,
                                                                      // autoloaded
}

string fish() {
  string out = "# fish completion for nianbao, made by `nianbao completion fish`\ncomplete -c nianbao -f\n";
  for (const Command& command : all_commands()) {
    out += "complete -c nianbao -n __fish_use_subcommand -a " + string(command.name) + " -d " +
           quoted(command.summary) + "\n";
    const string here = "complete -c nianbao -n '__fish_seen_subcommand_from " + string(command.name) + "'";
    for (const Option& option : command.options) {
      out += here + " -l " + string(option.name.substr(2));
      if (option.letter.size() == 2) out += " -s " + string(option.letter.substr(1));
      const string choices = choices_of(option);
      if (!choices.empty())
        out += " -x -a '" + choices + "'";
      else if (!option.value.empty())
        out += takes_file(option) ? " -r -F" : " -x";
      out += " -d " + quoted(option.help.substr(0, option.help.find('\n'))) + "\n";
    }
    if (takes_files(command)) out += here + " -F\n";
    if (const string words = words_behind(command); !words.empty()) out += here + " -a '" + words + "'\n";
  }
  return out;
}

/// Text for man: a line must not begin with a command of roff.
string roff(std::string_view text) {
  string out;
  bool starts = true;
  for (const char c : text) {
    if (starts && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out.push_back(c);
    starts = c == '\n';
  }
  return out;
}

string man() {
  string out =
      ".TH NIANBAO 1 \"\" \"nianbao " + string(version()) + "\"\n" +
      ".SH 名称\nnianbao \\- 政府信息公开工作年度报告校对\n.SH 用法\n.B nianbao\n命令 [选项] ...\n.SH 命令\n";
  for (const Command& command : all_commands()) {
    out += ".SS \"nianbao " + roff(command.name) + (command.options.empty() ? "" : " [选项]");
    if (!command.operands.empty()) out += " " + roff(command.operands);
    out += "\"\n.nf\n" + roff(command.about) + ".fi\n";
    for (const Option& option : command.options) {
      out += ".TP\n\\fB" + roff(option.name) + "\\fR";
      if (!option.value.empty()) out += " \\fI" + roff(option.value) + "\\fR";
      if (!option.letter.empty()) out += ", \\fB" + roff(option.letter) + "\\fR";
      out += "\n" + roff(option.help) + "\n";
    }
    if (!command.closing.empty()) out += ".PP\n" + roff(command.closing);
    for (const Example& each : command.examples)
      out += ".PP\n" + roff(each.purpose) + ":\n.RS\n" + roff(each.line) + "\n.RE\n";
  }
  return out;
}

/// A cell of a Markdown table: code where it is to be typed.
string cell(std::string_view text, bool is_code = false) {
  string out;
  for (const char c : text) out += c == '|' ? "\\|" : c == '\n' ? "" : string(1, c);
  return is_code && !out.empty() ? "`" + out + "`" : out;
}

/// The same as a chapter: a heading a command, its use, its options as a table, command lines to be typed.
string markdown() {
  string out;
  for (const Command& command : all_commands()) {
    const string options = command.options.empty() ? "" : " [选项]";
    const string operands = command.operands.empty() ? "" : " " + string(command.operands);
    out += "## " + string(command.name) + " " + string(command.summary) + "\n\n";
    out += "```\nnianbao " + string(command.name) + options + operands + "\n```\n\n" + command.about + "\n";
    if (!command.options.empty()) out += "| 选项 | 取值 | 作用 |\n| --- | --- | --- |\n";
    for (const Option& option : command.options) {
      const string letter = option.letter.empty() ? "" : " " + cell(option.letter, true);
      out += "| " + cell(option.name, true) + letter + " | " + cell(option.value, true) + " | " +
             cell(option.help) + " |\n";
    }
    if (!command.options.empty()) out += "\n";
    if (!command.closing.empty()) out += string(command.closing) + "\n";
    for (const Example& each : command.examples)
      out += string(each.purpose) + ":\n\n```console\n$ " + string(each.line) + "\n```\n\n";
  }
  return out.substr(0, out.size() - 1);
}

int run_man(const Arguments& arguments) {
  print(arguments.format == OutputFormat::markdown ? markdown() : man());
  return kClean;
}

int run_completion(const Arguments& arguments) {
  const string& shell = arguments.inputs.front();
  print(shell == "bash" ? bash() : shell == "zsh" ? zsh() : fish());
  return kClean;
}

}  // namespace

Command completion_command() {
  Command out{"completion", "bash|zsh|fish", "命令行补全脚本", {}, {}, {}, nullptr, run_completion};
  out.about =
      "输出这种命令行外壳的补全脚本。bash:source <(nianbao completion bash);\n"
      "zsh:nianbao completion zsh > 补全文件夹/_nianbao;fish:nianbao completion fish | source。\n";
  out.missing = [](const Arguments& arguments) -> string {
    const bool known =
        arguments.inputs.size() == 1 &&
        (arguments.inputs[0] == "bash" || arguments.inputs[0] == "zsh" || arguments.inputs[0] == "fish");
    return known ? "" : "completion 需要外壳的名字:bash、zsh 或 fish。";
  };
  out.examples = {{"nianbao completion bash > 补全.bash", "存成文件,以后 source 补全.bash"}};
  return out;
}

Command man_command() {
  Command out{"man", "", "手册页(man 格式)", {}, {}, {}, nullptr, run_man};
  out.about = "输出手册页,内容就是各个命令的说明。\n";
  out.options = {format_option("man|markdown", "输出格式,默认 man;markdown 是说明书里“命令行”一章")};
  out.examples = {{"nianbao man > nianbao.1", "存成手册页"}};
  return out;
}

}  // namespace nianbao::cli
