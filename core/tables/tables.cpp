// Recognises the forms' tables: each stretch of a raw table is tried as every form's table of that key, and
// the best fit is kept. What does not fit well enough is an UnreadTable, never a guess.
#include "core/tables/tables.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/read/guessed_tables.h"
#include "core/tables/table_keyer.h"
#include "core/words/lists/table.h"
#include "core/words/notices.h"

namespace nianbao {

using namespace std::string_view_literals;

namespace {

constexpr std::size_t kEnoughLabels = 4;  // to say that a stretch is meant to be a form's table

Span stretch_span(const TableText& text, const TableStretch& stretch) {
  Span out;
  bool any = false;
  for (std::size_t r = stretch.first; r < stretch.last; ++r) {
    for (const TableField& field : text.rows[r]) {
      if (field.is_empty) continue;
      out = any ? cover(out, field.span) : field.span;
      any = true;
    }
  }
  return out;
}

/// Enough of the form to be sure that it is this table and not one of the office's own.
bool is_recognised(const Attempt& attempt, const PreparedTable& tried) {
  if (attempt.table.unread_rows.size() * 2 > attempt.matched) return false;
  return 2 * attempt.matched >= tried.number_rows.size();
}

/// A stretch as one of the forms' tables: the best of all forms.
struct Reading {
  Attempt attempt;
  const PreparedTable* tried = nullptr;

  /// Rows that are missing, not read or not the form's.
  std::size_t faults() const {
    const KeyedTable& table = attempt.table;
    return table.missing_rows.size() + table.extra_rows.size() + 2 * table.unread_rows.size() +
           table.missing_columns.size() + table.extra_columns.size() +
           (is_recognised(attempt, *tried) ? 0 : tried->number_rows.size());
  }

  /// Read from lines, every number can be where it belongs: of one number a line, rows may be left out.
  bool is_whole() const {
    const KeyedTable& table = attempt.table;
    return faults() == (tried->widest < 2 ? table.missing_rows.size() : 0);
  }

