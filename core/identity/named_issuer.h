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

/// "可与白桥县水务局办公室联系(地址:…)", "联系单位:…": who answers questions; the organ, not its office.
/// Offices that run a platform for all answer for others.
std::optional<NamedOrgan> named_in_contact(const SourceText& source, const Document& document);

}  // namespace nianbao::identity
