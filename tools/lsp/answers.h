// A checked document in the editor's terms: diagnostics, changes, explanations, counts.
#pragma once

#include "tools/lsp/protocol.h"

namespace nianbao::lsp {

/// What is shown of a result: all findings of a report; of a text that is none, only that it is none.
std::vector<const ReportedFinding*> shown_findings(const Result& result);

/// The parameters of textDocument/publishDiagnostics.
Out diagnostics(const Checked& checked, const Editor& editor);

/// textDocument/codeAction: one change for each finding that meets the range, and all safe ones at once.
/// `only`: the context's, null for all kinds.
Out code_actions(const Checked& checked, const Editor& editor, const Range& range, const Json* only);

/// textDocument/hover: the findings at a place with their calculation and why the rule asks; null for none.
Out hover(const Checked& checked, const Editor& editor, Position position);

/// textDocument/codeLens: one line over the text that counts.
Out code_lenses(const Checked& checked);

}  // namespace nianbao::lsp
