#include "core/convert/sheet_grid.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "core/base/text.h"

namespace nianbao {

namespace {

/// Rows or columns that do not show.
class Hidden {
 public:
  explicit Hidden(std::vector<SheetRange> ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const SheetRange& a, const SheetRange& b) { return a.first < b.first; });
    for (const SheetRange& each : ranges) {
      if (each.last < each.first) continue;
      if (!ranges_.empty() && each.first <= ranges_.back().last) {
        ranges_.back().last = std::max(ranges_.back().last, each.last);
      } else {
        ranges_.push_back(each);
      }
    }
    std::uint32_t sum = 0;
    for (const SheetRange& each : ranges_) {
      before_.push_back(sum);
      sum += each.last - each.first + 1;
    }
  }

  bool has(std::uint32_t at) const {
    const std::size_t i = upto(at);
    return i > 0 && at <= ranges_[i - 1].last;
  }
  /// How many that show stand before `at`.
  std::uint32_t shown_before(std::uint32_t at) const {
    const std::size_t i = upto(at);
    if (i == 0) return at;
    const SheetRange& range = ranges_[i - 1];
    return at - before_[i - 1] - std::min(at - range.first, range.last - range.first + 1);
  }

 private:
  /// How many ranges begin at or before `at`.
  std::size_t upto(std::uint32_t at) const {
    return static_cast<std::size_t>(
        std::upper_bound(ranges_.begin(), ranges_.end(), at,
                         [](std::uint32_t x, const SheetRange& range) { return x < range.first; }) -
        ranges_.begin());
  }

  std::vector<SheetRange> ranges_;
  std::vector<std::uint32_t> before_;  // by range: how many the ranges before it hold
};

/// A merged cell, or a single one, where it shows.
struct Shown {
  SheetMerge place;
  const SheetCell* cell = nullptr;
  bool is_merged = false;
  std::uint32_t end_row() const { return place.row + place.rows; }
  std::uint32_t end_column() const { return place.column + place.columns; }
  bool has_text() const { return cell && !cell->text.empty(); }
};

class GridMaker {
 public:
  GridMaker(Sheet& sheet, std::size_t limit) : sheet_(sheet), limit_(limit) {}

  SheetGrid make(bool& cut) {
    const auto by_place = [](const auto& a, const auto& b) {
      return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    };
    std::stable_sort(sheet_.cells.begin(), sheet_.cells.end(), by_place);
    std::stable_sort(sheet_.merges.begin(), sheet_.merges.end(), by_place);
    show_cells();
    sweep();
    cut = cut || slots_ > limit_;
    return std::move(grid_);
  }

 private:
  std::optional<SheetMerge> shown(const SheetMerge& place) const {
    const std::uint32_t row = rows_.shown_before(place.row);
    const std::uint32_t column = columns_.shown_before(place.column);
    const std::uint32_t rows = rows_.shown_before(place.row + place.rows) - row;
    const std::uint32_t columns = columns_.shown_before(place.column + place.columns) - column;
    if (rows == 0 || columns == 0) return std::nullopt;
    return SheetMerge{row, column, rows, columns};
  }

  void hide(const SheetCell& cell) {
    if (cell.text.empty()) return;
    if (grid_.hidden.empty() || hidden_row_ != cell.row) {
      grid_.hidden.emplace_back();
    } else {
      grid_.hidden.back() += u'\t';
    }
    hidden_row_ = cell.row;
    grid_.hidden.back() += cell.text;
  }

