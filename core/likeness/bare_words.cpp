#include "core/likeness/bare_words.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/words/lists/likeness.h"

namespace nianbao::likeness {

namespace {

using View = std::u16string_view;

bool is_number(char16_t unit) { return is_one_of(unit, words::number_characters); }
bool is_word(char16_t unit) { return (is_han(unit) || is_ascii_letter(unit)) && !is_number(unit); }

/// How long the longest of the names is that `text` starts with.
std::size_t length_of_name(View text, const std::vector<std::u16string>& names) {
  for (const std::u16string& name : names) {
    if (text.starts_with(name)) return name.size();
  }
  return 0;
}

/// Of a document's title that `text` starts with, marks included: 《中华人民共和国行政处罚法》.
std::size_t length_of_title(View text) {
  constexpr std::size_t kLongest = 80;
  if (!text.starts_with(u'《')) return 0;
  const std::size_t end = text.substr(0, kLongest).find(u'》');
  return end == View::npos ? 0 : end + 1;
}

}  // namespace

std::u16string bare_words(View text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_word);
  return out;
}

std::u16string own_words(View text, const std::vector<std::u16string>& names) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const View rest = text.substr(at);
    const std::size_t phrase = std::max(length_of_title(rest), length_of_start(rest, words::set_phrases));
    if (phrase > 0) {
      if (!out.empty() && out.back() != kGap) out.push_back(kGap);
      at += phrase;
    } else if (const std::size_t name = length_of_name(rest, names); name > 0) {
      at += name;
    } else if (rest.size() > 1 && is_one_of(rest[0], words::writers_own) &&
               is_one_of(rest[1], words::writers)) {
      at += 2;
    } else {
      if (is_word(rest[0])) out.push_back(rest[0]);
      ++at;
    }
  }
  return out;
}

std::vector<std::u16string> names_of(View issuer) {
  std::vector<std::u16string> out;
  const std::u16string bare = bare_organ(issuer);
  const OrganName parts = split_organ(bare);
  const auto add = [&out](View name) {
    if (name.size() >= 2) out.emplace_back(name);
  };
  add(bare);
  add(parts.area);
  if (parts.area.size() > 2) add(parts.area.substr(0, parts.area.size() - 1));
  add(parts.own);
  std::sort(out.begin(), out.end(),
            [](const std::u16string& a, const std::u16string& b) { return a.size() > b.size(); });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool is_prescribed(View paragraph) {
  const Asked asked(paragraph);
  return (contains_any(asked, words::decrees_named) && contains_any(asked, words::opening_phrases)) ||
         contains_any(asked, words::other_boilerplate);
}

bool lists_figures(View paragraph) {
  constexpr std::size_t kWordsToNumber = 8;
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (is_digit(paragraph[i]) && (i == 0 || !is_digit(paragraph[i - 1]))) ++numbers;
  }
  return static_cast<std::size_t>(std::count_if(paragraph.begin(), paragraph.end(), is_word)) <
         kWordsToNumber * numbers;
}

}  // namespace nianbao::likeness
