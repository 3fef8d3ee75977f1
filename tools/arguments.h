// The command line's arguments, as contract.md lists them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/check.h"
#include "core/render/render.h"

namespace nianbao::cli {

enum class OutputFormat { text, json, sarif, github };
enum class FailOn { error, warning, info, never };

struct Arguments {
  std::string command;  // check, annotate, letter, dump, rules, explain, version; "" for help on all
  bool help = false;    // --help: print usage(command)
  OutputFormat format = OutputFormat::text;
  std::optional<int> year;
  std::optional<DocumentKind> kind;
  std::string previous;
  std::string profile;
  std::string config;
  std::string output;  // of annotate and letter
  FailOn fail_on = FailOn::error;
  unsigned jobs = 0;                  // 0: as many as there are processors
  std::chrono::seconds timeout{120};  // for one file
  Stage stage = Stage::facts;
  std::vector<std::string> inputs;  // files, folders, "-"; a rule id for explain
};

struct ParsedArguments {
  Arguments arguments;
  std::string error;     // "" when the arguments are understood
  std::string see_also;  // where to read on
};

ParsedArguments parse_arguments(const std::vector<std::string>& words);

/// How a command is used, in Chinese; of all commands for "".
std::string usage(const std::string& command);

}  // namespace nianbao::cli
