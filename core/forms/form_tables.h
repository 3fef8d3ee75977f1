// The tables of all forms with their labels prepared: an exact label is found by its number, only what is
// left is measured by edit distance.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/forms/form.h"
#include "core/forms/label_match.h"
#include "core/forms/lexicon.h"

namespace nianbao {

/// The number of a folded label; the same text has the same number in every form.
using LabelNumber = std::uint32_t;
inline constexpr LabelNumber kStrangeLabel = 0xFFFF'FFFF;  // no form has it

/// Where a label stands in the forms.
struct LabelPlace {
  std::uint32_t table = 0;  // index into FormTables::tables
  enum class What : std::uint8_t { row, column, word } what = What::row;
  std::uint32_t item = 0;  // index into the table's rows or columns
};

/// All labels of all forms by folded text.
class LabelIndex {
 public:
  LabelNumber add(const std::u16string& folded);
  LabelNumber find(std::u16string_view folded) const {
    const auto it = numbers_.find(folded);
    return it == numbers_.end() ? kStrangeLabel : it->second;
  }
  std::size_t size() const { return texts_.size(); }
  /// Lives as long as the index.
  std::u16string_view text(LabelNumber number) const { return *texts_[number]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>()(text); }
  };
  std::unordered_map<std::u16string, LabelNumber, Hash, std::equal_to<>> numbers_;
  std::vector<const std::u16string*> texts_;
};

class FormTables;

/// A form's table with what is asked about its labels again and again.
class PreparedTable {
 public:
  const FormTables* all = nullptr;  // that it belongs to
  const FormTable* form = nullptr;
  FormId format;                         // of the form that it belongs to
  std::uint32_t key = 0;                 // number of the table's key: the same for "requests" of every form
  std::vector<LabelPattern> rows;        // as form->rows
  std::vector<LabelPattern> columns;     // as form->columns
  std::vector<std::size_t> number_rows;  // indices of rows with numbers
  std::vector<std::u16string> units;     // 条 件 …: a column of its own, no part of a label
  std::size_t widest = 0;                // most cells a row has

  PreparedTable(const FormTable& table, const FormId& of, std::uint32_t key_number, const FormTables& owner,
                LabelIndex& labels);

  /// The row that has exactly this label, or a variant of it; -1 where none or several have.
  std::int32_t exact_row(LabelNumber label) const;
  bool names_row(LabelNumber label) const { return label < row_of_.size() && row_of_[label] != kNoRow; }
  bool names_column(LabelNumber label) const { return has(column_labels_, label); }
  /// A grouped header or a corner note: printed in the table, but no column's or row's name.
  bool is_word(LabelNumber label) const { return has(word_labels_, label); }
  std::size_t cells_of(std::size_t row) const {
    const std::size_t named = form->rows[row].columns.size();
    return named > 0 ? named : form->columns.size();
  }
  bool has_role(std::size_t row, RowRole role) const { return form->rows[row].role == role; }

 private:
  static constexpr std::int32_t kNoRow = -2;
  static constexpr std::int32_t kSeveralRows = -1;
  static bool has(const std::vector<bool>& labels, LabelNumber label) {
    return label < labels.size() && labels[label];
  }
  static void mark(std::vector<bool>& labels, LabelNumber label) {
    if (label >= labels.size()) labels.resize(label + 1);
    labels[label] = true;
  }

  std::vector<std::int32_t> row_of_;  // by label number
  std::vector<bool> column_labels_;   // likewise
  std::vector<bool> word_labels_;
};

/// All tables of all forms.
class FormTables {
 public:
  /// `forms` and `lexicon` must outlive this.
  FormTables(const Forms& forms, const Lexicon& lexicon);
  FormTables(const FormTables&) = delete;
  FormTables& operator=(const FormTables&) = delete;

  const std::vector<PreparedTable>& tables() const { return tables_; }
  const LabelIndex& labels() const { return labels_; }
  const Lexicon& lexicon() const { return *lexicon_; }
  std::uint32_t key_count() const { return key_count_; }
  /// Where this label stands as a row's, a column's or another word of a table.
  const std::vector<LabelPlace>& places(LabelNumber label) const;
  /// The key of the only table that has this label; kNoKey where none or several do, or where it is a row's
  /// name as well as a column's, like 其他.
  std::uint32_t only_key(LabelNumber label) const {
    return label == kStrangeLabel ? kNoKey : only_keys_[label];
  }
  static constexpr std::uint32_t kNoKey = 0xFFFF'FFFF;
  /// Part of a note in a table's corner.
  bool is_note(LabelNumber label, std::u16string_view folded) const {
    return label == kStrangeLabel ? lexicon_->is_folded_note(folded) : notes_[label];
  }

 private:
  void add_places(const FormTable& table, std::uint32_t t);
  std::uint32_t find_only_key(LabelNumber label) const;

  const Lexicon* lexicon_;
  LabelIndex labels_;
  std::vector<PreparedTable> tables_;
  std::vector<std::vector<LabelPlace>> places_;  // by label number
  std::vector<std::uint32_t> only_keys_;         // likewise
  std::vector<bool> notes_;                      // likewise
  std::uint32_t key_count_ = 0;
};

}  // namespace nianbao
