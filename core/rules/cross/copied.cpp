#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/likeness/last_year.h"
#include "core/rules/previous_report.h"
#include "core/rules/registry.h"
#include "core/rules/table_names.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

using likeness::Copy;

/// A shorter report says too little for a share of it.
constexpr std::size_t kLeastText = 200;
/// Of the report's words, in per cent: what is too much to be the same as last year.
constexpr std::size_t kMostCopied = 70;

struct Copied {
  Span span;
  likeness::CopyOf of;
};

/// What of this report stands in last year's, too.
struct Comparison {
  std::vector<Copied> copied;
  likeness::CopiedWords words;  // of all paragraphs that are the report's own
  bool any = false;             // a paragraph is long enough to be told of
};

Comparison compare(const RuleInput& in, const likeness::LastYear& last) {
  Comparison out;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = in.text(paragraph.span);
    const std::size_t words = likeness::counted_words(text);
    if (words == 0) continue;
    out.any = out.any || likeness::is_telling(words);
    const likeness::CopyOf copy = last.copy_of(text);
    out.words.add(words, copy);
    if (copy.how != Copy::none) out.copied.push_back({paragraph.span, copy});
  }
  return out;
}

std::u16string how_alike(std::u16string_view text, const likeness::CopyOf& copied) {
  switch (copied.how) {
    case Copy::whole:
      return cat(u"一字不差(", likeness::essence(text).size(), u"字)");
    case Copy::other_numbers:
      return u"相比只改了年份和数字";
    default:
      return cat(u"相比只改了个别词语(约", copied.share, u"%相同)");
  }
}

void tell_paragraph(const RuleInput& in, const Copied& copied, Reporter& out) {
  const std::u16string_view text = in.text(copied.span);
  Finding finding;
  finding.span = copied.span;
  finding.message = cat(quoted(text), u"这一段与上一年度报告", how_alike(text, copied.of),
                        u",请按本年度的情况改写;确实没有变化的可以保留。");
  out.add(std::move(finding));
}

void tell_share(const RuleInput& in, const Comparison& compared, Reporter& out) {
  constexpr std::size_t kMostRelated = 20;
  const std::size_t share = compared.words.share();
  const auto exact = std::count_if(compared.copied.begin(), compared.copied.end(),
                                   [](const Copied& each) { return each.of.how == Copy::whole; });
  Finding finding;
  finding.span = in.document.title.empty() ? compared.copied.front().span : in.document.title;
  finding.message = cat(u"全文约", share, u"%的文字与上一年度报告相同(", compared.copied.size(), u"段,其中",
                        static_cast<std::size_t>(exact),
                        u"段一字不差,其余只改了年份、数字或个别词语),请按本年度的情况改写。");
  finding.evidence =
      Evidence{cat(compared.words.copied, u" / ", compared.words.words, u" = ", share, u"%"), {}, {}};
  for (std::size_t i = 0; i < compared.copied.size() && i < kMostRelated; ++i)
    finding.related.push_back({compared.copied[i].span, u"与上一年度相同的段落"});
  out.add(std::move(finding));
}

/// Digits of the numbers that are not 0: how much it says that two tables agree. Totals and what is in force
/// say nothing of their own.
std::size_t weight_of(const KeyedTable& table) {
  std::size_t weight = 0;
  for (const KeyedRow& row : table.rows) {
    if (row.key == "total") continue;
    const bool has_total = table.key != "active" && table.key != "stat2014" && row.cells.size() > 1;
    for (std::size_t c = 0; c + (has_total ? 1 : 0) < row.cells.size(); ++c) {
      const bool is_stock = table.key == "active" && row.cells.size() == 3 && c == 2;
      if (is_stock || row.cells[c].state != CellState::number) continue;
      for (std::int64_t left = row.cells[c].value.units; left != 0; left /= 10) ++weight;
    }
  }
  return weight;
}

bool is_same(const KeyedTable& now, const KeyedTable& last) {
  if (now.format != last.format || now.rows.size() != last.rows.size()) return false;
  for (std::size_t r = 0; r < now.rows.size(); ++r) {
    const KeyedRow& a = now.rows[r];
    const KeyedRow& b = last.rows[r];
    if (a.key != b.key || a.cells.size() != b.cells.size()) return false;
    for (std::size_t c = 0; c < a.cells.size(); ++c) {
      if (!(a.cells[c].value == b.cells[c].value) || a.cells[c].state != b.cells[c].state) return false;
    }
  }
  return true;
}

/// Whether two tables were there to be compared.
bool check_tables(const RuleInput& in, Reporter& out) {
  constexpr std::size_t kLeastWeight = 8;  // four numbers of two digits are no accident
  bool any = false;
  for (const KeyedTable& table : in.facts.tables) {
    const KeyedTable* last = find_table(in.previous->facts, table.key);
    if (!last) continue;
    any = true;
    if (!is_same(table, *last) || weight_of(table) < kLeastWeight) continue;
    Finding finding = about(table);
    finding.span = table.header.empty() ? table.span : table.header;
    finding.about = table_name(in.facts, table);
    finding.message = cat(table_name(in.facts, table),
                          u"的数字与上一年度报告的完全相同,请核对是否沿用了去年的表,按本年度的数据填写。");
    out.add(std::move(finding));
  }
  return any;
}

void check(const RuleInput& in, Reporter& out) {
  if (std::u16string reason = why_not_comparable(in); !reason.empty())
    return out.not_checked(std::move(reason));
  const Comparison compared = compare(in, {in.previous->source, in.previous->document});
  const likeness::CopiedWords& words = compared.words;
  if (words.words >= kLeastText && compared.copied.size() > 1 &&
      words.copied * 100 >= words.words * kMostCopied) {
    tell_share(in, compared, out);
  } else {
    for (const Copied& copied : compared.copied) {
      if (copied.of.counts_alone) tell_paragraph(in, copied, out);
    }
  }
  const bool tables = check_tables(in, out);
  if (!compared.any && !tables) out.not_applicable(u"两年的报告里没有够长的段落可比。");
}

}  // namespace

const Rule cross_copied = {
    .id = "cross/copied",
    .severity = Severity::warning,
    .title = u"是否照抄去年段落",
    .basis = {},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
