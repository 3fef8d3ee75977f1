// Tables by their ruling lines: lines that meet are one grid, and a cell is what no line parts.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"

namespace nianbao {

namespace {

constexpr double kThick = 3.5;  // a rule is at most as thick; what is thicker is a coloured field
constexpr double kNear = 3;     // two rules as near are one: a double line, or the borders of two cells
constexpr std::size_t kMaxColumns = 200;
constexpr std::size_t kMaxRows = 2'000;

/// A stretch of a line that lies at `at`; upright or level.
struct Stretch {
  double at = 0;
  double from = 0;
  double to = 0;
};

/// Stretches of one line, one behind the other, become one. Sorted by `at`.
std::vector<Stretch> joined(std::vector<Stretch> in) {
  std::sort(in.begin(), in.end(), [](const Stretch& a, const Stretch& b) {
    return std::pair(a.at, a.from) < std::pair(b.at, b.from);
  });
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < in.size();) {
    std::size_t end = i + 1;
    while (end < in.size() && in[end].at - in[i].at < kNear / 2) ++end;
    std::sort(in.begin() + static_cast<std::ptrdiff_t>(i), in.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    const std::size_t first = out.size();
    for (; i < end; ++i) {
      if (out.size() > first && in[i].from <= out.back().to + kNear) {
        out.back().to = std::max(out.back().to, in[i].to);
      } else {
        out.push_back(in[i]);
      }
    }
  }
  return out;
}

struct Rules {
  std::vector<Stretch> level;
  std::vector<Stretch> upright;
};

Rules sorted_out(const std::vector<PageBox>& boxes) {
  Rules out;
  for (const PageBox& box : boxes) {
    if (box.height() <= kThick && box.width() > box.height() && box.width() > kNear) {
      out.level.push_back({box.middle_y(), box.left, box.right});
    } else if (box.width() <= kThick && box.height() > kNear) {
      out.upright.push_back({box.middle_x(), box.top, box.bottom});
    }
  }
  out.level = joined(std::move(out.level));
  out.upright = joined(std::move(out.upright));
  return out;
}

/// Which rules hang together: a forest over the level ones, then the upright ones.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

bool meet(const Stretch& level, const Stretch& upright) {
  return upright.at >= level.from - kNear && upright.at <= level.to + kNear &&
         level.at >= upright.from - kNear && level.at <= upright.to + kNear;
}

std::vector<Rules> grids_of(const Rules& rules) {
  const std::size_t levels = rules.level.size();
  Groups groups(levels + rules.upright.size());
  for (std::size_t j = 0; j < rules.upright.size(); ++j) {
    const Stretch& upright = rules.upright[j];
    auto level = std::lower_bound(rules.level.begin(), rules.level.end(), upright.from - kNear,
                                  [](const Stretch& a, double at) { return a.at < at; });
    for (; level != rules.level.end() && level->at <= upright.to + kNear; ++level) {
      if (meet(*level, upright))
        groups.join(static_cast<std::size_t>(level - rules.level.begin()), levels + j);
    }
  }
  std::vector<std::size_t> slot(levels + rules.upright.size(), SIZE_MAX);
  std::vector<Rules> out;
  const auto grid = [&](std::size_t i) -> Rules& {
    std::size_t& at = slot[groups.of(i)];
    if (at == SIZE_MAX) {
      at = out.size();
      out.emplace_back();
    }
    return out[at];
  };
  for (std::size_t i = 0; i < levels; ++i) grid(i).level.push_back(rules.level[i]);
  for (std::size_t j = 0; j < rules.upright.size(); ++j) grid(levels + j).upright.push_back(rules.upright[j]);
  return out;
}

/// The places of a grid's lines, near ones taken together.
std::vector<double> places_of(std::vector<double> all) {
  std::sort(all.begin(), all.end());
  std::vector<double> out;
  for (const double at : all) {
    if (out.empty() || at - out.back() > kNear) out.push_back(at);
  }
  return out;
}

/// The slot between two lines in which `at` lies; npos outside.
std::size_t slot_of(const std::vector<double>& edges, double at) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), at);
  if (after == edges.begin() || after == edges.end()) return SIZE_MAX;
  return static_cast<std::size_t>(after - edges.begin()) - 1;
}

