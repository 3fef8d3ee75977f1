// The executable examples in core/rules/**.md: fenced drafts and the findings they must give.
#pragma once

#include <string>
#include <vector>

#include "core/check.h"
#include "tests/forms/forms.h"

namespace nianbao::examples {

/// One expected finding, a line of a ```findings block:
///     stat/sum error 「quoted original text」 expression
/// The quotation is the exact text of the span (with \n written as ⏎), 「」 for a zero-length place; the
/// expression is evidence.expression and may be left out when the finding has none.
struct Expected {
  std::string rule;
  std::string severity;
  std::string quoted;
  std::string expression;
  bool operator==(const Expected&) const = default;
};

struct Example {
  std::string page;     // "stat/sum.md"
  std::string section;  // the page's "##" heading: Reported, Not reported, Not applicable
  std::string title;    // the "###" heading
  int line = 0;         // of the draft's fence
  Draft draft;
  CheckOptions options = test_options();
  std::vector<Expected> expected;
  /// What the page's own findings say, from a ```messages block; empty: not asked.
  std::vector<std::string> messages;
  std::string outcome;  // "stat/sum not-checked" from a ```checks block; "" where none
};

struct Page {
  std::string path;
  std::vector<std::string> headings;  // "##" headings in order
  std::vector<Example> examples;
  std::vector<std::string> errors;  // what the page does wrong, with line numbers
};

/// Reads one page. `frames` is the folder of the whole drafts that ```diff examples change.
Page read_page(const std::string& path, const std::string& name, const std::string& frames);

std::vector<Expected> found(const Result& result);
/// What the rule's findings say, in order.
std::vector<std::string> messages(const Result& result, std::string_view rule);
std::string print(const std::vector<Expected>& findings);

}  // namespace nianbao::examples
