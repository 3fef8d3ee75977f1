#include "core/parse/lines.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/words/lists/organ.h"
#include "core/words/lists/table.h"

namespace nianbao::parse {

namespace {

int han_digit(char16_t unit) {
  switch (unit) {
    case u'一':
      return 1;
    case u'二':
      return 2;
    case u'三':
      return 3;
    case u'四':
      return 4;
    case u'五':
      return 5;
    case u'六':
      return 6;
    case u'七':
      return 7;
    case u'八':
      return 8;
    case u'九':
      return 9;
    default:
      return 0;
  }
}

bool is_day_unit(char16_t u) { return is_one_of(u, words::day_line_units); }

/// A scrap of a label between two rows of one table ("三、本", "予公开"), or a row whose columns were not
/// seen.
bool is_scrap(const Line& line, std::u16string_view text) {
  if (line.has_sentence) return false;
  return text.size() <= 6 || contains(text, u"  ") || contains_any(text, words::checking_words);
}

/// A few scraps between rows of a table belong to it.
void close_gaps(std::u16string_view text, std::vector<Line>& lines) {
  constexpr std::size_t kMost = 12;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].in_table) continue;
    std::size_t next = i + 1;
    while (next < lines.size() && next <= i + kMost && !lines[next].in_table && !lines[next].layout_heading &&
           is_scrap(lines[next], slice(text, lines[next].span))) {
      ++next;
    }
    if (next == i + 1 || next >= lines.size() || !lines[next].in_table) continue;
    for (std::size_t k = i + 1; k < next; ++k) {
      lines[k].in_table = true;
      lines[k].role = Role::table;
    }
    i = next - 1;
  }
}

/// Takes Markdown's "## " and "**…**" off the line; the hashes say that it is a heading.
void strip_markdown(std::u16string_view text, Line& line) {
  const std::u16string_view own = slice(text, line.span);
  const std::size_t hashes = std::min(own.find_first_not_of(u'#'), own.size());
  if (hashes >= 1 && hashes <= 6 && own.size() > hashes + 1 && is_space(own[hashes])) {
    line.layout_heading = true;
    line.layout_level = static_cast<std::uint8_t>(hashes);
    line.span.start += static_cast<Offset>(hashes);
    line.span = trim(text, line.span);
  }
  const std::u16string_view rest = slice(text, line.span);
  if (rest.size() > 4 && rest.starts_with(u"**") && rest.ends_with(u"**") &&
      !contains(rest.substr(2, rest.size() - 4), u"**")) {
    line.span = trim(text, Span{line.span.start + 2, line.span.end - 2});
  }
}

}  // namespace

bool has_sentence(std::u16string_view folded) {
  return find_unit<u'。', u'!', u'?', u';'>(folded) < folded.size();
}

std::size_t read_small_numeral(std::u16string_view text, std::size_t at, std::int32_t& value) {
  const auto unit = [&](std::size_t i) { return i < text.size() ? text[i] : u'\0'; };
  const int first = han_digit(unit(at));
  if (unit(at) == u'十') {
    const int ones = han_digit(unit(at + 1));
    value = 10 + ones;
    return ones > 0 ? 2 : 1;
  }
  if (first == 0) return 0;
  if (unit(at + 1) == u'十') {
    const int ones = han_digit(unit(at + 2));
    value = first * 10 + ones;
    return ones > 0 ? 3 : 2;
  }
  value = first;
  return 1;
}

bool is_day_line(std::u16string_view folded) {
  std::u16string_view text = trim(folded);
  if (text.size() > 2 && text.front() == u'(' && text.back() == u')') {
    text = trim(text.substr(1, text.size() - 2));
  }
  if (text.size() < 6 || text.size() > 24 || !std::all_of(text.begin(), text.end(), is_day_unit))
    return false;
  const std::u16string bare = squeeze(text);
  // A bare run of digits is a day only if a year can start it: 20250120, the broken 2010125; 7512127 is an
  // id.
  if (std::all_of(bare.begin(), bare.end(), is_digit)) {
    return bare.size() >= 6 && bare.size() <= 8 && (bare.starts_with(u"20") || bare.starts_with(u"19"));
  }
  if (bare.find(u'年') != std::u16string::npos) return true;
  if (!bare.starts_with(u"20") && !bare.starts_with(u"19")) return false;
  const auto marks =
      std::count_if(bare.begin(), bare.end(), [](char16_t u) { return u == u'.' || u == u'-' || u == u'/'; });
  return marks == 2;
}

bool is_organ_line(std::u16string_view folded) {
  const std::u16string bare = squeeze(folded);
  if (bare.size() < 3 || bare.size() > 40) return false;
  for (const char16_t u : bare) {
    if (!is_han(u) && !is_one_of(u, words::organ_line_marks)) return false;
  }
  return ends_with_any(bare, words::organ_line_endings);
}

std::vector<Line> split_lines(const SourceText& source, const std::vector<RawTable>& tables) {
  std::vector<Line> lines;
  const std::u16string& text = source.clean;
  std::size_t table = 0;
  std::size_t block = 0;
  Offset furniture_end = 0;
  Offset heading_end = 0;
  std::uint8_t level = 0;
  bool blank = false;
  for (std::size_t start = 0; start <= text.size();) {
    std::size_t end = find_unit<u'\n', u'。', u'!', u'?', u';'>(text, start);
    const bool sentence = end < text.size() && text[end] != u'\n';
    if (sentence) end = find_unit<u'\n'>(text, end);
    const Span span = trim(text, Span{static_cast<Offset>(start), static_cast<Offset>(end)});
    start = end + 1;
    if (span.empty()) {
      blank = true;
      continue;
    }
    Line line;
    line.span = span;
    line.blank_before = blank;
    line.has_sentence = sentence;
    blank = false;
    while (table < tables.size() && tables[table].span.end <= span.start) ++table;
    line.in_table = table < tables.size() && tables[table].span.overlaps(span);
    // Blocks may nest (a list in a navigation box), so each is met once and lasts until its end.
    const std::vector<LayoutBlock>& blocks = source.layout.blocks;
    for (; block < blocks.size() && blocks[block].span.start < span.end; ++block) {
      const LayoutBlock& met = blocks[block];
      if (met.kind == BlockKind::furniture) furniture_end = std::max(furniture_end, met.span.end);
      if (met.kind == BlockKind::heading) {
        heading_end = met.span.end;
        level = met.level;
      }
    }
    if (span.start < furniture_end) line.role = Role::furniture;
    if (span.start < heading_end) {
      line.layout_heading = true;
      line.layout_level = level;
    }
    strip_markdown(text, line);
    if (line.in_table) line.role = Role::table;
    lines.push_back(line);
  }
  close_gaps(text, lines);
  return lines;
}

}  // namespace nianbao::parse
