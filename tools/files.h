// The command line's only contact with the file system.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/read/source_text.h"
#include "core/status.h"

namespace nianbao::cli {

/// A larger file is no report; it is refused before memory is taken for it.
inline constexpr std::size_t kMaxFileBytes = std::size_t{200} << 20;

/// One input, each of which gets a result: a file to be read, or the reason why it is not.
struct Input {
  std::string path;                          // as given, or the folder's with the name; "-": standard input
  std::optional<Status> unread;              // set: not to be opened
  std::u16string reason;                     // Chinese, one sentence, where it is not
  std::shared_ptr<const std::string> bytes;  // of a file that was in an archive; null: still to be read
};

/// What `words` (files, folders, "-") stand for, in their order; folders are walked in the order of names and
/// through links, each folder once. A folder without anything to read in it is an input itself. An archive
/// stands for the files in it. What one of the patterns `excluded` names is left out, without a word.
std::vector<Input> find_inputs(const std::vector<std::string>& words,
                               const std::vector<std::string>& excluded = {});

/// Does a shell pattern (* ? [a-z]) name the path? One without '/' names files and folders wherever they are,
/// one with '/' the whole path or its end; '*' goes on over '/'.
bool is_excluded(const std::string& path, const std::vector<std::string>& patterns);

/// The names that a list of files holds: a line each, or ended by NUL; "-" is standard input. Chinese, one
/// sentence, in `problem` where it cannot be read.
std::vector<std::string> read_file_list(const std::string& path, bool nul_ended, std::u16string& problem);

/// Reads standard input into those of `inputs` that stand for it, and calls them `name`.
void name_standard_input(const std::string& name, std::vector<Input>& inputs);

struct FileBytes {
  std::string bytes;
  std::u16string problem;  // Chinese, one sentence; "" where `bytes` is the whole file
};

/// Reads a file, standard input for "-" and /dev/stdin, or a pipe that somebody writes to. Never more than
/// kMaxFileBytes, never a device, and never waits for a pipe to which nobody writes.
FileBytes read_file(const std::string& path);

/// An input that is to be opened, as it is: bytes, or why there are none.
Draft draft_of(const Input& input);
/// Likewise of a file that somebody names.
Draft draft_of(const std::string& path);

/// Writes a file whole, or not at all where there was one before. Chinese, one sentence, where that fails.
std::u16string write_file(const std::string& path, const std::string& bytes);

/// What a command was asked to write: to its file, or to standard output for "-" and "". false, and told,
/// where not everything could be written.
bool write_output(const std::string& path, const std::string& bytes);

/// Whether both name one file that is there, by whatever way.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace nianbao::cli
