// The statistics with a known meaning, from numbers and from words such as 未收到.
#include <algorithm>
#include <set>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/facts/balances.h"
#include "core/facts/claims/node.h"
#include "core/facts/facts.h"
#include "core/facts/statistic_words.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;
using claims::Use;

constexpr Offset kSentenceReach = 300;  // a sentence is looked at this far to either side of a number

bool is_sentence_end(char16_t unit) { return is_one_of<u"。!?\n">(unit); }

/// 1至11月收到, 上半年收到: a number of a part of the year. Days (12月31日) and the whole year are none.
bool is_part_of_year(const Asked& label) {
  if (contains_any<u"上半年", u"下半年", u"一季度", u"二季度", u"三季度", u"四季度", u"当月", u"上个月">(
          label))
    return true;
  if (!label.characters.may_hold(u'月')) return false;
  const std::u16string_view text = label;
  bool first = false;
  bool last = false;
  bool month = false;
  for (std::size_t at = text.find(u'月'); at != std::u16string_view::npos; at = text.find(u'月', at + 1)) {
    if (at == 0 || !is_digit(text[at - 1])) continue;
    const char16_t next = at + 1 < text.size() ? text[at + 1] : u'\0';
    if (is_digit(next) || next == u'底' || next == u'末' || next == u'初') continue;
    month = true;
    const bool teen = at > 1 && is_digit(text[at - 2]);
    first =
        first || (!teen && text[at - 1] == u'1') || contains(text, u"1至12月") || contains(text, u"1-12月");
    last = last || (teen && text[at - 1] == u'2');
  }
  return month && !(first && last);
}

/// The year that a text names last, as in 2022年收到; 0 when none.
int named_year(std::u16string_view text) {
  int year = 0;
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    if (text[i] != u'2' || text[i + 1] != u'0' || !is_digit(text[i + 2]) || !is_digit(text[i + 3]) ||
        text[i + 4] != u'年') {
      continue;
    }
    year = 2000 + (text[i + 2] - u'0') * 10 + (text[i + 3] - u'0');
  }
  return year;
}

class Finder {
 public:
  Finder(const SourceText& source, Facts& facts)
      : clean_(source.clean),
        facts_(facts),
        whole_(facts.quantities.size(), kNone),
        keys_(facts.quantities.size()) {
    for (const Claim& claim : facts.claims) {
      if ((claim.formula != Formula::sum && claim.formula != Formula::part) || claim.is_balance) continue;
      for (const std::uint32_t part : claim.operands) {
        if (whole_[part] == kNone) whole_[part] = claim.value;
      }
    }
  }

  void run(const Document& document, const std::vector<Block>& blocks) {
    map_parts();
    for (const Block& block : blocks) numbers(block);
    for (const Paragraph& paragraph : document.paragraphs) {
      if (paragraph.role == Role::body || paragraph.role == Role::heading) words(paragraph.span);
    }
    std::stable_sort(facts_.statistics.begin(), facts_.statistics.end(),
                     [](const Statistic& a, const Statistic& b) { return a.span.start < b.span.start; });
  }

 private:
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

  /// The body is smaller than the one that reports: the office of the government, not the whole county.
  bool is_narrow(const Asked& label, std::u16string_view sentence) const {
    if (facts_.organ == OrganKind::department) return false;
    if (contains_any<u"办公室", u"办公厅", u"本级", u"政府办", u"以县政府名义", u"以市政府名义">(label))
      return true;
    const std::u16string_view lead = trim(sentence).substr(0, 14);
    if (contains_any<u"政府办公", u"本级", u"政府办收", u"政府办共">(lead)) return true;
    return false;
  }

