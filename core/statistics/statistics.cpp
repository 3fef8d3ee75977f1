// The statistics with a known meaning, from numbers and from words such as 未收到.
#include "core/statistics/statistics.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/node.h"
#include "core/mentions/times.h"
#include "core/statistics/all_of_them.h"
#include "core/statistics/balances.h"
#include "core/statistics/carried_words.h"
#include "core/statistics/cell_words.h"
#include "core/statistics/column_keys.h"
#include "core/statistics/limited_requests.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/repeats.h"
#include "core/statistics/retold.h"
#include "core/statistics/said_in_words.h"
#include "core/statistics/statistic_words.h"
#include "core/statistics/table_claims.h"
#include "core/statistics/topics.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/denials.h"
#include "core/words/lists/disclosure.h"
#include "core/words/lists/documents.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/per_unit.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/statistic_names.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;
using claims::Use;

constexpr Offset kSentenceReach = 300;  // a sentence is looked at this far to either side of a number

class Finder {
 public:
  Finder(const SourceText& source, const Document& document, const std::vector<Part>& parts,
         const Numbers& numbers, const std::vector<Claim>& claims)
      : clean_(source.clean),
        numbers_(numbers),
        topics_(clean_, document, parts),
        whole_(numbers.quantities.size(), kNone),
        labels_(numbers.quantities.size()),
        keys_(numbers.quantities.size()) {
    for (const Claim& claim : claims) {
      share_of_one(claim);
      const bool of_parts = claim.formula == Formula::sum || claim.formula == Formula::part;
      const bool tells_parts =
          claim.agreement != Agreement::untestable || claim.obstacle == Obstacle::overlapping;
      if (!of_parts || claim.is_balance || !tells_parts) continue;
      for (const std::uint32_t part : claim.operands) {
        if (whole_[part] == kNone) whole_[part] = claim.value;
      }
    }
  }

  DocumentStatistics run(const Document& document, const std::vector<Block>& blocks,
                         const std::vector<Claim>& claims) {
    for (const Block& block : blocks) {
      for (const Node& node : block.nodes) labels_[node.quantity] = node.near;
    }
    for (const Block& block : blocks) numbers(block);
    for (const Paragraph& paragraph : document.paragraphs) {
      if (paragraph.role == Role::body || paragraph.role == Role::heading)
        read_words(clean_, paragraph.span, topics_, numbers_.year, out_);
    }
    out_.all_statements = find_all_statements(clean_, document, numbers_, keys_);
    std::vector<bool> keyed(keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i) keyed[i] = !keys_[i].empty() && !is_told_often(keys_[i]);
    out_.repeats = find_repeats(clean_, blocks, numbers_, claims, keyed);
    find_retold(clean_, blocks, numbers_, claims, keyed, out_.repeats);
    out_.table_claims = find_table_claims(clean_, blocks, topics_, numbers_, claims, out_.statistics);
    std::stable_sort(out_.statistics.begin(), out_.statistics.end(),
                     [](const Statistic& a, const Statistic& b) { return a.span.start < b.span.start; });
    return std::move(out_);
  }

 private:
  /// 印发文件43件,…办公室名义印发17件、占39.5%: a part as its share has it.
  void share_of_one(const Claim& claim) {
    const bool share =
        claim.kind == ClaimKind::percent && claim.formula == Formula::ratio && claim.is_checked();
    if (!share || claim.agreement == Agreement::disagrees || claim.operands.size() != 1) return;
    if (claim.divisor.size() == 1 && claim.divisor[0] != claim.operands[0])
      whole_[claim.operands[0]] = claim.divisor[0];
  }

  /// The sentence that holds `at`, cut to the block and to what is looked at.
  const Asked& sentence_around(Span block, Offset at) {
    const bool same = block.start <= sentence_.start && sentence_.start <= at && at <= sentence_.end &&
                      sentence_.end <= block.end && sentence_.size() < kSentenceReach;
    if (!same || sentence_.empty()) {
      sentence_ = find_sentence(block, at);
      sentence_text_ = Asked(slice(clean_, sentence_));
    }
    return sentence_text_;
  }
  Span find_sentence(Span block, Offset at) const {
    Offset start = at;
    while (start > block.start && at - start < kSentenceReach && !is_sentence_end(clean_[start - 1])) --start;
    Offset end = at;
    while (end < block.end && end - at < kSentenceReach && !is_sentence_end(clean_[end])) ++end;
    return {start, end};
  }

