// Whether a list after 其中 is meant to name everything, and whether its parts may overlap.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/complete.h"
#include "core/words/lists/derived.h"
#include "core/words/lists/list.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kFewParts = 3;
constexpr std::size_t kShortName = 3;
constexpr std::size_t kCommonEnd = 3;
constexpr std::int64_t kFew = 30;
constexpr std::int64_t kMany = 1000;
constexpr std::size_t kNote = 40;  // behind a list

/// 即办件, 承诺件; not 工作日, 为企业解决问题.
bool are_alike(std::u16string_view a, std::u16string_view b) {
  if (a.empty() || b.empty()) return false;
  return a.back() == b.back() || (a.size() < b.size() ? b.size() - a.size() : a.size() - b.size()) <= 1;
}

bool are_of_one_topic(const Levels& levels, const Parts& parts) {
  const Topic topic = levels.topic(parts[0]);
  return topic != Topic::unknown && std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
           return levels.topic(part) == topic || levels.is_rest(part);
         });
}

/// 493件中,按期答复493件,经延期后答复62件: one of the two is everything, the other a part of it.
bool is_first_all(const Levels& levels, std::size_t total, const Parts& two) {
  return levels.quantity(two[0]).value == levels.quantity(total).value &&
         contains_any(levels.label(two[1]), words::of_extension);
}

/// 科级以上112人,女性203人,35岁以下189人: each tells of people by another trait, and one may have several.
bool tell_several_traits(const Levels& levels, const Parts& parts) {
  int first = 0;
  for (const std::size_t part : parts) {
    if (!is_any(levels.quantity(part).unit, words::units_of_people)) return false;
    const std::u16string label(cat(levels.gap(part), levels.tail(part)));
    const auto* const trait = find_first(Asked(label), words::kinds_of_traits);
    if (!trait) continue;
    if (first != 0 && trait->value != first) return true;
    first = trait->value;
  }
  return false;
}

bool has_larger_part(const Levels& levels, std::size_t total, const Parts& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
    return levels.quantity(total).value < levels.quantity(part).value;
  });
}

bool is_body(const Levels& levels, std::size_t part) {
  return contains_any(levels.label(part), words::levels_of_bodies);
}

/// 涉农信息, 图文信息; 个人所得税咨询, 通过线上渠道受理: a word of one tells by what it divides, none of the
/// other the same.
bool are_of_two_divisions(const Levels& levels, std::size_t a, std::size_t b) {
  // 文字30篇、图表32篇; 进企业, 进社区: names that are made alike
  const std::size_t length = trim(levels.label(a)).size();
  if (length <= kShortName && trim(levels.label(b)).size() == length) return false;
  if (common_end(trim(levels.label(a)), trim(levels.label(b))) >= kCommonEnd)
    return false;                                              // 政府名义印发, 办公室名义印发
  if (is_body(levels, a) && is_body(levels, b)) return false;  // 省直部门, 各设区市
  const auto tells_way = [&](std::size_t part) {
    return starts_with_any(levels.label(part), words::done_by);
  };
  if (tells_way(a) != tells_way(b)) return true;
  if (levels.topic(a) == Topic::unknown && levels.topic(b) == Topic::unknown) {
    const std::vector<words::Sense> of_a = facets_of(levels.label(a));
    const std::vector<words::Sense> of_b = facets_of(levels.label(b));
    if (of_a.empty() && of_b.empty()) return false;
    return std::none_of(of_a.begin(), of_a.end(), [&](words::Sense facet) {
      return std::find(of_b.begin(), of_b.end(), facet) != of_b.end();
    });
  }
  return !may_share_list(levels.topic(a), levels.topic(b));
}

/// 1420件,其中适用简易程序903件;涉及企业的688件, 回访4500件,满意4365件: named by unlike words, behind a
/// semicolon, or one by how it went.
bool are_told_apart(const PartSums& sums, std::size_t total, const Parts& two) {
  const Levels& levels = sums.levels();
  const std::u16string_view a = trim(levels.label(two[0]));
  const std::u16string_view b = trim(levels.label(two[1]));
  if (a.empty() || b.empty() || a.back() == b.back() || has_larger_part(levels, total, two)) return false;
  const bool topical = levels.topic(two[0]) != Topic::unknown && levels.topic(two[0]) == levels.topic(two[1]);
  const bool apart = levels.joint(two[0], two[1]) == Joint::semicolon ||
                     contains_any(a, words::judged) != contains_any(b, words::judged);
  return apart && !topical && !sums.is_slip(total, two);
}

