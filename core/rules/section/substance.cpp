// Part five: what went wrong, and what is done about it.
#include "core/words/lists/substance.h"

#include <algorithm>
#include <vector>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/stops.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kLeastOfProblem = 3;  // characters that say what is wrong: 及时性
constexpr std::size_t kLeastOfMeasure = 2;  // characters that say what is done: 业务培训

/// Han characters of `text` that stand in none of the words; of words that start together the longest counts.
std::size_t rest_of(std::u16string_view text, const WordList& words) {
  std::size_t rest = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = length_of_start(text.substr(at), words); length > 0) {
      at += length;
      continue;
    }
    if (is_han(text[at])) ++rest;
    ++at;
  }
  return rest;
}

/// 公开不够及时, 人手不足: what is wrong is named.
bool names_wanting(std::u16string_view clause) {
  for (std::size_t at = 0; at < clause.size(); ++at) {
    const std::u16string_view rest = clause.substr(at);
    if (const std::size_t length = length_of_start(rest, words::no_wanting); length > 0) {
      at += length - 1;
      continue;
    }
    if (starts_with_any(rest, words::wanting)) return true;
    if (starts_with_any(rest, words::shortfall) && ends_with_any(clause.substr(0, at), words::lacking))
      return true;
  }
  return false;
}

/// The clause without 问题, 不足 and their like.
std::u16string without_generic(std::u16string_view clause) {
  std::u16string bare(clause);
  erase_words(bare, words::generic_problem);
  return bare;
}

/// The clause says that there are problems, and of what: 在公开的及时性方面还有差距.
bool names_problem(std::u16string_view clause) {
  if (names_wanting(clause)) return true;
  if (contains_any(Asked(clause), words::no_problem)) return false;
  return contains_any(Asked(clause), words::generic_problem) &&
         rest_of(without_generic(clause), words::problem_fillers) >= kLeastOfProblem;
}

/// Without the number of an item and what leads to its verb: 一是进一步加强… → 加强….
std::u16string_view bare_clause(std::u16string_view clause) {
  constexpr std::size_t kMark = 4;
  for (std::size_t length = std::min(kMark, clause.size()); length > 0; --length) {
    if (is_one_of<u"是、.)要">(clause[length - 1])) {
      clause.remove_prefix(length);
      break;
    }
  }
  for (bool again = true; again;) {
    const std::size_t length = length_of_start(clause, words::adverbs_of_measures);
    again = length > 0;
    clause.remove_prefix(length);
  }
  return clause;
}

/// What the part says, clause by clause.
struct Content {
  bool problem = false;
  std::size_t measures = 0;  // clauses that say what is done, without what goes on with one
  bool measure = false;
};

class Reader {
 public:
  void read(std::u16string_view text) {
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (at < text.size() && !is_one_of<u",;:。!?\n">(text[at])) continue;
      const std::u16string_view words = trim(text.substr(start, at - start));
      if (!words.empty()) clause(words);
      // 存在的问题:发布周期长
      labelled_ = at < text.size() && text[at] == u':' && contains_any(Asked(words), words::generic_problem);
      start = at + 1;
    }
  }
  const Content& content() const { return content_; }

 private:
  void clause(std::u16string_view text) {
    led_ = led_ || contains_any(Asked(text), words::measure_leads);
    const bool told = rest_of(without_generic(text), words::problem_fillers) >= kLeastOfProblem;
    if (names_problem(text) || (labelled_ && told)) {
      content_.problem = true;
      return;
    }
    const bool begins = starts_with_any(bare_clause(text), words::measure_verbs);
    if (!(led_ || begins) || rest_of(text, words::measure_fillers) < kLeastOfMeasure) return;
    content_.measure = true;
    if (!starts_with_any(text, words::goes_on)) ++content_.measures;
  }

  Content content_;
  bool labelled_ = false;  // the words before were 存在的问题:
  bool led_ = false;       // 下一步, 针对上述问题: what is done follows
};

/// A list of the part: 一是…;二是…
struct ItemList {
  std::vector<Span> items;
  bool problems = false;
};

/// The items of the marks from `first` to `last`, of which most name something wrong, or not.
ItemList list_of(const RuleInput& in, const std::vector<const Mark*>& marks, std::size_t first,
                 std::size_t last, Offset end) {
  ItemList list;
  std::size_t wanting = 0;
  for (std::size_t k = first; k < last; ++k) {
    const Offset stop = k + 1 < marks.size() ? marks[k + 1]->span.start : end;
    list.items.push_back({marks[k]->span.start, stop});
    const std::u16string_view text = in.text({marks[k]->span.end, stop});
    if (names_wanting(text.substr(0, text.find_first_of(words::sentence_ends)))) ++wanting;
  }
  list.problems = 2 * wanting > list.items.size();
  return list;
}

