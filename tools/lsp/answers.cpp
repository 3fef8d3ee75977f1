#include "tools/lsp/answers.h"

#include <algorithm>

#include "core/base/embedded.h"
#include "core/base/text.h"
#include "core/render/file_edits.h"
#include "core/render/render.h"
#include "core/rules/registry.h"
#include "tools/lsp/uri.h"

namespace nianbao::lsp {

namespace {

constexpr const char* kSource = "年报校对";

/// DiagnosticSeverity
int severity(Severity severity) {
  return severity == Severity::error ? 1 : severity == Severity::warning ? 2 : 3;
}

std::string calculation(const ReportedFinding& finding) {
  return finding.evidence ? to_utf8(finding.evidence->expression) : std::string();
}

bool meets(const Range& a, const Range& b) {
  const auto before = [](Position x, Position y) {
    return x.line < y.line || (x.line == y.line && x.character < y.character);
  };
  return !before(a.end, b.start) && !before(b.end, a.start);
}

Out diagnostic(const Checked& checked, const Editor& editor, const ReportedFinding& finding) {
  std::string message = to_utf8(finding.message);
  if (const std::string sum = calculation(finding); !sum.empty()) message += "\n" + sum;
  Out out{{"range", range_json(range_of(checked, finding.span, editor.encoding))},
          {"severity", severity(finding.severity)},
          {"code", finding.rule->id}};
  if (const std::string page = page_uri(finding.rule->id); editor.rule_pages && !page.empty())
    out["codeDescription"] = {{"href", page}};
  out["source"] = kSource;
  out["message"] = message;
  if (editor.related && !finding.related.empty()) {
    Out related = Out::array();
    for (const Related& each : finding.related) {
      const Range range = range_of(checked, each.span, editor.encoding);
      related.push_back({{"location", {{"uri", checked.uri}, {"range", range_json(range)}}},
                         {"message", to_utf8(each.label)}});
    }
    out["relatedInformation"] = std::move(related);
  }
  out["data"] = {{"fingerprint", finding.fingerprint}, {"subject", to_utf8(finding.subject)}};
  return out;
}

/// What hindered reading has no place of its own: it stands at the text's start.
Out problem_diagnostic(const Result& result, const ReadProblem& problem) {
  return {{"range", range_json({})},
          {"severity", problem.fatal ? 1 : 2},
          {"source", kSource},
          {"message", to_utf8(sentence_of(result, problem))}};
}

Out text_edits(const Checked& checked, const Editor& editor, const std::vector<FileEdit>& edits) {
  Out out = Out::array();
  for (const FileEdit& edit : edits) {
    out.push_back({{"range", range_json(checked.text->range(edit.span, editor.encoding))},
                   {"newText", to_utf8(edit.text)}});
  }
  return out;
}

Out workspace_edit(const Checked& checked, const Editor& editor, const std::vector<FileEdit>& edits) {
  Out changes = text_edits(checked, editor, edits);
  if (!editor.versioned_edits) return {{"changes", {{checked.uri, std::move(changes)}}}};
  return {
      {"documentChanges", Out::array({{{"textDocument", {{"uri", checked.uri}, {"version", checked.version}}},
                                       {"edits", std::move(changes)}}})}};
}

/// 改为“〔2021〕30号”
std::string title_of(const ReportedFinding& finding) {
  constexpr std::size_t kLongest = 30;
  std::u16string text = finding.fix->text;
  if (text.empty()) return finding.more_fixes.empty() ? "删去" : "全部删去";
  if (text.size() > kLongest) text = text.substr(0, kLongest) + u"…";
  return to_utf8(cat(u"改为“", text, u"”"));
}

/// A kind that is asked for covers the kinds below it: source.fixAll covers source.fixAll.nianbao.
bool asks_for(const Json* only, std::string_view kind) {
  if (!only || !only->is_array() || only->items.empty()) return true;
  return std::any_of(only->items.begin(), only->items.end(), [kind](const Json& each) {
    const std::string* asked = text_of(&each);
    return asked && kind.starts_with(*asked) &&
           (asked->empty() || kind.size() == asked->size() || kind[asked->size()] == '.');
  });
}

/// The page of a rule without its examples: what it checks and why.
std::string page_of(std::string_view id) {
  for (const EmbeddedFile& page : embedded_pages()) {
    if (page.path != std::string(id) + ".md") continue;
    const std::size_t end = std::min(page.content.find("\n## 会报告"), page.content.size());
    return std::string(page.content.substr(0, end));
  }
  return {};
}

std::string explained(const ReportedFinding& finding) {
  std::string out = "**" + to_utf8(finding.message) + "**\n\n";
  if (const std::string sum = calculation(finding); !sum.empty()) out += "算式:`" + sum + "`\n\n";
  if (!finding.basis.empty()) out += "依据:" + to_utf8(finding.basis) + "\n\n";
  return out + "---\n\n" + page_of(finding.rule->id) + "\n";
}

int unchecked_rules(const Result& result) {
  int out = 0;
  for (const DocumentResult& document : result.documents) {
    out += static_cast<int>(
        std::count_if(document.checks.begin(), document.checks.end(),
                      [](const RuleOutcome& each) { return each.outcome == Outcome::not_checked; }));
  }
  return out;
}

std::string counts_of(const Result& result) {
  std::string out = std::string(kSource) + ":";
  if (result.status != Status::checked) return out + to_utf8(word_of(result.status));
  out += "错误 " + std::to_string(result.errors) + " 处,提醒 " + std::to_string(result.warnings) + " 处";
  if (result.infos > 0) out += ",提示 " + std::to_string(result.infos) + " 处";
  if (const int unchecked = unchecked_rules(result); unchecked > 0)
    out += ",未能检查 " + std::to_string(unchecked) + " 项";
  return out;
}

}  // namespace

std::vector<const ReportedFinding*> shown_findings(const Result& result) {
  std::vector<const ReportedFinding*> out;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      if (result.status != Status::not_a_report || finding.rule == &rules::document_kind)
        out.push_back(&finding);
    }
  }
  return out;
}

