#include "core/render/visible.h"

#include <gtest/gtest.h>

#include "core/base/text.h"

namespace nianbao {
namespace {

TEST(Visible, ShowsWhatWouldSteerATerminal) {
  EXPECT_EQ(to_utf8(visible(u"甲\033[2J乙\a\x7F")), "甲␛[2J乙␇␡");
  EXPECT_EQ(to_utf8(visible(std::u16string(u"a\x9B"
                                           u"2J\u202E\u2067\u2028b"))),
            "a<9B>2J<202E><2067><2028>b");
  EXPECT_EQ(to_utf8(visible(u"一\t二\r\n三")), "一\t二␍␊三");
  EXPECT_EQ(to_utf8(visible(u"一\r\n三", LineEnds::kept)), "一␍\n三");
  EXPECT_EQ(to_utf8(visible(u"１２％,“引”😀")), "１２％,“引”😀");
}

}  // namespace
}  // namespace nianbao