/// 300人次,其中县级干部180人次,新任职人员150人次: people, who may be both, or names that speak differently;
/// and nothing that looks like a slip.
bool may_be_both(const PartSums& sums, std::size_t total, const Parts& two) {
  const Levels& levels = sums.levels();
  const std::u16string_view a = trim(levels.label(two[0]));
  const std::u16string_view b = trim(levels.label(two[1]));
  if (a.size() > 2 && b.size() > 2 && a.substr(a.size() - 2) == b.substr(b.size() - 2)) return false;
  const bool people = levels.node(two[0]).kind == UnitKind::count &&
                      is_any(levels.quantity(two[0]).unit, words::units_of_people);
  const bool one_way = starts_with_any(a, words::done_by) != starts_with_any(b, words::done_by);
  if (are_of_one_facet(levels, two) || is_complete_by_name(levels, two)) return false;
  if (are_told_apart(sums, total, two)) return true;
  return (people || one_way || speaks_differently(a, b)) && levels.topic(two[0]) == Topic::unknown &&
         !sums.is_slip_of_hand(total, two);
}

}  // namespace

std::vector<words::Sense> facets_of(std::u16string_view label) {
  std::vector<words::Sense> facets;
  for (const words::Hit& hit : words::find(label)) {
    if (words::is_facet(hit.sense)) facets.push_back(hit.sense);
  }
  return facets;
}

bool are_of_one_facet(const Levels& levels, const Parts& parts) {
  if (are_of_one_topic(levels, parts)) return true;
  const std::vector<words::Sense> facets = facets_of(levels.label(parts[0]));
  return std::any_of(facets.begin(), facets.end(), [&](words::Sense facet) {
    return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
      const std::vector<words::Sense> others = facets_of(levels.label(part));
      return levels.is_rest(part) || std::find(others.begin(), others.end(), facet) != others.end();
    });
  });
}

bool are_built_alike(std::u16string_view a, std::u16string_view b) {
  a = trim(a);
  b = trim(b);
  if (!a.empty() && a == b) return true;  // 咨询类占六成,计216条;投诉类占一成,计36条
  if (std::min(a.size(), b.size()) < 2) return false;
  const std::size_t end = common_end(a, b);
  return common_start(a, b) > 1 || end > 1 || (end == 1 && b.back() == u'有');
}

bool are_told_alike(const Levels& levels, std::size_t total, const Parts& parts) {
  return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    return are_built_alike(levels.label(total), levels.label(part));
  });
}

namespace {

/// 局机关、服务中心和质量安全站共收到52件: the total names these and nothing else.
bool names_all_parts(const Levels& levels, std::size_t total, const Parts& parts) {
  const std::u16string_view label = levels.label(total);
  const auto joins = std::count_if(label.begin(), label.end(), [](char16_t unit) {
    return words::joiners.find(unit) != words::joiners.npos;
  });
  return static_cast<std::size_t>(joins) + 1 == parts.size() && names_parts(levels, total, parts);
}

/// 可直接办结的, 需转报审批的, 仅提供咨询的
bool end_alike(const Levels& levels, const Parts& parts) {
  const std::u16string_view first = trim(levels.label(parts[0]));
  return !first.empty() && std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    return ends_with(trim(levels.label(part)), first.substr(first.size() - 1));
  });
}

/// Of numbers below a hundred any two near each other differ by a digit: that tells nothing unless the parts
/// are of one kind.
bool is_slip_among_many(const PartSums& sums, std::size_t total, const Parts& parts) {
  const Levels& levels = sums.levels();
  const bool many = !(levels.quantity(total).value < Decimal::whole(100));
  if (sums.is_slip_of_hand(total, parts)) return true;
  const bool bodies =
      std::all_of(parts.begin(), parts.end(), [&](std::size_t part) { return is_body(levels, part); });
  const Node& first = levels.node(parts[0]);
  const bool told = first.respectively || first.marker == Marker::of || !first.whole.empty();
  const bool one_kind = told || parts.size() > kFewParts || bodies || are_of_one_facet(levels, parts) ||
                        end_alike(levels, parts);
  return sums.is_slip(total, parts) && (many || one_kind);
}

}  // namespace

