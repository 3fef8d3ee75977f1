// Words that stand beside each other become lines.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"
#include "core/words/lists/line.h"

namespace nianbao {

namespace {

constexpr double kWideGap = 1.2;    // of the type's size: between columns, not words
constexpr double kLatinGap = 0.12;  // between two Latin words
constexpr double kHanGap = 0.45;    // beside a Han character, where letters are spaced out by less

bool is_latin(char16_t unit) { return unit > 0x20 && unit < 0x2E80 && !(unit >= 0x2010 && unit <= 0x2026); }

PageBox around(const PageBox& a, const PageBox& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

/// One line while it is filled.
struct Row {
  double top = 0;
  double bottom = 0;
  std::vector<PlacedText> texts;
};

/// How much of the lower one's height the two have in common.
double shared(const Row& row, const PageBox& box) {
  const double both = std::min(row.bottom, box.bottom) - std::max(row.top, box.top);
  const double least = std::min(row.bottom - row.top, box.height());
  return least > 0 ? both / least : 0;
}

/// Where most of the text stands: the height of the line's longest word.
double size_of(const Row& row) {
  const auto longest = std::max_element(
      row.texts.begin(), row.texts.end(),
      [](const PlacedText& a, const PlacedText& b) { return a.box.width() < b.box.width(); });
  return std::max(longest->box.height(), 0.5);
}

/// Bold type that is made by printing twice: the same text at nearly the same place.
bool is_double(const PlacedText& a, const PlacedText& b, double size) {
  return a.text == b.text && std::abs(a.box.left - b.box.left) < size * 0.15 &&
         std::abs(a.box.top - b.box.top) < size * 0.15;
}

PageLine finish(Row& row) {
  std::stable_sort(row.texts.begin(), row.texts.end(),
                   [](const PlacedText& a, const PlacedText& b) { return a.box.left < b.box.left; });
  PageLine out;
  out.size = size_of(row);
  const PlacedText* before = nullptr;
  for (const PlacedText& each : row.texts) {
    if (before && is_double(*before, each, out.size)) continue;
    const double gap = before ? each.box.left - out.words.back().box.right : 0;
    if (!before || gap > out.size * kWideGap) {
      out.words.push_back({each.box, each.text});
    } else {
      PageWords& words = out.words.back();
      const bool latin = is_latin(words.text.back()) && is_latin(each.text.front());
      if (gap > out.size * (latin ? kLatinGap : kHanGap)) words.text += u' ';
      words.text += each.text;
      words.box = around(words.box, each.box);
    }
    before = &each;
  }
  out.box = out.words.front().box;
  for (const PageWords& words : out.words) out.box = around(out.box, words.box);
  return out;
}

}  // namespace

std::vector<PageLine> lines_of(std::vector<PlacedText> texts) {
  std::stable_sort(texts.begin(), texts.end(), [](const PlacedText& a, const PlacedText& b) {
    return a.box.middle_y() < b.box.middle_y();
  });
  std::vector<Row> rows;
  for (PlacedText& text : texts) {
    // Sorted by their middles, only the last few lines can still take words.
    constexpr std::size_t kOpen = 3;
    Row* best = nullptr;
    double most = 0.5;
    for (std::size_t i = rows.size() - std::min(rows.size(), kOpen); i < rows.size(); ++i) {
      const double part = shared(rows[i], text.box);
      if (part > most) {
        most = part;
        best = &rows[i];
      }
    }
    if (!best) {
      best = &rows.emplace_back();
      best->top = text.box.top;
      best->bottom = text.box.bottom;
    }
    best->texts.push_back(std::move(text));
  }
  std::vector<PageLine> out;
  out.reserve(rows.size());
  for (Row& row : rows) out.push_back(finish(row));
  std::stable_sort(out.begin(), out.end(),
                   [](const PageLine& a, const PageLine& b) { return a.box.middle_y() < b.box.middle_y(); });
  return out;
}

std::u16string text_of(const PageLine& line) {
  std::u16string out;
  for (const PageWords& words : line.words) {
    if (!out.empty()) out += u' ';
    out += words.text;
  }
  return out;
}

bool starts_item(std::u16string_view text) {
  const auto is_in = [](std::u16string_view list, char16_t unit) {
    return list.find(narrow(unit)) != std::u16string_view::npos;
  };
  text = trim(text);
  if (text.empty()) return false;
  const bool opened = narrow(text[0]) == u'(' || text[0] == u'第';
  if (opened) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && digits < 3 &&
         (is_digit(narrow(text[digits])) || is_in(words::line_numerals, text[digits])))
    ++digits;
  if (digits == 0) return !text.empty() && text[0] >= u'①' && text[0] <= u'⑳';
  if (digits == text.size()) return false;
  if (opened) return true;
  const bool latin = is_digit(narrow(text[0]));
  if (latin && narrow(text[digits]) == u'.')  // 1.5 is none
    return digits + 1 == text.size() || !is_digit(text[digits + 1]);
  // 一是 starts a sentence, in the middle of a paragraph as often as not.
  if (is_han(text[digits]) && words::divisions.find(text[digits]) == std::u16string_view::npos) return false;
  return is_in(latin ? words::digit_stops : words::numeral_stops, text[digits]);
}

void join_wrapped(std::u16string& text, std::u16string_view next) {
  next = trim(next);
  if (next.empty()) return;
  const bool letters = !text.empty() && is_ascii_letter(text.back()) && is_ascii_letter(next.front());
  if (letters) text += u' ';
  text += next;
}

}  // namespace nianbao
