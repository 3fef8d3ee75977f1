// Marks of secrecy, 内部资料 and 不予公开 on a text that will be published.
#include <optional>

#include "core/base/one_of.h"
#include "core/base/words.h"
#include "core/read/aside.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/secrecy.h"

namespace nianbao::rules {

namespace {

using View = std::u16string_view;

/// A paragraph without its blanks, which a mark may hold (秘 密 ★), and where each unit stands.
struct Line {
  std::u16string text;
  std::vector<Offset> places;

  Span span(std::size_t begin, std::size_t end) const { return {places[begin], places[end - 1] + 1}; }
};

Line line_of(View clean, Span paragraph) {
  Line out;
  for (Offset at = paragraph.start; at < paragraph.end; ++at) {
    if (is_space(clean[at])) continue;
    out.text.push_back(clean[at]);
    out.places.push_back(at);
  }
  return out;
}

enum class MarkKind : std::uint8_t { secret, document, internal, not_public };

struct SecrecyMark {
  std::size_t begin = 0;
  std::size_t end = 0;
  MarkKind kind = MarkKind::secret;
};

/// Where a sign ends that is written around or behind a mark: brackets, commas, dashes.
std::size_t behind_signs(View text, std::size_t at, std::size_t most) {
  const std::size_t limit = std::min(text.size(), at + most);
  while (at < limit && is_one_of<u",，、:：;；·-—!！()（）[]【】〔〕">(text[at])) ++at;
  return at;
}

/// A place where a mark may begin: the line's, a bracket's, a sentence's.
bool may_begin(View text, std::size_t at) {
  return at == 0 || is_one_of<u"。;；!！()（）[]【】〔〕">(text[at - 1]);
}

/// "1年", "十年", "长期" from `at` on; `at` where there is none.
std::size_t behind_term(View text, std::size_t at) {
  const View rest = text.substr(at);
  if (const std::size_t size = length_of_start(rest, words::mark_for_long); size > 0) return at + size;
  std::size_t digits = 0;
  while (digits < rest.size() && is_one_of(rest[digits], words::term_digits)) ++digits;
  if (digits == 0) return at;
  const std::size_t unit = length_of_start(rest.substr(digits), words::mark_terms);
  return unit == 0 ? at : at + digits + unit;
}

/// 秘密★1年
std::optional<SecrecyMark> starred(View text) {
  for (std::size_t star = 0; star < text.size(); ++star) {
    if (!is_one_of(text[star], words::secrecy_stars)) continue;
    const std::size_t level = length_of_end(text.substr(0, star), words::secrecy_levels);
    if (level > 0) return SecrecyMark{star - level, behind_term(text, star + 1), MarkKind::secret};
    if (const std::size_t behind = length_of_start(text.substr(star + 1), words::state_levels); behind > 0)
      return SecrecyMark{star, behind_term(text, star + 1 + behind), MarkKind::secret};
  }
  return std::nullopt;
}

/// 龙办〔2023〕机密4号: the number of a secret document.
std::optional<SecrecyMark> numbered(View text) {
  for (std::size_t end = text.find(words::number_sign[0]); end != View::npos;
       end = text.find(words::number_sign[0], end + 1)) {
    std::size_t at = end;
    while (at > 0 && is_digit(text[at - 1])) --at;
    const std::size_t level = length_of_end(text.substr(0, at), words::numbered_levels);
    if (at < end && level > 0) return SecrecyMark{at - level, end + 1, MarkKind::document};
  }
  return std::nullopt;
}

/// 密级:机密, and a level alone on its line.
std::optional<SecrecyMark> levelled(View text) {
  if (const std::size_t label = length_of_start(text, words::level_labels); label > 0) {
    const std::size_t at = behind_signs(text, label, 1);
    const std::size_t level = length_of_start(text.substr(at), words::state_levels);
    if (at > label && level > 0)
      return SecrecyMark{0, behind_term(text, behind_signs(text, at + level, 1)), MarkKind::secret};
    return std::nullopt;
  }
  const std::size_t begin = behind_signs(text, 0, 1);
  const std::size_t level = length_of_start(text.substr(begin), words::state_levels);
  if (level < 2) return std::nullopt;
  std::size_t end = behind_term(text, behind_signs(text, begin + level, 1));
  end += length_of_start(text.substr(end), words::urgencies);
  if (behind_signs(text, end, 2) < text.size() || is_any(text.substr(begin, level), words::no_level_alone))
    return std::nullopt;
  return SecrecyMark{begin, end, MarkKind::secret};
}

/// 内部资料 注意保存, 本报告为内部资料,请勿外传, 仅供内部参考; 内部资料 alone on its line.
std::optional<SecrecyMark> internal(View text) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (!may_begin(text, begin) && text[begin - 1] != u',') continue;
    std::size_t at = begin;
    if (const std::size_t self = length_of_start(text.substr(at), words::this_paper); self > 0) {
      at += self;
      at += length_of_start(text.substr(at), words::is_words);
    }
    const bool says_itself = at > begin;
    if (const std::size_t only = length_of_start(text.substr(at), words::inside_only); only > 0) {
      const std::size_t use = length_of_start(text.substr(at + only), words::inside_uses);
      if (use > 0) return SecrecyMark{begin, at + only + use, MarkKind::internal};
    }
    const std::size_t paper = length_of_start(text.substr(at), words::internal_papers);
    if (paper == 0 || !may_begin(text, begin)) continue;
    const std::size_t end = at + paper;
    const std::size_t next = behind_signs(text, end, 2);
    const std::size_t asks = length_of_start(text.substr(next), words::keep_inside);
    if (asks > 0) return SecrecyMark{begin, next + asks, MarkKind::internal};
    const bool alone = behind_signs(text, 0, 1) == begin && next == text.size();
    const bool ends = end == text.size() || is_one_of<u"。,，;；">(text[end]);
    if (alone || (says_itself && ends)) return SecrecyMark{begin, end, MarkKind::internal};
  }
  return std::nullopt;
}

