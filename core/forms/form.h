// The statutory formats as data: parts, titles, tables, labels, deadlines, legal basis. Loaded from
// core/forms/*.json, which are embedded at build time; an agency's profile may overlay them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_text.h"

namespace nianbao {

/// A form's name in data and results: "reg2008", "fmt2021"; "" where the year is not known or has no form.
using FormId = std::string;

struct FormPart {
  std::string key;       // overview active requests fees disputes problems other
  std::string parent;    // of a topic: the part it belongs to; "" for a part
  std::u16string title;  // the form's title without its number
  int number = 0;        // 1-based place in the form; 0: free
  bool required = true;
  bool government_only = false;             // asked of a government, not of a department (art. 50 (4))
  bool may_be_nil = false;                  // "无" alone is a legal content
  bool states_fee = false;                  // of a topic: what was collected for processing, zero included
  std::vector<std::u16string> titles;       // other titles that mean the same
  std::vector<std::u16string> title_words;  // a heading with all words of one "a+b" entry is this part
  std::vector<std::u16string> cues;  // words in running text that cover the part ("未收取任何费用")
};

struct FormColumn {
  std::string key;
  std::u16string label;
  std::vector<std::u16string> variants;
  bool decimals = false;   // 万元: a fraction is allowed
  bool is_signed = false;  // 增/减: may be negative
};

enum class RowRole : std::uint8_t { number, heading };

struct FormRow {
  std::string key;
  std::u16string label;  // with its number: "(一)予以公开"
  std::vector<std::u16string> variants;
  RowRole role = RowRole::number;
  std::string group;                 // key of the row it stands under; "" at the top
  std::vector<std::string> columns;  // keys of the cells this row has; empty: all columns of the table
  std::u16string unit;               // 条 件 万元 …; "" where the form names none
  bool decimals = false;             // 万元: a fraction is allowed
};

enum class IdentityFamily : std::uint8_t { total, balance };

/// Σ left = Σ right, over row keys (in every column) or column keys (in every row).
struct Identity {
  IdentityFamily family = IdentityFamily::total;
  std::vector<std::string> left;
  std::vector<std::string> right;
  bool over_rows = true;
};

/// How a table is laid out on paper: a line for each row, or all rows side by side in one line (table four).
enum class TableLayout : std::uint8_t { rows, groups };

struct FormTable {
  std::string key;   // active requests disputes stat2014
  std::string part;  // the part it stands in; "" for an annex
  std::u16string title;
  TableLayout layout = TableLayout::rows;
  std::vector<FormColumn> columns;
  std::vector<FormRow> rows;
  std::vector<std::u16string> words;  // other text inside the printed table: corner notes, grouped headers
  std::vector<Identity> identities;
  bool required = true;
  int first_year = 0;     // of the report's year; 0: as long as the form
  std::string basis;      // clause id; "": the form's
  std::u16string origin;  // the agency whose profile adds it, for messages; "": the form's own

  const FormColumn* column(std::string_view column_key) const;
  const FormRow* row(std::string_view row_key) const;
  /// The columns that `of` has cells in, in the table's order.
  std::vector<const FormColumn*> columns_of(const FormRow& of) const;
};

/// The last day to publish; `government` tells whose own report it is for.
struct FormDeadline {
  bool government = false;
  int month = 0;
  int day = 0;
  std::string basis;  // clause id
};

/// The notice that lays a form down: 《政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号.
struct FormNotice {
  std::u16string title;   // words of its title that no other notice has
  std::u16string prefix;  // 国办公开办函
  int year = 0;           // 0: a form without a notice of its own
  int number = 0;
};

struct Form {
  FormId id;
  std::u16string name;  // for messages: "国办公开办函〔2021〕30号规定的格式"
  FormNotice notice;
  /// Its parts have fixed titles and numbers; else headings are free, and a part may be covered in running
  /// text.
  bool fixed = true;
  bool binds_townships = false;  // its deadline
  int first_year = 0;            // of the reports it is for
  int last_year = 9999;
  std::vector<std::string> basis;  // clause ids
  std::vector<FormDeadline> deadlines;
  std::vector<FormPart> parts;
  std::vector<FormPart> topics;  // what is asked for inside a part
  std::vector<FormTable> tables;

  const FormPart* part(std::string_view key) const;
  const FormTable* table(std::string_view key) const;
};

using Forms = std::vector<Form>;

/// The forms that the program carries (core/forms/*.json), by first_year. Reads them anew at each call:
/// FormSet is what is made of them once and passed on.
Forms read_embedded_forms();
const Form* find_form(const Forms& forms, std::string_view id);
/// The form for a report ABOUT `year`: of those in force, the newest; nullptr before the first.
const Form* form_of_year(const Forms& forms, int year);

/// Reads one form (form.schema.json) from UTF-8 JSON with comments. What is wrong comes back with its place,
/// and `out` is left as it was.
std::optional<JsonError> read_form(std::string_view text, Form& out);

/// Overlays an agency's profile (profile.schema.json): {"name": …, "forms": {"fmt2021": {"parts": […],
/// "tables": […]}}}. Entries with a known key change the fields they name, others are added: a part behind
/// the last one, a table with all its columns and rows. `forms` is left as it was when something is wrong.
std::optional<JsonError> apply_profile(std::string_view text, Forms& forms);

}  // namespace nianbao
