// Statements in words beside numbers: 无上年结转, 均已办结, 均为自然人申请 against the tables and the text.
#include <algorithm>
#include <array>
#include <span>

#include "core/base/text.h"
#include "core/organs/stranger.h"
#include "core/rules/claim_report.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"
#include "core/rules/table_names.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

using Keys = std::span<const std::string_view>;

/// What "all of them are …" excludes.
struct Excluded {
  std::string_view part;     // what all of them are
  std::string_view whole;    // all of them
  Keys others;               // so that these are 0
  bool of_new_only = false;  // the statement may speak of what came in, without what was carried over
};

constexpr std::array<std::string_view, 1> kOpen = {"requests.carried_forward"};
constexpr std::array<std::string_view, 5> kNotGranted = {
    "requests.partial", "requests.denied", "requests.unavailable", "requests.rejected", "requests.other"};
constexpr std::array<std::string_view, 6> kLegal = {"requests.received.legal",    "requests.received.company",
                                                    "requests.received.research", "requests.received.charity",
                                                    "requests.received.law",      "requests.received.others"};
constexpr std::array<std::string_view, 1> kNatural = {"requests.received.natural"};
constexpr std::array<std::string_view, 3> kReviews = {"disputes.review.corrected", "disputes.review.other",
                                                      "disputes.review.pending"};
constexpr std::array<std::string_view, 3> kSuits = {
    "disputes.litigation.corrected", "disputes.litigation.other", "disputes.litigation.pending"};
constexpr std::array<std::string_view, 1> kUnpaid = {"requests.other.unpaid"};
constexpr std::array kExcluded = {
    Excluded{"requests.closed", "requests.due", kOpen, true},
    Excluded{"requests.granted", "requests.closed", kNotGranted, true},
    Excluded{"requests.received.natural", "requests.received", kLegal},
    Excluded{"requests.received.legal", "requests.received", kNatural},
    Excluded{"disputes.review.upheld", "disputes.review", kReviews},
    Excluded{"disputes.litigation.upheld", "disputes.litigation", kSuits},
    Excluded{"all_paid", {}, kUnpaid, true},
};
/// What there is of requests only where some came in.
constexpr std::array<std::string_view, 4> kHandled = {"requests.closed", "requests.granted",
                                                      "requests.partial", "requests.denied"};

bool is_some(const Statistic& statistic) {
  return statistic.quantity >= 0 && !statistic.narrow && !statistic.approximate && statistic.value.units > 0;
}

/// The first number of the text that counts one of `keys`, and is not 0.
const Statistic* said(const Facts& facts, Keys keys) {
  const auto found = std::find_if(facts.statistics.begin(), facts.statistics.end(), [&](const Statistic& s) {
    return is_some(s) && std::find(keys.begin(), keys.end(), s.key) != keys.end();
  });
  return found == facts.statistics.end() ? nullptr : &*found;
}

std::optional<TableValue> sure_value(const Facts& facts, std::string_view key) {
  std::optional<TableValue> value = table_value(facts, key);
  if (value && value->doubtful) value.reset();
  return value;
}

/// The first of `keys` that the tables have more than 0 of.
std::optional<TableValue> in_table(const Facts& facts, Keys keys) {
  for (const std::string_view key : keys) {
    std::optional<TableValue> value = sure_value(facts, key);
    if (value && value->value.units > 0) return value;
  }
  return std::nullopt;
}

bool may_be_carried_over(const Facts& facts) {
  static constexpr std::array<std::string_view, 1> keys = {"requests.carried_over"};
  const std::optional<TableValue> over = table_value(facts, keys[0]);
  return over ? over->value.units > 0 : said(facts, keys) != nullptr;
}

class Checker {
 public:
  Checker(const RuleInput& in, Reporter& out) : in_(in), facts_(in.facts), out_(out) {}

  void run() {
    for (const Statistic& statistic : facts_.statistics) {
      if (statistic.quantity < 0) check_nil(statistic);
      if (statistic.key == "fees.processing" && is_some(statistic)) check_fee(statistic);
    }
    for (const AllStatement& statement : facts_.all_statements) {
      for (const Excluded& excluded : kExcluded) {
        if (excluded.part == statement.part) check_all(statement, excluded);
      }
      if (statement.part.ends_with("_paid")) check_paid(statement);
    }
    if (!any_) out_.not_applicable(u"文中没有可以和数字对照的说法。");
  }

 private:
  /// 无上年结转, where the table or the text has a number.
  void check_nil(const Statistic& nil) {
    if (denies_of_another(in_.text(nil.span), facts_.issuer)) return;
    const std::array<std::string_view, 1> keys = {nil.key};
    if (const std::optional<TableValue> value = table_value(facts_, nil.key)) {
      any_ = true;
      if (value->doubtful || value->value.units <= 0) return;
      // A notice may have been sent in the year before.
      const bool sure = nil.key != "requests.other.unpaid";
      Finding finding = beside_table(nil.span, *value, sure);
      if (sure) finding.equations.push_back(equation_of_nil(nil, *value));
      return out_.add(std::move(finding));
    }
    if (const Statistic* number = said(facts_, keys)) {
      any_ = true;
      return out_.add(beside_number(nil.span, number->span, number->value, true));
    }
    if (nil.key != "requests.received" || may_be_carried_over(facts_)) return;
    if (const Statistic* number = said(facts_, kHandled)) {
      any_ = true;
      out_.add(beside_number(nil.span, number->span, number->value, false));
    }
  }

