// What came in, went out and stayed: 期初60件,新收45件,办结80件,剩余25件;
// 新收67件,上年无结转,答复64件,撤回1件, 结转下年度2件.
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/flow.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostTerms = 6;
constexpr std::size_t kReach = 40;  // levels that are looked at for terms

/// The terms of one balance, as levels.
struct Terms {
  Parts due;  // 新收和上年结转共26件: instead of both
  Parts opening;
  Parts in;
  Parts out;
  Parts dropped;
  Parts closing;
  Parts among_out;             // 办结165件(含上年结转6件): perhaps all of what was there
  bool no_opening = false;     // 上年无结转
  bool no_closing = false;     // 无结转下年度
  bool holds_opening = false;  // 收到216件,含上年结转8件

  bool has_opening() const { return !opening.empty() || no_opening || holds_opening; }
  bool has_closing() const { return !closing.empty() || no_closing; }

  Parts* of(Flow flow) {
    switch (flow) {
      case Flow::opening:
        return &opening;
      case Flow::in:
        return &in;
      case Flow::out:
        return &out;
      case Flow::dropped:
        return &dropped;
      case Flow::closing:
        return &closing;
      case Flow::due:
        return &due;
      case Flow::none:
        break;
    }
    return nullptr;
  }
};

/// 上年结转无, 年初无结转: nothing was there.
bool says_no_opening(std::u16string_view said) { return contains_any(said, words::no_opening); }

/// 无结转下年度, 结转下年度为零: nothing stays.
bool says_no_closing(std::u16string_view said) { return contains_any(said, words::no_closing); }

