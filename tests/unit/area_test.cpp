#include "core/area/area.h"

#include <gtest/gtest.h>

#include "core/area/area_json.h"
#include "core/area/organs.h"
#include "core/area/pair.h"
#include "core/area/roll.h"

namespace nianbao::area {
namespace {

using Names = std::vector<std::u16string>;

Unit unit(std::u16string issuer, int year, std::int64_t received) {
  Unit out;
  out.input = "a.docx";
  out.status = Status::checked;
  out.is_report = true;
  out.issuer = std::move(issuer);
  out.year = year;
  out.tables = {{"requests",
                 {{"received", "natural_person", Decimal::whole(received)},
                  {"received", "total", Decimal::whole(received)}}}};
  return out;
}

TEST(Area, NamesOfOneOrganMeetWithAndWithoutTheArea) {
  const Names names = {u"财政局", u"柳溪街道", u"青岚县柳溪镇", u"青岚县人民政府办公室", u"青岚县农业局"};
  const Names others = {u"青岚县财政局", u"青岚县柳溪街道办事处", u"柳溪镇人民政府", u"青岚县政府办公室",
                        u"青岚县农业农村局"};
  const std::vector<OrganMatch> matches = match_organs(names, others);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(matches[i].other, i) << i;
  EXPECT_FALSE(matches[4].other) << "renamed: a person must say";
  EXPECT_EQ(matches[4].candidates, std::vector<std::size_t>{4});
}

TEST(Area, ANameThatFitsTwoOrgansIsNotMatched) {
  const std::vector<OrganMatch> matches = match_organs({u"财政局"}, {u"青岚县财政局", u"白桥县财政局"});
  EXPECT_FALSE(matches[0].other);
  EXPECT_EQ(matches[0].candidates.size(), 2u);
  EXPECT_FALSE(match_organs({u"青岚县财政局"}, {u"白桥县财政局"})[0].other);
}

TEST(Area, LastYearsReportIsNeverAnotherOrgansOrTheSameYears) {
  const std::vector<Unit> now = {unit(u"青岚县财政局", 2025, 1), unit(u"青岚县教育局", 2025, 1),
                                 unit(u"青岚县水务局", 2025, 1)};
  const std::vector<Unit> last = {unit(u"财政局", 2024, 1), unit(u"青岚县教育局", 2025, 1),
                                  unit(u"白桥县水务局", 2024, 1)};
  const std::vector<Pair> pairs = pair_years(now, last);
  EXPECT_EQ(pairs[0].last, 0u);
  EXPECT_EQ(pairs[1].by, PairedBy::wrong_year);
  EXPECT_EQ(pairs[2].by, PairedBy::not_received);
  for (std::size_t i = 1; i < 3; ++i) EXPECT_FALSE(tell_pair(pairs[i], now[i], last).empty());
}

TEST(Area, TheRollIsReadWithNumbersHeadsAndBlanks) {
  const Names expected = {u"青岚县财政局", u"第一中学", u"柳溪镇人民政府"};
  EXPECT_EQ(
      read_roll(u"应报单位名单\n 1. 青岚县财政局 \n\n(二)第一中学\n3柳溪镇人民政府\n青岚县财政局\n合计3家\n")
          .organs,
      expected);
  EXPECT_EQ(
      read_roll(
          u"序号,经办人,单位名称\r\n1,张三,青岚县财政局\r\n2,李四,\"第一中学\"\r\n3,王五,柳溪镇人民政府\r\n")
          .organs,
      expected);
  EXPECT_TRUE(read_roll(u"\n \n").organs.empty());
}

TEST(Area, AddsUpAndNamesTheUnitThatWasLeftOut) {
  const FormSetPtr forms = make_form_set();
  Area area;
  area.units = {unit(u"青岚县财政局", 2025, 5), unit(u"青岚县教育局", 2025, 7),
                unit(u"青岚县财政局", 2025, 5), unit(u"青岚县水务局", 2023, 9)};
  area.government = unit(u"青岚县人民政府", 2025, 5);
  area.roll = {u"青岚县财政局", u"青岚县教育局", u"青岚县审计局"};
  const Sum sum = add_up(area, *forms);
  const auto cell = sum.cells->find("requests", "received", "total");
  ASSERT_TRUE(cell);
  EXPECT_EQ(sum.totals[*cell].sum, Decimal::whole(12));
  EXPECT_EQ(sum.units[2].standing, Standing::twice);
  EXPECT_EQ(sum.units[3].standing, Standing::other_year);
  EXPECT_EQ(sum.missing, Names{u"青岚县审计局"});
  ASSERT_EQ(sum.explanations.size(), 1u);
  EXPECT_EQ(sum.explanations[0].mistake, Mistake::left_out);
  EXPECT_EQ(sum.explanations[0].units, std::vector<std::size_t>{1});
  EXPECT_FALSE(sum.totals[0].difference) << "the government's table two was not read";
  EXPECT_TRUE(has_findings(sum));
}

TEST(Area, JsonInJsonOut) {
  const std::string result =
      R"({"input":"a.docx","status":"checked","documents":[{"kind":"annual-report","issuer":"青岚县财政局","year":2025,)"
      R"("format":"fmt2021","signed_on":null,"tables":[{"key":"active","rows":[{"key":"fees","cells":[{"value":12.5}]}]}]}]})";
  const std::string out = sum_json(R"({"results":[)" + result + "," + result + R"(],"roll":"青岚县审计局"})");
  EXPECT_NE(out.find(R"("column":"amount","sum":12.5)"), std::string::npos) << out.substr(0, 400);
  EXPECT_NE(out.find(R"("twice":["青岚县财政局"])"), std::string::npos);
  EXPECT_NE(out.find(R"("missing":["青岚县审计局"])"), std::string::npos);
  EXPECT_EQ(out.find(R"("values")"), std::string::npos);
  const std::string numbers = sum_json(R"({"results":[)" + result + "," + result + R"(],"values":true})");
  EXPECT_NE(numbers.find(R"(,"values":[null,)"), std::string::npos) << numbers.substr(0, 400);
  EXPECT_NE(numbers.find("null,12.5,null"), std::string::npos);
  EXPECT_NE(numbers.find(R"("values":null})"), std::string::npos)
      << "that of the second, which is not counted";
  const std::string rows = sum_csv(R"({"results":[)" + result + "]}");
  EXPECT_NE(rows.find(",12.5,"), std::string::npos) << rows.substr(0, 200);
  EXPECT_TRUE(sum_csv("[]").starts_with(R"({"error":)"));
  EXPECT_TRUE(sum_json("[]").starts_with(R"({"error":)"));
  EXPECT_TRUE(sum_json("{").starts_with(R"({"error":)"));
}

}  // namespace
}  // namespace nianbao::area
