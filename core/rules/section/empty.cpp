#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

/// "无", "略", "暂无。": the content of a section without its marks.
bool says_nothing(std::u16string_view body, bool& nil) {
  std::u16string bare;
  for (const char16_t u : body) {
    if (is_han(u) || is_digit(u) || is_ascii_letter(u)) bare.push_back(u);
    if (bare.size() > 6) return false;
  }
  nil = bare == u"无" || bare == u"暂无" || bare == u"没有" || bare == u"无情况" || bare == u"无相关情况";
  return bare.empty() || nil || bare == u"略" || bare == u"此处略" || bare == u"省略";
}

class Empty {
 public:
  Empty(const RuleInput& in, Reporter& out) : in_(in), out_(out) {}

  void check() {
    for (const Part& part : in_.facts.parts) {
      if (part.heading >= 0) check_part(part);
    }
    const std::vector<Heading>& headings = in_.document.headings;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (headings[i].level == 2 && headings[i].mark >= 0 && !is_part(i) && headings[i].body.empty())
        check_sub(i);
    }
  }

 private:
  bool has_table(Span span) const {
    return std::any_of(in_.document.tables.begin(), in_.document.tables.end(),
                       [span](const RawTable& table) { return table.span.overlaps(span); });
  }
  bool is_part(std::size_t heading) const {
    return std::any_of(in_.facts.parts.begin(), in_.facts.parts.end(), [heading](const Part& part) {
      return part.heading == static_cast<std::int32_t>(heading);
    });
  }

  void check_part(const Part& part) {
    const Heading& heading = in_.document.headings[static_cast<std::size_t>(part.heading)];
    bool nil = false;
    if (has_table(heading.body) || !says_nothing(in_.text(heading.body), nil)) return;
    const FormPart* form_part = in_.facts.form ? in_.facts.form->part(part.key) : nullptr;
    if (nil && form_part && form_part->may_be_nil) return;
    report(heading);
  }

  /// (四) directly followed by (五), while its sisters have text: not a bare list of titles.
  void check_sub(std::size_t index) {
    const std::vector<Heading>& headings = in_.document.headings;
    const auto written = [&](std::size_t i) { return headings[i].level == 2 && !headings[i].body.empty(); };
    bool sister = false;
    for (std::size_t i = index; i-- > 0 && headings[i].level > 1;) sister = sister || written(i);
    for (std::size_t i = index + 1; i < headings.size() && headings[i].level > 1; ++i)
      sister = sister || written(i);
    if (sister) report(headings[index]);
  }

  void report(const Heading& heading) {
    const std::u16string_view body = in_.text(heading.body);
    Finding finding;
    finding.span = heading.body.empty() ? heading.span : cover(heading.span, heading.body);
    finding.message = body.empty() ? cat(u"标题“", in_.text(heading.span), u"”之下没有内容。")
                                   : cat(u"标题“", in_.text(heading.span), u"”之下只写了“", trim(body),
                                         u"”,没有报告情况。");
    out_.add(std::move(finding));
  }

  const RuleInput& in_;
  Reporter& out_;
};

void check(const RuleInput& in, Reporter& out) { Empty(in, out).check(); }

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
