// Keys a table that has a line for each row of the form.
#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/tables/named_columns.h"
#include "core/tables/row_cells.h"
#include "core/tables/row_match.h"
#include "core/tables/table_keyer.h"

namespace nianbao {

namespace {

Span span_of(const ValueRow& row) {
  Span out = row.values.empty() ? row.labels.back().span : row.values.front().span;
  for (const TableField& f : row.values) {
    if (!f.is_empty) out = cover(out, f.span);
  }
  if (!row.labels.empty()) out = cover(out, row.labels.back().span);
  return out;
}

class Keyer {
 public:
  Keyer(const TableText& text, const TableStretch& stretch, const PreparedTable& tried)
      : text_(text),
        tried_(tried),
        read_(read_value_rows(text, stretch, tried)),
        match_(text, tried, read_.rows) {}

  Attempt key() {
    out_.table.key = tried_.form->key;
    out_.table.format = tried_.format;
    out_.table.form = tried_.form;
    out_.table.source = text_.source;
    if (read_.rows.size() > kMostRows) return std::move(out_);
    match_.find();
    find_layout();
    fill();
    check_labels();
    finish();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kMostRows = 500;
  bool wrapped() const { return text_.source == TableSource::pdf; }

  // ---- cells ----

  std::vector<TableField> fit(const ValueRow& row, std::size_t cells) const {
    return fit_cells(text_, row, cells, tried_.widest, unit_column_);
  }

  /// Rows of the form with this many cells, all of them written.
  std::vector<const ValueRow*> full_rows(std::size_t cells) const {
    std::vector<const ValueRow*> out;
    for (std::size_t i = 0; i < read_.rows.size(); ++i) {
      if (match_.is_found(i) && read_.rows[i].values.size() == cells &&
          tried_.cells_of(match_.form_row(i)) == cells) {
        out.push_back(&read_.rows[i]);
      }
    }
    return out;
  }

  /// Rows of the same width share a header; `by_header_` maps (header, cells of the form row) to its columns.
  void find_layout() {
    for (std::size_t i = 0; i < read_.rows.size(); ++i) {
      if (!match_.is_found(i)) continue;
      const ValueRow& value = read_.rows[i];
      const std::size_t row = match_.form_row(i);
      const FormRow& form = tried_.form->rows[row];
      if (!form.unit.empty() && text_.has_rows && !value.values.empty() && value.values.front().is_text()) {
        unit_column_ = true;
      }
      const auto key = std::pair(value.header, row_width_key(row));
      if (value.header == 0 || by_header_.contains(key)) continue;
      NamedColumns named = read_columns(read_.headers[value.header], form, tried_, text_.has_rows);
      score_ += named.score;
      altered_columns_.insert(altered_columns_.end(), named.altered.begin(), named.altered.end());
      by_header_[key] = std::move(named);
    }
  }

  std::string row_width_key(std::size_t row) const {
    std::string out;
    for (const std::string& column : tried_.form->rows[row].columns) out += column + ",";
    return out;
  }

  void fill() {
    for (std::size_t i = 0; i < read_.rows.size(); ++i) {
      const ValueRow& value = read_.rows[i];
      if (!match_.is_found(i)) {
        // A heading row of the form, with dashes where others have numbers.
        const bool heading_only =
            value.values.empty() ||
            (match_.exact(i) >= 0 &&
             tried_.form->rows[static_cast<std::size_t>(match_.exact(i))].role == RowRole::heading &&
             std::none_of(value.values.begin(), value.values.end(), [](const TableField& f) {
               return std::any_of(f.text.begin(), f.text.end(), is_digit);
             }));
        if (!heading_only) out_.table.extra_rows.push_back(span_of(value));
        continue;
      }
      const FormRow& form = tried_.form->rows[match_.form_row(i)];
      KeyedRow row;
      row.key = form.key;
      row.span = span_of(value);
      set_label(i, row);
      fill_row(i, form, row);
      out_.table.rows.push_back(std::move(row));
      ++out_.matched;
      score_ += std::min(1.0, match_.label_of(i, match_.form_row(i)));
    }
  }

  void set_label(std::size_t i, KeyedRow& row) const {
    const ValueRow& value = read_.rows[i];
    if (value.labels.empty()) {
      row.label_span = {row.span.start, row.span.start};
      return;
    }
    row.label = std::u16string(value.labels.back().text);
    row.label_span = value.labels.back().span;
    if (text_.has_rows || wrapped()) return;
    double best = 0;
    for (const RowLabel& label : match_.labels(i)) {
      const double score = label_score(Similar(label.folded), tried_.rows[match_.form_row(i)], best);
      if (score > best) {
        best = score;
        row.label_span = label.span;
      }
    }
  }

  void fill_row(std::size_t i, const FormRow& form, KeyedRow& row) {
    const ValueRow& value = read_.rows[i];
    const std::vector<std::size_t> columns = columns_of(*tried_.form, form);
    const auto it = by_header_.find(std::pair(value.header, row_width_key(match_.form_row(i))));
    const NamedColumns* named = it == by_header_.end() || it->second.of_field.empty() ? nullptr : &it->second;
    row.cells.assign(columns.size(), KeyedCell{});
    for (KeyedCell& cell : row.cells) cell.span = {row.span.end, row.span.end};
    std::vector<TableField> fields;
    // A header that names other columns decides; one that is as it should be, or none, leaves the order.
    const bool odd_header = named && text_.has_rows && !is_regular(*named, columns.size());
    if (odd_header) {
      fields = fit(value, named->of_field.size());
      if (!fields.empty()) {
        for (std::size_t f = 0; f < fields.size(); ++f) {
          const std::int32_t c = named->of_field[f];
          if (c >= 0)
            row.cells[static_cast<std::size_t>(c)] =
                key_cell(fields[f], form, tried_.form->columns[columns[static_cast<std::size_t>(c)]]);
        }
        note_columns(*named, columns, read_.headers[value.header]);
        return;
      }
    }
    fields = fit(value, columns.size());
    if (fields.empty() && named && !text_.has_rows && named->of_field.size() < columns.size() &&
        count_filled(value) == named->of_field.size() && !named->of_field.empty()) {
      for (std::size_t f = 0, k = 0; k < value.values.size(); ++k) {
        if (value.values[k].is_empty) continue;
        const auto c = static_cast<std::size_t>(named->of_field[f++]);
        row.cells[c] = key_cell(value.values[k], form, tried_.form->columns[columns[c]]);
      }
      note_columns(*named, columns, read_.headers[value.header]);
      return;
    }
    if (fields.empty() && trimmed_blank(value, columns.size())) {
      fields = value.values;
      while (fields.size() < columns.size()) {
        TableField blank;
        blank.span = {row.span.end, row.span.end};
        blank.is_empty = true;
        fields.push_back(blank);
      }
    }
    if (fields.empty() && text_.has_columns) fields = cells_by_column(value, columns_used(i, columns.size()));
    if (fields.empty() && wrapped())
      fields = cells_by_position(text_, full_rows(columns.size()), value, columns.size());
    if (fields.empty()) {
      const auto found = static_cast<std::uint32_t>(count_filled(value));
      std::u16string reason = cat(u"“", form.label, u"”一行");
      reason += found == columns.size()
                    ? std::u16string(u"的数字对应不到各列")
                    : cat(u"读出", found, u"个数,应有", columns.size(), u"个,无法确定各属哪一列");
      out_.table.unread_rows.push_back(
          {form.key, row.span, found, static_cast<std::uint32_t>(columns.size()), std::move(reason)});
      return;
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
      row.cells[c] = key_cell(fields[c], form, tried_.form->columns[columns[c]]);
    }
  }

  /// The columns that rows like this one fill, where these are as many as the form's; none otherwise. Where
  /// some are blank in every row, the names above them tell.
  std::vector<std::uint32_t> columns_used(std::size_t i, std::size_t cells) const {
    std::vector<const ValueRow*> alike;
    for (std::size_t k = 0; k < read_.rows.size(); ++k) {
      if (match_.is_found(k) && read_.rows[k].header == read_.rows[i].header &&
          tried_.cells_of(match_.form_row(k)) == cells)
        alike.push_back(&read_.rows[k]);
    }
    std::vector<std::uint32_t> used = filled_columns(alike);
    if (used.size() == cells || read_.rows[i].values.empty()) return used.size() == cells ? used : none_;
    const HeaderBlock& header = read_.headers[read_.rows[i].header];
    if (header.leaves.size() != cells || used.size() > cells) return none_;
    std::vector<std::uint32_t> named;
    for (const TableField& leaf : header.leaves) named.push_back(leaf.column);
    return named;
  }

  /// Every wide row lacks the same number of cells at its end while the header has them all: an empty column
  /// whose marks were trimmed.
  bool trimmed_blank(const ValueRow& value, std::size_t cells) const {
    if (!text_.has_rows || cells != tried_.widest || cells < 5 || value.values.size() + 1 != cells)
      return false;
    for (std::size_t i = 0; i < read_.rows.size(); ++i) {
      if (match_.is_found(i) && read_.rows[i].values.size() + 1 != cells) return false;
    }
    return true;
  }

  void note_columns(const NamedColumns& named, const std::vector<std::size_t>& columns,
                    const HeaderBlock& header) {
    KeyedTable& table = out_.table;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string& key = tried_.form->columns[columns[c]].key;
      if (std::find(named.of_field.begin(), named.of_field.end(), static_cast<std::int32_t>(c)) ==
              named.of_field.end() &&
          std::find(table.missing_columns.begin(), table.missing_columns.end(), key) ==
              table.missing_columns.end()) {
        table.missing_columns.push_back(key);
      }
    }
    for (std::size_t f = 0; f < named.of_field.size() && f < header.leaves.size(); ++f) {
      if (named.of_field[f] >= 0) continue;
      const Span span = header.leaves[f].span;
      if (std::find(table.extra_columns.begin(), table.extra_columns.end(), span) ==
          table.extra_columns.end()) {
        table.extra_columns.push_back(span);
      }
    }
  }

