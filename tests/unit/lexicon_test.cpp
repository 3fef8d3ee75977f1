#include "core/forms/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/forms/forms.h"

namespace nianbao {
namespace {

/// The textbook's table, to compare with.
std::size_t distance(std::u16string_view a, std::u16string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
      } else {
        d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      }
    }
  }
  return d[a.size()][b.size()];
}

/// Texts of few characters, so that they share many; lengths around the machine word's 64.
std::vector<std::u16string> samples() {
  std::vector<std::u16string> out;
  std::uint32_t state = 1;
  for (const std::size_t length : {1u, 2u, 5u, 9u, 31u, 63u, 64u, 65u, 100u, 120u}) {
    for (int copy = 0; copy < 4; ++copy) {
      std::u16string text;
      for (std::size_t i = 0; i < length; ++i) {
        state = state * 1664525u + 1013904223u;
        text.push_back(std::u16string_view(u"公开信息申请数量")[state >> 29]);
      }
      out.push_back(text);
    }
  }
  return out;
}

TEST(Similarity, IsTheEditDistanceOverTheLongerLength) {
  for (const std::u16string& a : samples()) {
    for (const std::u16string& b : samples()) {
      const auto longer = static_cast<double>(std::max(a.size(), b.size()));
      EXPECT_EQ(similarity(a, b), a == b ? 1 : 1.0 - static_cast<double>(distance(a, b)) / longer);
    }
  }
}

TEST(Similarity, TheBoundNeverHidesAHigherOne) {
  for (const std::u16string& a : samples()) {
    const Similar similar(a);
    for (const std::u16string& b : samples()) {
      const double exact = similarity(a, b);
      for (const double least : {0.0, 0.3, 0.7, 0.95}) {
        EXPECT_EQ(similar.above(least, b, signature(b)), exact > least ? exact : 0);
      }
    }
  }
}

TEST(Lexicon, FindsLabelsTheirPartsAndSlips) {
  const Lexicon& lexicon = test_lexicon();
  EXPECT_EQ(lexicon.find(u"三、本年度办理结果"), LabelHit::full);
  EXPECT_EQ(lexicon.find(u"三、本年度办里结果"), LabelHit::near);
  EXPECT_EQ(lexicon.find(u"本年度办"), LabelHit::piece);
  EXPECT_EQ(lexicon.find(u"全年组织业务培训两次"), LabelHit::none);
  EXPECT_EQ(lexicon.find(u""), LabelHit::none);
  EXPECT_EQ(lexicon.find(std::u16string(1000, u'公')), LabelHit::none);
}

TEST(FoldLabel, EndsAfterSoMany) {
  EXPECT_EQ(fold_label(u"(一)予以公开"), u"予以公开");
  EXPECT_EQ(fold_label(u"(一)予以公开", 2), u"予以");
}

}  // namespace
}  // namespace nianbao