  void numbers(const Block& block) {
    std::string_view subject;
    std::string_view verb;
    bool requests_before = false;
    bool narrow = false;
    bool decisions_before = false;
    bool ended = true;
    const bool on_requests = contains(slice(clean_, block.span).substr(0, 16), u"依申请公开");
    StatisticWords words;
    words.year = facts_.year.value_or(0);
    for (const Node& node : block.nodes) {
      const Quantity& q = facts_.quantities[node.quantity];
      words.label = slice(clean_, node.label);
      words.near = slice(clean_, node.near);
      words.tail = slice(clean_, node.tail).substr(0, 16);
      const Asked& label = words.label;
      named_rate(block, node);
      if (node.use == Use::level) mention(label, node, topic_of(block, node));
      // "依申请公开:收到18件。": the topic stands before the colon.
      if (on_requests && node.use == Use::level && contains_any<u"收到", u"受理">(label)) {
        facts_.mentions.requests = true;
      }
      if (node.joint >= Joint::sentence || ended) {
        subject = verb = {};
        decisions_before = false;
      }
      ended = false;
      if (node.joint >= Joint::semicolon) verb = {};
      const std::string_view own_subject = document_subject(label);
      const std::string_view own_verb = document_verb(label);
      if (!own_subject.empty()) {
        if (!(contains(label, u"、") && own_subject == "regulations")) subject = own_subject;
        if (own_verb.empty() && node.joint >= Joint::comma) verb = {};
      } else if (contains_any<u"制度", u"政策", u"措施", u"方案">(words.near)) {
        subject = {};  // 制定规范性文件2件,废止制度3项: another thing
      }
      if (!own_verb.empty()) verb = own_verb;
      const bool bare = own_verb.empty() && own_subject.empty();
      if (node.use != Use::level || (node.kind != UnitKind::count && node.kind != UnitKind::money)) continue;
      words.sentence = sentence_around(block.span, node.near.start);
      words.unit = q.unit;
      words.in_list = node.marker != claims::Marker::none || whole_[node.quantity] != kNone;
      words.whole = whole_key(node.quantity);
      words.subject = bare ? std::string_view() : subject;
      words.verb = bare ? std::string_view() : verb;
      words.decisions_before = decisions_before;
      words.part = part_at(q.span.start);
      words.requests_before = requests_before || contains_any<u"公开申请", u"依申请公开">(words.sentence);
      // 市本级收到20件,办结19件: the second number is its own too
      if (node.joint >= Joint::semicolon) narrow = false;
      narrow = narrow || is_narrow(label, words.sentence);
      const std::string_view key = statistic_key(words);
      if (bare) verb = {};
      decisions_before = decisions_before || key == "licensing" || key == "punishment" || key == "coercion";
      if (key.empty() || is_of_other_time(key, label) || is_of_all(label)) continue;
      if (key == "requests.received" || key == "requests.due") requests_before = true;
      keys_[node.quantity] = key;
      Statistic statistic;
      statistic.key = key;
      statistic.value = q.value;
      statistic.unit = q.unit;
      statistic.approximate = !q.is_plain();
      statistic.narrow = narrow;
      statistic.quantity = static_cast<std::int32_t>(node.quantity);
      statistic.span = q.span;
      facts_.statistics.push_back(std::move(statistic));
    }
  }

  /// 全县收到386件 in the report of one department.
  bool is_of_all(const Asked& label) const {
    if (facts_.organ != OrganKind::department) return false;
    if (contains_any<u"全县", u"全市", u"全区", u"全省", u"全州", u"全镇", u"各部门", u"各单位", u"各县",
                     u"各区">(label))
      return true;
    return false;
  }

  /// 2022年收到79件 in a report on 2023, 上半年收到40件: not the report's own number.
  bool is_of_other_time(std::string_view key, const Asked& label) {
    if (key == "requests.carried_over" || key == "requests.carried_forward") return false;
    if (is_part_of_year(label)) return true;
    const int year = named_year(label);
    if (year == 0) return false;
    if (!first_year_) first_year_ = facts_.year.value_or(year);
    return year != *first_year_;
  }

  /// 占全部10件的120%, 满意度由95.6%提高到105.2%: the name stands before the number before it.
  void named_rate(const Block& block, const Node& node) {
    const bool share = node.use == Use::share;
    if (share || node.use == Use::rate) facts_.rates.push_back({node.quantity, node.near, share});
    if (&node == block.nodes.data()) return;
    const Node& last = *(&node - 1);
    const std::u16string_view name = slice(clean_, last.label);
    if (node.use == Use::of && contains(name, u"占"))
      facts_.rates.push_back({node.quantity, node.near, true});
    const bool pair = node.use == Use::to && last.use == Use::from && node.kind == UnitKind::percent;
    if (!pair) return;
    if (contains(name, u"占比")) facts_.rates.push_back({node.quantity, last.near, true});
    if (contains(name, u"率") || contains(name, u"满意度"))
      facts_.rates.push_back({node.quantity, last.near, false});
  }

  /// "主动公开政府信息的情况:310条": what stands before the colon that the number follows; "" without one.
  std::u16string_view topic_of(const Block& block, const Node& node) const {
    if (!node.colon) return {};
    const std::u16string_view head = slice(clean_, block.span).substr(0, 40);
    return head.substr(0, std::min(head.find(u':'), head.size()));
  }

  void mention(const Asked& label, const Node& node, std::u16string_view topic) {
    Mentions& mentions = facts_.mentions;
    if (node.kind == UnitKind::money || (mentions.disclosures && mentions.requests)) return;
    const Asked tail(slice(clean_, node.tail));
    const auto says = [&](std::u16string_view word) {
      return contains(label, word) || contains(tail, word) || contains(topic, word);
    };
    if (says(u"申请")) {
      mentions.requests = true;
      return;
    }
    bool tells = false;
    for (const std::u16string_view verb : {u"公开", u"发布", u"公布", u"公示", u"刊登", u"刊发", u"推送",
                                           u"登载", u"上传", u"录入", u"更新"}) {
      tells = tells || says(verb);
    }
    // 建成公开平台3个 counts platforms; 平台主动公开80条 what was disclosed there.
    const std::u16string_view unit = facts_.quantities[node.quantity].unit;
    const bool pieces = is_any<u"条", u"条次", u"件", u"篇", u"份", u"项", u"则", u"期">(unit);
    if (tells && (pieces || (!says(u"平台") && !says(u"专区")))) mentions.disclosures = true;
  }

