#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/previous_report.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/rules/table_names.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"
#include "core/words/lists/documents.h"

namespace nianbao::rules {

namespace {

/// The row's number in this column; nullptr when it was not read.
const KeyedCell* find_cell(const KeyedTable& table, std::string_view row_key, std::string_view column) {
  const KeyedCell* cell = table.cell(row_key, column);
  return cell && cell->has_value() ? cell : nullptr;
}

/// 另有11件因有效期届满自动失效; 因机构职能划转,…现行有效件数相应增加: a sentence that says how many
/// documents went or came, or that the stock is another, and why.
bool explains_stock(std::u16string_view sentence) {
  const Asked asked(sentence);
  const bool changed = contains_any(asked, words::stock_changes);
  if (contains_any(asked, words::in_force_words))
    return changed || contains_any(asked, words::stock_changes_beside_stock);
  if (!changed || !contains_any(asked, words::stock_documents)) return false;
  for (std::size_t at = 1; at < sentence.size(); ++at) {
    if (sentence[at] == u'件' && is_digit(sentence[at - 1])) return true;
  }
  return false;
}

std::optional<Span> explanation_of_stock(const RuleInput& in) {
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    for (Offset at = paragraph.span.start; at < paragraph.span.end;) {
      const Span sentence = sentence_at(in.source.clean, paragraph.span, at);
      if (explains_stock(in.text(sentence))) return sentence;
      at = std::max(sentence.end, at) + 1;
    }
  }
  return std::nullopt;
}

void check(const RuleInput& in, Reporter& out) {
  if (std::u16string reason = why_not_comparable(in); !reason.empty())
    return out.not_checked(std::move(reason));
  const KeyedTable* now = find_table(in.facts, "active");
  const KeyedTable* last = find_table(in.previous->facts, "active");
  if (!now || !last) return out.not_checked(u"两年的主动公开情况表没有都读出。");
  std::size_t compared = 0;
  for (const std::string_view row : {"regulations", "normative_documents"}) {
    const KeyedCell* before = find_cell(*last, row, "in_force");
    const KeyedCell* made = find_cell(*now, row, "issued");
    const KeyedCell* revoked = find_cell(*now, row, "repealed");
    const KeyedCell* stock = find_cell(*now, row, "in_force");
    if (!before || !made || !revoked || !stock) continue;
    ++compared;
    const Decimal expected = before->value + made->value - revoked->value;
    if (expected == stock->value) continue;
    Finding finding;
    finding.span = stock->span;
    finding.message = cat(table_name(in.facts, *now), quoted(row_name(*now, row)), u"现行有效填的是",
                          stock->value, u"件,按上一年度现行有效", before->value, u"件、本年制发", made->value,
                          u"件、本年废止", revoked->value, u"件推算是", expected, u"件");
    if (const std::optional<Span> why = explanation_of_stock(in)) {
      finding.severity = Severity::info;
      finding.ask = u";正文对增减作了说明,请核对说明的件数是否正好相符。";
      finding.related.push_back({*why, u"说明"});
    } else {
      finding.ask = u",请核对这几个数;因清理等另有增减的,请在正文中说明。";
    }
    blame::Equation equation;
    equation.top = {{number_of(*now, *made, out.equations()), 1},
                    {number_of(*now, *revoked, out.equations()), -1},
                    {number_of(*now, *stock, out.equations()), -1}};
    equation.top_constant = Fraction(before->value);
    finding.equations.push_back(out.equations().add(std::move(equation)));
    finding.evidence = Evidence{cat(before->value, u" + ", made->value, u" - ", revoked->value, u" = ",
                                    expected, u", 表中为 ", stock->value),
                                expected.print(), stock->value.print()};
    finding.related.push_back({made->span, u"本年制发"});
    finding.related.push_back({revoked->span, u"本年废止"});
    out.add(std::move(finding));
  }
  if (compared == 0) out.not_checked(u"两年的表格没有同一口径的现行有效件数。");
}

}  // namespace

const Rule cross_stock = {
    .id = "cross/stock",
    .severity = Severity::warning,
    .title = u"现行有效件数与去年是否衔接",
    .basis = {"form2021"},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
