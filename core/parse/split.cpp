// Several documents in one file: "第一篇:…", or a second title with a text of its own.
#include <algorithm>

#include "core/base/text.h"
#include "core/parse/lines.h"
#include "core/words/lists/title.h"

namespace nianbao::parse {

namespace {

/// A document has at least this much prose; less between two titles is a cover, a link list or a heading.
constexpr std::size_t kLeastProse = 60;

/// "第一篇:…", "篇一:…", "【篇二】", "范文三:…": compilations number their documents.
std::int32_t piece_number(std::u16string_view text) {
  if (text.size() > 80) return 0;
  std::size_t at = 0;
  while (at < text.size() && (text[at] == u'【' || text[at] == u'[' || text[at] == u'(')) ++at;
  if (at == text.size()) return 0;
  std::int32_t value = 0;
  if (text[at] == u'第') {
    const std::size_t length = read_small_numeral(text, at + 1, value);
    return length > 0 && at + 1 + length < text.size() && text[at + 1 + length] == u'篇' ? value : 0;
  }
  for (const std::u16string_view word : words::piece_words) {
    if (text.substr(at, word.size()) != word) continue;
    std::size_t after = at + word.size();
    std::size_t length = read_small_numeral(text, after, value);
    if (length == 0) {
      while (after + length < text.size() && is_digit(text[after + length]) && length < 2) {
        value = value * 10 + (text[after + length++] - u'0');
      }
    }
    after += length;
    const char16_t next = after < text.size() ? text[after] : u':';
    if (length > 0 && (next == u':' || next == u'】' || next == u']' || next == u')')) return value;
  }
  return 0;
}

std::vector<std::size_t> find_pieces(const SourceText& source, const std::vector<Line>& lines) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role == Role::body && !lines[i].has_sentence &&
        piece_number(slice(source.clean, lines[i].span)) > 0) {
      starts.push_back(i);
    }
  }
  if (starts.size() < 2) starts.clear();
  return starts;
}

/// Where a title starts that stands in the middle of the text: a line alone, or an organ's line before it.
std::vector<std::size_t> find_titles(const SourceText& source, const Lexicon& lexicon,
                                     const std::vector<Line>& lines) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, lines[i].span);
    if (!is_title_text(text, lexicon)) continue;
    std::size_t start = i;
    // "芗城区外经局 / 2008年政府信息公开工作年度报告": the organ's line belongs to it, unless it signs the
    // text before.
    const bool starts_with_year = !text.empty() && (is_digit(text[0]) || text[0] == u'二');
    if (i > 0 && starts_with_year && lines[i - 1].role == Role::body &&
        is_organ_line(slice(source.clean, lines[i - 1].span))) {
      start = i - 1;
    }
    if (!out.empty() && out.back() >= start) continue;
    out.push_back(start);
  }
  return out;
}

}  // namespace

std::vector<std::size_t> find_starts(const SourceText& source, const Lexicon& lexicon,
                                     const std::vector<Line>& lines) {
  std::vector<std::size_t> starts = find_pieces(source, lines);
  const bool pieces = !starts.empty();
  if (!pieces) starts = find_titles(source, lexicon, lines);
  // Prose of each stretch between two candidates.
  std::vector<std::size_t> prose(starts.size() + 1, 0);
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    while (next < starts.size() && starts[next] <= i) ++next;
    if (lines[i].role == Role::body && lines[i].has_sentence) prose[next] += lines[i].span.size();
  }
  std::vector<std::size_t> out = {0};
  std::size_t before = prose[0];
  for (std::size_t k = 0; k < starts.size(); ++k) {
    const bool enough = before >= kLeastProse && prose[k + 1] >= kLeastProse;
    if ((pieces || enough) && starts[k] > 0 && (before > 0 || !pieces)) {
      // What stands above the first piece (a page's head) belongs to it.
      if (!(pieces && k == 0 && before < kLeastProse)) out.push_back(starts[k]);
      before = 0;
    }
    before += prose[k + 1];
  }
  return out;
}

}  // namespace nianbao::parse
