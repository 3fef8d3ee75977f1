// For random true values every correctly rounded print is accepted and every print more than one unit off in
// its last place is refused, through the whole reading of a sentence.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>

#include "core/base/fraction.h"
#include "core/base/text.h"
#include "core/check.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

using Text = std::u16string;

/// How many findings of severity error or warning, and how many claims could be recomputed.
struct Verdict {
  std::size_t complaints = 0;
  std::size_t checked = 0;
};

Verdict verdict_on(const Text& text) {
  Draft draft;
  draft.name = "sentence.txt";
  draft.is_text = true;
  draft.text = text;
  CheckOptions options = test_options();
  options.disabled = {"document/kind"};  // a sentence is no report
  const Result result = check(draft, options);
  Verdict out;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      if (finding.severity != Severity::info) ++out.complaints;
    }
    for (const Claim& claim : document.facts.claims) out.checked += claim.is_checked() ? 1 : 0;
  }
  return out;
}

class Claimed : public ::testing::Test {
 protected:
  std::int64_t number(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }

  /// `sentence` prints the value that is handed to it; `value` is the true one.
  void holds_and_breaks(const Fraction& value, std::uint8_t decimals,
                        const std::function<Text(const Decimal&)>& sentence) {
    const Decimal rounded = value.round(decimals);
    const Text right = sentence(rounded);
    const Verdict good = verdict_on(right);
    EXPECT_EQ(good.complaints, 0U) << to_utf8(right);
    EXPECT_GT(good.checked, 0U) << to_utf8(right);
    const std::int64_t off = number(2, 9) * (number(0, 1) == 0 ? 1 : -1);
    if (rounded.units + off <= 0) return;
    const Text wrong = sentence({rounded.units + off, decimals});
    EXPECT_GT(verdict_on(wrong).complaints, 0U) << to_utf8(wrong);
  }

  std::mt19937 random_{2024};
};

constexpr int kRounds = 300;

TEST_F(Claimed, Shares) {
  for (int round = 0; round < kRounds; ++round) {
    const std::int64_t whole = number(20, 5000);
    const std::int64_t part = number(1, whole - 1);
    const auto decimals = static_cast<std::uint8_t>(number(0, 2));
    if (Fraction::of(Int128{part} * 100, whole).round(decimals).units == 0) continue;
    holds_and_breaks(Fraction::of(Int128{part} * 100, whole), decimals, [&](const Decimal& share) {
      return cat(u"全年收到申请", whole, u"件,其中自然人申请", part, u"件,占", share, u"%。");
    });
    if (::testing::Test::HasFailure()) return;
  }
}

TEST_F(Claimed, Growth) {
  for (int round = 0; round < kRounds; ++round) {
    const std::int64_t then = number(20, 5000);
    std::int64_t now = number(10, 9000);
    if (now == then) ++now;
    const bool up = then < now;
    const auto decimals = static_cast<std::uint8_t>(number(1, 2));
    const Fraction change = Fraction::of(Int128{up ? now - then : then - now} * 100, then);
    if (change.round(decimals).units < 20) continue;
    const int form = static_cast<int>(number(0, 3));
    holds_and_breaks(change, decimals, [&](const Decimal& print) {
      const Text word = up ? u"增长" : u"下降";
      switch (form) {
        case 0:
          return cat(u"全年公开信息", now, u"条,比上年的", then, u"条", word, print, u"%。");
        case 1:
          return cat(u"全年公开信息", now, u"条,同比", word, print, u"%(上年", then, u"条)。");
        case 2:
          return cat(u"公开信息由上年的", then, u"条", up ? u"增加" : u"减少", u"到", now, u"条,", word,
                     print, u"%。");
        default:
          return cat(u"2022年公开信息", then, u"条,2023年公开信息", now, u"条,同比", word, print, u"%。");
      }
    });
    if (::testing::Test::HasFailure()) return;
  }
}

TEST_F(Claimed, GrowthByTheChangeAlone) {
  for (int round = 0; round < kRounds; ++round) {
    const std::int64_t then = number(20, 5000);
    const std::int64_t more = number(5, 3000);
    holds_and_breaks(Fraction::of(Int128{more} * 100, then), 1, [&](const Decimal& print) {
      return cat(u"全年公开信息", then + more, u"条,较上年增加", more, u"条,增长", print, u"%。");
    });
    if (::testing::Test::HasFailure()) return;
  }
}

TEST_F(Claimed, Differences) {
  for (int round = 0; round < kRounds; ++round) {
    const std::int64_t then = number(20, 5000);
    const std::int64_t now = then + number(12, 3000);
    const bool down = number(0, 1) == 1;
    holds_and_breaks(Fraction(now - then), 0, [&](const Decimal& print) {
      return down ? cat(u"公开栏目由", now, u"个精简至", then, u"个,减少", print, u"个。")
                  : cat(u"收到申请", now, u"件,较上年", then, u"件增加", print, u"件。");
    });
    if (::testing::Test::HasFailure()) return;
  }
}

TEST_F(Claimed, Points) {
  for (int round = 0; round < kRounds; ++round) {
    const Decimal then{number(300, 800), 1};
    const Decimal now{then.units + number(15, 180), 1};
    const Fraction gap = Fraction(now) - Fraction(then);
    // both ends are rounded: two units either way may be right
    const Text right = cat(u"网上办理率由", then, u"%提高到", now, u"%,提高", gap.round(1), u"个百分点。");
    EXPECT_EQ(verdict_on(right).complaints, 0U) << to_utf8(right);
    const Decimal off{gap.round(1).units + number(4, 20), 1};
    const Text wrong = cat(u"网上办理率由", then, u"%提高到", now, u"%,提高", off, u"个百分点。");
    EXPECT_GT(verdict_on(wrong).complaints, 0U) << to_utf8(wrong);
    if (::testing::Test::HasFailure()) return;
  }
}

TEST_F(Claimed, Multiples) {
  for (int round = 0; round < kRounds; ++round) {
    const std::int64_t then = number(20, 900);
    const std::int64_t now = then * 2 + number(1, 4000);
    holds_and_breaks(Fraction::of(now, then), 2, [&](const Decimal& print) {
      return cat(u"公开涉企政策", now, u"条,是上年", then, u"条的", print, u"倍。");
    });
    if (::testing::Test::HasFailure()) return;
  }
}

TEST_F(Claimed, Rates) {
  for (int round = 0; round < kRounds; ++round) {
    const std::int64_t received = number(50, 5000);
    const std::int64_t closed = number(received / 2, received - 1);
    const Fraction rate = Fraction::of(Int128{closed} * 100, received);
    if (rate.round(1) == Decimal::whole(100)) continue;
    holds_and_breaks(rate, 1, [&](const Decimal& print) {
      return cat(u"收到网民留言", received, u"条,答复", closed, u"条,答复率", print, u"%。");
    });
    if (::testing::Test::HasFailure()) return;
  }
}

TEST_F(Claimed, Savings) {
  for (int round = 0; round < kRounds; ++round) {
    const Decimal budget{number(10000, 90000), 2};
    const Decimal spent{budget.units - number(500, 4000), 2};
    const Fraction saved = (Fraction(budget) - Fraction(spent)) * Fraction(100) / Fraction(budget);
    holds_and_breaks(saved, 1, [&](const Decimal& print) {
      return cat(u"采购预算", budget, u"万元,中标金额", spent, u"万元,资金节约率", print, u"%。");
    });
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace nianbao
