// What a document is, who wrote it and which year it is about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates/dates.h"
#include "core/forms/form_set.h"
#include "core/parse/document.h"

namespace nianbao {

enum class DocumentKind : std::uint8_t {
  annual_report,
  work_summary,
  general_summary,
  notice,
  university_report,  // of a university or school, under the rules of the Ministry of Education
  enterprise_report,  // of a public enterprise or institution (国办发〔2020〕50号)
  guide,              // 信息公开指南, 信息公开目录
  regulation,         // 条例, 办法, 规定 …
  news,
  unknown,
  table_only  // nothing but tables of a form, as a worksheet holds them
};
const char* to_string(DocumentKind kind);  // the contract's names: "annual-report" …

/// Who reports decides the deadline and whether art. 50 (4) applies.
enum class OrganKind : std::uint8_t { unknown, government, department };

struct YearEvidence {
  enum class From : std::uint8_t {
    option,
    title,
    period,
    heading,
    signature,
    publication,
    text
  } from = From::text;
  int year = 0;
  Span span;
};

struct ExtractOptions {
  std::optional<int> year;
  std::optional<DocumentKind> kind;
};

struct DocumentIdentity {
  DocumentKind kind = DocumentKind::unknown;
  bool is_fragment = false;    // too short and shapeless to say what it is: structure rules stay out
  std::u16string kind_reason;  // Chinese: what spoke for the kind
  bool is_template = false;
  std::u16string title;   // "" where none
  std::u16string issuer;  // "" where none
  OrganKind organ = OrganKind::unknown;
  std::optional<int> year;
  std::vector<YearEvidence> year_evidence;
  FormId format;               // "" where none
  const Form* form = nullptr;  // of `format`, with the profile's overlay; lives as long as the FormSet
};

/// `forms` must outlive what is returned.
DocumentIdentity identify(const SourceText& source, const Document& document, const DocumentDates& dates,
                          const FormSet& forms, const ExtractOptions& options);

namespace identity {

/// The title in one piece: line ends and blanks between Han characters are dropped.
std::u16string title_text(const SourceText& source, const Document& document);

/// The organ that a title names: "青岚县农业农村局2024年政府信息公开…" → 青岚县农业农村局; "" when it names
/// none.
std::u16string issuer_of_title(std::u16string_view title);

/// Government or department, from the organ's name; a bare region (望岭县) reports as its government.
OrganKind organ_of(std::u16string_view name);

/// A university or college, not a school: 青岚大学, 青岚职业技术学院 (and a title that names one).
bool is_higher_education(std::u16string_view name);

/// Sets kind, the reason for it, and whether the text is only a fragment. Needs the title.
void find_kind(const SourceText& source, const Document& document, const FormSet& forms,
               DocumentIdentity& out);

/// Sets the kind to `table_only` where the text, which holds `form_tables` tables of a form, holds nothing
/// else: no prose, and no more headings than tables. Needs kind and title.
void find_table_only(const SourceText& source, const Document& document, std::size_t form_tables,
                     DocumentIdentity& out);

/// Adds evidence for the year, and sets the year by its weight. Needs kind and title.
void find_year(const SourceText& source, const Document& document, const DocumentDates& dates,
               DocumentIdentity& out);

/// Places where a template still waits for text: XX, ××, ____, 某局, (单位名称). By span.
struct Placeholder {
  Span span;
  bool numeric = false;  // stands for a number or a date: "XX条", "XX年X月X日"
};
std::vector<Placeholder> find_placeholders(const SourceText& source, const Document& document);

}  // namespace identity

}  // namespace nianbao