/// Of several choices the one with a tick: □主动公开 ☑不予公开.
bool is_ticked(View choices, std::size_t begin, std::size_t end) {
  return (begin > 0 && is_one_of(choices[begin - 1], words::ticks)) ||
         (end < choices.size() && is_one_of(choices[end], words::ticks) && begin > 0 && choices[0] != u'□' &&
          !is_one_of(choices[0], words::ticks));
}

/// 此件不予公开, 公开属性:不予公开
std::optional<SecrecyMark> not_public(View text) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (!may_begin(text, begin)) continue;
    const std::size_t self = length_of_start(text.substr(begin), words::this_paper);
    const std::size_t value =
        self > 0 ? length_of_start(text.substr(begin + self), words::not_for_public) : 0;
    if (value > 0) return SecrecyMark{begin, begin + self + value, MarkKind::not_public};
  }
  const std::size_t label = position_of_any(text, words::disclosure_labels);
  if (label == View::npos || label > 6) return std::nullopt;
  const std::size_t colon = label + length_of_start(text.substr(label), words::disclosure_labels);
  const std::size_t at = behind_signs(text, colon, 1);
  if (at == colon) return std::nullopt;
  const View choices = text.substr(at);
  for (std::size_t value = position_of_any(choices, words::not_for_public); value != View::npos;
       value = position_of_any(choices, words::not_for_public, value + 1)) {
    const std::size_t end = value + length_of_start(choices.substr(value), words::not_for_public);
    if (value == 0 || is_ticked(choices, value, end))
      return SecrecyMark{label, at + end, MarkKind::not_public};
  }
  return std::nullopt;
}

/// The words around speak of marks, or quote one: 规范标注“机密★”标志.
bool is_spoken_of(View text, const SecrecyMark& mark) {
  constexpr std::size_t kNear = 12;
  const std::size_t from = mark.begin > kNear ? mark.begin - kNear : 0;
  const bool quoted = mark.begin > 0 && is_one_of<u"“‘《\"「『">(text[mark.begin - 1]);
  return quoted || contains_any(Asked(text.substr(from, mark.begin - from)), words::speaks_of_marks) ||
         contains_any(Asked(text.substr(mark.end, 4)), words::speaks_of_marks);
}

/// In a table only the star tells a mark from a label of the form.
std::optional<SecrecyMark> find_mark(View text, bool in_table) {
  for (const auto find : {starred, numbered, levelled, internal, not_public}) {
    if (in_table && find != starred) break;
    const std::optional<SecrecyMark> mark = find(text);
    if (mark && !is_spoken_of(text, *mark)) return mark;
  }
  return std::nullopt;
}

std::u16string message(MarkKind kind, View words) {
  switch (kind) {
    case MarkKind::secret:
      return cat(u"文中有密级标志", quoted(words),
                 u",而这份文稿要向社会公布,请核对:误带的请删去,确属国家秘密的不得公开。");
    case MarkKind::document:
      return cat(u"文中写着涉密文件的文号", quoted(words), u",而这份文稿要向社会公布,请核对后删去。");
    case MarkKind::internal:
      return cat(u"文中标着", quoted(words), u",而这份文稿要向社会公布,请核对后删去。");
    case MarkKind::not_public:
      break;
  }
  return cat(u"文中标着", quoted(words), u",而年度报告依法应当公布,请核对后删去或改为主动公开。");
}

/// Words that every mark has one of.
bool may_have_mark(View text) {
  const Asked asked(text);
  return contains_any(asked, words::state_levels) || contains_any(asked, words::not_for_public) ||
         contains_any(asked, words::disclosure_labels);
}

void tell(Span span, std::u16string_view words, MarkKind kind, Reporter& out) {
  Finding finding;
  finding.span = span;
  finding.message = message(kind, words);
  out.add(std::move(finding));
}

/// Headers and footers carry marks, too. True where one has words like a mark's.
bool check_margins(const RuleInput& in, Reporter& out) {
  bool any = false;
  if (!in.asides || in.document_index > 0) return any;
  for (const Aside& aside : *in.asides) {
    const std::u16string text = squeeze(aside.text);
    const bool margin = aside.kind == AsideKind::header || aside.kind == AsideKind::footer;
    if (!margin || !may_have_mark(text)) continue;
    any = true;
    if (const std::optional<SecrecyMark> mark = find_mark(text, false))
      tell({}, View(text).substr(mark->begin, mark->end - mark->begin), mark->kind, out);
  }
  return any;
}

void check(const RuleInput& in, Reporter& out) {
  bool any = check_margins(in, out);
  for_each_paragraph(in, [&](const Paragraph& paragraph) {
    const Line line = line_of(in.source.clean, paragraph.span);
    if (!may_have_mark(line.text)) return;
    any = true;
    const std::optional<SecrecyMark> mark = find_mark(line.text, paragraph.role == Role::table);
    if (!mark) return;
    const Span span = line.span(mark->begin, mark->end);
    tell(span, in.text(span), mark->kind, out);
  });
  if (!any) out.not_applicable(u"文中没有密级、内部资料一类的字样。");
}

}  // namespace

const Rule privacy_secret = {
    .id = "privacy/secret",
    .severity = Severity::warning,
    .title = u"是否带密级或内部标志",
    .basis = {"decree711-14", "decree492-14"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
