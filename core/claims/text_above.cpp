#include "core/claims/text_above.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/words/lists/own_table.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostAbove = 3;  // paragraphs between the text and its table: a caption, (单位:件)
constexpr Offset kLongestCaption = 40;

/// The only column that is to be added; -1: there are more.
std::int64_t only_column(const GridView& rows) {
  std::int64_t found = -1;
  for (std::size_t c = 0; c < rows.across(); ++c) {
    if (rows.other(c).is_mean || rows.other(c).is_share) continue;
    if (found >= 0) return -1;
    found = static_cast<std::int64_t>(c);
  }
  return found;
}

using Above = std::vector<Paragraph>::const_iterator;

/// The first paragraph that is not above the table.
Above behind_above(const std::vector<Paragraph>& all, Span table) {
  return std::partition_point(all.begin(), all.end(),
                              [&](const Paragraph& p) { return p.span.end <= table.start; });
}

}  // namespace

bool says_scale(std::u16string_view clean, const Document& document, Span table) {
  Above at = behind_above(document.paragraphs, table);
  for (std::size_t steps = 0; at != document.paragraphs.begin() && steps < kMostAbove; ++steps) {
    --at;
    if (at->span.size() > kLongestCaption) return false;
    if (contains_any(slice(clean, at->span), words::scaled_units)) return true;
  }
  return false;
}

bool says_overlap(std::u16string_view clean, const Document& document, Span table) {
  const std::vector<Paragraph>& all = document.paragraphs;
  const auto says = [&](const Paragraph& p) {
    return contains_any(slice(clean, p.span), words::not_added_up);
  };
  const Above above = behind_above(all, table);
  const Above below = std::partition_point(all.begin(), all.end(),
                                           [&](const Paragraph& p) { return p.span.start < table.end; });
  return (above != all.begin() && says(*std::prev(above))) || (below != all.end() && says(*below));
}

void TextAbove::read(const Grid& grid) {
  if (grid.is_open || grid.overlaps) return;
  const GridView rows(grid, false);
  const GridView columns(grid, true);
  const bool sideways = columns.across() == 1 && rows.across() > 1;
  const std::int64_t column = only_column(rows);
  if (!sideways && column < 0) return;
  const std::size_t across = sideways ? 0 : static_cast<std::size_t>(column);
  const Span sentence = sentence_above(grid.span);
  if (!sentence.empty()) read_total(sideways ? columns : rows, across, sentence);
  if (!sideways) read_rows(rows, across);
}

/// The sentence that points to the table, not far above it.
Span TextAbove::sentence_above(Span table) const {
  Above at = behind_above(paragraphs_, table);
  for (std::size_t steps = 0; at != paragraphs_.begin() && steps < kMostAbove; ++steps) {
    --at;
    if (at->role != Role::body && at->role != Role::heading) return {};
    const std::u16string_view words = slice(clean_, at->span);
    const bool tells = words.back() == u':' && contains_any(words, words::ends_before_table);
    const std::size_t cue = tells ? words.size() - 1 : position_of_any(words, words::points_to_table);
    if (cue != std::u16string_view::npos) return sentence_at(at->span, cue);
    if (words.find_first_of(words::sentence_ends) != std::u16string_view::npos) return {};
  }
  return {};
}

Span TextAbove::sentence_at(Span paragraph, std::size_t cue) const {
  const std::u16string_view words = slice(clean_, paragraph);
  const std::size_t before =
      cue == 0 ? std::u16string_view::npos : words.find_last_of(words::sentence_ends, cue - 1);
  const std::size_t end = std::min(words.find_first_of(words::sentence_ends, cue), words.size());
  const std::size_t start = before == std::u16string_view::npos ? 0 : before + 1;
  return {paragraph.start + static_cast<Offset>(start), paragraph.start + static_cast<Offset>(end)};
}

std::uint32_t TextAbove::number_from(Offset offset) const {
  return static_cast<std::uint32_t>(first_quantity_from(numbers_.quantities, offset) -
                                    numbers_.quantities.begin());
}

