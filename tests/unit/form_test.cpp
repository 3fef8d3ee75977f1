#include "core/forms/form.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/embedded.h"
#include "core/base/text.h"
#include "core/rules/clauses.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

TEST(Forms, EveryEmbeddedFileIsRead) {
  EXPECT_EQ(embedded_forms().size(), 3u);
  for (const EmbeddedFile& file : embedded_forms()) {
    Form form;
    const auto error = read_form(file.content, form);
    EXPECT_FALSE(error) << file.path << ":" << error->place.line << " " << to_utf8(error->message);
  }
  ASSERT_EQ(test_forms()->forms().size(), 3u);
}

TEST(Forms, YearsFollowEachOther) {
  int next = 2008;
  for (const Form& form : test_forms()->forms()) {
    EXPECT_EQ(form.first_year, next);
    EXPECT_EQ(test_forms()->of_year(form.first_year), &form);
    if (form.last_year < 9999) {
      EXPECT_EQ(test_forms()->of_year(form.last_year), &form);
    }
    next = form.last_year + 1;
  }
}

TEST(Forms, CitedClausesExist) {
  for (const Form& form : test_forms()->forms()) {
    for (const std::string& id : form.basis) EXPECT_NE(find_clause(id), nullptr) << id;
    for (const FormDeadline& d : form.deadlines) EXPECT_NE(find_clause(d.basis), nullptr) << d.basis;
    for (const FormTable& t : form.tables) {
      if (!t.basis.empty()) {
        EXPECT_NE(find_clause(t.basis), nullptr) << t.basis;
      }
    }
  }
}

TEST(Forms, RequestTableHasTheContractsRows) {
  const FormTable* now = test_forms()->find("fmt2021")->table("requests");
  const FormTable* old = test_forms()->find("fmt2019")->table("requests");
  const auto numbers = [](const FormTable& table) {
    int count = 0;
    for (const FormRow& row : table.rows) count += row.role == RowRole::number;
    return count;
  };
  EXPECT_EQ(numbers(*now), 25);
  EXPECT_EQ(numbers(*old), 23);
  EXPECT_EQ(now->columns.size(), 7u);
  for (const char* key : {"other.no_correction", "other.unpaid", "other.other"}) {
    EXPECT_NE(now->row(key), nullptr);
    EXPECT_EQ(old->row(key), nullptr);
  }
}

TEST(Forms, KeysAreUnique) {
  for (const Form& form : test_forms()->forms()) {
    for (const FormTable& table : form.tables) {
      std::set<std::string> keys;
      for (const FormRow& row : table.rows) EXPECT_TRUE(keys.insert(row.key).second) << row.key;
    }
  }
}

TEST(Profile, AnOwnDayReplacesTheForms) {
  Forms forms = test_forms()->forms();
  const auto error = apply_profile(
      R"({"forms": {"fmt2021": {"deadlines": [{"organ": "department", "month": 1, "day": 26}]}}})", forms);
  ASSERT_FALSE(error) << to_utf8(error->message);
  const std::vector<FormDeadline>& days = find_form(forms, "fmt2021")->deadlines;
  ASSERT_EQ(days.size(), 2u);
  EXPECT_EQ(days[0].month, 3);  // a government's stays
  EXPECT_EQ(days[1].day, 26);
  EXPECT_EQ(days[1].basis, "");
}

TEST(Profile, OverlaysAndAdds) {
  Forms forms = test_forms()->forms();
  const auto error = apply_profile(R"({
    "name": "某市", // comment
    "forms": {"fmt2021": {
      "parts": [
        {"key": "overview", "titles": ["工作综述"]},
        {"key": "hotline", "title": "热线办理情况", "cues": ["12345"]}
      ],
      "tables": [{"key": "hotline", "title": "热线表", "part": "hotline",
        "columns": [{"key": "n", "label": "数量"}], "rows": [{"key": "calls", "label": "来电"}]}]
    }}})",
                                   forms);
  ASSERT_FALSE(error) << to_utf8(error->message);
  const Form* form = find_form(forms, "fmt2021");
  EXPECT_EQ(form->part("overview")->titles, std::vector<std::u16string>{u"工作综述"});
  EXPECT_EQ(form->part("overview")->title, u"总体情况");
  ASSERT_NE(form->part("hotline"), nullptr);
  EXPECT_EQ(form->part("hotline")->number, 7);
  ASSERT_NE(form->table("hotline"), nullptr);
  EXPECT_EQ(test_forms()->find("fmt2021")->part("hotline"), nullptr);
}

struct Wrong {
  const char* text;
  std::uint32_t line;
  std::uint32_t column;
};

TEST(Profile, RefusesWithThePlace) {
  const Wrong cases[] = {
      {"{\n \"forms\": {\"fmt2022\": {}}\n}", 2, 23},
      {"{\"forms\": {\"fmt2021\": {\"parts\": [{\"key\": \"x\"}]}}}", 1, 34},
      {"{\"forms\": {\"fmt2021\": {\n\"parts\": [{\"key\": \"overview\", \"required\": \"no\"}]}}}", 2, 43},
      {"{\"forms\": {\"fmt2021\": {\n\"teile\": []}}}", 2, 10},
      {"{\"forms\": {\"fmt2021\": {\"tables\": [{\"key\": \"requests\", \"identities\": [{\"over\": "
       "\"rows\", "
       "\"left\": [\"nix\"], \"right\": [\"total\"]}]}]}}}",
       1, 35},
      {"{}", 1, 1},
      {"{\n\"forms\": {,}}", 2, 11},
  };
  for (const Wrong& wrong : cases) {
    Forms forms = test_forms()->forms();
    const auto error = apply_profile(wrong.text, forms);
    ASSERT_TRUE(error) << wrong.text;
    EXPECT_FALSE(error->message.empty());
    EXPECT_EQ(error->place.line, wrong.line) << wrong.text;
    EXPECT_EQ(error->place.column, wrong.column) << wrong.text << to_utf8(error->message);
    EXPECT_EQ(forms.size(), test_forms()->forms().size());
  }
}

}  // namespace
}  // namespace nianbao