  /// Every cell and merge at its place among those that show, by row and column.
  void show_cells() {
    auto merge = sheet_.merges.begin();
    const auto before = [](const auto& a, const auto& b) {
      return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    };
    const SheetCell* last = nullptr;
    const auto add = [this](const SheetMerge& place, const SheetCell* cell, bool is_merged) {
      if (const auto where = shown(place)) {
        shown_.push_back({*where, cell, is_merged});
      } else if (cell) {
        hide(*cell);
      }
    };
    for (const SheetCell& cell : sheet_.cells) {
      if (last && last->row == cell.row && last->column == cell.column) continue;
      last = &cell;
      while (merge != sheet_.merges.end() && before(*merge, cell)) add(*merge++, nullptr, true);
      const bool is_start =
          merge != sheet_.merges.end() && merge->row == cell.row && merge->column == cell.column;
      add(is_start ? *merge : SheetMerge{cell.row, cell.column, 1, 1}, &cell, is_start);
      while (merge != sheet_.merges.end() && merge->row == cell.row && merge->column == cell.column) ++merge;
    }
    while (merge != sheet_.merges.end()) add(*merge++, nullptr, true);
    std::stable_sort(shown_.begin(), shown_.end(), [](const Shown& a, const Shown& b) {
      return std::tie(a.place.row, a.place.column) < std::tie(b.place.row, b.place.column);
    });
  }

  /// Down the sheet: `active_` are the merged cells that reach into the row.
  void sweep() {
    std::uint32_t last = 0;
    for (const Shown& each : shown_)
      if (each.cell && !each.cell->is_blank()) last = std::max(last, each.place.row);
    std::size_t at = 0;
    std::uint32_t row = 0;
    while (at < shown_.size() && slots_ <= limit_) {
      const bool hangs = std::any_of(active_.begin(), active_.end(), [row](const Shown& each) {
        return each.has_text() && each.end_row() > row;
      });
      if (!hangs) row = std::max(row, shown_[at].place.row);
      if (row > last) return;
      line(row, at);
      ++row;
    }
    // Nothing begins below, but a merged text may hang there: such rows hold nothing.
  }

  void line(std::uint32_t row, std::size_t& at) {
    std::erase_if(active_, [row](const Shown& each) { return each.end_row() <= row; });
    SheetLine line;
    line.row = row;
    std::vector<Shown> here;
    for (; at < shown_.size() && shown_[at].place.row <= row; ++at) {
      if (shown_[at].place.row == row && is_free(here, shown_[at])) {
        here.push_back(shown_[at]);
      } else if (shown_[at].cell) {
        hide(*shown_[at].cell);  // under a merged cell
      }
    }
    here.insert(here.end(), active_.begin(), active_.end());
    std::sort(here.begin(), here.end(),
              [](const Shown& a, const Shown& b) { return a.place.column < b.place.column; });
    bool noted = false;
    for (const Shown& each : here) {
      const bool up = each.place.row < row;
      SheetSlot slot{each.place.column, each.place.columns, up, each.cell && each.cell->bordered, each.cell};
      line.texts += slot.has_text() ? 1 : 0;
      line.borders += slot.bordered ? 1 : 0;
      line.hangs = line.hangs || (up && each.has_text());
      noted = noted || (!up && each.cell && !each.cell->is_blank());
      line.slots.push_back(slot);
    }
    std::erase_if(here, [row](const Shown& each) { return each.end_row() <= row + 1; });
    active_ = std::move(here);
    slots_ += line.slots.size() + 1;
    if (noted || line.texts > 0 || line.hangs || line.borders > 0) grid_.lines.push_back(std::move(line));
  }

  /// Neither a merged cell from above nor one to the left covers it.
  bool is_free(const std::vector<Shown>& here, const Shown& cell) const {
    if (!here.empty() && here.back().end_column() > cell.place.column) return false;
    const auto above =
        std::upper_bound(active_.begin(), active_.end(), cell.place.column,
                         [](std::uint32_t column, const Shown& each) { return column < each.place.column; });
    if (above != active_.end() && above->place.column < cell.end_column()) return false;
    return above == active_.begin() || std::prev(above)->end_column() <= cell.place.column;
  }

  Sheet& sheet_;
  std::size_t limit_;
  Hidden rows_{sheet_.hidden_rows};
  Hidden columns_{sheet_.hidden_columns};
  std::vector<Shown> shown_;
  std::vector<Shown> active_;  // by column
  SheetGrid grid_;
  std::uint32_t hidden_row_ = 0;
  std::size_t slots_ = 0;
};

}  // namespace

SheetGrid lay_out(Sheet& sheet, std::size_t limit, bool& cut) { return GridMaker(sheet, limit).make(cut); }

}  // namespace nianbao
