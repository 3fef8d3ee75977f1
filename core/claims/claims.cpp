// Finds the arithmetic claims of the prose, block by block.
#include <algorithm>

#include "core/claims/late_reader.h"
#include "core/claims/node.h"
#include "core/facts/facts.h"
#include "core/words/lists/change.h"

namespace nianbao {

namespace {

/// A share or a list of another year's, or of a part of the year's number:
/// 今年公开864条;去年720条,其中招聘类288条,占40%.
bool is_across_times(const Facts& facts, const Claim& claim) {
  // 较2022年(248条)增加62条,增幅20%: a change goes from one time to another
  if (claim.kind == ClaimKind::growth) return false;
  const bool parts =
      claim.formula == Formula::ratio || (claim.formula == Formula::sum && claim.divisor.empty());
  if (!parts || claim.agreement != Agreement::disagrees) return false;
  const auto clash = [&](std::uint32_t a, std::uint32_t b) {
    const When& one = facts.numbers[a].when;
    const When& other = facts.numbers[b].when;
    return one.year != other.year ? one.is_own != other.is_own : one.part != other.part;
  };
  const auto clashes_with_all = [&](std::uint32_t whole) {
    return std::all_of(claim.operands.begin(), claim.operands.end(),
                       [&](std::uint32_t part) { return clash(part, whole); });
  };
  // 全年5件,上半年2件、下半年3件 is a list of times, 较上年(复议12件、诉讼5件) one of another time.
  const bool alike = std::all_of(claim.operands.begin(), claim.operands.end(), [&](std::uint32_t part) {
    return facts.numbers[part].when.year == facts.numbers[claim.operands.front()].when.year &&
           !facts.numbers[part].when.part;
  });
  if (claim.formula == Formula::sum) return alike && !claim.operands.empty() && clashes_with_all(claim.value);
  return !claim.operands.empty() && std::any_of(claim.divisor.begin(), claim.divisor.end(), clashes_with_all);
}

/// A占26%(525项),B占A的59%(310项): what the text says to be a part of another part is not added to it.
void leave_parts_of_parts_open(Facts& facts) {
  for (Claim& sum : facts.claims) {
    if (sum.formula != Formula::sum || sum.agreement != Agreement::disagrees || !sum.divisor.empty())
      continue;
    const auto is_part = [&](std::uint32_t number) {
      return std::find(sum.operands.begin(), sum.operands.end(), number) != sum.operands.end();
    };
    const bool nested = std::any_of(facts.claims.begin(), facts.claims.end(), [&](const Claim& share) {
      return share.formula == Formula::ratio && share.kind == ClaimKind::percent && share.is_checked() &&
             share.agreement == Agreement::agrees && share.operands.size() == 1 &&
             share.divisor.size() == 1 && is_part(share.operands[0]) && is_part(share.divisor[0]);
    });
    if (!nested) continue;
    sum.agreement = Agreement::untestable;
    sum.certainty = Certainty::open;
    sum.obstacle = Obstacle::overlapping;
  }
}

/// 上年260件,今年增加34件,增长13.1%: the later number is how much it changed, not what there is now.
bool is_now_a_change(std::u16string_view clean, const Facts& facts, const Claim& claim) {
  const bool change = claim.formula == Formula::growth || claim.formula == Formula::difference;
  if (!change || claim.agreement != Agreement::disagrees || claim.operands.empty()) return false;
  constexpr Offset kReach = 6;
  const Offset end = facts.quantities[claim.operands[0]].span.start;
  const std::u16string_view before = slice(clean, {end > kReach ? end - kReach : 0, end});
  return facts.quantities[claim.operands[0]].unit != u"%" && ends_with_any(before, words::changed_by);
}

/// Takes back what was held against a number of another time, or against a change.
void leave_other_times_open(std::u16string_view clean, Facts& facts) {
  for (Claim& claim : facts.claims) {
    if (!is_across_times(facts, claim) && !is_now_a_change(clean, facts, claim)) continue;
    claim.agreement = Agreement::untestable;
    claim.certainty = Certainty::open;
    claim.obstacle = Obstacle::other_time;
  }
}

/// What fails and is not reported because the words may mean something else has not been checked.
void leave_rivals_open(Facts& facts) {
  for (Claim& claim : facts.claims) {
    if (claim.certainty == Certainty::open && claim.agreement == Agreement::disagrees)
      claim.obstacle = Obstacle::rival;
  }
}

}  // namespace

std::vector<claims::Block> extract_claims(const SourceText& source, const Document& document, Facts& facts) {
  std::vector<claims::Head> heads;
  std::vector<claims::Block> blocks = claims::build_blocks(source, document, facts);
  facts.numbers = read_mentions(source.clean, blocks, facts);
  const auto by_start = [](const Claim& a, const Claim& b) { return a.span.start < b.span.start; };
  for (const claims::Block& block : blocks) {
    const auto before = static_cast<std::ptrdiff_t>(facts.claims.size());
    const std::vector<claims::PartList> lists = claims::find_sums(source.clean, block, heads, facts);
    claims::find_shares(source.clean, block, lists, heads, facts);
    claims::find_rates(source.clean, block, lists, facts);
    claims::find_averages(source.clean, block, facts);
    claims::find_proportions(source.clean, block, facts);
    claims::find_changes(source.clean, block, lists, facts);
    claims::find_shares_first(source.clean, block, facts);
    claims::find_bracketed_shares(source.clean, block, lists, facts);
    claims::find_rates_first(source.clean, block, facts);
    claims::find_averages_apart(source.clean, block, facts);
    claims::find_changes_first(source.clean, block, facts);
    claims::find_growths(source.clean, block, facts);
    claims::find_by_evidence(source.clean, block, facts);
    claims::remember_heads(block, facts, heads);
    // a claim's span is within its block, so that the blocks' claims follow each other
    const auto first = facts.claims.begin() + before;
    if (!std::is_sorted(first, facts.claims.end(), by_start))
      std::stable_sort(first, facts.claims.end(), by_start);
  }
  const auto rows = static_cast<std::ptrdiff_t>(facts.claims.size());
  claims::find_row_totals(source.clean, document, facts);
  std::inplace_merge(facts.claims.begin(), facts.claims.begin() + rows, facts.claims.end(), by_start);
  leave_parts_of_parts_open(facts);
  leave_other_times_open(source.clean, facts);
  leave_rivals_open(facts);
  return blocks;
}

}  // namespace nianbao
