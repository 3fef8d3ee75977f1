// Table lines: tests/corpus/faults/tables and the carriers that break tables up.
#include <utility>

#include "tests/fuzz/changes.h"
#include "tests/fuzz/lines.h"

namespace nianbao::fuzz {

namespace {

using Lines = std::vector<std::string>;

/// [first, last] of the table lines around one by lot; {1, 0} where there is none.
std::pair<std::size_t, std::size_t> some_table(const Lines& lines, Random& random) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_table_line(lines[i])) rows.push_back(i);
  }
  if (rows.empty()) return {1, 0};
  std::size_t first = random.pick(rows);
  std::size_t last = first;
  while (first > 0 && is_table_line(lines[first - 1])) --first;
  while (last + 1 < lines.size() && is_table_line(lines[last + 1])) ++last;
  return {first, last};
}

/// Applies `act(lines, first, last)` to a table by lot.
template <typename Act>
void on_table(std::string& text, Random& random, Act act) {
  Lines lines = lines_of(text);
  const auto [first, last] = some_table(lines, random);
  if (first > last) return;
  act(lines, first, last);
  text = joined(lines);
}

/// A number of a table line by lot; of length 0 where the line has none.
Digits some_cell(const std::string& line, Random& random) {
  const std::vector<Digits> all = digits_in(line);
  return all.empty() ? Digits{} : random.pick(all);
}

void cell(std::string& text, Random& random) {
  static constexpr std::string_view values[] = {"0",          "1",   "47",    "/",    "-",    "无",
                                                "",           "—",   "约2",   "-3",   "1.5",  "若干",
                                                "2(含补正1)", "3件", "1,234", "１２", "2\n3", "合计"};
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    std::string& line = lines[first + random.below(last - first + 1)];
    const Digits at = some_cell(line, random);
    if (at.length > 0) line.replace(at.start, at.length, random.pick(values));
  });
}

void blanks(std::string& text, Random& random) {
  static constexpr std::string_view marks[] = {"/", "-", "无", "", "—"};
  const std::string_view mark = random.pick(marks);
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      const std::vector<Digits> all = digits_in(lines[i]);
      for (auto at = all.rbegin(); at != all.rend(); ++at) {
        if (at->length == 1 && lines[i][at->start] == '0') lines[i].replace(at->start, 1, mark);
      }
    }
  });
}

void units(std::string& text, Random& random) {
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      const std::vector<Digits> all = digits_in(lines[i]);
      for (auto at = all.rbegin(); at != all.rend(); ++at) lines[i].insert(at->start + at->length, "件");
    }
  });
}

void row_missing(std::string& text, Random& random) {
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first + random.below(last - first + 1)));
  });
}

void row_added(std::string& text, Random& random) {
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    const std::size_t at = first + random.below(last - first + 1);
    const std::string row = lines[first + random.below(last - first + 1)];
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), row);
  });
}

void rows_swapped(std::string& text, Random& random) {
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    std::swap(lines[first + random.below(last - first + 1)], lines[first + random.below(last - first + 1)]);
  });
}

void column_missing(std::string& text, Random& random) {
  const std::size_t column = random.below(8);
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      std::size_t start = 0;
      for (std::size_t n = 0; n < column && start != std::string::npos; ++n) {
        start = lines[i].find('\t', start == 0 && n == 0 ? 0 : start + 1);
      }
      if (start == std::string::npos) continue;
      const std::size_t end = lines[i].find('\t', start + 1);
      lines[i].erase(start, end == std::string::npos ? end : end - start);
    }
  });
}

/// A page break inside the table: a page number, with or without the head again.
void split(std::string& text, Random& random) {
  static constexpr std::string_view breaks[] = {
      "- 3 -", "", "第 3 页 共 8 页", "续表", "</table><table>", "</w:tbl><w:p/><w:tbl>"};
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    const std::size_t at = first + random.below(last - first + 1);
    Lines page = {std::string(random.pick(breaks))};
    if (random.below(2)) page.push_back(lines[first]);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), page.begin(), page.end());
  });
}

/// Other signs between the cells: what a carrier makes of a table.
void carrier(std::string& text, Random& random) {
  static constexpr std::string_view signs[] = {" | ",       ",",    "\n", "   ", " ",
                                               "</td><td>", "\t\t", ";",  "\n\n"};
  const std::string_view sign = random.pick(signs);
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      for (std::size_t at = lines[i].find('\t'); at != std::string::npos;
           at = lines[i].find('\t', at + sign.size())) {
        lines[i].replace(at, 1, sign);
      }
    }
  });
}

void table_missing(std::string& text, Random& random) {
  on_table(text, random, [&](Lines& lines, std::size_t first, std::size_t last) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first),
                lines.begin() + static_cast<std::ptrdiff_t>(last + 1));
  });
}

constexpr NamedChange kChanges[] = {
    {"cell", cell},
    {"blank", blanks},
    {"units", units},
    {"row-missing", row_missing},
    {"row-added", row_added},
    {"rows-swapped", rows_swapped},
    {"column-missing", column_missing},
    {"split", split},
    {"carrier", carrier},
    {"table-missing", table_missing},
};

}  // namespace

std::span<const NamedChange> table_changes() { return kChanges; }

}  // namespace nianbao::fuzz