  void numbers(const Block& block) {
    CarriedWords carried;
    const bool on_requests = contains_any(slice(clean_, block.span).substr(0, 16), words::on_request);
    StatisticWords words;
    words.year = numbers_.year.value_or(0);
    for (const Node& node : block.nodes) {
      own_words(node, words);
      named_rate(block, node);
      if (node.use == Use::level) mention(words.label, node, topic_of(block, node));
      // "依申请公开:收到18件。": the topic stands before the colon.
      if (on_requests && node.use == Use::level && contains_any(words.label, words::receipt)) {
        out_.spoken_of.requests = true;
      }
      if (node.joint >= Joint::sentence) carried.begin_sentence();
      if (node.joint >= Joint::semicolon) carried.begin_part();
      const bool bare = !carry_document(node, words, carried);
      if (node.use == Use::change || node.use == Use::amount) said_change(node, words.label);
      if (node.use != Use::level || (node.kind != UnitKind::count && node.kind != UnitKind::money)) continue;
      // 平均每月主动公开996条 is no total
      if (claims::is_per_unit(slice(clean_, node.near)) || contains_any(words.near, words::mean)) continue;
      // 新收申请多出36件 is a change
      if (std::size_t length = 0; claims::change_word_at_end(slice(clean_, node.near), length) != 0) continue;
      context(block, node, carried, bare, words);
      if (counts_several(words) || names_things(node) || begins_bare_list(block, node)) continue;
      if (node.marker == claims::Marker::of && &node != block.nodes.data())
        carried.among = keys_[(&node - 1)->quantity];
      if (words.whole.empty() && carried.among.starts_with("disputes.")) words.whole = carried.among;
      const std::string_view key = key_of(words, carried);
      // 以“属于国家秘密”为由不予公开: of a reason that was not read
      if (key == "requests.denied" && contains_any(words.label, words::for_reason)) continue;
      if (key.starts_with("requests.") && is_of_some(block, node, words)) continue;
      if (bare) carried.verb = {};
      carried.take(key, words);
      const Mention& mention = numbers_.mentions[node.quantity];
      const bool carries = key == "requests.carried_over" || key == "requests.carried_forward";
      const bool other = mention.whose.scope == Scope::part || mention.whose.scope == Scope::wider;
      if (is_of_last_year(mention, key) && !other) keep(node, key, false, out_.of_last_year);
      if (key.empty() || (!mention.when.is_own && !carries) || other) continue;
      if (key == "requests.received" || key == "requests.due") carried.requests = true;
      keys_[node.quantity] = key;
      // 废止2件,宣布失效1件: the form's number is both of them.
      const bool half = key.ends_with(".revoked") && contains_any(words.sentence, words::expired) &&
                        !contains_any(words.label, words::expired);
      keep(node, key, half || mention.whose.scope == Scope::office, out_.statistics);
      out_.statistics.back().of_new = is_of_new(key, words, carried);
    }
  }

  /// 商业企业提出的申请,年内办结30件; 当年办结51件,加上结转的5件: not of all requests.
  bool is_of_some(const Block& block, const Node& node, const StatisticWords& words) {
    if (contains_any(words.sentence, words::of_new_only)) return true;
    if (contains_any(words.near, words::of_this_year_only) && contains_any(words.sentence, words::added_to))
      return true;
    const Offset start = find_sentence(block.span, node.near.start).start;
    const std::u16string_view lead = slice(clean_, {start, std::max(start, node.near.start)});
    // 公民:新收133件,转下年8件。法人和其他组织:新收27件,转下年1件。
    constexpr std::size_t kLongestHead = 12;
    const std::size_t head = lead.substr(0, kLongestHead).find(u':');
    if (head != std::u16string_view::npos && contains_any(lead.substr(0, head), words::heads_of_applicants))
      return true;
    if (!ends_with_any(trim(lead), words::requests_put)) return false;
    const std::vector<words::Hit> hits = words::find(lead);
    return std::any_of(hits.begin(), hits.end(),
                       [](const words::Hit& hit) { return words::is_applicant(hit.sense); });
  }

  /// 市、区两级制发文件12件、35件: the first of several that share one name is not all of it.
  bool begins_bare_list(const Block& block, const Node& node) const {
    const Node* const next = &node + 1;
    return next != block.nodes.data() + block.nodes.size() && next->joint == Joint::listing &&
           numbers_.quantities[next->quantity].unit == numbers_.quantities[node.quantity].unit &&
           trim(slice(clean_, next->near)).empty() && numbers_.mentions[node.quantity].name.empty();
  }

  /// 新收与上年结转两项: how many things were named.
  bool names_things(const Node& node) const {
    const Quantity& q = claims::quantity_of(numbers_.quantities, node);
    return contains_any(q.unit, words::units_of_named) && q.value < Decimal::whole(10) &&
           !is_digit(clean_[q.span.start]);
  }

