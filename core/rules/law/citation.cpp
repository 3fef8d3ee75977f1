// Repealed or wrong citations for the year the report is about.
#include <algorithm>
#include <optional>
#include <vector>

#include "core/base/one_of.h"
#include "core/base/scan.h"
#include "core/base/words.h"
#include "core/quantities/quantity.h"
#include "core/rules/clauses.h"
#include "core/rules/law/instruments.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

// Decree 711 came into force on 15 May 2019; reports about 2019 are the first under it.
constexpr int kFirstYear711 = 2019;
constexpr int kArticles492 = 38;
constexpr int kArticles711 = 56;

/// The text tells of the past or of the change itself, and so may name either decree.
bool is_historical(std::u16string_view before, std::u16string_view after) {
  static constexpr std::array<std::u16string_view, 11> words = {u"原条例", u"原《",   u"旧",     u"修订前",
                                                                u"废止",   u"2007年", u"2008年", u"修改前",
                                                                u"历史",   u"曾",     u"替代"};
  static constexpr std::array<std::u16string_view, 4> later = {u"修订", u"废止", u"失效", u"施行以来"};
  return contains_any(before, words) || contains_any(after, later);
}

/// Named as the new one: right for decree 711 in a report about an earlier year.
bool is_announced(std::u16string_view before) {
  static constexpr std::array<std::u16string_view, 4> words = {u"新修订", u"修订后", u"即将", u"新《"};
  return contains_any(before, words);
}

class Checker {
 public:
  Checker(const RuleInput& in, Reporter& out)
      : in_(in),
        out_(out),
        text_(in.source.clean),
        year_(in.facts.year),
        instruments_(known_instruments(in.facts.forms->forms())) {}

  void run() {
    for_each_paragraph(in_, [this](const Paragraph& paragraph) {
      if (paragraph.role == Role::table) return;
      paragraph_ = paragraph.span;
      decrees();
      articles();
      numbers();
    });
    if (!any_) {
      out_.not_applicable(u"文中没有引用条例的令号、条款和国务院办公厅的文号。");
    } else if (needs_year_ && !year_) {
      out_.not_checked(u"不知道报告的年度,无法判断引用的规定当年是否适用。");
    }
  }

 private:
  std::u16string_view near(Offset at, Offset before, Offset after) const {
    const Offset start = at > paragraph_.start + before ? at - before : paragraph_.start;
    return slice(text_, {start, std::min(paragraph_.end, at + after)});
  }
  std::u16string_view sentence(Offset at) const { return in_.text(sentence_at(text_, paragraph_, at)); }
  Offset behind_blanks(Offset at) const {
    for (; at < paragraph_.end && is_space(text_[at]);) ++at;
    return at;
  }
  /// The words of its sentence before `at`, the last 36 of them.
  std::u16string_view told_before(Offset at) const {
    constexpr Offset kFar = 36;
    const Offset start = sentence_at(text_, paragraph_, at).start;
    return slice(text_, {at - start > kFar ? at - kFar : start, at});
  }
  bool under711() const { return year_ && *year_ >= kFirstYear711; }
  /// Resting on the notice where it lays down a form.
  void report(Span place, std::u16string message, std::u16string expected, const Instrument& notice) {
    report(place, std::move(message), std::move(expected), "",
           notice.form ? notice_text(*notice.form) : std::u16string());
  }
  void report(Span place, std::u16string message, std::u16string expected, std::string_view basis,
              std::u16string own_basis = {}) {
    Finding finding;
    finding.own_basis = std::move(own_basis);
    finding.span = place;
    message.pop_back();  // its full stop: what to do follows
    finding.message = cat(message, expected.empty() ? u",请核对。" : cat(u",请改为", expected, u"。"));
    const std::u16string_view actual = in_.text(place);
    finding.evidence = Evidence{expected.empty() ? std::u16string(actual) : cat(actual, u" → ", expected),
                                expected, std::u16string(actual)};
    finding.basis = basis;
    if (!expected.empty()) finding.fix = Fix{place, in_widths_of(in_, place, expected)};
    out_.add(std::move(finding));
  }

