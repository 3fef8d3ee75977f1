#include "core/statistics/table_claims.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/reader.h"
#include "core/claims/subjects.h"
#include "core/statistics/cell_words.h"
#include "core/statistics/cells.h"
#include "core/statistics/column_keys.h"
#include "core/statistics/named_rows.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/statistic_words.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/carried.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/share.h"
#include "core/words/lists/statistic_names.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/table_claim.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;
using claims::Use;
using words::Hit;
using words::Sense;

using Text = std::u16string_view;
using Keys = std::vector<std::string>;

/// Outcomes beside applicants, a group beside a row of its own: no sum of them counts each request once.
bool are_mixed(const Keys& keys) {
  constexpr std::string_view legal = "requests.received.legal";
  const auto is_applicant = [](std::string_view key) { return key.starts_with("requests.received."); };
  // 新收件中办结23件
  const auto has = [&](std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  if (has("requests.received") && has("requests.closed")) return true;
  const auto applicants = std::count_if(keys.begin(), keys.end(), is_applicant);
  if (applicants != 0 && applicants != static_cast<std::ptrdiff_t>(keys.size())) return true;
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view group) {
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view row) {
      if (group == legal) return row != legal && row != "requests.received.natural";
      return row.size() > group.size() && row.starts_with(group) && row[group.size()] == '.';
    });
  });
}

/// The rows that a clause names, all of one kind: 予以公开和部分公开合计. None where it names nothing at all;
/// nullopt where it names other things or rows that overlap.
std::optional<Keys> rows_of(Text clause) {
  const CellWords said = read_cell_words(clause, 0);
  if (!said.is_clear) return std::nullopt;
  Keys keys(said.rows.begin(), said.rows.end());
  for (const std::string_view column : said.columns) keys.push_back(cell_key("requests.received", column));
  if (are_mixed(keys)) return std::nullopt;
  return keys;
}

/// The rows of 公开(含部分公开), 公开类(予以公开、部分公开)合计: the bracket tells what is in it. nullopt
/// where it has none or tells other things.
std::optional<Keys> rows_with_bracket(Text clause) {
  const std::size_t open = clause.find(u'(');
  const std::size_t close = clause.find(u')');
  if (open == Text::npos || close == Text::npos || close < open) return std::nullopt;
  Text inner = clause.substr(open + 1, close - open - 1);
  const std::size_t including = length_of_start(inner, words::bracket_includes);
  inner.remove_prefix(including);
  const Text name = trim(clause.substr(0, open));
  const std::string_view general = value_of(find_same(name, words::open_results));
  std::optional<Keys> keys = rows_of(inner);
  const std::optional<Keys> rest = rows_of(clause.substr(close + 1));
  std::optional<Keys> outer = general.empty() ? rows_of(name) : Keys{std::string(general)};
  if (!keys || keys->empty() || !rest || !rest->empty() || !outer) return std::nullopt;
  if (including == 0) return !general.empty() && keys->size() > 1 ? keys : std::nullopt;
  keys->insert(keys->begin(), outer->begin(), outer->end());
  return are_mixed(*keys) ? std::nullopt : keys;
}

/// A row of the results, not one of the totals.
bool is_row(std::string_view key) {
  constexpr std::string_view starts[] = {"requests.granted",     "requests.partial",  "requests.denied",
                                         "requests.unavailable", "requests.rejected", "requests.other"};
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](std::string_view start) { return key.starts_with(start); });
}

/// What a share may be of, by the whole's name; empty where the name is of no total of the table.
Keys wholes_named(Text name) {
  const std::string_view key = value_of(find_same(name, words::names_of_totals));
  if (key.empty()) {
    // 占无法提供总数的近六成
    const CellWords said = read_cell_words(name, 0);
    const bool is_one = said.is_clear && said.columns.empty() && said.rows.size() == 1;
    if (name.empty() || !is_one || !is_row(said.rows[0])) return {};
    return {std::string(said.rows[0])};
  }
  if (key == "requests") return {"requests.received", "requests.closed", "requests.due"};
  return {std::string(key)};
}