/// For each inner edge and each slot across it, whether a line stands there.
class Walls {
 public:
  Walls(const std::vector<Stretch>& lines, const std::vector<double>& edges,
        const std::vector<double>& across)
      : width_(across.size() - 1), walls_(edges.size() * width_, false) {
    for (const Stretch& line : lines) {
      const auto near = std::min_element(edges.begin(), edges.end(), [&line](double a, double b) {
        return std::abs(a - line.at) < std::abs(b - line.at);
      });
      const std::size_t edge = static_cast<std::size_t>(near - edges.begin());
      for (std::size_t i = 0; i < width_; ++i) {
        const double middle = (across[i] + across[i + 1]) / 2;
        if (line.from <= middle && middle <= line.to) walls_[edge * width_ + i] = true;
      }
    }
  }
  bool at(std::size_t edge, std::size_t slot) const { return walls_[edge * width_ + slot]; }

 private:
  std::size_t width_;
  std::vector<bool> walls_;
};

struct Grid {
  std::vector<double> xs;
  std::vector<double> ys;
  PageTable table;
  std::vector<std::size_t> cell_at;  // by row and column
};

/// Cells as large as the missing walls let them be.
void add_cells(Grid& grid, const Walls& upright, const Walls& level) {
  const std::size_t columns = grid.xs.size() - 1;
  const std::size_t rows = grid.ys.size() - 1;
  grid.cell_at.assign(rows * columns, SIZE_MAX);
  const auto is_free = [&](std::size_t r, std::size_t c) {
    return grid.cell_at[r * columns + c] == SIZE_MAX;
  };
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      if (!is_free(r, c)) continue;
      std::size_t right = c + 1;
      while (right < columns && is_free(r, right) && !upright.at(right, r)) ++right;
      std::size_t below = r + 1;
      const auto goes_on = [&] {
        if (below >= rows) return false;
        for (std::size_t i = c; i < right; ++i) {
          if (!is_free(below, i) || level.at(below, i)) return false;
          if (i > c && upright.at(i, below)) return false;
        }
        return true;
      };
      while (goes_on()) ++below;
      for (std::size_t y = r; y < below; ++y)
        for (std::size_t x = c; x < right; ++x) grid.cell_at[y * columns + x] = grid.table.cells.size();
      grid.table.cells.push_back({r, c, below - r, right - c, {}});
    }
  }
}

/// nullopt for an underlined word, a chart.
std::optional<Grid> grid_of(const Rules& rules) {
  if (rules.level.empty() || rules.upright.empty()) return std::nullopt;
  PageBox box{rules.upright.front().at, rules.level.front().at, rules.upright.back().at,
              rules.level.back().at};
  for (const Stretch& each : rules.level) {
    box.left = std::min(box.left, each.from);
    box.right = std::max(box.right, each.to);
  }
  for (const Stretch& each : rules.upright) {
    box.top = std::min(box.top, each.from);
    box.bottom = std::max(box.bottom, each.to);
  }
  // A table may be open at its sides, or where a page ends.
  std::vector<double> xs{box.left, box.right};
  std::vector<double> ys{box.top, box.bottom};
  for (const Stretch& each : rules.upright) xs.push_back(each.at);
  for (const Stretch& each : rules.level) ys.push_back(each.at);
  Grid grid;
  grid.xs = places_of(std::move(xs));
  grid.ys = places_of(std::move(ys));
  if (grid.xs.size() < 2 || grid.ys.size() < 2) return std::nullopt;
  if (grid.xs.size() > kMaxColumns || grid.ys.size() > kMaxRows) return std::nullopt;
  add_cells(grid, Walls(rules.upright, grid.xs, grid.ys), Walls(rules.level, grid.ys, grid.xs));
  grid.table.box = box;
  grid.table.edges = grid.xs;
  grid.table.rows = grid.ys.size() - 1;
  return grid;
}

