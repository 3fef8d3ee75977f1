// The organ that the first sentences of a report name as its writer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao::identity {

struct NamedOrgan {
  std::u16string name;  // without blanks and brackets
  Span span;
};

/// A name that ends as an organ's does, of Han characters alone.
bool is_organ_name(std::u16string_view name);

/// Where "2024年", "二〇二四年" starts; npos where there is none.
std::size_t position_of_year(std::u16string_view text);

/// "公布某局2024年度政府信息公开工作年度报告", "由云溪县旅游局汇总编制而成" in the first paragraphs.
std::optional<NamedOrgan> named_in_opening(const SourceText& source, const Document& document);

/// The organ on the line above a title that begins with 关于: 某局办公室 / 关于2018年度…情况的报告.
std::optional<NamedOrgan> named_above_title(const SourceText& source, const Document& document);

/// "可与白桥县水务局办公室联系(地址:…)", "联系单位:…": who answers questions; the organ, not its office.
/// Offices that run a platform for all answer for others.
std::optional<NamedOrgan> named_in_contact(const SourceText& source, const Document& document);

/// "编制2023-2024学年某大学信息公开工作报告": the organ in the name of the report that the first paragraphs
/// give; also a school's.
std::optional<NamedOrgan> named_in_report_name(const SourceText& source, const Document& document);

/// "2022年,在区委、区政府的领导下,某管委会坚持…": the organ that the first sentences are about; the name in
/// full, with its area, and also a school's or a bare area's.
std::optional<NamedOrgan> named_as_subject(const SourceText& source, const Document& document);

}  // namespace nianbao::identity
