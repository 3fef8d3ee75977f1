// The result for a person at a terminal.
#include "core/base/text.h"

#include "core/render/render.h"
#include "core/rules/structure.h"

namespace nianbao {

namespace {

std::u16string kind_name(DocumentKind kind) {
  return kind == DocumentKind::unknown ? u"文种未能判断" : rules::name_of(kind);
}

std::u16string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return u"错误";
    case Severity::warning:
      return u"提醒";
    case Severity::info:
      break;
  }
  return u"提示";
}

std::u16string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return u"\033[31m";
    case Severity::warning:
      return u"\033[33m";
    case Severity::info:
      break;
  }
  return u"\033[36m";
}

/// One line of quoted text, shortened in the middle.
std::u16string quote(std::u16string_view text) {
  std::u16string out;
  for (const char16_t unit : text) {
    if (!is_space(unit)) {
      out.push_back(unit);
    } else if (!out.empty() && out.back() != u' ') {
      out.push_back(u' ');
    }
  }
  constexpr std::size_t kLongest = 60;
  if (out.size() > kLongest) out = out.substr(0, 40) + u" … " + out.substr(out.size() - 16);
  return out;
}

void write_finding(std::u16string& out, const Result& result, const ReportedFinding& f,
                   const TextStyle& style) {
  const std::u16string_view on = style.colour ? severity_colour(f.severity) : u"";
  const std::u16string_view off = style.colour ? u"\033[0m" : u"";
  out += cat(u"  ", f.line, u":", f.column, u"  ", on, severity_name(f.severity), off, u"  ", f.message,
             u"  [", to_utf16(f.rule->id), u"]\n");
  const std::u16string quoted = quote(slice(result.source.original, f.span));
  if (!quoted.empty()) out += cat(u"        原文:“", quoted, u"”\n");
  if (f.evidence && !f.evidence->expression.empty())
    out += cat(u"        计算:", f.evidence->expression, u"\n");
  if (f.fix) out += cat(u"        可改为:“", quote(f.fix->text), u"”\n");
  if (!f.basis.empty()) out += cat(u"        依据:", f.basis, u"\n");
}

void write_overview(std::u16string& out, const Facts& facts) {
  out += cat(u"  文种:", kind_name(facts.kind));
  if (facts.year) out += cat(u"  年度:", *facts.year);
  if (facts.format != Format::none) out += cat(u"  格式:", to_utf16(to_string(facts.format)));
  if (!facts.issuer.empty()) out += cat(u"  机关:", facts.issuer);
  if (facts.signed_on) out += cat(u"  落款:", print(*facts.signed_on));
  if (facts.is_template) out += u"  (尚未填写的模板)";
  out += u"\n";
  const ClaimTally claims = tally_claims(facts);
  out += cat(u"  数字关系:发现 ", claims.found, u" 处,核算 ", claims.checked, u" 处\n");
}

void write_unchecked(std::u16string& out, const DocumentResult& document) {
  for (const RuleOutcome& check : document.checks) {
    if (check.outcome != Outcome::not_checked) continue;
    out +=
        cat(u"  未能检查:", check.rule->title, u"(", check.reason, u") [", to_utf16(check.rule->id), u"]\n");
  }
}

}  // namespace

std::string render_text(const Result& result, const TextStyle& style) {
  std::u16string out = cat(to_utf16(result.input), u"\n");
  for (const ReadProblem& problem : result.problems) {
    out += cat(problem.fatal ? u"  无法读取:" : u"  读取:", problem.message, u"\n");
  }
  for (std::size_t i = 0; i < result.documents.size(); ++i) {
    const DocumentResult& document = result.documents[i];
    if (result.documents.size() > 1) {
      out += cat(u" 第", i + 1, u"篇 ", document.facts.title, u"\n");
    }
    write_overview(out, document.facts);
    for (const ReportedFinding& finding : document.findings) write_finding(out, result, finding, style);
    write_unchecked(out, document);
  }
  out +=
      cat(u"  共 ", result.errors, u" 个错误、", result.warnings, u" 个提醒、", result.infos, u" 个提示\n");
  return to_utf8(out);
}

std::string render_rules_text() {
  std::u16string out;
  for (const Rule* rule : all_rules()) {
    out += cat(to_utf16(rule->id), u"\t", severity_name(rule->severity), u"\t", rule->title, u"\n");
  }
  return to_utf8(out);
}

}  // namespace nianbao
