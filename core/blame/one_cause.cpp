#include "core/blame/one_cause.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/blame/search.h"
#include "core/rules/claim_text.h"
#include "core/rules/table_names.h"
#include "core/rules/wording.h"

namespace nianbao::blame {

namespace {

constexpr std::size_t kMostSaid = 3;     // findings told in full within one
constexpr std::size_t kMostChoices = 3;  // numbers told one by one
constexpr std::size_t kMostRelated = 14;

Severity severity_of(const Told& told) { return told.finding.severity.value_or(told.rule->severity); }

/// How a number of the draft is named and printed.
class NumberWords {
 public:
  explicit NumberWords(const RuleInput& in) : in_(in) {}

  Span place(const Number& number) const {
    return number.quantity < 0 ? number.place : quantity(number).span;
  }
  std::u16string_view text(const Number& number) const { return in_.text(number.place); }
  std::u16string name(const Number& number) const {
    if (number.table) {
      return cat(table_name(in_.facts, *number.table), cell_name(*number.table, {number.row, number.cell}));
    }
    return number.quantity < 0 ? phrase(in_, number.place) : phrase(in_, quantity(number));
  }
  std::u16string print(const Number& number, const Decimal& value) const {
    return number.quantity < 0 ? value.print() : number_text_of(quantity(number), value);
  }
  /// 改为57件; 按57改写 where the number is said in words (未收到).
  std::u16string change(const Number& number, const Mend& mend) const {
    const bool in_words = number.quantity < 0 && !number.table;
    return in_words ? cat(u"按", mend.value, u"改写") : cat(u"改为", print(number, mend));
  }
  /// "57件", or "570件左右" where several values would do.
  std::u16string print(const Number& number, const Mend& mend) const {
    return cat(print(number, mend.value), mend.is_exact ? u"" : u"左右");
  }

 private:
  const Quantity& quantity(const Number& number) const {
    return in_.facts.quantities[static_cast<std::size_t>(number.quantity)];
  }

  const RuleInput& in_;
};

class Joiner {
 public:
  Joiner(const RuleInput& in, const Equations& equations, std::vector<Told>& all)
      : words_(in), equations_(equations), all_(all) {}

  void run() {
    std::vector<EquationId> told;
    owner_.assign(equations_.size(), 0);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      for (const EquationId id : all_[i].finding.equations) {
        owner_[id] = i;
        told.push_back(id);
      }
    }
    for (const Cause& cause : find_causes(equations_, told)) explain(cause);
  }

 private:
  void explain(const Cause& cause) {
    if (cause.choices.empty()) return;
    const std::vector<std::size_t> findings = findings_of(cause);
    if (findings.empty()) return;
    if (findings.size() > 1)
      join(findings, cause);
    else if (cause.mended.size() == 1)
      return point(all_[findings.front()], cause);
    offer_fix(all_[findings.front()], cause);
  }

  /// Those that the cause explains in full, the gravest first, then by place.
  std::vector<std::size_t> findings_of(const Cause& cause) const {
    std::vector<std::size_t> out;
    for (const EquationId id : cause.mended) out.push_back(owner_[id]);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    std::erase_if(out, [&](std::size_t i) {
      const std::vector<EquationId>& own = all_[i].finding.equations;
      return all_[i].finding.ask.empty() || !std::all_of(own.begin(), own.end(), [&](EquationId id) {
               return std::binary_search(cause.mended.begin(), cause.mended.end(), id);
             });
    });
    std::sort(out.begin(), out.end(), [this](std::size_t a, std::size_t b) {
      const Told& one = all_[a];
      const Told& other = all_[b];
      if (severity_of(one) != severity_of(other)) return severity_of(one) > severity_of(other);
      const Span& here = one.finding.span;
      const Span& there = other.finding.span;
      if (here.start != there.start) return here.start < there.start;
      return here.end != there.end ? here.end > there.end : a < b;
    });
    return out;
  }

  // ---- several findings ----

