// What a file holds beside its text is read and told apart from the body: headers, footers, notes, comments,
// tracked changes, hidden and struck-out words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/read/aside.h"

namespace nianbao {

/// Collects it while the body is read, and finds the places when its text is whole.
class AsideCollector {
 public:
  /// Stands in the paragraph that is being read. What follows at once on one of its kind belongs to it: Word
  /// parts one change into many runs.
  void add(AsideKind kind, std::u16string_view text);
  /// Belongs to no paragraph: a header.
  void add_loose(AsideKind kind, std::u16string_view text);
  /// Text of the body follows.
  void pause() { adjacent_ = false; }
  /// The paragraph reads so.
  void end_paragraph(std::u16string_view text);
  /// All of it, with the paragraphs as places in `text`, which has them in order.
  std::vector<Aside> take(std::u16string_view text);

 private:
  struct Kept {
    Aside aside;
    std::size_t paragraph = 0;  // index into `paragraphs_`
    bool loose = false;
  };
  std::vector<Kept> kept_;
  std::vector<std::u16string> paragraphs_;  // those with something to keep
  std::size_t open_ = 0;                    // the first whose paragraph has not ended
  bool adjacent_ = false;
};

}  // namespace nianbao