  /// 国务院令第492号 · 国务院第711号令
  void decrees() {
    const std::u16string_view upto = text_.substr(0, paragraph_.end);
    for (auto at = static_cast<Offset>(find_unit<u'第', u'令'>(upto, paragraph_.start)); at < paragraph_.end;
         at = static_cast<Offset>(find_unit<u'第', u'令'>(upto, at + 1))) {
      const Offset first = behind_blanks(at + 1);
      if (first >= paragraph_.end || !is_digit(text_[first])) continue;
      const bool ordinal = text_[at] == u'第';  // else 国务院令711号
      Offset end = first;
      while (end < paragraph_.end && is_digit(text_[end])) ++end;
      const std::u16string_view number = slice(text_, {first, end});
      end = behind_blanks(end);
      if (end >= paragraph_.end || text_[end] != u'号' || number.size() > 4) continue;
      const Span place{ordinal ? at : first, end + 1};
      const bool known = number == u"492" || number == u"711";
      const bool decree = !ordinal || contains(near(at, 4, 0), u"令") ||
                          (end + 1 < paragraph_.end && text_[end + 1] == u'令');
      // Without 令 only the two numbers themselves tell the decree, right behind its name.
      const bool ours =
          contains(near(at, 14, 0), u"信息公开条例") || (known && contains(near(at, 40, 24), u"条例"));
      if (!ours || (!decree && !known)) continue;
      any_ = needs_year_ = true;
      if (!year_ || is_historical(told_before(at), near(at, 0, 20))) continue;
      if (number == u"711" && is_announced(near(at, 36, 0))) continue;
      std::u16string_view right = under711() ? u"第711号" : u"第492号";
      if (!ordinal) right.remove_prefix(1);
      if (squeeze(in_.text(place)) == right) {
        if (!ordinal) without_issuer(at, place);
        continue;
      }
      report(place,
             known ? cat(u"报告的是", *year_, u"年,当年适用的《政府信息公开条例》是国务院令", right,
                         u",文中引用的是", in_.text(place), u"。")
                   : cat(u"《政府信息公开条例》是国务院令", right, u",文中写作", in_.text(place), u"。"),
             std::u16string(right), under711() ? "decree711-50" : "decree492-32");
    }
  }

  /// 《条例》(令711号): whose decree it is goes before its number.
  void without_issuer(Offset at, Span number) {
    if (at == paragraph_.start || is_han(text_[at - 1])) return;
    const Span place{at, number.end};
    const std::u16string_view right = under711() ? u"国务院令第711号" : u"国务院令第492号";
    report(place, cat(u"令号前没有写是谁的令,《政府信息公开条例》是", right, u"。"), std::u16string(right),
           under711() ? "decree711-50" : "decree492-32");
  }

  struct Articles {
    Span span;
    std::vector<std::int64_t> numbers;
  };

  /// "第三十一条、第三十二条" or "第四十九、五十条" at `at`.
  std::optional<Articles> read_articles(Offset at) const {
    Articles out{{at, at}, {}};
    static constexpr std::u16string_view numerals = u"一二三四五六七八九十百零〇0123456789";
    bool closed = false;
    while (at < paragraph_.end && text_[at] == u'第') {
      Offset end = at = behind_blanks(at + 1);
      do {
        while (end < paragraph_.end && numerals.find(text_[end]) != std::u16string_view::npos) ++end;
        const std::u16string_view word = slice(text_, {at, end});
        end = behind_blanks(end);
        std::optional<std::int64_t> number = read_han_numeral(word);
        if (!number) {
          const std::optional<ParsedNumber> digits = read_number(word);
          if (digits && digits->length == word.size() && digits->value.is_whole())
            number = digits->value.units;
        }
        if (!number) return std::nullopt;
        out.numbers.push_back(*number);
        closed = end < paragraph_.end && text_[end] == u'条';
        if (closed) break;
        if (end >= paragraph_.end || text_[end] != u'、') return std::nullopt;
        at = ++end;
      } while (true);
      out.span.end = end + 1;
      at = end + 1;
      if (at + 1 < paragraph_.end && (text_[at] == u'、' || text_[at] == u'和' || text_[at] == u'及') &&
          text_[at + 1] == u'第')
        ++at;
    }
    if (!closed) return std::nullopt;
    return out;
  }

  void articles() {
    constexpr std::u16string_view name = u"条例》";
    const std::u16string_view paragraph = in_.text(paragraph_);
    for (std::size_t close = find_unit<u'》'>(paragraph); close < paragraph.size();
         close = find_unit<u'》'>(paragraph, close + 1)) {
      if (!paragraph.substr(0, close + 1).ends_with(name)) continue;
      const std::size_t found = close + 1 - name.size();
      const Offset at = paragraph_.start + static_cast<Offset>(found);
      const std::u16string_view before = near(at, 6, 0);
      if (!ends_with(before, u"信息公开") && !ends_with(before, u"《")) continue;
      Offset next = at + static_cast<Offset>(name.size());
      next = behind_blanks(next);
      if (next < paragraph_.end && text_[next] == u'(') {
        const std::size_t bracket = near(next, 0, 60).find(u')');
        if (bracket == std::u16string_view::npos) continue;
        next += static_cast<Offset>(bracket + 1);
      }
      if (next < paragraph_.end && (text_[next] == u'的' || text_[next] == u'中')) ++next;
      next = behind_blanks(next);
      const std::optional<Articles> list = read_articles(next);
      if (!list) continue;
      any_ = needs_year_ = true;
      if (year_ && !is_historical(told_before(at), near(at, 0, 10))) judge(*list);
    }
  }

