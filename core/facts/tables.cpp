// Recognises the forms' tables: each stretch of a raw table is tried as every form's table of that key, and
// the best fit is kept. What does not fit well enough is an UnreadTable, never a guess.
#include <algorithm>
#include <memory>

#include "core/base/text.h"
#include "core/facts/facts.h"
#include "core/facts/table_keyer.h"

namespace nianbao {

using namespace std::string_view_literals;

namespace {

constexpr std::size_t kEnoughLabels = 4;  // to say that a stretch is meant to be a form's table

struct PreparedForms {
  explicit PreparedForms(const Forms& forms) : index(forms) {
    for (const FormIndex::Entry& entry : index.tables()) tried.emplace_back(*entry.table, entry.format);
  }
  FormIndex index;
  std::vector<TriedTable> tried;  // as index.tables()
};

/// The built-in forms are prepared once; an agency's are prepared for each document.
std::shared_ptr<const PreparedForms> prepare(const Forms* forms) {
  if (forms && forms != &built_in_forms()) return std::make_shared<const PreparedForms>(*forms);
  static const auto built_in = std::make_shared<const PreparedForms>(built_in_forms());
  return built_in;
}

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
bool is_recognised(const Attempt& attempt, const TriedTable& tried) {
  if (attempt.table.unread_rows.size() * 2 > attempt.matched) return false;
  return 2 * attempt.matched >= tried.number_rows.size();
}

void read_stretch(const TableText& text, const TableStretch& stretch, const PreparedForms& forms,
                  Facts& facts) {
  const Attempt* best = nullptr;
  std::vector<Attempt> attempts;
  attempts.reserve(forms.tried.size());
  const TriedTable* best_tried = nullptr;
  for (std::size_t t = 0; t < forms.tried.size(); ++t) {
    if (forms.index.tables()[t].key != stretch.key) continue;
    const TriedTable& tried = forms.tried[t];
    attempts.push_back(tried.form->layout == TableLayout::groups ? key_groups(text, stretch, tried)
                                                                 : key_rows(text, stretch, tried));
    Attempt& attempt = attempts.back();
    if (tried.format == facts.format) attempt.score += 0.01;
    if (!best || attempt.score > best->score) {
      best = &attempt;
      best_tried = &tried;
    }
  }
  if (!best) return;
  if (is_recognised(*best, *best_tried)) {
    KeyedTable table = best->table;
    table.span = stretch_span(text, stretch);
    facts.tables.push_back(std::move(table));
  } else if (stretch.labels >= kEnoughLabels) {
    const FormTable& form = *best_tried->form;
    std::u16string reason = best->matched >= best_tried->number_rows.size()
                                ? cat(u"“", form.title, u"”的", best_tried->number_rows.size(), u"行都已认出")
                                : cat(u"“", form.title, u"”的", best_tried->number_rows.size(), u"行中只认出",
                                      best->matched, u"行");
    if (!best->table.unread_rows.empty())
      reason += cat(best->matched >= best_tried->number_rows.size() ? u",但其中" : u",其中",
                    best->table.unread_rows.size(), u"行的数字无法对应到列");
    facts.unread_tables.push_back({form.key, stretch_span(text, stretch), reason});
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
    return is_space(c) || is_digit(c) || u"-—–·第页共/()续上表接前"sv.find(c) != std::u16string_view::npos;
  });
}

void append(TableText& text, TableText more) {
  text.span = cover(text.span, more.span);
  text.has_columns = text.has_columns && more.has_columns;
  text.rows.insert(text.rows.end(), more.rows.begin(), more.rows.end());
}

}  // namespace

void extract_tables(const SourceText& source, const Document& document, Facts& facts) {
  const std::shared_ptr<const PreparedForms> forms = prepare(facts.forms);
  for (std::size_t t = 0; t < document.tables.size();) {
    TableText text = read_table_text(document.tables[t], source.clean);
    for (++t; t < document.tables.size() && goes_on(source.clean, text, document.tables[t]); ++t) {
      append(text, read_table_text(document.tables[t], source.clean));
    }
    for (const TableStretch& stretch : cut_stretches(text, forms->index)) {
      read_stretch(text, stretch, *forms, facts);
    }
  }
}

}  // namespace nianbao
