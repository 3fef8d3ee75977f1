// Rows of numbers with their labels, from tables with rows.
#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/facts/table_keyer.h"
#include "core/forms/lexicon.h"

namespace nianbao {

namespace {

constexpr double kClose = 0.7;  // a label with a slip

bool names_column(const TriedTable& tried, const TableField& field) {
  return tried.names_column(fold_label(field.text));
}

class RowReader {
 public:
  RowReader(const TableText& text, const TableStretch& stretch, const TriedTable& tried)
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
        const std::u16string folded = fold_label(row[i].text);
        const std::int32_t named = tried_.exact_row(folded);
        if (named < 0 || tried_.form->rows[static_cast<std::size_t>(named)].role != RowRole::number) continue;
        // 其他 and 总计 name columns as well.
        if (!tried_.names_column(folded))
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

  /// How many fields a serial number in front of the label takes.
  std::size_t serial(const TableRow& row) const {
    return row.size() > 2 && row[0].is_value && row[1].is_text() && tried_.is_label(row[1].text) ? 1 : 0;
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
      const double score = score_of(fold_label(row[i].text));
      if (score >= best_score) {
        best_score = score;
        best = last_text;
      }
    }
    return best >= 0 ? best : values_follow ? last_text : -1;
  }

  /// How well a folded text names any row of numbers.
  double score_of(const std::u16string& folded) const {
    const std::int32_t exact = tried_.exact_row(folded);
    if (exact >= 0 && tried_.form->rows[static_cast<std::size_t>(exact)].role == RowRole::number) return 1;
    double best = 0;
    for (const std::size_t n : tried_.number_rows) best = std::max(best, label_score(folded, tried_.rows[n]));
    return best;
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
    const std::u16string folded = fold_label(row[static_cast<std::size_t>(label)].text);
    const std::int32_t named = closest_row(tried_, folded, RowRole::number);
    if (named < 0 || std::any_of(row.begin(), row.end(), [&](const TableField& f) {
          return &f != &row[static_cast<std::size_t>(label)] && names_column(tried_, f);
        })) {
      return false;
    }
    return row.size() - from >= tried_.cells_of(static_cast<std::size_t>(named));
  }

  void note_heading(const TableField& field) {
    if (!field.is_text()) return;
    const std::int32_t heading = closest_row(tried_, fold_label(field.text), RowRole::heading);
    if (heading < 0) return;
    heading_ = heading;
    out_.headings.push_back(field);
  }

  void take_header(std::size_t first, std::size_t last) {
    bool any = false;
    for (std::size_t r = first; r < last; ++r) {
      for (const TableField& field : text_.rows[r])
        any = any || (field.is_text() && names_column(tried_, field));
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
  const TriedTable& tried_;
  ValueRows out_;
  std::uint32_t first_column_ = 0;
  std::int32_t heading_ = -1;
};

}  // namespace

TriedTable::TriedTable(const FormTable& table, Format of, const Lexicon& words)
    : form(&table), format(of), lexicon(&words) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    rows.emplace_back(table.rows[i].label, table.rows[i].variants);
    const std::u16string& unit = table.rows[i].unit;
    if (!unit.empty() && std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
    if (table.rows[i].role != RowRole::number) continue;
    number_rows.push_back(i);
    const std::size_t named = table.rows[i].columns.size();
    widest = std::max(widest, named > 0 ? named : table.columns.size());
  }
  for (const FormColumn& column : table.columns) columns.emplace_back(column.label, column.variants);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::u16string& folded : rows[i].folded) {
      const auto [it, added] = exact_rows.try_emplace(folded, static_cast<std::int32_t>(i));
      if (!added && it->second != static_cast<std::int32_t>(i)) it->second = -1;
    }
  }
  for (const LabelPattern& column : columns) exact_columns.insert(column.folded.begin(), column.folded.end());
}

std::int32_t TriedTable::exact_row(const std::u16string& folded) const {
  const auto it = exact_rows.find(folded);
  return it == exact_rows.end() ? -1 : it->second;
}

std::int32_t closest_row(const TriedTable& tried, const std::u16string& folded, RowRole role) {
  const std::int32_t exact = tried.exact_row(folded);
  if (exact >= 0) return tried.form->rows[static_cast<std::size_t>(exact)].role == role ? exact : -1;
  std::int32_t out = -1;
  double best = kClose;
  for (std::size_t i = 0; i < tried.rows.size(); ++i) {
    if (tried.form->rows[i].role != role) continue;
    const double score = label_score(folded, tried.rows[i]);
    if (score > best) {
      best = score;
      out = static_cast<std::int32_t>(i);
    }
  }
  return out;
}

ValueRows read_value_rows(const TableText& text, const TableStretch& stretch, const TriedTable& tried) {
  if (text.has_rows) return RowReader(text, stretch, tried).read();
  return read_value_runs(text, stretch, tried);
}

}  // namespace nianbao
