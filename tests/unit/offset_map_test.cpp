#include "core/read/offset_map.h"

#include <gtest/gtest.h>

#include <random>

namespace nianbao {
namespace {

TEST(OffsetMap, DeletionsStayOutsideTheSpanAtEitherEdge) {
  OffsetMap map;  // 務(wù)公 → 务公
  map.keep(1);
  map.replace(4, 0);
  map.keep(1);
  EXPECT_EQ(map.to_original(Span{0, 1}), (Span{0, 1}));
  EXPECT_EQ(map.to_original(Span{1, 2}), (Span{5, 6}));
  EXPECT_EQ(map.to_original(Span{0, 2}), (Span{0, 6}));
  EXPECT_EQ(map.to_original(Span{2, 2}), (Span{6, 6}));
  EXPECT_EQ(map.to_clean(Span{0, 6}), (Span{0, 2}));
}

TEST(OffsetMap, AReplacedRunMapsToTheWholeRun) {
  OffsetMap map;
  map.keep(2);
  map.replace(1, 3);  // … → ...
  map.keep(2);
  EXPECT_EQ(map.to_original(Span{3, 4}), (Span{2, 3}));
  EXPECT_EQ(map.to_original(Span{5, 6}), (Span{3, 4}));
}

class Random {
 public:
  Offset below(Offset bound) { return static_cast<Offset>(engine_() % bound); }

 private:
  std::mt19937 engine_{7};
};

/// A random rewrite of `length` units.
OffsetMap random_map(Random& random, Offset length) {
  OffsetMap map;
  while (map.original_size() < length) {
    const Offset left = length - map.original_size();
    const Offset run = std::min<Offset>(left, 1 + random.below(5));
    switch (random.below(3)) {
      case 0:
        map.keep(run);
        break;
      case 1:
        map.replace(run, random.below(4));
        break;
      default:
        map.replace(0, 1 + random.below(2));
        map.keep(run);
    }
  }
  return map;
}

TEST(OffsetMap, EveryCleanOffsetMapsInsideTheOriginalAndInOrder) {
  Random random;
  for (int round = 0; round < 500; ++round) {
    const OffsetMap first = random_map(random, random.below(60));
    const OffsetMap second = random_map(random, first.clean_size());
    for (const OffsetMap& map : {first, second, first.then(second)}) {
      Offset last = 0;
      for (Offset at = 0; at <= map.clean_size(); ++at) {
        const Offset original = map.to_original(at);
        EXPECT_GE(original, last);
        EXPECT_LE(original, map.original_size());
        const Span one = map.to_original(Span{at, std::min(at + 1, map.clean_size())});
        EXPECT_LE(one.start, one.end);
        last = original;
      }
    }
    const OffsetMap both = first.then(second);
    EXPECT_EQ(both.original_size(), first.original_size());
    EXPECT_EQ(both.clean_size(), second.clean_size());
  }
}

}  // namespace
}  // namespace nianbao
