// What stands at the edge of page after page is no text of the report: page numbers, headers, footers.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"
#include "core/words/lists/page.h"

namespace nianbao {

namespace {

constexpr double kMargin = 0.12;  // of the page's height, at its top and bottom
constexpr std::size_t kMarginLines = 2;
constexpr std::size_t kMostWords = 3;  // left, in the middle, at the right; more is a table's head

/// Nothing but a number and what is set around a page's.
bool is_page_mark(std::u16string_view text) {
  constexpr std::size_t npos = std::u16string_view::npos;
  return text.size() <= 24 && std::any_of(text.begin(), text.end(), is_digit) &&
         std::all_of(text.begin(), text.end(), [](char16_t unit) {
           return is_digit(unit) || words::page_dashes.find(narrow(unit)) != npos ||
                  words::page_number_words.find(narrow(unit)) != npos;
         });
}

/// The number where nothing else stands there.
long bare_number(std::u16string_view text) {
  if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit)) return -1;
  long out = 0;
  for (const char16_t unit : text) out = out * 10 + (unit - u'0');
  return out;
}

struct Candidate {
  std::size_t page = 0;
  std::size_t item = 0;
  bool at_top = false;
  std::u16string text;   // without blanks
  std::u16string shape;  // likewise, each digit as 0
  double y = 0;
};

std::vector<Candidate> candidates_of(const std::vector<std::vector<PageItem>>& pages,
                                     const std::vector<PlacedPage>& sizes) {
  std::vector<Candidate> out;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<std::pair<double, std::size_t>> lines;  // the first and the last by height, not by reading
    for (std::size_t i = 0; i < pages[p].size(); ++i) lines.emplace_back(pages[p][i].box.middle_y(), i);
    std::sort(lines.begin(), lines.end());
    for (std::size_t n = 0; n < lines.size(); ++n) {
      if (n >= kMarginLines && n + kMarginLines < lines.size()) continue;
      const auto [y, i] = lines[n];
      const PageItem& item = pages[p][i];
      const bool at_top = y < sizes[p].height * kMargin;
      if (item.table || item.line.words.size() > kMostWords) continue;
      if (!at_top && y < sizes[p].height * (1 - kMargin)) continue;
      Candidate each{p, i, at_top, squeeze(text_of(item.line)), {}, y};
      each.shape = each.text;
      for (char16_t& unit : each.shape) unit = is_digit(unit) ? u'0' : unit;
      out.push_back(std::move(each));
    }
  }
  return out;
}

/// Which of the candidates go.
class Margins {
 public:
  Margins(const std::vector<Candidate>& candidates, std::size_t pages) : pages_(pages) {
    for (const Candidate& each : candidates) {
      ++shapes_[key(each)];
      if (const long number = bare_number(each.text); number >= 0)
        ++steps_[number - static_cast<long>(each.page)];
    }
  }
  bool is_number(const Candidate& each) const {
    if (!is_page_mark(each.text)) return false;
    const long number = bare_number(each.text);
    if (number < 0) return true;
    // A bare number may be a cell's: a page's goes up with the pages.
    const auto step = steps_.find(number - static_cast<long>(each.page));
    return step != steps_.end() && (step->second >= 2 || (pages_ == 1 && number == 1));
  }
  bool is_repeated(const Candidate& each) const {
    const auto found = shapes_.find(key(each));
    return found != shapes_.end() && found->second >= 2 && found->second * 3 >= pages_;
  }

 private:
  using Key = std::tuple<bool, long, std::u16string>;
  static Key key(const Candidate& each) { return {each.at_top, std::lround(each.y / 4), each.shape}; }
  std::size_t pages_;
  std::map<Key, std::size_t> shapes_;
  std::map<long, std::size_t> steps_;
};

void add_once(std::vector<std::u16string>& texts, std::u16string text) {
  constexpr std::size_t kMost = 20;
  if (texts.size() < kMost && std::find(texts.begin(), texts.end(), text) == texts.end())
    texts.push_back(std::move(text));
}

}  // namespace

void take_margins(std::vector<std::vector<PageItem>>& pages, const std::vector<PlacedPage>& sizes,
                  OfficeDocument& document) {
  const std::vector<Candidate> candidates = candidates_of(pages, sizes);
  const Margins margins(candidates, pages.size());
  std::set<std::pair<std::size_t, std::size_t>> gone;
  for (const Candidate& each : candidates) {
    const bool is_number = margins.is_number(each);
    if (!is_number && !margins.is_repeated(each)) continue;
    gone.emplace(each.page, each.item);
    if (!is_number)
      add_once(each.at_top ? document.headers : document.footers, text_of(pages[each.page][each.item].line));
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<PageItem> kept;
    for (std::size_t i = 0; i < pages[p].size(); ++i)
      if (!gone.contains({p, i})) kept.push_back(std::move(pages[p][i]));
    pages[p] = std::move(kept);
  }
}

}  // namespace nianbao
