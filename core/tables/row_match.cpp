#include "core/tables/row_match.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/tables/row_alignment.h"
#include "core/tables/row_cells.h"

namespace nianbao {

namespace {

constexpr double kSure = 0.6;      // a label that names its row by itself
constexpr double kWrapped = 0.3;   // the same for labels in wrapped columns, where neighbours mix
constexpr double kWhole = 0.8;     // of a label in a narrow table's wrapped lines
constexpr double kRenamed = 0.02;  // a row known only by its place
constexpr double kGroup = 0.06;    // for standing under the right heading
constexpr double kCount = 0.2;     // against a row with another number of cells

std::vector<RowLabel> joined_labels(const ValueRow& row, bool has_rows, const LabelIndex& labels) {
  std::vector<RowLabel> out;
  if (row.labels.empty()) return out;
  const TableField& last = row.labels.back();
  out.push_back({std::u16string(last.folded), last.label, last.span});
  std::u16string words(last.text);  // folded as a whole: "…计" and "1次)" are no label and its number
  const std::size_t most = has_rows ? 1 : 3;
  for (std::size_t k = 2; k <= most && k <= row.labels.size(); ++k) {
    const TableField& field = row.labels[row.labels.size() - k];
    words.insert(0, field.text);
    RowLabel joined{fold_label(words), kStrangeLabel, cover(field.span, out.back().span)};
    joined.number = labels.find(joined.folded);
    out.push_back(std::move(joined));
  }
  return out;
}

}  // namespace

RowMatch::RowMatch(const TableText& text, const PreparedTable& tried, const std::vector<ValueRow>& rows)
    : text_(text), tried_(tried), rows_(rows) {
  for (const ValueRow& row : rows_) {
    labels_.push_back(joined_labels(row, text_.has_rows, tried_.all->labels()));
    filled_.push_back(count_filled(row));
    exact_.push_back(kNone);
    for (const RowLabel& label : labels_.back()) {
      const std::int32_t named = tried_.exact_row(label.number);
      if (named >= 0) exact_.back() = named;
    }
  }
}

double RowMatch::label_of(std::size_t i, std::size_t row, double least) const {
  const LabelPattern& pattern = tried_.rows[row];
  if (wrapped()) {
    const ValueRow& value = rows_[i];
    const double own = label_coverage(value.before, pattern);
    if (tried_.widest < 5) {
      // A narrow table has no wide rows to hold on to: the whole label must be there.
      const double all = std::max(own, label_coverage(value.before + value.behind, pattern));
      return all >= kWhole ? 0.5 * own + 0.5 * all : 0;
    }
    return 0.65 * own + 0.35 * std::max(own, label_coverage(value.before + value.behind, pattern));
  }
  // Most labels are the form's own, which needs no measuring.
  if (exact_[i] >= 0) return exact_[i] == static_cast<std::int32_t>(row) ? 1 : 0;
  double best = least;
  for (const RowLabel& label : labels_[i])
    best = std::max(best, label_score(Similar(label.folded), pattern, best));
  return best > least ? best : 0;
}

double RowMatch::pair_score(std::size_t i, std::size_t n) const {
  const std::size_t row = tried_.number_rows[n];
  const ValueRow& value = rows_[i];
  const std::size_t cells = tried_.cells_of(row);
  const bool fits = filled_[i] <= cells && value.values.size() >= cells;
  // Known by place alone: only in wide tables, where the number of cells says something too.
  const bool by_place = fits && tried_.widest >= 5;
  const double sure = wrapped() ? kWrapped : kSure;
  const double label = label_of(i, row, by_place ? 0 : sure - 1e-9);
  if (label < sure) return by_place ? kRenamed + 0.1 * label : 0;
  double out = label - (fits ? 0 : kCount);
  const std::string& group = tried_.form->rows[row].group;
  if (value.heading >= 0 && !group.empty()) {
    out += tried_.form->rows[static_cast<std::size_t>(value.heading)].key == group ? kGroup : -kGroup;
  }
  return out;
}

void RowMatch::find() {
  const std::size_t written = rows_.size();
  const std::size_t rows = tried_.number_rows.size();
  std::vector<double> scores(written * rows);
  for (std::size_t i = 0; i < written; ++i) {
    for (std::size_t n = 0; n < rows; ++n) scores[i * rows + n] = pair_score(i, n);
  }
  row_of_ = align_rows(written, rows, [&](std::size_t i, std::size_t n) { return scores[i * rows + n]; });
  drop_unsure(scores);
  if (!wrapped()) find_displaced(scores);
}

void RowMatch::drop_unsure(const std::vector<double>& scores) {
  const std::size_t written = rows_.size();
  const std::size_t rows = tried_.number_rows.size();
  const double sure = (wrapped() ? kWrapped : kSure) - kCount;
  // A row known by place alone needs sure neighbours right beside it, in the text and in the form.
  const auto is_sure = [&](std::ptrdiff_t i, std::int32_t n) {
    if (i < 0 || i >= static_cast<std::ptrdiff_t>(written))
      return n < 0 || n >= static_cast<std::int32_t>(rows);
    const auto at = static_cast<std::size_t>(i);
    return row_of_[at] == n && n >= 0 && scores[at * rows + static_cast<std::size_t>(n)] > sure;
  };
  for (std::size_t i = 0; i < written; ++i) {
    const std::int32_t n = row_of_[i];
    if (n < 0 || scores[i * rows + static_cast<std::size_t>(n)] > sure) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    if (!is_sure(at - 1, n - 1) || !is_sure(at + 1, n + 1)) row_of_[i] = kNone;
  }
}

void RowMatch::find_displaced(const std::vector<double>& scores) {
  const std::size_t rows = tried_.number_rows.size();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (row_of_[i] >= 0) continue;
    for (std::size_t n = 0; n < rows; ++n) {
      const bool taken =
          std::find(row_of_.begin(), row_of_.end(), static_cast<std::int32_t>(n)) != row_of_.end();
      if (!taken && scores[i * rows + n] > 0.95) {
        row_of_[i] = static_cast<std::int32_t>(n);
        break;
      }
    }
  }
}

}  // namespace nianbao
