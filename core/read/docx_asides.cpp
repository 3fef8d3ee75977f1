#include "core/read/docx_asides.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

DocxAsides::DocxAsides(const DocxParts& parts) {
  for (const pugi::xml_document& part : parts.headers) add_loose(AsideKind::header, text_below(part));
  for (const pugi::xml_document& part : parts.footers) add_loose(AsideKind::footer, text_below(part));
  const auto read = [](const pugi::xml_document& part, Notes& out) {
    for (const pugi::xml_node note : part.document_element().children())
      out[attribute(note, "id")] = text_below(note);
  };
  read(parts.footnotes, footnotes_);
  read(parts.endnotes, endnotes_);
  read(parts.comments, comments_);
}

void DocxAsides::refer(pugi::xml_node reference) {
  const std::string_view name = local_name(reference);
  if (name == "footnoteReference") refer(AsideKind::note, footnotes_, reference);
  if (name == "endnoteReference") refer(AsideKind::note, endnotes_, reference);
  if (name == "commentReference") refer(AsideKind::comment, comments_, reference);
}

void DocxAsides::refer(AsideKind kind, Notes& notes, pugi::xml_node reference) {
  const auto note = notes.extract(attribute(reference, "id"));
  if (note.empty()) return;
  pause();  // two in one place are two
  add(kind, note.mapped());
  pause();
}

void DocxAsides::add_unplaced(AsideKind kind, Notes& notes) {
  std::vector<std::u16string> texts;
  for (auto& [id, text] : notes) texts.push_back(std::move(text));
  std::sort(texts.begin(), texts.end());  // in an order that does not depend on the library
  for (const std::u16string& text : texts) add_loose(kind, text);
  notes.clear();
}

std::vector<Aside> DocxAsides::take(std::u16string_view text) {
  add_unplaced(AsideKind::note, footnotes_);
  add_unplaced(AsideKind::note, endnotes_);
  add_unplaced(AsideKind::comment, comments_);
  return AsideCollector::take(text);
}

}  // namespace nianbao
