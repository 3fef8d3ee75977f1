// The title of a report under a fixed form: 某局2024年政府信息公开工作年度报告.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/report_title.h"

namespace nianbao::rules {

namespace {

/// Without what stands in brackets behind it: …年度报告(公开稿).
std::u16string_view bare_title(std::u16string_view title) {
  while (title.size() > 4 && title.back() == u')' && title.rfind(u'(') != std::u16string_view::npos)
    title = title.substr(0, title.rfind(u'('));
  return title;
}

/// What the title calls the report or its subject, and what it should; both "" where it is right.
struct Deviation {
  std::u16string_view written;
  std::u16string_view right;
};

Deviation deviation_of(std::u16string_view title) {
  if (!contains_any(Asked(title), words::yearly)) {
    for (const WordList* names : {&words::summaries, &words::work_reports}) {
      // 2020年度政府信息公开工作报告 says that it is of a year.
      if (names == &words::work_reports && contains_any(Asked(title), words::of_a_year)) continue;
      if (const std::size_t length = length_of_end(title, *names); length > 0)
        return {title.substr(title.size() - length), u"工作年度报告"};
    }
  }
  if (contains_any(Asked(title), words::full_subject)) return {};
  for (const WordList* subjects : {&words::open_government_only, &words::information_only}) {
    if (const std::size_t at = position_of_any(title, *subjects); at < title.size())
      return {title.substr(at, length_of_start(title.substr(at), *subjects)), words::full_subject[0]};
  }
  return {};
}

void check(const RuleInput& in, Reporter& out) {
  if (in.document.title.empty()) return out.not_checked(u"没有找到标题。");
  const Deviation deviation = deviation_of(bare_title(in.facts.title));
  if (deviation.written.empty()) return;
  Finding finding;
  finding.span = in.document.title;
  finding.message = cat(u"标题写作“", in.facts.title, u"”,其中的“", deviation.written, u"”格式规定是“",
                        deviation.right, u"”,请改正标题。");
  finding.evidence = Evidence{cat(u"应为“", deviation.right, u"”, 文中为“", deviation.written, u"”"),
                              std::u16string(deviation.right), std::u16string(deviation.written)};
  out.add(std::move(finding));
}

}  // namespace

const Rule document_title = {
    .id = "document/title",
    .severity = Severity::warning,
    .title = u"标题名称是否规范",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kFixedForm | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
