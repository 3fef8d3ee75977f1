// Error localisation: the fewest numbers that explain all broken equations, equals told together, within
// bounds.
#include <gtest/gtest.h>

#include <chrono>

#include "core/blame/search.h"

namespace nianbao::blame {
namespace {

/// Numbers by name, equations by their terms.
class System {
 public:
  NumberId add(std::int64_t value) { return add(Decimal::whole(value), Decimal::whole(0)); }
  NumberId per_cent(Decimal value) { return add(value, {1, value.decimals}); }
  NumberId add(Decimal value, Decimal step) {
    Number number;
    number.place = {next_, next_ + 1};
    next_ += 2;
    number.value = value;
    number.step = step;
    if (step.units != 0) number.grid = step;
    return equations.number(number);
  }

  /// parts add up to the whole
  EquationId sum(const std::vector<NumberId>& parts, NumberId whole) {
    Equation out;
    for (const NumberId part : parts) out.top.push_back({part, 1});
    out.top.push_back({whole, -1});
    return equations.add(std::move(out));
  }
  EquationId same(NumberId a, NumberId b) { return sum({a}, b); }
  EquationId share(NumberId part, NumberId whole, NumberId ratio) {
    Equation out;
    out.top = {{part, 1}};
    out.bottom = {{whole, 1}};
    out.ratio = ratio;
    out.scale = Fraction::of(1, 100);
    out.ratio_step = equations.number(ratio).step;
    return equations.add(std::move(out));
  }
  EquationId growth(NumberId now, NumberId then, NumberId ratio) {
    Equation out;
    out.top = {{now, 1}};
    out.bottom = {{then, 1}};
    out.ratio = ratio;
    out.offset = Fraction(1);
    out.scale = Fraction::of(1, 100);
    out.ratio_step = equations.number(ratio).step;
    return equations.add(std::move(out));
  }

  Equations equations;

