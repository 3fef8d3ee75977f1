#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/outline/list_breaks.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/numbering.h"

namespace nianbao::rules {

namespace {

class Sequence {
 public:
  Sequence(const RuleInput& in, Reporter& out) : in_(in), out_(out) {
    for (const Part& part : in.facts.parts) {
      if (part.status == PartStatus::missing) missing_.insert(part.key);
      if (part.heading < 0) continue;
      part_of_mark_[in.document.headings[static_cast<std::size_t>(part.heading)].mark] = &part;
    }
  }

  void check() {
    const std::vector<NumberedList> lists = find_lists(in_.source, in_.document);
    if (lists.empty()) return out_.not_applicable(u"文中没有编号。");
    for (const NumberedList& list : lists) check_list(list);
  }

 private:
  const Mark& mark(const NumberedList& list, std::size_t at) const {
    return in_.document.marks[list.marks[at]];
  }
  std::u16string written(const Mark& m) const { return std::u16string(trim(in_.text(m.span))); }

  /// 第二章 of a regulation: what is pasted is as often an extract.
  bool is_extract(const NumberedList& list) const {
    return in_.facts.kind == DocumentKind::regulation && mark(list, 0).style == MarkStyle::bu;
  }

  void check_list(const NumberedList& list) {
    if (is_extract(list)) return;
    std::vector<std::int32_t> values;
    for (const std::uint32_t index : list.marks) {
      const Mark& m = in_.document.marks[index];
      // 最后 ends a list of any length.
      const bool last_word = m.style == MarkStyle::sequence_word && m.value == 4;
      values.push_back(last_word && !values.empty() ? values.back() + 1 : m.value);
    }
    if (list.restarts && values.size() > 1) report(list, {BreakKind::restart, 0, 0});
    if (values.size() == 1 && values[0] == 1) {
      const MarkStyle style = mark(list, 0).style;
      if ((style == MarkStyle::yi_shi || style == MarkStyle::yi_yao) && !goes_on(list)) {
        report(list, {BreakKind::lone, 0, 2});
      }
      return;
    }
    for (const ListBreak& found : find_breaks(values)) {
      if (found.kind == BreakKind::start && (in_.facts.is_fragment || list.inside)) continue;
      if (found.kind == BreakKind::swapped ? false : is_written_otherwise(list, found)) continue;
      if (explained_by_parts(list, found)) continue;
      report(list, found);
    }
  }

  /// A list that starts with 一是 may go on in other words.
  bool goes_on(const NumberedList& list) const {
    const Mark& first = mark(list, 0);
    const std::vector<Heading>& headings = in_.document.headings;
    const auto next = std::upper_bound(headings.begin(), headings.end(), first.span.start,
                                       [](Offset at, const Heading& h) { return at < h.span.start; });
    Offset end = next == headings.end() ? in_.document.span.end : next->span.start;
    // Another running list is another matter.
    const std::vector<Mark>& marks = in_.document.marks;
    for (std::size_t i = list.marks[0] + 1; i < marks.size() && marks[i].span.start < end; ++i) {
      if (is_running(marks[i].style)) end = marks[i].span.start;
    }
    const std::u16string_view rest = in_.text({first.span.end, std::min(end, first.span.end + 3000)});
    if (contains_any(rest, words::goes_on_otherwise)) return true;
    return false;
  }

  /// The missing number stands there after all, in a form that is no mark: "二 主动公开", "的问题一是…".
  bool is_written_otherwise(const NumberedList& list, const ListBreak& found) const {
    const Mark& here = mark(list, found.at);
    if (found.kind != BreakKind::gap && found.kind != BreakKind::start) return false;
    Offset from = found.at > 0 ? mark(list, found.at - 1).span.end : here.span.start;
    if (found.at == 0) {
      const std::uint32_t paragraph = here.paragraph > 0 ? here.paragraph - 1 : 0;
      from = in_.document.paragraphs[paragraph].span.start;
    }
    from = std::max(from, here.span.start > 3000 ? here.span.start - 3000 : 0);
    const std::u16string_view between = in_.text({from, here.span.start});
    const std::u16string number = with_number(written(here), found.expected);
    if (list.running) {
      const std::u16string digit = number.substr(number.starts_with(u"第") ? 1 : 0, 1);
      for (const std::u16string_view word : words::behind_ordinals) {
        if (contains(between, cat(digit, word))) return true;
      }
      return found.expected == 1 && contains_any(between, words::first_words);
    }
    std::u16string bare;
    for (const char16_t u : number) {
      if (is_digit(u) || is_han(u)) bare.push_back(u);
    }
    const std::uint32_t first = found.at > 0 ? mark(list, found.at - 1).paragraph + 1 : here.paragraph;
    for (std::uint32_t p = std::max(first, here.paragraph > 100 ? here.paragraph - 100 : 0);
         p < here.paragraph; ++p) {
      const Role role = in_.document.paragraphs[p].role;
      if (role == Role::table || role == Role::furniture || has_other_mark(p, here.style)) continue;
      std::u16string_view start = in_.text(in_.document.paragraphs[p].span);
      while (!start.empty() && (start.front() == u'(' || is_space(start.front()))) start.remove_prefix(1);
      if (bare.empty() || !start.starts_with(bare) || start.size() == bare.size()) continue;
      if (!is_digit(start[bare.size()])) return true;
    }
    return false;
  }

