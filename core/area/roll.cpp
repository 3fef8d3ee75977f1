#include "core/area/roll.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "core/area/organs.h"
#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/check.h"
#include "core/read/decode.h"
#include "core/words/lists/area.h"

namespace nianbao::area {

namespace {

using View = std::u16string_view;
using Row = std::vector<std::u16string>;

bool is_numeral(char16_t u) { return is_one_of(u, words::roll_numerals); }

/// Without "1.", "(一)", "第3", "12 ", and without quotes and blanks: 一中 keeps its 一.
std::u16string without_number(View text) {
  text = trim(text);
  std::size_t i = 0;
  if (i < text.size() && is_one_of(text[i], words::roll_opens)) ++i;
  const std::size_t first = i;
  while (i < text.size() && is_numeral(text[i])) ++i;
  const bool numbered = i > first;
  const std::size_t behind = i;
  while (i < text.size() && is_one_of(text[i], words::roll_closes)) ++i;
  const bool digits = numbered && text[first] < u'一';  // "3青岚县财政局"
  if (numbered && (i > behind || digits)) text.remove_prefix(i);
  return squeeze(text);
}

bool is_number(View text) {
  return std::all_of(text.begin(), text.end(), [](char16_t u) {
    return is_numeral(u) || is_one_of(u, words::roll_opens) || is_one_of(u, words::roll_closes);
  });
}

bool is_head(View text) { return text.size() <= 8 && contains_any(Asked(text), words::roll_heads); }

/// The name in a line; "" where there is none.
std::u16string name_in(View field) {
  std::u16string name = without_number(field);
  const bool none = name.size() < 2 || is_number(name) || starts_with_any(name, words::roll_notes) ||
                    ends_with_any(name, words::roll_titles);
  return none ? std::u16string() : name;
}

Row fields_of(View line) {
  Row out(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == u'"') {
      quoted = !quoted;
    } else if (!quoted && is_one_of(line[i], words::roll_separators)) {
      out.emplace_back();
    } else {
      out.back().push_back(line[i]);
    }
  }
  return out;
}

std::vector<View> lines_of(View text) {
  std::vector<View> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(u"\r\n", start), text.size());
    out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

/// The column with the names: the one whose head says so, or the first with words in most rows.
std::pair<std::size_t, std::size_t> column_and_first_row(const std::vector<Row>& rows) {
  for (std::size_t row = 0; row < rows.size() && row < 5; ++row) {
    for (std::size_t column = 0; rows[row].size() > 1 && column < rows[row].size(); ++column) {
      if (is_head(squeeze(rows[row][column]))) return {column, row + 1};
    }
  }
  const std::size_t widest =
      rows.empty() ? 0 : std::max_element(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
                           return a.size() < b.size();
                         })->size();
  for (std::size_t column = 0; column < widest; ++column) {
    const auto names = std::count_if(rows.begin(), rows.end(), [column](const Row& row) {
      return column < row.size() && !name_in(row[column]).empty();
    });
    if (2 * static_cast<std::size_t>(names) >= rows.size()) return {column, 0};
  }
  return {0, 0};
}

Roll names_of(const std::vector<Row>& rows) {
  Roll out;
  std::unordered_set<std::u16string> known;
  const auto [column, first] = column_and_first_row(rows);
  for (std::size_t i = first; i < rows.size(); ++i) {
    if (column >= rows[i].size()) continue;
    std::u16string name = name_in(rows[i][column]);
    if (name.empty() || is_any(name, words::roll_head_lines)) continue;
    if (known.insert(plain_organ(name)).second) out.organs.push_back(std::move(name));
  }
  return out;
}

/// Tables as rows, and each line outside of them.
std::vector<Row> rows_of(const SourceText& source) {
  std::vector<Row> out;
  const View clean = source.clean;
  Offset at = 0;
  const auto lines_until = [&](Offset end) {
    if (end > at) {
      for (const View line : lines_of(clean.substr(at, end - at))) {
        if (!trim(line).empty()) out.push_back({std::u16string(line)});
      }
    }
  };
  for (const LayoutTable& table : source.layout.tables) {
    lines_until(table.span.start);
    const std::size_t first = out.size();
    out.resize(first + table.rows);
    for (const LayoutCell& cell : table.cells) {
      Row& row = out[first + cell.row];
      if (row.size() <= cell.column) row.resize(cell.column + 1);
      row[cell.column] = slice(clean, cell.span);
    }
    at = std::max(at, table.span.end);
  }
  lines_until(static_cast<Offset>(clean.size()));
  return out;
}

}  // namespace

Roll read_roll(View text) {
  std::vector<Row> rows;
  for (const View line : lines_of(text)) {
    if (!trim(line).empty()) rows.push_back(fields_of(line));
  }
  return names_of(rows);
}

Roll read_roll(const Draft& draft, const FormSet& forms) {
  if (!draft.problem.empty()) return {{}, draft.problem};
  if (draft.is_text) return read_roll(draft.text);
  if (Decoded decoded = decode(draft.bytes);
      !decoded.is_binary && !draft.bytes.starts_with("PK") && draft.bytes.find('<') == std::string::npos)
    return read_roll(decoded.text);
  const SourceText source = read_source(draft, forms.lexicon());
  if (is_trouble(status_of(source))) return {{}, source.problems.back().message};
  return names_of(rows_of(source));
}

}  // namespace nianbao::area