class Finder {
 public:
  Finder(Text clean, const Topics& topics, const Numbers& numbers, const std::vector<Claim>& claims,
         const std::vector<Statistic>& statistics)
      : clean_(clean),
        topics_(topics),
        numbers_(numbers),
        checked_(numbers.quantities.size()),
        known_(numbers.quantities.size()) {
    for (const Claim& claim : claims) {
      if (claim.obstacle != Obstacle::no_operands && claim.obstacle != Obstacle::no_base)
        checked_[claim.value] = true;
    }
    for (const Statistic& statistic : statistics) {
      if (statistic.quantity >= 0) known_[static_cast<std::size_t>(statistic.quantity)] = statistic.key;
      if (statistic.quantity >= 0 && !statistic.narrow)
        parts_.try_emplace(static_cast<std::uint32_t>(statistic.quantity), Keys{std::string(statistic.key)});
    }
  }

  void read(const Block& block) {
    for (TableClaim& claim : read_cells(clean_, block, topics_, numbers_, known_)) {
      parts_.try_emplace(claim.quantity, claim.parts);
      out.push_back(std::move(claim));
    }
    for (TableClaim& claim : read_named_rows(clean_, block, numbers_, known_))
      out.push_back(std::move(claim));
    for (std::size_t i = 0; i < block.nodes.size(); ++i) {
      const Node& node = block.nodes[i];
      if (!is_own(node) || is_on_other_business(block, node)) continue;
      if (node.use == Use::level) joined(node);
      if (node.kind != UnitKind::percent || checked_[node.quantity]) continue;
      if (node.use == Use::share)
        share(block, i);
      else
        share_behind(node);
      if (node.use == Use::rate || node.use == Use::other) {
        closing_rate(node);
        plain_rate(block, i);
      }
    }
  }

  std::vector<TableClaim> out;

 private:
  Text words(Span span) const { return claims::words_at(clean_, span); }
  const Mention& mention(const Node& node) const { return numbers_.mentions[node.quantity]; }

  bool is_own(const Node& node) const {
    return mention(node).when.is_own && mention(node).whose.scope == Scope::issuer;
  }

  /// The words right before the number speak of something else that is applied for, or of disputes.
  bool is_on_other_business(const Block& block, const Node& node) const {
    constexpr Offset kReach = 120;
    const Offset end = node.near.start;
    const Offset start = std::max(block.span.start, end > kReach ? end - kReach : 0);
    const Text before =
        slice(clean_, {start, std::max(start, numbers_.quantities[node.quantity].span.start)});
    return topics_.topic(end) == Topic::disputes || contains_any(Asked(before), words::other_business);
  }

  /// 涉及征地的申请中,予以公开和部分公开共5件: not of all requests.
  bool is_of_some(const Node& node, const Keys& rows) const {
    const bool framed = !mention(node).frame.empty();
    if (framed && wholes_named(frame_name(node)).empty()) return true;
    if (rows.empty() || !is_row(rows.front())) return false;
    const Text before = clean_.substr(0, node.near.start);
    return contains_any(Asked(before.substr(before.find_last_of(words::sentence_ends) + 1)),
                        words::some_requests);
  }

  /// All of the number's clause: the first names of 予以公开、部分公开和不予公开共25件, too.
  Text clause_before(const Node& node) const {
    const Text gap = slice(clean_, {node.gap.start, node.near.end});
    return gap.substr(gap.find_last_of(words::stops_but_listing) + 1);
  }

