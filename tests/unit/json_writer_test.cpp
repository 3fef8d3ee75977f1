#include "core/base/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace nianbao {
namespace {

std::string number(Decimal value) {
  JsonWriter out;
  return out.number(value).take();
}

TEST(JsonWriter, NestsAndSeparates) {
  JsonWriter out;
  out.begin_object().key("a").integer(-1).key("b").begin_array().null().boolean(true).begin_object();
  out.end_object().begin_array().end_array().end_array().key("c").utf8("x").end_object();
  EXPECT_EQ(out.take(), R"({"a":-1,"b":[null,true,{},[]],"c":"x"})");
}

TEST(JsonWriter, IntegersToTheirLimits) {
  JsonWriter out;
  out.begin_array().integer(0).integer(INT64_MIN).integer(INT64_MAX).end_array();
  EXPECT_EQ(out.take(), "[0,-9223372036854775808,9223372036854775807]");
}

TEST(JsonWriter, NumbersAreTheShortestThatReadBackTheSame) {
  for (const std::int64_t units : {0LL, 5LL, -5LL, 10LL, 1420LL, -1420LL, 123456789LL, 999999999999999LL}) {
    for (std::uint8_t decimals = 1; decimals <= 15; ++decimals) {
      const Decimal value{units, decimals};
      if (units == 0 && decimals > 1) continue;
      EXPECT_EQ(number(value), nlohmann::json(std::stod(to_utf8(value.print()))).dump())
          << units << " " << +decimals;
    }
  }
  EXPECT_EQ(number(Decimal::whole(14)), "14");
}

TEST(JsonWriter, TextIsEscapedLikeAnyJson) {
  std::u16string all;
  for (char32_t c = 0; c < 0x20000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0x7F && c < 0xA0) continue;
    if (c >= 0x10000) {
      all.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
      all.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
    } else {
      all.push_back(static_cast<char16_t>(c));  // lone surrogates, too
    }
  }
  JsonWriter out;
  EXPECT_EQ(out.text(all).take(), nlohmann::json(to_utf8(all)).dump());
  JsonWriter again;
  EXPECT_EQ(again.utf8(to_utf8(all)).take(), nlohmann::json(to_utf8(all)).dump());
}

TEST(JsonWriter, WhatCouldSteerATerminalIsEscaped) {
  JsonWriter out;
  EXPECT_EQ(out.text(std::u16string(u"\x1B[2J\x7F\x9B") + u"2J\xA0").take(),
            "\"\\u001b[2J\\u007f\\u009b2J\xC2\xA0\"");
}

TEST(JsonWriter, PiecesAreTheWhole) {
  const auto write = [](JsonWriter out) {
    out.begin_array();
    for (int i = 0; i < 3000; ++i) out.begin_object().key("text").text(u"年度“报告”").end_object();
    return out.text(std::u16string(200000, u'年')).utf8(std::string(200000, '"')).end_array().take();
  };
  std::string pieces;
  int count = 0;
  const std::string rest = write(JsonWriter([&](std::string_view piece) {
    pieces += piece;
    ++count;
  }));
  EXPECT_GT(count, 3);
  EXPECT_EQ(pieces + rest, write(JsonWriter()));
}

}  // namespace
}  // namespace nianbao