class Flows {
 public:
  explicit Flows(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 0; at < levels_.size();) {
      const Flow flow = flow_at(at);
      if (flow == Flow::out && done_and_open(at)) {
        at += 2;
        continue;
      }
      // 上年度结转的2件申请已办结。本年度新收31件,年内办结28件: a balance of its own
      if (flow == Flow::opening && is_settled_apart(at)) {
        ++at;
        continue;
      }
      const bool begins = flow != Flow::none && flow != Flow::dropped;
      at = begins ? std::max(at + 1, read(at)) : at + 1;
    }
  }

 private:
  /// 办理留言688条(含上年未结12条),已办结671条,正在办理17条: nothing else became of them.
  bool done_and_open(std::size_t done) {
    const std::size_t open = done + 1;
    if (done == 0 || open >= levels_.size() || !is_any(levels_.near(done), words::done_alone) ||
        !is_any(levels_.near(open), words::open_alone))
      return false;
    std::size_t whole = done - 1;
    while (whole > 0 && levels_.node(whole).depth > levels_.node(done).depth) --whole;
    const Node& first = levels_.node(done);
    const bool plain = first.marker == Marker::none && first.whole.empty() && levels_.same(whole, done) &&
                       levels_.same(done, open) && levels_.joint(whole, open) == Joint::comma &&
                       flow_at(whole) == Flow::none &&
                       levels_.node(whole).depth == levels_.node(done).depth && levels_.tail(done).empty() &&
                       levels_.tail(open).empty() && sums_.total_of(done) == Levels::kNone &&
                       sums_.total_of(open) == Levels::kNone;
    if (!plain) return false;
    Claim claim = sums_.sum(whole, {done, open});
    claim.certainty = Certainty::probable;
    sums_.keep(std::move(claim), whole, {done, open});
    return true;
  }

  bool is_settled_apart(std::size_t level) const {
    return level + 1 < levels_.size() && levels_.joint(level + 1) == Joint::sentence &&
           is_done(levels_.tail(level));
  }

  Flow flow_at(std::size_t level) const { return flow_of(levels_.near(level), levels_.tail(level)); }

  /// The same, where the terms before say what 现有74个 and 其中24件在年内办结 mean.
  Flow flow_behind(std::size_t level, const Terms& terms) const {
    const Flow flow = flow_at(level);
    // 应办理310件,已办结296件,其余14件尚在法定期限内: what is left of 310
    if (flow == Flow::closing && !terms.due.empty() && contains_any(levels_.tail(level), words::within_term))
      return Flow::none;
    if (flow != Flow::none) return flow;
    const std::u16string_view near = levels_.near(level);
    if (!terms.opening.empty() && starts_with_any(near, words::there_now)) return Flow::closing;
    const std::u16string_view tail = levels_.tail(level);
    const bool of_time = contains_any(tail, words::of_time_limits);
    return !terms.due.empty() && without_starts(near, words::before_part_of_due).empty() && !of_time
               ? flow_of(tail, {})
               : Flow::none;
  }

  /// A part of the term before: 办结68件,其中予以公开22件、…; not 新收24件,其中撤回3件, which is a term.
  bool is_nested(std::size_t level, std::size_t base, Flow before) const {
    const Node& n = levels_.node(level);
    if (n.depth > levels_.node(base).depth) return true;
    if (n.marker == Marker::none || before == Flow::due) return false;
    const Flow flow = flow_at(level);
    // 收到116件,上年结转5件,其中撤回4件: of both
    if (before == Flow::opening && flow == Flow::dropped) return false;
    return !(before == Flow::in && (flow == Flow::out || flow == Flow::dropped || flow == Flow::closing));
  }

  /// The terms from `at` on; returns the level behind them.
  std::size_t collect(std::size_t at, Terms& terms) const {
    Flow before = Flow::none;
    Joint nested = Joint::none;
    bool in_nested = false;
    std::size_t end = at;
    std::size_t count = 0;
    for (std::size_t k = at; k < levels_.size() && k < at + kReach && count < kMostTerms; ++k) {
      if (levels_.joint(k) > Joint::sentence && k > at) break;
      if (levels_.node(k).depth < levels_.node(at).depth) break;
      if (!levels_.same(at, k)) continue;
      // 上年结转8件中,办结8件;新收143件中,办结137件: each whole has a balance of its own
      if (levels_.node(k).marker == Marker::of && !terms.opening.empty()) return at;
      const bool begins_apart = k == at && levels_.joint(k) >= Joint::semicolon;  // ;其中市直部门受理310件
      if (!begins_apart && is_nested(k, at, before)) {
        const Flow part = flow_at(k);
        if (part == Flow::in) return at;  // 收到386件,其中我局收到47件: whose balance follows is not told
        terms.holds_opening = terms.holds_opening || (part == Flow::opening && before == Flow::in);
        // 办结92件,含上年结转7件;新收86件,1件转入下一年度
        if (part == Flow::opening && before == Flow::out) {
          if (terms.in.empty())
            terms.opening.push_back(k);
          else
            terms.among_out.push_back(k);
        }
        in_nested = true;
        nested = levels_.joint(k);
        continue;
      }
      const Flow flow = flow_behind(k, terms);
      if (flow == Flow::due && k > at) {
        before = Flow::in;  // 应办理228件,其中办结212件、转下年7件: terms, too
        continue;
      }
      // 应办26件,其中新收24件、上年结转2件: what is due is told again
      if (!terms.due.empty() && (flow == Flow::in || flow == Flow::opening)) return at;
      if (flow == Flow::none) {
        if (in_nested && levels_.joint(k) <= std::max(nested, Joint::listing)) continue;
        break;
      }
      in_nested = false;
      Parts& same = *terms.of(flow);
      if (!same.empty() && flow != Flow::out && flow != Flow::dropped) break;
      same.push_back(k);
      before = flow;
      end = k + 1;
      ++count;
    }
    return end;
  }

  /// The words of the terms' sentences.
  std::u16string_view words(std::size_t first, std::size_t end) const {
    const Offset from = levels_.node(first).gap.start;
    const std::u16string_view behind = levels_.text_after(end - 1, 40);
    const std::size_t stop = std::min(behind.find_first_of(words::line_or_sentence_ends), behind.size());
    return levels_.text({from, static_cast<Offset>(levels_.quantity(end - 1).span.end + stop)});
  }

  std::size_t read(std::size_t at) {
    Terms terms;
    const std::size_t end = collect(at, terms);
    if (end == at) return at + 1;
    if (stock(end, terms)) return end + 1;
    const std::u16string_view said = words(at, end);
    terms.no_opening = says_no_opening(said);
    terms.no_closing = says_no_closing(said);
    terms.no_closing = terms.no_closing || (is_all_out(terms) && ends_sentence(end));
    if (holds_with_those_out(terms)) return end;
    if (!is_whole(terms)) return at + 1;
    if (balance(terms)) return end;
    return at + 1;
  }

  /// 新收164件,办结165件(含上年结转6件),5件顺延: all that was there was closed, where that adds up.
  bool holds_with_those_out(const Terms& terms) {
    if (!terms.opening.empty() || terms.among_out.size() != 1 || terms.closing.empty()) return false;
    Terms all = terms;
    all.opening = terms.among_out;
    if (all.in.size() != 1 || claim_of(all, all.out).agreement == Agreement::disagrees) return false;
    return balance(all);
  }

  /// 新收1372件,上年结转45件,全部1417件均已办结: nothing stays.
  bool is_all_out(const Terms& terms) const {
    if (terms.out.size() != 1 || !terms.closing.empty() || terms.opening.empty()) return false;
    const std::size_t out = terms.out.front();
    return levels_.node(out).marker == Marker::none && (contains_any(levels_.near(out), words::all_of_them) ||
                                                        contains_any(levels_.tail(out), words::all_of_them));
  }
  bool ends_sentence(std::size_t end) const {
    return end >= levels_.size() || levels_.joint(end) >= Joint::sentence;
  }

  /// 收到288件,其中268件已办结,20件转下年度: what was done with the very requests that came in, which needs
  /// nothing that was there before.
  bool divides_in(const Terms& terms) const {
    if (terms.in.size() != 1 || terms.out.size() != 1 || terms.closing.size() != 1) return false;
    const std::size_t out = terms.out.front();
    const std::size_t closing = terms.closing.front();
    if (!(terms.in.front() < out && out < closing)) return false;
    return levels_.node(out).marker == Marker::among ||
           (levels_.near(out).empty() && levels_.near(closing).empty()) ||
           starts_with_any(levels_.near(closing), words::the_rest);
  }

  /// 收到288件,办结268件,2件结转下年度: more came in than went out and stays, whatever was there before.
  bool lacks_some(const Terms& terms) const {
    if (terms.in.size() != 1 || terms.out.size() != 1 || terms.closing.size() != 1) return false;
    const auto value = [this](const Parts& part) { return levels_.quantity(part.front()).value; };
    const Decimal done = value(terms.out) + value(terms.closing);
    if (!(done < value(terms.in))) return false;
    // 收到38件,其中35件正式受理,已答复34件,1件正在办理: they may be of a part of what came in
    for (std::size_t k = terms.in.front() + 1; k < terms.out.front(); ++k) {
      if (levels_.same(k, terms.in.front()) && levels_.quantity(k).value < value(terms.in)) return false;
    }
    return true;
  }

  /// The terms say what came in, what went out and what stays.
  bool is_whole(const Terms& terms) const {
    if (terms.out.empty() && terms.dropped.empty()) return false;
    if (!terms.due.empty()) return !terms.out.empty() && !terms.closing.empty();
    if (terms.in.size() != 1 || !terms.has_closing()) return false;
    return terms.has_opening() || (terms.closing.size() == 1 && !terms.dropped.empty()) ||
           divides_in(terms) || lacks_some(terms);
  }

  /// 截至2022年末累计5120条,2023年新增864条,截至2023年末累计5984条; 2022年末有效48件,新制发7件、废止5件,
  /// 2023年末有效50件
  bool stock(std::size_t last, Terms& terms) {
    if (terms.opening.size() != 1 || terms.in.size() != 1 || !terms.closing.empty() || last >= levels_.size())
      return false;
    const std::size_t first = terms.opening.front();
    const auto is_end_of_year = [&](std::size_t k) {
      return flow_at(k) == Flow::opening && contains_any(levels_.near(k), words::end_of_year);
    };
    if (!is_end_of_year(first) || !is_end_of_year(last) || !levels_.same(first, last)) return false;
    if (!terms.out.empty() || !terms.dropped.empty()) {
      terms.closing = {last};
      return balance(terms);
    }
    Claim claim = sums_.sum(last, {first, terms.in.front()});
    claim.kind = ClaimKind::derived;
    claim.certainty = Certainty::probable;
    sums_.keep_balance(std::move(claim), {first, terms.in.front(), last});
    return true;
  }

  /// What is out: what was closed covers what was answered and withdrawn, unless they add up.
  std::array<Parts, 2> readings_of_out(const Terms& terms) const {
    Parts all = terms.out;
    all.insert(all.end(), terms.dropped.begin(), terms.dropped.end());
    for (const std::size_t k : terms.out) {
      if (contains_any(levels_.near(k), words::closed_ones)) return {Parts{k}, all};
    }
    return {all, all};
  }

  /// 答复64件,办结60件: which of them is out is not told; 废止3件,宣布失效2件 both are.
  bool is_told_twice(const Parts& out) const {
    return out.size() > 1 && std::any_of(out.begin(), out.end(), [&](std::size_t k) {
             return contains_any(levels_.near(k), words::closed_in_any_way);
           });
  }

  /// 新收和上年结转共26件,24件办结,1件跨年办理
  Claim claim_of_due(const Terms& terms, const Parts& out) const {
    Parts parts = out;
    parts.insert(parts.end(), terms.closing.begin(), terms.closing.end());
    std::sort(parts.begin(), parts.end());
    Claim claim = sums_.sum(terms.due.front(), parts);
    claim.kind = ClaimKind::derived;
    claim.certainty = Certainty::probable;
    return claim;
  }

  Claim claim_of(const Terms& terms, const Parts& out) const {
    if (!terms.due.empty()) return claim_of_due(terms, out);
    Parts came = terms.in;
    came.insert(came.end(), terms.opening.begin(), terms.opening.end());
    std::sort(came.begin(), came.end());
    Claim claim = sums_.sum(out.front(), came);
    claim.kind = ClaimKind::derived;
    const auto take = [&](std::size_t k) {
      claim.divisor.push_back(levels_.node(k).quantity);
      claim.span = cover(claim.span, levels_.quantity(k).span);
    };
    for (std::size_t i = 1; i < out.size(); ++i) take(out[i]);
    for (const std::size_t k : terms.closing) take(k);
    sums_.judge_claim(claim);
    claim.certainty = Certainty::probable;
    return claim;
  }

  bool balance(const Terms& terms) {
    Parts levels = terms.in;
    for (const Parts* some : {&terms.due, &terms.opening, &terms.out, &terms.dropped, &terms.closing})
      levels.insert(levels.end(), some->begin(), some->end());
    const std::array<Parts, 2> readings = readings_of_out(terms);
    for (const Parts& out : readings) {
      if (out.empty()) continue;
      Claim claim = claim_of(terms, out);
      if (claim.agreement == Agreement::disagrees) continue;
      keep(std::move(claim), terms, out, levels);
      return true;
    }
    const int zeros = (terms.no_opening ? 1 : 0) + (terms.no_closing ? 1 : 0);
    if (is_told_twice(terms.out) || static_cast<int>(levels.size()) + zeros < 3) return false;
    keep(claim_of(terms, readings[0]), terms, readings[0], levels);
    return true;
  }

  /// What was done with the due requests are parts of their number; other terms are parts of nothing.
  void keep(Claim claim, const Terms& terms, const Parts& out, const Parts& levels) {
    if (terms.due.empty()) return sums_.keep_balance(std::move(claim), levels);
    Parts parts = out;
    parts.insert(parts.end(), terms.closing.begin(), terms.closing.end());
    std::sort(parts.begin(), parts.end());
    sums_.keep(std::move(claim), terms.due.front(), parts);
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_flows(PartSums& sums) { Flows(sums).run(); }

}  // namespace nianbao::claims
