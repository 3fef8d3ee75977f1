// The dates of one document: what they enclose, which one signs it, which one published it.
#include "core/dates/dates.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/date.h"

namespace nianbao {

namespace {

/// The text between two dates of one period: 至, 到, "起至", a dash.
bool joins_period(std::u16string_view between) {
  if (between.size() > 8) return false;
  const std::u16string text = squeeze(between);
  return is_any(text, words::period_joins);
}

/// "自…起至…止" belongs to the report's own figures when the words around say so.
bool speaks_of_statistics(std::u16string_view clean, Span period) {
  const Offset before = period.start > 40 ? period.start - 40 : 0;
  std::u16string_view lead = slice(clean, {before, period.start});
  const std::size_t cut = lead.find_last_of(u"。\n");
  if (cut != std::u16string_view::npos) lead = lead.substr(cut + 1);
  const std::u16string_view tail =
      slice(clean, {period.end, std::min<Offset>(period.end + 12, static_cast<Offset>(clean.size()))});
  return contains_any(lead, words::statistics_period) ||
         (tail.starts_with(u'止') && contains_any(lead, words::of_the_year)) ||
         contains_any(tail.substr(0, std::min<std::size_t>(tail.find(u'。'), tail.size())),
                      words::statistics_behind);
}

std::vector<Period> find_periods(const SourceText& source, const std::vector<Date>& dates) {
  std::vector<Period> out;
  for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
    const Date& a = dates[i];
    const Date& b = dates[i + 1];
    if (a.broken() || b.broken() || !a.month || !b.month) continue;
    if (!joins_period(slice(source.clean, {a.span.end, b.span.start}))) continue;
    // 2023年1-11月: the year stands before both.
    const Date* year = !a.year && i > 0 && dates[i - 1].span.end == a.span.start ? &dates[i - 1] : &a;
    Period period;
    period.span = {year->span.start, b.span.end};
    period.first = {year->year.value_or(b.year.value_or(0)), *a.month, a.day.value_or(0)};
    period.last = {b.year.value_or(period.first.year), *b.month, b.day.value_or(0)};
    period.of_statistics = speaks_of_statistics(source.clean, period.span);
    out.push_back(period);
  }
  return out;
}

const Date* date_in(const std::vector<Date>& dates, Span span) {
  const auto it =
      std::find_if(dates.begin(), dates.end(), [span](const Date& date) { return date.span.overlaps(span); });
  return it == dates.end() ? nullptr : &*it;
}

bool is_digits(std::u16string_view text) {
  return text.find_first_not_of(u"0123456789") == std::u16string_view::npos;
}

/// The last date that stands alone behind the running text; the parser's signature where it found one. Digits
/// without marks sign only where no proper date does: below a signature they are a page's counter or number.
const Date* signature(const SourceText& source, const Document& document, const std::vector<Date>& dates) {
  const Date* digits = nullptr;
  if (!document.signature_date.empty()) {
    const Date* date = date_in(dates, document.signature_date);
    // A page's own date line above the text is no signature.
    if (date && !date->labelled && !date->timed) {
      if (!is_digits(slice(source.clean, date->span))) return date;
      digits = date;
    }
  }
  Offset prose = document.span.end;  // where the first sentence ends
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == Role::body &&
        slice(source.clean, paragraph.span).find(u'。') != std::u16string_view::npos) {
      prose = paragraph.span.end;
      break;
    }
  }
  for (auto it = dates.rbegin(); it != dates.rend() && it->span.start >= prose; ++it) {
    const std::int32_t paragraph = paragraph_at(document, it->span.start);
    const bool cell =
        paragraph >= 0 && document.paragraphs[static_cast<std::size_t>(paragraph)].role == Role::table;
    if (!it->alone || it->timed || it->labelled || cell || !(it->month || it->broken())) continue;
    if (!is_digits(slice(source.clean, it->span))) return &*it;
    if (!digits) digits = &*it;
  }
  return digits;
}