/// An open list that looks meant to be complete although something is left over.
bool looks_complete(const PartSums& sums, std::size_t total, const Parts& parts) {
  const Levels& levels = sums.levels();
  const Topic topic = levels.topic(parts[0]);
  const bool topical = are_of_one_topic(levels, parts);
  const bool rest =
      std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return levels.is_rest(part); });
  if (rest || sums.is_scale_slip(total, parts)) return true;
  const Fraction all(1000);
  const auto above = [&](const Fraction& low) { return sums.is_between(total, parts, low, all); };
  const bool complete_topic = topic == Topic::applicant || is_complete_by_name(levels, parts);
  if (names_all_parts(levels, total, parts) && above(Fraction::of(4, 5))) return true;
  if (complete_topic && topic == Topic::unknown) return above(Fraction::of(1, 2));
  if (topical && (complete_topic || (parts.size() >= 4 && topic == Topic::outcome)))
    return above(Fraction::of(1, 2));
  if (parts.size() >= 3 && sums.is_swap(total, parts)) return true;
  if (sums.is_telling_slip(total, parts, kMany)) return true;
  // of a dozen things one may well be left unnamed
  if (levels.quantity(total).value < Decimal::whole(kFew)) return false;
  if (parts.size() >= 3)
    return above(Fraction::of(97, 100)) ||
           (above(Fraction::of(4, 5)) && is_slip_among_many(sums, total, parts));
  // of two, one may be the larger part of very many: only what looks like a slip
  const bool alike =
      topical || are_alike(levels.label(parts[0]), levels.label(parts[1])) || are_of_one_facet(levels, parts);
  const bool coincides = !topical && levels.quantity(total).value < Decimal::whole(100);
  if (alike && !coincides && sums.is_slip_of_hand(total, parts) && above(Fraction::of(3, 4))) return true;
  const bool slip = sums.is_slip(total, parts) || levels.quantity(total).value < Decimal::whole(kMany);
  return slip && above(Fraction::of(24, 25)) && alike;
}

/// More than their total because they overlap, not by a slip: the same information in several channels,
/// requests told by applicant, then by subject.
bool overlap(const PartSums& sums, std::size_t total, const Parts& parts) {
  const Levels& levels = sums.levels();
  if (has_larger_part(levels, total, parts)) return false;
  if (tell_several_traits(levels, parts) && !sums.is_slip_of_hand(total, parts)) return true;
  // 一季度8.1亿元,上半年20.3亿元,前三季度33.9亿元: each holds the one before
  const auto any_says = [&](const WordList& words) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::size_t part) { return contains_any(levels.label(part), words); });
  };
  if (any_says(words::three_quarters) || (any_says(words::first_half) && any_says(words::quarter)))
    return true;
  // one policy is interpreted in several forms
  const bool forms = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    return contains_any(levels.label(part), words::forms_of_interpretation);
  });
  if (forms && levels.quantity(total).unit == u"件") return true;
  Fraction sum(0);
  for (const std::size_t part : parts) sum = sum + Fraction(levels.quantity(part).value);
  const Fraction whole(levels.quantity(total).value);
  const std::u16string_view unit = levels.quantity(total).unit;
  const bool told = is_any(unit, words::units_in_channels);  // what several channels can carry
  const bool channels = told && std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
                          return levels.topic(part) == Topic::channel ||
                                 starts_with_any(trim(levels.label(part)), words::done_by);
                        });
  if (channels && (contains_any(levels.label(total), words::several_channels) || !sums.is_slip(total, parts)))
    return Fraction::of(11, 10) < sum / whole;
  return Fraction::of(3, 2) < sum / whole && !sums.is_swap(total, parts);
}

/// 580人,合格561人,优秀203人: who is excellent has passed, too.
bool is_grade_within(const PartSums& sums, std::size_t total, const Parts& two) {
  const Levels& levels = sums.levels();
  if (two.size() != 2 || has_larger_part(levels, total, two) || sums.is_slip_of_hand(total, two))
    return false;
  const auto has = [&](std::size_t part, const WordList& words) {
    return contains_any(levels.label(part), words);
  };
  const std::size_t best = has(two[0], words::excellent) ? two[0] : two[1];
  const std::size_t other = best == two[0] ? two[1] : two[0];
  return has(best, words::excellent) && has(other, words::passed) && !has(other, words::not_passed) &&
         levels.quantity(best).value < levels.quantity(other).value;
}

