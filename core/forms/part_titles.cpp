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

WrittenTitle::WrittenTitle(std::u16string_view title) {
  if (title.size() > kLongest) return;
  bare = core_of(title);
  squeezed = squeeze(title);
}

TitleMatcher::TitleMatcher(const Form& form) {
  for (const FormPart& part : form.parts) {
    Known known{&part, bare_titles(part), {}, words_of(part)};
    for (const std::u16string& title : known.titles) known.signatures.push_back(signature(title));
    known_.push_back(std::move(known));
  }
}

std::vector<NamedPart> TitleMatcher::parts(const WrittenTitle& title) const {
  std::vector<NamedPart> out;
  if (title.squeezed.empty()) return out;
  for (const Known& known : known_) {
    if (holds(known.titles, title.bare)) out.push_back({known.part, TitleMatch::title});
  }
  if (!out.empty()) return out;
  // A slip in a part's own title: 情兄, 申清.
  const Similar similar(title.bare);
  for (const Known& known : known_) {
    for (std::size_t i = 0; i < known.titles.size(); ++i) {
      if (similar.by_slip(known.titles[i], known.signatures[i])) return {{known.part, TitleMatch::title}};
    }
  }
  const Asked squeezed(title.squeezed);
  for (const Known& known : known_) {
    if (matches_words(known.words, squeezed)) out.push_back({known.part, TitleMatch::words});
  }
  return out;
}

std::set<const FormPart*> TitleMatcher::titled(const std::vector<WrittenTitle>& titles) const {
  std::set<const FormPart*> out;
  for (const WrittenTitle& title : titles) {
    for (const NamedPart& named : parts(title)) {
      if (named.match == TitleMatch::title) out.insert(named.part);
    }
  }
  return out;
}

bool TitleMatcher::is_title_of(const FormPart& part, std::u16string_view title) const {
  const auto known =
      std::find_if(known_.begin(), known_.end(), [&part](const Known& k) { return k.part == &part; });
  return known != known_.end() && title.size() <= kLongest && holds(known->titles, core_of(title));
}

}  // namespace nianbao
