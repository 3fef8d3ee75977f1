#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"
#include "core/facts/quantity.h"
#include "core/parse/sentence.h"
#include "core/rules/law/instruments.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

bool has_any(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::u16string_view word) { return contains(text, word); });
}

/// "第711号", "第五十条": the number between 第 and `suffix` at `at` (which is 第), with its span.
struct Ordinal {
  int value = 0;
  Span span;
};

std::optional<Ordinal> ordinal_at(std::u16string_view text, Offset at, char16_t suffix) {
  const std::size_t end = text.substr(0, std::min<std::size_t>(text.size(), at + 10)).find(suffix, at);
  if (end == std::u16string_view::npos) return std::nullopt;
  const std::u16string inner = squeeze(slice(text, {at + 1, static_cast<Offset>(end)}));
  const auto number = read_number(inner);
  if (!number || number->length != inner.size() || !number->value.is_whole()) return std::nullopt;
  if (number->value.units <= 0 || number->value.units > 9999) return std::nullopt;
  return Ordinal{static_cast<int>(number->value.units), {at, static_cast<Offset>(end + 1)}};
}

class Citations {
 public:
  Citations(const RuleInput& in, Reporter& out) : in_(in), text_(in.source.clean), out_(out) {}

  void read(Span paragraph) {
    paragraph_ = paragraph;
    for (Offset at = paragraph.start; at < paragraph.end; ++at) {
      if (text_[at] == u'第') decree_or_article(at);
      if (text_[at] == u'》') document_number(at + 1);
    }
  }

 private:
  /// The report's year, or nullopt where the citation rules of a year cannot be told.
  std::optional<int> year() const { return in_.facts.year; }

  void add(Span span, std::u16string message, std::optional<std::u16string> fix = std::nullopt) {
    Finding finding;
    finding.span = span;
    finding.message = std::move(message);
    if (fix) finding.fix = Fix{span, std::move(*fix)};
    out_.add(std::move(finding));
  }

  void decree_or_article(Offset at) {
    const Span sentence = sentence_at(text_, at);
    const std::u16string_view before = slice(text_, {std::max(sentence.start, paragraph_.start), at});
    if (const auto decree = ordinal_at(text_, at, u'号'); decree && ends_with(trim(before), u"国务院令")) {
      judge_decree(*decree, before, sentence);
    } else if (const auto article = ordinal_at(text_, at, u'条')) {
      judge_article(*article, before, sentence);
    }
  }

  void judge_decree(const Ordinal& decree, std::u16string_view before, Span sentence) {
    // Only where the decree is the one of the disclosure regulation: its title stands close before the
    // number.
    const std::size_t title = before.rfind(u"政府信息公开条例");
    if (title == std::u16string_view::npos || before.size() - title > 24) return;
    if (decree.value != kOldDecree && decree.value != kNewDecree) {
      return add(decree.span,
                 cat(u"《政府信息公开条例》的国务院令是第492号(2019年修订后为第711号),文中写作第",
                     decree.value, u"号,请核对。"));
    }
    if (!year()) return;
    // A mention of history is right: "2008年起施行的原《条例》(国务院令第492号)".
    const std::u16string_view whole = slice(text_, sentence);
    if (has_any(whole, {u"原《", u"原条例", u"修订前", u"旧条例", u"废止", u"颁布", u"施行以来", u"实施以来"})) return;
    if (decree.value == kOldDecree && *year() > kLastYearOfOldDecree) {
      add(decree.span,
          cat(u"国务院令第492号已由2019年5月15日起施行的第711号修订,", *year(), u"年度的报告宜引用第711号。"),
          u"第711号");
    } else if (decree.value == kNewDecree && *year() < kLastYearOfOldDecree) {
      add(decree.span,
          cat(u"国务院令第711号自2019年5月15日起施行,", *year(), u"年度的报告当时适用第492号。"));
    }
  }

