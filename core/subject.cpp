#include "core/subject.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

constexpr std::size_t kLongest = 48;  // units of the draft's words
constexpr std::size_t kFew = 6;       // words that say too little: those of the clause before come along
constexpr Offset kWordsBefore = 40;   // units looked at before the place

bool ends_sentence(char16_t unit) { return unit == u'\n' || unit == u'。'; }
bool ends_clause(char16_t unit) {
  return std::u16string_view(u",;:、!?()|").find(unit) != std::u16string_view::npos;
}

/// Numbers of the draft within the span: 三千, which digits do not show. Sorted by place, as all quantities.
class NumberPlaces {
 public:
  NumberPlaces(const Facts& facts, Offset from) {
    const std::vector<Quantity>& all = facts.quantities;
    at_ = std::lower_bound(all.begin(), all.end(), from,
                           [](const Quantity& q, Offset place) { return q.number.end <= place; });
    end_ = all.end();
  }
  /// `place` goes up from call to call.
  bool cover(Offset place) {
    while (at_ != end_ && at_->number.end <= place) ++at_;
    return at_ != end_ && at_->number.start <= place;
  }

 private:
  std::vector<Quantity>::const_iterator at_;
  std::vector<Quantity>::const_iterator end_;
};

bool is_number_sign(char16_t unit) { return is_digit(unit) || unit == u'.' || unit == u'%'; }

/// Where the words start that tell what the place is about: its clause, or one before where that says little.
Offset start_of_words(std::u16string_view clean, Span place) {
  const auto is_word = [&](Offset i) { return is_han(clean[i]); };
  std::size_t words = 0;
  for (Offset i = place.start; i < place.end && words < kFew; ++i) words += is_word(i) ? 1 : 0;
  const Offset far = place.start > kWordsBefore ? place.start - kWordsBefore : 0;
  Offset from = place.start;
  while (from > far && !ends_sentence(clean[from - 1]) && !(ends_clause(clean[from - 1]) && words >= kFew)) {
    --from;
    words += is_word(from) ? 1 : 0;
  }
  return from;
}

/// The words of the place, and of its clause before it, without numbers and blanks.
std::u16string words_at(const RuleInput& in, Span place) {
  const std::u16string_view clean = in.source.clean;
  const Offset from = start_of_words(clean, place);
  std::u16string out;
  NumberPlaces numbers(in.facts, from);
  for (Offset i = from; i < place.end && out.size() < kLongest; ++i) {
    if (!is_space(clean[i]) && !is_number_sign(clean[i]) && !numbers.cover(i)) out.push_back(clean[i]);
  }
  return out;
}

std::u16string without_numbers(std::u16string_view text) {
  std::u16string out;
  for (const char16_t unit : text) {
    if (!is_space(unit) && !is_number_sign(unit)) out.push_back(unit);
    if (out.size() == kLongest) break;
  }
  return out;
}

}  // namespace

std::u16string subject_of(const RuleInput& in, const Rule& rule, const Finding& finding, const Where& where) {
  std::u16string out = to_utf16(rule.id);
  if (!where.row.empty())
    return cat(out, u" · ", where.table, u"·", where.row, where.column.empty() ? u"" : u"·", where.column);
  if (!finding.about.empty()) return cat(out, u" · ", without_numbers(finding.about));
  out += cat(u" · ", where.table.empty() ? where.part : where.table);
  const std::u16string words = words_at(in, finding.span);
  return words.empty() ? out : cat(out, u" · ", words);
}

}  // namespace nianbao
