#include <algorithm>

#include "core/read/flow.h"

namespace nianbao {

GridBuilder::GridBuilder() : grid_(std::make_unique<Grid>()) {}
GridBuilder::~GridBuilder() = default;

void GridBuilder::start_row() {
  if (started_) ++row_;
  started_ = true;
  column_ = 0;
}

void GridBuilder::skip(std::uint32_t columns) {
  column_ = std::min(kMaxGridColumns, column_ + std::min(columns, kMaxGridColumns));
}

GridCell& GridBuilder::add_cell(std::uint32_t row_span, std::uint32_t column_span) {
  if (!started_) start_row();
  row_span = std::max(row_span, 1u);
  column_span = std::clamp(column_span, 1u, kMaxGridColumns);
  while (column_ < busy_until_.size() && busy_until_[column_] > row_) ++column_;
  if (column_ >= kMaxGridColumns) {
    grid_->is_layout = true;
    column_ = kMaxGridColumns - 1;
  }
  column_span = std::min(column_span, kMaxGridColumns - column_);
  // A cell that would run into one that hangs down from above is cut there.
  for (std::uint32_t i = 1; i < column_span; ++i) {
    if (column_ + i < busy_until_.size() && busy_until_[column_ + i] > row_) column_span = i;
  }
  const std::uint32_t end = column_ + column_span;
  if (end > busy_until_.size()) {
    busy_until_.resize(end, 0);
    owner_.resize(end, 0);
  }
  const auto index = static_cast<std::uint32_t>(grid_->cells.size());
  for (std::uint32_t c = column_; c < end; ++c) {
    busy_until_[c] = row_ + row_span;
    owner_[c] = index;
  }
  GridCell& cell = grid_->cells.emplace_back();
  cell.row = row_;
  cell.column = column_;
  cell.row_span = row_span;
  cell.column_span = column_span;
  grid_->columns = std::max(grid_->columns, end);
  column_ = end;
  return cell;
}

bool GridBuilder::extend_above(std::uint32_t column_span) {
  if (!started_ || row_ == 0 || column_ >= owner_.size()) return false;
  if (busy_until_[column_] != row_) return false;
  GridCell& above = grid_->cells[owner_[column_]];
  if (above.column != column_ || above.column_span != std::max(column_span, 1u)) return false;
  ++above.row_span;
  for (std::uint32_t c = column_; c < column_ + above.column_span; ++c) busy_until_[c] = row_ + 1;
  column_ += above.column_span;
  return true;
}

std::unique_ptr<Grid> GridBuilder::finish() {
  grid_->rows = started_ ? row_ + 1 : 0;
  for (GridCell& cell : grid_->cells) cell.row_span = std::min(cell.row_span, grid_->rows - cell.row);
  return std::move(grid_);
}

}  // namespace nianbao
