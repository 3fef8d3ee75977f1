// Rows of numbers with their labels, from tables with rows.
#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/tables/table_keyer.h"

namespace nianbao {

namespace {

constexpr double kClose = 0.7;  // a label with a slip

/// A column's name or another word of the table is no slip in a row's name.
bool names_something_else(const PreparedTable& tried, const TableField& field) {
  return !tried.names_row(field.label) && (tried.names_column(field.label) || tried.is_word(field.label));
}

class RowReader {
 public:
  RowReader(const TableText& text, const TableStretch& stretch, const PreparedTable& tried)
      : text_(text), stretch_(stretch), tried_(tried) {
    out_.headers.emplace_back();
  }

  ValueRows read() {
    find_first_column();
    std::size_t since = stretch_.first;  // first row behind the last row of numbers
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      const TableRow& row = text_.rows[r];
      const std::int32_t label = pick_label(row);
      if (!is_value_row(row, label)) {
        for (const TableField& field : row) note_heading(field);
        continue;
      }
      if (since < r) take_header(since, r);
      since = r + 1;
      take_row(row, label, r);
    }
    return std::move(out_);
  }

 private:
  /// Where numbers start in a table with columns: behind the labels of rows, wherever these end last. Where
  /// no label is the form's, the most frequent column of a row's first number.
  void find_first_column() {
    if (!text_.has_columns) return;
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      const TableRow& row = text_.rows[r];
      for (std::size_t i = serial(row); i + 1 < row.size() && !row[i].is_value; ++i) {
        if (!row[i].is_text()) continue;
        const std::int32_t named = tried_.exact_row(row[i].label);
        if (named < 0 || !tried_.has_role(static_cast<std::size_t>(named), RowRole::number)) continue;
        // 其他 and 总计 name columns as well.
        if (!tried_.names_column(row[i].label))
          first_column_ = std::max(first_column_, row[i].column + row[i].column_span);
      }
    }
    if (first_column_ > 0) return;
    std::map<std::uint32_t, std::size_t> count;
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      const TableRow& row = text_.rows[r];
      const auto it = std::find_if(row.begin(), row.end(), [](const TableField& f) { return f.is_value; });
      if (it != row.end() && it != row.begin()) ++count[it->column];
    }
    std::size_t most = 0;
    for (const auto& [column, n] : count) {
      if (n > most) {
        most = n;
        first_column_ = column;
      }
    }
  }

  bool is_label(std::u16string_view text) const {
    const LabelHit found = tried_.all->lexicon().find(text);
    return found == LabelHit::full || found == LabelHit::near;
  }

  /// How many fields a serial number in front of the label takes.
  std::size_t serial(const TableRow& row) const {
    return row.size() > 2 && row[0].is_value && row[1].is_text() && is_label(row[1].text) ? 1 : 0;
  }

  /// Index of the field that names the row; -1 when none does.
  std::int32_t pick_label(const TableRow& row) const {
    std::int32_t last_text = -1;
    std::int32_t best = -1;
    double best_score = kClose;
    bool values_follow = false;
    for (std::size_t i = serial(row); i < row.size(); ++i) {
      if (row[i].is_value) {
        values_follow = true;
        break;
      }
      if (!row[i].is_text()) continue;
      if (text_.has_columns && first_column_ > 0 && row[i].column >= first_column_ && last_text >= 0)
        continue;
      last_text = static_cast<std::int32_t>(i);
      const double score = score_of(row[i]);
      if (score >= best_score) {
        best_score = score;
        best = last_text;
      }
    }
    return best >= 0 ? best : values_follow ? last_text : -1;
  }

  /// How well a text names any row of numbers; 0 where it does not come close.
  double score_of(const TableField& field) const {
    const std::int32_t exact = tried_.exact_row(field.label);
    if (exact >= 0) return tried_.has_role(static_cast<std::size_t>(exact), RowRole::number) ? 1 : 0;
    if (names_something_else(tried_, field)) return 0;
    constexpr double kBelow = kClose - 1e-9;
    double best = kBelow;
    const Similar similar(field.folded);
    for (const std::size_t n : tried_.number_rows)
      best = std::max(best, label_score(similar, tried_.rows[n], best));
    return best > kBelow ? best : 0;
  }

  bool is_value_row(const TableRow& row, std::int32_t label) const {
    const std::size_t from = static_cast<std::size_t>(label + 1);
    const bool digits =
        std::any_of(row.begin() + static_cast<std::ptrdiff_t>(from), row.end(), [](const TableField& f) {
          return f.is_value && std::any_of(f.text.begin(), f.text.end(), [](char16_t c) {
                   return is_digit(c) || (c >= 0xFF10 && c <= 0xFF19);
                 });
        });
    if (digits) return true;
    if (label < 0) return false;
    // Blanks or odd words where numbers are due: only behind a label of the form.
    const TableField& name = row[static_cast<std::size_t>(label)];
    const std::int32_t named = closest_row(tried_, name, RowRole::number);
    if (named < 0 || std::any_of(row.begin(), row.end(), [&](const TableField& f) {
          return &f != &name && tried_.names_column(f.label);
        })) {
      return false;
    }
    return row.size() - from >= tried_.cells_of(static_cast<std::size_t>(named));
  }

  void note_heading(const TableField& field) {
    if (!field.is_text()) return;
    const std::int32_t heading = closest_row(tried_, field, RowRole::heading);
    if (heading < 0) return;
    heading_ = heading;
    out_.headings.push_back(field);
  }

  void take_header(std::size_t first, std::size_t last) {
    bool any = false;
    for (std::size_t r = first; r < last; ++r) {
      for (const TableField& field : text_.rows[r])
        any = any || (field.is_text() && tried_.names_column(field.label));
    }
    if (any) out_.headers.push_back(read_header(text_, first, last, first_column_, tried_));
  }

  void take_row(const TableRow& row, std::int32_t label, std::size_t r) {
    ValueRow value;
    value.first_line = r;
    for (std::int32_t i = 0; i <= label; ++i) {
      const TableField& field = row[static_cast<std::size_t>(i)];
      if (!field.is_text()) continue;
      if (i < label) note_heading(field);
      value.labels.push_back(field);
    }
    for (std::size_t i = static_cast<std::size_t>(label + 1); i < row.size(); ++i) {
      if (text_.has_columns && row[i].column < first_column_ && row[i].is_empty) continue;
      value.values.push_back(row[i]);
    }
    value.heading = heading_;
    value.header = out_.headers.size() - 1;
    out_.rows.push_back(std::move(value));
  }

  const TableText& text_;
  const TableStretch& stretch_;
  const PreparedTable& tried_;
  ValueRows out_;
  std::uint32_t first_column_ = 0;
  std::int32_t heading_ = -1;
};

}  // namespace

std::int32_t closest_row(const PreparedTable& tried, const TableField& field, RowRole role) {
  const std::int32_t exact = tried.exact_row(field.label);
  if (exact >= 0) return tried.has_role(static_cast<std::size_t>(exact), role) ? exact : -1;
  if (names_something_else(tried, field)) return -1;
  return closest_label(field.folded, tried.rows, kClose,
                       [&](std::size_t row) { return tried.has_role(row, role); });
}

ValueRows read_value_rows(const TableText& text, const TableStretch& stretch, const PreparedTable& tried) {
  if (text.has_rows) return RowReader(text, stretch, tried).read();
  return read_value_runs(text, stretch, tried);
}

}  // namespace nianbao
