// The result for a person at a terminal.
#include "core/base/text.h"

#include "core/render/render.h"
#include "core/render/visible.h"
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

/// Lines for a terminal: whatever a draft or a file name brings cannot steer it.
class Lines {
 public:
  template <typename... Parts>
  void add(const Parts&... parts) {
    text_ += visible(cat(parts...));
    text_ += u'\n';
  }
  /// `before`, the severity in its colour, `behind`.
  void add_coloured(std::u16string_view before, Severity severity, bool colour, std::u16string_view behind) {
    text_ += visible(before);
    if (colour) text_ += severity_colour(severity);
    text_ += severity_name(severity);
    if (colour) text_ += u"\033[0m";
    text_ += visible(behind);
    text_ += u'\n';
  }
  std::string take() const { return to_utf8(text_); }

 private:
  std::u16string text_;
};

void write_finding(Lines& out, const Result& result, const ReportedFinding& f, const TextStyle& style) {
  out.add_coloured(cat(u"  ", f.line, u":", f.column, u"  "), f.severity, style.colour,
                   cat(u"  ", f.message, u"  [", to_utf16(f.rule->id), u"]"));
  out.add(u"        位置:", f.where.words);
  const std::u16string quoted = quote(slice(result.source.original, f.span));
  if (!quoted.empty()) out.add(u"        原文:“", quoted, u"”");
  if (f.evidence && !f.evidence->expression.empty()) out.add(u"        计算:", f.evidence->expression);
  if (f.fix) out.add(u"        可改为:“", quote(f.fix->text), u"”");
  if (!f.basis.empty()) out.add(u"        依据:", f.basis);
}

void write_overview(Lines& out, const Facts& facts) {
  std::u16string line = cat(u"  文种:", kind_name(facts.kind));
  if (facts.year) line += cat(u"  年度:", *facts.year);
  if (facts.form) line += cat(u"  格式:", facts.form->name);
  if (!facts.issuer.empty()) line += cat(u"  机关:", facts.issuer);
  if (facts.signed_on) line += cat(u"  落款:", print(*facts.signed_on));
  if (facts.is_template) line += u"  (尚未填写的模板)";
  out.add(line);
  const ClaimTally claims = tally_claims(facts);
  const std::size_t open = claims.found - claims.checked;
  out.add(u"  数字关系:发现 ", claims.found, u" 处,核算 ", claims.checked, u" 处",
          open > 0 ? cat(u",未能核算 ", open, u" 处") : std::u16string());
}

void write_unchecked(Lines& out, const DocumentResult& document) {
  for (const RuleOutcome& check : document.checks) {
    if (check.outcome != Outcome::not_checked) continue;
    out.add(u"  未能检查:", check.rule->title, u"(", check.reason, u") [", to_utf16(check.rule->id), u"]");
  }
}

/// The status in words, so that a count of nothing found never stands for a text that nobody read.
void write_status(Lines& out, const Result& result) {
  const std::u16string counts =
      cat(u"共 ", result.errors, u" 个错误、", result.warnings, u" 个提醒、", result.infos, u" 个提示");
  const std::u16string_view word = word_of(result.status);
  if (result.status == Status::checked) return out.add(u"  ", word, u":", counts);
  if (result.status == Status::not_a_report) {
    return out.add(u"  ", word, u",年度报告的要求没有对它检查;其余检查", counts);
  }
  for (const ReadProblem& problem : result.problems) {
    if (problem.fatal) out.add(u"  ", word, u":", problem.message);
  }
}

}  // namespace

std::string render_text(const Result& result, const TextStyle& style) {
  if (result.status == Status::skipped) return {};
  Lines out;
  out.add(to_utf16(result.input));
  for (const ReadProblem& problem : result.problems) {
    if (!problem.fatal) out.add(u"  读取:", problem.message);
  }
  for (std::size_t i = 0; i < result.documents.size(); ++i) {
    const DocumentResult& document = result.documents[i];
    if (result.documents.size() > 1) out.add(u" 第", i + 1, u"篇 ", document.facts.title);
    write_overview(out, document.facts);
    for (const ReportedFinding& finding : document.findings) write_finding(out, result, finding, style);
    write_unchecked(out, document);
  }
  write_status(out, result);
  return out.take();
}

std::u16string sentence_of(const Result& result, const ReadProblem& problem) {
  const bool explains = problem.fatal || result.status == Status::skipped;
  return explains ? cat(word_of(result.status), u":", problem.message) : problem.message;
}

void Tally::add(const Result& result) {
  ++inputs[static_cast<std::size_t>(result.status)];
  if (result.status != Status::checked) return;
  if (result.errors > 0) {
    ++with_errors;
  } else if (result.warnings > 0) {
    ++with_warnings;
  }
}

std::string render_tally(const Tally& tally) {
  int all = 0;
  for (const int count : tally.inputs) all += count;
  if (all < 2) return {};
  std::u16string out = cat(u"合计 ", all, u" 份:");
  for (const Status status : kStatuses) {
    const int count = tally.inputs[static_cast<std::size_t>(status)];
    if (count == 0 && status != Status::checked) continue;
    if (status != Status::checked) out += u"、";
    out += cat(word_of(status), u" ", count, u" 份");
    if (status == Status::checked && count > 0) {
      out += cat(u"(", tally.with_errors, u" 份有错误,", tally.with_warnings, u" 份只有提醒)");
    }
  }
  return to_utf8(out + u"\n");
}

std::string render_rules_text() {
  std::u16string out;
  for (const Rule* rule : all_rules()) {
    out += cat(to_utf16(rule->id), u"\t", severity_name(rule->severity), u"\t", rule->title, u"\n");
  }
  return to_utf8(out);
}

}  // namespace nianbao
