// Many checks in one process: the same results every time, and nothing kept. NIANBAO_SOAK sets the rounds
// (20000 for a long run, which also prints the memory at its start, middle and end).
#include <gtest/gtest.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/check.h"
#include "core/render/render.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

/// Bytes in use, as the allocator counts them; 0 where it does not say.
std::size_t allocated() {
#if defined(__GLIBC__)
  return mallinfo2().uordblks;
#else
  return 0;
#endif
}

/// Pages that the process holds in memory; 0 where the system does not say.
std::size_t resident() {
  std::ifstream file("/proc/self/statm");
  std::size_t whole = 0;
  std::size_t pages = 0;
  file >> whole >> pages;
  return pages;
}

Draft frame(const char* name) {
  std::ifstream file(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames/" + name, std::ios::binary);
  Draft draft;
  draft.name = name;
  draft.bytes.assign(std::istreambuf_iterator<char>(file), {});
  return draft;
}

TEST(Soak, SameResultAndFlatMemory) {
  std::vector<Draft> drafts;
  std::vector<std::string> first;
  for (const char* name : {"fmt2021.txt", "fmt2019.txt", "reg2008.txt", "stat2014.txt"}) {
    drafts.push_back(frame(name));
    ASSERT_FALSE(drafts.back().bytes.empty()) << name;
    first.push_back(render_json(check(drafts.back(), test_options())));
  }
  const char* wanted = std::getenv("NIANBAO_SOAK");
  const long rounds = wanted ? std::strtol(wanted, nullptr, 10) : 60;
  const std::size_t before = allocated();
  for (long round = 0; round < rounds; ++round) {
    const std::size_t each = static_cast<std::size_t>(round) % drafts.size();
    ASSERT_EQ(render_json(check(drafts[each], test_options())), first[each]) << "round " << round;
    if (wanted && round % (rounds / 2 + 1) == 0) {
      std::printf("round %ld: %zu KB allocated, %zu pages resident\n", round, allocated() >> 10, resident());
      std::fflush(stdout);
    }
  }
  if (wanted) std::printf("end: %zu KB allocated, %zu pages resident\n", allocated() >> 10, resident());
  // Core keeps no state between calls; what the allocator itself holds back stays below this.
  EXPECT_LE(allocated(), before + (64u << 10));
}

}  // namespace
}  // namespace nianbao
