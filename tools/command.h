// What a command of the command line is: its words in the help, its options as a table, and what it does.
// Each command is described beside its code (tools/NAME.cpp) and listed once, in arguments.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/arguments.h"

namespace nianbao::cli {

// Exit codes, the same for every command and format.
inline constexpr int kClean = 0;    // nothing at or above --fail-on
inline constexpr int kFound = 1;    // something is
inline constexpr int kTrouble = 2;  // wrong usage, output not written, or an input that was not checked

struct Option {
  std::string_view name;  // "--jobs"
  /// What the help shows behind it. Words in lower case with "|" between them are the only values it takes
  /// ("text|json"), everything else is a name for the value ("N", "FILE|DIR"). "": a switch without a value.
  std::string_view value;
  std::string_view help;  // Chinese; '\n' goes on in the same column
  /// Notes the value ("" for a switch); false where the option does not take it.
  bool (*set)(const std::string& value, Arguments& out) = nullptr;
  std::string_view letter = {};  // "-o": the same in short; "" where there is none
};

/// A command line to be typed, in one piece, and what it is for. The tests run each
/// (tests/cli/manual.test.mjs).
struct Example {
  std::string_view line;
  std::string_view purpose;  // Chinese, without a full stop
};

struct Command {
  std::string_view name;      // "check"
  std::string_view operands;  // "[FILE|DIR|-]...", behind the options in the help
  std::string_view summary;   // Chinese, for the list of commands
  std::string about;          // Chinese, whole lines, above the options
  std::vector<Option> options;
  std::string_view closing;  // Chinese, whole lines, under the options: the exit codes
  /// What is missing or does not go together, as a Chinese sentence; "" where nothing is. May be null.
  std::string (*missing)(const Arguments&) = nullptr;
  int (*run)(const Arguments&) = nullptr;  // gives the exit code
  std::vector<Example> examples = {};
};

/// Every command, in the order of the help.
const std::vector<Command>& all_commands();
/// The option takes one of a few words only, which `value` lists.
bool has_choices(const Option& option);

// Options that several commands have, with the same meaning everywhere.
inline constexpr std::size_t kHelpColumn = 36;
Option format_option(std::string_view values, std::string_view help);  // into Arguments::format
Option year_option();
Option as_option();
Option previous_option();
Option profile_option();
Option config_option();
Option timeout_option();
Option jobs_option();
Option output_option(std::string_view value, std::string_view help);  // -o, into Arguments::output
/// Those of a command that checks one file: year, as, previous, profile, config, timeout.
std::vector<Option> checking_options();

}  // namespace nianbao::cli
