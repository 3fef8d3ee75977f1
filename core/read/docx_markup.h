// What the elements of a Word document mean, apart from where they stand.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/read/docx_package.h"
#include "core/read/left_out.h"

namespace nianbao {

/// `otherwise` where the text is no number of that base.
int to_int(std::string_view text, int base, int otherwise);

/// Elements that hold no text of the document. Whatever else is not known holds some: content controls,
/// links, tags of other programs, insertions.
bool holds_no_text(std::string_view name);

/// The text below `node`, deleted text too; a line for each paragraph.
std::u16string text_below(pugi::xml_node node);
/// The same, counted as left out.
void collect_text(pugi::xml_node node, LeftOut& out);

/// mc:AlternateContent holds the same content twice: for new readers, and for old ones.
pugi::xml_node alternative(pugi::xml_node node);

/// §17.3.3.30: a character of a symbol font, by code in the private use area. Only those seen in reports.
std::u16string_view symbol(std::string_view font, int code);
std::u16string_view symbol(pugi::xml_node node);

/// §17.16.18: begin – code – separate – result – end; only the result is shown.
class DocxFields {
 public:
  /// A w:fldChar of this type.
  void pass(std::string_view type);
  bool is_inside() const { return !open_.empty(); }
  /// Not in the code of any open field.
  bool is_shown() const { return std::find(open_.begin(), open_.end(), false) == open_.end(); }

 private:
  std::vector<bool> open_;  // is the result being read?
};

}  // namespace nianbao