/// 发布时间:2025-01-20, or the line under the title with date, source and counter.
const Date* publication(const SourceText& source, const std::vector<Date>& dates) {
  const Date* line = nullptr;
  for (const Date& date : dates) {
    if (!date.day_written()) continue;
    if (date.labelled) return &date;
    if (line || !date.timed) continue;
    // "2018-03-20 00:00:00 来源:… 作者:…": a head line without a label.
    const std::size_t end = std::min(source.clean.find(u'\n', date.span.end), source.clean.size());
    const std::size_t start = source.clean.rfind(u'\n', date.span.start) + 1;
    const std::u16string_view text = std::u16string_view(source.clean).substr(start, end - start);
    if (date.alone || (text.size() < 120 && contains_any(text, words::head_line_words))) {
      line = &date;
    }
  }
  return line;
}

/// The year that most complete dates and years of the text name; 0 when there is none.
int usual_year(const std::vector<Date>& dates) {
  std::array<int, 200> counts{};
  int best = 0;
  for (const Date& date : dates) {
    if (!date.year || date.broken() || *date.year < 1900 || *date.year >= 2100) continue;
    const int year = *date.year;
    const int count = ++counts[static_cast<std::size_t>(year - 1900)];
    if (best == 0 || count > counts[static_cast<std::size_t>(best - 1900)]) best = year;
  }
  return best;
}

/// Readings of a broken date, the one that fits the other dates first. A signature stands before the
/// publication and soon after the year it reports on.
void rank(Date& date, bool signs, const std::optional<Day>& published_on, int year) {
  if (date.candidates.size() < 2 || date.fault != DateFault::merged) return;
  const auto cost = [&](const Day& day) -> long long {
    if (!signs) return year == 0 ? 0 : 400LL * std::abs(day.year - year);
    if (published_on) {
      const long long days = day_number(*published_on) - day_number(day);
      return days >= 0 ? days : 1000 - days;
    }
    return year == 0 ? 0 : std::llabs(day_number(day) - day_number({year + 1, 1, 1}));
  };
  std::stable_sort(date.candidates.begin(), date.candidates.end(),
                   [&](const Day& a, const Day& b) { return cost(a) < cost(b); });
  constexpr std::size_t kMost = 3;
  if (date.candidates.size() > kMost) date.candidates.resize(kMost);
}

}  // namespace

DocumentDates find_dates(const SourceText& source, const Document& document) {
  DocumentDates out;
  out.dates = scan_dates(source.clean, document.span);
  out.periods = find_periods(source, out.dates);
  if (const Date* date = publication(source, out.dates)) {
    out.published_on = date->day_written();
    out.published_span = date->span;
  }
  if (const Date* signing = signature(source, document, out.dates)) {
    out.signed_span = signing->span;
    out.signed_on = signing->day_written();
    // "20250121" under a report is the day without its marks; behind 发布时间 it is a format.
    Date& date = out.dates[static_cast<std::size_t>(signing - out.dates.data())];
    if (!date.year && !date.broken() && date.day) date.fault = DateFault::missing;  // 1月15日
    const bool digits = date.span.size() == 8 && is_digits(slice(source.clean, date.span));
    if (digits && out.signed_on) {
      date.fault = DateFault::merged;
      date.candidates = {*out.signed_on};
    }
  }
  const Span signed_span = out.signed_span;
  const int year = usual_year(out.dates);
  for (Date& date : out.dates)
    rank(date, !signed_span.empty() && date.span == signed_span, out.published_on, year);
  // Digits alone on a line are a date only where a signature is due: elsewhere they count visitors or file a
  // page.
  const auto is_stray = [signed_span](const Date& date) {
    return date.fault == DateFault::merged && date.alone && !date.labelled && date.span != signed_span &&
           date.span.size() <= 7;
  };
  out.dates.erase(std::remove_if(out.dates.begin(), out.dates.end(), is_stray), out.dates.end());
  return out;
}

}  // namespace nianbao
