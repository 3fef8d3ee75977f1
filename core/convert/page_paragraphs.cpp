// Lines into paragraphs: one goes on where the line before ran to the right edge and it has no indent.
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"
#include "core/words/lists/line.h"

namespace nianbao {

namespace {

bool is_in(std::u16string_view list, char16_t unit) {
  return list.find(narrow(unit)) != std::u16string_view::npos;
}

/// How the text of one column is set.
struct Setting {
  double left = 0;
  double right = 0;
  double edge = 0;   // of the widest line
  double pitch = 0;  // from line to line within paragraphs
  double size = 0;   // of the type that most text has
};

/// The value that most of `values` are near to; the largest (or least) of all where no three are.
double usual(std::vector<double> values, double near, bool largest) {
  std::sort(values.begin(), values.end());
  std::size_t most = 0;
  double out = largest ? values.back() : values.front();
  for (std::size_t i = 0, j = 0; i < values.size(); ++i) {
    while (values[i] - values[j] > near) ++j;
    const std::size_t count = i - j + 1;
    if (count >= 3 && count > most) {
      most = count;
      out = largest ? values[i] : values[j];
    }
  }
  return out;
}

double size_of(const std::vector<const PageItem*>& lines) {
  std::map<long, std::size_t> characters;  // by half points
  for (const PageItem* each : lines)
    if (each->line.words.size() == 1)
      characters[std::lround(each->line.size * 2)] += each->line.words[0].text.size();
  const auto most = std::max_element(characters.begin(), characters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : static_cast<double>(most->first) / 2;
}

Setting setting_of(const std::vector<const PageItem*>& lines) {
  double widest = 0;
  for (const PageItem* each : lines) widest = std::max(widest, each->box.width());
  std::vector<double> lefts;
  std::vector<double> rights;
  for (const PageItem* each : lines) {
    if (each->box.width() < widest * 0.6) continue;
    lefts.push_back(each->box.left);
    rights.push_back(each->box.right);
  }
  Setting out;
  out.left = usual(lefts, 3, false);
  out.right = usual(rights, 4, true);
  out.edge = *std::max_element(rights.begin(), rights.end());
  // Where most paragraphs are one line long, the indented lines are the more.
  const double size = lines.front()->line.size;
  const double least = *std::min_element(lefts.begin(), lefts.end());
  const double indent = out.left - least;
  if (indent > size * 1.2 && indent < size * 3) {
    const auto at_least =
        std::count_if(lefts.begin(), lefts.end(), [least](double x) { return x < least + 4; });
    if (at_least >= 2) out.left = least;
  }
  out.size = size_of(lines);
  std::vector<double> pitches;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double pitch = lines[i]->box.middle_y() - lines[i - 1]->box.middle_y();
    if (pitch > 0) pitches.push_back(pitch);
  }
  out.pitch = pitches.empty() ? 0 : usual(pitches, 2, true);
  return out;
}

bool is_wide(char16_t unit) { return unit >= 0x2E80; }
bool is_quote(char16_t unit) { return unit >= u'\u2018' && unit <= u'\u201D'; }
/// 〉 」 』 】 〕, which no list of words has.
bool is_closing(char16_t unit) {
  return unit == 0x3009 || unit == 0x300D || unit == 0x300F || unit == 0x3011 || unit == 0x3015;
}
bool is_opening(char16_t unit) { return is_in(words::nested_open, unit); }

/// Whether no line ends between the two (Unicode Standard Annex 14, as far as these texts need it).
bool holds_together(char16_t a, char16_t b) {
  if (a == u' ' || b == u' ') return false;
  if (is_quote(a) || is_quote(b) || is_opening(a) || is_in(words::no_line_starts, b)) return true;
  if (is_closing(b)) return true;
  if (is_in(words::clause_joints, a) && is_digit(b)) return true;
  if (is_opening(b)) return narrow(a) == u'%';
  return !is_wide(a) && !is_wide(b);
}

/// How much room the first thing of the line needs that cannot be parted: a character with the marks that
/// stay at it, a number, a Latin word.
double first_width(std::u16string_view text, double size) {
  constexpr double kNarrow = 0.64;  // of the size: a digit of DejaVu Sans, the widest of the common types
  double out = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && !holds_together(text[i - 1], text[i])) break;
    out += size * (is_wide(text[i]) ? 1 : kNarrow);
  }
  return out;
}

