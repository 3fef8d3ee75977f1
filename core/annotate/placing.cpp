#include "core/annotate/placing.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao::annotate {

namespace {

/// A comment on what is absent marks the words before it; more than this would hide where it is.
constexpr Offset kMostMarked = 40;

/// The unit of the piece's element that gave the line's unit `at`.
Offset unit_of(const DocxPiece& piece, Offset at) { return at - piece.span.start + piece.skipped; }

bool is_inside_pair(std::u16string_view text, Offset at) {
  if (at == 0 || at >= text.size()) return false;
  return (text[at] & 0xFC00) == 0xDC00 && (text[at - 1] & 0xFC00) == 0xD800;
}

pugi::xml_node paragraph_of(pugi::xml_node node) {
  while (node && local_name(node) != "p") node = node.parent();
  return node;
}

/// The raw properties of a paragraph's mark, for a run in a paragraph that has none.
std::string mark_properties(const std::string& xml, pugi::xml_node paragraph) {
  const pugi::xml_node mark = child(child(paragraph, "pPr"), "rPr");
  for (const pugi::xml_node each : mark.children()) {
    const std::string_view name = local_name(each);
    if (name == "ins" || name == "del" || name.starts_with("move") || name == "rPrChange") return {};
  }
  const std::size_t begin = mark ? begin_of(xml, mark) : kNowhere;
  const std::size_t end = begin == kNowhere ? kNowhere : element_end(xml, begin);
  return end == kNowhere ? std::string() : xml.substr(begin, end - begin);
}

}  // namespace

Placing::Placing(const std::string& xml, const DocxTrace& trace, std::u16string_view text, Ids& ids,
                 std::string_view date)
    : xml_(xml), trace_(trace), text_(text), ids_(ids), anchors_(xml, ids) {
  // No date but one of the form that w:date has.
  if (std::all_of(date.begin(), date.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == ':' || c == 'T' || c == 'Z' || c == '+' || c == '.';
      }))
    date_ = date;
}

/// Who changes, and when.
std::string Placing::signature(const Names& names) const {
  std::string out = names.attribute("author", to_utf8(kReviewer));
  if (!date_.empty()) out += names.attribute("date", date_);
  return out;
}

std::string Placing::inserted(const Names& names, const std::string& properties, std::u16string_view text) {
  return names.open("ins") + names.attribute("id", ids_.next()) + signature(names) + ">" + names.open("r") +
         ">" + properties + names.open("t") + " xml:space=\"preserve\">" + escape_allowed(text) +
         names.close("t") + names.close("r") + names.close("ins");
}

std::string Placing::marks(const Names& names, const std::string& id, bool begin, bool end) const {
  const std::string number = names.attribute("id", id) + "/>";
  std::string out;
  if (begin) out += names.open("commentRangeStart") + number;
  if (end)
    out += names.open("commentRangeEnd") + number + names.open("r") + ">" + names.open("commentReference") +
           number + names.close("r");
  return out;
}

/// The last line that starts at or before `at`; the number of lines where none does.
std::size_t Placing::line_of(Offset at) const {
  const auto& lines = trace_.lines;
  const auto behind =
      std::upper_bound(lines.begin(), lines.end(), at,
                       [](Offset offset, const DocxLine& line) { return offset < line.span.start; });
  return behind == lines.begin() ? lines.size() : static_cast<std::size_t>(behind - lines.begin()) - 1;
}

const DocxLine* Placing::blank_at(Offset at) const {
  for (std::size_t i = line_of(at); i < trace_.lines.size() && trace_.lines[i].span.start == at; --i) {
    if (trace_.lines[i].span.empty()) return &trace_.lines[i];
  }
  return nullptr;
}

Span Placing::last_words(const DocxLine& line) const {
  if (line.span.size() <= kMostMarked) return line.span;
  const std::u16string_view text = slice(text_, line.span);
  const std::size_t stop = text.find_last_of(u"。;；!！?？", text.size() - 2);
  Offset from = line.span.end - kMostMarked;
  if (stop != std::u16string_view::npos)
    from = std::max(from, line.span.start + static_cast<Offset>(stop) + 1);
  return {from, line.span.end};
}

