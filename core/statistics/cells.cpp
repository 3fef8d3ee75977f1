#include "core/statistics/cells.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/reader.h"
#include "core/statistics/cell_words.h"
#include "core/statistics/limited_requests.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/statistic_words.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/cells.h"
#include "core/words/lists/disputes.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/stops.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;
using claims::Use;

using Text = std::u16string_view;
using Keys = std::vector<std::string_view>;

constexpr std::string_view kReceived = "requests.received";
constexpr std::string_view kClosed = "requests.closed";
constexpr std::string_view kOver = "requests.carried_over";
constexpr std::string_view kForward = "requests.carried_forward";

std::u16string without_stops(Text text) {
  std::u16string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char16_t unit) { return words::ends_of_context.find(unit) != Text::npos; },
      u' ');
  return out;
}

bool is_carried(std::string_view row) { return row == kForward || row == kOver; }

/// What the sentence has said before a number.
struct Frame {
  std::string_view row;          // 结转下年度的申请里
  std::string_view column;       // 商业企业提出的申请中
  bool is_fresh = false;         // the clause right before has said it
  std::string_view lead_row;     // of the number that the sentence began with: 新收132件,其中…
  std::string_view lead_column;  // likewise: 企业新收申请26件
  bool unread = false;           // words that were not understood
  bool limits = false;           // … and that may limit the numbers behind them
  bool columns = false;          // applicants were named that are no frame
  int numbers = 0;
};

constexpr Offset kReach = 300;  // of a sentence to either side of a number

class Reader {
 public:
  Reader(Text clean, const Block& block, const Topics& topics, const Numbers& numbers,
         const std::vector<std::string_view>& known)
      : clean_(clean), block_(block), topics_(topics), numbers_(numbers), known_(known) {}

