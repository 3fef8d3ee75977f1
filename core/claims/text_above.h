// What the text above one of the office's own tables says of its numbers.
#pragma once

#include <string_view>

#include "core/claims/grid_totals.h"
#include "core/mentions/mention.h"
#include "core/parse/document.h"

namespace nianbao::claims {

/// (单位:万元) stands above the table.
bool says_scale(std::u16string_view clean, const Document& document, Span table);
/// A caption or a note below says that one thing is counted several times.
bool says_overlap(std::u16string_view clean, const Document& document, Span table);

class TextAbove {
 public:
  TextAbove(std::u16string_view clean, const Document& document, const Numbers& numbers,
            std::vector<Claim>& claims)
      : clean_(clean), paragraphs_(document.paragraphs), numbers_(numbers), claims_(claims) {}

  /// 登记申请751件,明细见下表: the table divides that number. 通过网站公开1650条: its row 网站 says the same.
  void read(const Grid& grid);

 private:
  Span sentence_above(Span table) const;
  Span sentence_at(Span paragraph, std::size_t cue) const;
  /// The index of the first quantity that starts at `offset` or behind it.
  std::uint32_t number_from(Offset offset) const;
  std::int64_t number_in_sentence(Span sentence, std::u16string_view unit) const;
  void read_total(const GridView& view, std::size_t across, Span sentence);
  void read_rows(const GridView& rows, std::size_t column);
  /// The words right before a number, from the last stop on.
  std::u16string_view words_before(const Quantity& q, Offset from) const;
  void add(std::uint32_t said, std::vector<std::uint32_t> cells);

  std::u16string_view clean_;
  const std::vector<Paragraph>& paragraphs_;
  const Numbers& numbers_;
  std::vector<Claim>& claims_;
};

}  // namespace nianbao::claims
