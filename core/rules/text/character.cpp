// Characters that a converter or text recognition put in place of another.
#include <algorithm>

#include "core/base/marks.h"
#include "core/rules/invisible.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/rules/text/confusions.h"

namespace nianbao::rules {

namespace {

/// Where the two words of a confusion differ: the character to point at.
std::size_t difference(const Confusion& confusion) {
  std::size_t i = 0;
  while (i < confusion.wrong.size() && confusion.wrong[i] == confusion.right[i]) ++i;
  return i;
}

/// The confusions by the character that is wrong, so that a text is read once.
class Index {
 public:
  Index() {
    for (const Confusion& confusion : kConfusions) {
      const std::size_t at = difference(confusion);
      keys_.push_back({confusion.wrong[at], at, &confusion});
    }
    for (const Key& key : keys_) units_.add(key.unit);
    std::stable_sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) { return a.unit < b.unit; });
  }

  const Confusion* find(std::u16string_view text, std::size_t at) const {
    if (!units_.may_hold(text[at])) return nullptr;
    auto it = std::lower_bound(keys_.begin(), keys_.end(), text[at],
                               [](const Key& k, char16_t u) { return k.unit < u; });
    for (; it != keys_.end() && it->unit == text[at]; ++it) {
      if (at < it->offset) continue;
      const std::size_t start = at - it->offset;
      const Confusion& confusion = *it->confusion;
      if (text.substr(start, confusion.wrong.size()) != confusion.wrong) continue;
      const std::size_t end = start + confusion.wrong.size();
      if (start > 0 && confusion.unless.find(text[start - 1]) != std::u16string_view::npos) continue;
      if (end < text.size() && confusion.unless_next.find(text[end]) != std::u16string_view::npos) continue;
      return &confusion;
    }
    return nullptr;
  }

 private:
  struct Key {
    char16_t unit;
    std::size_t offset;
    const Confusion* confusion;
  };
  std::vector<Key> keys_;
  Triggers units_{u""};
};

/// 4〃9 for 4·9: the middle dot between month and day of a named day.
bool is_ditto(std::u16string_view text, std::size_t at) {
  return text[at] == u'〃' && at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) &&
         is_digit(text[at + 1]);
}

/// 2O24年: a letter between the digits of a year.
bool is_letter_in_year(std::u16string_view text, std::size_t at) {
  if (text[at] != u'O' && text[at] != u'o' && text[at] != u'l' && text[at] != u'I') return false;
  std::size_t start = at;
  while (start > 0 && (is_digit(text[start - 1]) || is_ascii_letter(text[start - 1]))) {
    --start;
    if (at - start > 3) return false;  // longer than a year
  }
  const std::u16string_view year = text.substr(start, 5);
  if (year.size() < 5 || year[4] != u'年' || (year[0] != u'1' && year[0] != u'2')) return false;
  const auto fits = [](char16_t u) {
    return is_digit(u) || u == u'O' || u == u'o' || u == u'l' || u == u'I';
  };
  return std::all_of(year.begin(), year.begin() + 4, fits) &&
         is_digit(year[3] == text[at] ? year[2] : year[3]);
}

void add(const RuleInput& in, Reporter& out, Span whole, Offset at, char16_t right) {
  const char16_t wrong = in.source.clean[at];
  Finding finding;
  const Span place{at, at + 1};
  std::u16string fixed(in.text(whole));
  fixed[at - whole.start] = right;
  finding.message = cat(u"“", in.text(whole), u"”里的“", std::u16string_view(&wrong, 1),
                        u"”像是转换或识别错的字,应为“", fixed, u"”,请改正。");
  finding.span = place;
  finding.evidence = Evidence{cat(in.text(whole), u" → ", fixed), fixed, std::u16string(in.text(whole))};
  finding.fix = Fix{place, std::u16string(1, right)};
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  static const Index index;
  const std::u16string_view text = in.source.clean;
  bool any = false;
  for_each_paragraph(in, [&](const Paragraph& paragraph) {
    any = true;
    for (Offset at = paragraph.span.start; at < paragraph.span.end; ++at) {
      if (text[at] < 0x80) {
        if (is_ascii_letter(text[at]) && is_letter_in_year(text, at)) {
          Offset start = at;
          while (start > paragraph.span.start && text[start - 1] < 0x80 && at - start < 3) --start;
          add(in, out, {start, at + 1}, at, text[at] == u'l' || text[at] == u'I' ? u'1' : u'0');
        }
      } else if (text[at] == u'〃') {
        if (is_ditto(text, at)) {
          Span whole{at, at + 1};
          while (whole.start > paragraph.span.start && is_digit(text[whole.start - 1])) --whole.start;
          while (whole.end < paragraph.span.end && is_digit(text[whole.end])) ++whole.end;
          add(in, out, whole, at, u'·');
        }
      } else if (const Confusion* confusion = index.find(text, at)) {
        const std::size_t offset = difference(*confusion);
        const auto start = static_cast<Offset>(at - offset);
        Span whole{start, start + static_cast<Offset>(confusion->wrong.size())};
        // A single character is shown with a neighbour: 位臵, 娈被.
        if (whole.size() == 1 && at > paragraph.span.start && is_han(text[at - 1])) {
          --whole.start;
        } else if (whole.size() == 1 && at + 1 < paragraph.span.end && is_han(text[at + 1])) {
          ++whole.end;
        }
        add(in, out, whole, at, confusion->right[offset]);
      }
    }
  });
  if (any) report_invisible(in, out);
  if (!any) out.not_applicable(u"没有正文可查。");
}

}  // namespace

const Rule text_character = {
    .id = "text/character",
    .severity = Severity::warning,
    .title = u"是否有转换造成的错字",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
