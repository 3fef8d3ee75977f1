// Joins the lines of a sentence that a PDF copy, or a page break in one, cut in two.
#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/read/line_shape.h"
#include "core/read/passes.h"
#include "core/words/lists/line.h"

namespace nianbao {

namespace {

constexpr std::uint32_t kNarrowest = 40;  // columns: 20 Han characters
constexpr std::uint32_t kWidest = 200;
constexpr std::uint32_t kRagged =
    5;  // how far a full line may end before the margin: two characters and a mark

bool one_of(char16_t unit, std::u16string_view list) { return list.find(unit) != std::u16string_view::npos; }

std::size_t length_of(const LineShape& line) { return line.last - line.start; }

/// The lines of a text, of which is asked several times: their shapes are kept unless lines are so short that
/// they would take more room than the text.
class Lines {
 public:
  explicit Lines(std::u16string_view in) : in_(in) {
    constexpr std::size_t kLeastLength = sizeof(LineShape) / sizeof(char16_t);  // on average
    const std::size_t most = in.size() / kLeastLength + 64;
    for (std::size_t start = 0; start < in.size(); start = kept_.back().end + 1) {
      if (kept_.size() == most) {
        kept_ = {};
        return;
      }
      kept_.push_back(shape_of_line(in, start));
    }
  }
  template <typename Visit>
  void visit(Visit visit) const {
    for (const LineShape& line : kept_) visit(line);
    if (!kept_.empty()) return;
    for (std::size_t start = 0; start < in_.size();) {
      const LineShape line = shape_of_line(in_, start);
      visit(line);
      start = line.end + 1;
    }
  }

