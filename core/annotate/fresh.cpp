#include "core/annotate/fresh.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "core/annotate/xml_text.h"
#include "core/base/text.h"
#include "core/convert/office_document.h"
#include "core/parse/document.h"
#include "core/read/docx_trace.h"
#include "core/read/import.h"

namespace nianbao::annotate {

namespace {

/// One line of the new file, and the units of the draft that it holds.
struct Line {
  std::u16string text;
  std::vector<Offset> units;  // of each unit of `text`, where in the draft it stands
  Offset at = 0;              // where in the draft the line, or the blank cell, begins
};

/// A table's cells as a grid; none where the table is too sparse, or its cells are not all of its text.
struct Cells {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<const LayoutCell*> owner;  // by row, then column; null: no cell
};

class Builder {
 public:
  Builder(const SourceText& source, const Lexicon& lexicon) : source_(source), text_(source.original) {
    const std::vector<Document> documents = parse_documents(source, lexicon);
    for (const Document& document : documents) {
      for (const Heading& heading : document.headings)
        headings_.emplace(source.to_original(heading.span).start, heading);
    }
    Offset from = 0;
    const auto size = static_cast<Offset>(text_.size());
    for (const Document& document : documents) {
      for (const RawTable& table : document.tables) {
        const Span span = source.to_original(table.span);
        if (span.start < from || span.empty()) continue;
        const std::optional<Cells> cells = cells_of(table, span);
        if (!cells) continue;
        lines({from, span.start}, document_.body);
        write(*cells);
        from = span.end;
      }
    }
    lines({from, size}, document_.body);
  }

  OfficeDocument& document() { return document_; }
  const std::vector<Line>& written() const { return written_; }

 private:
  /// Each line of the span as a paragraph.
  void lines(Span span, std::vector<OfficeBlock>& out) {
    while (span.start < span.end) {
      const std::size_t stop = text_.find_first_of(u"\n\r", span.start);
      const auto end = static_cast<Offset>(std::min<std::size_t>(stop, span.end));
      line({span.start, end}, out);
      span.start = end + 1;
    }
  }

  void line(Span span, std::vector<OfficeBlock>& out) {
    span = trim(text_, span);
    Line made;
    made.at = span.start;
    for (Offset i = span.start; i < span.end; ++i) {
      const char16_t unit = text_[i];
      if (!is_allowed(std::u16string_view(&unit, 1))) continue;  // no Word file can hold it
      made.text.push_back(unit);
      made.units.push_back(i);
    }
    const Span kept = trim(made.text, {0, static_cast<Offset>(made.text.size())});
    if (kept.empty()) return;
    made.text = made.text.substr(kept.start, kept.size());
    made.units.resize(kept.end);
    made.units.erase(made.units.begin(), made.units.begin() + static_cast<std::ptrdiff_t>(kept.start));
    OfficeBlock block;
    // "(一)主动公开。围绕重点领域…": where the heading's own line goes on, it is a paragraph.
    if (const auto heading = headings_.find(span.start);
        heading != headings_.end() && source_.to_original(heading->second.span).end + 1 >= span.end)
      block.heading = heading->second.level;
    add_text(block, RunKind::plain, made.text);
    out.push_back(std::move(block));
    written_.push_back(std::move(made));
  }

  std::optional<Cells> cells_of(const RawTable& table, Span span) const {
    constexpr std::size_t kMostCells = 400'000;
    Cells out{table.rows, table.columns, {}};
    const std::size_t all = std::size_t{table.rows} * table.columns;
    if (all == 0 || all > std::min(kMostCells, 8 * table.cells.size() + 4096)) return std::nullopt;
    out.owner.assign(all, nullptr);
    std::vector<bool> covered(span.size(), false);
    for (const LayoutCell& cell : table.cells) {
      if (cell.row >= table.rows || cell.column >= table.columns) return std::nullopt;
      const std::uint32_t end_row = std::min(table.rows, cell.row + std::max(cell.row_span, 1u));
      const std::uint32_t end_column = std::min(table.columns, cell.column + std::max(cell.column_span, 1u));
      for (std::uint32_t r = cell.row; r < end_row; ++r) {
        for (std::uint32_t c = cell.column; c < end_column; ++c) {
          const LayoutCell*& owner = out.owner[std::size_t{r} * table.columns + c];
          if (owner) return std::nullopt;
          owner = &cell;
        }
      }
      const Span place = source_.to_original(cell.span);
      for (Offset i = std::max(place.start, span.start); i < std::min(place.end, span.end); ++i)
        covered[i - span.start] = true;
    }
    // Lines of a drawn table are given up; words beside the cells are not.
    for (Offset i = span.start; i < span.end; ++i) {
      const char16_t unit = text_[i];
      if (!covered[i - span.start] && (is_digit(unit) || is_ascii_letter(unit) || unit >= 0x3400))
        return std::nullopt;
    }
    return out;
  }