  /// Where the part that an offset belongs to changes: of several that hold it, the first of Facts::parts.
  void map_parts() {
    struct Edge {
      Offset at;
      std::size_t part;
      bool starts;
    };
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < facts_.parts.size(); ++i) {
      const Part& part = facts_.parts[i];
      if (part.status != PartStatus::present || part.span.empty()) continue;
      edges.push_back({part.span.start, i, true});
      edges.push_back({part.span.end, i, false});
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
    std::set<std::size_t> open;
    for (const Edge& edge : edges) {
      edge.starts ? void(open.insert(edge.part)) : void(open.erase(edge.part));
      const std::string_view key =
          open.empty() ? std::string_view() : std::string_view(facts_.parts[*open.begin()].key);
      if (!part_from_.empty() && part_from_.back().first == edge.at) {
        part_from_.back().second = key;
      } else {
        part_from_.emplace_back(edge.at, key);
      }
    }
  }
  /// The part of the report that holds an offset; "" for none.
  std::string_view part_at(Offset offset) const {
    const auto after = std::upper_bound(
        part_from_.begin(), part_from_.end(), offset,
        [](Offset at, const std::pair<Offset, std::string_view>& from) { return at < from.first; });
    return after == part_from_.begin() ? std::string_view() : std::prev(after)->second;
  }

  /// The key of the total whose part a number is.
  std::string_view whole_key(std::uint32_t quantity) const {
    return whole_[quantity] == kNone ? std::string_view() : keys_[whole_[quantity]];
  }

  void nil(const char* key, Span span) {
    Statistic statistic;
    statistic.key = key;
    statistic.span = span;
    facts_.statistics.push_back(std::move(statistic));
  }

  /// Clauses that say in words that something did not happen: the value 0.
  void words(Span paragraph) {
    bool fees = false;  // the clause before, up to its colon: "收费情况:无"
    Offset start = paragraph.start;
    for (Offset at = paragraph.start; at <= paragraph.end; ++at) {
      if (at < paragraph.end && !is_one_of<u",;:。!?\n">(clean_[at])) continue;
      const Span clause = trim(clean_, Span{start, at});
      const Asked text(slice(clean_, clause));
      if (contains(text, u"处理费") || (contains(text, u"收取") && contains(text, u"费")) ||
          contains_any<u"未收费", u"没有收费", u"免费提供", u"一律免费", u"免费公开", u"全部免费", u"不收费",
                       u"零收费", u"未产生费用", u"免收费">(text) ||
          (contains_any<u"收费", u"费用", u"收取">(text) &&
           contains_any<u"无", u"未", u"没有", u"零", u"0", u"不存在", u"免">(text))) {
        facts_.mentions.processing_fee = true;
      }
      if (fees && is_any<u"无", u"没有", u"零", u"0", u"0元", u"无收费">(text.text))
        facts_.mentions.processing_fee = true;
      fees = at < paragraph.end && clean_[at] == u':' && contains(text, u"收费");
      if (contains(text, u"申请") && !contains_any<u"复议", u"诉讼">(text) &&
          contains_any<u"未", u"没有", u"无", u"零">(text)) {
        facts_.mentions.requests = true;
      }
      if (clause.size() >= 4 && clause.size() < 120 && !has_digit(clause)) {
        const NilWords found = nil_statistics(text);
        if (found.requests) nil("requests.received", clause);
        if (found.review) nil("disputes.review", clause);
        if (found.litigation) nil("disputes.litigation", clause);
        if (found.processing_fee) nil("fees.processing", clause);
      }
      start = at + 1;
    }
  }

  bool has_digit(Span span) const {
    const std::u16string_view text = slice(clean_, span);
    return std::any_of(text.begin(), text.end(), is_digit) && !contains(text, u"年");
  }

  const std::u16string& clean_;
  Facts& facts_;
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  std::optional<int> first_year_;       // the report's; of a fragment, the one it names first
  std::vector<std::uint32_t> whole_;    // part → total, both quantities
  std::vector<std::string_view> keys_;  // by quantity; "" where none
  std::vector<std::pair<Offset, std::string_view>> part_from_;  // from here on → part, in order
  Span sentence_;                                               // the one that was asked for last
  Asked sentence_text_;
};

}  // namespace

void extract_statistics(const SourceText& source, const Document& document, const std::vector<Block>& blocks,
                        Facts& facts) {
  Finder(source, facts).run(document, blocks);
  tell_due_from_received(facts);
  find_balances(facts);
  std::stable_sort(facts.claims.begin(), facts.claims.end(),
                   [](const Claim& a, const Claim& b) { return a.span.start < b.span.start; });
}

}  // namespace nianbao
