// Rows of numbers with their labels, from tables with rows and from lines without.
#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/facts/table_keyer.h"
#include "core/forms/lexicon.h"

namespace nianbao {

namespace {

constexpr double kClose = 0.7;  // a label with a slip

/// The form's row that a text names best; -1 when none comes close.
std::int32_t closest_row(const TriedTable& tried, const std::u16string& folded, RowRole role) {
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

bool names_column(const TriedTable& tried, const TableField& field) {
  const std::u16string folded = fold_label(field.text);
  return std::any_of(tried.columns.begin(), tried.columns.end(),
                     [&](const LabelPattern& p) { return label_score(folded, p) == 1; });
}

std::size_t cells_of(const TriedTable& tried, std::size_t row) {
  const std::size_t named = tried.form->rows[row].columns.size();
  return named > 0 ? named : tried.form->columns.size();
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
  /// Where numbers start in a table with columns: the most frequent column of a row's first number.
  void find_first_column() {
    if (!text_.has_columns) return;
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

  /// Index of the field that names the row; -1 when none does.
  std::int32_t pick_label(const TableRow& row) const {
    std::int32_t last_text = -1;
    std::int32_t best = -1;
    double best_score = kClose;
    bool values_follow = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].is_value) {
        values_follow = true;
        break;
      }
      if (!row[i].is_text()) continue;
      if (text_.has_columns && first_column_ > 0 && row[i].column >= first_column_ && last_text >= 0)
        continue;
      last_text = static_cast<std::int32_t>(i);
      const std::u16string folded = fold_label(row[i].text);
      for (const std::size_t n : tried_.number_rows) {
        const double score = label_score(folded, tried_.rows[n]);
        if (score >= best_score) {
          best_score = score;
          best = last_text;
        }
      }
    }
    return best >= 0 ? best : values_follow ? last_text : -1;
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
    return row.size() - from >= cells_of(tried_, static_cast<std::size_t>(named));
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

/// Lines without rows: runs of numbers between labels.
class RunReader {
 public:
  RunReader(const TableText& text, const TableStretch& stretch, const TriedTable& tried)
      : text_(text), stretch_(stretch), tried_(tried) {
    out_.headers.emplace_back();
  }

  ValueRows read() {
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      bool text_seen = false;
      for (const TableField& field : text_.rows[r]) {
        if (field.is_text()) {
          if (is_unit(field)) continue;
          if (is_odd_in_columns(r, field)) {
            if (!run_.empty() && line_ != r) close();
            if (run_.empty()) first_line_ = r;
            line_ = r;
            run_.push_back(field);
            continue;
          }
          text_seen = true;
          if (run_.empty() ? !is_odd_first(field, r) : !is_odd_cell(field, r)) {
            close();
            pending_.push_back(field);
          } else {
            if (run_.empty()) first_line_ = r;
            line_ = r;
            run_.push_back(field);
          }
        } else if (field.is_value) {
          // A line of numbers alone continues a row that is not full; in columns every line is a row
          // otherwise.
          if (!run_.empty() && line_ != r && text_.source == TableSource::pdf && (text_seen || !continues(r)))
            close();
          if (run_.empty()) first_line_ = r;
          line_ = r;
          run_.push_back(field);
        } else if (text_.source == TableSource::lines && (!run_.empty() || !pending_.empty())) {
          if (!run_.empty()) run_.push_back(field);
        }
      }
    }
    close();
    for (std::size_t i = 0; i < out_.rows.size(); ++i) {
      out_.rows[i].behind = i + 1 < out_.rows.size() ? out_.rows[i + 1].before : fold_all(pending_);
    }
    return std::move(out_);
  }

 private:
  static std::u16string fold_all(const std::vector<TableField>& fields) {
    std::u16string out;
    for (const TableField& field : fields) out += fold_label(field.text);
    return out;
  }

  bool is_unit(const TableField& field) const {
    return std::find(tried_.units.begin(), tried_.units.end(), field.text) != tried_.units.end();
  }

  std::size_t numbers() const {
    return static_cast<std::size_t>(
        std::count_if(run_.begin(), run_.end(), [](const TableField& f) { return !f.is_empty; }));
  }

  bool continues(std::size_t r) const {
    const auto more = static_cast<std::size_t>(std::count_if(text_.rows[r].begin(), text_.rows[r].end(),
                                                             [](const TableField& f) { return f.is_value; }));
    return tried_.widest >= 5 && numbers() < tried_.widest && numbers() + more <= tried_.widest;
  }

  /// In the middle of a row of numbers, a text that is no label and after which the row's other numbers
  /// follow.
  bool is_odd_cell(const TableField& field, std::size_t r) const {
    if (text_.source != TableSource::lines || tried_.widest < 2 || numbers() >= tried_.widest) return false;
    const LabelHit hit = Lexicon::built_in().find(field.text);
    if (hit == LabelHit::full || hit == LabelHit::near || field.text.size() > 12) return false;
    std::size_t behind = 0;
    for (std::size_t k = r + 1; k < stretch_.last && behind <= tried_.widest; ++k) {
      const TableRow& row = text_.rows[k];
      if (row.empty() || row[0].is_empty) continue;
      if (!row[0].is_value) break;
      ++behind;
    }
    return numbers() + 1 + behind == tried_.widest;
  }

  /// The first cell of a row, right below a label of the form: as few characters as a number has.
  bool is_odd_first(const TableField& field, std::size_t r) const {
    if (pending_.empty() || field.text.size() > 4 || tried_.widest < 5) return false;
    const LabelHit label = Lexicon::built_in().find(pending_.back().text);
    return (label == LabelHit::full || label == LabelHit::near) &&
           Lexicon::built_in().find(field.text) == LabelHit::none && is_odd_cell(field, r);
  }

  /// In columns: a short text that is no label, on a line that has all the row's other numbers.
  bool is_odd_in_columns(std::size_t r, const TableField& field) const {
    if (text_.source != TableSource::pdf || tried_.widest < 5 || field.text.size() > 4) return false;
    if (Lexicon::built_in().find(field.text) != LabelHit::none) return false;
    std::size_t values = 0;
    std::size_t texts = 0;
    for (const TableField& other : text_.rows[r]) {
      values += other.is_value;
      if (other.is_text() && other.span.start >= field.span.start) ++texts;
    }
    // What stands before it on the line, or on the lines above, must name the row.
    const bool labelled = field.span.start != text_.rows[r].front().span.start || !pending_.empty();
    return values + 1 == tried_.widest && texts == 1 && labelled;
  }

  void close() {
    if (run_.empty()) return;
    while (!run_.empty() && run_.back().is_empty) trailing_blanks_.push_back(run_.back()), run_.pop_back();
    // Trailing blank lines count as blank cells only when they make the row full.
    if (numbers() == run_.size() && run_.size() + trailing_blanks_.size() == tried_.widest) {
      run_.insert(run_.end(), trailing_blanks_.rbegin(), trailing_blanks_.rend());
    }
    trailing_blanks_.clear();
    ValueRow row;
    row.first_line = first_line_;
    row.labels = std::move(pending_);
    row.values = std::move(run_);
    row.before = fold_all(row.labels);
    if (out_.rows.empty()) {
      HeaderBlock header;
      header.all = row.labels;
      out_.headers.push_back(std::move(header));
    } else if (std::any_of(row.labels.begin(), row.labels.end(),
                           [&](const TableField& f) { return names_column(tried_, f); })) {
      HeaderBlock header;
      header.all = row.labels;
      out_.headers.push_back(std::move(header));
    }
    for (const TableField& field : row.labels) {
      const std::int32_t heading = closest_row(tried_, fold_label(field.text), RowRole::heading);
      if (heading < 0) continue;
      heading_ = heading;
      out_.headings.push_back(field);
    }
    row.heading = text_.source == TableSource::lines ? heading_ : -1;
    row.header = out_.headers.size() - 1;
    out_.rows.push_back(std::move(row));
    pending_.clear();
    run_.clear();
  }

  const TableText& text_;
  const TableStretch& stretch_;
  const TriedTable& tried_;
  ValueRows out_;
  std::vector<TableField> pending_;  // text since the last run
  std::vector<TableField> run_;
  std::vector<TableField> trailing_blanks_;
  std::size_t first_line_ = 0;
  std::size_t line_ = 0;
  std::int32_t heading_ = -1;
};

}  // namespace

TriedTable::TriedTable(const FormTable& table, Format of) : form(&table), format(of) {
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
}

ValueRows read_value_rows(const TableText& text, const TableStretch& stretch, const TriedTable& tried) {
  if (text.has_rows) return RowReader(text, stretch, tried).read();
  return RunReader(text, stretch, tried).read();
}

}  // namespace nianbao
