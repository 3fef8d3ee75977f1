// What a document is, who wrote it and which year it is about: the pieces of extract_identity.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.h"

namespace nianbao::identity {

/// The title in one piece: line ends and blanks between Han characters are dropped.
std::u16string title_text(const SourceText& source, const Document& document);

/// The organ that a title names: "青岚县农业农村局2024年政府信息公开…" → 青岚县农业农村局; "" when it names
/// none.
std::u16string issuer_of_title(std::u16string_view title);

/// Government or department, from the organ's name; a bare region (望岭县) reports as its government.
OrganKind organ_of(std::u16string_view name);

/// A university or college, not a school: 青岚大学, 青岚职业技术学院 (and a title that names one).
bool is_higher_education(std::u16string_view name);

/// Kind, the reason for it, and whether the text is only a fragment. Needs facts.title.
void find_kind(const SourceText& source, const Document& document, Facts& facts);

/// Evidence for the year, and the year itself by weight. Needs kind, title and dates.
void find_year(const SourceText& source, const Document& document, Facts& facts);

/// Places where a template still waits for text: XX, ××, ____, 某局, (单位名称). By span.
struct Placeholder {
  Span span;
  bool numeric = false;  // stands for a number or a date: "XX条", "XX年X月X日"
};
std::vector<Placeholder> find_placeholders(const SourceText& source, const Document& document);

}  // namespace nianbao::identity
