#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"
#include "core/facts/date.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

/// Number `length` digits from `start`; the caller knows they are digits.
int number_at(std::u16string_view text, std::size_t start, std::size_t length) {
  int value = 0;
  for (std::size_t i = start; i < start + length; ++i) value = value * 10 + (text[i] - u'0');
  return value;
}

/// GB 11643-1999: 17 digits and a check character (ISO 7064, MOD 11-2), with a birthday that exists.
bool is_identity_number(std::u16string_view text) {
  static constexpr std::array weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  static constexpr std::u16string_view checks = u"10X98765432";
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (text[i] - u'0');
  const char16_t check = text[17] == u'x' ? u'X' : text[17];
  const int region = number_at(text, 0, 2);
  const Day birthday{number_at(text, 6, 4), number_at(text, 10, 2), number_at(text, 12, 2)};
  return checks[static_cast<std::size_t>(sum % 11)] == check && region >= 11 && region <= 91 &&
         birthday.year >= 1900 && birthday.year <= 2100 && is_valid(birthday);
}

/// Words that say a long number is something else.
bool named_otherwise(std::u16string_view before) {
  static constexpr std::array words = {u"统一社会信用代码", u"信用代码", u"备案", u"账号", u"订单", u"编号",
                                       u"索引号",           u"ICP"};
  return std::any_of(words.begin(), words.end(),
                     [before](const char16_t* word) { return contains(before, word); });
}

/// An amount or a count, not a telephone number: "13800138000元".
bool is_counted(std::u16string_view after) {
  static constexpr std::u16string_view units = u"元件条次人份期项个家万亿%";
  const std::u16string_view rest = trim(after);
  return !rest.empty() && units.find(rest.front()) != std::u16string_view::npos;
}

struct Candidate {
  Span span;
  std::u16string digits;  // without separators; the last may be X
};

/// A run of digits, where a single '-' or blank may separate the groups of a telephone number.
Candidate read_run(std::u16string_view text, Offset start, Offset limit) {
  Candidate out{{start, start}, {}};
  Offset at = start;
  while (at < limit) {
    if (is_digit(text[at])) {
      out.digits.push_back(text[at]);
      out.span.end = ++at;
    } else if ((text[at] == u'-' || text[at] == u' ') && at + 1 < limit && is_digit(text[at + 1]) &&
               (out.digits.size() == 3 || out.digits.size() == 7)) {
      ++at;
    } else {
      break;
    }
  }
  if (at < limit && (text[at] == u'X' || text[at] == u'x') && out.digits.size() == 17) {
    out.digits.push_back(u'X');
    out.span.end = at + 1;
  }
  return out;
}

void judge(const RuleInput& in, const Candidate& candidate, Span paragraph, Reporter& out) {
  const std::u16string_view text = in.source.clean;
  const Offset reach = std::max(paragraph.start, candidate.span.start > 12 ? candidate.span.start - 12 : 0);
  const std::u16string_view before = slice(text, {reach, candidate.span.start});
  const std::u16string_view after =
      slice(text, {candidate.span.end, std::min(paragraph.end, candidate.span.end + 4)});
  if (named_otherwise(before) || (!after.empty() && is_ascii_letter(after.front()))) return;
  const std::u16string& digits = candidate.digits;
  Finding finding;
  finding.span = candidate.span;
  if (digits.size() == 18 && is_identity_number(digits)) {
    finding.message = u"这里是一个公民身份号码,报告将向社会公开,请核对是否应当删去或遮盖。";
    finding.fix = Fix{candidate.span, digits.substr(0, 6) + u"********" + digits.substr(14)};
  } else if (digits.size() == 11 && digits[0] == u'1' && digits[1] >= u'3' && !is_counted(after)) {
    finding.message = u"这里是一个手机号码,报告将向社会公开,请核对是否可以公开,通常改用办公电话。";
    finding.fix = Fix{candidate.span, digits.substr(0, 3) + u"****" + digits.substr(7)};
  } else {
    return;
  }
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  const std::u16string_view text = in.source.clean;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role == Role::furniture || paragraph.role == Role::table) continue;
    for (Offset at = paragraph.span.start; at < paragraph.span.end;) {
      if (!is_digit(text[at])) {
        ++at;
        continue;
      }
      const Candidate candidate = read_run(text, at, paragraph.span.end);
      const bool glued = at > paragraph.span.start &&
                         (is_ascii_letter(text[at - 1]) || text[at - 1] == u'.' || text[at - 1] == u'-' ||
                          text[at - 1] == u'/' || text[at - 1] == u'=' || text[at - 1] == u'*');
      if (!glued) judge(in, candidate, paragraph.span, out);
      at = candidate.span.end;
    }
  }
}

}  // namespace

const Rule privacy_personal = {
    .id = "privacy/personal",
    .severity = Severity::warning,
    .title = u"是否含个人信息",
    .basis = {"pipl-28"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
