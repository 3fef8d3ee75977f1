#include "core/forms/label_match.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

constexpr double kShortened = 0.97;

std::u16string without_brackets(std::u16string_view label) {
  std::u16string out;
  int depth = 0;
  // A bracket at the start is the label's number.
  const std::u16string_view body = strip_enumerator(label);
  for (const char16_t c : body) {
    if (c == u'(' || c == u'（') ++depth;
    if (depth == 0) out.push_back(c);
    if ((c == u')' || c == u'）') && depth > 0) --depth;
  }
  return out;
}

/// A long label whose tail was left out: at least half of it, and not a mere slip at its end.
bool is_cut_short(std::u16string_view folded, std::u16string_view official) {
  const bool slip = folded.size() + 1 == official.size() && official.back() != u'数';
  return !slip && official.size() >= 8 && folded.size() >= 4 && official.starts_with(folded) &&
         2 * folded.size() >= official.size();
}

}  // namespace

LabelPattern::LabelPattern(std::u16string_view label, const std::vector<std::u16string>& variants)
    : official(label) {
  const auto add = [this](std::u16string text) {
    if (!text.empty() && std::find(folded.begin(), folded.end(), text) == folded.end()) {
      signatures.push_back(signature(text));
      folded.push_back(std::move(text));
    }
  };
  add(fold_label(label));
  add(fold_label(without_brackets(label)));
  for (const std::u16string& variant : variants) add(fold_label(variant));
}

bool same_label(std::u16string_view folded, const LabelPattern& pattern) {
  return std::any_of(pattern.folded.begin(), pattern.folded.end(), [&](const std::u16string& known) {
    return folded == known || is_cut_short(folded, known);
  });
}

double label_score(const Similar& folded, const LabelPattern& pattern, double least) {
  double best = least;
  const std::u16string_view text = folded.text();
  for (std::size_t i = 0; i < pattern.folded.size(); ++i) {
    const std::u16string& known = pattern.folded[i];
    if (text == known) return 1;
    if (is_cut_short(text, known)) {
      best = std::max(best, kShortened);
    } else if (3 * std::min(text.size(), known.size()) >= std::max(text.size(), known.size())) {
      best = std::max(best, folded.above(best, known, pattern.signatures[i]));
    }
  }
  return best > least ? best : 0;
}

double label_coverage(const std::u16string& folded_text, const LabelPattern& pattern) {
  double best = 0;
  for (const std::u16string& known : pattern.folded) {
    if (known.size() < 2) continue;
    std::size_t found = 0;
    for (std::size_t i = 0; i + 1 < known.size(); ++i) {
      found += contains(folded_text, std::u16string_view(known).substr(i, 2));
    }
    best = std::max(best, static_cast<double>(found) / static_cast<double>(known.size() - 1));
  }
  return best;
}

}  // namespace nianbao
