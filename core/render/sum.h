// The sum of an area (core/area) for programs and for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/area/area.h"

namespace nianbao::area {

/// Whether each unit's own numbers are in the JSON: 200 a unit.
enum class UnitNumbers : std::uint8_t { left_out, written };

/// nianbao-sum/1 (core/schema/sum.schema.json), on one line.
std::string render_sum_json(const Area& area, const Sum& sum, UnitNumbers numbers = UnitNumbers::left_out);
/// A row a cell, with a head; UTF-8 without byte order mark.
std::string render_sum_csv(const Area& area, const Sum& sum);
/// For a terminal, in Chinese: who is missing, what differs and why, the totals.
std::string render_sum_text(const Area& area, const Sum& sum);

/// 收到和处理政府信息公开申请情况表“(一)予以公开”行“自然人”列.
std::u16string name_of(const CellPlace& place);
/// 第二十条第(一)项 or 行政诉讼 in front of the row's own label, where the label alone says too little.
std::u16string row_name(const CellPlace& place);
/// An explanation in one sentence: 政府报告漏加了“青岚县水务局”.
std::u16string sentence_of(const Explanation& each, const Area& area, const Sum& sum);
/// The organs that it names.
std::vector<std::u16string> issuers_of(const Explanation& each, const Area& area, const Sum& sum);
/// What a document counts for, in a word: 已计入, 重复, 年度不符 …
std::u16string word_of(Standing standing);
/// In a sentence where there is more to say: the tables that could not be read, the report that counts
/// instead; "" otherwise.
std::u16string note_of(std::size_t unit, const Area& area, const Sum& sum);
/// What is said where there is nothing to add up (area_json.h).
std::u16string_view no_results();
/// The unit's name, its file's where nothing names it.
std::u16string title_of(const Unit& unit);
/// The government's report that the sum was held against; null where there is none.
const Unit* government_of(const Area& area, const Sum& sum);

}  // namespace nianbao::area
