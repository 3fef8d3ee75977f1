// What the readers share that look at the numbers of one sentence together: which of them say how much there
// is, and what stands around them.
#pragma once

#include "core/claims/late_reader.h"

namespace nianbao::claims {

class SentenceReader : public LateReader {
 public:
  using LateReader::LateReader;

 protected:
  /// Nodes of one sentence, which semicolons may part; at most 60, a longer one is cut.
  struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;  // behind the last
  };
  std::vector<Sentence> sentences() const;
  /// What stands between the number before and this one, within the sentence.
  std::u16string_view before(std::size_t i) const;
  /// The last clause of that.
  std::u16string_view clause_before(std::size_t i) const;
  /// What stands behind a number up to the next one or the sentence's end.
  std::u16string_view after(std::size_t i) const;
  /// Says how much there is, exactly: a count, an amount of money, a rate.
  bool is_value(std::size_t i) const;
  /// Two values of one unit, at one depth of brackets.
  bool are_alike(std::size_t a, std::size_t b) const {
    return is_value(b) && same(a, b) && node(a).depth == node(b).depth &&
           (node(a).kind == UnitKind::percent) == (node(b).kind == UnitKind::percent);
  }
  const Decimal& value(std::size_t i) const { return quantity(i).value; }
};

}  // namespace nianbao::claims
