// XML as bytes: what is added to a part goes in between its bytes, and all others stay as they are.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace nianbao::annotate {

inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

/// Where the element starts in the text that it was parsed from; kNowhere where that cannot be told.
std::size_t begin_of(std::string_view xml, pugi::xml_node element);
/// Behind the start tag ("<a b='>'>", "<a/>") that begins at `begin`; kNowhere where it has no end.
std::size_t start_tag_end(std::string_view xml, std::size_t begin);
/// Behind the whole element that begins at `begin`.
std::size_t element_end(std::string_view xml, std::size_t begin);

/// `text` between tags, with everything that the parser gave (characters that XML forbids as references).
std::string escape(std::u16string_view text);
/// The same without what XML 1.0 forbids: for text that comes from elsewhere.
std::string escape_allowed(std::u16string_view text);
/// Whether XML 1.0 can hold all of it.
bool is_allowed(std::u16string_view text);

/// The part as UTF-8 text, the encoding in which the parser counts; the same bytes where it is UTF-8 already.
std::string as_utf8(std::string xml);

/// `xml` with `added` as the last thing in `element`, "" where that cannot be.
std::string with_last_child(const std::string& xml, pugi::xml_node element, const std::string& added);

/// How elements of WordprocessingML are named at a place of a part.
struct Names {
  std::string prefix;  // "w:", or "" where it is the default namespace
  std::string space;   // the namespace
  /// "<w:name", with what its attributes need.
  std::string open(std::string_view name) const;
  std::string close(std::string_view name) const { return "</" + prefix + std::string(name) + ">"; }
  /// " w:name="value""; the value needs no escapes.
  std::string attribute(std::string_view name, std::string_view value) const;
};
Names names_at(pugi::xml_node element);

}  // namespace nianbao::annotate
