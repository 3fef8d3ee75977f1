// Identity-card numbers and private mobile numbers in a text that will be published.
#include "core/base/scan.h"
#include "core/base/words.h"
#include "core/dates/date.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/words/lists/person.h"

namespace nianbao::rules {

namespace {

int digit(char16_t u) { return u - u'0'; }

int number(std::u16string_view digits) {
  int out = 0;
  for (const char16_t u : digits) out = out * 10 + digit(u);
  return out;
}

/// GB/T 2260: the first two digits of an address code are a province.
bool is_province(std::u16string_view id) {
  const int code = number(id.substr(0, 2));
  return (code >= 11 && code <= 15) || (code >= 21 && code <= 23) || (code >= 31 && code <= 37) ||
         (code >= 41 && code <= 46) || (code >= 50 && code <= 54) || (code >= 61 && code <= 65) ||
         code == 71 || code == 81 || code == 82;
}

bool is_birthday(std::u16string_view yyyymmdd) {
  const Day day{number(yyyymmdd.substr(0, 4)), number(yyyymmdd.substr(4, 2)), number(yyyymmdd.substr(6, 2))};
  return day.year >= 1900 && day.year < 2100 && is_valid(day);
}

/// GB 11643-1999 §6: ISO 7064 MOD 11-2 over the first 17 digits.
bool has_check_digit(std::u16string_view id) {
  static constexpr std::array weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += digit(id[i]) * weights[i];
  const char16_t expected = u"10X98765432"[sum % 11];
  return id[17] == expected || (expected == u'X' && id[17] == u'x');
}

constexpr std::size_t kShortest = 11;  // digits of a mobile number
constexpr std::size_t kLongest = 40;

struct Run {
  Span span;
  std::u16string digits;  // without the separators between groups
};

/// 139-1234-5678
bool is_separator(char16_t unit) { return unit == u'-' || unit == u' '; }

Offset digits_end(std::u16string_view text, Offset at, Offset end) {
  while (at < end && is_digit(text[at])) ++at;
  return at;
}

/// A run of digits (the last may be X) that touches no other letter, digit or sign of a longer number.
bool read_run(std::u16string_view text, Span paragraph, Offset at, Run& out) {
  out = {{at, at}, {}};
  Offset i = at;
  while (i < paragraph.end && out.digits.size() < kLongest) {
    if (is_digit(text[i])) {
      out.digits.push_back(text[i++]);
    } else if (is_separator(text[i]) && i + 1 < paragraph.end && is_digit(text[i + 1]) &&
               (out.digits.size() == 3 || out.digits.size() == 7)) {
      ++i;
    } else {
      break;
    }
  }
  if (i < paragraph.end && (text[i] == u'X' || text[i] == u'x') && out.digits.size() == 17)
    out.digits.push_back(text[i++]);
  out.span.end = i;
  const auto joins = [](char16_t u) {
    return is_ascii_letter(u) || is_digit(u) || u == u'.' || u == u'-' || u == u'/' || u == u'=' ||
           u == u'*' || u == u'_' || u == u'%';
  };
  const bool before = at > paragraph.start && joins(text[at - 1]);
  const bool after = i < paragraph.end && joins(text[i]) &&
                     !(text[i] == u'.' && (i + 1 == paragraph.end || !is_digit(text[i + 1])));
  return !before && !after;
}

/// The first and last digits only: the finding must not publish the number once more.
std::u16string masked(std::u16string_view digits) {
  return cat(digits.substr(0, 3), std::u16string(digits.size() - 7, u'*'), digits.substr(digits.size() - 4));
}

std::u16string_view kind_of(const Run& run, std::u16string_view before, std::u16string_view sentence) {
  const std::u16string& d = run.digits;
  const bool plain = run.span.size() == d.size();
  if (d.size() == 18 && plain && is_province(d) && is_birthday(d.substr(6, 8)) &&
      !contains_any(before, words::code_words)) {
    if (has_check_digit(d) || contains_any(before, words::identity_words)) return u"居民身份证号码";
  }
  if (d.size() == 15 && plain && is_province(d) &&
      is_birthday(cat(u"19", std::u16string_view(d).substr(6, 6))) &&
      contains_any(before, words::identity_words)) {
    return u"居民身份证号码";
  }
  if (d.size() == 11 && d[0] == u'1' && d[1] >= u'3' && contains_any(sentence, words::person_words))
    return u"个人手机号码";
  return {};
}

void check(const RuleInput& in, Reporter& out) {
  const std::u16string_view text = in.source.clean;
  bool any = false;
  for_each_paragraph(in, [&](const Paragraph& paragraph) {
    for (Offset at = paragraph.span.start; at < paragraph.span.end;) {
      if (!is_digit(text[at])) {
        at = static_cast<Offset>(find_digit(text.substr(0, paragraph.span.end), at + 1));
        continue;
      }
      // Most numbers are short, and no group of a longer one.
      const Offset end = digits_end(text, at, paragraph.span.end);
      if (end - at < kShortest && (end == paragraph.span.end || !is_separator(text[end]))) {
        at = end;
        continue;
      }
      if (end - at > kLongest) {  // no number of a person
        any = true;
        at = end;
        continue;
      }
      Run run;
      const bool alone = read_run(text, paragraph.span, at, run);
      if (run.digits.size() >= kShortest) any = true;
      if (alone && run.digits.size() >= kShortest) {
        const Span sentence = sentence_at(text, paragraph.span, at);
        const Offset near = std::max(sentence.start, at > 30 ? at - 30 : 0);
        const std::u16string_view kind =
            kind_of(run, in.text({near, at}), in.text({near, std::min(sentence.end, run.span.end + 12)}));
        if (!kind.empty()) {
          Finding finding;
          finding.span = run.span;
          finding.message = cat(u"文中有", kind, u"“", masked(run.digits), u"”,报告公开前请删去或打码。");
          finding.evidence = Evidence{cat(run.digits.size(), u"位号码 ", masked(run.digits)), {}, {}};
          out.add(std::move(finding));
        }
      }
      at = std::max(run.span.end, at + 1);
    }
  });
  if (!any) out.not_applicable(u"文中没有身份证号、手机号这样长的号码。");
}

}  // namespace

const Rule privacy_personal = {
    .id = "privacy/personal",
    .severity = Severity::warning,
    .title = u"是否含个人信息",
    .basis = {"pipl-25", "decree711-15"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
