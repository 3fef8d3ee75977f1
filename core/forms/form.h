// The statutory formats as data: parts, titles, tables, labels, deadlines, legal basis. Loaded from
// core/forms/*.json, which are embedded at build time; an agency's profile may overlay them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// domain.md §2. `none`: the year is not known or has no form.
enum class Format : std::uint8_t { none, reg2008, fmt2019, fmt2021 };
const char* to_string(Format format);  // "reg2008" …; "" for none
/// The format for a report ABOUT `year`: 2008–2018 reg2008, 2019–2020 fmt2019, from 2021 fmt2021; none before
/// 2008.
Format format_of_year(int year);

struct FormPart {
  std::string key;       // overview active requests fees disputes problems other
  std::u16string title;  // the form's title without its number
  int number = 0;        // 1-based place in the form; 0: free
  bool required = true;
  std::vector<std::u16string> titles;       // other titles that mean the same
  std::vector<std::u16string> title_words;  // a heading with all words of one "a+b" entry is this part
  std::vector<std::u16string> cues;  // words in running text that cover the part ("未收取任何费用")
};

struct FormColumn {
  std::string key;
  std::u16string label;
  std::vector<std::u16string> variants;
};

enum class RowRole : std::uint8_t { number, heading };

struct FormRow {
  std::string key;
  std::u16string label;
  std::vector<std::u16string> variants;
  RowRole role = RowRole::number;
  std::vector<std::string> columns;  // keys of the cells this row has; empty: all columns of the table
  bool decimals = false;             // 万元: a fraction is allowed
};

/// Σ left = Σ right, over row keys (per column) or column keys (per row).
struct Identity {
  std::vector<std::string> left;
  std::vector<std::string> right;
  bool over_rows = true;
};

struct FormTable {
  std::string key;  // active requests disputes stat2014
  std::u16string title;
  std::vector<FormColumn> columns;
  std::vector<FormRow> rows;
  std::vector<Identity> identities;
  bool required = true;
};

struct Form {
  Format format = Format::none;
  std::u16string name;  // for messages: "国办公开办函〔2021〕30号规定的格式"
  int first_year = 0;
  int last_year = 9999;
  std::vector<FormPart> parts;
  std::vector<FormTable> tables;

  const FormPart* part(std::string_view key) const;
  const FormTable* table(std::string_view key) const;
};

/// All built-in forms, parsed once.
const std::vector<Form>& built_in_forms();
const Form* find_form(Format format);

}  // namespace nianbao