  /// Every row and column of the form is there under its own name, and nothing else.
  bool is_perfect() const {
    return attempt.matched == tried->number_rows.size() && attempt.table.altered_labels.empty() &&
           faults() == 0;
  }
};

Reading read_as(const TableText& text, const TableStretch& stretch, const PreparedTable& tried) {
  const bool groups = tried.form->layout == TableLayout::groups;
  return {groups ? key_groups(text, stretch, tried) : key_rows(text, stretch, tried), &tried};
}

/// The form of the report's year is tried first: where it fits perfectly no other needs to be. Between equals
/// it wins, then the oldest.
Reading read_forms(const TableText& text, const TableStretch& stretch, const FormTables& forms,
                   const FormId& format) {
  Reading best;
  const auto own = std::find_if(forms.tables().begin(), forms.tables().end(), [&](const PreparedTable& t) {
    return t.key == stretch.key && t.format == format;
  });
  if (own != forms.tables().end()) {
    best = read_as(text, stretch, *own);
    if (best.is_perfect()) return best;
    best.attempt.score += 0.01;
  }
  for (const PreparedTable& tried : forms.tables()) {
    if (tried.key != stretch.key || tried.format == format) continue;
    Reading reading = read_as(text, stretch, tried);
    const bool older = best.tried && &tried < best.tried && reading.attempt.score == best.attempt.score;
    if (!best.tried || reading.attempt.score > best.attempt.score || older) best = std::move(reading);
  }
  return best;
}

bool has_numbers(const TableText& text, const TableStretch& stretch) {
  for (std::size_t r = stretch.first; r < stretch.last; ++r) {
    if (std::any_of(text.rows[r].begin(), text.rows[r].end(), [](const TableField& f) { return f.is_value; }))
      return true;
  }
  return false;
}

/// `guessed`: the table's columns are not sure, so that it is read only where it is whole.
void read_stretch(const TableText& text, const TableStretch& stretch, const FormTables& forms,
                  const FormId& format, bool guessed, ReadTables& out) {
  Reading best = read_forms(text, stretch, forms, format);
  if (!best.tried) return;
  if (text.has_rows && best.faults() > 0) {
    Reading lines = read_forms(as_lines(text), stretch, forms, format);
    if (lines.faults() < best.faults()) best = std::move(lines);
  }
  const FormTable& form = *best.tried->form;
  KeyedTable& table = best.attempt.table;
  const bool recognised = is_recognised(best.attempt, *best.tried);
  const bool sure = !guessed || best.is_whole();
  if (recognised && sure) {
    table.span = stretch_span(text, stretch);
    out.tables.push_back(std::move(table));
  } else if (recognised || stretch.labels >= kEnoughLabels) {
    UnreadTable unread{form.key, form.title, stretch_span(text, stretch), cat(u"“", form.title, u"”"),
                       !has_numbers(text, stretch)};
    if (unread.lost_numbers) {
      unread.reason += u"只有栏目名称,没有数字";
    } else if (recognised) {
      unread.reason += words::not_aligned;
    } else {
      const std::size_t rows = best.tried->number_rows.size();
      const bool all = best.attempt.matched >= rows;
      unread.reason += all ? cat(u"的", rows, u"行都已认出")
                           : cat(u"的", rows, u"行中只认出", best.attempt.matched, u"行");
      if (!table.unread_rows.empty())
        unread.reason += cat(all ? u",但其中" : u",其中", table.unread_rows.size(), u"行的数字无法对应到列");
    }
    out.unread_tables.push_back(std::move(unread));
  }
}

const Part* part_at(const std::vector<Part>& parts, Offset at) {
  const auto it = std::find_if(parts.begin(), parts.end(), [at](const Part& part) {
    return part.status == PartStatus::present && part.span.start <= at && at < part.span.end;
  });
  return it == parts.end() ? nullptr : &*it;
}

/// Numbers without any label, in the part whose table is still missing: with as many as the form has cells
/// they are that table, in the form's order.
void read_by_place(const RawTable& raw, std::u16string_view clean, const FormTables& forms,
                   const DocumentIdentity& identity, const std::vector<Part>& parts, ReadTables& out) {
  const Part* part = part_at(parts, raw.span.start);
  if (!part || !identity.form) return;
  const auto has_key = [](const auto& tables, const std::string& key) {
    return std::any_of(tables.begin(), tables.end(), [&](const auto& t) { return t.key == key; });
  };
  for (const PreparedTable& tried : forms.tables()) {
    const FormTable& form = *tried.form;
    if (tried.format != identity.format || form.part != part->key ||
        form.first_year > identity.year.value_or(0))
      continue;
    if (has_key(out.tables, form.key) || has_key(out.unread_tables, form.key)) continue;
    std::vector<TableField> numbers;
    FieldLabels labels(forms);
    const TableText text = read_table_text(raw, clean, labels);
    for (const TableRow& row : text.rows) {
      for (const TableField& field : row) {
        if (field.is_text()) return;
        if (field.is_value) numbers.push_back(field);
      }
    }
    if (std::optional<KeyedTable> table = key_in_order(numbers, tried)) {
      table->source = raw.source;
      table->span = raw.span;
      out.tables.push_back(std::move(*table));
    } else {
      out.unread_tables.push_back({form.key, form.title, raw.span,
                                   cat(u"“", form.title, u"”只有 ", numbers.size(), u" 个数,没有栏目名称"),
                                   false});
    }
    return;
  }
}

/// A table broken over two pages: the same carrier, and nothing between but blanks, a page number or "续表".
bool goes_on(std::u16string_view clean, const TableText& text, const RawTable& next) {
  constexpr Offset kWidestGap = 40;
  if (text.source != next.source || next.span.start < text.span.end) return false;
  const Span between = trim(clean, Span{text.span.end, next.span.start});
  if (between.empty()) return true;
  if (between.size() > kWidestGap) return false;
  const std::u16string_view words = slice(clean, between);
  return std::all_of(words.begin(), words.end(), [](char16_t c) {
    return is_space(c) || is_digit(c) || is_one_of(c, words::between_table_halves);
  });
}

void append(TableText& text, TableText more) {
  text.span = cover(text.span, more.span);
  text.has_columns = text.has_columns && more.has_columns;
  text.rows.insert(text.rows.end(), more.rows.begin(), more.rows.end());
}

/// No form's table was seen in it.
bool is_own(const RawTable& table, const ReadTables& read) {
  const auto shares = [&](const auto& form) {
    return form.span.start < table.span.end && table.span.start < form.span.end;
  };
  return std::none_of(read.tables.begin(), read.tables.end(), shares) &&
         std::none_of(read.unread_tables.begin(), read.unread_tables.end(), shares);
}

}  // namespace

ReadTables read_tables(const SourceText& source, const Document& document, const DocumentIdentity& identity,
                       const std::vector<Part>& parts, const FormSet& form_set) {
  ReadTables out;
  const FormTables& forms = form_set.tables();
  std::vector<const RawTable*> unnamed;
  for (std::size_t t = 0; t < document.tables.size();) {
    const RawTable& first = document.tables[t];
    FieldLabels labels(forms);
    TableText text = read_table_text(first, source.clean, labels);
    for (++t; t < document.tables.size() && goes_on(source.clean, text, document.tables[t]); ++t) {
      append(text, read_table_text(document.tables[t], source.clean, labels));
    }
    const std::vector<TableStretch> stretches = cut_stretches(text, forms);
    if (stretches.empty()) unnamed.push_back(&first);
    const bool guessed = is_guessed(source, text.source);
    for (const TableStretch& stretch : stretches)
      read_stretch(text, stretch, forms, identity.format, guessed, out);
  }
  for (const RawTable* table : unnamed) {
    read_by_place(*table, source.clean, forms, identity, parts, out);
  }
  for (const RawTable& table : document.tables) {
    if (is_own(table, out)) out.own_tables.push_back(table);
  }
  return out;
}

}  // namespace nianbao
