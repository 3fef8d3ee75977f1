#include "core/quantities/interval.h"

#include <gtest/gtest.h>

#include <random>

namespace nianbao {
namespace {

Quantity count(std::int64_t value) {
  Quantity q;
  q.value = Decimal::whole(value);
  q.step = Decimal::whole(0);
  return q;
}

Quantity print_of(Decimal value) {
  Quantity q;
  q.value = value;
  q.step = {1, value.decimals};
  return q;
}

Interval share(std::int64_t part, std::int64_t whole) {
  return times(divide(interval_of(count(part)), interval_of(count(whole))), 100);
}

TEST(Fraction, ReducesAndNoticesOverflow) {
  const Fraction third = Fraction::of(2, 6);
  EXPECT_EQ(compare(third + third + third, Fraction(1)), 0);
  EXPECT_EQ(compare(Fraction(Decimal{314, 2}), Fraction::of(157, 50)), 0);
  EXPECT_FALSE((Fraction(1) / Fraction(0)).valid());
  Fraction large(999'999'999'999'999);
  for (int i = 0; i < 3; ++i) large = large * large;
  EXPECT_FALSE(large.valid());
  EXPECT_FALSE((large + Fraction(1)).valid());
  EXPECT_EQ(compare(large, Fraction(1)), 2);
}

// What fits 64 bits is not reduced, what does not is: the results are the same on both sides.
TEST(Fraction, GoesOverSixtyFourBits) {
  const Fraction most(INT64_MAX);
  const Fraction above = most + Fraction(1);
  EXPECT_TRUE(above.valid());
  EXPECT_EQ(compare(above, most), 1);
  EXPECT_EQ(compare(above - Fraction(1), most), 0);
  EXPECT_EQ(compare(Fraction(INT64_MIN) - Fraction(1), Fraction(INT64_MIN)), -1);
  const Fraction large(999'999'999'999'999);
  EXPECT_EQ(compare(large * large / large, large), 0);
  EXPECT_EQ(compare(large / (large * large), Fraction::of(1, 999'999'999'999'999)), 0);
  Fraction sum(0);
  for (int i = 1; i <= 40; ++i) sum = sum + Fraction::of(1, i * i) - Fraction::of(1, i * i);
  EXPECT_EQ(sum.sign(), 0);
  Fraction half = Fraction::of(1, 2);
  for (int i = 0; i < 1000; ++i) half = half * Fraction::of(6, 4) * Fraction::of(4, 6);
  EXPECT_EQ(compare(half, Fraction::of(1, 2)), 0);
  EXPECT_EQ((large * large / (large + Fraction(1))).round(0), Decimal::whole(999'999'999'999'998));
  EXPECT_EQ(Fraction::of(-3, 4).magnitude(), Fraction::of(3, 4));
  EXPECT_EQ(Fraction::of(3, -4), Fraction::of(-3, 4));
}

TEST(Fraction, RoundsHalfAwayFromZero) {
  EXPECT_EQ(Fraction::of(1, 8).round(2), (Decimal{13, 2}));
  EXPECT_EQ(Fraction::of(-1, 8).round(2), (Decimal{-13, 2}));
  EXPECT_EQ(Fraction::of(2, 3).round(0), Decimal::whole(1));
}

// For random true values every correctly rounded print is accepted, a truncated one is at most a matter of
// rounding, and a print more than one unit in the last place away is refused.
TEST(Agreement, FollowsThePrintOfRandomShares) {
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    const std::int64_t whole = 1 + static_cast<std::int64_t>(random() % 100000);
    const std::int64_t part = static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(whole + 1));
    const auto decimals = static_cast<std::uint8_t>(random() % 4);
    const Interval recomputed = share(part, whole);
    const Decimal rounded = Fraction::of(Int128{part} * 100, whole).round(decimals);
    EXPECT_EQ(agree(print_of(rounded), recomputed), Agreement::agrees);
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    const Decimal truncated{part * 100 * scale / whole, decimals};
    const Agreement cut = agree(print_of(truncated), recomputed);
    EXPECT_TRUE(cut == Agreement::agrees || cut == Agreement::rounded);
    const std::int64_t off = 2 + static_cast<std::int64_t>(random() % 50);
    EXPECT_EQ(agree(print_of({rounded.units + off, decimals}), recomputed), Agreement::disagrees);
    EXPECT_EQ(agree(print_of({rounded.units - off, decimals}), recomputed), Agreement::disagrees);
  }
}

TEST(Agreement, RandomSumsOfRoundedPartsAreAccepted) {
  std::mt19937 random(12);
  for (int round = 0; round < 5000; ++round) {
    Interval sum = Interval::exactly(Fraction(0));
    std::int64_t total = 0;
    for (int i = 0; i < 5; ++i) {
      const std::int64_t part = static_cast<std::int64_t>(random() % 1000000);
      total += part;
      Quantity q = print_of({(part + 500) / 1000, 1});  // in 万, one decimal
      sum = sum + interval_of(q);
    }
    EXPECT_NE(agree(print_of({(total + 500) / 1000, 1}), sum), Agreement::disagrees);
    EXPECT_EQ(agree(print_of({(total + 500) / 1000 + 7, 1}), sum), Agreement::disagrees);
  }
}

TEST(Agreement, ExactCountsMustBeEqual) {
  EXPECT_EQ(agree(count(519), Interval::exactly(Fraction(519))), Agreement::agrees);
  EXPECT_EQ(agree(count(519), Interval::exactly(Fraction(514))), Agreement::disagrees);
}

TEST(Agreement, BoundsCompareInsteadOfEqual) {
  Quantity over = count(21000);
  over.bound = Bound::more_than;
  EXPECT_EQ(agree(over, Interval::exactly(Fraction(21564))), Agreement::agrees);
  EXPECT_EQ(agree(over, Interval::exactly(Fraction(20564))), Agreement::disagrees);
  Quantity near = count(21000);
  near.bound = Bound::about;
  EXPECT_EQ(agree(near, Interval::exactly(Fraction(21564))), Agreement::untestable);
  EXPECT_EQ(agree(count(5), interval_of(over)), Agreement::disagrees);
  EXPECT_EQ(agree(count(30000), interval_of(over)), Agreement::untestable);
}

TEST(Agreement, CoarseInputsAreFoundButNotCheckable) {
  // 3.2万 against 3.1万: 3.2 % is neither right nor wrong
  const Interval now = interval_of(print_of({32, 1}));
  const Interval then = interval_of(print_of({31, 1}));
  EXPECT_EQ(agree(print_of({32, 1}), times(divide(now - then, then), 100)), Agreement::untestable);
  EXPECT_EQ(agree(print_of({92, 1}), times(divide(now - then, then), 100)), Agreement::disagrees);
}

}  // namespace
}  // namespace nianbao
