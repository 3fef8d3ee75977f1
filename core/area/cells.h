// All number cells of a year's form in one row, so that a report is a vector of numbers, and the sums that
// the form asks of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/area/unit.h"
#include "core/forms/form.h"

namespace nianbao::area {

/// Point into the form.
struct CellPlace {
  const FormTable* table = nullptr;
  const FormRow* row = nullptr;
  const FormColumn* column = nullptr;
  std::uint32_t table_index = 0;
};

/// Σ left − Σ right = 0, over places of cells.
struct CellSum {
  std::vector<std::size_t> left;
  std::vector<std::size_t> right;
};

/// A report's numbers by place of cell; nullopt where the cell is missing or unreadable.
using CellValues = std::vector<std::optional<Decimal>>;

class FormCells {
 public:
  /// Of all tables of `form`, in their order; `form` must outlive this.
  explicit FormCells(const Form& form);

  const Form& form() const { return *form_; }
  std::size_t size() const { return places_.size(); }
  const CellPlace& operator[](std::size_t cell) const { return places_[cell]; }
  /// The place of a cell; nullopt for one that the form has not.
  std::optional<std::size_t> find(std::string_view table, std::string_view row,
                                  std::string_view column) const;
  const std::vector<CellSum>& sums() const { return sums_; }
  /// The sums that a cell stands in.
  const std::vector<std::size_t>& sums_of(std::size_t cell) const { return sums_of_[cell]; }
  /// Where a table's cells begin; their end is the next one's beginning.
  std::size_t first_of_table(std::size_t table) const { return first_[table]; }

  /// The numbers of a report. Of two tables with one key the one with more numbers counts.
  CellValues values_of(const Unit& unit) const;

 private:
  void add_sum(const std::vector<std::optional<std::size_t>>& left,
               const std::vector<std::optional<std::size_t>>& right);
  void add_sums(const FormTable& table, const Identity& identity);

  const Form* form_;
  std::vector<CellPlace> places_;
  std::vector<std::size_t> first_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::vector<CellSum> sums_;
  std::vector<std::vector<std::size_t>> sums_of_;
};

}  // namespace nianbao::area