  std::vector<TableClaim> read() {
    const auto& nodes = block_.nodes;
    if (std::none_of(nodes.begin(), nodes.end(), [&](const Node& node) { return is_read(node); })) return {};
    Frame frame;
    bool fresh = true;  // a sentence begins
    Offset start = block_.span.start;
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) {
      const Node& node = block_.nodes[i];
      fresh = fresh || node.joint >= Joint::sentence;
      if (counts_names(node)) continue;
      const Span number = numbers_.quantities[node.quantity].span;
      if (fresh) {
        fresh = false;
        frame = {};
        start = std::max(start, sentence_start(number.start));
        sentence_ = {start, number.start};
      }
      const Text own = context({start, std::max(start, number.start)}, start != sentence_.start, frame);
      this->number(i, own, frame);
      start = number.end;
    }
    return std::move(out_);
  }

 private:
  int year() const { return numbers_.year.value_or(0); }

  Offset sentence_start(Offset at) const {
    while (at > block_.span.start && !is_sentence_end(clean_[at - 1])) --at;
    return at;
  }

  /// Reads the clauses before the number's own into the frame; returns the own one. The first of them ends
  /// the clause of the number before, unless it goes on with 中: 27件中商业企业最多,为14件.
  Text context(Span gap, bool behind_number, Frame& frame) const {
    frame.is_fresh = false;
    Text text = slice(clean_, gap);
    for (std::size_t stop = text.find_first_of(words::ends_of_context); stop != Text::npos;
         stop = text.find_first_of(words::ends_of_context)) {
      const Text clause = trim(text.substr(0, stop));
      const bool is_tail = behind_number && !starts_with_any(clause, words::behind_wholes);
      if (!clause.empty() && !is_tail) read_clause(clause, frame);
      behind_number = false;
      text.remove_prefix(stop + 1);
    }
    return text;
  }

  void read_clause(Text clause, Frame& frame) const {
    const CellWords said = read_cell_words(clause, year());
    frame.is_fresh = false;
    if (!said.is_clear) {
      frame.unread = true;
      frame.limits = frame.limits || contains_any(Asked(clause), words::limits_cells);
    }
    if (!said.names_any()) return;
    frame.columns = frame.columns || !said.columns.empty();
    if (!said.is_clear || said.rows.size() > 1 || said.columns.size() > 1) {
      // 新收与上年结转两项相加,待办申请达665件
      const bool all = said.is_clear && said.columns.empty() && said.rows == Keys{kReceived, kOver};
      frame.limits = frame.limits || (!said.rows.empty() && !all);
      return;
    }
    if (!said.rows.empty()) frame.row = said.rows[0];
    if (!said.columns.empty()) frame.column = said.columns[0];
    frame.is_fresh = true;
  }

  /// 20个工作日内答复56件; not 三类内部事务信息.
  bool is_within_days(const Node& node) const {
    if (&node == block_.nodes.data() || counts_names(*(&node - 1))) return false;
    return starts_with_any(claims::words_at(clean_, node.near), words::within_days);
  }

  bool is_read(const Node& node) const {
    const Quantity& q = numbers_.quantities[node.quantity];
    const Mention& mention = numbers_.mentions[node.quantity];
    return node.use == Use::level && counts_requests(q.unit) && q.is_plain() && mention.when.is_own &&
           mention.whose.scope == Scope::issuer && mention.name.empty() && !is_within_days(node);
  }

  /// The sentence is about requests for information, and about nothing else.
  bool is_about_requests(Offset at, const Asked& clause) const {
    const Offset from = std::max(sentence_.start, at - std::min(at, kReach));
    const Text rest = slice(clean_, {from, std::min(block_.span.end, at + kReach)});
    const Asked sentence(rest.substr(0, rest.find_first_of(words::sentence_ends, at - from)));
    if (names_subject(clause, sentence) || contains_any(sentence, words::other_business) ||
        contains_any(sentence, words::either_dispute) || contains_any(sentence, words::about_papers))
      return false;
    const Topic topic = topics_.topic(at);
    if (topic == Topic::disputes) return false;
    return topic == Topic::requests || topics_.part(at) == "requests" ||
           contains_any(sentence, words::request) ||
           contains_any(Asked(slice(clean_, {std::max(block_.span.start, at - std::min(at, kReach)), at})),
                        words::mention_requests);
  }

  /// 四类过程性信息, 新收与上年结转两项: a number that belongs to a name.
  bool counts_names(const Node& node) const {
    const Quantity& q = numbers_.quantities[node.quantity];
    return contains_any(q.unit, words::units_of_named) && q.chinese;
  }

  /// The words behind the number up to its clause's end; none where another number follows without a stop.
  Text tail_of(std::size_t i) const {
    const Node& node = block_.nodes[i];
    std::size_t next = i + 1;
    while (next < block_.nodes.size() && counts_names(block_.nodes[next])) ++next;
    Span span = node.tail;
    if (next > i + 1) {
      const Text rest = slice(clean_, {span.start, block_.span.end});
      span.end = span.start + static_cast<Offset>(std::min(rest.size(), rest.find_first_of(words::stops)));
    }
    Text tail = words_behind(clean_, span);
    if (next < block_.nodes.size()) {
      const Offset start = numbers_.quantities[block_.nodes[next].quantity].span.start;
      if (span.end >= start) return {};
      // 6件、商业企业申请3件: the names are the next number's
      if (start <= span.start + tail.size()) tail = slice(clean_, span);
    }
    return starts_with_any(tail, words::behind_wholes) ? Text() : tail;
  }

  void number(std::size_t i, Text own, Frame& frame) {
    const Node& node = block_.nodes[i];
    Text tail = tail_of(i);
    // 除9件结转下年度外
    if (starts_with_any(trim(own), words::excepting)) {
      own = without_starts(trim(own), words::excepting);
      tail = without_ends(tail, words::excepting_ends);
    }
    const std::u16string clause = std::u16string(own).append(u" ").append(tail);
    CellWords said = read_cell_words(clause, year());
    const bool first = frame.numbers++ == 0;
    if (said.rows.empty() && said.is_clear && is_read(node)) look_ahead(node, said);
    if (is_read(node) && !frame.limits && is_about_requests(node.near.start, Asked(clause))) {
      if (known_[node.quantity].empty()) {
        if (said.is_clear)
          place(node, said, frame);
        else
          part_of_row(node, said);
      }
      all_of_one(node, said);
    }
    leave(said, own, tail, first, frame);
  }

  /// 年末尚有12件申请,依法转入下年度办理: the clause behind the number's tells what is counted.
  void look_ahead(const Node& node, CellWords& said) const {
    const CellWords next = read_cell_words(clause_behind(clean_, node.tail, block_.span.end), year());
    if (!next.is_clear || next.rows != Keys{kForward}) return;
    said.rows = next.rows;
  }

  /// 年末尚有5件申请处在征求第三方意见阶段,转入下年度办理: some of those, at most all.
  void part_of_row(const Node& node, CellWords said) {
    if (said.rows.empty()) look_ahead(node, said);
    if (!said.asks || said.rows.size() != 1 || !said.columns.empty() || said.rows[0] == kReceived ||
        topics_.topic(node.near.start) != Topic::requests)
      return;
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.wholes = {std::string(said.rows[0])};
    claim.is_named = true;
    out_.push_back(std::move(claim));
  }

  /// 上年结转的2件均为商业企业申请
  void all_of_one(const Node& node, const CellWords& said) {
    std::string_view row = known_[node.quantity];
    if (row.empty() && said.is_clear && said.rows.size() == 1) row = said.rows[0];
    if (!is_carried(row)) return;  // of all that came in it is a statement of its own
    const bool one = numbers_.quantities[node.quantity].value == Decimal::whole(1);
    const WordList& leads = one ? words::one_applicant_leads : words::all_applicants_lead;
    Text behind = slice(clean_, {node.tail.start, block_.span.end}).substr(0, 40);
    behind = behind.substr(0, behind.find_first_of(words::sentence_ends));
    const std::size_t at = position_of_any(behind, leads);
    // nothing stands between but 申请中,
    if (at == Text::npos || !read_cell_words(without_stops(behind.substr(0, at)), year()).is_clear) return;
    const Text lead = behind.substr(at);
    const Text who = lead.substr(length_of_start(lead, leads), lead.find_first_of(words::ends_of_context));
    const CellWords applicant = read_cell_words(who, year());
    const bool joined = who.find_first_of(words::joiners) != Text::npos;
    if (applicant.columns.size() != 1 || !applicant.rows.empty() || joined) return;
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.is_named = true;
    claim.parts = {cell_key(row, applicant.columns[0])};
    out_.push_back(std::move(claim));
  }

  /// The cells that the number is the sum of, where the words leave no others.
  void place(const Node& node, const CellWords& said, const Frame& frame) {
    if (is_closed_of_new(said, frame)) return;
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.is_named = !frame.unread;
    Keys rows = said.rows, columns = said.columns;
    if (rows.empty() && !rows_by_frame(said, frame, claim, rows)) return;
    if (columns.empty() && !columns_by_frame(rows, frame, claim, columns)) return;
    if ((rows.size() > 1 || columns.size() > 1) && !are_joined(rows, columns)) return;
    if (rows.size() > 1 && columns.size() > 1) return;
    for (const std::string_view row : rows) {
      if (is_result(row) && is_of_some(frame)) return;
      for (const std::string_view column : columns) claim.parts.push_back(cell_key(row, column));
    }
    rivals(rows[0], columns[0], claim);
    out_.push_back(std::move(claim));
  }

  /// 新收486件,年内办结477件: of the new ones, perhaps. 办结的319件中,308件为当年新收件: of the closed ones.
  static bool is_closed_of_new(const CellWords& said, const Frame& frame) {
    if (said.rows == Keys{kReceived} && frame.lead_row == kClosed) return true;
    return said.rows == Keys{kClosed} && frame.lead_row == kReceived && frame.lead_column.empty();
  }

  /// 上年结转的8件中,予以公开3件; 新收的132件中,予以公开49件: of those only.
  static bool is_of_some(const Frame& frame) {
    return (!frame.row.empty() && frame.row != kClosed && !is_result(frame.row)) ||
           (!frame.lead_row.empty() && frame.lead_row != kClosed && !is_result(frame.lead_row));
  }

  /// Whose row a number is of that names none itself.
  static bool rows_by_frame(const CellWords& said, const Frame& frame, TableClaim& claim, Keys& rows) {
    if (!said.columns.empty()) {
      if (!frame.row.empty()) {
        rows = {frame.row};
      } else if (!frame.lead_row.empty()) {
        rows = {frame.lead_row};
        if (frame.lead_row != kReceived) claim.is_named = false;
      } else if (said.asks) {
        rows = {kReceived};
      }
      return !rows.empty();
    }
    if (!frame.is_fresh) return false;
    if (!frame.row.empty()) rows = {frame.row};
    // 申请人以自然人为主,共提出申请83件
    if (rows.empty() && !frame.column.empty()) {
      rows = {frame.lead_row.empty() ? kReceived : frame.lead_row};
      claim.is_named = false;
    }
    return !rows.empty();
  }

  static bool columns_by_frame(const Keys& rows, const Frame& frame, TableClaim& claim, Keys& columns) {
    columns = {std::string_view()};
    if (!frame.column.empty()) {
      columns = {frame.column};
      claim.rivals.push_back(cell_key(rows[0], {}));
    } else if (!frame.lead_column.empty()) {
      // 自然人申请83件,予以公开49件: of them, or of all?
      if (rows[0] != kClosed && rows[0] != kForward) return false;
      columns = {frame.lead_column};
      claim.is_named = false;
      claim.rivals.push_back(cell_key(rows[0], {}));
      // 企业新收申请26件,年内办结25件: of the new ones, perhaps
      if (rows[0] == kClosed) claim.if_none = cell_key("requests.carried_over", frame.lead_column);
    } else if (frame.columns) {
      return false;
    }
    return true;
  }

  /// 商业企业、科研机构及其他组织: one number of all of them.
  static bool are_joined(const Keys& rows, const Keys& columns) {
    const bool results = std::all_of(rows.begin(), rows.end(), is_result);
    const bool has_group = std::find(columns.begin(), columns.end(), "group") != columns.end();
    return (rows.size() == 1 || results) && !(has_group && columns.size() > 1);
  }

  /// What the words may mean besides: what came in, what was due and what was closed are told alike.
  static void rivals(std::string_view row, std::string_view column, TableClaim& claim) {
    if (row != kReceived && row != "requests.due") return;
    for (const std::string_view other : {kReceived, std::string_view("requests.due"), kClosed}) {
      if (other != row) claim.rivals.push_back(cell_key(other, column));
    }
  }

  /// What the number leaves to those behind it.
  static void leave(const CellWords& said, Text own, Text tail, bool first, Frame& frame) {
    if (!said.is_clear) {
      frame.unread = true;
      // 受理维修资金使用申请416件,办结409件; 县自然资源局承办的有40件,予以公开12件
      const bool others = !read_cell_words(own, 0).is_clear;
      frame.limits =
          frame.limits || others || !said.columns.empty() || contains_any(Asked(tail), words::limits_cells);
      return;
    }
    if (!said.columns.empty()) frame.columns = true;
    // 上年结转的7件申请均已办结,其中予以公开1件: of what was carried over
    const auto carried = std::find_if(said.rows.begin(), said.rows.end(), is_carried);
    if (said.rows.size() == 2 && said.rows[0] == kClosed && carried != said.rows.end())
      frame.lead_row = *carried;
    if (said.rows.size() > 1 || said.columns.size() > 1) return;
    // 对商业企业的15件办结申请,: all behind it is of them
    if (first && said.columns.size() == 1 && starts_with_any(trim(own), words::cell_frame_leads)) {
      frame.column = said.columns[0];
      return;
    }
    // a result among others leaves what they are of: 上年结转8件,予以公开3件、部分公开1件
    const bool row = !said.rows.empty() && (first || said.columns.empty());
    if (row && (frame.lead_row.empty() || !is_result(said.rows[0]))) frame.lead_row = said.rows[0];
    frame.lead_column =
        first && said.columns.size() == 1 && !said.rows.empty() ? said.columns[0] : std::string_view();
  }

  Text clean_;
  const Block& block_;
  const Topics& topics_;
  const Numbers& numbers_;
  const std::vector<std::string_view>& known_;
  Span sentence_;
  std::vector<TableClaim> out_;
};

}  // namespace

std::vector<TableClaim> read_cells(Text clean, const Block& block, const Topics& topics,
                                   const Numbers& numbers, const std::vector<std::string_view>& known) {
  return Reader(clean, block, topics, numbers, known).read();
}

}  // namespace nianbao
