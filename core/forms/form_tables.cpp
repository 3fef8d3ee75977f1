#include "core/forms/form_tables.h"

#include <algorithm>
#include <map>

namespace nianbao {

namespace {

constexpr std::size_t kMostKeys = 64;  // tables of different keys that a stretch of text is held against

}  // namespace

LabelNumber LabelIndex::add(const std::u16string& folded) {
  const auto [it, added] = numbers_.try_emplace(folded, static_cast<LabelNumber>(texts_.size()));
  if (added) texts_.push_back(&it->first);
  return it->second;
}

PreparedTable::PreparedTable(const FormTable& table, const FormId& of, std::uint32_t key_number,
                             const FormTables& owner, LabelIndex& labels)
    : all(&owner), form(&table), format(of), key(key_number) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    rows.emplace_back(table.rows[i].label, table.rows[i].variants);
    const std::u16string& unit = table.rows[i].unit;
    if (!unit.empty() && std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
    if (table.rows[i].role != RowRole::number) continue;
    number_rows.push_back(i);
    widest = std::max(widest, cells_of(i));
  }
  for (const FormColumn& column : table.columns) columns.emplace_back(column.label, column.variants);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::u16string& folded : rows[i].folded) {
      const LabelNumber label = labels.add(folded);
      if (label >= row_of_.size()) row_of_.resize(label + 1, kNoRow);
      std::int32_t& row = row_of_[label];
      const auto own = static_cast<std::int32_t>(i);
      row = row == kNoRow || row == own ? own : kSeveralRows;
    }
  }
  for (const LabelPattern& column : columns) {
    for (const std::u16string& folded : column.folded) mark(column_labels_, labels.add(folded));
  }
  for (const std::u16string& word : table.words) {
    if (const std::u16string folded = fold_label(word); !folded.empty())
      mark(word_labels_, labels.add(folded));
  }
}

std::int32_t PreparedTable::exact_row(LabelNumber label) const {
  return label < row_of_.size() && row_of_[label] >= 0 ? row_of_[label] : -1;
}

FormTables::FormTables(const Forms& forms, const Lexicon& lexicon) : lexicon_(&lexicon) {
  std::map<std::string, std::uint32_t> keys;
  for (const Form& form : forms) {
    for (const FormTable& table : form.tables) {
      const auto number = static_cast<std::uint32_t>(keys.size());
      const std::uint32_t key = keys.try_emplace(table.key, number).first->second;
      tables_.emplace_back(table, form.id, key, *this, labels_);
    }
  }
  key_count_ = static_cast<std::uint32_t>(std::min(keys.size(), kMostKeys));
  places_.resize(labels_.size());
  for (std::uint32_t t = 0; t < tables_.size(); ++t) add_places(*tables_[t].form, t);
  for (LabelNumber label = 0; label < labels_.size(); ++label) {
    only_keys_.push_back(find_only_key(label));
    notes_.push_back(lexicon.is_folded_note(labels_.text(label)));
  }
}

std::uint32_t FormTables::find_only_key(LabelNumber label) const {
  const std::vector<LabelPlace>& places = places_[label];
  if (places.empty()) return kNoKey;
  const std::uint32_t key = tables_[places.front().table].key;
  const bool only = std::all_of(places.begin(), places.end(), [&](const LabelPlace& place) {
    return tables_[place.table].key == key && place.what == places.front().what;
  });
  return only ? key : kNoKey;
}

void FormTables::add_places(const FormTable& table, std::uint32_t t) {
  const auto add = [this](std::u16string_view label, LabelPlace place) {
    const LabelNumber number = labels_.find(fold_label(label));
    if (number != kStrangeLabel) places_[number].push_back(place);
  };
  for (std::uint32_t i = 0; i < table.rows.size(); ++i) {
    add(table.rows[i].label, {t, LabelPlace::What::row, i});
    for (const std::u16string& v : table.rows[i].variants) add(v, {t, LabelPlace::What::row, i});
  }
  for (std::uint32_t i = 0; i < table.columns.size(); ++i) {
    add(table.columns[i].label, {t, LabelPlace::What::column, i});
    for (const std::u16string& v : table.columns[i].variants) add(v, {t, LabelPlace::What::column, i});
  }
  for (const std::u16string& word : table.words) add(word, {t, LabelPlace::What::word, 0});
}

const std::vector<LabelPlace>& FormTables::places(LabelNumber label) const {
  static const std::vector<LabelPlace> none;
  return label == kStrangeLabel ? none : places_[label];
}

}  // namespace nianbao