  void join(const std::vector<std::size_t>& findings, const Cause& cause) {
    Told& first = all_[findings.front()];
    Finding joined = std::move(first.finding);
    joined.severity = joined.severity.value_or(first.rule->severity);
    std::vector<Related> related{{joined.span, std::u16string(first.rule->title)}};
    related.insert(related.end(), joined.related.begin(), joined.related.end());
    std::vector<std::u16string> said{joined.message};
    std::u16string expression = joined.evidence ? joined.evidence->expression : std::u16string();
    for (std::size_t i = 1; i < findings.size(); ++i) {
      Told& other = all_[findings[i]];
      Finding& part = other.finding;
      other.joined = first.rule;
      joined.may_be_words = joined.may_be_words && part.may_be_words;
      related.push_back({part.span, std::u16string(other.rule->title)});
      related.insert(related.end(), part.related.begin(), part.related.end());
      if (std::find(said.begin(), said.end(), part.message) != said.end())
        continue;  // said twice in the text
      if (part.evidence) expression += cat(u"; ", part.evidence->expression);
      said.push_back(std::move(part.message));
    }
    joined.message = text_of(said);
    if (!joined.may_be_words) joined.ask = ask_for(cause, said.size());
    set_place(joined, cause, std::move(related));
    joined.evidence = evidence_for(cause, std::move(expression), joined);
    joined.fix.reset();
    first.finding = std::move(joined);
  }

  static std::u16string text_of(const std::vector<std::u16string>& said) {
    std::u16string out;
    for (std::size_t i = 0; i < said.size() && i < kMostSaid; ++i) out += cat(i == 0 ? u"" : u";", said[i]);
    return said.size() > kMostSaid ? cat(out, u";等", said.size(), u"处") : out;
  }

  std::u16string ask_for(const Cause& cause, std::size_t places) const {
    const std::u16string these = places > 1 ? cat(u",这", places, u"处") : std::u16string();
    if (cause.choices.size() == 1) {
      const Mend& mend = cause.choices.front();
      const Number& number = equations_.number(mend.number);
      return cat(u"。把", words_.name(number), words_.change(number, mend), these,
                 places > 1 ? u"就都相符,请核对后改正。" : u"就相符,请核对后改正。");
    }
    std::u16string out;
    for (std::size_t i = 0; i < cause.choices.size() && i < kMostChoices; ++i) {
      const Mend& mend = cause.choices[i];
      const Number& number = equations_.number(mend.number);
      if (cause.choices.size() > kMostChoices)
        out += cat(i == 0 ? u"" : u"、", words_.name(number));
      else
        out += cat(i == 0 ? u"要么" : u",要么", words_.name(number), u"应为", words_.print(number, mend));
    }
    if (cause.choices.size() > kMostChoices) {
      return cat(u"。对不上的可能是同一个数:", out, u"等", cause.choices.size(),
                 u"个数,请逐个核对,改正写错的一处。");
    }
    return cat(u"。", out, u",改一处就都相符,请核对后改正写错的一处。");
  }

  /// The number to blame is the finding's place; all others are related places, each once.
  void set_place(Finding& finding, const Cause& cause, std::vector<Related> related) const {
    std::vector<Related> numbers;
    for (const Mend& mend : cause.choices)
      numbers.push_back({words_.place(equations_.number(mend.number)), u"要核对的数"});
    if (cause.choices.size() == 1 && !finding.may_be_words) finding.span = numbers.front().span;
    numbers.insert(numbers.end(), related.begin(), related.end());
    finding.related.clear();
    for (Related& each : numbers) {
      const bool known = each.span == finding.span ||
                         std::any_of(finding.related.begin(), finding.related.end(),
                                     [&](const Related& other) { return other.span == each.span; });
      if (!known && finding.related.size() < kMostRelated) finding.related.push_back(std::move(each));
    }
  }

  Evidence evidence_for(const Cause& cause, std::u16string expression, const Finding& finding) const {
    const Mend& mend = cause.choices.front();
    if (cause.choices.size() > 1 || !mend.is_exact || finding.may_be_words)
      return {std::move(expression), {}, finding.evidence ? finding.evidence->actual : std::u16string()};
    const Number& number = equations_.number(mend.number);
    return {std::move(expression), words_.print(number, mend.value), words_.print(number, number.value)};
  }

