#include "core/claims/label.h"

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/flow.h"
#include "core/words/lists/label.h"
#include "core/words/lists/list.h"

namespace nianbao::claims {

namespace {

struct TopicWords {
  const WordList& words;
  Topic topic;
};

// The first that fits wins: 其他组织 is an applicant, 网络申请 a way of delivery.
constexpr TopicWords kTopics[] = {
    {words::turn_labels, Topic::turn},         {words::applicant_labels, Topic::applicant},
    {words::outcome_labels, Topic::outcome},   {words::route_labels, Topic::route},
    {words::openness_labels, Topic::openness}, {words::verdict_labels, Topic::verdict},
    {words::delivery_labels, Topic::delivery}, {words::channel_labels, Topic::channel},
    {words::origin_labels, Topic::origin},     {words::gender_labels, Topic::gender},
    {words::host_labels, Topic::host},         {words::procedure_labels, Topic::procedure},
    {words::approval_labels, Topic::approval}, {words::adoption_labels, Topic::adoption},
    {words::staffing_labels, Topic::staffing}, {words::quality_labels, Topic::quality},
    {words::flow_labels, Topic::flow},         {words::clearing_labels, Topic::clearing},
};

/// 第一批, 第三季度
bool is_numbered(std::u16string_view label) {
  for (std::size_t at = label.find(u'第'); at < label.size(); at = label.find(u'第', at + 1)) {
    if (at + 2 < label.size() && words::one_to_ten.find(label[at + 1]) != std::u16string_view::npos &&
        words::numbered_turns.find(label[at + 2]) != std::u16string_view::npos) {
      return true;
    }
  }
  return false;
}

bool is_next_year(std::u16string_view words) {
  if (contains_any(words, words::next_year)) return true;
  // 转入2024年, but not 2022年结转
  const std::size_t turn = words.find(u'转');
  return turn != std::u16string_view::npos &&
         words.find_first_of(u"0123456789", turn) != std::u16string_view::npos;
}

/// 跨年办理: requests and cases only; tasks that go on (跨年度推进) are parts of a list.
bool crosses_year(std::u16string_view words) { return contains_any(words, words::crosses_year); }

}  // namespace

Topic topic_of(std::u16string_view label) {
  if (is_numbered(label)) return Topic::turn;
  const Asked asked(label);
  for (const auto& [words, topic] : kTopics) {
    if (contains_any(asked, words)) return topic;
  }
  return Topic::unknown;
}

std::size_t common_start(std::u16string_view a, std::u16string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

std::size_t common_end(std::u16string_view a, std::u16string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first -
                                  a.rbegin());
}

std::size_t longest_common(std::u16string_view a, std::u16string_view b) {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    while (i + longest < a.size() && contains(b, a.substr(i, longest + 1))) ++longest;
  }
  return longest;
}

bool may_share_list(Topic first, Topic later) {
  if (first == later) return true;
  const auto are = [&](Topic a, Topic b) { return (first == a && later == b) || (first == b && later == a); };
  if (are(Topic::outcome, Topic::openness) || are(Topic::verdict, Topic::flow) ||
      are(Topic::delivery, Topic::channel)) {
    return true;
  }
  if (later == Topic::flow) return false;
  return first == Topic::unknown || later == Topic::unknown;
}

bool divides_completely(Topic topic) {
  switch (topic) {
    case Topic::turn:
    case Topic::gender:
    case Topic::host:
    case Topic::procedure:
    case Topic::approval:
    case Topic::adoption:
    case Topic::staffing:
    case Topic::quality:
    case Topic::route:
      return true;
    default:
      return false;
  }
}

bool speaks_differently(std::u16string_view a, std::u16string_view b) {
  const auto kind = [](std::u16string_view label) {
    const ValuedWord<int>* const lead = find_start(trim(label), words::leads_by_kind);
    return lead ? lead->value : 0;
  };
  const int of_a = kind(a);
  const int of_b = kind(b);
  return of_a != 0 && of_b != 0 && of_a != of_b;
}

bool is_done(std::u16string_view label) {
  return contains_any(label, words::told_done) && !contains_any(label, words::how_done);
}

bool is_undone(std::u16string_view label) {
  return starts_with_any(label, words::told_undone) && !contains_any(label, words::no_word_for_undone);
}

bool is_rest(std::u16string_view label) {
  label = without_starts(trim(label), words::before_rest);
  // a row of the forms, which others may follow
  if (starts_with_any(label, words::rows_with_other)) return false;
  return starts_with_any(label, words::rest_starts) || is_any(label, words::rest_alone);
}

bool announces_parts(std::u16string_view words) {
  words = without_starts(words, words::names_of_parts);
  return words.empty() || is_any(words, words::parts_follow);
}

Flow flow_of(std::u16string_view near, std::u16string_view tail) {
  near = without_starts(trim(near), words::first_part);
  const bool turned = contains_any(near, words::turned_over) || contains_any(tail, words::turned_over);
  const bool next = is_next_year(near) || is_next_year(tail);
  const std::size_t year = near.find(u'年');
  const bool of_year = year != std::u16string_view::npos && year > 3 && is_digit(near[year - 1]) && !next;
  const bool last = contains_any(near, words::earlier_years_of_flow) || of_year;
  // 新收和上年结转共26件
  const bool both = turned && contains_any(near, words::taken_in) && ends_with_any(near, words::ends_of_due);
  if (both) return Flow::due;
  if ((last && (turned || contains_any(near, words::left_over))) || contains_any(near, words::opening_stock))
    return Flow::opening;
  if (contains_any(near, words::closing_stock) ||
      (starts_with_any(near, words::closing_still) && contains_any(tail, words::handling)) ||
      (turned && next) || starts_with_any(near, words::closing_starts) || crosses_year(near) ||
      crosses_year(tail))
    return Flow::closing;
  if (contains_any(near, words::due_altogether) || is_any(near, words::all_due)) return Flow::due;
  if (contains_any(near, words::no_flow)) return Flow::none;
  // 28件均已答复, 全部28件均已办结, 其中36件已在年内答复, 其余2件正在办理
  if (near.empty() || is_any(near, words::before_what_became)) {
    if (contains_any(tail, words::closing_stock)) return Flow::closing;
    if (contains_any(tail, words::all_of_them) || starts_with_any(tail, words::became_starts)) near = tail;
  }
  if (near.empty() && contains_any(tail, words::due_altogether)) return Flow::due;  // 90件应办申请中
  if (contains_any(near, words::dropped_ones)) return Flow::dropped;
  if (contains_any(near, words::went_out) || is_any(near, words::all_went_out)) return Flow::out;
  if (contains_any(near, words::stock_now)) return Flow::closing;
  if (contains_any(near, words::came_in)) return Flow::in;
  return Flow::none;
}

}  // namespace nianbao::claims
