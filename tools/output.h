// What the command line says: results on standard output or into files, everything else on standard error.
// What comes from drafts and file names cannot steer the terminal.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::cli {

/// Writes to standard output at once. false: it took no more (a full disk, a reader that has gone), and
/// nothing further is written.
bool print(std::string_view text);

/// Has everything been written? Tells once on standard error where it has not.
bool all_printed();

/// One line on standard error.
void tell(std::string_view line);

/// A file that is written while results come, or standard output. What was there before is replaced.
class OutputFile {
 public:
  /// `path`: "-" is standard output.
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// false, and told, where the file cannot be opened.
  bool open();
  /// false: it takes no more, and nothing further is written. Files are written a piece at a time.
  bool write(std::string_view text);
  /// Writes what is left. false, and told, where not everything could be written.
  bool finish();
  bool is_broken() const { return broken_; }
  const std::string& path() const { return path_; }

 private:
  void flush();

  std::string path_;
  std::string waiting_;
  int file_ = -1;  // standard output goes through print()
  bool is_stdout_ = false;
  bool broken_ = false;
};

}  // namespace nianbao::cli
