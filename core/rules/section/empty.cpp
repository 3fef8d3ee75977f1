#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/read/guessed_tables.h"
#include "core/rules/registry.h"
#include "core/words/lists/boilerplate.h"

namespace nianbao::rules {

namespace {

/// "无", "略", "暂无。": the content of a section without its marks.
bool says_nothing(std::u16string_view body, bool& nil) {
  std::u16string bare;
  for (const char16_t u : body) {
    if (is_han(u) || is_digit(u) || is_ascii_letter(u)) bare.push_back(u);
    if (bare.size() > 6) return false;
  }
  nil = is_any(bare, words::nil_sections);
  return bare.empty() || nil || is_any(bare, words::left_out_sections);
}

class Empty {
 public:
  Empty(const RuleInput& in, Reporter& out) : in_(in), out_(out) {}

  void check() {
    const std::vector<Heading>& headings = in_.document.headings;
    is_part_.assign(headings.size(), false);
    for (const Part& part : in_.facts.parts) {
      if (part.heading < 0) continue;
      is_part_[static_cast<std::size_t>(part.heading)] = true;
      check_part(part);
    }
    for (std::size_t i = 0; i < headings.size();) {
      std::size_t end = i + 1;  // the headings below one top heading
      while (end < headings.size() && headings[end].level > 1) ++end;
      check_subs(i, end);
      i = end;
    }
  }

 private:
  bool has_table(Span span) const {
    return std::any_of(in_.document.tables.begin(), in_.document.tables.end(),
                       [span](const RawTable& table) { return table.span.overlaps(span); });
  }
  /// "附件:某某统计表" announces what follows the text and is no text of the section before it.
  bool names_annex(std::u16string_view text) const {
    return text.starts_with(u"附件") || text.starts_with(u"附:") || text.starts_with(u"附：");
  }

  /// (二)建议提案办理结果已公开。: the title is a sentence that reports.
  static bool tells_itself(std::u16string_view title) {
    constexpr std::size_t kShortest = 6;
    return title.size() >= kShortest && contains_any(Asked(title), words::told_in_titles);
  }

  /// The body without page numbers and other furniture.
  std::u16string content(const Heading& heading) const {
    std::u16string out;
    const std::vector<Paragraph>& all = in_.document.paragraphs;
    for (std::size_t p = heading.paragraph; p < all.size() && all[p].span.start < heading.body.end; ++p) {
      if (all[p].role == Role::furniture) continue;
      const Span span{std::max(all[p].span.start, heading.body.start),
                      std::min(all[p].span.end, heading.body.end)};
      out += in_.text(span);
      if (out.size() > 40) break;
    }
    return out;
  }

  void check_part(const Part& part) {
    const Heading& heading = in_.document.headings[static_cast<std::size_t>(part.heading)];
    bool nil = false;
    const std::u16string body = content(heading);
    if (!says_nothing(body, nil) || has_table(heading.body)) return;
    const FormPart* form_part = in_.facts.form ? in_.facts.form->part(part.key) : nullptr;
    if (nil && form_part && form_part->may_be_nil) return;
    report(heading, body);
  }

  /// (四) directly followed by (五), while its sisters have text: not a bare list of titles.
  void check_subs(std::size_t first, std::size_t last) {
    const std::vector<Heading>& headings = in_.document.headings;
    std::vector<std::size_t> empty;
    bool sister = false;
    for (std::size_t i = first; i < last; ++i) {
      if (headings[i].level != 2 || headings[i].mark < 0 || is_part_[i]) continue;
      if (tells_itself(in_.text(headings[i].title)) || is_row(headings[i])) {
        sister = true;
        continue;
      }
      const std::u16string text = content(headings[i]);
      if (text.empty() || names_annex(text)) {
        empty.push_back(i);
      } else {
        sister = true;
      }
    }
    if (!sister) return;
    for (const std::size_t i : empty) report(headings[i], {});
  }

  /// "(七)总计 4 1 6": a row of a table without lines.
  bool is_row(const Heading& heading) const {
    const std::u16string_view title = trim(in_.text(heading.title));
    return !title.empty() && is_digit(title.back()) && has_guessed_tables(in_.source);
  }

  void report(const Heading& heading, std::u16string_view body) {
    Finding finding;
    finding.span = body.empty() ? heading.span : cover(heading.span, heading.body);
    finding.message = body.empty() ? cat(u"标题“", in_.text(heading.span),
                                         u"”之下没有内容,请补写;没有发生的,也请写一句说明。")
                                   : cat(u"标题“", in_.text(heading.span), u"”之下只写了“", trim(body),
                                         u"”,没有报告情况,请用一两句话写明。");
    out_.add(std::move(finding));
  }

  const RuleInput& in_;
  Reporter& out_;
  std::vector<bool> is_part_;
};

void check(const RuleInput& in, Reporter& out) {
  if (in.document.headings.empty()) return out.not_checked(u"没有认出任何标题。");
  Empty(in, out).check();
}

}  // namespace

const Rule section_empty = {
    .id = "section/empty",
    .severity = Severity::error,
    .title = u"标题之下是否有内容",
    .basis = {"decree492-32", "decree711-50"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