  /// 均为自然人申请, where the table or the text has others.
  void check_all(const AllStatement& statement, const Excluded& excluded) {
    if (statement.beside >= 0) {
      any_ = true;
      const Quantity& open = facts_.quantities[static_cast<std::size_t>(statement.beside)];
      return out_.add(beside_number(statement.span, open.span, open.value, false));
    }
    const bool sure = !excluded.of_new_only || !may_be_carried_over(facts_);
    const std::optional<TableValue> whole = sure_value(facts_, excluded.whole);
    const std::optional<TableValue> part = sure_value(facts_, excluded.part);
    if (whole && part) {
      any_ = true;
      if (!(part->value < whole->value)) return;
      if (const std::optional<TableValue> other = in_table(facts_, excluded.others))
        out_.add(beside_table(statement.span, *other, sure));
      return;
    }
    if (const std::optional<TableValue> other = in_table(facts_, excluded.others)) {
      any_ = true;
      return out_.add(beside_table(statement.span, *other, false));
    }
    if (const Statistic* number = said(facts_, excluded.others)) {
      any_ = true;
      out_.add(beside_number(statement.span, number->span, number->value, sure));
    }
  }

  /// 3名申请人缴纳了信息处理费, and none was taken.
  void check_paid(const AllStatement& paid) {
    const auto none = std::find_if(
        facts_.statistics.begin(), facts_.statistics.end(),
        [](const Statistic& s) { return s.key == "fees.processing" && s.value.units == 0 && !s.narrow; });
    if (none == facts_.statistics.end()) return;
    any_ = true;
    Finding finding;
    finding.severity = Severity::warning;
    finding.span = none->span;
    finding.message = cat(u"这里写", quoted(in_.text(none->span)), u",另一处写", quoted(in_.text(paid.span)),
                          u",两种说法不一致,请核对后改正写错的一处。");
    finding.related.push_back({paid.span, u"另一处"});
    out_.add(std::move(finding));
  }

  /// 信息处理费 is one of the fees of table two: more of it than of all of them.
  void check_fee(const Statistic& fee) {
    const std::optional<TableValue> all = sure_value(facts_, "fees.administrative");
    if (!all || all->cells.empty()) return;
    any_ = true;
    // The table counts in 万元: half a unit of its last digit may be lost.
    const KeyedCell& cell = *all->cells.front();
    const bool rounded = cell.value.decimals > 0;
    const Decimal rounding = rounded ? Decimal{5000, cell.value.decimals} : Decimal::whole(0);
    if (!(all->value + rounding < fee.value)) return;
    Finding finding;
    finding.severity = Severity::warning;
    finding.span = fee.span;
    finding.message = cat(u"正文写", phrase(in_, fee.span), u",", value_name(facts_, *all), u"是", cell.value,
                          u"万元,信息处理费属于行政事业性收费,不会比它还多,请核对金额和单位后改正。");
    finding.related.push_back({all->span, u"表格中的数"});
    finding.evidence = Evidence{cat(fee.value, u"元 > ", all->value, u"元"),
                                cat(u"不超过 ", all->value, u"元"), cat(fee.value, u"元")};
    out_.add(std::move(finding));
  }

  Finding beside_table(Span words, const TableValue& value, bool sure) const {
    Finding finding;
    finding.span = words;
    if (!sure) finding.severity = Severity::warning;
    const bool money = value.rows.size() == 1 && value.rows[0] == "fees";
    const std::u16string number =
        money && !value.cells.empty() ? cat(value.cells.front()->value, u"万元") : cat(value.value);
    const bool added = value.rows.size() > 1 || value.columns.size() > 1;
    finding.message = cat(u"正文写", quoted(in_.text(words)), u",", value_name(facts_, value),
                          added ? u"相加是" : u"是", number, u",说法和数字不一致");
    finding.ask = sure ? u",请核对后改正写错的一处。" : u",请核对口径:口径不同请写明,写错了请改正。";
    finding.related.push_back({value.span, u"表格中的数"});
    finding.evidence = Evidence{cat(u"表格为 ", number, u", 文中为 0"), number, u"0"};
    return finding;
  }

  Finding beside_number(Span words, Span number, const Decimal& value, bool sure) const {
    Finding finding;
    finding.span = words;
    if (!sure) finding.severity = Severity::warning;
    finding.message =
        cat(u"这里写", quoted(in_.text(words)), u",另一处写", phrase(in_, number), u",说法和数字不一致");
    finding.ask = sure ? u",请核对后改正写错的一处。" : u",请核对口径:口径不同请写明,写错了请改正。";
    finding.related.push_back({number, u"文中的数"});
    finding.evidence = Evidence{cat(u"另一处 ", value, u", 此处 0"), cat(value), u"0"};
    return finding;
  }

  blame::EquationId equation_of_nil(const Statistic& nil, const TableValue& value) const {
    blame::Equation equation;
    equation.top.push_back({number_of(in_, nil, out_.equations()), 1});
    for (const KeyedCell* cell : value.cells)
      equation.top.push_back({number_of(*value.table, *cell, out_.equations()), -1});
    return out_.equations().add(std::move(equation));
  }

  const RuleInput& in_;
  const Facts& facts_;
  Reporter& out_;
  bool any_ = false;
};

void check(const RuleInput& in, Reporter& out) { Checker(in, out).run(); }

}  // namespace

const Rule cross_statement = {
    .id = "cross/statement",
    .severity = Severity::error,
    .title = u"说法与数字是否一致",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