  void judge(const Articles& list) {
    const int most = under711() ? kArticles711 : kArticles492;
    const std::u16string_view decree = under711() ? u"国务院令第711号" : u"国务院令第492号";
    const std::string_view basis = under711() ? "decree711-50" : "decree492-32";
    const std::u16string_view whole = sentence(list.span.start);
    static constexpr std::array<std::u16string_view, 5> about = {u"年度报告", u"年报", u"本报告", u"编制",
                                                                 u"报告如下"};
    std::u16string expected;
    bool wrong = false;
    for (const std::int64_t number : list.numbers) {
      std::int64_t right = number;
      if (under711() && number == 31) right = 49;
      if (under711() && number == 32) right = 50;
      if (!under711() && number == 49) right = 31;
      if (!under711() && number == 50) right = 32;
      wrong = wrong || right != number;
      static constexpr std::u16string_view tens = u"零一二三四五六七八九";
      expected +=
          cat(expected.empty() ? u"第" : u"、第", tens.substr(static_cast<std::size_t>(right / 10 % 10), 1),
              u"十", right % 10 ? tens.substr(static_cast<std::size_t>(right % 10), 1) : u"", u"条");
    }
    if (wrong && contains_any(whole, about)) {
      report(list.span,
             cat(u"报告的是", *year_, u"年,关于年度报告的规定在《条例》(", decree, u")", expected,
                 u",文中引用的是", in_.text(list.span), u"。"),
             expected, basis);
      return;
    }
    for (const std::int64_t number : list.numbers) {
      if (number <= most) continue;
      report(list.span,
             cat(u"《条例》(", decree, u")共", most, u"条,文中引用的是", in_.text(list.span), u"。"), {},
             basis);
      return;
    }
  }

  /// 国办发〔2017〕24号 and its like.
  void numbers() {
    const std::u16string_view paragraph = in_.text(paragraph_);
    for (std::size_t found = find_unit<u'〔', u'[', u'【', u'('>(paragraph); found < paragraph.size();
         found = find_unit<u'〔', u'[', u'【', u'('>(paragraph, found + 1)) {
      const Offset open = paragraph_.start + static_cast<Offset>(found);
      Offset behind = open;  // the end of what stands before 〔
      while (behind > paragraph_.start && is_space(text_[behind - 1])) --behind;
      Offset prefix = behind;
      while (prefix > paragraph_.start && behind - prefix < 8 && is_han(text_[prefix - 1])) --prefix;
      const std::u16string_view before = slice(text_, {prefix, behind});
      const std::size_t start = std::max(before.rfind(u"国办") + 1, before.rfind(u"中办") + 1);
      if (start == 0) continue;
      const Offset from = prefix + static_cast<Offset>(start - 1);
      const Offset digits = behind_blanks(open + 1);
      const std::optional<ParsedNumber> year = read_number(text_.substr(digits, 5));
      const Offset close = digits + 4;
      if (!year || year->length != 4 || close >= text_.size() || !is_one_of<u"〕]】)">(text_[close]))
        continue;
      const Offset at = behind_blanks(close + 1);
      const std::optional<ParsedNumber> number = read_number(text_.substr(at, 7));
      if (!number) continue;
      const Offset end = behind_blanks(at + static_cast<Offset>(number->length));
      if (end >= paragraph_.end || text_[end] != u'号') continue;
      any_ = true;
      judge({from, end + 1}, slice(text_, {from, behind}), static_cast<int>(year->value.units),
            static_cast<int>(number->value.units));
    }
  }

  static std::u16string print(const Instrument& instrument) {
    return cat(instrument.prefix, u"〔", instrument.year, u"〕", instrument.number, u"号");
  }

  /// The notice that lays down the form of the report's own year.
  const Instrument* of_year() const {
    const Form* const form = year_ ? in_.facts.forms->of_year(*year_) : nullptr;
    const auto own = std::find_if(instruments_.begin(), instruments_.end(),
                                  [form](const Instrument& notice) { return form && notice.form == form; });
    return own == instruments_.end() ? nullptr : &*own;
  }
  bool lays_down_forms(std::u16string_view prefix) const {
    return std::any_of(instruments_.begin(), instruments_.end(),
                       [prefix](const Instrument& notice) { return notice.form && notice.prefix == prefix; });
  }

