// Page furniture: what a web page or a PDF puts around the text. Known by its words, never by a guess alone.
#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/parse/lines.h"
#include "core/words/lists/page.h"

namespace nianbao::parse {

namespace {

char16_t lower(char16_t u) { return u >= u'A' && u <= u'Z' ? static_cast<char16_t>(u + 32) : u; }

bool is_separator(char16_t u) { return is_one_of(u, words::page_separators); }

/// How many words a line of buttons and columns has; 0: it has other words too, or columns alone and only
/// one.
std::size_t count_buttons(std::u16string_view text, bool beside) {
  std::size_t words = 0;
  std::size_t buttons = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_separator(text[at]) || is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_separator(text[end]) && !is_space(text[end])) ++end;
    const std::u16string_view word = text.substr(at, end - at);
    if (is_any(word, words::page_buttons)) {
      ++buttons;
    } else if (!is_any(word, words::site_columns)) {
      return 0;
    }
    ++words;
    at = end;
  }
  return buttons > 0 || words > 1 || beside ? words : 0;
}

/// "- 3 -", "— 3 —", "第3页", "第 3 页 共 10 页", "· 3 ·".
bool is_page_number(std::u16string_view text) {
  const std::u16string bare = squeeze(text);
  if (bare.size() < 3 || bare.size() > 14) return false;
  const auto is_dash = [](char16_t u) { return is_one_of(u, words::page_dashes); };
  const auto first = std::find_if_not(bare.begin(), bare.end(), is_dash);
  const auto last = std::find_if_not(bare.rbegin(), bare.rend(), is_dash).base();
  if (first != bare.begin() && last != bare.end() && first < last && last - first <= 3) {
    return std::all_of(first, last, is_digit);
  }
  if (bare.front() != u'第' || bare.find(u'页') == std::u16string::npos) return false;
  return std::all_of(bare.begin(), bare.end(),
                     [](char16_t u) { return is_digit(u) || is_one_of(u, words::page_number_words); });
}

/// "2011-12-23 00:00": a day with a time of day is a publication line.
bool is_timestamp(std::u16string_view text) {
  if (text.size() < 12 || text.size() > 24 || !contains(text, u":")) return false;
  return (text.starts_with(u"20") || text.starts_with(u"19")) &&
         std::all_of(text.begin(), text.end(), [](char16_t u) {
           return is_digit(u) || is_space(u) || is_one_of(u, words::timestamp_words);
         });
}

/// How often labels of `keys` stand in `text` at the start or after a blank, a bar or a digit, with a colon
/// behind.
int count_keys(const WordList& keys, std::u16string_view text) {
  int count = 0;
  for (std::size_t colon = text.find(u':'); colon != std::u16string_view::npos;
       colon = text.find(u':', colon + 1)) {
    std::size_t end = colon;
    while (end > 0 && is_space(text[end - 1])) --end;
    for (const std::u16string_view key : keys) {
      if (!ends_with(text.substr(0, end), key)) continue;
      const std::size_t start = end - key.size();
      if (start == 0 || is_separator(text[start - 1]) || is_space(text[start - 1]) ||
          is_digit(text[start - 1])) {
        ++count;
        break;
      }
    }
  }
  return count;
}

bool is_prose(std::u16string_view text) { return text.size() > 120 || find_unit<u'。'>(text) < text.size(); }

bool is_related_title(std::u16string_view text) {
  std::u16string bare = squeeze(text);
  while (!bare.empty() && is_separator(bare.back())) bare.pop_back();
  while (!bare.empty() && is_separator(bare.front())) bare.erase(0, 1);
  return is_any(bare, words::related_titles);
}

std::u16string key_text(std::u16string_view text) {
  std::u16string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

}  // namespace

bool is_furniture_line(std::u16string_view folded, const Lexicon& lexicon) {
  if (is_prose(folded)) return false;
  const std::u16string text = key_text(folded);
  if (read_mark(text, 0, true, lexicon).style != MarkStyle::none) return false;
  if (is_page_number(text) || is_timestamp(text) || count_buttons(text, false) > 0 || is_related_title(text))
    return true;
  const Asked asked(text);
  const auto arrows =
      std::count_if(text.begin(), text.end(), [](char16_t u) { return u == u'>' || u == u'»' || u == u'›'; });
  if (contains_any(asked, words::page_places) && (arrows > 0 || text.size() <= 60)) return true;
  if (arrows > 0 && contains_any(asked, words::home)) return true;
  if (starts_with_any(text, words::page_line_starts) || contains_any(asked, words::page_line_words))
    return true;
  if (text.size() <= 40 && contains_any(asked, words::short_page_words)) return true;
  const int strong = count_keys(words::page_labels, text);
  return strong > 0 || count_keys(words::shared_labels, text) > 1;
}

void mark_furniture(const SourceText& source, const Lexicon& lexicon, std::vector<Line>& lines) {
  std::size_t first_prose = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.in_table) continue;
    const std::u16string_view text = slice(source.clean, line.span);
    if (first_prose == lines.size() && is_prose(text)) first_prose = i;
    if (line.role == Role::body && text.size() <= 160 && is_furniture_line(text, lexicon))
      line.role = Role::furniture;
  }
  // Links to other pages run until prose comes again or the file ends.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != Role::furniture || !is_related_title(slice(source.clean, lines[i].span))) continue;
    for (std::size_t k = i + 1; k < lines.size() && !lines[k].in_table; ++k) {
      const std::u16string_view text = slice(source.clean, lines[k].span);
      if (is_prose(text) || read_mark(text, 0, true, lexicon).style != MarkStyle::none) break;
      lines[k].role = Role::furniture;
      i = k;
    }
  }
  // Above the text, next to other furniture: labels that prose uses too, and days without a time.
  for (std::size_t i = 0; i < std::min(first_prose, lines.size()); ++i) {
    Line& line = lines[i];
    if (line.role != Role::body) continue;
    const std::u16string text = key_text(slice(source.clean, line.span));
    const bool beside = (i > 0 && lines[i - 1].role == Role::furniture) ||
                        (i + 1 < lines.size() && lines[i + 1].role == Role::furniture);
    const bool weak = count_keys(words::shared_labels, text) > 0;
    const bool day = is_day_line(text) && text.find(u'年') == std::u16string::npos && text.size() >= 8;
    if (beside && (weak || day || count_buttons(text, true) > 0)) line.role = Role::furniture;
  }
}

void mark_tail(const SourceText& source, std::vector<Line>& lines, std::size_t after,
               std::u16string_view title) {
  for (std::size_t i = after + 1; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, line.span);
    // Prose, a table or an annex below the signature is text again, and so is all that follows it.
    if (is_prose(text) || starts_with_any(text, words::tail_starts)) return;
    const std::u16string bare = squeeze(text);
    const bool digits = bare.size() >= 4 && std::all_of(bare.begin(), bare.end(), is_digit);
    const bool button = bare.size() <= 6 && std::all_of(bare.begin(), bare.end(), is_han);
    if (digits || button || (!title.empty() && bare == squeeze(title))) line.role = Role::furniture;
  }
}

}  // namespace nianbao::parse
