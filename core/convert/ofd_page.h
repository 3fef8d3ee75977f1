// The content of one page of an OFD file (GB/T 33190-2016, chapters 7 to 13) as placed text.
#pragma once

#include <cstddef>
#include <pugixml.hpp>

#include "core/convert/page_layout.h"

namespace nianbao {

/// Whether an element has this name, whatever its namespace's prefix.
bool is_ofd(const pugi::xml_node& node, const char* name);

/// The first such child; null where there is none.
pugi::xml_node ofd_child(const pugi::xml_node& node, const char* name);

/// A box of four numbers "x y w h" in millimetres; false where there is none.
bool ofd_box(const char* text, PageBox& box);

/// Fills one page from its content and its templates'.
class OfdPage {
 public:
  explicit OfdPage(const PageBox& area) : area_(area) {}

  /// Adds what the layers of `root` (ofd:Page) hold.
  void add(const pugi::xml_node& root);

  /// The page, turned upright where its text was set turned. Points.
  PlacedPage finish();

  std::size_t unreadable() const { return unreadable_; }  // characters that are shapes only

 private:
  void add_block(const pugi::xml_node& block, int depth);
  void add_text(const pugi::xml_node& object);
  void add_path(const pugi::xml_node& object);

  PageBox area_;  // millimetres
  std::size_t unreadable_ = 0;
  std::size_t turns_[4] = {0, 0, 0, 0};  // characters by the direction of their lines: right, down, left, up
  PlacedPage page_;
};

}  // namespace nianbao
