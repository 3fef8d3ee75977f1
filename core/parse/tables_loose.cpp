// Plain tables without marks between cells: one cell a line, or columns by blanks as copied from a PDF. Only
// the words that the forms print tell them from prose, so a region grows over lines made of such words and of
// numbers.
#include <algorithm>

#include "core/base/text.h"
#include "core/forms/cell.h"
#include "core/forms/lexicon.h"
#include "core/parse/table_finder.h"

namespace nianbao::tables {

using namespace std::string_view_literals;

namespace {

constexpr Offset kLongestLine = 4000;  // a whole joined table is shorter
constexpr Offset kLongestOdd = 40;     // an unknown label in a table
constexpr std::size_t kMostBlank = 8;  // blank lines in a row: empty cells, each with a blank line around it
constexpr std::size_t kMaxWords = 4 * kMaxLabel;  // fold_label takes no longer text
constexpr std::size_t kLostForm =
    10;  // labels and pieces of them without a number: a form that lost its numbers

enum class Kind : std::uint8_t { blank, page, values, labels, mixed, odd, other };

struct Seen {
  Kind kind = Kind::other;
  std::size_t values = 0;
  std::size_t full = 0;     // whole labels
  std::size_t known = 0;    // labels and pieces of them
  bool piece_only = false;  // labels, none of them whole
  std::vector<Span> fields;
};

/// A word of a line at the marks that stand for a column's edge: "一、本年新收…数量:20", "20,3,0,0,1".
void split_word(const Lines& lines, Span word, std::vector<Span>& out) {
  const std::u16string_view text = lines.words(word);
  if (const std::size_t colon = text.rfind(u':'); colon != std::u16string_view::npos && colon > 1) {
    const Span label{word.start, word.start + static_cast<Offset>(colon)};
    const Span behind{label.end + 1, word.end};
    const bool value = behind.empty() || is_digit(lines.text[behind.start]);
    if (value && (lines.lexicon.find(lines.words(label)) == LabelHit::full || is_unit(lines.words(label)))) {
      out.push_back(label);
      if (!behind.empty()) split_word(lines, behind, out);
      return;
    }
  }
  const bool list = is_digit(text[0]) &&
                    text.find_first_not_of(u"0123456789,、;/-") == std::u16string_view::npos &&
                    text.find_first_of(u",、;") != std::u16string_view::npos;
  if (!list || looks_like_value(text)) {
    out.push_back(word);
    return;
  }
  Offset from = word.start;
  for (Offset at = word.start; at <= word.end; ++at) {
    if (at < word.end && u",、;"sv.find(lines.text[at]) == std::u16string_view::npos) continue;
    if (at > from) out.push_back({from, at});
    from = at + 1;
  }
}

std::vector<Span> split_fields(const Lines& lines, Span span) {
  std::vector<Span> out;
  const std::u16string_view text = lines.text;
  Offset at = span.start;
  while (at < span.end) {
    while (at < span.end && is_space(text[at])) ++at;
    const Offset start = at;
    while (at < span.end && !is_space(text[at])) ++at;
    if (at > start) split_word(lines, {start, at}, out);
  }
  return out;
}

/// What a narrow column leaves of a label: its number ("(三)"), one character, or both ("三、本").
bool is_scrap(std::u16string_view field) {
  const std::u16string folded = fold_label(field, 2);
  return folded.empty() ? strip_enumerator(field).size() < field.size()
                        : folded.size() == 1 && is_han(folded[0]);
}

/// 一、 style numbers open the form's sections; a line that has one and is no label is a heading.
bool is_heading_like(std::u16string_view line) {
  const std::size_t mark = line.find(u'、');
  return mark != std::u16string_view::npos && mark <= 2 && strip_enumerator(line).size() < line.size();
}

/// Two labels that a joined line glued together: "复议后起诉结果维持".
bool split_glued(const Lines& lines, std::vector<Span>& fields, std::size_t at) {
  const Span field = fields[at];
  if (field.size() < 4 || field.size() > kLongestOdd) return false;
  const Lexicon& lexicon = lines.lexicon;
  for (Offset cut = field.start + 2; cut + 2 <= field.end; ++cut) {
    if (lexicon.find(lines.words({field.start, cut})) != LabelHit::full ||
        lexicon.find(lines.words({cut, field.end})) != LabelHit::full) {
      continue;
    }
    fields[at].end = cut;
    fields.insert(fields.begin() + static_cast<std::ptrdiff_t>(at) + 1, Span{cut, field.end});
    return true;
  }
  return false;
}

/// Counts the numbers and the labels among the line's fields; true when each of them is one or the other.
bool count_fields(const Lines& lines, const Line& line, std::u16string_view whole, Seen& out) {
  std::size_t unknown = 0;
  std::u16string words;
  for (std::size_t f = 0; f < out.fields.size(); ++f) {
    if (out.fields.size() > 1) split_glued(lines, out.fields, f);
    const std::u16string_view word = lines.words(out.fields[f]);
    if (looks_like_value(word)) {
      ++out.values;
      continue;
    }
    words += word;
    const LabelHit hit = word.size() == whole.size() ? line.hit : lines.lexicon.find(word);
    if (hit == LabelHit::full || hit == LabelHit::near) {
      ++out.full;
      ++out.known;
    } else if (hit == LabelHit::piece || is_scrap(word)) {
      ++out.known;
    } else {
      ++unknown;
    }
  }
  if (unknown == 0) return true;
  // blanks cut one label up
  const bool label = words.size() <= kMaxWords && lines.lexicon.find(words) != LabelHit::none;
  if (label) ++out.full;
  return label;
}

Seen classify(const Lines& lines, std::size_t at) {
  Seen out;
  const Line& line = lines[at];
  const std::u16string_view whole = lines.words(at);
  if (is_page_mark(whole)) {
    out.kind = whole.empty() ? Kind::blank : Kind::page;
    return out;
  }
  if (line.text.size() > kLongestLine || line.has_bar) return out;
  if (line.has_tab && contains(whole, u"\t")) return out;
  if (looks_like_value(whole)) {
    out = {Kind::values, 1, 0, 0, false, {line.text}};
    return out;
  }
  // One long run of words that no form has: most lines of prose.
  if (line.hit == LabelHit::none && whole.size() > kLongestOdd &&
      std::none_of(whole.begin(), whole.end(), is_space) && !is_scrap(whole)) {
    return out;
  }
  out.fields = split_fields(lines, line.text);
  const bool numbers = std::any_of(out.fields.begin(), out.fields.end(),
                                   [&](Span field) { return looks_like_value(lines.words(field)); });
  const LabelHit hit = line.hit;
  if (hit != LabelHit::none && !numbers) {
    if (line.is_part_title && hit != LabelHit::full) return out;
    out = {Kind::labels, 0, hit == LabelHit::piece ? 0u : 1u, 1, hit == LabelHit::piece, {line.text}};
    return out;
  }
  if (count_fields(lines, line, whole, out)) {
    out.kind = out.values == 0 ? Kind::labels : out.known == 0 && out.full == 0 ? Kind::values : Kind::mixed;
    out.piece_only = out.full == 0;
  } else if (line.text.size() <= kLongestOdd + 3 * out.values && !contains(whole, u"。") &&
             !is_heading_like(whole)) {
    out.kind = Kind::odd;
  }
  return out;
}

struct Region {
  std::size_t begin = 0;  // lines
  std::size_t end = 0;
  std::size_t scanned = 0;  // lines looked at, from `begin`
  std::vector<Seen> seen;   // of the lines [begin, end)
  std::size_t values = 0;
  std::size_t full = 0;
  std::size_t known = 0;
};

/// May an unknown short line stand between these two? A renamed label before numbers, or a cell that is no
/// number.
bool odd_fits(const Seen& odd, const Region& region, const Seen& next) {
  if (region.values == 0) return false;
  if (odd.values >= 1) return true;
  if (next.kind == Kind::values || (next.kind == Kind::mixed && next.values >= 1)) return true;
  const bool behind_value = !region.seen.empty() && region.seen.back().kind == Kind::values;
  return behind_value && odd.fields.size() == 1 && odd.fields[0].size() <= 12 && next.kind == Kind::labels;
}

Region grow(const Lines& lines, std::size_t at) {
  Region region;
  region.begin = at;
  std::size_t blank = 0;
  std::size_t kept = 0;  // seen entries up to the last line that belongs to the table
  for (std::size_t i = at; i < lines.size(); ++i) {
    Seen seen = classify(lines, i);
    region.scanned = i - at;
    if (seen.kind == Kind::other) break;
    if (seen.kind == Kind::odd) {
      std::size_t next = i + 1;
      while (next < lines.size() && next < i + kMostBlank && lines[next].text.empty()) ++next;
      if (next >= lines.size() || !odd_fits(seen, region, classify(lines, next))) break;
    }
    blank = seen.kind == Kind::blank ? blank + 1 : 0;
    if (blank > kMostBlank) break;
    region.values += seen.values;
    region.full += seen.full;
    region.known += seen.known;
    const bool counts = seen.values > 0 || (region.values == 0 && seen.full > 0) ||
                        (seen.kind == Kind::labels && seen.piece_only && kept == region.seen.size());
    region.seen.push_back(std::move(seen));
    if (counts || lines.lexicon.is_note(lines.words(i))) kept = region.seen.size();
  }
  region.seen.resize(kept);
  region.end = at + kept;
  return region;
}

/// Columns by blanks, or one cell a line?
bool is_columns(const Region& region) {
  std::size_t wide = 0;
  std::size_t mixed = 0;
  std::size_t alone = 0;
  for (const Seen& seen : region.seen) {
    wide += seen.kind != Kind::odd && seen.values >= 2;
    mixed += seen.kind == Kind::mixed;
    alone += seen.kind == Kind::values && seen.values == 1;
  }
  return wide + mixed > 0 && 2 * (wide + mixed) >= alone;
}

RawTable build(const Lines& lines, const Region& region) {
  const bool columns = is_columns(region);
  Builder builder(lines.text, columns ? TableSource::pdf : TableSource::lines);
  for (std::size_t i = region.begin; i < region.end; ++i) {
    const Seen& seen = region.seen[i - region.begin];
    if (seen.kind == Kind::page) continue;
    if (!columns) {
      builder.cell(lines[i].text);  // a blank line may be a blank cell
      builder.end_row();
      continue;
    }
    const bool before_blank = i + 1 >= lines.size() || lines[i + 1].text.empty();
    const bool behind_blank = i == 0 || lines[i - 1].text.empty();
    if (seen.kind == Kind::values && seen.values == 1 && before_blank && behind_blank)
      continue;  // a page number
    const std::vector<Span> fields =
        seen.fields.size() == 1 ? split_fields(lines, seen.fields[0]) : seen.fields;
    for (const Span field : fields) builder.cell(field);
    if (!fields.empty()) builder.end_row();
  }
  return builder.finish(Span{lines[region.begin].text.start, lines[region.end - 1].text.end});
}

}  // namespace

std::optional<RawTable> read_loose(const Lines& lines, std::size_t& at) {
  const Seen start = classify(lines, at);
  if (start.kind != Kind::labels && start.kind != Kind::mixed) return std::nullopt;
  if (lines[at].is_part_title) return std::nullopt;
  if (start.full == 0 && !lines.lexicon.is_note(lines.words(at))) return std::nullopt;
  const Region region = grow(lines, at);
  const bool lost = region.values == 0 && region.full >= 3 && region.known >= kLostForm;
  if (region.end <= at || ((region.values < 3 || region.full < 3) && !lost)) {
    // Lines of such words without numbers: stepped over, so that time stays linear.
    at += std::max<std::size_t>(1, region.scanned);
    return RawTable{};
  }
  RawTable table = build(lines, region);
  at = region.end;
  return table;
}

}  // namespace nianbao::tables
