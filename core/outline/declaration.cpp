#include "core/outline/declaration.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/declaration.h"

namespace nianbao {

namespace {

/// The sentence speaks of the report itself.
bool speaks_of_itself(const Asked& sentence) { return contains_any(sentence, words::of_the_report); }

constexpr std::size_t kMostNames = 40;

/// Sentences of the opening: before the text of the second top section.
template <typename Visit>
void visit_sentences(const SourceText& source, const Document& document, Offset limit, Visit visit) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.span.start >= limit) return;
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = std::u16string_view(source.clean).substr(0, paragraph.span.end);
    for (Offset start = paragraph.span.start; start < paragraph.span.end;) {
      const auto at = static_cast<Offset>(find_unit<u'。'>(text, start));
      if (at > start && !visit(Span{start, at})) return;
      start = at + 1;
    }
  }
}

/// "六部分", "6个部分", "六大部分", "六个方面": the number before 部分 or 方面.
void find_number(std::u16string_view text, Span sentence, Declaration& out) {
  const std::u16string_view own = slice(text, sentence);
  std::size_t part = own.rfind(words::part_word[0]);
  if (part == std::u16string_view::npos) {
    const std::size_t length = length_of_end(own, words::aspect_ends);
    if (length == 0) return;
    part = own.size() - length;
  }
  std::size_t end = part;
  if (end > 0 && (own[end - 1] == u'个' || own[end - 1] == u'大')) --end;
  std::size_t start = end;
  while (start > 0 && (is_digit(own[start - 1]) || own[start - 1] == u'十' ||
                       is_one_of(own[start - 1], words::han_units))) {
    --start;
  }
  const bool ordinal = start > 0 && own[start - 1] == u'第';  // 本报告第四部分
  if (start == end || end - start > 2 || ordinal) return;
  std::int32_t value = 0;
  for (const char16_t u : own.substr(start, end - start)) {
    if (is_digit(u)) {
      value = value * 10 + (u - u'0');
    } else {
      value = u == u'十' ? std::max(value, 1) * 10
                         : value + static_cast<std::int32_t>(words::han_units.find(u)) + 1;
    }
  }
  if (value < 2 || value > 30) return;
  out.number = value;
  out.number_span = {sentence.start + static_cast<Offset>(start),
                     sentence.start + static_cast<Offset>(part + 2)};
}

/// Where the list of names ends: at 等, at the number, at 组成, before ",并附".
std::size_t list_end(std::u16string_view own, std::size_t from) {
  return std::min(own.size(), position_of_any(own, words::list_stops, from));
}

void find_names(std::u16string_view text, Span sentence, std::size_t from, Declaration& out) {
  const std::u16string_view own = slice(text, sentence);
  std::size_t end = list_end(own, from);
  if (out.number) end = std::min<std::size_t>(end, out.number_span.start - sentence.start);
  while (end > from && (own[end - 1] == u',' || own[end - 1] == u'、' || is_space(own[end - 1]))) --end;
  // "总体情况、主动公开情况等部分组成"
  for (const std::u16string_view noun : words::open_list_ends) {
    if (own.substr(from, end - from).ends_with(noun)) end -= noun.size() - 1;
  }
  if (end > from && own[end - 1] == u'等') {
    out.open = true;
    --end;
  }
  std::size_t start = from;
  int depth = 0;
  const auto add = [&](std::size_t stop) {
    const Span name = trim(
        text, Span{sentence.start + static_cast<Offset>(start), sentence.start + static_cast<Offset>(stop)});
    if (name.size() >= 2 && out.names.size() < kMostNames) out.names.push_back(name);
  };
  // "…、其他事项和附件": the last 和 before an annex joins two names, others may stand inside one.
  std::size_t joint_annex = std::u16string_view::npos;
  for (const std::u16string_view tail : words::joined_annexes) {
    if (own.substr(0, end).ends_with(tail)) joint_annex = end - tail.size();
  }
  for (std::size_t i = from; i < end; ++i) {
    const char16_t u = own[i] == u'、' || i != joint_annex ? own[i] : u'、';
    if (u == u'(') ++depth;
    if (u == u')' && depth > 0) --depth;
    if (depth > 0) continue;
    const bool joint = starts_with_any(own.substr(i), words::and_also);
    if (u != u'、' && u != u',' && u != u';' && !joint) continue;
    add(i);
    start = i + (joint ? 2 : 1);
    if (joint) ++i;
  }
  if (end > start) add(end);
}

/// The words behind a verb name who wrote the report, and no part of it: "由青岚镇人民政府编制,…".
bool names_writer(std::u16string_view behind) {
  const std::u16string_view clause = behind.substr(0, std::min(behind.find_first_of(u",;。"), behind.size()));
  const std::size_t first = std::min(clause.find(u'、'), clause.size());
  return contains_any(Asked(clause), words::writing_verbs) &&
         !contains_any(Asked(clause), words::composition) &&
         (first == clause.size() || clause.find(u'编') != std::u16string_view::npos);
}