  void write(const Cells& cells) {
    OfficeBlock block;
    block.table = std::make_unique<OfficeTable>();
    for (std::uint32_t r = 0; r < cells.rows; ++r) {
      std::vector<OfficeCell>& row = block.table->rows.emplace_back();
      for (std::uint32_t c = 0; c < cells.columns;) {
        const LayoutCell* const owner = cells.owner[std::size_t{r} * cells.columns + c];
        OfficeCell& cell = row.emplace_back();
        ++c;
        if (!owner) continue;
        cell.columns = std::min(std::max(owner->column_span, 1u), cells.columns - owner->column);
        c = owner->column + cell.columns;
        cell.merged_up = owner->row < r;
        if (cell.merged_up) continue;
        const std::size_t before = written_.size();
        lines(source_.to_original(owner->span), cell.content);
        if (written_.size() == before) written_.push_back({{}, {}, source_.to_original(owner->span).start});
      }
    }
    document_.body.push_back(std::move(block));
  }

  const SourceText& source_;
  std::u16string_view text_;
  std::map<Offset, Heading> headings_;
  OfficeDocument document_;
  std::vector<Line> written_;
};

/// As the reader of Word files gives it.
std::u16string as_read(std::u16string_view text) {
  std::u16string out = to_utf16(to_utf8(trim(text)));
  std::replace(out.begin(), out.end(), char16_t{0xA0}, u' ');
  return out;
}

}  // namespace

Fresh::Fresh(const SourceText& source, const Lexicon& lexicon) : original_(source.original) {
  Builder builder(source, lexicon);
  docx_ = write_docx(builder.document());
  DocxTrace trace;
  text_ = import_docx(docx_, lexicon, &trace).text;
  auto read = trace.lines.cbegin();
  for (const Line& line : builder.written()) {
    // Blank cells are told only of grids that are kept as tables.
    if (line.text.empty()) {
      if (read == trace.lines.cend() || !read->span.empty()) continue;
    } else {
      while (read != trace.lines.cend() && read->span.empty()) ++read;
    }
    if (read == trace.lines.cend()) break;
    const std::u16string_view there = slice(text_, read->span);
    const Offset at = read++->span.start;
    if (line.text.empty()) {
      pieces_.push_back({{line.at, line.at}, at});
      continue;
    }
    std::u16string expected = as_read(line.text);
    if (!there.empty() && there != expected) std::replace(expected.begin(), expected.end(), u'\t', u' ');
    if (there != expected) continue;
    for (std::size_t i = 0; i < line.units.size() && i < there.size(); ++i) {
      const Offset place = at + static_cast<Offset>(i);
      if (i > 0 && pieces_.back().original.end == line.units[i]) {
        ++pieces_.back().original.end;
      } else {
        pieces_.push_back({{line.units[i], line.units[i] + 1}, place});
      }
    }
  }
  std::stable_sort(pieces_.begin(), pieces_.end(),
                   [](const Piece& a, const Piece& b) { return a.original.start < b.original.start; });
}

Span Fresh::moved(Span span) const {
  const auto behind = [this](Offset at) {
    return std::upper_bound(pieces_.begin(), pieces_.end(), at,
                            [](Offset offset, const Piece& piece) { return offset < piece.original.start; });
  };
  if (span.empty()) {
    const auto next = behind(span.start);
    if (next == pieces_.begin()) return {0, 0};
    const Piece& piece = *std::prev(next);
    // What is absent at the beginning of a line is absent behind the one before.
    if (piece.original.start == span.start && !piece.original.empty() && next - 1 != pieces_.begin()) {
      const Piece& before = *(next - 2);
      if (before.original.end < span.start) {
        const Offset end = before.at + before.original.size();
        return {end, end};
      }
    }
    const Offset at = piece.at + std::min(span.start - piece.original.start, piece.original.size());
    return {at, at};
  }
  auto first = behind(span.start);
  if (first != pieces_.begin() && std::prev(first)->original.end > span.start) --first;
  auto last = behind(span.end - 1);
  if (first == last) return moved({span.start, span.start});
  --last;
  const Offset start =
      first->at + (span.start > first->original.start ? span.start - first->original.start : 0);
  const Offset end = last->at + std::min(span.end - last->original.start, last->original.size());
  return {start, std::max(start, end)};
}

bool Fresh::is_same(Span original, Span there) const {
  if (original.empty()) {  // between two characters, or in a blank cell
    return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
      return piece.original.start <= original.start && original.start <= piece.original.end &&
             piece.at + (original.start - piece.original.start) == there.start;
    });
  }
  return slice(original_, original) == slice(text_, there);
}

std::vector<Note> Fresh::moved(const std::vector<Note>& notes) const {
  std::vector<Note> out;
  const auto size = static_cast<Offset>(original_.size());
  for (const Note& note : notes) {
    Note made = note;
    made.span = moved(Span{std::min(note.span.start, size), std::min(note.span.end, size)});
    made.changes.clear();
    for (const Change& change : note.changes) {
      const Span there = moved(change.span);
      if (is_same(change.span, there)) made.changes.push_back({there, change.text});
    }
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace nianbao::annotate
