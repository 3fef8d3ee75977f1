#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

Span place_for(const RuleInput& in, std::string_view part_key) {
  for (const Part& part : in.facts.parts) {
    if (part.key == part_key && part.status == PartStatus::present) return {part.span.end, part.span.end};
  }
  return {in.document.span.end, in.document.span.end};
}

/// How many requests there were, or how many were dealt with. That none was denied says nothing of it.
bool tells_requests(const Facts& facts) {
  return std::any_of(facts.statistics.begin(), facts.statistics.end(), [](const Statistic& s) {
    const std::string_view key = s.key;
    return key.starts_with("requests.received") || key == "requests.due" || key == "requests.closed" ||
           key == "requests.handled";
  });
}

/// "六、其他需要报告的事项": where the sentence belongs. "" where the form has no such part.
std::u16string title_of(const RuleInput& in, std::string_view key) {
  const FormPart* part = in.facts.form->part(key);
  return part ? name_of(*part) : std::u16string();
}

std::u16string place_in_words(const std::u16string& title) {
  return title.empty() ? std::u16string(u"正文中") : cat(u"“", title, u"”部分");
}

/// `about` is what the message is told apart by: the part's title, else its own words.
void add(const RuleInput& in, Reporter& out, std::string_view part, std::u16string about,
         std::u16string message, Severity severity) {
  Finding finding;
  finding.severity = severity;
  finding.span = place_for(in, part);
  finding.about = about.empty() ? message : std::move(about);
  finding.message = std::move(message);
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  const Facts& facts = in.facts;
  if (!facts.form) {
    out.not_applicable(u"报告年度不明,没有可对照的格式要求。");
    return;
  }
  // Art. 50 asks how requests were dealt with: table three (before 2019 the annex) tells it in full. The
  // number of disclosures stands in no table since 2019, and only local notices ask for it.
  const bool table =
      std::any_of(facts.tables.begin(), facts.tables.end(),
                  [](const KeyedTable& t) { return t.key == "requests" || t.key == "stat2014"; }) ||
      !facts.unread_tables.empty();
  const bool annex = !facts.form->fixed && table;
  if (!facts.spoken_of.disclosures && !annex) {
    add(in, out, "active", {}, u"正文没有写主动公开政府信息的数量,上级或本地要求写明的请补上。",
        Severity::info);
  }
  if (!facts.spoken_of.requests && !tells_requests(facts) && !table) {
    const std::u16string title = title_of(in, "requests");
    add(in, out, "requests", title,
        cat(u"全文没有写收到政府信息公开申请的数量,也没有申请情况的表格,请在", place_in_words(title),
            u"补写一句,没有收到的也请写明为0。"),
        Severity::warning);
  }
  for (const FormPart& topic : facts.form->topics) {
    if (!topic.states_fee || facts.spoken_of.processing_fee) continue;
    const std::u16string title = title_of(in, topic.parent);
    add(in, out, topic.parent, title,
        cat(u"全文没有写收取政府信息公开信息处理费的情况,请在", place_in_words(title),
            u"补写一句,没有收取的也请写明为0。"),
        Severity::warning);
  }
}

}  // namespace

const Rule stat_missing = {
    .id = "stat/missing",
    .severity = Severity::warning,
    .title = u"应报统计数是否齐全",
    .basis = {"decree492-32", "decree711-50", "fee109"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