  /// 新收的110件申请中,予以公开47件: what was carried over is in the table's number, too.
  static bool is_of_new(std::string_view key, const StatisticWords& words, const CarriedWords& carried) {
    if (!key.starts_with("requests.") || key.starts_with("requests.received")) return false;
    if (key != "requests.closed" && !is_result(key)) return false;
    return words.whole == "requests.received" || (words.whole.empty() && carried.new_only);
  }

  /// The number's key; where it tells of one kind of applicants only, that of their column.
  static std::string_view key_of(const StatisticWords& words, CarriedWords& carried) {
    const std::string_view key = statistic_key(words);
    const std::string_view column = applicant_column(words);
    if (!column.empty()) {
      const std::string_view base = !carried.among.empty() ? carried.among : words.whole;
      if (const std::string_view cell = column_key(base, column); !cell.empty()) return cell;
      if (const std::string_view done = done_for_applicant(words); !done.empty() && !words.of_other) {
        carried.column = column;
        return column_key(done, column);
      }
      // 答复自然人申请82件、商业企业申请25件: the verb is of both
      const bool comes_in = contains_any(words.label, words::receiving);
      return carried.settled && !comes_in && key.starts_with("requests.received.") ? std::string_view() : key;
    }
    if (key.empty() && !carried.column.empty() && is_carried_forward(words))
      return column_key("requests.carried_forward", carried.column);
    // 对商业企业的15件办结申请,予以公开8件
    if (!carried.column.empty() && (key == "requests.granted" || key == "requests.partial"))
      return column_key(key, carried.column);
    return key;
  }

  /// The words of a number's own clause: behind 办结件中, or its name in a list that 分别 spreads.
  void own_words(const Node& node, StatisticWords& words) const {
    const Mention& mention = numbers_.mentions[node.quantity];
    Span label = node.label;
    if (!mention.frame.empty() && label.contains(mention.frame)) label.start = mention.frame.end;
    Span near = node.near;
    near.start = std::max(near.start, std::min(label.start, near.end));
    if (!mention.name.empty()) label = near = mention.name;
    words.label = slice(clean_, label);
    words.near = slice(clean_, near);
    words.frame = slice(clean_, mention.frame);
    words.tail = slice(clean_, node.tail).substr(0, 24);
    words.behind = words_behind(clean_, node.tail);
  }

  /// Whether the clause names a kind of document or what was done to it; both are carried on.
  static bool carry_document(const Node& node, const StatisticWords& words, CarriedWords& carried) {
    const std::string_view subject = document_subject(words.label);
    const std::string_view verb = document_verb(words.label);
    if (!subject.empty()) {
      if (!(contains(words.label, u"、") && subject == "regulations")) carried.subject = subject;
      if (verb.empty() && node.joint >= Joint::comma) carried.verb = {};
    } else if (contains_any(words.near, words::other_papers)) {
      carried.subject = {};  // 制定规范性文件2件,废止制度3项: another thing
    }
    if (!verb.empty()) carried.verb = verb;
    return !subject.empty() || !verb.empty();
  }

  void context(const Block& block, const Node& node, const CarriedWords& carried, bool bare,
               StatisticWords& words) {
    const Quantity& q = numbers_.quantities[node.quantity];
    words.sentence = sentence_around(block.span, node.near.start);
    words.unit = q.unit;
    words.in_list = node.marker != claims::Marker::none || whole_[node.quantity] != kNone;
    words.whole = whole_key(node.quantity);
    words.of_other = words.whole.empty() && (is_of_other(node.quantity) || carried.dispute.is_of_some());
    words.subject = bare ? std::string_view() : carried.subject;
    words.verb = bare ? std::string_view() : carried.verb;
    words.dispute = carried.dispute.key();
    words.decisions_before = carried.decisions;
    words.limited = carried.limited;
    words.other_here = is_other_business(words.label);
    words.other_business = carried.other_business;
    words.part = topics_.part(q.span.start);
    words.topic = topics_.topic(q.span.start);
    words.closed_before = carried.closed;
    words.requests_before = carried.requests || contains_any(words.sentence, words::mention_requests);
  }

  /// The number is a part of something that is no request: 制发公文415件,其中不予公开215件. 共161件 may be
  /// anything.
  bool is_of_other(std::uint32_t quantity) const {
    if (whole_[quantity] == kNone) return false;
    const Asked label(slice(clean_, labels_[whole_[quantity]]));
    if (contains_any(label, words::wholes_of_requests) || counts_decided_cases(label)) return false;
    return label.text.size() > 2;
  }

