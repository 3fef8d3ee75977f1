// The command line's arguments, as contract.md lists them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/check.h"
#include "core/render/render.h"

namespace nianbao::cli {

/// All that any command writes; which of them a command takes its table of options says.
enum class OutputFormat { text, json, sarif, github, findings, cells, statistics, files, html, markdown };
enum class FailOn { error, warning, info, never };

/// Names of the fields of a record (--stdin jsonl).
struct RecordFields {
  std::string id = "id";
  std::string text = "text";
  std::string html = "html";
  std::string name = "name";
  std::string previous = "previous";
};

/// What the options of all commands say; a command reads what its own options set.
struct Arguments {
  std::string command;  // "" for help on all
  bool help = false;    // --help: print usage(command)
  OutputFormat format = OutputFormat::text;
  std::optional<int> year;
  std::optional<DocumentKind> kind;
  std::string previous;
  std::string pairs;  // of check: a list of this year's and last year's files
  std::string profile;
  std::string config;
  std::string output;                // -o of annotate, letter, compare, sum, blank
  std::vector<std::string> outputs;  // -o of check: FILE or NAME=FILE
  bool records = false;              // --stdin jsonl
  RecordFields fields;
  std::string stdin_name;               // what "-" is called
  std::vector<std::string> files_from;  // lists of inputs
  bool nul_ended = false;               // -0: their names end with NUL
  std::vector<std::string> select;      // rules or families of rules: only these
  std::vector<std::string> ignore;      // … without these
  std::vector<std::string> exclude;     // shell patterns of files and folders
  std::string baseline;
  std::string write_baseline;
  bool summary = false;
  bool quiet = false;
  std::string government;  // of sum: the area's own report
  std::string roll;        // likewise: the list of organs that owe a report
  std::string sum_format;  // likewise; "": what the ending of `output` says, else text
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

/// Does what the arguments say; gives the exit code. `arguments` are as parse_arguments gave them, without
/// an error.
int run_command(const Arguments& arguments);

}  // namespace nianbao::cli
