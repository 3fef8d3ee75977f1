// Which row of the form each written row is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/tables/table_keyer.h"

namespace nianbao {

/// A row's label, in one line, or wrapped over the last two or three.
struct RowLabel {
  std::u16string folded;
  LabelNumber number = kStrangeLabel;
  Span span;
};

/// Pairs written rows with the form's by their labels, and where those were renamed by their place.
class RowMatch {
 public:
  /// All must outlive this.
  RowMatch(const TableText& text, const PreparedTable& tried, const std::vector<ValueRow>& rows);

  /// Pairs them.
  void find();

  // After find(), of the i-th written row:
  bool is_found(std::size_t i) const { return row_of_[i] >= 0; }
  /// The form's row that it is, where it was found.
  std::size_t form_row(std::size_t i) const {
    return tried_.number_rows[static_cast<std::size_t>(row_of_[i])];
  }
  /// The form's row that has this very label, or -1.
  std::int32_t exact(std::size_t i) const { return exact_[i]; }
  /// Its label, alone and joined with what stands before it.
  const std::vector<RowLabel>& labels(std::size_t i) const { return labels_[i]; }
  /// How well it names the form's row; 0 where that is not above `least`.
  double label_of(std::size_t i, std::size_t row, double least = 0) const;

 private:
  static constexpr std::int32_t kNone = -1;

  bool wrapped() const { return text_.source == TableSource::pdf; }
  double pair_score(std::size_t i, std::size_t n) const;
  /// Gives up rows that only their place tells and that have no sure neighbours.
  void drop_unsure(const std::vector<double>& scores);
  /// Finds rows that stand out of order, with their own labels.
  void find_displaced(const std::vector<double>& scores);

  const TableText& text_;
  const PreparedTable& tried_;
  const std::vector<ValueRow>& rows_;
  std::vector<std::vector<RowLabel>> labels_;  // of each written row
  std::vector<std::size_t> filled_;            // how many cells each fills
  std::vector<std::int32_t> exact_;
  std::vector<std::int32_t> row_of_;  // index into number_rows, or -1
};

}  // namespace nianbao
