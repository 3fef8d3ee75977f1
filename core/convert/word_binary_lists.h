// Automatic numbers of a Word 97–2003 file ([MS-DOC] 2.9.183 PlfLst, 2.9.184 PlfLfo). They are counted as
// those of a .docx are, by the same code: the lists become its numbering part.
#pragma once

#include <cstdint>
#include <string>

#include "core/convert/word_binary_file.h"
#include "core/read/docx_numbering.h"

namespace nianbao::word_binary {

class Lists {
 public:
  explicit Lists(const WordFile& file);

  /// The next number of a list, counted; "" for bullets and unknown lists. `level` below 0: that of the
  /// style.
  std::u16string next(int list, int level, std::uint16_t style);
  /// Whether numbers are missing because there were too many.
  bool is_used_up() const { return left_ == 0; }

 private:
  DocxNumbering numbering_;
  std::size_t left_;
};

}  // namespace nianbao::word_binary
