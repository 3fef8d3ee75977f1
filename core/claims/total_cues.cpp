#include "core/claims/total_cues.h"

#include "core/base/text.h"
#include "core/claims/label.h"
#include "core/words/lists/base.h"
#include "core/words/lists/per_unit.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

Cue cue_of(const Node& node, const Asked& words, bool holds_numbers) {
  // (A a条、B b条)共c条; not 不予公开(属于国家秘密)1件
  if (node.closes && words.empty() && node.depth == 0 && holds_numbers) return Cue::strict;
  // 2023年全年发布
  constexpr std::size_t kYear = 5;
  const bool dated = words.size() > kYear && is_digit(words.text[0]) && words.text[kYear - 1] == u'年' &&
                     starts_with_any(words.text.substr(kYear), words::whole_year);
  const std::size_t start = dated ? kYear : 0;
  if (starts_with_any(words.text.substr(start), words::periods_of_totals)) {
    const Cue cue = cue_of(node, Asked(words.text.substr(start + 2)), holds_numbers);
    return cue == Cue::none || cue == Cue::stock ? Cue::year : cue;
  }
  static const Characters kLetters(words::letters_of_totals);
  if (!node.total_cue && !words.characters.meets(kLetters)) return Cue::none;
  std::u16string_view near = words.text;
  if (is_rest(near) || contains_any(near, words::takes_up) || contains_any(words, words::not_added))
    return Cue::none;  // 其他类信息共计844条 is one part more
  if (starts_with_any(near, words::so_far) || contains_any(words, words::stock_so_far)) return Cue::stock;
  if (contains_any(words.text.substr(0, 10), words::sums_near)) return Cue::strict;
  if (node.total_cue || ends_with_any(near, words::sums_at_end) || is_any(near, words::counted_up))
    return Cue::strict;
  near = without_starts(near, words::before_loose_total);
  const bool loose = starts_with_any(near, words::altogether) && !starts_with_any(near, words::together);
  return loose ? Cue::loose : Cue::none;
}

bool begins_item(std::u16string_view gap) {
  constexpr std::size_t kMostWords = 16;
  const std::size_t line = gap.rfind(u'\n');
  if (line == std::u16string_view::npos) return false;
  const std::u16string_view above = trim(gap.substr(0, line));
  const std::u16string_view words = gap.substr(line + 1);
  return !above.empty() && words::sentence_ends.find(above.back()) != std::u16string_view::npos &&
         above.back() != u';' && words.size() > kMostWords &&
         words.find_first_of(words::stops) != std::u16string_view::npos;
}

}  // namespace nianbao::claims
