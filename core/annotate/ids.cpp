#include "core/annotate/ids.h"

#include <charconv>

namespace nianbao::annotate {

namespace {

/// The element behind `node` in the order of the document, without recursion.
pugi::xml_node next_in_order(pugi::xml_node node) {
  if (node.first_child()) return node.first_child();
  while (node && !node.next_sibling()) node = node.parent();
  return node ? node.next_sibling() : node;
}

}  // namespace

void Ids::collect(const pugi::xml_document& part) {
  // Attributes named id of any prefix: w:id of comments, changes and bookmarks. Those of drawings have none.
  const bool prefixed = std::string_view(part.document_element().name()).find(':') != std::string_view::npos;
  for (pugi::xml_node node = part.first_child(); node; node = next_in_order(node)) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (name != "id" && !name.ends_with(":id")) continue;
      if (prefixed && name == "id") continue;
      const std::string_view value = attribute.value();
      long id = 0;
      if (std::from_chars(value.data(), value.data() + value.size(), id).ec == std::errc()) taken_.insert(id);
    }
  }
}

Ids::Ids(const DocxParts& parts) {
  for (const pugi::xml_document* part : {&parts.document, &parts.comments, &parts.footnotes, &parts.endnotes})
    collect(*part);
  for (const pugi::xml_document& part : parts.headers) collect(part);
  for (const pugi::xml_document& part : parts.footers) collect(part);
  constexpr long kHighest = 2'000'000'000;  // ids are of 32 bits, and more are to come
  if (!taken_.empty() && *taken_.rbegin() > 0 && *taken_.rbegin() < kHighest) last_ = *taken_.rbegin();
}

std::string Ids::next() {
  do {
    ++last_;
  } while (taken_.contains(last_));
  return std::to_string(last_);
}

}  // namespace nianbao::annotate