/// Where the list of parts starts: behind the first verb that no writer follows; npos: nowhere.
std::size_t list_start(std::u16string_view own) {
  std::size_t best = std::u16string_view::npos;
  for (const std::u16string_view verb : words::composing_verbs) {
    for (std::size_t at = own.find(verb); at != std::u16string_view::npos; at = own.find(verb, at + 1)) {
      const std::size_t behind = at + verb.size();
      if (verb.front() == u'由' && names_writer(own.substr(behind))) continue;
      best = std::min(best, behind);
      break;
    }
  }
  return best;
}

/// Without brackets, marks and the words that every title has.
std::u16string essence(std::u16string_view text) {
  std::u16string out;
  int depth = 0;
  for (const char16_t u : text) {
    if (u == u'(') ++depth;
    if (depth == 0 && is_han(u)) out.push_back(u);
    if (u == u')' && depth > 0) --depth;
  }
  erase_words(out, words::title_fillers);
  return out;
}

}  // namespace

std::vector<Declaration> find_declarations(const SourceText& source, const Document& document) {
  Offset limit = document.span.end;
  int sections = 0;
  for (const Heading& heading : document.headings) {
    if (heading.level == 1 && ++sections == 2) limit = heading.span.start;
  }
  std::vector<Declaration> found;
  visit_sentences(source, document, limit, [&](Span sentence) {
    const std::u16string_view own = slice(source.clean, sentence);
    const Asked asked(own);
    const bool listed = contains_any(asked, words::parts_listed) && contains_any(asked, words::proactive);
    if (!listed && !speaks_of_itself(asked)) return true;
    Declaration here;
    here.span = sentence;
    find_number(source.clean, sentence, here);
    const bool composed = contains_any(asked, words::composed);
    if (!composed) return true;
    const std::size_t from = list_start(own);
    if (from == std::u16string_view::npos && !here.number) return true;
    if (from != std::u16string_view::npos) find_names(source.clean, sentence, from, here);
    // "由县政府办公室根据…编制" is no list.
    if (here.names.size() < 2) here.names.clear();
    if (here.names.empty() && !here.number) return true;
    found.push_back(std::move(here));
    return true;
  });
  return found;
}

Span find_annex_promise(const SourceText& source, const Document& document) {
  Span promise;
  visit_sentences(source, document, document.span.end, [&](Span sentence) {
    const std::u16string_view own = slice(source.clean, sentence);
    if (find_unit<u'附'>(own) == own.size()) return true;
    for (const std::u16string_view word : words::annex_promises) {
      const std::size_t at = own.find(word);
      if (at == std::u16string_view::npos || starts_with_any(own.substr(at), words::near_behind)) continue;
      const bool of_any =
          is_any(word, words::promises_of_any) && !contains_any(own, words::annexes_of_report);
      if (of_any) continue;
      std::size_t end = own.find_first_of(u",;)", at);
      if (end == std::u16string_view::npos) end = own.size();
      promise = {sentence.start + static_cast<Offset>(at), sentence.start + static_cast<Offset>(end)};
      return false;
    }
    return true;
  });
  return promise;
}

bool has_annex(const SourceText& source, const Document& document, const Facts& facts, Offset after) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.span.start <= after) continue;
    const std::u16string_view text = slice(source.clean, paragraph.span);
    if (starts_with_any(text, words::annex_starts)) {
      return true;
    }
    const bool caption =
        paragraph.role != Role::furniture && text.size() <= 40 && ends_with_any(text, words::annex_captions);
    if (caption) return true;
  }
  // The three tables of a fixed form stand in its sections; in a free report any table is the annex.
  const bool fixed = facts.form && facts.form->fixed;
  const Offset last = fixed && !document.headings.empty() ? document.headings.back().body.end : after;
  return std::any_of(document.tables.begin(), document.tables.end(),
                     [last](const RawTable& table) { return table.span.start >= last; });
}

int likeness(std::u16string_view name, std::u16string_view title) {
  const std::u16string wanted = essence(name);
  const std::u16string there = essence(title);
  if (wanted.empty()) return 100;
  if (wanted.size() == 1) return contains(there, wanted) ? 100 : 0;
  int hits = 0;
  for (std::size_t i = 0; i + 1 < wanted.size(); ++i) {
    hits += contains(there, std::u16string_view(wanted).substr(i, 2)) ? 1 : 0;
  }
  return hits * 100 / static_cast<int>(wanted.size() - 1);
}

}  // namespace nianbao