  /// The known instrument whose title ends shortly before `at`.
  const Instrument* titled(Offset at) const {
    const std::u16string_view before = near(at, 70, 0);
    for (const Instrument& instrument : instruments_) {
      const std::size_t found = before.rfind(instrument.title);
      if (found == std::u16string_view::npos) continue;
      const std::u16string_view gap = before.substr(found + instrument.title.size());
      if (gap.size() <= 14 && !contains(gap, u"《") && !contains(gap, u"。")) return &instrument;
    }
    return nullptr;
  }

  /// 国办发〔2021〕30号 for 国办公开办函〔2021〕30号, where the sentence is about writing the report.
  bool wrong_issuer(Span place, const Instrument* named, int year, int number) {
    static constexpr std::array<std::u16string_view, 6> about = {u"年度报告", u"年报", u"本报告",
                                                                 u"编制",     u"编写", u"格式"};
    for (const Instrument& instrument : instruments_) {
      if (instrument.year != year || instrument.number != number) continue;
      const bool titles = named && named->title == instrument.title;
      if (!titles && (!instrument.form || !contains_any(sentence(place.start), about))) continue;
      report(place,
             cat(u"《", instrument.title, u"》的文号是", print(instrument), u",文中写作", in_.text(place),
                 u"。"),
             print(instrument), instrument);
      return true;
    }
    return false;
  }

  /// The statistics of 国办发〔2014〕32号 in a report under decree 711.
  bool outlived(Span place, const Instrument* named, const Instrument* numbered) {
    const Instrument* one = numbered ? numbered : named;
    if (!one || one->form || one->last_year == 9999) return false;
    needs_year_ = true;
    if (!year_ || *year_ <= one->last_year || is_historical(told_before(place.start), {})) return false;
    report(place,
           cat(print(*one), u"规定的统计用到", one->last_year, u"年度,报告的是", *year_,
               u"年,请删去或改引现行规定。"),
           {}, "");
    return true;
  }

  void judge(Span place, std::u16string_view prefix, int year, int number) {
    const Instrument* named = titled(place.start);
    const Instrument* numbered = nullptr;
    for (const Instrument& instrument : instruments_) {
      if (instrument.prefix == prefix && instrument.year == year && instrument.number == number)
        numbered = &instrument;
    }
    const Instrument* const own = of_year();
    if (!numbered && wrong_issuer(place, named, year, number)) return;
    if (outlived(place, named, numbered)) return;
    if (named && numbered && named != numbered && named->form && numbered->form) {
      report(place,
             cat(u"“", named->title, u"”的文号是", print(*named), u",", print(*numbered), u"是“",
                 numbered->title, u"”,标题和文号对不上。"),
             {}, "");
      return;
    }
    const bool about_format = lays_down_forms(prefix) && contains(sentence(place.start), u"年度报告");
    if (named && !named->form && numbered != named && !(numbered && numbered->title == named->title)) {
      report(place,
             cat(u"《", named->title, u"》的文号是", print(*named), u",文中写作", in_.text(place), u"。"),
             print(*named), named->number == 109 ? "fee109" : "");
      return;
    }
    const bool dated = (named && named->form) || (numbered && numbered->form) || (!named && about_format);
    if (!dated) return;
    needs_year_ = true;
    if (!year_ || *year_ < kFirstYear711 || is_historical(told_before(place.start), {})) return;
    if (!own || numbered == own) return;
    const Instrument& format = *own;
    // Both notices side by side: the writer knows them.
    if (numbered && contains(in_.text(in_.document.span), print(format))) return;
    report(place,
           cat(u"报告的是", *year_, u"年,年度报告格式依据的是", print(format), u",文中引用的是",
               in_.text(place), u"。"),
           print(format), format);
  }

  const RuleInput& in_;
  Reporter& out_;
  std::u16string_view text_;
  std::optional<int> year_;
  std::vector<Instrument> instruments_;
  Span paragraph_;
  bool any_ = false;
  bool needs_year_ = false;
};

void check(const RuleInput& in, Reporter& out) { Checker(in, out).run(); }

}  // namespace

const Rule law_citation = {
    .id = "law/citation",
    .severity = Severity::warning,
    .title = u"引用的法规文件是否现行、准确",
    .basis = {"decree711-50"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
