// Readable dumps of the stages, for developers and table-driven tests: one fact a line, with its quoted text.
#include "core/base/text.h"
#include "core/render/named.h"
#include "core/render/names.h"
#include "core/render/render.h"

namespace nianbao {

namespace {

std::u16string one_line(std::u16string_view text) {
  std::u16string out;
  for (const char16_t unit : text) {
    if (unit == u'\n') {
      out += u"⏎";
    } else if (unit == u'\t') {
      out += u"⇥";
    } else {
      out.push_back(unit);
    }
  }
  return out;
}

// Names by switch: the compiler tells of an enumerator without one.

std::u16string_view name(Role value) {
  switch (value) {
    case Role::title:
      return u"title";
    case Role::heading:
      return u"heading";
    case Role::body:
      return u"body";
    case Role::table:
      return u"table";
    case Role::signature:
      return u"signature";
    case Role::furniture:
      return u"furniture";
  }
  return u"";
}

std::u16string_view name(YearEvidence::From value) {
  switch (value) {
    case YearEvidence::From::option:
      return u"option";
    case YearEvidence::From::title:
      return u"title";
    case YearEvidence::From::period:
      return u"period";
    case YearEvidence::From::heading:
      return u"heading";
    case YearEvidence::From::signature:
      return u"signature";
    case YearEvidence::From::publication:
      return u"publication";
    case YearEvidence::From::text:
      return u"text";
  }
  return u"";
}

std::u16string_view name(Bound value) {
  switch (value) {
    case Bound::exact:
      return u"exact";
    case Bound::about:
      return u"about";
    case Bound::at_least:
      return u"at least";
    case Bound::more_than:
      return u"more than";
    case Bound::at_most:
      return u"at most";
    case Bound::less_than:
      return u"less than";
  }
  return u"";
}

std::u16string_view name(Agreement value) {
  switch (value) {
    case Agreement::agrees:
      return u"agrees";
    case Agreement::rounded:
      return u"rounded";
    case Agreement::disagrees:
      return u"disagrees";
    case Agreement::untestable:
      return u"untestable";
  }
  return u"";
}

/// A mark of the style.
std::u16string_view example_of(MarkStyle style) {
  switch (style) {
    case MarkStyle::none:
      return u"none";
    case MarkStyle::pian:
      return u"第一篇";
    case MarkStyle::bu:
      return u"第一部分";
    case MarkStyle::han_dun:
      return u"一、";
    case MarkStyle::han_paren:
      return u"(一)";
    case MarkStyle::arabic_dot:
      return u"1.";
    case MarkStyle::arabic_paren:
      return u"(1)";
    case MarkStyle::circled:
      return u"①";
    case MarkStyle::yi_shi:
      return u"一是";
    case MarkStyle::yi_yao:
      return u"一要";
    case MarkStyle::yi_verb:
      return u"一抓";
    case MarkStyle::di:
      return u"第一";
    case MarkStyle::sequence_word:
      return u"首先";
  }
  return u"";
}

std::u16string at(Span span) { return cat(u"[", span.start, u",", span.end, u")"); }

std::u16string quoted(const SourceText& source, Span span) {
  return cat(at(span), u" “", one_line(slice(source.clean, span)), u"”");
}

void dump_source(std::u16string& out, const SourceText& source) {
  out += cat(u"encoding ", to_utf16(source.encoding), u"\n");
  for (const Noise& noise : source.noise) {
    out +=
        cat(u"noise ", to_utf16(to_string(noise.kind)), u" ", at(noise.original), u" “",
            one_line(slice(source.original, noise.original)), u"” → “", one_line(noise.replacement), u"”\n");
  }
  out += u"clean\n";
  out += source.clean;
  out += u"\n";
}

void dump_document(std::u16string& out, const SourceText& source, const Document& document) {
  out += cat(u"document ", at(document.span), u"\n");
  out += cat(u"title ", quoted(source, document.title), u"\n");
  for (const Paragraph& p : document.paragraphs) {
    out += cat(u"paragraph ", name(p.role), u" ", quoted(source, p.span), u"\n");
  }
  for (const Heading& h : document.headings) {
    out += cat(u"heading level ", h.level, u" ", quoted(source, h.span), u" body ", at(h.body), u"\n");
  }
  for (const Mark& m : document.marks) {
    out += cat(u"mark ", example_of(m.style), u" value ", m.value, u" ", quoted(source, m.span), u"\n");
  }
  for (const RawTable& t : document.tables) {
    out +=
        cat(u"table ", to_utf16(to_string(t.source)), u" ", t.rows, u"×", t.columns, u" ", at(t.span), u"\n");
    for (const LayoutCell& c : t.cells) {
      out += cat(u"  cell ", c.row, u",", c.column, u" ", c.row_span, u"×", c.column_span, u" ",
                 quoted(source, c.span), u"\n");
    }
  }
  for (const Span f : document.furniture) out += cat(u"furniture ", quoted(source, f), u"\n");
}

void dump_facet(std::u16string& out, std::u16string_view facet, const FacetWords& words) {
  if (words.words.empty()) return;
  out += cat(u"  ", facet, u" ", words.words, u" ", to_utf16(to_string(words.origin)), u"\n");
}

/// Every number with its identity, and where each facet comes from.
void dump_numbers(std::u16string& out, const SourceText& source, const Facts& facts) {
  for (const NamedNumber& number : named_numbers(source, facts)) {
    out += cat(u"number ", number.value, u" ", number.unit, u" ", quoted(source, number.span), u" ",
               number.in_words(), u"\n");
    dump_facet(out, u"time", number.time);
    dump_facet(out, u"body", number.body);
    dump_facet(out, u"event", number.event);
    dump_facet(out, u"thing", number.thing);
    std::u16string path;
    for (const PathStep& step : number.path) path += cat(path.empty() ? u"" : u" > ", step.words);
    dump_facet(out, u"path", {path, number.path_from});
    const std::u16string key = number.key.empty() ? std::u16string() : cat(u" ", to_utf16(number.key));
    out += cat(u"  measure ", to_utf16(to_string(number.measure)), key, u"\n");
  }
}

void dump_table(std::u16string& out, const Facts& facts, const KeyedTable& table) {
  out += cat(u"table ", to_utf16(table.key), u" ", to_utf16(table.format), u" ", at(table.span), u"\n");
  for (const KeyedRow& row : table.rows) {
    out += cat(u"  ", to_utf16(row.key), u":");
    for (const KeyedCell& cell : row.cells) out += cat(u" ", cell.raw.empty() ? u"∅" : cell.raw);
    out += u"\n";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      out += cat(u"    cell ", row.cells[i].value, u" ", at(row.cells[i].span), u" ",
                 cell_in_words(facts, table, row, i), u"\n");
    }
  }
}

void dump_facts(std::u16string& out, const SourceText& source, const Facts& facts) {
  out += cat(u"kind ", to_utf16(to_string(facts.kind)), u" ", facts.kind_reason, u"\n");
  out += cat(u"title ", facts.title, u"\nissuer ", facts.issuer, u"\n");
  if (facts.year) out += cat(u"year ", *facts.year, u"\n");
  for (const YearEvidence& e : facts.year_evidence) {
    out += cat(u"year-evidence ", name(e.from), u" ", e.year, u" ", quoted(source, e.span), u"\n");
  }
  out += cat(u"format ", to_utf16(facts.format), u"\n");
  if (facts.signed_on)
    out += cat(u"signed ", print(*facts.signed_on), u" ", quoted(source, facts.signed_span), u"\n");
  if (facts.published_on) {
    out += cat(u"published ", print(*facts.published_on), u" ", quoted(source, facts.published_span), u"\n");
  }
  for (const Part& p : facts.parts) {
    out += cat(u"part ", to_utf16(p.key), u" ", to_utf16(to_string(p.status)), u" ", quoted(source, p.title),
               u" ", at(p.span), u"\n");
  }
  for (const Date& d : facts.dates) {
    out += cat(u"date ", quoted(source, d.span), d.broken() ? u" broken" : u"");
    for (const Day& c : d.candidates) out += cat(u" ", print(c), u"?");
    out += u"\n";
  }
  for (const Quantity& q : facts.quantities) {
    out += cat(u"quantity ", q.value, u" ", q.unit, u" ", name(q.bound), u" ", quoted(source, q.span), u"\n");
  }
  dump_numbers(out, source, facts);
  for (const Statistic& s : facts.statistics) {
    out +=
        cat(u"statistic ", to_utf16(s.key), u" ", s.value, u" ", s.unit, u" ", quoted(source, s.span), u"\n");
  }
  for (const Claim& c : facts.claims) {
    const std::u16string outcome = c.is_checked() ? std::u16string(name(c.agreement))
                                                  : cat(u"not checked: ", to_utf16(to_string(c.obstacle)));
    out += cat(u"claim ", to_utf16(to_string(c.kind)), u" ", outcome, u" ", quoted(source, c.span), u"\n");
  }
  for (const ListCount& c : facts.list_counts) {
    out += cat(u"list ", c.stated, u" stated, ", c.least, u"–", c.most, u" found ", quoted(source, c.number),
               u" of ", quoted(source, c.list), u"\n");
  }
  for (const KeyedTable& table : facts.tables) dump_table(out, facts, table);
  for (const UnreadTable& t : facts.unread_tables) {
    out += cat(u"unread ", to_utf16(t.key), u" ", at(t.span), u" ", t.reason, u"\n");
  }
}

}  // namespace

std::string render_dump(const Result& result, Stage stage) {
  std::u16string out;
  if (stage == Stage::source) {
    dump_source(out, result.source);
  } else {
    for (const DocumentResult& document : result.documents) {
      if (stage == Stage::document) dump_document(out, result.source, document.document);
      if (stage == Stage::facts) dump_facts(out, result.source, document.facts);
    }
  }
  return to_utf8(out);
}

}  // namespace nianbao
