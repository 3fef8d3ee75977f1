// Where the time goes in one file: every stage and every rule, in milliseconds, slowest rules first.
// Usage: bench_profile FILE...
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/check.h"
#include "core/facts/facts.h"
#include "core/forms/lexicon.h"
#include "core/parse/document.h"
#include "core/rules/rule.h"
#include "tests/forms/forms.h"

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* what, double ms) { std::printf("%10.1f  %s\n", ms, what); }

void profile(const std::string& path) {
  using namespace nianbao;
  std::ifstream file(path, std::ios::binary);
  Draft draft;
  draft.name = path;
  draft.bytes.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  std::printf("%s (%zu bytes)\n", path.c_str(), draft.bytes.size());

  Clock::time_point start = Clock::now();
  const SourceText source = read_source(draft, test_lexicon());
  print("read", ms_since(start));
  start = Clock::now();
  const std::vector<Document> documents = parse_documents(source, test_lexicon());
  print("parse", ms_since(start));
  for (std::size_t i = 0; i < documents.size() && i < 3; ++i) {
    start = Clock::now();
    const Facts facts = extract_facts(source, documents[i], *test_forms(), {});
    print("extract", ms_since(start));
    std::vector<std::pair<double, std::string>> times;
    for (const Rule* rule : all_rules()) {
      start = Clock::now();
      blame::Equations equations;
      Reporter reporter(equations);
      const bool previous = rule->needs & kPrevious;
      if (!previous)
        rule->check(RuleInput{source, documents[i], facts, i, documents.size(), nullptr}, reporter);
      times.emplace_back(ms_since(start), rule->id);
    }
    std::sort(times.rbegin(), times.rend());
    for (std::size_t k = 0; k < 8; ++k) print(times[k].second.c_str(), times[k].first);
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) profile(argv[i]);
}
