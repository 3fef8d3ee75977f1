// Digits that were lost or ran together outside dates: "〔202130" for 〔2021〕30号.
#include "core/base/one_of.h"
#include "core/base/words.h"
#include "core/rules/law/instruments.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/change.h"
#include "core/words/lists/documents.h"

namespace nianbao::rules {

namespace {

constexpr std::u16string_view kYearOfStandard = u"2013";

bool is_open(char16_t u) { return u == u'〔' || u == u'['; }
bool is_close(char16_t u) { return u == u'〕' || u == u']'; }

bool is_year(std::u16string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == u"19" || digits.substr(0, 2) == u"20");
}

/// The last Han character of an issuing organ's short name in a document number: 国办发, 政办函, 信公开办字.
bool is_number_prefix(char16_t u) {
  static constexpr std::u16string_view last = u"发函办字令电文规通告报复议呈批任传阅党纪综秘公知";
  return last.find(u) != std::u16string_view::npos;
}

Offset digits_end(std::u16string_view text, Offset at, Offset end) {
  while (at < end && is_digit(text[at])) ++at;
  return at;
}

void add(const RuleInput& in, Reporter& out, Span place, std::u16string what, std::u16string fixed) {
  Finding finding;
  finding.span = place;
  const std::u16string_view quoted = in.text(place);
  finding.message = fixed.empty() ? cat(u"发文字号“", quoted, u"”", what, u",请核对原文后补全。")
                                  : cat(u"发文字号“", quoted, u"”", what, u",应为“", fixed, u"”,请改正。");
  finding.evidence = Evidence{fixed.empty() ? std::u16string(quoted) : cat(quoted, u" → ", fixed), fixed,
                              std::u16string(quoted)};
  if (!fixed.empty()) finding.fix = Fix{place, in_widths_of(in, place, fixed)};
  out.add(std::move(finding));
}

/// A known instrument of `prefix` and `year` whose number ends in `rest`: for 〔20190号 the 60 of
/// 〔2019〕60号.
std::u16string known_number(const RuleInput& in, std::u16string_view before, int year,
                            std::u16string_view rest) {
  std::u16string found;
  for (const Instrument& instrument : known_instruments(in.facts.forms->forms())) {
    const std::u16string number = cat(instrument.number);
    if (instrument.year != year || !ends_with(before, instrument.prefix) || !ends_with(number, rest))
      continue;
    // 国办函 also ends 国办公开办函 … the longest prefix is meant.
    if (before.size() > instrument.prefix.size() &&
        is_number_prefix(before[before.size() - instrument.prefix.size() - 1]))
      continue;
    if (!found.empty() && found != number) return {};
    found = number;
  }
  return found;
}

/// At an opening bracket behind an issuer's short name; returns where to go on.
Offset check_bracket(const RuleInput& in, Reporter& out, Span paragraph, Offset open) {
  const std::u16string_view text = in.source.clean;
  const Offset end = digits_end(text, open + 1, paragraph.end);
  const std::u16string_view digits = slice(text, {open + 1, end});
  const bool closed = end < paragraph.end && is_close(text[end]);
  Offset stop = end;
  if (closed) ++stop;
  const Offset number_end = closed ? digits_end(text, stop, paragraph.end) : stop;
  const bool hao = number_end < paragraph.end && text[number_end] == u'号';
  const Span place{open, number_end + (hao ? 1 : 0)};
  if (digits.empty()) return open + 1;
  const bool after_prefix = open > paragraph.start && is_number_prefix(text[open - 1]);
  if (text[open] == u'[' && !(after_prefix && hao)) return end;  // a footnote's mark
  if (!closed && digits.size() > 4 && digits.size() <= 8 && is_year(digits.substr(0, 4)) &&
      (hao || after_prefix)) {
    std::u16string_view rest = digits.substr(4);
    const int year = (digits[2] - u'0') * 10 + (digits[3] - u'0') + (digits[0] == u'2' ? 2000 : 1900);
    const Offset far = open > 12 ? open - 12 : 0;
    const std::u16string known = known_number(in, slice(text, {far, open}), year, rest);
    const std::u16string number = !known.empty()    ? known
                                  : rest[0] == u'0' ? std::u16string()
                                                    : std::u16string(rest);
    add(in, out, place, u"里年份与序号连在一起,缺右括号或数字",
        number.empty() ? std::u16string()
                       : cat(text.substr(open, 1), digits.substr(0, 4), text[open] == u'[' ? u"]" : u"〕",
                             number, u"号"));
    return place.end;
  }
  if (closed && digits.size() != 4 && (hao || after_prefix)) {
    add(in, out, place, cat(u"的年份是", digits.size(), u"位数字"), {});
    return place.end;
  }
  if (closed && digits.size() == 4 && number_end == stop && hao && after_prefix) {
    add(in, out, place, u"缺少序号", {});
    return place.end;
  }
  return stop;
}

/// "国办公开办函202130号", "国办发2021〕30号": the year without its brackets, behind an issuer's short name.
void check_bare_year(const RuleInput& in, Reporter& out, Span paragraph, Offset start) {
  static constexpr std::u16string_view last = u"发函字";
  const std::u16string_view text = in.source.clean;
  if (start == paragraph.start || last.find(text[start - 1]) == std::u16string_view::npos) return;
  Offset end = digits_end(text, start, paragraph.end);
  const std::u16string_view digits = slice(text, {start, end});
  if (digits.size() < 4 || digits.size() > 8 || !is_year(digits.substr(0, 4))) return;
  std::u16string_view number = digits.substr(4);
  if (number.empty() && end < paragraph.end && is_close(text[end])) {
    const Offset from = end + 1;
    end = digits_end(text, from, paragraph.end);
    number = slice(text, {from, end});
  }
  if (number.empty() || number[0] == u'0' || end >= paragraph.end || text[end] != u'号') return;
  add(in, out, {start, end + 1}, u"里的年份缺少括号", cat(u"〔", digits.substr(0, 4), u"〕", number, u"号"));
}

/// 国办函【2021】30号, 国办函(2021)30号, 〔2021)30号: the brackets are others than those of GB/T 9704-2012.
/// Before that standard [2010] was written as often.
void check_brackets(const RuleInput& in, Reporter& out, Span paragraph, Offset open) {
  const std::u16string_view text = in.source.clean;
  const Offset year = digits_end(text, open + 1, paragraph.end);
  if (year - open != 5 || year >= paragraph.end || !is_one_of(text[year], words::closing_year_brackets))
    return;
  if (text[open] == u'〔' && text[year] == u'〕') return;
  if (open == paragraph.start || !is_number_prefix(text[open - 1])) return;
  const Offset end = digits_end(text, year + 1, paragraph.end);
  if (end == year + 1 || end >= paragraph.end || text[end] != u'号') return;
  const std::u16string_view digits = slice(text, {open + 1, year});
  if (text[open] == u'[' && digits < kYearOfStandard) return;
  const Span place{open, end + 1};
  Finding finding;
  finding.severity = Severity::info;
  finding.span = place;
  const std::u16string fixed = cat(u"〔", digits, u"〕", slice(text, {year + 1, end + 1}));
  finding.message = cat(u"发文字号“", in.text(place), u"”的年份应当用六角括号,请改为“", fixed, u"”。");
  finding.evidence = Evidence{cat(in.text(place), u" → ", fixed), fixed, std::u16string(in.text(place))};
  finding.fix = Fix{place, fixed};
  out.add(std::move(finding));
}

/// "增长-7.6%": the word and the sign both tell the direction. 增长率-7.6% and 同比-7.6% tell it once.
void check_sign(const RuleInput& in, Reporter& out, Span paragraph, Offset start) {
  const std::u16string_view text = in.source.clean;
  if (start == paragraph.start || text[start - 1] != u'-') return;
  const ValuedWord<int>* const told =
      find_end(slice(text, {paragraph.start, start - 1}), words::told_directions);
  if (!told) return;
  Offset end = start;
  while (end < paragraph.end && (is_digit(text[end]) || text[end] == u'.')) ++end;
  if (end < paragraph.end && (text[end] == u'%' || is_han(text[end]))) ++end;
  const Span place{start - 1 - static_cast<Offset>(told->word.size()), end};
  const std::u16string_view number = slice(text, {start, end});
  const std::u16string fixed = cat(told->value > 0 ? u"下降" : told->word, number);
  Finding finding;
  finding.span = place;
  finding.message = told->value > 0
                        ? cat(quoted(in.text(place)), u"里“", told->word, u"”说增、负号说减,减少的请写成",
                              quoted(fixed), u",增加的请删去负号。")
                        : cat(quoted(in.text(place)), u"里“", told->word, u"”和负号重复,减少的请写成",
                              quoted(fixed), u",增加的请改词。");
  finding.evidence = Evidence{cat(in.text(place), u" → ", fixed), fixed, std::u16string(in.text(place))};
  out.add(std::move(finding));
}

/// "65.1129.53%": two percentages that ran together. Versions (3.1.2) and addresses have no % behind them.
Offset check_percent(const RuleInput& in, Reporter& out, Span paragraph, Offset start) {
  const std::u16string_view text = in.source.clean;
  Offset at = start;
  int points = 0;
  while (at < paragraph.end &&
         (is_digit(text[at]) || (text[at] == u'.' && at + 1 < paragraph.end && is_digit(text[at + 1])))) {
    if (text[at] == u'.') ++points;
    ++at;
  }
  if (points >= 2 && at < paragraph.end && text[at] == u'%') {
    const Span place{start, at + 1};
    Finding finding;
    finding.span = place;
    finding.message =
        cat(u"“", in.text(place), u"”里有", points, u"个小数点,像是两个数连在了一起,请核对后分开。");
    finding.evidence = Evidence{std::u16string(in.text(place)), {}, std::u16string(in.text(place))};
    out.add(std::move(finding));
  }
  return at;
}

void check(const RuleInput& in, Reporter& out) {
  const std::u16string_view text = in.source.clean;
  bool any = false;
  for_each_paragraph(in, [&](const Paragraph& paragraph) {
    for (Offset at = paragraph.span.start; at < paragraph.span.end;) {
      if (is_digit(text[at])) {
        any = true;
        check_bare_year(in, out, paragraph.span, at);
        check_sign(in, out, paragraph.span, at);
        at = check_percent(in, out, paragraph.span, at);
      } else if (is_one_of(text[at], words::opening_year_brackets)) {
        check_brackets(in, out, paragraph.span, at);
        at = is_open(text[at]) ? check_bracket(in, out, paragraph.span, at) : at + 1;
      } else {
        ++at;
        while (at < paragraph.span.end && text[at] > u'〔') ++at;  // most of a text
      }
    }
  });
  if (!any) out.not_applicable(u"文中没有数字。");
}

}  // namespace

const Rule text_digits = {
    .id = "text/digits",
    .severity = Severity::warning,
    .title = u"数字是否脱落或粘连",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
