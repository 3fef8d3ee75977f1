#include "core/outline/declaration.h"

#include <algorithm>
#include <array>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"

namespace nianbao {

namespace {

/// The sentence speaks of the report itself.
bool speaks_of_itself(const Asked& sentence) {
  return contains_any<u"本报告", u"报告由", u"全文", u"本年度报告", u"本年报", u"年度报告由", u"报告共",
                      u"报告分", u"报告包括", u"报告内容", u"报告主要">(sentence);
}

constexpr std::array kVerbs = {u"由", u"包括", u"包含", u"分为", u"分成", u"共分"};

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
  static constexpr std::u16string_view han = u"一二三四五六七八九";
  const std::u16string_view own = slice(text, sentence);
  std::size_t part = own.rfind(u"部分");
  if (part == std::u16string_view::npos && ends_with(own, u"方面")) part = own.size() - 2;
  if (part == std::u16string_view::npos && ends_with(own, u"方面内容")) part = own.size() - 4;
  if (part == std::u16string_view::npos) return;
  std::size_t end = part;
  if (end > 0 && (own[end - 1] == u'个' || own[end - 1] == u'大')) --end;
  std::size_t start = end;
  while (start > 0 && (is_digit(own[start - 1]) || own[start - 1] == u'十' ||
                       han.find(own[start - 1]) != std::u16string_view::npos)) {
    --start;
  }
  const bool ordinal = start > 0 && own[start - 1] == u'第';  // 本报告第四部分
  if (start == end || end - start > 2 || ordinal) return;
  std::int32_t value = 0;
  for (const char16_t u : own.substr(start, end - start)) {
    if (is_digit(u)) {
      value = value * 10 + (u - u'0');
    } else {
      value = u == u'十' ? std::max(value, 1) * 10 : value + static_cast<std::int32_t>(han.find(u)) + 1;
    }
  }
  if (value < 2 || value > 30) return;
  out.number = value;
  out.number_span = {sentence.start + static_cast<Offset>(start),
                     sentence.start + static_cast<Offset>(part + 2)};
}

/// Where the list of names ends: at 等, at the number, at 组成, before ",并附".
std::size_t list_end(std::u16string_view own, std::size_t from) {
  std::size_t end = own.size();
  for (const std::u16string_view stop :
       {u"组成", u"构成", u",并附", u";并附", u"并附", u",附", u"等内容", u",其中", u",共"}) {
    end = std::min(end, own.find(stop, from));
  }
  return end;
}

void find_names(std::u16string_view text, Span sentence, std::size_t from, Declaration& out) {
  const std::u16string_view own = slice(text, sentence);
  std::size_t end = list_end(own, from);
  if (out.number) end = std::min<std::size_t>(end, out.number_span.start - sentence.start);
  while (end > from && (own[end - 1] == u',' || own[end - 1] == u'、' || is_space(own[end - 1]))) --end;
  // "总体情况、主动公开情况等部分组成"
  for (const std::u16string_view noun : {u"等部分", u"等几部分", u"等方面", u"等内容"}) {
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
  for (const std::u16string_view tail : {u"和附件", u"及附件", u"和附表", u"及附表"}) {
    if (own.substr(0, end).ends_with(tail)) joint_annex = end - tail.size();
  }
  for (std::size_t i = from; i < end; ++i) {
    const char16_t u = own[i] == u'、' || i != joint_annex ? own[i] : u'、';
    if (u == u'(') ++depth;
    if (u == u')' && depth > 0) --depth;
    if (depth > 0) continue;
    const bool joint = own.substr(i).starts_with(u"以及");
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
  return contains_any<u"编制", u"编写", u"编撰", u"撰写", u"起草", u"制作", u"负责", u"发布", u"公布",
                      u"牵头", u"汇总">(Asked(clause)) &&
         !contains_any<u"组成", u"构成", u"部分">(Asked(clause)) &&
         (first == clause.size() || contains(clause, u"编"));
}

/// Where the list of parts starts: behind the first verb that no writer follows; npos: nowhere.
std::size_t list_start(std::u16string_view own) {
  std::size_t best = std::u16string_view::npos;
  for (const std::u16string_view verb : kVerbs) {
    for (std::size_t at = own.find(verb); at != std::u16string_view::npos; at = own.find(verb, at + 1)) {
      const std::size_t behind = at + verb.size();
      if (verb == u"由" && names_writer(own.substr(behind))) continue;
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
  for (const std::u16string_view word : {u"政府信息", u"以及", u"情况", u"工作", u"有关", u"相关", u"主要",
                                         u"存在", u"方面", u"的", u"和", u"与", u"及", u"因"}) {
    for (std::size_t at = out.find(word); at != std::u16string::npos; at = out.find(word))
      out.erase(at, word.size());
  }
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
    const bool listed =
        contains_any<u"部分组成", u"内容包括", u"部分构成">(asked) && contains(own, u"主动公开");
    if (!listed && !speaks_of_itself(asked)) return true;
    Declaration here;
    here.span = sentence;
    find_number(source.clean, sentence, here);
    const bool composed = contains(own, u"组成") || contains(own, u"构成") || contains(own, u"部分") ||
                          contains(own, u"全文包括") || contains(own, u"报告包括") ||
                          contains(own, u"内容包括");
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
  static constexpr std::array words = {u"并附",   u"文后附", u"后附",   u"附有",   u"附后",  u"详见附件",
                                       u"见附件", u"见附表", u"文末附", u"随文附", u"附相关"};
  Span promise;
  visit_sentences(source, document, document.span.end, [&](Span sentence) {
    const std::u16string_view own = slice(source.clean, sentence);
    if (find_unit<u'附'>(own) == own.size()) return true;
    for (const std::u16string_view word : words) {
      const std::size_t at = own.find(word);
      if (at == std::u16string_view::npos || own.substr(at).starts_with(u"后附近")) continue;
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
    if (text.starts_with(u"附件") || text.starts_with(u"附表") || text.starts_with(u"附:") ||
        text.starts_with(u"(附") || text.starts_with(u"附 ")) {
      return true;
    }
    const bool caption =
        paragraph.role != Role::furniture && text.size() <= 40 &&
        (text.ends_with(u"统计表") || text.ends_with(u"一览表") || text.ends_with(u"情况表"));
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