/// The text of a cell: its lines, one behind the other.
std::u16string text_of_cell(std::vector<PlacedText> texts) {
  std::u16string out;
  for (const PageLine& line : lines_of(std::move(texts))) join_wrapped(out, text_of(line));
  return out;
}

/// A row or column that no cell begins in: only a border that was drawn in two parts made it.
void drop_thin_rows(PageTable& table) {
  std::vector<bool> begins(table.rows, false);
  for (const PageCell& cell : table.cells) begins[cell.row] = true;
  std::vector<std::size_t> number(table.rows + 1, 0);
  for (std::size_t r = 0; r < table.rows; ++r) number[r + 1] = number[r] + (begins[r] ? 1 : 0);
  for (PageCell& cell : table.cells) {
    const std::size_t end = cell.row + cell.rows;
    cell.row = number[cell.row];
    cell.rows = std::max<std::size_t>(number[end] - cell.row, 1);
  }
  table.rows = number.back();
}

/// A frame: one cell. It may be the last row on its page of a table, where it is low and holds no table.
bool is_loose_frame(const Grid& grid, const std::vector<Grid>& all, double page_height) {
  constexpr double kLow = 0.25;  // of the page
  if (grid.table.cells.size() > 1) return false;
  const PageBox& box = grid.table.box;
  return box.height() > page_height * kLow || std::any_of(all.begin(), all.end(), [&](const Grid& other) {
           const PageBox& b = other.table.box;
           return &other != &grid && b.middle_x() > box.left && b.middle_x() < box.right &&
                  b.middle_y() > box.top && b.middle_y() < box.bottom;
         });
}

std::vector<Grid> grids_on(const PlacedPage& page) {
  std::vector<Grid> all;
  for (const Rules& rules : grids_of(sorted_out(page.rules))) {
    std::optional<Grid> grid = grid_of(rules);
    if (grid) all.push_back(std::move(*grid));
  }
  constexpr std::size_t kMostGrids = 500;  // more is a drawing
  if (all.size() > kMostGrids) return {};
  std::vector<Grid> out;
  for (const Grid& grid : all)
    if (!is_loose_frame(grid, all, page.height)) out.push_back(grid);
  return out;
}

}  // namespace

std::vector<PageTable> take_ruled_tables(PlacedPage& page) {
  std::vector<Grid> grids = grids_on(page);
  // A table inside another one's cell has its words; else they would be told twice.
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) {
    return a.table.box.width() * a.table.box.height() < b.table.box.width() * b.table.box.height();
  });
  std::vector<std::vector<std::vector<PlacedText>>> words(grids.size());
  for (std::size_t i = 0; i < grids.size(); ++i) words[i].resize(grids[i].table.cells.size());
  std::vector<PlacedText> rest;
  for (PlacedText& text : page.texts) {
    bool taken = false;
    for (std::size_t i = 0; i < grids.size() && !taken; ++i) {
      const std::size_t row = slot_of(grids[i].ys, text.box.middle_y());
      const std::size_t column = slot_of(grids[i].xs, text.box.middle_x());
      if (row == SIZE_MAX || column == SIZE_MAX) continue;
      taken = true;
      words[i][grids[i].cell_at[row * (grids[i].xs.size() - 1) + column]].push_back(std::move(text));
    }
    if (!taken) rest.push_back(std::move(text));
  }
  page.texts = std::move(rest);
  std::vector<PageTable> out;
  for (std::size_t i = 0; i < grids.size(); ++i) {
    PageTable& table = grids[i].table;
    bool is_empty = true;
    if (table.cells.size() == 1) table.framed = lines_of(words[i][0]);
    for (std::size_t c = 0; c < table.cells.size(); ++c) {
      table.cells[c].text = text_of_cell(std::move(words[i][c]));
      is_empty = is_empty && table.cells[c].text.empty();
    }
    if (is_empty) continue;
    drop_thin_rows(table);
    out.push_back(std::move(table));
  }
  return out;
}

}  // namespace nianbao
