// A table of contents: no text of the report, and no second set of headings.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/parse/lines.h"
#include "core/words/lists/title.h"

namespace nianbao::parse {

namespace {

constexpr std::size_t kLongestTitle = 60;
constexpr std::size_t kLeastTitles = 3;

/// The line without blanks, without the dots and the page number behind it; "" for a sentence.
std::u16string entry_of(const Line& line, std::u16string_view clean) {
  if (line.has_sentence || line.span.size() > 2 * kLongestTitle) return {};
  std::u16string bare = squeeze(slice(clean, line.span));
  std::size_t end = bare.size();
  while (end > 0 && is_digit(bare[end - 1])) --end;
  const std::size_t number = bare.size() - end;
  std::size_t dots = end;
  while (dots > 0 && is_one_of(bare[dots - 1], words::contents_leaders)) --dots;
  const bool led = end - dots >= 2;
  const bool paged = number > 0 && number <= 3 && end > 0 && is_han(bare[end - 1]);
  if (led || paged) bare.resize(led ? dots : end);
  return bare.size() <= kLongestTitle ? bare : std::u16string();
}

/// The entry without its number: a heading may be numbered anew below.
std::u16string_view title_of(std::u16string_view entry, const Lexicon& lexicon) {
  const Mark mark = read_mark(entry, 0, true, lexicon);
  return mark.style == MarkStyle::none ? entry : entry.substr(mark.span.end);
}

bool is_contents_word(std::u16string_view line) {
  if (line.empty() || !words::contents_titles.firsts().may_hold(line.front())) return false;
  return is_any(squeeze(line), words::contents_titles);
}

}  // namespace

void mark_contents(const SourceText& source, const Lexicon& lexicon, std::vector<Line>& lines) {
  std::vector<std::u16string> entries;
  entries.reserve(lines.size());
  std::unordered_map<std::u16string, std::size_t> last;  // line of the last of equal entries
  for (std::size_t i = 0; i < lines.size(); ++i) {
    entries.push_back(lines[i].role == Role::body ? entry_of(lines[i], source.clean) : std::u16string());
    if (!entries.back().empty()) last[std::u16string(title_of(entries.back(), lexicon))] = i;
  }
  for (std::size_t i = 0; i < lines.size();) {
    const std::size_t start = i;
    const bool named = lines[i].role == Role::body && is_contents_word(slice(source.clean, lines[i].span));
    if (named) ++i;
    const std::size_t first = i;
    std::size_t titles = 0;
    std::size_t numbered = 0;
    for (; i < lines.size(); ++i) {
      if (lines[i].role == Role::furniture) continue;
      if (entries[i].empty()) break;
      const std::size_t again = last[std::u16string(title_of(entries[i], lexicon))];
      // The titles of the contents stand together; the first that is already the heading ends them.
      if (again <= i || (titles > 0 && last[std::u16string(title_of(entries[first], lexicon))] <= i)) break;
      numbered += read_mark(entries[i], 0, true, lexicon).style != MarkStyle::none;
      ++titles;
    }
    const bool contents = titles >= kLeastTitles && (named || numbered == titles);
    for (std::size_t k = start; contents && k < i; ++k) {
      if (lines[k].role == Role::body) lines[k].role = Role::furniture;
    }
    if (i == start) ++i;
  }
}

}  // namespace nianbao::parse