  void keep(const Node& node, std::string_view key, bool narrow, std::vector<Statistic>& out) const {
    const Quantity& q = numbers_.quantities[node.quantity];
    Statistic statistic;
    statistic.key = key;
    statistic.value = q.value;
    statistic.unit = q.unit;
    statistic.approximate = !q.is_plain();
    statistic.narrow = narrow;
    statistic.quantity = static_cast<std::int32_t>(node.quantity);
    statistic.span = q.span;
    out.push_back(std::move(statistic));
  }

  /// Of the year before as a whole; of what was in force, at its end.
  bool is_of_last_year(const Mention& mention, std::string_view key) const {
    if (key.empty() || !numbers_.year || key.starts_with("requests.carried")) return false;
    if (mention.when.opening) return key.ends_with(".in_force");
    return mention.when.year == *numbers_.year - 1 && !mention.when.part &&
           mention.when.origin != Origin::assumed;
  }

  /// 新收申请同比增长21.5%: what changed is named, its numbers are not.
  void said_change(const Node& node, std::u16string_view label) {
    std::size_t end = std::u16string_view::npos;
    for (const std::u16string_view word : words::compared_with_last_year) {
      end = std::min(end, label.find(word));
    }
    if (end == std::u16string_view::npos || node.direction == 0) return;
    const std::string_view key = changed_key(label.substr(0, end));
    if (!key.empty()) out_.changes.push_back({key, node.quantity, node.direction});
  }

  /// 占全部10件的120%, 满意度由95.6%提高到105.2%: the name stands before the number before it.
  void named_rate(const Block& block, const Node& node) {
    const bool share = node.use == Use::share;
    if (share || node.use == Use::rate) out_.rates.push_back({node.quantity, node.near, share});
    if (&node == block.nodes.data()) return;
    const Node& last = *(&node - 1);
    const std::u16string_view name = slice(clean_, last.label);
    if (node.use == Use::of && contains_any(name, words::told_share))
      out_.rates.push_back({node.quantity, node.near, true});
    const bool pair = node.use == Use::to && last.use == Use::from && node.kind == UnitKind::percent;
    if (!pair) return;
    if (contains_any(name, words::name_of_share)) out_.rates.push_back({node.quantity, last.near, true});
    if (contains_any(name, words::names_of_rates)) out_.rates.push_back({node.quantity, last.near, false});
  }

  /// "主动公开政府信息的情况:310条": what stands before the colon that the number follows; "" without one.
  std::u16string_view topic_of(const Block& block, const Node& node) const {
    if (!node.colon) return {};
    const std::u16string_view head = slice(clean_, block.span).substr(0, 40);
    return head.substr(0, std::min(head.find(u':'), head.size()));
  }

  void mention(const Asked& label, const Node& node, std::u16string_view topic) {
    SpokenOf& spoken_of = out_.spoken_of;
    if (node.kind == UnitKind::money || (spoken_of.disclosures && spoken_of.requests)) return;
    const Asked tail(slice(clean_, node.tail));
    const auto says = [&](std::u16string_view word) {
      return contains(label, word) || contains(tail, word) || contains(topic, word);
    };
    if (says(u"申请")) {
      spoken_of.requests = true;
      return;
    }
    bool tells = false;
    for (const std::u16string_view verb : words::publishing) {
      tells = tells || says(verb);
    }
    // 建成公开平台3个 counts platforms; 平台主动公开80条 what was disclosed there.
    const std::u16string_view unit = numbers_.quantities[node.quantity].unit;
    const bool pieces = is_any(unit, words::units_of_items);
    if (tells && (pieces || (!says(u"平台") && !says(u"专区")))) spoken_of.disclosures = true;
  }

  /// The key of the total whose part a number is.
  std::string_view whole_key(std::uint32_t quantity) const {
    return whole_[quantity] == kNone ? std::string_view() : keys_[whole_[quantity]];
  }

  const std::u16string& clean_;
  const Numbers& numbers_;
  DocumentStatistics out_;
  Topics topics_;
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  std::vector<std::uint32_t> whole_;    // part → total, both quantities
  std::vector<Span> labels_;            // by quantity
  std::vector<std::string_view> keys_;  // by quantity; "" where none
  Span sentence_;                       // the one that was asked for last
  Asked sentence_text_;
};

}  // namespace

DocumentStatistics find_statistics(const SourceText& source, const Document& document,
                                   const std::vector<Part>& parts, const std::vector<Block>& blocks,
                                   const Numbers& numbers, const std::vector<Claim>& claims) {
  DocumentStatistics out = Finder(source, document, parts, numbers, claims).run(document, blocks, claims);
  tell_due_from_received(claims, out.statistics);
  return out;
}

}  // namespace nianbao