  void judge_article(const Ordinal& article, std::u16string_view before, Span sentence) {
    if (!year()) return;
    // "根据《条例》第五十条": the regulation must be the last instrument named before the article.
    const std::size_t close = before.rfind(u'》');
    const std::size_t open = before.rfind(u'《');
    if (close == std::u16string_view::npos || open == std::u16string_view::npos || open > close) return;
    const std::u16string_view title = before.substr(open + 1, close - open - 1);
    if (title != u"条例" && !ends_with(title, u"政府信息公开条例")) return;
    if (title.find(u"实施") != std::u16string_view::npos || before.size() - close > 40) return;
    // The article must be cited as the ground of the report itself; others are cited for much else.
    const std::u16string_view whole = slice(text_, sentence);
    if (!has_any(whole, {u"编制", u"本报告", u"年度报告", u"年报"})) return;
    if (has_any(whole, {u"征求", u"第三方", u"申请人", u"答复"})) return;
    if (*year() > kLastYearOfOldDecree && (article.value == 31 || article.value == 32)) {
      add(article.span,
          cat(u"2019年修订后的《条例》对年度报告的规定在第四十九条、第五十条,文中引用的是修订前的第",
              article.value == 31 ? u"三十一" : u"三十二", u"条。"));
    } else if (*year() < kLastYearOfOldDecree && (article.value == 49 || article.value == 50)) {
      add(article.span,
          u"2019年修订前的《条例》对年度报告的规定在第三十一条、第三十二条,当时没有文中引用的条款。");
    }
  }

  /// The number in brackets behind a title: "》(国办函〔2020〕109号)".
  void document_number(Offset at) {
    const Offset title_end = at - 1;
    if (at >= paragraph_.end || (text_[at] != u'(' && text_[at] != u'[')) return;
    const Offset limit = std::min(paragraph_.end, at + 40);
    const std::size_t close = text_.substr(0, limit).find(u"号", at);
    if (close == std::u16string_view::npos) return;
    const Span number{at + 1, static_cast<Offset>(close + 1)};
    const Span sentence = sentence_at(text_, title_end);
    const Offset low = std::max(sentence.start, paragraph_.start);
    const std::size_t open = text_.rfind(u'《', title_end);
    if (open == std::u16string_view::npos || open < low) return;
    judge_number(slice(text_, {static_cast<Offset>(open + 1), title_end}), number);
  }

  void judge_number(std::u16string_view title, Span span) {
    const auto instrument =
        std::find_if(kInstruments.begin(), kInstruments.end(), [title](const Instrument& i) {
          return contains(title, i.title_word) && contains(title, i.title_other);
        });
    if (instrument == kInstruments.end()) return;
    const std::u16string right =
        cat(instrument->organ, u"〔", instrument->year, u"〕", instrument->number, u"号");
    std::u16string written = squeeze(slice(text_, span));
    for (char16_t& unit : written) {
      if (unit == u'[' || unit == u'(' || unit == u'【') unit = u'〔';
      if (unit == u']' || unit == u')' || unit == u'】') unit = u'〕';
    }
    if (written == right) {
      judge_form_year(*instrument, span, right);
    } else if (contains(written, u"〔") && contains(written, u"〕")) {
      add(span, cat(u"这份文件的文号是 ", right, u",文中写作 ", written, u",请核对。"), right);
    }
  }

  /// The notice of another form than the year's, cited as the ground of this report.
  void judge_form_year(const Instrument& instrument, Span span, std::u16string_view right) {
    if (!year() || instrument.organ != u"国办公开办函") return;
    const std::u16string_view whole = slice(text_, sentence_at(text_, span.start));
    if (!has_any(whole, {u"编制", u"根据", u"依据", u"按照"})) return;
    if (instrument.year == 2019 && *year() >= 2021 &&
        !contains(text_.substr(paragraph_.start, paragraph_.size()), u"〔2021〕30号")) {
      add(span, cat(right, u"规定的格式用于2019、2020年度,", *year(),
                    u"年度的报告应按国办公开办函〔2021〕30号编制。"));
    } else if (instrument.year == 2021 && *year() < 2021) {
      add(span, cat(right, u"自2021年度报告起适用,", *year(), u"年度的报告当时不能引用。"));
    }
  }

  const RuleInput& in_;
  std::u16string_view text_;
  Reporter& out_;
  Span paragraph_;
};

void check(const RuleInput& in, Reporter& out) {
  Citations citations(in, out);
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::furniture && paragraph.role != Role::table) citations.read(paragraph.span);
  }
}

}  // namespace

const Rule law_citation = {
    .id = "law/citation",
    .severity = Severity::warning,
    .title = u"引用的法规文件是否现行、准确",
    .basis = {"decree711-50", "decree492-32"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
