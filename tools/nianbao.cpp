// The command line: arguments and files in, results out. Data goes to standard output, everything else to
// standard error.
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <condition_variable>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

#include "core/api.h"
#include "core/base/embedded.h"
#include "core/base/text.h"
#include "core/config.h"
#include "tools/arguments.h"
#include "tools/files.h"

namespace {

using namespace nianbao;
using namespace nianbao::cli;

constexpr int kClean = 0;
constexpr int kFound = 1;
constexpr int kTrouble = 2;

bool reaches(const Result& result, FailOn level) {
  switch (level) {
    case FailOn::error:
      return result.errors > 0;
    case FailOn::warning:
      return result.errors + result.warnings > 0;
    case FailOn::info:
      return result.errors + result.warnings + result.infos > 0;
    case FailOn::never:
      break;
  }
  return false;
}

/// The C library would give each freed block of the stages back to the system and ask for it again, page by
/// page.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kMost = 32 << 20;  // the highest that glibc takes; larger blocks come and go whole
  mallopt(M_MMAP_THRESHOLD, kMost);
  mallopt(M_TRIM_THRESHOLD, 2 * kMost);
#endif
}

Result check_file(const std::string& path, const CheckOptions& options) {
  std::optional<std::string> bytes = read_file(path);
  if (!bytes) return unread(path, Status::unreadable, u"文件打不开或读不了。");
  Draft draft;
  draft.name = path;
  draft.bytes = std::move(*bytes);
  return check(std::move(draft), options);
}

/// Checks files on several threads and hands the results to `take` in input order; at most a few results
/// wait, so that memory does not grow with the number of files.
template <typename Take>
void check_all(const std::vector<std::string>& files, const CheckOptions& options, unsigned jobs, Take take) {
  if (jobs == 1) {
    for (const std::string& file : files) take(check_file(file, options));
    return;
  }
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, Result> done;
  std::size_t next = 0;
  std::size_t taken = 0;
  const std::size_t ahead = jobs * 2;
  const auto work = [&] {
    for (;;) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return next >= files.size() || next < taken + ahead; });
      if (next >= files.size()) return;
      const std::size_t index = next++;
      lock.unlock();
      Result result = check_file(files[index], options);
      lock.lock();
      done.emplace(index, std::move(result));
      changed.notify_all();
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(work);
  while (taken < files.size()) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return done.contains(taken); });
    auto node = done.extract(taken);
    ++taken;
    changed.notify_all();
    lock.unlock();
    take(std::move(node.mapped()));
  }
  for (std::thread& thread : threads) thread.join();
}

bool load_config(const std::string& path, CheckOptions& options) {
  const std::optional<std::string> text = read_file(path);
  if (!text) {
    std::cerr << path << ":配置文件打不开或读不了\n";
    return false;
  }
  if (const auto error = read_config(*text, options)) {
    std::cerr << path << ":" << error->place.line << ":" << error->place.column << ":"
              << to_utf8(error->message) << "\n";
    return false;
  }
  return true;
}

bool load_profile(const std::string& path, CheckOptions& options) {
  const std::optional<std::string> text = read_file(path);
  if (!text) {
    std::cerr << path << ":本地格式文件打不开或读不了\n";
    return false;
  }
  Forms forms = built_in_forms();
  if (const auto error = apply_profile(*text, forms)) {
    std::cerr << path << ":" << error->place.line << ":" << error->place.column << ":"
              << to_utf8(error->message) << "\n";
    return false;
  }
  options.forms = std::make_shared<const Forms>(std::move(forms));
  return true;
}

int run_check(const Arguments& arguments) {
  const FoundFiles found = find_files(arguments.inputs);
  for (const std::string& note : found.notes) std::cerr << note << "\n";
  CheckOptions options;
  if (!arguments.config.empty() && !load_config(arguments.config, options)) return kTrouble;
  if (!arguments.profile.empty() && !load_profile(arguments.profile, options)) return kTrouble;
  if (arguments.year) options.year = arguments.year;
  if (arguments.kind) options.kind = arguments.kind;
  if (!arguments.previous.empty()) {
    std::optional<std::string> bytes = read_file(arguments.previous);
    if (!bytes) {
      std::cerr << arguments.previous << ":上一年度的报告打不开或读不了\n";
      return kTrouble;
    }
    Draft previous;
    previous.name = arguments.previous;
    previous.bytes = std::move(*bytes);
    options.previous = std::move(previous);
  }
  unsigned jobs = arguments.jobs > 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, std::max<std::size_t>(1, found.files.size())));
  int exit_code = found.missing ? kTrouble : kClean;
  std::vector<Result> kept;  // SARIF is one object over all inputs
  const TextStyle style{isatty(STDOUT_FILENO) != 0};
  check_all(found.files, options, jobs, [&](Result result) {
    if (is_trouble(result.status)) {
      exit_code = kTrouble;
    } else if (exit_code == kClean && reaches(result, arguments.fail_on)) {
      exit_code = kFound;
    }
    for (const ReadProblem& problem : result.problems) {
      if (arguments.format != OutputFormat::text || problem.fatal) {
        std::cerr << result.input << ":" << to_utf8(problem.message) << "\n";
      }
    }
    switch (arguments.format) {
      case OutputFormat::text:
        std::cout << render_text(result, style);
        break;
      case OutputFormat::json:
        render_json(result, [](std::string_view piece) { std::cout << piece; });
        std::cout << "\n";
        break;
      case OutputFormat::github:
        std::cout << render_github(result);
        break;
      case OutputFormat::sarif:
        kept.push_back(std::move(result));
        break;
    }
  });
  if (arguments.format == OutputFormat::sarif) std::cout << render_sarif(kept);
  return exit_code;
}

int run_dump(const Arguments& arguments) {
  CheckOptions options;
  if (!arguments.profile.empty() && !load_profile(arguments.profile, options)) return kTrouble;
  options.year = arguments.year;
  options.kind = arguments.kind;
  int exit_code = kClean;
  for (const std::string& input : arguments.inputs) {
    const Result result = check_file(input, options);
    for (const ReadProblem& problem : result.problems) {
      std::cerr << input << ":" << to_utf8(problem.message) << "\n";
    }
    if (is_trouble(result.status)) exit_code = kTrouble;
    std::cout << render_dump(result, arguments.stage);
  }
  return exit_code;
}

int run_explain(const std::string& id) {
  const std::string path = id + ".md";
  for (const EmbeddedFile& page : embedded_pages()) {
    if (page.path == path) {
      std::cout << page.content;
      return kClean;
    }
  }
  std::cerr << "没有规则“" << id << "”;nianbao rules 列出所有规则。\n";
  return kTrouble;
}

}  // namespace

int main(int argc, char** argv) {
  keep_freed_memory();
  std::ios::sync_with_stdio(false);
  const ParsedArguments parsed = parse_arguments({argv + 1, argv + argc});
  if (!parsed.error.empty()) {
    std::cerr << parsed.error << "\n" << usage();
    return kTrouble;
  }
  const Arguments& arguments = parsed.arguments;
  if (arguments.command == "check") return run_check(arguments);
  if (arguments.command == "dump") return run_dump(arguments);
  if (arguments.command == "explain") return run_explain(arguments.inputs.front());
  if (arguments.command == "rules") {
    std::cout << (arguments.format == OutputFormat::json ? render_rules_json() + "\n" : render_rules_text());
    return kClean;
  }
  if (arguments.command == "version") {
    std::cout << "nianbao " << version() << "\n";
    return kClean;
  }
  std::cout << usage();
  return kClean;
}
