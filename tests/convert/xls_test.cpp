#include "core/convert/xls.h"

#include <gtest/gtest.h>

#include <cstring>

#include "core/base/text.h"
#include "core/convert/convert.h"
#include "tests/convert/compound_writer.h"
#include "tests/convert/sheets.h"

namespace nianbao::testing {
namespace {

using Lines = std::vector<std::string>;

std::string record(std::uint32_t type, const std::string& data) {
  std::string out;
  put16(out, type);
  put16(out, static_cast<std::uint32_t>(data.size()));
  return out + data;
}
std::string words(std::initializer_list<std::uint32_t> values) {
  std::string out;
  for (const std::uint32_t value : values) put16(out, value);
  return out;
}
std::string wide(std::u16string_view text) {
  std::string out;
  for (const char16_t unit : text) put16(out, unit);
  return out;
}
std::string string(std::u16string_view text) {
  return words({static_cast<std::uint32_t>(text.size())}) + '\x01' + wide(text);
}
std::string number(double value) {
  std::string out;
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  put32(out, static_cast<std::uint32_t>(bits));
  put32(out, static_cast<std::uint32_t>(bits >> 32));
  return out;
}
std::string bof(std::uint32_t version = 0x0600) {
  return record(0x0809, words({version, 5, 0, 0, 0, 0, 0, 0}));
}
std::string xf(std::uint32_t font, std::uint32_t format, std::uint32_t borders = 0) {
  return record(0x00E0, words({font, format, 0, 0, 0, borders, 0, 0, 0, 0}));
}

/// A workbook of one sheet, and a hidden one that is empty; `globals` are its strings and styles.
std::string xls_of(const std::string& globals, const std::string& sheet, const std::string& second = {}) {
  std::string out;
  // Two passes: the first finds out where the sheets begin.
  std::uint32_t first_at = 0;
  std::uint32_t second_at = 0;
  for (int pass = 0; pass < 2; ++pass) {
    const auto bound = [](std::uint32_t at, std::uint32_t state) {
      std::string data;
      put32(data, at);
      put16(data, state);
      return record(0x0085, data + '\x01' + '\0' + "S");
    };
    out = bof() + bound(first_at, 0) + bound(second_at, 1) + globals + record(0x000A, "");
    first_at = static_cast<std::uint32_t>(out.size());
    out += bof() + sheet + record(0x000A, "");
    second_at = static_cast<std::uint32_t>(out.size());
    out += bof() + second + record(0x000A, "");
  }
  return write_compound({{u"Workbook", out}});
}

std::string shared_strings(std::initializer_list<std::string> strings) {
  std::string data;
  put32(data, static_cast<std::uint32_t>(strings.size()));
  put32(data, static_cast<std::uint32_t>(strings.size()));
  for (const std::string& each : strings) data += each;
  return record(0x00FC, data);
}

std::string shared(std::uint32_t row, std::uint32_t column, std::uint32_t index) {
  return record(0x00FD, words({row, column, 0, index, 0}));
}

TEST(Xls, ReadsEveryKindOfCell) {
  std::string format;
  put16(format, 164);
  format += string(u"yyyy\"年\"m\"月\"d\"日\"");
  const std::string font = record(0x0031, words({200, 0}));
  const std::string globals = font + record(0x0031, words({200, 8})) + record(0x041E, format) + xf(0, 0) +
                              xf(0, 9) + xf(0, 164) + xf(1, 0) + shared_strings({string(u"甲")});
  const auto rk = [](std::uint32_t value) {
    std::string out;
    put32(out, value);
    return out;
  };
  const std::string formula_text = record(0x0006, words({0, 7, 0, 0, 0, 0, 0xFFFF, 0, 0, 0}));
  const std::string sheet =
      shared(0, 0, 0) + record(0x0204, words({0, 1, 0}) + string(u"乙")) +
      record(0x0203, words({0, 2, 1}) + number(0.43)) +
      record(0x027E, words({0, 3, 2}) + rk(45292u << 2 | 2)) +
      record(0x00BD, words({0, 4, 0}) + rk(12u << 2 | 2) + words({0}) + rk(1250u << 2 | 3) + words({5})) +
      record(0x0205, words({0, 6, 0, 0x0117})) + formula_text + record(0x0207, string(u"得")) +
      record(0x0006, words({0, 8, 0}) + number(21) + words({0, 0, 0})) + record(0x0205, words({0, 9, 0, 1})) +
      record(0x0203, words({0, 10, 3}) + number(7));
  EXPECT_EQ(lines_of(read_xls(xls_of(globals, sheet))),
            (Lines{"| 甲 | 乙 | 43% | 2024年1月1日 | 12 | 12.5 | #REF! | 得 | 21 | TRUE | [struck 7] |"}));
}

TEST(Xls, ReadsStringsThatRecordsSplit) {
  // Inside the characters, where the width may change; behind them; rich and phonetic parts.
  std::string first = words({4}) + '\x01' + wide(u"收到");
  const std::string rich =
      words({2}) + '\x0D' + words({1}) + words({4, 0}) + wide(u"申请") + words({1, 0}) + "yyyy";
  const std::string second = std::string("\0", 1) + "12" + rich + words({1}) + std::string("\0", 1) + "x";
  std::string data;
  put32(data, 3);
  put32(data, 3);
  const std::string globals = record(0x00FC, data + first) + record(0x003C, second);
  EXPECT_EQ(lines_of(read_xls(xls_of(globals, shared(0, 0, 0) + shared(0, 1, 1) + shared(0, 2, 2)))),
            (Lines{"| 收到12 | 申请 | x |"}));
}

TEST(Xls, ReadsMergesHiddenPartsCommentsAndMargins) {
  const std::string globals = shared_strings({string(u"项目"), string(u"计"), string(u"收"), string(u"藏")});
  const auto object = [](std::uint32_t kind, std::uint32_t id) {
    return record(0x005D, words({0x15, 0x12, kind, id, 0, 0}));
  };
  const auto text_object = [](std::u16string_view text) {
    return record(0x01B6, words({0, 0, 0, 0, 0, static_cast<std::uint32_t>(text.size()), 0, 0, 0})) +
           record(0x003C, '\x01' + wide(text));
  };
  const std::string sheet = record(0x0014, string(u"&C页眉")) + record(0x007D, words({3, 3, 0, 0, 1})) +
                            record(0x0208, words({3, 0, 0, 0, 0, 0, 0x20, 0})) + shared(0, 0, 0) +
                            shared(0, 2, 1) + shared(1, 0, 2) + shared(1, 1, 1) + shared(1, 2, 1) +
                            shared(1, 3, 3) + shared(2, 1, 1) + shared(2, 2, 1) + shared(3, 0, 3) +
                            record(0x00E5, words({2, 0, 0, 0, 1, 1, 2, 0, 0})) + object(25, 7) +
                            text_object(u"查") + object(6, 8) + text_object(u"框") + object(8, 9) +
                            record(0x001C, words({2, 2, 0, 7}));
  const OfficeDocument out = read_xls(xls_of(globals, sheet, shared(0, 0, 3)));
  EXPECT_EQ(lines_of(out), (Lines{"| 项目 >2 | 计 |", "| 收 | 计 | 计 |", "| ^ | 计 | 计[comment 查] |",
                                  "[hidden 藏]", "[hidden 藏]", "框", "[hidden 藏]"}));
  EXPECT_EQ(out.pictures, 1u);
  EXPECT_EQ(out.headers, std::vector<std::u16string>{u"页眉"});
}

TEST(Xls, SaysWhatIsWrongWithAFile) {
  const std::string locked =
      write_compound({{u"Workbook", bof() + record(0x002F, words({1, 0})) + record(0x000A, "")}});
  EXPECT_NE(to_utf8(read_xls(locked).problem).find("密码"), std::string::npos);
  EXPECT_NE(to_utf8(read_xls(write_compound({{u"Book", bof(0x0500)}})).problem).find("Excel 95"),
            std::string::npos);
  EXPECT_NE(to_utf8(read_xls(write_compound({{u"Workbook", bof(0x0500)}})).problem).find("Excel 95"),
            std::string::npos);
  EXPECT_NE(to_utf8(read_xls(write_compound({{u"Workbook", "?"}})).problem).find("损坏"), std::string::npos);
  EXPECT_NE(to_utf8(read_xls(write_compound({{u"Other", "?"}})).problem).find("损坏"), std::string::npos);
  const OfficeDocument missing = read_xls(xls_of("", shared(0, 0, 9)));
  ASSERT_EQ(missing.notices.size(), 1u);
}

}  // namespace
}  // namespace nianbao::testing
