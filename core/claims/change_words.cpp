// Words for going up and down, and what stands around them.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/node.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

/// 新增, 多, 减: tells a change only where a comparison stands before it.
bool is_weak(std::u16string_view word) { return is_any(word, words::changes_if_compared); }

/// 2019年; but 2018年以来的38件 reach into this year
bool is_dated_year(std::u16string_view text, std::size_t at) {
  if (at < 4 || !is_digit(text[at - 1]) || !is_digit(text[at - 2])) return false;
  const std::u16string_view century = text.substr(at - 4, 2);
  if (century != u"20" && century != u"19") return false;
  const std::u16string_view after = text.substr(at + 1);
  return !starts_with_any(after, words::since);
}

}  // namespace

std::u16string_view strip_fillers(std::u16string_view text, bool to) {
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    if (text.empty() || !words::change_fillers.lasts().may_hold(text.back())) return text;
    for (const std::u16string_view filler : words::change_fillers) {
      if (!ends_with(text, filler) || (!to && is_any(filler, words::change_fillers_of_value))) continue;
      text.remove_suffix(filler.size());
      again = true;
    }
  }
  return text;
}

bool has_comparison(std::u16string_view text) {
  return text.find_first_of(words::comparing) != std::u16string_view::npos ||
         contains_any(text, words::same_period);
}

bool names_earlier_year(std::u16string_view text) {
  if (contains_any(text, words::earlier_years)) return true;
  for (std::size_t at = text.find(u'年'); at < text.size(); at = text.find(u'年', at + 1)) {
    if (is_dated_year(text, at)) return true;
  }
  return false;
}

int change_word_at_end(std::u16string_view text, std::size_t& length) {
  const std::size_t whole = text.size();
  const std::u16string_view stripped = strip_fillers(text, false);
  const ValuedWord<int>* const change = find_end(stripped, words::changes);
  if (!change) return 0;
  const std::u16string_view rest = stripped.substr(0, stripped.size() - change->word.size());
  if (is_weak(change->word) && !has_comparison(rest)) return 0;
  if (ends_with_any(rest, words::no_change)) return 0;
  length = whole - rest.size();
  return change->value;
}

int change_word_at_start(std::u16string_view text, std::size_t& length) {
  const ValuedWord<int>* const change =
      find_start(without_starts(text, words::before_change), words::changes);
  if (!change) return 0;
  length = change->word.size();
  return change->value;
}

int direction_of_to(std::u16string_view near) {
  const Asked asked(near);
  for (const ValuedWord<int>& change : words::changes) {
    if (contains(asked, change.word) && !is_weak(change.word)) return change.value;
  }
  if (contains_any(asked, words::upwards)) return 1;
  return contains_any(asked, words::downwards) ? -1 : 0;
}

bool ends_with_change(std::u16string_view text) {
  if (ends_with_any(text, words::ends_of_changes)) return true;
  const ValuedWord<int>* const change = find_end(text, words::changes);
  return change && !is_any(change->word, words::changes_before_number_only);
}

int weak_change_word(std::u16string_view near) {
  if (near.empty()) return 0;
  std::u16string_view words = strip_fillers(near, false);
  if (words.size() == 2 && (words[0] == u'净' || words[0] == u'又')) words.remove_prefix(1);
  if (!is_weak(words)) return 0;
  const ValuedWord<int>* const change = find_end(words, words::changes);
  return change ? change->value : 0;
}

}  // namespace nianbao::claims
