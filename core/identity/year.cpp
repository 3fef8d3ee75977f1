// The year a report is about, by weight of evidence: one old year left in the title does not move it.
#include <algorithm>
#include <map>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/identity/identity.h"
#include "core/words/lists/issuer.h"

namespace nianbao::identity {

namespace {

using From = YearEvidence::From;

struct WrittenYear {
  int year = 0;
  Span span;
  bool marked = false;  // 年 stands behind it
};

int han_year_digit(char16_t u) {
  if (is_digit(u)) return u - u'0';
  if (u == u'零' || u == u'○' || u == u'O' || u == u'o' || u == u'0') return 0;
  const std::size_t at = words::digits_of_years.find(u);
  return at == std::u16string_view::npos ? -1 : static_cast<int>(at);
}

bool is_report_year(int year) { return year >= 1990 && year <= 2099; }

/// The first year from `at` on, before `end`: 2024年, 2024, 二〇二四年, 二O一一年.
std::optional<WrittenYear> next_year(std::u16string_view text, std::size_t at, std::size_t end) {
  for (; at + 4 <= end; ++at) {
    const char16_t first = text[at];
    if (first != u'2' && first != u'1' && first != u'二' && first != u'一') continue;
    if (at > 0 && (is_digit(text[at - 1]) || han_year_digit(text[at - 1]) > 0)) continue;
    int value = 0;
    bool ok = true;
    for (std::size_t i = at; i < at + 4 && ok; ++i) {
      const int digit = han_year_digit(text[i]);
      ok = digit >= 0;
      value = value * 10 + digit;
    }
    if (!ok || !is_report_year(value)) continue;
    std::size_t mark = at + 4;
    if (mark < text.size() && is_digit(text[mark])) continue;
    while (mark < end && is_space(text[mark])) ++mark;  // a title may break before 年
    WrittenYear out;
    out.year = value;
    out.marked = mark < text.size() && text[mark] == u'年';
    out.span = {static_cast<Offset>(at), static_cast<Offset>(out.marked ? mark + 1 : at + 4)};
    return out;
  }
  return std::nullopt;
}

class YearFinder {
 public:
  YearFinder(const SourceText& source, const Document& document, const DocumentDates& dates,
             DocumentIdentity& out)
      : text_(source.clean), document_(document), dates_(dates), out_(out) {}

  void find() {
    title();
    period();
    headings();
    from_day(From::signature, dates_.signed_on, dates_.signed_span);
    if (!dates_.signed_on) broken_signature();
    from_day(From::publication, dates_.published_on, dates_.published_span);
    running_text();
    decide();
  }

 private:
  /// "四年2月30日" gives the year 4: no evidence of anything.
  void add(From from, int year, Span span) {
    if (is_report_year(year)) out_.year_evidence.push_back({from, year, span});
  }

  void title() {
    const Span span = document_.title;
    if (const auto found = next_year(text_, span.start, span.end)) add(From::title, found->year, found->span);
  }

  /// "自2024年1月1日起至2024年12月31日止": both ends speak.
  void period() {
    for (const Period& period : dates_.periods) {
      const bool whole_year = period.first.month == 1 && period.last.month == 12;
      if (!period.of_statistics && !whole_year) continue;
      const auto start = next_year(text_, period.span.start, period.span.end);
      if (!start) continue;
      add(From::period, start->year, start->span);
      if (const auto end = next_year(text_, start->span.end, period.span.end)) {
        add(From::period, end->year, end->span);
      }
    }
  }

  void headings() {
    for (const Heading& heading : document_.headings) {
      const std::u16string_view title = slice(text_, heading.title);
      if (contains_any(title, words::plan_titles)) continue;
      const auto found = next_year(text_, heading.title.start, heading.title.end);
      if (found && found->marked) add(From::heading, found->year, found->span);
    }
  }

  /// A report is signed in the year after; one signed in November or December looks back on its own year.
  void from_day(From from, const std::optional<Day>& day, Span span) {
    if (day) add(from, day->month >= 11 ? day->year : day->year - 1, span);
  }

