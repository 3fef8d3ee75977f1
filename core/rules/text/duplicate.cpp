// The same paragraph twice. Linear: paragraphs are compared by hash, then letter by letter.
#include <unordered_map>

#include "core//rules/reading.h"
#include "core/base/words.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kShortest = 20;
/// "本年度未发生……" may well stand under two headings.
constexpr std::size_t kShortestNil = 60;

bool is_nil(std::u16string_view text) {
  static constexpr std::array words = {std::u16string_view(u"未"), std::u16string_view(u"没有"),
                                       std::u16string_view(u"无")};
  return contains_any(text, words);
}

/// Contact lines and table heads repeat by right; running text has a full stop.
bool is_running_text(std::u16string_view text) {
  if (contains(text, u"\t") || contains(text, u"|")) return false;
  return contains(text, u"。") || (text.size() >= 2 * kShortest && contains(text, u","));
}

/// The paragraph without its enumeration mark and blanks; "" when it is not compared.
std::u16string comparable(const RuleInput& in, std::size_t index, std::size_t& mark) {
  const Paragraph& paragraph = in.document.paragraphs[index];
  if (paragraph.role != Role::body) return {};
  Span span = paragraph.span;
  const std::vector<Mark>& marks = in.document.marks;
  while (mark < marks.size() && marks[mark].span.start < span.start) ++mark;
  if (mark < marks.size() && marks[mark].at_start && span.contains(marks[mark].span))
    span.start = marks[mark].span.end;
  const std::u16string_view text = in.text(span);
  if (text.size() < kShortest || !is_running_text(text)) return {};
  std::u16string out = squeeze(text);
  if (out.size() < kShortest || (out.size() < kShortestNil && is_nil(out))) return {};
  return out;
}

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
                        ? cat(u"这一段“", head, u"”与前文的一段完全相同,是否重复粘贴?")
                        : cat(u"从“", head, u"”起的", repeat.count, u"段与前文完全相同,是否重复粘贴?");
  finding.related.push_back({span(repeat.first), u"前文相同的段落"});
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  std::unordered_map<std::u16string, std::size_t> seen;
  std::vector<Repeat> repeats;
  std::size_t mark = 0;
  for (std::size_t i = 0; i < in.document.paragraphs.size(); ++i) {
    const std::u16string text = comparable(in, i, mark);
    if (text.empty()) continue;
    const auto [it, fresh] = seen.emplace(text, i);
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
