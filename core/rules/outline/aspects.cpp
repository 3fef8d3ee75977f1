// What the first part must speak of, and what a government's report must besides.
#include "core/words/lists/aspects.h"

#include <algorithm>
#include <vector>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

using Texts = std::vector<std::u16string>;

constexpr std::size_t kWholeReport = 4;  // parts that a text has which is no excerpt
constexpr std::size_t kLead = 24;  // of a paragraph, that may say what it is about: "(一)主动公开情况。"

bool is_whole(const Facts& facts) {
  const auto present = std::count_if(facts.parts.begin(), facts.parts.end(), [](const Part& part) {
    return !part.key.empty() && part.status == PartStatus::present;
  });
  return static_cast<std::size_t>(present) >= kWholeReport;
}

/// One of the words stands in the text. 明确主动公开、依申请公开、不予公开 names attributes of documents.
bool says(std::u16string_view text, const Texts& words) {
  const bool attributes = contains_any(Asked(text), words::attributes_of_documents);
  for (const std::u16string& word : words) {
    for (std::size_t at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool listed = (at > 0 && text[at - 1] == u'、') || (end < text.size() && text[end] == u'、');
      if (!listed || !attributes) return true;
    }
  }
  return false;
}

/// A topic of the first part, and whether the text speaks of it.
struct Topic {
  const FormPart* topic = nullptr;
  bool told = false;
};

/// Reads the paragraphs of the first part: which topics have a heading or a lead of their own, which a
/// sentence. Words that other topics' paragraphs have, too (网站, 审核), count outside of those only.
class Overview {
 public:
  Overview(const RuleInput& in, const Part& part) : in_(in), part_(part) {
    for (const FormPart& topic : in.facts.form->topics) {
      if (topic.parent == part.key && !topic.government_only) topics_.push_back({&topic});
    }
  }

  std::vector<const FormPart*> untold() {
    for (const Paragraph& paragraph : in_.document.paragraphs) {
      if (paragraph.span.start < part_.title.end || paragraph.span.start >= part_.span.end) continue;
      if (paragraph.role == Role::body || paragraph.role == Role::heading) read(in_.text(paragraph.span));
    }
    std::vector<const FormPart*> out;
    for (const Topic& each : topics_) {
      if (!each.told) out.push_back(each.topic);
    }
    return out;
  }

 private:
  void read(std::u16string_view text) {
    const std::u16string_view start = text.substr(0, kLead);
    const std::u16string_view lead = start.substr(0, start.find_first_of(words::lead_ends));
    const bool is_lead = is_one_of(text.front(), words::mark_starts) || lead.size() == text.size() ||
                         ends_with_any(lead, words::topic_ends);
    std::size_t named = 0;
    for (Topic& each : topics_) {
      if (is_lead && says(lead, each.topic->titles)) {
        each.told = true;
        ++named;
      }
    }
    if (named > 0) of_one_topic_ = true;
    for (Topic& each : topics_) {
      each.told = each.told || says(text, each.topic->cues) ||
                  (!of_one_topic_ && says(text, each.topic->title_words));
    }
  }

  const RuleInput& in_;
  const Part& part_;
  std::vector<Topic> topics_;
  bool of_one_topic_ = false;  // the paragraphs stand below a heading that names a topic
};

/// Their titles, each in “”, with 、 between.
std::u16string names(const std::vector<const FormPart*>& topics) {
  std::u16string out;
  for (const FormPart* topic : topics) out += cat(out.empty() ? u"“" : u"、“", topic->title, u"”");
  return out;
}

void report(Span span, const std::vector<const FormPart*>& missing, Severity severity, std::u16string message,
            Reporter& out) {
  if (missing.empty()) return;
  Finding finding;
  finding.span = span;
  finding.about = names(missing);
  finding.severity = severity;
  finding.message = std::move(message);
  out.add(std::move(finding));
}

/// What art. 50 (4) asks of a government's report, anywhere in it. Of assessments alone many other words
/// tell.
std::vector<const FormPart*> untold_of_government(const RuleInput& in) {
  std::vector<const FormPart*> out;
  // Townships are asked the same, and seldom have anything to tell.
  if (in.facts.organ != OrganKind::government || is_township(in.facts.issuer)) return out;
  const std::u16string_view text = in.text(in.document.span);
  for (const FormPart& topic : in.facts.form->topics) {
    const bool told = std::any_of(topic.cues.begin(), topic.cues.end(),
                                  [text](const std::u16string& cue) { return contains(text, cue); });
    if (topic.government_only && !told) out.push_back(&topic);
  }
  const bool any = std::any_of(out.begin(), out.end(), [](const FormPart* topic) { return topic->required; });
  if (!any) out.clear();
  return out;
}

void check(const RuleInput& in, Reporter& out) {
  const Facts& facts = in.facts;
  const auto overview = std::find_if(facts.parts.begin(), facts.parts.end(), [](const Part& part) {
    return part.key == "overview" && part.status == PartStatus::present;
  });
  if (overview == facts.parts.end()) return out.not_checked(u"没有找到总体情况部分。");
  if (!is_whole(facts)) return out.not_applicable(u"只有报告的一部分。");
  const std::vector<const FormPart*> untold = Overview(in, *overview).untold();
  report(overview->title, untold, Severity::warning,
         cat(u"“", in.text(overview->title), u"”没有写到", names(untold),
             u",格式要求从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面报告,请补写。"),
         out);
  const std::vector<const FormPart*> of_government = untold_of_government(in);
  // Of assessments and marks reports tell in many words, or mean another: a person need not look.
  const bool sure = of_government.size() > 1 ||
                    (!of_government.empty() && of_government.front()->key == "overview.accountability");
  report(overview->title, of_government, sure ? Severity::warning : Severity::info,
         cat(u"全文没有写到", names(of_government),
             u",各级人民政府的年度报告还应当报告工作考核、社会评议和责任追究结果情况,请补写,"
             u"没有发生的也请写明。"),
         out);
}

}  // namespace

const Rule outline_aspects = {
    .id = "outline/aspects",
    .severity = Severity::warning,
    .title = u"总体情况是否写全",
    .basis = {"decree711-50", "form2019", "form2021"},
    .needs = kAnnualReport | kFixedForm | kNotTemplate | kParts,
    .check = check,
};

}  // namespace nianbao::rules