bool may_overlap(const PartSums& sums, std::size_t total, const Parts& parts) {
  const Levels& levels = sums.levels();
  // nobody makes a long list of parts that overlap, and those that do are far above their total
  const bool few =
      parts.size() <= kFewParts && !sums.is_between(total, parts, Fraction(0), Fraction::of(11, 10));
  if (has_larger_part(levels, total, parts) || !few || is_complete_by_name(levels, parts) ||
      sums.is_slip_of_hand(total, parts))
    return false;
  return std::any_of(parts.begin() + 1, parts.end(),
                     [&](std::size_t part) { return are_of_two_divisions(levels, parts[0], part); });
}

bool turns_to_sisters(const Levels& levels, const Parts& parts) {
  if (levels.node(parts[0]).marker != Marker::among || parts.size() < 3) return false;
  return levels.joint(parts[0], parts[1]) == Joint::semicolon &&
         levels.joint(parts[1], parts[2]) < Joint::semicolon;
}

bool two_overlap(const PartSums& sums, std::size_t total, const Parts& two) {
  return is_first_all(sums.levels(), total, two) || may_be_both(sums, total, two);
}

bool has_several_in_one(const Levels& levels, const Parts& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
    const Offset start = levels.quantity(part).span.start;
    return start > 0 && is_any(levels.text({start - 1, start}), words::each_of);
  });
}

bool are_of_one_unit(const Levels& levels, const Parts& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](std::size_t part) { return levels.same(parts.front(), part); });
}

bool picks_some(const Levels& levels, const Parts& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](std::size_t part) { return contains_any(levels.label(part), words::picking); });
}

/// 18642条(不同渠道公开相同信息计1条), or behind the parts: 部分信息同时在多个平台发布.
bool counts_once(const Levels& levels, std::size_t total, const Parts& parts) {
  std::u16string_view behind = levels.text_after(parts.back(), kNote);
  behind = behind.substr(0, behind.find_first_of(words::line_or_sentence_ends));
  if (contains_any(behind, words::counted_in_each) && !contains_any(behind, words::counted_in_one))
    return true;
  for (const std::u16string_view some : words::some_things) {
    const std::size_t at = behind.find(some);
    if (at == std::u16string_view::npos) continue;
    const std::u16string_view note = behind.substr(at);
    if (contains_any(note, words::in_several)) return true;
  }
  const std::u16string_view between =
      levels.text({levels.quantity(total).span.end, levels.node(parts.front()).near.end});
  return contains_any(between, words::counted_once);
}

bool is_complete_division(const PartSums& sums, std::size_t total, const Parts& parts) {
  const Levels& levels = sums.levels();
  const std::u16string_view gap = levels.gap(parts[0]);
  const Topic topic = levels.topic(parts[0]);
  if (topic == Topic::applicant || topic == Topic::outcome) return false;  // nobody need be of some kind
  return parts.size() > 2 && contains_any(gap, words::divides_by) && contains_any(gap, words::divided_far) &&
         !contains_any(gap, words::only_some) && !contains_any(gap, words::look) &&
         sums.is_between(total, parts, Fraction::of(4, 5), Fraction(1));
}

bool are_counted(const Levels& levels, std::size_t total, const Parts& parts) {
  const std::size_t first = parts[0];
  if (total + 2 != first || !levels.node(first).colon || levels.joint(total, first) > Joint::comma)
    return false;
  const Decimal& count = levels.quantity(first - 1).value;
  return contains_any(levels.near(first - 1), words::divided_into) &&
         count == Decimal::whole(static_cast<std::int64_t>(parts.size()));
}

bool says_nothing_else(const Levels& levels, std::size_t last) {
  constexpr std::size_t kBehind = 12;
  const std::u16string_view behind = levels.text_after(last, kBehind);
  return contains_any(behind.substr(0, behind.find_first_of(words::sentence_ends)), words::nothing_else);
}

bool holds_carried_over(const PartSums& sums, std::size_t total) {
  const Levels& levels = sums.levels();
  const std::size_t next = total + 1;
  return next < levels.size() && sums.total_of(next) == total &&
         flow_of(levels.near(next), levels.tail(next)) == Flow::opening;
}

bool is_partial(const Levels& levels, const Parts& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return levels.node(part).partial; });
}

}  // namespace nianbao::claims
