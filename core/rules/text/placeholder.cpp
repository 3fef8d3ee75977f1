#include "core/base/text.h"
#include "core/identity/identity.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

/// More than this many blanks are one fault: the draft was not filled in.
constexpr std::size_t kMany = 6;

/// A notice on mistakes speaks of 某局 and means to name nobody.
bool hides_names(DocumentKind kind) {
  return kind == DocumentKind::notice || kind == DocumentKind::news || kind == DocumentKind::regulation;
}

/// 地址:;电话:… as pages lose them, too.
void report_field(const RuleInput& in, Span colon, Finding& finding) {
  constexpr Offset kLabel = 2;
  finding.span.start = colon.start - kLabel;
  finding.severity = Severity::warning;
  finding.message = cat(quoted(in.text(finding.span)), u"后面没有内容,请补写或删去。");
}

void check(const RuleInput& in, Reporter& out) {
  std::vector<identity::Placeholder> places = identity::find_placeholders(in.source, in.document);
  if (hides_names(in.facts.kind))
    std::erase_if(
        places, [&in](const identity::Placeholder& place) { return in.text(place.span).starts_with(u'某'); });
  if (places.empty()) return;
  if (in.facts.is_template || places.size() > kMany) {
    Finding finding;
    finding.span = places.front().span;
    for (std::size_t i = 1; i < places.size(); ++i) finding.related.push_back({places[i].span, u"另一处"});
    finding.message = in.facts.is_template ? cat(u"本文还是模板,有", places.size(), u"处待填内容,如“",
                                                 in.text(places.front().span), u"”,请填好后再检查。")
                                           : cat(u"文中有", places.size(), u"处以符号代替的内容,如“",
                                                 in.text(places.front().span), u"”,请逐处填写。");
    return out.add(std::move(finding));
  }
  for (const identity::Placeholder& place : places) {
    Finding finding;
    finding.span = place.span;
    finding.message = cat(u"“", in.text(place.span), u"”像是还没有填写的内容,请填写或删去。");
    if (in.text(place.span) == u":") report_field(in, place.span, finding);
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule text_placeholder = {
    .id = "text/placeholder",
    .severity = Severity::error,
    .title = u"是否留有待填内容",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
