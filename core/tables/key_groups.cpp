// Keys table four: the form's rows stand side by side in one line of numbers, each with the same columns.
#include <algorithm>

#include "core/base/text.h"
#include "core/tables/table_keyer.h"

namespace nianbao {

namespace {

constexpr double kNear = 0.5;
constexpr double kExact = 0.999;  // nothing but the label itself is above

class GroupKeyer {
 public:
  GroupKeyer(const TableText& text, const TableStretch& stretch, const PreparedTable& tried)
      : text_(text), stretch_(stretch), tried_(tried) {}

  Attempt key() {
    KeyedTable& table = out_.table;
    table.key = tried_.form->key;
    table.format = tried_.format;
    table.form = tried_.form;
    table.source = text_.source;
    read_fields();
    const std::size_t width = tried_.form->columns.size();
    const std::size_t whole = width * tried_.number_rows.size();
    if (numbers_.size() != whole && !place_by_column(whole)) {
      std::erase_if(numbers_, [](const TableField& f) { return f.is_empty; });
    }
    if (numbers_.size() == whole) {
      std::vector<Place> places;
      for (std::size_t i = 0; i < whole; ++i) places.push_back({i / width, i % width});
      fill(places);
    } else if (!numbers_.empty()) {
      fill(places_by_header());
    }
    check_labels();
    out_.matched = table.rows.size();
    out_.score = static_cast<double>(out_.matched) + 0.1 * static_cast<double>(labels_seen_);
    return std::move(out_);
  }

 private:
  struct Place {
    std::size_t row = 0;  // index into number_rows
    std::size_t column = 0;
  };

  /// The header's text and the numbers: in a table with rows, those of the first row that has the most.
  void read_fields() {
    std::size_t best_row = stretch_.last;
    std::size_t most = 0;
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      const auto n = static_cast<std::size_t>(std::count_if(text_.rows[r].begin(), text_.rows[r].end(),
                                                            [](const TableField& f) { return f.is_value; }));
      if (n > most) {
        most = n;
        best_row = r;
      }
    }
    // Three lines of five.
    const std::size_t all = width_of_all();
    if (text_.has_rows && most > 0 && most < all && take_all_numbers(all)) return;
    // No number at all: the last row, when it has a blank cell for each number.
    if (most == 0 && text_.has_rows && stretch_.last > stretch_.first) {
      const TableRow& row = text_.rows[stretch_.last - 1];
      const bool blank = std::all_of(row.begin(), row.end(), [](const TableField& f) { return f.is_empty; });
      if (blank && row.size() >= all) best_row = stretch_.last - 1;
    }
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      for (const TableField& field : text_.rows[r]) {
        if (text_.has_rows ? r == best_row : field.is_value || !numbers_.empty()) {
          if (text_.has_rows || field.is_value) {
            numbers_.push_back(field);
          } else if (field.is_empty) {
            numbers_.push_back(field);
          } else if (numbers_.size() + 1 < tried_.form->columns.size() * tried_.number_rows.size() &&
                     is_odd(field)) {
            numbers_.push_back(field);
          }
        } else if (field.is_text()) {
          header_.push_back(field);
        }
      }
    }
    // A label in front of the numbers ("数量") and empty cells beyond the form.
    while (!numbers_.empty() && numbers_.front().is_text() &&
           numbers_.size() > tried_.form->columns.size() * tried_.number_rows.size()) {
      numbers_.erase(numbers_.begin());
    }
    while (!numbers_.empty() && numbers_.back().is_empty &&
           numbers_.size() > tried_.form->columns.size() * tried_.number_rows.size()) {
      numbers_.pop_back();
    }
  }

  std::size_t width_of_all() const { return tried_.form->columns.size() * tried_.number_rows.size(); }