 private:
  std::u16string_view in_;
  std::vector<LineShape> kept_;
};

/// How the text was wrapped as a whole.
struct Wrapping {
  std::uint32_t margin = 0;       // columns; 0: not wrapped
  std::size_t length = 0;         // characters, where lines were cut by their number; 0: they were not
  std::uint32_t base_indent = 0;  // of lines that continue a paragraph
  bool indented = false;          // paragraphs start with an indent
  bool is_full(const LineShape& line) const {
    if (length != 0 && length_of(line) == length) return true;
    return margin != 0 && line.width + kRagged >= margin && line.width <= margin + 4;
  }
};

/// Hard-wrapped text shows in the widths of its prose lines: a good part ends at one margin, hardly any is
/// wider.
Wrapping measure(const Lines& lines) {
  std::array<std::uint32_t, kWidest + 1> widths{};
  std::array<std::uint32_t, kWidest + 1> lengths{};
  std::uint32_t total = 0;
  std::uint32_t wider = 0;
  lines.visit([&](const LineShape& line) {
    if (line.blank() || line.tabular || line.width < kNarrowest || !line.has_comma) return;
    ++total;
    ++(line.width > kWidest ? wider : widths[line.width]);
    if (line.width <= kWidest) ++lengths[length_of(line)];
  });
  Wrapping out;
  std::uint32_t best = 0;
  for (std::uint32_t margin = kNarrowest; margin <= kWidest; ++margin) {
    std::uint32_t band = 0;
    for (std::uint32_t width = margin - 4; width <= margin; ++width) band += widths[width];
    if (band > best) {
      best = band;
      out.margin = margin;
    }
  }
  std::uint32_t above = wider;
  for (std::uint32_t width = out.margin + 5; width <= kWidest; ++width) above += widths[width];
  // Cut after so many characters, whatever their width: lines with digits end before the margin.
  const auto most = std::max_element(lengths.begin(), lengths.end());
  const std::uint32_t longer = std::accumulate(most + 1, lengths.end(), wider);
  if (*most >= 4 && *most * 100 >= total * 40 && longer * 100 <= total * 5) {
    out.length = static_cast<std::size_t>(most - lengths.begin());
  }
  if (best < 3 || best * 100 < total * 35 || above * 100 > total * 8) {
    if (out.length == 0) return {};
    out.margin = 2 * static_cast<std::uint32_t>(out.length);
  }
  out.base_indent = kWidest;
  std::uint32_t indents = 0;
  lines.visit([&](const LineShape& line) {
    if (line.blank() || line.tabular || !out.is_full(line)) return;
    out.base_indent = std::min(out.base_indent, line.indent);
  });
  lines.visit([&](const LineShape& line) {
    if (!line.blank() && !line.tabular && out.is_full(line) && line.indent >= out.base_indent + 2) ++indents;
  });
  out.indented = indents > 0;
  return out;
}

/// The sentence is over (or a list is announced): what follows may be a paragraph of its own.
bool ends_sentence(std::u16string_view text, const LineShape& line) {
  std::size_t last = line.last - 1;
  while (last > line.first && one_of(text[last], words::behind_stops)) --last;
  return one_of(text[last], words::sentence_stops);
}

/// Words that open a paragraph rather than go on with a sentence.
bool opens_paragraph(std::u16string_view rest) {
  if (rest.size() > 5 && is_digit(rest[0]) && is_digit(rest[3]) && rest[4] == u'年') return true;
  return starts_with_any(rest, words::paragraph_openers);
}

/// A bracket that `line` opens near its end and `rest` closes near its start.
bool bracket_spans(std::u16string_view line, std::u16string_view rest) {
  constexpr std::size_t kNear = 60;
  std::array<int, 6> depth{};
  for (std::size_t i = line.size(); i > 0 && line.size() - i < kNear; --i) {
    const std::size_t closes = words::nested_close.find(line[i - 1]);
    if (closes != std::u16string_view::npos) --depth[closes];
    const std::size_t opens = words::nested_open.find(line[i - 1]);
    if (opens == std::u16string_view::npos || ++depth[opens] <= 0) continue;
    const std::size_t at = rest.substr(0, kNear).find(words::nested_close[opens]);
    const std::size_t again = rest.substr(0, kNear).find(words::nested_open[opens]);
    return at != std::u16string_view::npos && at < again;
  }
  return false;
}

/// Nothing but digits, or a mark that stands for none.
bool is_lone_number(std::u16string_view text) {
  return text.size() <= 16 && text.find_first_not_of(u"0123456789.,-/—") == std::u16string_view::npos &&
         text.back() != u'.' && text.back() != u',';
}

/// True when `next` goes on with the sentence (or paragraph) of `line`.
bool continues(std::u16string_view in, const LineShape& line, const LineShape& next,
               const Wrapping& wrapping) {
  if (line.tabular || next.tabular) return false;
  // A number alone on its line is a cell; what is left of a sentence has its mark behind it.
  if (is_lone_number(in.substr(next.first, next.last - next.first))) return false;
  const std::u16string_view before = in.substr(line.first, line.last - line.first);
  const std::u16string_view rest = in.substr(next.first, next.last - next.first);
  const bool over = ends_sentence(in, line);
  // A title has no semicolon, and 一是 starts a sentence.
  const bool runs = before.size() > 2 && is_han(before[0]) && (before[1] == u'是' || before[1] == u'要');
  const bool is_heading =
      line.marked && !line.has_stop && !runs && before.find_first_of(u";；") == std::u16string_view::npos;
  if (wrapping.is_full(line)) {
    if (next.indent >= wrapping.base_indent + 2) return false;
    if (wrapping.indented) {
      // A line that goes on has no indent; one that opens a paragraph has, whatever mark it starts with.
      if (!over) return true;
      return next.has_comma && (!next.marked || before.back() == u';');
    }
    if (over || next.marked) return false;
    // Without indents only the shape tells a heading that fills its line from one that goes on.
    if (!is_heading) return true;
    return one_of(before.back(), words::clause_joints) || bracket_spans(before, rest) ||
           (next.width * 3 < wrapping.margin && !next.has_comma);
  }
  if (over || next.marked || next.indent > line.indent || line.width < kNarrowest || line.has_gap ||
      next.has_gap)
    return false;
  if (bracket_spans(before, rest)) return true;
  // A single break in the middle of a sentence, as a page break of the original leaves it.
  if (!line.has_comma || is_heading) return false;
  if (!one_of(before.back(), words::clause_joints) && opens_paragraph(rest)) return false;
  const bool goes_on = one_of(before.back(), words::open_ends) || is_digit(before.back()) ||
                       is_han(before.back()) || one_of(rest[0], words::no_line_starts);
  return goes_on && (ends_sentence(in, next) || next.has_comma);
}

/// No edge of a block or table lies between `from` and `to`. Calls come in ascending order.
class Edges {
 public:
  explicit Edges(const std::vector<Offset>& sorted) : edges_(sorted) {}
  bool none_within(std::size_t from, std::size_t to) {
    while (at_ < edges_.size() && edges_[at_] < from) ++at_;
    return at_ == edges_.size() || edges_[at_] > to;
  }

 private:
  const std::vector<Offset>& edges_;
  std::size_t at_ = 0;
};

}  // namespace

Rewritten unwrap_lines(std::u16string_view in, const std::vector<Offset>& edges, std::vector<Noise>& noise) {
  Rewriter out(in);
  const Lines lines(in);
  const Wrapping wrapping = measure(lines);
  Edges blocks(edges);
  LineShape line;
  bool has_line = false;
  std::size_t page = 0;  // where a page number stands between `line` and the next
  std::size_t page_end = 0;
  bool blanks = false;
  lines.visit([&](const LineShape& next) {
    if (next.blank()) {
      blanks = true;
      return;
    }
    const bool is_page =
        next.width - next.indent < 20 && is_page_number(in.substr(next.first, next.last - next.first));
    if (is_page && has_line && page_end == 0) {
      page = next.first;
      page_end = next.last;
      return;
    }
    const bool adjacent = !blanks || page_end != 0;
    if (has_line && adjacent && continues(in, line, next, wrapping) &&
        blocks.none_within(line.last, next.first)) {
      if (page_end != 0) {
        noise.push_back({NoiseKind::page_number,
                         {static_cast<Offset>(page), static_cast<Offset>(page_end)},
                         {},
                         {},
                         true});
      }
      out.keep_to(line.last);
      out.drop_to(next.first);
    }
    line = next;
    has_line = true;
    page_end = 0;
    blanks = false;
  });
  return out.finish();
}

}  // namespace nianbao
