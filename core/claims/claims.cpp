// Finds the arithmetic claims of the prose, block by block.
#include "core/claims/claims.h"

#include <algorithm>
#include <iterator>

#include "core/claims/late_reader.h"
#include "core/claims/own_tables.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/change.h"

namespace nianbao {

namespace {

/// A share or a list of another year's, or of a part of the year's number:
/// 今年公开864条;去年720条,其中招聘类288条,占40%.
bool is_across_times(const std::vector<Mention>& mentions, const Claim& claim) {
  // 较2022年(248条)增加62条,增幅20%: a change goes from one time to another
  if (claim.kind == ClaimKind::growth) return false;
  const bool parts =
      claim.formula == Formula::ratio || (claim.formula == Formula::sum && claim.divisor.empty());
  if (!parts || claim.agreement != Agreement::disagrees) return false;
  const auto clash = [&](std::uint32_t a, std::uint32_t b) {
    const When& one = mentions[a].when;
    const When& other = mentions[b].when;
    return one.year != other.year ? one.is_own != other.is_own : one.part != other.part;
  };
  const auto clashes_with_all = [&](std::uint32_t whole) {
    return std::all_of(claim.operands.begin(), claim.operands.end(),
                       [&](std::uint32_t part) { return clash(part, whole); });
  };
  // 全年5件,上半年2件、下半年3件 is a list of times, 较上年(复议12件、诉讼5件) one of another time.
  const bool alike = std::all_of(claim.operands.begin(), claim.operands.end(), [&](std::uint32_t part) {
    return mentions[part].when.year == mentions[claim.operands.front()].when.year &&
           !mentions[part].when.part;
  });
  if (claim.formula == Formula::sum) return alike && !claim.operands.empty() && clashes_with_all(claim.value);
  return !claim.operands.empty() && std::any_of(claim.divisor.begin(), claim.divisor.end(), clashes_with_all);
}

/// A占26%(525项),B占A的59%(310项): what the text says to be a part of another part is not added to it.
void leave_parts_of_parts_open(std::vector<Claim>& claims) {
  for (Claim& sum : claims) {
    if (sum.formula != Formula::sum || sum.agreement != Agreement::disagrees || !sum.divisor.empty())
      continue;
    const auto is_part = [&](std::uint32_t number) {
      return std::find(sum.operands.begin(), sum.operands.end(), number) != sum.operands.end();
    };
    const bool nested = std::any_of(claims.begin(), claims.end(), [&](const Claim& share) {
      return share.formula == Formula::ratio && share.kind == ClaimKind::percent && share.is_checked() &&
             share.agreement == Agreement::agrees && share.operands.size() == 1 &&
             share.divisor.size() == 1 && is_part(share.operands[0]) && is_part(share.divisor[0]);
    });
    if (!nested) continue;
    claims::PartSums::leave_open(sum, Obstacle::overlapping);
  }
}

/// 1至10月1835件,11至12月427件,全年共2262件: the first is no whole of the others where the last is the sum.
void leave_sums_told_otherwise_open(std::vector<Claim>& claims) {
  const auto is_sum = [](const Claim& claim) {
    return claim.formula == Formula::sum && claim.divisor.empty();
  };
  const auto numbers_of = [](const Claim& claim) {
    std::vector<std::uint32_t> out = claim.operands;
    out.push_back(claim.value);
    std::sort(out.begin(), out.end());
    return out;
  };
  for (Claim& sum : claims) {
    if (!is_sum(sum) || sum.agreement != Agreement::disagrees) continue;
    const bool otherwise = std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
      return is_sum(other) && other.agreement == Agreement::agrees && other.is_checked() &&
             other.value != sum.value && other.operands.size() == sum.operands.size() &&
             numbers_of(other) == numbers_of(sum);
    });
    if (!otherwise) continue;
    claims::PartSums::leave_open(sum, Obstacle::rival);
  }
}