  /// The numbers of all rows, where together they are as many as the form has cells.
  bool take_all_numbers(std::size_t all) {
    std::vector<TableField> texts;
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      for (const TableField& field : text_.rows[r]) {
        if (field.is_value) numbers_.push_back(field);
        if (field.is_text()) texts.push_back(field);
      }
    }
    if (numbers_.size() == all) {
      header_ = std::move(texts);
      return true;
    }
    numbers_.clear();
    return false;
  }

  /// Spacer columns or blanks between: each number belongs to the name above it, where all are named.
  bool place_by_column(std::size_t all) {
    if (!text_.has_columns || numbers_.empty()) return false;
    const TableRow* names = nullptr;
    for (std::size_t r = stretch_.first; r < stretch_.last; ++r) {
      const auto count = static_cast<std::size_t>(
          std::count_if(text_.rows[r].begin(), text_.rows[r].end(),
                        [&](const TableField& f) { return f.is_text() && tried_.names_column(f.label); }));
      if (count == all) names = &text_.rows[r];
    }
    if (!names) return false;
    std::vector<TableField> placed;
    std::size_t filled = 0;
    for (const TableField& name : *names) {
      if (!name.is_text()) continue;
      const auto it = std::find_if(numbers_.begin(), numbers_.end(), [&](const TableField& f) {
        return f.column >= name.column && f.column < name.column + name.column_span;
      });
      if (it != numbers_.end()) {
        placed.push_back(*it);
        filled += !it->is_empty;
        continue;
      }
      TableField blank;
      blank.is_empty = true;
      blank.span = {numbers_.back().span.end, numbers_.back().span.end};
      placed.push_back(blank);
    }
    const auto written =
        std::count_if(numbers_.begin(), numbers_.end(), [](const TableField& f) { return !f.is_empty; });
    if (placed.size() != all || filled != static_cast<std::size_t>(written)) return false;
    numbers_ = std::move(placed);
    return true;
  }

  bool is_odd(const TableField& field) const {
    return field.text.size() <= 12 && tried_.all->lexicon().find(field.text) == LabelHit::none;
  }

  std::int32_t best(const std::vector<LabelPattern>& patterns, const TableField& field) const {
    return closest_label(field.folded, patterns, kNear, [](std::size_t) { return true; });
  }

  /// The header's column names in reading order; a group ends where a name comes again or behind its last
  /// column.
  std::vector<Place> places_by_header() {
    std::vector<Place> out;
    std::vector<std::size_t> named;  // groups that the header names, in the form's order
    for (std::size_t n = 0; n < tried_.number_rows.size(); ++n) {
      const std::size_t row = tried_.number_rows[n];
      for (const TableField& field : header_) {
        if (label_score(Similar(field.folded), tried_.rows[row], kExact) == 1) {
          named.push_back(n);
          break;
        }
      }
    }
    std::size_t group = 0;
    std::int32_t last = -1;
    for (const TableField& field : header_) {
      const std::int32_t column = best(tried_.columns, field);
      if (column < 0 || best(tried_.rows, field) >= 0) continue;
      if (column <= last) {
        ++group;
      }
      last = column;
      if (group >= named.size()) return {};
      out.push_back({named[group], static_cast<std::size_t>(column)});
    }
    if (out.size() != numbers_.size() || (!out.empty() && group + 1 != named.size())) return {};
    return out;
  }

  void fill(const std::vector<Place>& places) {
    KeyedTable& table = out_.table;
    const std::size_t width = tried_.form->columns.size();
    for (std::size_t n = 0; n < tried_.number_rows.size(); ++n) {
      const FormRow& form = tried_.form->rows[tried_.number_rows[n]];
      KeyedRow row;
      row.key = form.key;
      row.cells.assign(width, KeyedCell{});
      bool any = false;
      for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].row != n) continue;
        row.cells[places[i].column] = key_cell(numbers_[i], form, tried_.form->columns[places[i].column]);
        row.span = any ? cover(row.span, numbers_[i].span) : numbers_[i].span;
        any = true;
      }
      if (!any) {
        if (!places.empty()) table.missing_rows.push_back(form.key);
        continue;
      }
      for (const TableField& field : header_) {
        if (best(tried_.rows, field) == static_cast<std::int32_t>(tried_.number_rows[n])) {
          row.label = std::u16string(field.text);
          row.label_span = field.span;
          break;
        }
      }
      if (row.label.empty()) row.label_span = {row.span.start, row.span.start};
      for (std::size_t c = 0; c < width; ++c) {
        if (row.cells[c].state != CellState::absent) continue;
        row.cells[c].span = {row.span.end, row.span.end};
        const std::string& key = tried_.form->columns[c].key;
        if (std::find(table.missing_columns.begin(), table.missing_columns.end(), key) ==
            table.missing_columns.end()) {
          table.missing_columns.push_back(key);
        }
      }
      table.rows.push_back(std::move(row));
    }
  }

  void check_labels() {
    for (const TableField& field : header_) {
      const Similar similar(field.folded);
      const std::int32_t row = best(tried_.rows, field);
      const std::int32_t column = best(tried_.columns, field);
      if (row < 0 && column < 0) continue;
      ++labels_seen_;
      const double row_score = row < 0 ? 0 : label_score(similar, tried_.rows[static_cast<std::size_t>(row)]);
      const double column_score =
          column < 0 ? 0 : label_score(similar, tried_.columns[static_cast<std::size_t>(column)]);
      const LabelPattern& pattern = row_score >= column_score
                                        ? tried_.rows[static_cast<std::size_t>(row)]
                                        : tried_.columns[static_cast<std::size_t>(column)];
      if (text_.source != TableSource::pdf && !same_label(field.folded, pattern)) {
        out_.table.altered_labels.push_back(
            {field.span, std::u16string(field.text), pattern.official, row_score < column_score});
      }
    }
  }

  const TableText& text_;
  const TableStretch& stretch_;
  const PreparedTable& tried_;
  std::vector<TableField> header_;
  std::vector<TableField> numbers_;
  std::size_t labels_seen_ = 0;
  Attempt out_;
};

}  // namespace

Attempt key_groups(const TableText& text, const TableStretch& stretch, const PreparedTable& tried) {
  Attempt side_by_side = GroupKeyer(text, stretch, tried).key();
  if (side_by_side.matched >= 2) return side_by_side;
  // Some offices turn the table: a line for each group.
  Attempt turned = key_rows(text, stretch, tried);
  const bool full_rows = turned.matched >= 2 && turned.table.unread_rows.empty();
  return full_rows ? std::move(turned) : std::move(side_by_side);
}

}  // namespace nianbao