  /// The paragraph starts with a number of another level: (二) is not the missing 二、.
  bool has_other_mark(std::uint32_t paragraph, MarkStyle style) const {
    const std::vector<Mark>& marks = in_.document.marks;
    const auto first = std::partition_point(marks.begin(), marks.end(),
                                            [paragraph](const Mark& m) { return m.paragraph < paragraph; });
    return first != marks.end() && first->paragraph == paragraph && first->at_start && first->style != style;
  }

  /// A part that is absent, doubled or out of place is said by the section rules; its number is not a second
  /// fault.
  bool explained_by_parts(const NumberedList& list, const ListBreak& found) const {
    if (!in_.facts.form || found.at == 0 || found.kind == BreakKind::wrong) return false;
    const Part* here = part_at(list, found.at);
    const Part* before = part_at(list, found.at - 1);
    if (!here || !before || here->key.empty() || before->key.empty()) return false;
    if (here->key == before->key) return true;
    const std::vector<FormPart>& parts = in_.facts.form->parts;
    const auto place = [&](const Part* part) {
      return std::find_if(parts.begin(), parts.end(), [&](const FormPart& p) { return p.key == part->key; });
    };
    const auto from = place(before);
    const auto to = place(here);
    const bool fixed = from != parts.end() && to != parts.end() && from->number > 0;
    if (fixed)
      return from->number == mark(list, found.at - 1).value && to->number == mark(list, found.at).value;
    if (from >= to || found.kind != BreakKind::gap) return false;
    return std::any_of(std::next(from), to, [&](const FormPart& p) { return missing_.count(p.key) > 0; });
  }

  const Part* part_at(const NumberedList& list, std::size_t at) const {
    const auto it = part_of_mark_.find(static_cast<std::int32_t>(list.marks[at]));
    return it == part_of_mark_.end() ? nullptr : it->second;
  }

  void report(const NumberedList& list, const ListBreak& found) {
    const Mark& here = mark(list, found.at);
    const std::u16string now = written(here);
    std::u16string expected = found.expected > 0 ? with_number(now, found.expected) : std::u16string();
    Finding finding;
    finding.span = here.span;
    std::u16string before;
    if (found.at > 0) {
      const Mark& previous = mark(list, found.at - 1);
      before = written(previous);
      expected = with_number(before, found.expected);
      finding.related.push_back({previous.span, u"前一个序号"});
    }
    switch (found.kind) {
      case BreakKind::lone:
        finding.message =
            cat(u"这里只有“", now, u"”,后面没有“", expected, u"”,请补写后面的内容;只有一点的,请去掉编号。");
        finding.evidence = Evidence{cat(u"“", now, u"”之后没有“", expected, u"”"), expected, u""};
        break;
      case BreakKind::restart:
        finding.message = cat(u"同一层次的序号又从“", now, u"”开始,前面的“", now,
                              u"”已经用过,请接着前面编号,或改用下一级序号。");
        break;
      case BreakKind::start:
        finding.message =
            cat(u"这一组序号从“", now, u"”开始,前面没有“", expected, u"”,请补上前面的内容,或改正序号。");
        finding.evidence = Evidence{cat(u"应从“", expected, u"”开始, 文中为“", now, u"”"), expected, now};
        break;
      default:
        finding.message =
            found.at == 0
                ? cat(u"这一组序号应从“", expected, u"”开始,文中写的是“", now, u"”,请改正序号。")
                : cat(u"“", before, u"”之后应是“", expected, u"”,文中写的是“", now, u"”,",
                      found.kind == BreakKind::gap ? u"请补上漏写的一项,或改正序号。" : u"请改正序号。");
        finding.evidence =
            Evidence{found.at == 0 ? cat(u"应为“", expected, u"”, 文中为“", now, u"”")
                                   : cat(u"“", before, u"”之后应为“", expected, u"”, 文中为“", now, u"”"),
                     expected, now};
        if (found.kind == BreakKind::wrong)
          finding.fix = Fix{here.span, in_widths_of(in_, here.span, expected)};
    }
    out_.add(std::move(finding));
  }

  const RuleInput& in_;
  Reporter& out_;
  std::unordered_map<std::int32_t, const Part*> part_of_mark_;
  std::set<std::string_view> missing_;
};

void check(const RuleInput& in, Reporter& out) { Sequence(in, out).check(); }

}  // namespace

const Rule numbering_sequence = {
    .id = "numbering/sequence",
    .severity = Severity::warning,
    .title = u"序号是否连续",
    .basis = {"gbt9704"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