/// 上年260件,今年增加34件,增长13.1%: the later number is how much it changed, not what there is now.
bool is_now_a_change(std::u16string_view clean, const Quantities& quantities, const Claim& claim) {
  const bool change = claim.formula == Formula::growth || claim.formula == Formula::difference;
  if (!change || claim.agreement != Agreement::disagrees || claim.operands.empty()) return false;
  constexpr Offset kReach = 6;
  const Offset end = quantities[claim.operands[0]].span.start;
  const std::u16string_view before = slice(clean, {end > kReach ? end - kReach : 0, end});
  return quantities[claim.operands[0]].unit != u"%" && ends_with_any(before, words::changed_by);
}

/// Takes back what was held against a number of another time, or against a change.
void leave_other_times_open(std::u16string_view clean, const Numbers& numbers, std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    if (!is_across_times(numbers.mentions, claim) && !is_now_a_change(clean, numbers.quantities, claim))
      continue;
    claims::PartSums::leave_open(claim, Obstacle::other_time);
  }
}

/// What fails and is not reported because the words may mean something else has not been checked.
void leave_rivals_open(std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    if (claim.certainty == Certainty::open && claim.agreement == Agreement::disagrees)
      claim.obstacle = Obstacle::rival;
  }
}

bool stands_before(const Claim& a, const Claim& b) { return a.span.start < b.span.start; }

/// Lets all readers read a block, each knowing what those before it have found. `heads`: totals of earlier
/// paragraphs, to which the block's own are added.
std::vector<Claim> claims_of(std::u16string_view clean, const claims::Block& block, const Numbers& numbers,
                             std::vector<claims::Head>& heads) {
  std::vector<Claim> out;
  const std::vector<claims::PartList> lists = claims::find_sums(clean, block, heads, numbers, out);
  claims::find_shares(clean, block, lists, heads, numbers, out);
  claims::find_rates(clean, block, lists, numbers, out);
  claims::find_averages(clean, block, numbers, out);
  claims::find_proportions(clean, block, numbers, out);
  claims::find_changes(clean, block, lists, numbers, out);
  claims::find_shares_first(clean, block, numbers, out);
  claims::find_bracketed_shares(clean, block, lists, numbers, out);
  claims::find_rates_first(clean, block, numbers, out);
  claims::find_told_rates(clean, block, numbers, out);
  claims::find_means(clean, block, numbers, out);
  claims::find_averages_apart(clean, block, numbers, out);
  claims::find_changes_first(clean, block, numbers, out);
  claims::find_bounds(clean, block, numbers, out);
  claims::find_points_above(clean, block, numbers, out);
  claims::find_growths(clean, block, numbers, out);
  claims::find_chains(clean, block, numbers, out);
  claims::find_change_sums(clean, block, numbers, out);
  claims::find_by_evidence(clean, block, numbers, out);
  claims::look_again(clean, block, numbers, out);
  claims::find_orders(clean, block, numbers, out);
  claims::find_trends(clean, block, numbers, out);
  claims::find_told_bounds(clean, block, numbers, out);
  claims::find_told_fractions(clean, block, numbers, out);
  claims::remember_heads(block, numbers.quantities, heads);
  if (!std::is_sorted(out.begin(), out.end(), stands_before))
    std::stable_sort(out.begin(), out.end(), stands_before);
  return out;
}

}  // namespace

std::vector<Claim> find_claims(const SourceText& source, const Document& document,
                               const std::vector<claims::Block>& blocks,
                               const std::vector<claims::Grid>& tables, const Numbers& numbers) {
  std::vector<Claim> out;
  std::vector<claims::Head> heads;
  for (const claims::Block& block : blocks) {
    // a claim's span is within its block, so that the blocks' claims follow each other
    std::vector<Claim> found = claims_of(source.clean, block, numbers, heads);
    out.insert(out.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  const auto of_blocks = static_cast<std::ptrdiff_t>(out.size());
  claims::find_own_table_claims(source.clean, document, tables, numbers, out);
  std::stable_sort(out.begin() + of_blocks, out.end(), stands_before);
  std::inplace_merge(out.begin(), out.begin() + of_blocks, out.end(), stands_before);
  leave_parts_of_parts_open(out);
  leave_sums_told_otherwise_open(out);
  leave_other_times_open(source.clean, numbers, out);
  leave_rivals_open(out);
  return out;
}

}  // namespace nianbao
