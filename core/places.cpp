#include "core/places.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/structure.h"
#include "core/rules/table_names.h"
#include "core/rules/wording.h"
#include "core/tables/cell_columns.h"

namespace nianbao {

namespace {

std::u16string_view text_of(const SourceText& source, Span span) { return trim(slice(source.clean, span)); }

/// The last of the sorted things that starts at or before `at`; end() where there is none.
template <typename Things, typename Start>
auto last_before(const Things& things, Offset at, Start start) {
  const auto next = std::upper_bound(things.begin(), things.end(), at,
                                     [&](Offset offset, const auto& thing) { return offset < start(thing); });
  return next == things.begin() ? things.end() : std::prev(next);
}

std::u16string joined(const Where& where) {
  std::u16string out = where.table;
  if (!where.row.empty()) out += cat(u"·", where.row);
  if (!where.column.empty()) out += cat(u"·", where.column);
  return out;
}

}  // namespace

Places::Places(const SourceText& source, const Document& document, const Facts& facts)
    : source_(source), document_(document), facts_(facts) {
  std::uint8_t top = 9;
  for (const Heading& heading : document.headings) top = std::min(top, heading.level);
  for (const Heading& heading : document.headings) {
    if (heading.level == top) parts_.push_back(&heading);
  }
  std::size_t part = 0;
  std::size_t heading = 0;
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    for (; part < parts_.size() && parts_[part]->paragraph <= i; ++part) count = 0;
    while (heading < document.headings.size() && document.headings[heading].paragraph < i) ++heading;
    bool text = paragraph.role == Role::body;
    // "(一)主动公开。围绕重点领域…": the heading's own line goes on as text.
    if (paragraph.role == Role::heading && heading < document.headings.size() &&
        document.headings[heading].paragraph == i)
      text = document.headings[heading].span.end + 1 < paragraph.span.end;
    counts_.push_back(text ? ++count : 0);
  }
  for (const KeyedTable& table : facts.tables) {
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      cells_.push_back({table.rows[r].label_span, &table, r, std::nullopt});
      for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c)
        cells_.push_back({table.rows[r].cells[c].span, &table, r, c});
    }
  }
  std::stable_sort(cells_.begin(), cells_.end(),
                   [](const CellAt& a, const CellAt& b) { return a.span.start < b.span.start; });
}

Where Places::of(Span clean) const {
  Where out;
  if (const Heading* part = part_of(clean.start)) {
    out.part = quoted(text_of(source_, part->span));
    out.part = out.part.substr(1, out.part.size() - 2);
  }
  if (find_cell(clean, out) || find_table(clean, out)) return out;
  find_paragraph(clean, out);
  return out;
}

bool Places::find_cell(Span clean, Where& out) const {
  auto at = last_before(cells_, clean.start, [](const CellAt& cell) { return cell.span.start; });
  if (at == cells_.end()) return false;
  const bool inside = at->span.contains(clean.start) || at->span == clean;
  if (!inside || clean.end > at->span.end) return false;
  const KeyedTable& table = *at->table;
  out.table = table_name(facts_, table);
  out.row = row_name(table, table.rows[at->row].key);
  if (at->cell && table.rows[at->row].cells.size() > 1) out.column = column_name(table, at->row, *at->cell);
  out.table_key = table.key;
  out.row_key = table.rows[at->row].key;
  if (at->cell) out.column_key = cell_columns(table, table.rows[at->row])[*at->cell];
  out.words = joined(out);
  return true;
}

bool Places::find_table(Span clean, Where& out) const {
  for (const KeyedTable& table : facts_.tables) {
    if (!table.span.contains(clean.start) || clean.empty()) continue;
    out.table = table_name(facts_, table);
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const KeyedRow& r) { return r.span.contains(clean); });
    out.table_key = table.key;
    if (row != table.rows.end()) {
      out.row = row_name(table, row->key);
      out.row_key = row->key;
    }
    out.words = joined(out);
    return true;
  }
  const auto table =
      last_before(document_.tables, clean.start, [](const RawTable& t) { return t.span.start; });
  if (table == document_.tables.end() || !table->span.contains(clean.start)) return false;
  out.table = u"表格";
  const auto cell = last_before(table->cells, clean.start, [](const LayoutCell& c) { return c.span.start; });
  if (cell != table->cells.end()) {
    out.row = cat(u"第", cell->row + 1, u"行");
    if (cell->span.contains(clean)) out.column = cat(u"第", cell->column + 1, u"格");
  }
  const Heading* part = part_of(clean.start);
  out.words = cat(part ? part_words(*part) : std::u16string(), u"表格", out.row, out.column);
  return true;
}

void Places::find_paragraph(Span clean, Where& out) const {
  const std::int32_t at = paragraph_at(document_, clean.start);
  const Heading* part = part_of(clean.start);
  if (!document_.title.empty() && document_.title.overlaps(clean)) {
    out.part = out.words = u"标题";
    return;
  }
  if (at >= 0 && document_.paragraphs[static_cast<std::size_t>(at)].role == Role::signature &&
      !clean.empty()) {
    out.part = out.words = u"落款";
    return;
  }
  if (part) {
    out.words = part_words(*part);
  } else {
    out.part = out.words = parts_.empty() ? u"正文" : u"开头";
  }
  if (clean.empty()) {
    out.words += u"末尾";
    return;
  }
  const auto heading =
      last_before(document_.headings, clean.start, [](const Heading& h) { return h.span.start; });
  if (heading != document_.headings.end() && heading->span.contains(clean)) {
    out.words += part && heading->span == part->span
                     ? std::u16string(u"的标题")
                     : cat(u"的小标题", quoted(text_of(source_, heading->span)));
    return;
  }
  out.paragraph = at >= 0 ? counts_[static_cast<std::size_t>(at)] : 0;
  if (out.paragraph > 0) out.words += cat(u"第", out.paragraph, u"段");
}

const Heading* Places::part_of(Offset at) const {
  const auto found = last_before(parts_, at, [](const Heading* heading) { return heading->span.start; });
  return found == parts_.end() ? nullptr : *found;
}

std::u16string Places::part_words(const Heading& heading) const {
  const std::u16string title = quoted(text_of(source_, heading.title));
  if (heading.mark < 0) return cat(title, u"部分");
  const Mark& mark = document_.marks[static_cast<std::size_t>(heading.mark)];
  const bool numbered = mark.value > 0 && (mark.style == MarkStyle::han_dun || mark.style == MarkStyle::bu);
  return numbered ? cat(u"第", rules::han_number(mark.value), u"部分", title) : cat(title, u"部分");
}

}  // namespace nianbao
