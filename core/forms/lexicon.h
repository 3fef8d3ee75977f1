// The words that are printed inside the forms' tables: how lines of a table are told from lines of prose.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/forms/form.h"
#include "core/forms/similar.h"

namespace nianbao {

/// Behind the enumeration mark at the start ("三、" "(一)" "1." "㈠" "①" "其中:"); the text itself when it
/// has none.
std::u16string_view strip_enumerator(std::u16string_view text);

/// A label for comparison: without enumeration mark, blanks and punctuation, half-width, lower case.
/// Ends after `most` units.
std::u16string fold_label(std::u16string_view text, std::size_t most = std::u16string_view::npos);

enum class LabelHit : std::uint8_t {
  none,
  piece,  // a part of a label, as when a label is wrapped over lines
  near,   // a label with a small slip
  full,   // a whole label
};

class Lexicon {
 public:
  explicit Lexicon(const Forms& forms);

  LabelHit find(std::u16string_view text) const;
  /// Part of a note in a table's corner ("本列数据的勾稽关系为…").
  bool is_note(std::u16string_view text) const { return is_folded_note(fold_label(text)); }
  bool is_folded_note(std::u16string_view folded) const;
  /// The title of a form's part, with or without its number, something stray before it or, behind a number, a
  /// slip in it: such a line is a heading, never a table's.
  bool is_part_title(std::u16string_view text) const;

 private:
  void add(std::u16string_view label);
  bool near(std::u16string_view folded) const;
  bool is_exact_title(std::u16string_view text) const;

  struct LongLabel {
    std::u16string text;
    std::uint64_t signature = 0;
  };

  std::unordered_set<std::u16string> labels_;
  std::unordered_set<std::u16string> titles_;
  std::vector<std::uint64_t> pieces_;        // hashes of all parts of two units and more, sorted
  std::unordered_set<std::uint32_t> pairs_;  // two neighbouring units
  std::vector<std::u16string> notes_;        // the long ones of the tables' words, folded
  std::vector<LongLabel> long_titles_;       // those that may have a slip
  std::vector<LongLabel> long_labels_;       // those that may be matched with a slip, by length
  // What most lines of prose fail: the characters of all labels, and their pairs by a hash of 16 bits.
  std::bitset<0x10000> units_;
  std::bitset<0x10000> pair_bits_;
  std::bitset<0x10000> title_units_;  // the characters of all titles
  std::size_t longest_ = 0;           // label
  std::size_t longest_near_ = 0;      // what can still be a label with a slip
  std::size_t longest_title_ = 0;
};

}  // namespace nianbao