  void broken_signature() {
    if (dates_.signed_span.empty()) return;
    for (const Date& date : dates_.dates) {
      if (date.span != dates_.signed_span || date.candidates.empty()) continue;
      const auto year_of = [](const Day& day) { return day.month >= 11 ? day.year : day.year - 1; };
      const int year = year_of(date.candidates.front());
      const bool same = std::all_of(date.candidates.begin(), date.candidates.end(),
                                    [&](const Day& day) { return year_of(day) == year; });
      if (same) add(From::signature, year, date.span);
      return;
    }
  }

  /// "比2023年增长": the year before it is what the text compares with.
  bool is_compared(Span year) const {
    return year.start > 0 && is_one_of(text_[year.start - 1], words::before_compared_year);
  }
  /// Periods come in the text's order, and none inside another: the first that ends behind the year is the
  /// only one that may hold it.
  bool in_period(Span year) const {
    const auto found =
        std::lower_bound(dates_.periods.begin(), dates_.periods.end(), year.end,
                         [](const Period& period, Offset end) { return period.span.end < end; });
    return found != dates_.periods.end() && found->span.contains(year);
  }

  /// The year the text speaks of most.
  void running_text() {
    std::map<int, std::pair<int, Span>> counts;
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.role != Role::body) continue;
      int quoted = 0;  // inside 《…》 and 〔…〕 years belong to other documents
      std::size_t checked = paragraph.span.start;
      std::size_t at = paragraph.span.start;
      while (const auto found = next_year(text_, at, paragraph.span.end)) {
        for (; checked < found->span.start; ++checked) {
          const char16_t u = text_[checked];
          if (u == u'《' || u == u'〔') ++quoted;
          if ((u == u'》' || u == u'〕') && quoted > 0) --quoted;
        }
        if (found->marked && quoted == 0 && !is_compared(found->span) && !in_period(found->span)) {
          auto& entry = counts[found->year];
          if (entry.first++ == 0) entry.second = found->span;
        }
        at = found->span.end;
      }
    }
    int all = 0;
    auto best = counts.end();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
      all += it->second.first;
      if (best == counts.end() || it->second.first > best->second.first) best = it;
    }
    if (best == counts.end()) return;
    add(From::text, best->first, best->second.second);
    const int count = best->second.first;
    text_weight_ = count >= 3 && count * 2 >= all ? 3 : count >= 2 ? 2 : 1;
  }

  void decide() {
    std::map<int, int> weight;
    for (const YearEvidence& evidence : out_.year_evidence) weight[evidence.year] += weight_of(evidence.from);
    int best = 0;
    for (const auto& [year, sum] : weight) {
      // Between equals the title decides.
      const bool titled =
          !out_.year_evidence.empty() && std::any_of(out_.year_evidence.begin(), out_.year_evidence.end(),
                                                     [&, year = year](const YearEvidence& e) {
                                                       return e.from == From::title && e.year == year;
                                                     });
      if (sum > best || (sum == best && titled)) {
        best = sum;
        out_.year = year;
      }
    }
  }

  int weight_of(From from) const {
    switch (from) {
      case From::option:
        return 1000;
      case From::title:
        return 7;  // less than a signature and the text together: a copied title is the odd one out
      case From::period:
        return 3;  // each end
      case From::signature:
        return 6;
      case From::publication:
        return 4;
      case From::heading:
        return 2;
      case From::text:
        return 2 * text_weight_;
    }
    return 0;
  }

  const std::u16string& text_;
  const Document& document_;
  const DocumentDates& dates_;
  DocumentIdentity& out_;
  int text_weight_ = 0;
};

}  // namespace

void find_year(const SourceText& source, const Document& document, const DocumentDates& dates,
               DocumentIdentity& out) {
  YearFinder(source, document, dates, out).find();
}

}  // namespace nianbao::identity
