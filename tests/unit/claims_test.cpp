// The arithmetic of the prose, sentence by sentence: claims/*.txt hold sentences as real reports write them
// and what a careful reader finds in each. Format:
//
//   # a comment
//   全年收到申请75件(自然人64件,法人或其他组织13件)。      one or more lines of text, each a paragraph
//   => stat/sum error 64 + 13 = 77, 文中为 75          a finding: rule, severity, evidence
//   => holds 64 + 13 = 77                              a claim that was recomputed and holds
//   => open some-parts 72 + 11 = 97                    a claim that was found and not checked, and why
//   => none                                            a trap: nothing is claimed, nothing may be recomputed
//   => missed stat/sum error 64 + 13 = 77, 文中为 75   what the checker does not understand yet
//
// Blocks are parted by blank lines. Findings that are not listed fail the block. `none` lets a part stand
// that is not larger than its whole. A `missed` line that is found after all fails too: then the word is to
// be removed.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/check.h"
#include "core/rules/claim_text.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

struct ClaimBlock {
  std::string place;  // file:line
  std::string text;
  std::vector<std::string> expected;
};

std::vector<ClaimBlock> read_blocks(const std::filesystem::path& path) {
  std::vector<ClaimBlock> blocks;
  std::ifstream file(path);
  ClaimBlock block;
  const auto finish = [&] {
    if (!block.text.empty()) blocks.push_back(block);
    block = {};
  };
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.starts_with("#")) continue;
    if (line.empty()) {
      finish();
    } else if (line.starts_with("=> ")) {
      block.expected.push_back(line.substr(3));
    } else {
      if (block.text.empty()) block.place = path.filename().string() + ":" + std::to_string(number);
      block.text += line + "\n";
    }
  }
  finish();
  return blocks;
}

/// A claim that was recomputed and holds, as an equation.
std::string equation(const RuleInput& in, const Claim& claim) {
  const Calculation made = calculation(in, claim);
  return to_utf8(cat(made.formula, u" = ", made.claimed));
}

struct Found {
  std::vector<std::string> findings;
  std::vector<std::string> holding;
  std::vector<std::string> open;  // claims that were found but not checked
  bool recomputes = false;        // more than parts that are not larger than their whole
};

Found look_at(const std::string& text) {
  Draft draft;
  draft.name = "sentence.txt";
  draft.is_text = true;
  draft.text = to_utf16(text);
  CheckOptions options = test_options();
  options.disabled = {"document/kind"};  // a sentence is no report
  const Result result = check(draft, options);
  Found found;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      found.findings.push_back(std::string(finding.rule->id) + " " + to_string(finding.severity) +
                               (finding.evidence ? " " + to_utf8(finding.evidence->expression) : ""));
    }
    const RuleInput in = {result.source, document.document, document.facts};
    for (const Claim& claim : document.facts.claims) {
      if (!claim.is_checked()) {
        found.open.push_back(std::string(to_string(claim.obstacle)) + " " + equation(in, claim));
        continue;
      }
      if (claim.formula != Formula::part) found.recomputes = true;
      if (claim.agreement == Agreement::agrees) found.holding.push_back(equation(in, claim));
    }
  }
  return found;
}

std::string joined(const Found& found) {
  std::string out;
  for (const std::string& line : found.findings) out += "\n  " + line;
  for (const std::string& line : found.holding) out += "\n  holds " + line;
  for (const std::string& line : found.open) out += "\n  open " + line;
  return out.empty() ? "\n  nothing" : out;
}

bool is_in(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// "" when the block is understood; otherwise what is wrong with it.
std::string judge_block(const ClaimBlock& block, const Found& found) {
  if (block.expected.empty()) return "the block expects nothing; write `none` if it is a trap";
  std::string wrong;
  std::vector<std::string> unexpected = found.findings;
  for (const std::string& expected : block.expected) {
    if (expected == "none") {
      if (found.recomputes) wrong += "\n  a trap was recomputed";
    } else if (expected.starts_with("holds ")) {
      if (!is_in(found.holding, expected.substr(6))) wrong += "\n  not seen: " + expected;
    } else if (expected.starts_with("open ")) {
      if (!is_in(found.open, expected.substr(5))) wrong += "\n  not left open: " + expected;
    } else if (expected.starts_with("missed ")) {
      const std::string missed = expected.substr(7);
      const bool seen = missed.starts_with("holds ") ? is_in(found.holding, missed.substr(6))
                                                     : is_in(found.findings, missed);
      if (seen) wrong += "\n  no longer missed: " + missed;
    } else {
      if (!is_in(found.findings, expected)) wrong += "\n  not found: " + expected;
      std::erase(unexpected, expected);
    }
  }
  for (const std::string& finding : unexpected) wrong += "\n  not expected: " + finding;
  return wrong;
}

TEST(Claims, EverySentenceIsUnderstood) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(NIANBAO_SOURCE_DIR) / "tests/unit/claims")) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  EXPECT_FALSE(files.empty());
  for (const std::filesystem::path& path : files) {
    for (const ClaimBlock& block : read_blocks(path)) {
      const Found found = look_at(block.text);
      const std::string wrong = judge_block(block, found);
      if (!wrong.empty()) {
        ADD_FAILURE() << block.place << "\n" << block.text << wrong << "\nseen:" << joined(found);
      }
    }
  }
}

}  // namespace
}  // namespace nianbao