  /// 予以公开和部分公开合计16件
  void joined(const Node& node) {
    const Quantity& q = numbers_.quantities[node.quantity];
    if (!counts_requests(q.unit) || !q.is_plain() || !mention(node).name.empty() ||
        parts_.contains(node.quantity))
      return;
    std::optional<Keys> keys = rows_with_bracket(clause_before(node));
    if (!keys) keys = rows_of(clause_before(node));
    if (!keys || keys->size() < 2 || is_of_some(node, *keys)) return;
    parts_.emplace(node.quantity, *keys);
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.parts = std::move(*keys);
    claim.is_named = topics_.topic(node.near.start) == Topic::requests;
    out.push_back(std::move(claim));
  }

  /// The number right before the share, which is its part.
  const Node* part_before(const Block& block, std::size_t i) const {
    if (i == 0 || block.nodes[i].joint > Joint::comma) return nullptr;
    const Node& part = block.nodes[i - 1];
    const bool listed = part.joint == Joint::listing;  // 予以公开5件、部分公开3件,占: of both, or of one?
    return part.use == Use::level && !listed && is_own(part) && parts_.contains(part.quantity) ? &part
                                                                                               : nullptr;
  }

  /// 办结的申请 of 办结的申请中, bare.
  std::u16string frame_name(const Node& node) const {
    Text frame = words(mention(node).frame);
    if (!frame.empty()) frame.remove_suffix(1);
    std::u16string name(frame);
    for (const Hit& hit : words::find(frame)) {
      if (says_when_or_who(hit.sense)) name.replace(hit.span.start, hit.span.size(), hit.span.size(), u' ');
    }
    name.erase(std::remove(name.begin(), name.end(), u' '), name.end());
    return claims::bare_name(without_starts(name, words::leads_of_frames));
  }

