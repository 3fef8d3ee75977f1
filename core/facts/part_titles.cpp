#include "core/facts/part_titles.h"

#include <algorithm>

#include "core/base/text.h"

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

/// "a+b-c": has a and b, but not c.
bool has_words(std::u16string_view title, std::u16string_view words) {
  bool wanted = true;
  for (std::size_t start = 0; start <= words.size();) {
    const std::size_t end = std::min(words.find_first_of(u"+-", start), words.size());
    if (contains(title, words.substr(start, end - start)) != wanted) return false;
    wanted = end < words.size() && words[end] == u'+';
    start = end + 1;
  }
  return true;
}

}  // namespace

TitleMatch match_title(const FormPart& part, std::u16string_view title) {
  const std::u16string bare = core_of(title);
  if (bare.empty()) return TitleMatch::none;
  if (bare == core_of(part.title)) return TitleMatch::title;
  for (const std::u16string& other : part.titles) {
    if (bare == core_of(other)) return TitleMatch::title;
  }
  const std::u16string squeezed = squeeze(title);
  for (const std::u16string& words : part.title_words) {
    if (!words.empty() && has_words(squeezed, words)) return TitleMatch::words;
  }
  return TitleMatch::none;
}

std::vector<const FormPart*> parts_of_title(const Form& form, std::u16string_view title) {
  std::vector<const FormPart*> exact;
  std::vector<const FormPart*> loose;
  for (const FormPart& part : form.parts) {
    const TitleMatch match = match_title(part, title);
    if (match == TitleMatch::title) exact.push_back(&part);
    if (match == TitleMatch::words) loose.push_back(&part);
  }
  return exact.empty() ? loose : exact;
}

}  // namespace nianbao
