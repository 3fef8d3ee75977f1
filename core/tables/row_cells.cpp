#include "core/tables/row_cells.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/forms/cell.h"

namespace nianbao {

namespace {

/// "1 234" copied from a PDF: joined when there is exactly one way to reach the number of cells.
void join_thousands(std::vector<TableField>& fields, std::size_t cells) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + 1 < fields.size(); ++i) {
    const std::u16string_view a = fields[i].text;
    const std::u16string_view b = fields[i + 1].text;
    const auto digits = [](std::u16string_view t) {
      return std::all_of(t.begin(), t.end(), [](char16_t c) { return is_digit(c); });
    };
    if (a.size() <= 3 && a.front() != u'0' && b.size() == 3 && digits(a) && digits(b) &&
        fields[i + 1].span.start == fields[i].span.end + 1) {
      places.push_back(i);
    }
  }
  if (places.size() != fields.size() - cells) return;
  for (std::size_t p = places.size(); p > 0; --p) {
    const std::size_t i = places[p - 1];
    const auto length = static_cast<std::size_t>(fields[i + 1].span.end - fields[i].span.start);
    fields[i].text = {fields[i].text.data(), length};
    fields[i].span.end = fields[i + 1].span.end;
    fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

double middle(const TableField& field, Offset line_start, std::u16string_view line) {
  const auto width = [&](Offset end) {
    double out = 0;
    for (Offset at = line_start; at < end; ++at) {
      const char16_t c = line[at - line_start];
      out += c >= 0x1100 && !is_space(c) ? 2 : 1;
    }
    return out;
  };
  return (width(field.span.start) + width(field.span.end)) / 2;
}

std::vector<double> middles(const TableText& text, const ValueRow& value) {
  std::vector<double> out;
  const TableRow& line = text.rows[value.first_line];
  if (line.empty() || value.values.empty()) return out;
  // The line's own text starts at a line end of the clean text; fields point into that text.
  const char16_t* first = value.values.front().text.data();
  const Offset first_at = value.values.front().span.start;
  Offset start = first_at;
  const char16_t* at = first;
  while (start > 0 && at[-1] != u'\n') --at, --start;
  const std::u16string_view whole(at, value.values.back().span.end - start);
  if (contains(whole, u"\n")) return {};
  for (const TableField& field : value.values) out.push_back(middle(field, start, whole));
  return out;
}

}  // namespace

std::size_t count_filled(const std::vector<TableField>& fields) {
  return static_cast<std::size_t>(
      std::count_if(fields.begin(), fields.end(), [](const TableField& f) { return !f.is_empty; }));
}

std::size_t count_filled(const ValueRow& row) { return count_filled(row.values); }

std::vector<std::uint32_t> filled_columns(const std::vector<const ValueRow*>& rows) {
  std::set<std::uint32_t> out;
  for (const ValueRow* row : rows) {
    for (const TableField& field : row->values) {
      if (!field.is_empty && !(field.is_text() && is_unit(field.text))) out.insert(field.column);
    }
  }
  return {out.begin(), out.end()};
}

std::vector<TableField> cells_by_column(const ValueRow& row, const std::vector<std::uint32_t>& columns) {
  std::vector<TableField> out(columns.size());
  std::size_t placed = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto it = std::find_if(row.values.begin(), row.values.end(),
                                 [&](const TableField& f) { return f.column == columns[c]; });
    if (it == row.values.end()) {
      out[c].is_empty = true;
      out[c].span = {row.values.back().span.end, row.values.back().span.end};
    } else {
      out[c] = *it;
      placed += !it->is_empty;
    }
  }
  return placed == count_filled(row) ? out : std::vector<TableField>{};
}

std::vector<TableField> fit_cells(const TableText& text, const ValueRow& row, std::size_t cells,
                                  std::size_t widest, bool unit_column) {
  std::vector<TableField> fields = row.values;
  if (!text.has_rows) {
    if (count_filled(row) == cells) {
      std::erase_if(fields, [](const TableField& f) { return f.is_empty; });
    } else if (text.source == TableSource::pdf && fields.size() > cells) {
      join_thousands(fields, cells);
    } else {
      while (fields.size() > cells && fields.back().is_empty) fields.pop_back();
      while (fields.size() > cells && fields.front().is_empty) fields.erase(fields.begin());
    }
    return fields.size() == cells ? fields : std::vector<TableField>{};
  }
  const auto drop_back = [&] {
    while (fields.size() > cells && fields.back().is_empty) fields.pop_back();
  };
  const auto drop_front = [&] {
    while (fields.size() > cells && fields.front().is_empty) fields.erase(fields.begin());
  };
  if (fields.size() > cells && fields.front().is_text() && (unit_column || is_unit(fields.front().text)))
    fields.erase(fields.begin());
  // Empty columns between those of the form.
  if (fields.size() > cells && count_filled(fields) == cells)
    std::erase_if(fields, [](const TableField& f) { return f.is_empty; });
  if (cells == widest && !text.has_columns) {
    drop_front();
    drop_back();
  } else {
    drop_back();
    drop_front();
  }
  return fields.size() == cells ? fields : std::vector<TableField>{};
}

std::vector<TableField> cells_by_position(const TableText& text,
                                          const std::vector<const ValueRow*>& full_rows,
                                          const ValueRow& value, std::size_t cells) {
  if (value.values.size() >= cells || cells < 5) return {};
  std::vector<double> low(cells, 1e9);
  std::vector<double> high(cells, -1e9);
  std::size_t full = 0;
  for (const ValueRow* row : full_rows) {
    const std::vector<double> at = middles(text, *row);
    if (at.size() != cells) continue;
    ++full;
    for (std::size_t c = 0; c < cells; ++c) {
      low[c] = std::min(low[c], at[c]);
      high[c] = std::max(high[c], at[c]);
    }
  }
  if (full < 5) return {};
  for (std::size_t c = 0; c + 1 < cells; ++c) {
    if (high[c] + 2 >= low[c + 1]) return {};  // columns run into each other: not a layout copy
  }
  std::vector<TableField> out(cells);
  for (TableField& field : out) {
    field.is_empty = true;
    field.span = {value.values.back().span.end, value.values.back().span.end};
  }
  const std::vector<double> at = middles(text, value);
  if (at.size() != value.values.size()) return {};
  for (std::size_t f = 0; f < at.size(); ++f) {
    bool placed = false;
    for (std::size_t c = 0; c < cells && !placed; ++c) {
      if (at[f] >= low[c] - 1 && at[f] <= high[c] + 1 && out[c].is_empty) {
        out[c] = value.values[f];
        placed = true;
      }
    }
    if (!placed) return {};
  }
  return out;
}

}  // namespace nianbao