  /// 对7件申请不予处理,其中信访举报投诉类占57.1%: the group that the number before counts.
  Keys group_before(const Block& block, std::size_t i, Text near, const Keys& parts) const {
    const Node* whole = part_before(block, i);
    if (!whole || !contains_any(Asked(near), words::among_others)) return {};
    const Keys& group = parts_.at(whole->quantity);
    // 办结113件,其中予以公开的占34.4%: any result is one of what was closed
    const bool holds =
        group.size() == 1 && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
          return is_row(part) && (group[0] == "requests.closed" || part.starts_with(group[0] + "."));
        });
    return holds ? group : Keys();
  }

  /// 予以公开49件,公开率为37.4%; 结转率6.4%: what else may be counted with the part, and what it is of, is
  /// left open.
  void plain_rate(const Block& block, std::size_t i) {
    const Node& node = block.nodes[i];
    const Text name = trim(clause_before(node));
    const auto* rate = find_start(name, words::rates_of_rows);
    if (!rate || !(name.size() == rate->word.size() ||
                   is_any(name.substr(rate->word.size()), words::behind_closing_rate)))
      return;
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.parts = {std::string(rate->value)};
    claim.wholes = {"requests.due", "requests.closed", "requests.received"};
    if (rate->value == "requests.granted") {
      const Node* part = part_before(block, i);
      if (!part || parts_.at(part->quantity) != claim.parts) return;
      claim.also = {"requests.partial"};
    } else if (topics_.topic(node.near.start) != Topic::requests) {
      return;
    }
    out.push_back(std::move(claim));
  }

  /// 占办结总数的40%, 自然人占83%
  void share(const Block& block, std::size_t i) {
    const Node& node = block.nodes[i];
    const Text near = words(node.near);
    const std::size_t at = near.rfind(u'占');
    if (at == Text::npos) return;
    std::optional<Keys> parts = rows_of(near.substr(0, at));
    const Node* count = parts && parts->empty() ? part_before(block, i) : nullptr;
    if (count) parts = parts_.at(count->quantity);
    if (!parts || parts->empty() || is_of_some(node, *parts) || (count && is_of_some(*count, *parts))) return;
    // 予以公开10件,部分公开9件,合计占: of how many of them?
    if (count && contains_any(near, words::joint_shares)) return;
    std::u16string whole = claims::bare_name(claims::named_whole(near));
    if (whole.empty()) whole = frame_name(node);
    if (whole.empty() && count) whole = frame_name(*count);
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.wholes = wholes_named(without_starts(whole, words::leads_of_frames));
    if (whole.empty() && !count) claim.wholes = group_before(block, i, near, *parts);
    claim.is_named = claim.wholes.size() == 1;
    if (count) claim.count = static_cast<std::int32_t>(count->quantity);
    if (claim.wholes.empty() || !fit(*parts, claim)) return;
    claim.parts = std::move(*parts);
    out.push_back(std::move(claim));
  }

  /// 新收申请中,近七成五由自然人提出: what the share is of stands before it, what it is behind.
  void share_behind(const Node& node) {
    const Text behind = words_behind(clean_, node.tail);
    if (!starts_with_any(behind, words::applicants_lead)) return;
    const CellWords said = read_cell_words(behind, 0);
    if (!said.is_clear || !said.asks || said.columns.size() != 1 || !said.rows.empty()) return;
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.parts = {cell_key("requests.received", said.columns[0])};
    claim.wholes = wholes_named(without_starts(frame_name(node), words::leads_of_frames));
    claim.is_named = true;
    if (claim.wholes == Keys{"requests.received"}) out.push_back(std::move(claim));
  }

  /// Whether the parts may be of the whole; a kind of applicants stands in its column of the whole's row.
  static bool fit(Keys& parts, const TableClaim& claim) {
    constexpr std::string_view received = "requests.received.";
    for (std::string& part : parts) {
      if (part.starts_with(received)) {
        if (!claim.is_named) return false;
        if (claim.wholes[0] == "requests.received") continue;
        if (claim.count >= 0) return false;
        part = column_key(claim.wholes[0], std::string_view(part).substr(received.size()));
        if (part.empty()) return false;
      } else if (!is_row(part)) {
        return false;
      }
    }
    return true;
  }

  /// 办结率(含上年结转)为93.1%: the bracket tells what it is of.
  void closing_rate(const Node& node) {
    const Text gap = words(node.gap);
    const std::size_t at = gap.rfind(words::closing_rate[0]);
    if (at == Text::npos) return;
    const Text behind = gap.substr(at + words::closing_rate[0].size());
    const std::size_t close = behind.find(u')');
    if (behind.empty() || behind[0] != u'(' || close == Text::npos) return;
    const Text rest = trim(behind.substr(close + 1));
    const Asked bracket(behind.substr(0, close));
    const bool all =
        contains_any(bracket, words::carrying) && contains_any(bracket, words::including_carried);
    const bool of_some = contains_any(bracket, words::not_including);
    // 按期办结率 is another rate
    const Text name = gap.substr(gap.find_last_of(words::stops_but_listing, at) + 1);
    if (!all || of_some || (!rest.empty() && !is_any(rest, words::behind_closing_rate))) return;
    const std::optional<Keys> other = rows_of(name.substr(0, name.find(words::closing_rate[0])));
    if (!other || !other->empty()) return;
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.parts = {"requests.closed"};
    claim.wholes = {"requests.due"};
    claim.is_named = true;
    out.push_back(std::move(claim));
  }

  Text clean_;
  const Topics& topics_;
  const Numbers& numbers_;
  std::vector<bool> checked_;                      // of each quantity: a claim about it was checked
  std::vector<std::string_view> known_;            // of each quantity: the statistic's key, or ""
  std::unordered_map<std::uint32_t, Keys> parts_;  // what a number counts
};

}  // namespace

std::vector<TableClaim> find_table_claims(Text clean, const std::vector<Block>& blocks, const Topics& topics,
                                          const Numbers& numbers, const std::vector<Claim>& claims,
                                          const std::vector<Statistic>& statistics) {
  Finder finder(clean, topics, numbers, claims, statistics);
  for (const Block& block : blocks) finder.read(block);
  return std::move(finder.out);
}

}  // namespace nianbao
