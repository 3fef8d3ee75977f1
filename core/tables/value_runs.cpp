// Rows of numbers with their labels, from lines without rows: runs of numbers between labels.
#include <algorithm>

#include "core/base/text.h"
#include "core/tables/table_keyer.h"

namespace nianbao {

namespace {

class RunReader {
 public:
  RunReader(const TableText& text, const TableStretch& stretch, const PreparedTable& tried)
      : text_(text), stretch_(stretch), tried_(tried) {
    out_.headers.emplace_back();
    see_separators();
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
          if (numbers() == 0 ? !is_odd_first(field, r) : !is_odd_cell(field, r)) {
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
        } else if (text_.source != TableSource::pdf && (!run_.empty() || !pending_.empty())) {
          if (run_.empty()) first_line_ = r;
          run_.push_back(field);
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
    for (const TableField& field : fields) out += field.folded;
    return out;
  }

  /// Most cells have a blank line behind them, which then stands for no cell.
  void see_separators() {
    if (text_.source == TableSource::pdf) return;
    std::size_t cells = 0;
    std::size_t followed = 0;
    for (std::size_t r = stretch_.first; r + 1 < stretch_.last; ++r) {
      if (text_.rows[r].size() != 1) return;
      if (text_.rows[r][0].is_empty) continue;
      ++cells;
      followed += text_.rows[r + 1].size() == 1 && text_.rows[r + 1][0].is_empty;
    }
    separated_ = 10 * followed >= 7 * cells;
  }

  /// Of blank lines in a row, those that are cells: each has a blank line around it where cells are apart.
  void drop_separators() {
    std::vector<TableField> out;
    for (std::size_t i = 0; i < run_.size();) {
      if (!run_[i].is_empty) {
        out.push_back(run_[i++]);
        continue;
      }
      std::size_t end = i;
      while (end < run_.size() && run_[end].is_empty) ++end;
      const std::size_t cells = (end - i) / 2;
      out.insert(out.end(), run_.begin() + static_cast<std::ptrdiff_t>(i),
                 run_.begin() + static_cast<std::ptrdiff_t>(i + cells));
      i = end;
    }
    run_ = std::move(out);
  }

  /// Blank cells alone are a row where the label above them says so, and there are as many as it has.
  bool is_blank_row() const {
    std::u16string words;
    for (std::size_t k = 1; k <= 3 && k <= pending_.size(); ++k) {
      words.insert(0, pending_[pending_.size() - k].text);
      const LabelNumber joined = tried_.all->labels().find(fold_label(words));
      if (tried_.names_column(joined)) return false;
      const std::int32_t row = tried_.exact_row(joined);
      if (row < 0 || !tried_.has_role(static_cast<std::size_t>(row), RowRole::number)) continue;
      const std::size_t cells = tried_.cells_of(static_cast<std::size_t>(row));
      return cells > 1 ? run_.size() >= cells : run_.size() == 1 && !separated_;
    }
    return false;
  }

  LabelHit hit(std::u16string_view label) const { return tried_.all->lexicon().find(label); }
  bool is_label(std::u16string_view label) const {
    const LabelHit found = hit(label);
    return found == LabelHit::full || found == LabelHit::near;
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
    if (text_.source == TableSource::pdf || tried_.widest < 2 || numbers() >= tried_.widest) return false;
    if (field.text.size() > 12 || is_label(field.text)) return false;
    std::size_t behind = 0;
    bool ended = false;
    const auto count = [&](const TableField& other) {
      ended = ended || other.is_text();
      behind += !ended && other.is_value;
    };
    for (const TableField& other : text_.rows[r]) {
      if (other.span.start > field.span.start) count(other);
    }
    for (std::size_t k = r + 1; k < stretch_.last && behind <= tried_.widest && !ended; ++k) {
      for (const TableField& other : text_.rows[k]) count(other);
    }
    return numbers() + 1 + behind == tried_.widest;
  }

  /// The first cell of a row, right below a label of the form: as few characters as a number has.
  bool is_odd_first(const TableField& field, std::size_t r) const {
    if (pending_.empty() || field.text.size() > 4 || tried_.widest < 5) return false;
    return is_label(pending_.back().text) && hit(field.text) == LabelHit::none && is_odd_cell(field, r);
  }

  /// In columns: a short text that is no label, on a line that has all the row's other numbers.
  bool is_odd_in_columns(std::size_t r, const TableField& field) const {
    if (text_.source != TableSource::pdf || tried_.widest < 5 || field.text.size() > 4) return false;
    if (hit(field.text) != LabelHit::none) return false;
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
    if (separated_) drop_separators();
    if (numbers() == 0 && !is_blank_row()) {
      run_.clear();
      return;
    }
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
                           [&](const TableField& f) { return tried_.names_column(f.label); })) {
      HeaderBlock header;
      header.all = row.labels;
      out_.headers.push_back(std::move(header));
    }
    for (const TableField& field : row.labels) {
      const std::int32_t heading = closest_row(tried_, field, RowRole::heading);
      if (heading < 0) continue;
      heading_ = heading;
      out_.headings.push_back(field);
    }
    row.heading = text_.source == TableSource::pdf ? -1 : heading_;
    row.header = out_.headers.size() - 1;
    out_.rows.push_back(std::move(row));
    pending_.clear();
    run_.clear();
  }

  const TableText& text_;
  const TableStretch& stretch_;
  const PreparedTable& tried_;
  ValueRows out_;
  std::vector<TableField> pending_;  // text since the last run
  std::vector<TableField> run_;
  std::size_t first_line_ = 0;
  std::size_t line_ = 0;
  std::int32_t heading_ = -1;
  bool separated_ = false;  // a blank line stands behind every cell
};

}  // namespace

ValueRows read_value_runs(const TableText& text, const TableStretch& stretch, const PreparedTable& tried) {
  return RunReader(text, stretch, tried).read();
}

}  // namespace nianbao