/// In larger type than the text, as titles are.
bool is_large(const PageItem& item, const Setting& setting) { return item.line.size > setting.size * 1.1; }

/// Set in the middle of the column, whose edge a full stop may hang over; a title, of the page.
bool is_centred(const PageItem& item, const Setting& setting) {
  const double left = item.box.left - setting.left;
  const double near = item.line.size * 0.6;
  if (item.column == 0 && is_large(item, setting) &&
      std::abs(item.box.middle_x() - item.page_width / 2) < near)
    return true;
  if (left <= item.line.size * 0.3) return false;
  return std::min(std::abs(left - (setting.edge - item.box.right)),
                  std::abs(left - (setting.right - item.box.right))) < near;
}

/// A line of a title that may be too long to see that it is set in the middle.
bool is_long_title(const PageItem& item, const Setting& setting) {
  return is_large(item, setting) && item.box.width() > (setting.edge - setting.left) * 0.7;
}

bool ends_sentence(std::u16string_view text) { return is_in(words::sentence_stops, text.back()); }

/// "一、总体情况": no sentence breaks its line before such a number, so that it need not follow a full stop.
bool starts_part(std::u16string_view text) {
  return starts_item(text) && is_in(words::line_numerals, trim(text)[0]);
}

bool goes_on(const PageItem& last, const PageItem& next, const Setting& setting) {
  if (last.column != next.column || last.line.words.size() > 1 || next.line.words.size() > 1) return false;
  const double size = std::max(last.line.size, next.line.size);
  if (std::min(last.line.size, next.line.size) < size * 0.85) return false;
  // Where all lines are short, the longest is not full either.
  if (last.box.width() < last.page_width * (last.column == 0 ? 0.3 : 0.2)) return false;
  const double pitch = next.box.middle_y() - last.box.middle_y();
  if (pitch > size * 3.2) return false;
  const bool titles = is_large(last, setting) && is_large(next, setting);  // their lines stand farther apart
  if (!titles && pitch > 0 && setting.pitch > 0 && pitch > setting.pitch * 1.45 + 1) return false;
  const std::u16string before = text_of(last.line);
  const std::u16string after = text_of(next.line);
  if (before.empty() || after.empty()) return false;
  if (starts_part(after) || (ends_sentence(before) && starts_item(after))) return false;
  double room = setting.right - last.box.right;
  if ((is_centred(last, setting) || is_long_title(last, setting)) && is_centred(next, setting)) {
    room = setting.edge - setting.left - last.box.width();  // a title over several lines
  } else if (next.box.left > setting.left + size * 1.2) {
    return false;
  }
  return room <= first_width(after, next.line.size) + size * 0.7;
}

void add_line(std::vector<OfficeBlock>& out, const std::u16string& text) {
  OfficeBlock& block = out.emplace_back();
  add_text(block, RunKind::plain, text);
}

}  // namespace

std::vector<OfficeBlock> paragraphs_of(const std::vector<PageItem>& items) {
  std::map<int, std::vector<const PageItem*>> columns;
  for (const PageItem& each : items)
    if (!each.table) columns[each.column].push_back(&each);
  std::map<int, Setting> settings;
  for (const auto& [column, lines] : columns) settings[column] = setting_of(lines);
  std::vector<OfficeBlock> out;
  std::u16string paragraph;
  const PageItem* last = nullptr;
  const auto flush = [&] {
    if (!trim(paragraph).empty()) add_line(out, std::u16string(trim(paragraph)));
    paragraph.clear();
    last = nullptr;
  };
  for (const PageItem& each : items) {
    if (each.table) {
      flush();
      out.push_back(block_of(*each.table));
      continue;
    }
    if (last && !goes_on(*last, each, settings[each.column])) flush();
    join_wrapped(paragraph, text_of(each.line));
    last = &each;
  }
  flush();
  return out;
}

}  // namespace nianbao
