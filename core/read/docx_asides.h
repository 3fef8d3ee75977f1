// What a Word file holds beside its body: what the walker meets there, and the parts of their own.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/read/asides.h"
#include "core/read/docx_package.h"

namespace nianbao {

class DocxAsides : public AsideCollector {
 public:
  /// With the headers and footers.
  explicit DocxAsides(const DocxParts& parts);

  /// The note or comment that this element refers to, if it does.
  void refer(pugi::xml_node reference);
  /// All of it, notes and comments that nothing refers to, too.
  std::vector<Aside> take(std::u16string_view text);

 private:
  /// Notes or comments by id, until they are referred to.
  using Notes = std::unordered_map<std::string, std::u16string>;
  void refer(AsideKind kind, Notes& notes, pugi::xml_node reference);
  void add_unplaced(AsideKind kind, Notes& notes);

  Notes footnotes_;
  Notes endnotes_;
  Notes comments_;
};

}  // namespace nianbao
