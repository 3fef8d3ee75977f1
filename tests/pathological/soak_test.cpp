// Many checks in one process: the same result every time, and nothing kept. NIANBAO_SOAK sets the rounds
// (20000 for a long run).
#include <gtest/gtest.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/check.h"
#include "core/render/render.h"

namespace nianbao {
namespace {

std::size_t allocated() {
#if defined(__GLIBC__)
  return mallinfo2().uordblks;
#else
  return 0;
#endif
}

TEST(Soak, SameResultAndFlatMemory) {
  std::ifstream file(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames/fmt2021.txt",
                     std::ios::binary);
  Draft draft;
  draft.name = "draft.txt";
  draft.bytes.assign(std::istreambuf_iterator<char>(file), {});
  const char* wanted = std::getenv("NIANBAO_SOAK");
  const long rounds = wanted ? std::strtol(wanted, nullptr, 10) : 60;
  const std::string first = render_json(check(draft, {}));
  ASSERT_FALSE(first.empty());
  const std::size_t before = allocated();
  for (long round = 0; round < rounds; ++round) ASSERT_EQ(render_json(check(draft, {})), first);
  // Core keeps no state between calls; what the allocator itself holds back stays below this.
  EXPECT_LE(allocated(), before + (64u << 10));
}

}  // namespace
}  // namespace nianbao
