#include "core/area/cells.h"

#include <algorithm>
#include <string>
#include <utility>

namespace nianbao::area {

namespace {

std::string key_of(std::string_view table, std::string_view row, std::string_view column) {
  std::string out(table);
  out.append("/").append(row).append("/").append(column);
  return out;
}

}  // namespace

FormCells::FormCells(const Form& form) : form_(&form) {
  for (std::uint32_t t = 0; t < form.tables.size(); ++t) {
    const FormTable& table = form.tables[t];
    first_.push_back(places_.size());
    for (const FormRow& row : table.rows) {
      if (row.role != RowRole::number) continue;
      for (const FormColumn* const column : table.columns_of(row)) {
        by_key_.emplace(key_of(table.key, row.key, column->key), places_.size());
        places_.push_back({&table, &row, column, t});
      }
    }
  }
  first_.push_back(places_.size());
  sums_of_.resize(places_.size());
  for (const FormTable& table : form.tables) {
    for (const Identity& identity : table.identities) add_sums(table, identity);
  }
}

std::optional<std::size_t> FormCells::find(std::string_view table, std::string_view row,
                                           std::string_view column) const {
  const auto found = by_key_.find(key_of(table, row, column));
  return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

void FormCells::add_sum(const std::vector<std::optional<std::size_t>>& left,
                        const std::vector<std::optional<std::size_t>>& right) {
  CellSum sum;
  for (const auto& [from, to] : {std::pair{&left, &sum.left}, std::pair{&right, &sum.right}}) {
    for (const std::optional<std::size_t>& cell : *from) {
      if (!cell) return;  // this row or column has no such cell
      to->push_back(*cell);
    }
  }
  for (const auto* const side : {&sum.left, &sum.right}) {
    for (const std::size_t cell : *side) sums_of_[cell].push_back(sums_.size());
  }
  sums_.push_back(std::move(sum));
}

void FormCells::add_sums(const FormTable& table, const Identity& identity) {
  const auto cells = [&](const std::vector<std::string>& keys, const std::string& other) {
    std::vector<std::optional<std::size_t>> out;
    for (const std::string& key : keys)
      out.push_back(identity.over_rows ? find(table.key, key, other) : find(table.key, other, key));
    return out;
  };
  if (identity.over_rows) {
    for (const FormColumn& column : table.columns)
      add_sum(cells(identity.left, column.key), cells(identity.right, column.key));
  } else {
    for (const FormRow& row : table.rows)
      add_sum(cells(identity.left, row.key), cells(identity.right, row.key));
  }
}

CellValues FormCells::values_of(const Unit& unit) const {
  CellValues out(size());
  for (std::size_t t = 0; t + 1 < first_.size(); ++t) {
    std::size_t most = 0;
    for (const UnitTable& table : unit.tables) {
      if (table.key != form_->tables[t].key) continue;
      CellValues values(first_[t + 1] - first_[t]);
      std::size_t found = 0;
      for (const UnitCell& cell : table.cells) {
        const std::optional<std::size_t> place = find(table.key, cell.row, cell.column);
        if (!place || !cell.value) continue;
        values[*place - first_[t]] = cell.value;
        ++found;
      }
      if (found <= most) continue;
      most = found;
      std::move(values.begin(), values.end(), out.begin() + static_cast<std::ptrdiff_t>(first_[t]));
    }
  }
  return out;
}

}  // namespace nianbao::area