Span Placing::marked(Span span) const {
  const auto& lines = trace_.lines;
  const auto size = static_cast<Offset>(text_.size());
  span = {std::min(span.start, size), std::min(span.end, size)};
  if (!span.empty()) return span;
  std::size_t before = span.start > 0 ? line_of(span.start - 1) : lines.size();
  while (before < lines.size() && lines[before].span.empty()) --before;
  if (before >= lines.size()) {  // nothing stands before it
    before = 0;
    while (before < lines.size() && lines[before].span.empty()) ++before;
    if (before == lines.size()) return span;
    const Span first = lines[before].span;
    return {first.start, std::min(first.end, first.start + kMostMarked)};
  }
  const DocxLine& line = lines[before];
  return span.start < line.span.end ? Span{span.start - 1, span.start} : last_words(line);
}

/// Where the pieces of `span` begin and end, in the document's order.
Placing::Ends Placing::ends_of(Span span) {
  const auto& lines = trace_.lines;
  Ends out;
  const auto first = line_of(span.start);
  for (std::size_t i = first < lines.size() ? first : 0; i < lines.size() && out.from.is_nowhere(); ++i) {
    if (lines[i].span.start >= span.end) break;
    for (const DocxPiece& piece : lines[i].pieces) {
      const Span there{lines[i].span.start + piece.span.start, lines[i].span.start + piece.span.end};
      if (!there.overlaps(span)) continue;
      out.from = anchors_.before(piece.node,
                                 unit_of(piece, std::max(there.start, span.start) - lines[i].span.start));
      break;
    }
  }
  if (out.from.is_nowhere() || span.end == 0) return out;
  for (std::size_t i = line_of(span.end - 1); i < lines.size() && out.to.is_nowhere(); --i) {
    if (lines[i].span.end <= span.start && !lines[i].span.empty()) break;
    for (auto piece = lines[i].pieces.rbegin(); piece != lines[i].pieces.rend(); ++piece) {
      const Span there{lines[i].span.start + piece->span.start, lines[i].span.start + piece->span.end};
      if (!there.overlaps(span)) continue;
      out.to =
          anchors_.behind(piece->node, unit_of(*piece, std::min(there.end, span.end) - lines[i].span.start));
      break;
    }
  }
  return out;
}

bool Placing::comment(Span span, const std::string& id) {
  if (span.empty()) {
    if (const DocxLine* const blank = blank_at(span.start)) return comment_in(blank->paragraph, id);
  }
  Ends ends = ends_of(marked(span));
  if (ends.from.is_nowhere() || ends.to.is_nowhere()) ends = ends_of(marked({span.start, span.start}));
  if (ends.from.is_nowhere() || ends.to.is_nowhere()) ends = ends_of(marked({0, 0}));
  if (ends.from.is_nowhere() || ends.to.is_nowhere()) {
    const pugi::xml_node body = child(trace_.parts->document.document_element(), "body");
    const std::size_t line = line_of(span.start);
    const bool known = line < trace_.lines.size() && trace_.lines[line].paragraph;
    return comment_in(known ? trace_.lines[line].paragraph : child(body, "p"), id);
  }
  // What a text box holds is told behind its paragraph, and stands in it.
  if (!anchors_.is_before(ends.from, ends.to)) {
    const Place last = ends.from;
    ends.from = {ends.to.anchor, 0, 0};
    ends.to = anchors_.behind_anchor(last);
  }
  anchors_.put(ends.from, Order::comment_start, marks(anchors_.names(ends.from), id, true, false));
  anchors_.put(ends.to, Order::comment_end, marks(anchors_.names(ends.to), id, false, true));
  return true;
}

bool Placing::comment_in(pugi::xml_node paragraph, const std::string& id) {
  if (!paragraph) return false;
  const Place from = anchors_.around(paragraph, false);
  if (from.is_nowhere()) return put_in(paragraph, marks(names_at(paragraph), id, true, true));
  anchors_.put(from, Order::comment_start, marks(anchors_.names(from), id, true, false));
  anchors_.put(anchors_.around(paragraph, true), Order::comment_end,
               marks(anchors_.names(from), id, false, true));
  return true;
}