std::vector<ItemList> lists_in(const RuleInput& in, Span body) {
  std::vector<ItemList> out;
  std::vector<const Mark*> marks;
  for (const Mark& mark : in.document.marks) {
    if (body.contains(mark.span)) marks.push_back(&mark);
  }
  for (std::size_t first = 0; first < marks.size();) {
    std::size_t last = first + 1;
    while (last < marks.size() && marks[last]->style == marks[first]->style &&
           marks[last]->value == marks[last - 1]->value + 1)
      ++last;
    // A list that lost one of its marks: numbering/sequence tells it, and how many there are is not known.
    const bool broken =
        first > 0 && marks[first]->value != 1 && marks[first]->style == marks[first - 1]->style;
    if (broken) return {};
    if (marks[first]->value == 1 && last - first >= 2)
      out.push_back(list_of(in, marks, first, last, body.end));
    first = last;
  }
  return out;
}

void tell(const RuleInput& in, const Part& part, std::u16string message, Reporter& out) {
  Finding finding;
  finding.span = part.title;
  finding.about = message;
  finding.message = cat(u"“", in.text(part.title), u"”", message);
  out.add(std::move(finding));
}

/// Three problems and two measures: one problem is left without. Where the measures are no list, the clauses
/// that say what is done are counted; one of them may well answer two problems.
void compare_numbers(const RuleInput& in, const Part& part, Span body, const Content& content,
                     Reporter& out) {
  constexpr std::size_t kMany = 3;
  const std::vector<ItemList> lists = lists_in(in, body);
  if (lists.empty() || lists.size() > 2 || !lists[0].problems) return;
  if (lists.size() == 2 && lists[1].problems) return;
  const bool listed = lists.size() == 2;
  const std::size_t problems = lists[0].items.size();
  const std::size_t measures = listed ? lists[1].items.size() : content.measures;
  if (measures >= problems || measures == 0 || (!listed && (problems < kMany || measures > 1))) return;
  Finding finding;
  finding.span = part.title;
  finding.message = cat(u"“", in.text(part.title), u"”写了", problems, u"个问题、", measures,
                        u"条改进措施,有的问题没有对应的措施,请逐条对应补写。");
  finding.related.push_back({lists[0].items.front(), u"问题"});
  if (listed) finding.related.push_back({lists[1].items.front(), u"措施"});
  finding.evidence = Evidence{cat(problems, u"个问题 > ", measures, u"条措施"), cat(problems), cat(measures)};
  out.add(std::move(finding));
}

/// Sections of their own, as reports before 2019 have them: 七、下一步工作打算.
std::u16string sections_on_measures(const RuleInput& in) {
  std::u16string out;
  for (const Part& part : in.facts.parts) {
    if (part.key.empty() && part.heading >= 0 &&
        contains_any(Asked(in.text(part.title)), words::measure_leads))
      out += cat(u"\n", in.text(part.span));
  }
  return out;
}

void check_part(const RuleInput& in, const Part& part, Span body, Reporter& out) {
  Reader reader;
  reader.read(in.text(body));
  reader.read(sections_on_measures(in));
  const Content& content = reader.content();
  const bool free_form = !in.facts.form || !in.facts.form->fixed;  // an office may say more in other parts
  if (content.problem && content.measure) {
    if (!free_form) compare_numbers(in, part, body, content, out);
    return;
  }
  if (content.problem) {
    tell(in, part, u"写了存在的问题,没有写怎样改进,请针对问题补写具体的改进措施。", out);
  } else if (free_form) {
    return;
  } else if (content.measure) {
    tell(in, part, u"写了改进措施,没有写存在什么问题,请补写本年度工作中具体的问题。", out);
  } else {
    tell(in, part, u"没有写出具体的问题和改进措施,请按本年度的实际情况补写。", out);
  }
}

void check(const RuleInput& in, Reporter& out) {
  constexpr std::ptrdiff_t kNothing = 8;  // 无, 暂无存在问题: section/empty tells those
  bool any = false;
  for (const Part& part : in.facts.parts) {
    if (part.key != "problems" || part.status != PartStatus::present || part.heading < 0) continue;
    const Span body = in.document.headings[static_cast<std::size_t>(part.heading)].body;
    const std::u16string_view text = in.text(body);
    if (std::count_if(text.begin(), text.end(), is_han) < kNothing) continue;
    any = true;
    check_part(in, part, body, out);
    break;  // one that stands twice is section/duplicate's
  }
  if (!any) out.not_applicable(u"没有写存在问题和改进情况的部分。");
}

}  // namespace

const Rule section_substance = {
    .id = "section/substance",
    .severity = Severity::warning,
    .title = u"问题和改进是否写实",
    .basis = {"decree492-32", "decree711-50"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
