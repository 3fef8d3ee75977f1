#include "core/forms/part_titles.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/forms/lexicon.h"

namespace nianbao {

namespace {

/// Only what carries meaning: no marks, blanks, 的, 和/及/与, no leading year or 我局.
std::u16string core_of(std::u16string_view title) {
  std::u16string out;
  for (const char16_t unit : title) {
    if (is_han(unit) && unit != u'的' && unit != u'及' && unit != u'和' && unit != u'与') out.push_back(unit);
  }
  for (const std::u16string_view prefix :
       {u"年度", u"年", u"本年", u"我局", u"我县", u"我市", u"我区", u"本机关"}) {
    if (out.starts_with(prefix)) out.erase(0, prefix.size());
  }
  return out;
}

TitleWords read_words(std::u16string_view text) {
  TitleWords words;
  bool wanted = true;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(u"+-", start), text.size());
    (wanted ? words.wanted : words.unwanted).push_back(text.substr(start, end - start));
    wanted = end < text.size() && text[end] == u'+';
    start = end + 1;
  }
  return words;
}

std::vector<TitleWords> words_of(const FormPart& part) {
  std::vector<TitleWords> all;
  for (const std::u16string& words : part.title_words) {
    if (!words.empty()) all.push_back(read_words(words));
  }
  return all;
}

bool matches_words(const std::vector<TitleWords>& all, const Asked& squeezed) {
  const auto stands = [&squeezed](std::u16string_view word) { return contains(squeezed, word); };
  return std::any_of(all.begin(), all.end(), [&stands](const TitleWords& words) {
    return std::all_of(words.wanted.begin(), words.wanted.end(), stands) &&
           std::none_of(words.unwanted.begin(), words.unwanted.end(), stands);
  });
}

std::vector<std::u16string> bare_titles(const FormPart& part) {
  std::vector<std::u16string> out = {core_of(part.title)};
  for (const std::u16string& other : part.titles) out.push_back(core_of(other));
  return out;
}

/// Longer lines are no titles.
constexpr std::size_t kLongest = 80;

bool holds(const std::vector<std::u16string>& titles, const std::u16string& bare) {
  return !bare.empty() && std::find(titles.begin(), titles.end(), bare) != titles.end();
}

}  // namespace

TitleMatch match_title(const FormPart& part, std::u16string_view title) {
  if (title.size() > kLongest) return TitleMatch::none;
  if (holds(bare_titles(part), core_of(title))) return TitleMatch::title;
  const std::u16string squeezed = squeeze(title);
  return matches_words(words_of(part), Asked(squeezed)) ? TitleMatch::words : TitleMatch::none;
}

TitleMatcher::TitleMatcher(const Form& form) {
  for (const FormPart& part : form.parts) known_.push_back({&part, bare_titles(part), words_of(part)});
}

std::vector<NamedPart> TitleMatcher::parts(std::u16string_view title) const {
  std::vector<NamedPart> exact;
  std::vector<NamedPart> loose;
  if (title.size() > kLongest) return exact;
  const std::u16string bare = core_of(title);
  const std::u16string own = squeeze(title);
  const Asked squeezed(own);
  for (const Known& known : known_) {
    if (holds(known.titles, bare)) {
      exact.push_back({known.part, TitleMatch::title});
    } else if (exact.empty() && matches_words(known.words, squeezed)) {
      loose.push_back({known.part, TitleMatch::words});
    }
  }
  if (!exact.empty()) return exact;
  // A slip in a part's own title: 情兄, 申清.
  for (const Known& known : known_) {
    const bool slip = std::any_of(known.titles.begin(), known.titles.end(),
                                  [&bare](const std::u16string& one) { return differ_by_slip(bare, one); });
    if (slip) return {{known.part, TitleMatch::title}};
  }
  return loose;
}

bool TitleMatcher::is_title_of(const FormPart& part, std::u16string_view title) const {
  const auto known =
      std::find_if(known_.begin(), known_.end(), [&part](const Known& k) { return k.part == &part; });
  return known != known_.end() && title.size() <= kLongest && holds(known->titles, core_of(title));
}

}  // namespace nianbao
