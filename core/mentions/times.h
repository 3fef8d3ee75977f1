// The times that a block of the prose says, and the time of each of its numbers.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/mentions/mention.h"
#include "core/words/words.h"

namespace nianbao::mentions {

/// The year whose four digits start at `at`, from 1949 to 2100; 0 when none does, or when they go on a longer
/// number.
int year_at(std::u16string_view text, std::size_t at);

class Times {
 public:
  /// `hits`: the vocabulary's words in the block. `own_year`: the report's; 0 when not known: then 上年 is
  /// −1.
  Times(std::u16string_view clean, const claims::Block& block, const std::vector<words::Hit>& hits,
        int own_year);

  /// Sets `when` of the block's numbers; `out` has a place for each of the document's quantities.
  void assign(const claims::Block& block, std::vector<Mention>& out) const;

 private:
  struct Said {
    Span span;
    When when;
    bool compared = false;  // 比上年, 由2022年的: of the number that stands for it only
    int years = 0;          // how many years a list or a range tells; 0: one
  };

  void read_words(const std::vector<words::Hit>& hits);
  void read_years(Span span);
  void read_months(Span span);
  static int years_back(std::u16string_view words);
  /// 2022年至2024年分别为398件、421件和486件: one year for each number from `first` on, told in `gap` before
  /// it. Returns the index behind the last of them; `first` when there is no such list.
  std::size_t spread(const claims::Block& block, std::size_t first, Span gap,
                     std::vector<Mention>& out) const;
  When after_sentence(const When& before) const;

  std::u16string_view clean_;
  int own_year_;
  std::vector<Said> said_;  // by place
};

}  // namespace nianbao::mentions