 private:
  Offset next_ = 0;
};

std::vector<std::pair<NumberId, std::int64_t>> choices(const Cause& cause) {
  std::vector<std::pair<NumberId, std::int64_t>> out;
  for (const Mend& mend : cause.choices) out.emplace_back(mend.number, mend.value.units);
  return out;
}

using Choices = std::vector<std::pair<NumberId, std::int64_t>>;

TEST(Blame, APartThatBreaksTotalShareAndGrowth) {
  System s;
  const NumberId site = s.add(862), wechat = s.add(319), other = s.add(71), whole = s.add(1324);
  const NumberId then = s.add(350), share = s.per_cent({2953, 2}), growth = s.per_cent({1171, 2});
  const std::vector<EquationId> told = {s.sum({site, wechat, other}, whole), s.share(wechat, whole, share),
                                        s.growth(wechat, then, growth)};
  const std::vector<Cause> causes = find_causes(s.equations, told);
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_EQ(causes[0].mended, told);
  EXPECT_EQ(choices(causes[0]), (Choices{{wechat, 391}}));
  EXPECT_EQ(causes[0].choices[0].slip, Slip::swapped);
}

TEST(Blame, WhatHoldsIsNotBlamed) {
  System s;
  const NumberId a = s.add(20), b = s.add(10), total = s.add(28), fresh = s.add(28), left = s.add(0);
  const EquationId column = s.sum({a, b}, total);
  s.sum({total, left}, fresh);  // 一 = (七)总计 + 四 confirms the total
  const std::vector<Cause> causes = find_causes(s.equations, {column});
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_EQ(choices(causes[0]), (Choices{{a, 18}, {b, 8}}));
  EXPECT_FALSE(causes[0].is_confirmed);
}

TEST(Blame, TheOnlyNumberThatNothingConfirms) {
  System s;
  const NumberId a = s.add(165), b = s.add(60), whole = s.add(230);
  const NumberId cell_a = s.add(165), cell_whole = s.add(230);
  s.same(a, cell_a);
  s.same(whole, cell_whole);
  const std::vector<Cause> causes = find_causes(s.equations, {s.sum({a, b}, whole)});
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_EQ(choices(causes[0]), (Choices{{b, 65}}));
  EXPECT_TRUE(causes[0].is_confirmed);
}

TEST(Blame, ZerosConfirmNothing) {
  System s;
  const NumberId said = s.add(5), cell = s.add(0), other = s.add(0), total = s.add(0);
  s.sum({cell, other}, total);
  const std::vector<Cause> causes = find_causes(s.equations, {s.same(said, cell)});
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_FALSE(causes[0].is_confirmed);
}

TEST(Blame, EqualExplanationsAreToldTogether) {
  System s;
  const NumberId fresh = s.add(203), over = s.add(11), closed = s.add(216), left = s.add(8);
  Equation balance;
  balance.top = {{fresh, 1}, {over, 1}, {closed, -1}, {left, -1}};
  Equation limit;  // no more closed than there were
  limit.top = {{closed, 1}, {fresh, -1}, {over, -1}};
  limit.at_most = true;
  const std::vector<EquationId> told = {s.equations.add(balance), s.equations.add(limit)};
  const std::vector<Cause> causes = find_causes(s.equations, told);
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_EQ(choices(causes[0]), (Choices{{fresh, 213}, {over, 21}, {closed, 206}}));
}

TEST(Blame, ASlipDecidesBetweenEquals) {
  System s;
  const NumberId a = s.add(63), b = s.add(120), whole = s.add(156);
  const EquationId first = s.sum({a, b}, whole);
  const EquationId again = s.sum({b, a}, whole);
  const std::vector<Cause> causes = find_causes(s.equations, {first, again});
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_EQ(choices(causes[0]), (Choices{{a, 36}})) << "93 for 120 and 183 for 156 are no slips";
}

TEST(Blame, AnUntoldEquationDecidesBetweenEquals) {
  System s;
  const NumberId a = s.add(1), b = s.add(2), total = s.add(2), said = s.add(3);
  const EquationId sum = s.sum({a, b}, total);
  s.same(said, total);  // does not hold, and nobody told it
  const std::vector<Cause> causes = find_causes(s.equations, {sum});
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_EQ(choices(causes[0]), (Choices{{total, 3}}));
}

TEST(Blame, TwoFaultsFarApartAreTwoCauses) {
  System s;
  const NumberId a = s.add(5), b = s.add(6), ab = s.add(12), ratio = s.per_cent({45, 0});
  const NumberId c = s.add(7), d = s.add(8), cd = s.add(14);
  const EquationId one = s.sum({a, b}, ab), share = s.share(a, ab, ratio), other = s.sum({c, d}, cd);
  const std::vector<Cause> causes = find_causes(s.equations, {one, share, other});
  ASSERT_EQ(causes.size(), 2u);
  EXPECT_EQ(choices(causes[0]), (Choices{{ab, 11}})) << "5 of 11 is 45 %, 5 of 12 is not";
  EXPECT_EQ(causes[1].mended, std::vector<EquationId>{other});
}

TEST(Blame, OneBesideTwoIsNotForcedTogether) {
  // Row and columns: two cells wrong in one row, by different amounts.
  System s;
  const NumberId a = s.add(15), b = s.add(24), row = s.add(30), top_a = s.add(10), top_b = s.add(20);
  const std::vector<EquationId> told = {s.sum({a, b}, row), s.same(a, top_a), s.same(b, top_b)};
  const std::vector<Cause> causes = find_causes(s.equations, told);
  ASSERT_EQ(causes.size(), 3u);
  for (const Cause& cause : causes) EXPECT_TRUE(cause.choices.empty());
}

TEST(Blame, NothingBelowZeroAndNothingBetweenTheUnits) {
  System s;
  const NumberId small = s.add(3), large = s.add(50), whole = s.add(20);
  const std::vector<Cause> causes = find_causes(s.equations, {s.sum({small, large}, whole)});
  ASSERT_EQ(causes.size(), 1u);
  EXPECT_EQ(choices(causes[0]), (Choices{{large, 17}, {whole, 53}}));

  System t;
  const NumberId months = t.add(12), each = t.add(10), all = t.add(125);
  Equation product;
  product.top = {{all, 1}};
  product.bottom = {{each, 1}};
  product.ratio = months;
  const std::vector<Cause> of_product = find_causes(t.equations, {t.equations.add(product)});
  EXPECT_EQ(choices(of_product[0]), (Choices{{all, 120}}));
}

TEST(Blame, RoundedNumbersMeetWithinTheirPrint) {
  System s;
  const NumberId part = s.add(57), whole = s.add(375), ratio = s.per_cent({152, 1});
  const EquationId share = s.share(part, whole, ratio);
  EXPECT_TRUE(s.equations.holds(share, false));
  const NumberId truncated = s.per_cent({151, 1});
  EXPECT_FALSE(s.equations.holds(s.share(part, whole, truncated), false));
  EXPECT_TRUE(s.equations.holds(s.share(part, whole, truncated), true));
}

TEST(Blame, SlipsOfTheFingers) {
  EXPECT_EQ(slip_between(u"375", u"357"), Slip::swapped);
  EXPECT_EQ(slip_between(u"3775", u"375"), Slip::extra_digit);
  EXPECT_EQ(slip_between(u"12", u"112"), Slip::missing_digit);
  EXPECT_EQ(slip_between(u"375", u"395"), Slip::wrong_digit);
  EXPECT_EQ(slip_between(u"375", u"375"), Slip::none);
  EXPECT_EQ(slip_between(u"375", u"753"), Slip::none);
  EXPECT_EQ(slip_between(u"28", u"30"), Slip::none);
}

TEST(Blame, LongListsAndChainsStayLinear) {
  System s;
  std::vector<NumberId> parts;
  for (int i = 0; i < 50'000; ++i) parts.push_back(s.add(1));
  const NumberId whole = s.add(40'000);
  std::vector<EquationId> told = {s.sum(parts, whole)};
  for (int i = 0; i < 50'000; ++i)
    told.push_back(s.share(parts[static_cast<std::size_t>(i)], whole, s.add(7)));
  // a chain of sums that do not hold, each sharing a number with the next
  NumberId last = s.add(1);
  for (int i = 0; i < 50'000; ++i) {
    const NumberId next = s.add(i % 7);
    told.push_back(s.sum({last, s.add(3)}, next));
    last = next;
  }
  const auto start = std::chrono::steady_clock::now();
  std::size_t equations = 0;
  for (const Cause& cause : find_causes(s.equations, told)) equations += cause.mended.size();
  EXPECT_EQ(equations, told.size()) << "each in one cause";
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace nianbao::blame