  // ---- labels ----

  void check_labels() {
    std::vector<AlteredLabel>& altered = out_.table.altered_labels;
    if (!wrapped()) {
      for (std::size_t i = 0; i < read_.rows.size(); ++i) {
        if (!match_.is_found(i) || match_.labels(i).empty()) continue;
        const LabelPattern& pattern = tried_.rows[match_.form_row(i)];
        const bool same = std::any_of(match_.labels(i).begin(), match_.labels(i).end(),
                                      [&](const RowLabel& l) { return same_label(l.folded, pattern); });
        if (same) continue;
        const TableField& field = read_.rows[i].labels.back();
        altered.push_back({field.span, std::u16string(field.text), pattern.official, false});
      }
      for (const TableField& field : read_.headings) {
        if (tried_.names_row(field.label)) continue;
        const std::int32_t closest =
            closest_label(field.folded, tried_.rows, 0, [](std::size_t) { return true; });
        if (closest < 0) continue;
        const LabelPattern& pattern = tried_.rows[static_cast<std::size_t>(closest)];
        if (!same_label(field.folded, pattern))
          altered.push_back({field.span, std::u16string(field.text), pattern.official, false});
      }
    }
    if (wrapped()) check_wrapped_labels(altered);
    for (AlteredLabel& column : altered_columns_) altered.push_back(std::move(column));
    std::sort(altered.begin(), altered.end(),
              [](const AlteredLabel& a, const AlteredLabel& b) { return a.span < b.span; });
    altered.erase(std::unique(altered.begin(), altered.end(),
                              [](const AlteredLabel& a, const AlteredLabel& b) { return a.span == b.span; }),
                  altered.end());
  }

