// The same paragraph twice. Linear: paragraphs are compared by hash, then letter by letter.
#include <unordered_map>

#include "core/base/scan.h"
#include "core/base/words.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/words/lists/boilerplate.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kShortest = 20;
/// "本年度未发生……" may well stand under two headings.
constexpr std::size_t kShortestNil = 60;

bool is_nil(std::u16string_view text) { return contains_any(text, words::nil_sentences); }

/// Contact lines and table heads repeat by right; running text has a full stop.
bool is_running_text(std::u16string_view text) {
  if (find_unit<u'\t', u'|'>(text) < text.size()) return false;
  return find_unit<u'。'>(text) < text.size() ||
         (text.size() >= 2 * kShortest && find_unit<u','>(text) < text.size());
}

/// The paragraph without its enumeration mark; "" when it is not compared.
std::u16string_view comparable(const RuleInput& in, std::size_t index, std::size_t& mark) {
  const Paragraph& paragraph = in.document.paragraphs[index];
  if (paragraph.role != Role::body) return {};
  Span span = paragraph.span;
  const std::vector<Mark>& marks = in.document.marks;
  while (mark < marks.size() && marks[mark].span.start < span.start) ++mark;
  if (mark < marks.size() && marks[mark].at_start && span.contains(marks[mark].span))
    span.start = marks[mark].span.end;
  const std::u16string_view text = in.text(span);
  if (text.size() < kShortest || !is_running_text(text)) return {};
  const auto blanks = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_space));
  const std::size_t size = text.size() - blanks;
  if (size < kShortest) return {};
  if (size < kShortestNil && (blanks == 0 ? is_nil(text) : is_nil(squeeze(text)))) return {};
  return text;
}

/// Texts that differ in blanks alone are one.
struct HashBare {
  std::size_t operator()(std::u16string_view text) const {
    std::uint64_t hash = 14695981039346656037u;  // FNV-1a, a unit at a time
    for (const char16_t unit : text) {
      if (!is_space(unit)) hash = (hash ^ unit) * 1099511628211u;
    }
    return static_cast<std::size_t>(hash ^ hash >> 32);
  }
};
struct EqualBare {
  bool operator()(std::u16string_view a, std::u16string_view b) const {
    if (a == b) return true;
    for (std::size_t i = 0, k = 0;; ++i, ++k) {
      while (i < a.size() && is_space(a[i])) ++i;
      while (k < b.size() && is_space(b[k])) ++k;
      if (i == a.size() || k == b.size()) return i == a.size() && k == b.size();
      if (a[i] != b[k]) return false;
    }
  }
};

struct Repeat {
  std::size_t first = 0;  // paragraph indices: [first, first + count) again at [second, second + count)
  std::size_t second = 0;
  std::size_t count = 0;
};

void add(const RuleInput& in, Reporter& out, const Repeat& repeat) {
  const auto span = [&in, &repeat](std::size_t from) {
    return cover(in.document.paragraphs[from].span, in.document.paragraphs[from + repeat.count - 1].span);
  };
  const Span second = span(repeat.second);
  const std::u16string_view text = in.text(in.document.paragraphs[repeat.second].span);
  const std::u16string head = cat(text.substr(0, 16), text.size() > 16 ? u"……" : u"");
  Finding finding;
  finding.span = second;
  finding.message = repeat.count == 1
                        ? cat(u"这一段“", head, u"”与前文的一段完全相同,像是重复粘贴,请删去一处。")
                        : cat(u"从“", head, u"”起的", repeat.count, u"段与前文完全相同,是否重复粘贴?");
  finding.related.push_back({span(repeat.first), u"前文相同的段落"});
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  std::unordered_map<std::u16string_view, std::size_t, HashBare, EqualBare> seen;
  std::vector<Repeat> repeats;
  std::size_t mark = 0;
  for (std::size_t i = 0; i < in.document.paragraphs.size(); ++i) {
    const std::u16string_view text = comparable(in, i, mark);
    if (text.empty()) continue;
    const auto [it, fresh] = seen.try_emplace(text, i);
    if (fresh) continue;
    if (!repeats.empty()) {
      Repeat& last = repeats.back();
      if (last.first + last.count == it->second && last.second + last.count == i &&
          last.first + last.count < last.second) {
        ++last.count;
        continue;
      }
    }
    repeats.push_back({it->second, i, 1});
  }
  for (const Repeat& repeat : repeats) add(in, out, repeat);
  if (seen.size() < 2 && repeats.empty()) out.not_applicable(u"没有两段以上的正文可比。");
}

}  // namespace

const Rule text_duplicate = {
    .id = "text/duplicate",
    .severity = Severity::warning,
    .title = u"段落是否重复",
    .basis = {},
    .needs = kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