/// The only count of the sentence, in the unit that the table's head says; -1: none or several.
std::int64_t TextAbove::number_in_sentence(Span sentence, std::u16string_view unit) const {
  std::int64_t found = -1;
  const std::uint32_t end = number_from(sentence.end);
  for (std::uint32_t i = number_from(sentence.start); i < end; ++i) {
    const Quantity& q = numbers_.quantities[i];
    if (!sentence.contains(q.span) || q.unit.empty() || q.unit == u"%") continue;
    if (!unit.empty() && q.unit != unit) continue;
    if (found >= 0 || !q.is_plain() || !numbers_.mentions[i].when.is_own) return -1;
    found = static_cast<std::int64_t>(i);
  }
  return found;
}

void TextAbove::read_total(const GridView& view, std::size_t across, Span sentence) {
  const std::int64_t said = number_in_sentence(sentence, view.other(across).unit);
  if (said < 0) return;
  const auto total = static_cast<std::uint32_t>(said);
  std::vector<std::uint32_t> parts;
  for (std::size_t i = 0; i < view.size(); ++i) {
    const GridCell& cell = view.cell(i, across);
    const GridLine& line = view.line(i);
    if (line.role == LineRole::total && cell.is_number()) {
      parts = {cell.quantity};
      break;
    }
    if (line.role != LineRole::part || line.level > view.line(0).level) return;
    if (cell.kind == GridCellKind::words || cell.kind == GridCellKind::absent) return;
    if (!cell.is_number()) continue;
    // 收到120件, 办结118件: what became of them, no parts
    const bool repeated = numbers_.quantities[cell.quantity].value == numbers_.quantities[total].value;
    if (repeated || flow_of(line.label, {}) != Flow::none) return;
    parts.push_back(cell.quantity);
  }
  if (!parts.empty()) add(total, std::move(parts));
}

std::u16string_view TextAbove::words_before(const Quantity& q, Offset from) const {
  const std::u16string_view words = slice(clean_, {from, q.span.start});
  const std::size_t stop = words.find_last_of(words::stops);
  return stop == std::u16string_view::npos ? words : words.substr(stop + 1);
}

/// Numbers of the paragraph above whose words hold the label of a row: where all but one say what the row
/// says, that one is wrong, or the row.
void TextAbove::read_rows(const GridView& rows, std::size_t column) {
  const Above behind = behind_above(paragraphs_, rows.grid().span);
  if (behind == paragraphs_.begin() || std::prev(behind)->role != Role::body) return;
  const Span above = std::prev(behind)->span;
  const std::u16string& unit = rows.other(column).unit;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> differ;
  std::size_t agree = 0;
  const std::uint32_t end = number_from(above.end);
  for (std::uint32_t i = number_from(above.start); i < end; ++i) {
    const Quantity& q = numbers_.quantities[i];
    if (!above.contains(q.span) || !q.is_plain() || q.unit.empty() || q.unit == u"%") continue;
    if ((!unit.empty() && q.unit != unit) || !numbers_.mentions[i].when.is_own) continue;
    const std::u16string_view words = words_before(q, above.start);
    std::int64_t found = -1;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const bool named = rows.line(r).label.size() > 1 && contains(words, rows.line(r).label);
      if (named && rows.cell(r, column).is_number()) found = found < 0 ? static_cast<std::int64_t>(r) : -2;
    }
    if (found < 0) continue;
    const std::uint32_t cell = rows.cell(static_cast<std::size_t>(found), column).quantity;
    if (numbers_.quantities[cell].value == q.value)
      ++agree;
    else
      differ.emplace_back(i, cell);
  }
  if (agree > 0 && differ.size() == 1) add(differ[0].first, {differ[0].second});
}

void TextAbove::add(std::uint32_t said, std::vector<std::uint32_t> cells) {
  Claim claim;
  claim.certainty = Certainty::probable;
  claim.value = said;
  claim.operands = std::move(cells);
  claim.span = numbers_.quantities[said].span;
  judge(numbers_.quantities, claim);
  claims_.push_back(std::move(claim));
}

}  // namespace nianbao::claims