  bool is_on_line_of_numbers(const TableField& label, const ValueRow& row) const {
    const TableRow& line = text_.rows[row.first_line];
    return std::any_of(line.begin(), line.end(),
                       [&](const TableField& field) { return field.span == label.span; });
  }

  /// A label that stands whole on the line of its numbers, with its own number in front, and is neither the
  /// form's nor a piece of it that the wrapping left.
  void check_wrapped_labels(std::vector<AlteredLabel>& altered) const {
    constexpr double kSlip = 0.6;
    for (std::size_t i = 0; i < read_.rows.size(); ++i) {
      if (!match_.is_found(i) || read_.rows[i].labels.empty() || read_.rows[i].values.empty()) continue;
      const TableField& field = read_.rows[i].labels.back();
      const LabelPattern& pattern = tried_.rows[match_.form_row(i)];
      const std::u16string_view folded = field.folded;
      if (strip_enumerator(field.text).size() == field.text.size() || same_label(folded, pattern)) continue;
      if (!is_on_line_of_numbers(field, read_.rows[i])) continue;
      const std::u16string official = fold_label(pattern.official);
      if (contains(official, folded) || label_score(Similar(folded), pattern) < kSlip) continue;
      // Two thirds of the characters in order are not enough where the rest follows on the next line.
      if (folded.size() + 2 < official.size() && official.starts_with(folded.substr(0, folded.size() / 2)) &&
          contains(read_.rows[i].behind, official.substr(official.size() - 2))) {
        continue;
      }
      altered.push_back({field.span, std::u16string(field.text), pattern.official, false});
    }
  }

  void finish() {
    KeyedTable& table = out_.table;
    for (const HeaderBlock& header : read_.headers) {
      if (header.leaves.empty()) continue;
      table.header = cover(header.leaves.front().span, header.leaves.back().span);
      break;
    }
    const auto place = [&](const KeyedRow& row) {
      const FormRow* form = tried_.form->row(row.key);
      return form - tried_.form->rows.data();
    };
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [&](const KeyedRow& a, const KeyedRow& b) { return place(a) < place(b); });
    for (const std::size_t n : tried_.number_rows) {
      if (!table.row(tried_.form->rows[n].key)) table.missing_rows.push_back(tried_.form->rows[n].key);
    }
    out_.score = score_ - 0.6 * static_cast<double>(table.missing_rows.size() + table.extra_rows.size()) -
                 static_cast<double>(table.unread_rows.size()) -
                 0.3 * static_cast<double>(table.altered_labels.size());
  }

  const TableText& text_;
  const PreparedTable& tried_;
  ValueRows read_;
  RowMatch match_;
  std::map<std::pair<std::size_t, std::string>, NamedColumns> by_header_;
  std::vector<AlteredLabel> altered_columns_;
  bool unit_column_ = false;
  const std::vector<std::uint32_t> none_;
  double score_ = 0;
  Attempt out_;
};

}  // namespace

KeyedCell key_cell(const TableField& field, const FormRow& row, const FormColumn& column) {
  const CellValue value = read_cell(field.text, row.decimals || column.decimals, column.is_signed);
  return {value.state, value.fault, value.value, std::u16string(field.text), field.span};
}

Attempt key_rows(const TableText& text, const TableStretch& stretch, const PreparedTable& tried) {
  return Keyer(text, stretch, tried).key();
}

}  // namespace nianbao
