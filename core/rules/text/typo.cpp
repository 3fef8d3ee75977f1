// Words that stand twice, and single wrong characters in the fixed words of the form and of reports.
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/slip_report.h"
#include "core/rules/text/confusions.h"
#include "core/rules/wording.h"
#include "core/slips/traces.h"

namespace nianbao::rules {

namespace {

/// table/label tells of the whole label.
bool is_altered_label(const RuleInput& in, Span place) {
  return std::any_of(in.facts.tables.begin(), in.facts.tables.end(), [&](const KeyedTable& table) {
    return std::any_of(table.altered_labels.begin(), table.altered_labels.end(),
                       [&](const AlteredLabel& label) { return label.span.contains(place); });
  });
}

/// text/character tells of it.
bool is_confusion(std::u16string_view words) {
  return std::any_of(kConfusions.begin(), kConfusions.end(),
                     [&](const Confusion& confusion) { return contains(words, confusion.wrong); });
}

std::u16string_view what_is_left(slips::TraceKind kind) {
  switch (kind) {
    case slips::TraceKind::twice:
      return u"重复了,请删去一个。";
    case slips::TraceKind::two_signs:
      return u"连写在一起,像是多打了,请核对后留下需要的。";
    case slips::TraceKind::code:
      return u"是网页代码,没有转换成文字,请删去或改成它代表的字。";
    case slips::TraceKind::reference:
      return u"是文字处理软件找不到引用内容时留下的提示,请更新引用或删去。";
    case slips::TraceKind::question:
      break;
  }
  return u"几个问号连在一起,像是有字没有填写或没有转换出来,请核对后补写。";
}

/// ,, %% &nbsp; and the like.
void report_traces(const RuleInput& in, Reporter& out) {
  for (const slips::Trace& trace : slips::find_traces(in.source, in.document)) {
    Finding finding;
    finding.span = trace.span;
    finding.message = cat(u"“", in.text(trace.span), u"”", what_is_left(trace.kind));
    if (trace.kind == slips::TraceKind::twice) {
      const Span once{trace.span.start, trace.span.end - 1};
      finding.fix = Fix{trace.span, in_widths_of(in, trace.span, std::u16string(in.text(once)))};
    }
    out.add(std::move(finding));
  }
}

void check(const RuleInput& in, Reporter& out) {
  report_traces(in, out);
  for (const slips::Slip& slip : in.facts.slips) {
    if (slip.kind != slips::Kind::typo && slip.kind != slips::Kind::doubled) continue;
    if (is_altered_label(in, slip.span) || is_confusion(in.text(slip.span))) continue;
    Finding finding = slip_finding(in, slip);
    if (slip.kind == slips::Kind::typo && slip.source.empty()) finding.severity = Severity::info;
    if (slip.kind == slips::Kind::doubled)
      finding.message = cat(u"“", in.text(slip.span), u"”里的“", slip.right, u"”重复了,请删去一个。");
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule text_typo = {
    .id = "text/typo",
    .severity = Severity::warning,
    .title = u"固定用语是否有错字、重复",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
