// Puts notes into document.xml: where each comment begins and ends, and which changes can be written.
#pragma once

#include <string>
#include <vector>

#include "core/annotate/anchors.h"
#include "core/annotate/annotate.h"
#include "core/annotate/ids.h"
#include "core/read/docx_trace.h"

namespace nianbao::annotate {

class Placing {
 public:
  /// `xml`: the main part, which `trace` was made from; `text`: what the reader extracted from it.
  Placing(const std::string& xml, const DocxTrace& trace, std::u16string_view text, Ids& ids,
          std::string_view date);

  /// The tracked change; false where it cannot be one.
  bool change(const Change& change);
  /// The comment's marks; false where there is no paragraph to put them in.
  bool comment(Span span, const std::string& id);
  std::string apply() { return anchors_.apply(); }
  /// What it was given, "" where that is no date.
  const std::string& date() const { return date_; }

 private:
  struct Ends {
    Place from;
    Place to;
  };
  std::size_t line_of(Offset at) const;
  /// The words that a comment on `span` marks.
  Span marked(Span span) const;
  Span last_words(const DocxLine& line) const;
  const DocxLine* blank_at(Offset at) const;
  Ends ends_of(Span span);
  bool comment_in(pugi::xml_node paragraph, const std::string& id);
  bool put_in(pugi::xml_node paragraph, const std::string& xml);
  std::string marks(const Names& names, const std::string& id, bool begin, bool end) const;
  std::string signature(const Names& names) const;
  std::string inserted(const Names& names, const std::string& properties, std::u16string_view text);
  bool insert(Offset at, std::u16string_view text);
  bool fill_blank(const DocxLine& line, std::u16string_view text);

  const std::string& xml_;
  const DocxTrace& trace_;
  std::u16string_view text_;
  Ids& ids_;
  std::string date_;
  Anchors anchors_;
};

}  // namespace nianbao::annotate