Out diagnostics(const Checked& checked, const Editor& editor) {
  Out all = Out::array();
  if (checked.result.status != Status::skipped) {
    for (const ReadProblem& problem : checked.result.problems)
      all.push_back(problem_diagnostic(checked.result, problem));
  }
  for (const ReportedFinding* finding : shown_findings(checked.result))
    all.push_back(diagnostic(checked, editor, *finding));
  return {{"uri", checked.uri}, {"version", checked.version}, {"diagnostics", std::move(all)}};
}

Out code_actions(const Checked& checked, const Editor& editor, const Range& range, const Json* only) {
  Out out = Out::array();
  if (!editor.literals) return out;
  std::vector<FileEdit> all;
  bool here = false;
  for (const ReportedFinding* finding : shown_findings(checked.result)) {
    const std::vector<FileEdit> edits = file_edits(checked.result, *finding);
    if (edits.empty()) continue;
    all.insert(all.end(), edits.begin(), edits.end());
    if (!meets(range_of(checked, finding->span, editor.encoding), range)) continue;
    here = true;
    if (!asks_for(only, "quickfix")) continue;
    out.push_back({{"title", title_of(*finding)},
                   {"kind", "quickfix"},
                   {"diagnostics", Out::array({diagnostic(checked, editor, *finding)})},
                   {"isPreferred", true},
                   {"edit", workspace_edit(checked, editor, edits)}});
  }
  drop_overlaps(all);
  if (all.empty()) return out;
  const std::string title = "全部安全修改(" + std::to_string(all.size()) + " 处)";
  for (const char* kind : {"quickfix", "source.fixAll.nianbao"}) {
    const bool is_quick = std::string_view(kind) == "quickfix";
    if (!asks_for(only, kind) || (is_quick && !here)) continue;
    out.push_back({{"title", title}, {"kind", kind}, {"edit", workspace_edit(checked, editor, all)}});
  }
  return out;
}

Out hover(const Checked& checked, const Editor& editor, Position position) {
  std::string text;
  Range range;
  for (const ReportedFinding* finding : shown_findings(checked.result)) {
    const Range at = range_of(checked, finding->span, editor.encoding);
    if (!meets(at, {position, position})) continue;
    if (text.empty()) range = at;
    if (!text.empty()) text += "\n";
    text += explained(*finding);
  }
  if (text.empty()) return nullptr;
  if (!editor.markdown) std::erase(text, '*');
  return {{"contents", {{"kind", editor.markdown ? "markdown" : "plaintext"}, {"value", text}}},
          {"range", range_json(range)}};
}

Out code_lenses(const Checked& checked) {
  if (checked.result.status == Status::skipped) return Out::array();
  return Out::array(
      {{{"range", range_json({})}, {"command", {{"title", counts_of(checked.result)}, {"command", ""}}}}});
}

}  // namespace nianbao::lsp