/// At the paragraph's beginning, behind its properties.
bool Placing::put_in(pugi::xml_node paragraph, const std::string& xml) {
  const std::size_t begin = begin_of(xml_, paragraph);
  if (begin == kNowhere) return false;
  const pugi::xml_node properties = child(paragraph, "pPr");
  if (properties) {
    const std::size_t at = begin_of(xml_, properties);
    const std::size_t end = at == kNowhere ? kNowhere : element_end(xml_, at);
    if (end == kNowhere) return false;
    anchors_.put_at(end, 0, xml);
    return true;
  }
  const std::size_t end = start_tag_end(xml_, begin);
  if (end == kNowhere) return false;
  if (xml_[end - 2] != '/') {
    anchors_.put_at(end, 0, xml);
    return true;
  }
  anchors_.open_at(end - 2, xml, "</" + std::string(paragraph.name()) + ">");
  return true;
}

bool Placing::fill_blank(const DocxLine& line, std::u16string_view text) {
  const pugi::xml_node paragraph = line.paragraph;
  if (!anchors_.around(paragraph, false).is_nowhere()) return false;
  for (pugi::xml_node node = paragraph; node; node = node.parent()) {
    const std::string_view name = local_name(node);
    if (name == "ins" || name == "moveTo" || name == "sdt") return false;
  }
  return put_in(paragraph, inserted(names_at(paragraph), mark_properties(xml_, paragraph), text));
}

bool Placing::insert(Offset at, std::u16string_view text) {
  if (const DocxLine* const blank = blank_at(at)) return fill_blank(*blank, text);
  const std::size_t number = line_of(at);
  if (number >= trace_.lines.size()) return false;
  const DocxLine& line = trace_.lines[number];
  if (at > line.span.end) return false;
  const Offset in_line = at - line.span.start;
  for (const DocxPiece& piece : line.pieces) {
    const bool behind = piece.span.start < in_line && in_line <= piece.span.end;
    if (!behind && !(in_line == 0 && piece.span.start == 0)) continue;
    if (!piece.is_plain || !anchors_.can_change(piece.node)) return false;
    const Place place = behind ? anchors_.behind(piece.node, unit_of(piece, in_line))
                               : anchors_.before(piece.node, unit_of(piece, in_line));
    anchors_.put(place, Order::inserted, inserted(anchors_.names(place), anchors_.properties(place), text));
    return true;
  }
  return false;
}

bool Placing::change(const Change& change) {
  if (change.span.end > text_.size() || change.span.start > change.span.end) return false;
  if (is_inside_pair(text_, change.span.start) || is_inside_pair(text_, change.span.end)) return false;
  if (!is_allowed(change.text) || change.text.find_first_of(u"\t\n\r") != std::u16string::npos) return false;
  if (change.span.empty()) return !change.text.empty() && insert(change.span.start, change.text);
  const std::size_t number = line_of(change.span.start);
  if (number >= trace_.lines.size()) return false;
  const DocxLine& line = trace_.lines[number];
  std::vector<Ends> gone;
  pugi::xml_node paragraph;
  Offset covered = 0;
  for (const DocxPiece& piece : line.pieces) {
    const Span there{line.span.start + piece.span.start, line.span.start + piece.span.end};
    if (!there.overlaps(change.span)) continue;
    if (!piece.is_plain || !anchors_.can_change(piece.node)) return false;
    if (paragraph && paragraph != paragraph_of(piece.node)) return false;
    paragraph = paragraph_of(piece.node);
    const Span both{std::max(there.start, change.span.start), std::min(there.end, change.span.end)};
    covered += both.size();
    gone.push_back({anchors_.before(piece.node, unit_of(piece, both.start - line.span.start)),
                    anchors_.behind(piece.node, unit_of(piece, both.end - line.span.start))});
  }
  if (gone.empty() || covered != change.span.size()) return false;
  for (const Ends& each : gone) anchors_.remove(each.from, each.to, signature(anchors_.names(each.from)));
  if (!change.text.empty()) {
    const Place& to = gone.back().to;
    anchors_.put(to, Order::inserted,
                 inserted(anchors_.names(to), anchors_.properties(gone.front().from), change.text));
  }
  return true;
}

}  // namespace nianbao::annotate
