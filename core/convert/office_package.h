// The XML parts of a zipped office file (OOXML, OpenDocument), inflated and parsed within limits.
#pragma once

#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/base/zip_archive.h"

namespace nianbao {

/// A part with more tags than this is read up to there: each takes some hundred bytes as a tree.
inline constexpr std::size_t kMaxXmlTags = 1'500'000;
/// How deep walkers follow elements into each other.
inline constexpr int kMaxOfficeDepth = 200;

enum class PartState : std::uint8_t { whole, cut, damaged, missing, encrypted, too_large };

/// `bytes` outlive it.
class OfficePackage {
 public:
  explicit OfficePackage(std::string_view bytes) : archive_(bytes) {}
  /// "" where the archive can be read; else the sentence for the user, on `what` ("Excel 表格").
  std::u16string problem(std::u16string_view what) const;
  bool has(const std::string& name) const { return archive_.has(name); }
  /// The part as a tree; of a part that is cut or damaged what stands before.
  PartState load(const std::string& name, pugi::xml_document& out) const;

 private:
  ZipReader archive_;
};

/// XML text as a tree; DTDs are skipped and none of their entities is known.
PartState load_xml(std::string_view xml, pugi::xml_document& out);

/// The sentence for a part that must be there; "" for one that could be read, be it in part.
std::u16string part_problem(PartState state, std::u16string_view what);

/// The relationships of a part (ECMA-376 Part 2 §8.5): by id the type's last word and the target's name in
/// the archive; what lies outside is left out.
struct Relationship {
  std::string type;
  std::string target;
};
std::map<std::string, Relationship> relationships(const OfficePackage& package, const std::string& part);

/// All text below in order, of elements named `name`; those named `without` are not entered.
std::u16string texts_of(pugi::xml_node node, std::string_view name, std::string_view without = {});

}  // namespace nianbao
