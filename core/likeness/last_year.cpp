#include "core/likeness/last_year.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/likeness/bare_words.h"

namespace nianbao::likeness {

namespace {

/// Shorter paragraphs repeat from year to year without anyone copying.
constexpr std::size_t kLeast = 40;
/// … and still count as text of the report from this length on.
constexpr std::size_t kLeastCounted = 12;
/// Of its own words, in per cent: what of a paragraph that was touched up is still last year's.
constexpr std::size_t kNearlyCopied = 80;

/// How much of the paragraph's own words is last year's, in per cent; 0 where it has too few.
std::size_t share_of(std::u16string_view text, const Grams& last) {
  const std::u16string own = own_words(text, {});
  const auto gaps = static_cast<std::size_t>(std::count(own.begin(), own.end(), kGap));
  if (own.size() - gaps < kLeast) return 0;
  const std::vector<bool> shared = last.shared(own);
  return static_cast<std::size_t>(std::count(shared.begin(), shared.end(), true)) * 100 / (own.size() - gaps);
}

}  // namespace

std::u16string essence(std::u16string_view text) {
  std::u16string out;
  for (const char16_t u : text) {
    if (is_han(u) || is_digit(u) || is_ascii_letter(u)) out.push_back(u);
  }
  return out;
}

std::size_t counted_words(std::u16string_view text) {
  const std::size_t words = bare_words(text).size();
  return words < kLeastCounted || is_prescribed(text) ? 0 : words;
}

bool is_telling(std::size_t words) { return words >= kLeast; }

void CopiedWords::add(std::size_t counted, const CopyOf& of) {
  words += counted;
  if (of.how != Copy::none) copied += counted * of.share / 100;
}

LastYear::LastYear(const SourceText& source, const Document& document) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, paragraph.span);
    whole_.insert(essence(text));
    words_.insert(bare_words(text));
    grams_.add(own_words(text, {}));
  }
}

CopyOf LastYear::copy_of(std::u16string_view text) const {
  const std::u16string whole = essence(text);
  if (whole_.contains(whole)) return {Copy::whole, 100, whole.size() >= kLeast};
  const std::u16string words = bare_words(text);
  const bool tells = words.size() >= kLeast && !lists_figures(text);
  if (words_.contains(words)) return {Copy::other_numbers, 100, tells};
  const std::size_t share = share_of(text, grams_);
  return {share >= kNearlyCopied ? Copy::touched_up : Copy::none, share, tells};
}

}  // namespace nianbao::likeness