  /// A number in plain digits may be replaced when nothing else is left and two equations say so, each from
  /// other numbers.
  void offer_fix(Told& told, const Cause& cause) const {
    const Mend& mend = cause.choices.front();
    const bool sure = cause.choices.size() == 1 && mend.is_exact && !told.finding.may_be_words &&
                      severity_of(told) == Severity::error;
    if (!sure || !have_two_witnesses(cause)) return;
    const Number& number = equations_.number(mend.number);
    if (words_.text(number) != number.value.print()) return;  // 1,250, 3.2万, 三件
    told.finding.fix = Fix{number.place, mend.value.print()};
  }

  /// Two of the equations tie the number to different others.
  bool have_two_witnesses(const Cause& cause) const {
    const auto others = [&](EquationId id) {
      std::vector<NumberId> out = equations_.numbers_of(id);
      std::erase(out, cause.choices.front().number);
      return out;
    };
    const std::vector<NumberId> first = others(cause.mended.front());
    return std::any_of(cause.mended.begin() + 1, cause.mended.end(),
                       [&](EquationId id) { return others(id) != first; });
  }

  // ---- one finding ----

  void point(Told& told, const Cause& cause) const {
    if (severity_of(told) != Severity::error || told.finding.may_be_words || !told.finding.evidence) return;
    if (cause.is_confirmed && cause.choices.front().is_exact)
      point_to(told.finding, cause);
    else
      hint_at(told.finding, cause);
  }

  /// All the equation's other numbers stand in equations that hold: then it is this one.
  void point_to(Finding& finding, const Cause& cause) const {
    const Mend& mend = cause.choices.front();
    std::size_t others = 0;
    for (const NumberId id : equations_.numbers_of(cause.mended.front()))
      others += id != mend.number && !equations_.number(id).is_fixed ? 1 : 0;
    const Number& number = equations_.number(mend.number);
    if (others == 0 || (others == 1 && !is_near(number, mend))) return;
    finding.ask = cat(others == 1 ? u",另一个数与别处相符,请先核对" : u",其余各数都与别处相符,请先核对",
                      words_.name(number), u",", words_.change(number, mend), u"就",
                      others == 1 ? u"一致。" : u"相符。");
    finding.evidence->expected = words_.print(number, mend.value);
    finding.evidence->actual = words_.print(number, number.value);
  }

  /// Of two numbers that should be one: 289 and 3320 are hardly meant to be the same.
  static bool is_near(const Number& number, const Mend& mend) {
    const Decimal& small = number.value < mend.value ? number.value : mend.value;
    const Decimal& large = number.value < mend.value ? mend.value : number.value;
    return mend.slip != Slip::none || small.units == 0 || !(small + small < large);
  }

  /// Swapped digits, or one too many or too few of at least three: 3 for 13 may be anything.
  bool is_plain_slip(const Mend& mend) const {
    const std::size_t digits =
        std::max(mend.value.print().size(), equations_.number(mend.number).value.print().size());
    return mend.is_exact && (mend.slip == Slip::swapped || (mend.slip >= Slip::missing_digit && digits > 2));
  }

  /// Of several numbers that may be wrong, one alone is such a slip.
  void hint_at(Finding& finding, const Cause& cause) const {
    const Mend* found = nullptr;
    for (const Mend& mend : cause.choices) {
      if (!is_plain_slip(mend)) continue;
      if (found) return;
      found = &mend;
    }
    if (!found || !finding.ask.ends_with(u"。")) return;
    const Number& number = equations_.number(found->number);
    finding.ask.pop_back();
    finding.ask +=
        cat(u";如果", words_.name(number), u"应是", words_.print(number, found->value), u",就正好相符。");
  }

  NumberWords words_;
  const Equations& equations_;
  std::vector<Told>& all_;
  std::vector<std::size_t> owner_;  // by equation: its finding
};

}  // namespace

void join_causes(const RuleInput& in, const Equations& equations, std::vector<Told>& all) {
  Joiner(in, equations, all).run();
}

}  // namespace nianbao::blame
