// How the rules speak about claims: numbers as the text prints them, a calculation to follow.
#pragma once

#include <string>

#include "core/rules/rule.h"

namespace nianbao {

/// The quantity's number with its scale, without unit: "31.08亿", "3646".
std::u16string number_text(const RuleInput& in, const Quantity& quantity);
/// Another value, printed as the quantity is, with its unit: "31.1亿元".
std::u16string number_text_of(const Quantity& quantity, const Decimal& value);
/// With unit and bound words, as written: "约31.08亿元".
std::u16string written(const RuleInput& in, const Quantity& quantity);

struct Calculation {
  std::u16string formula;     // "165 + 60 + 289"
  std::u16string result;      // "514", "12.33%"
  std::u16string claimed;     // "519"
  std::u16string difference;  // "5"; per cent: "0.2个百分点"; "" where it says nothing
  /// "165 + 60 + 289 = 514, 文中为 519"
  std::u16string expression() const;
};
/// Of a reportable claim.
Calculation calculation(const RuleInput& in, const Claim& claim);

/// The words at the claim's span say which of its numbers is larger (由多到少), or how large the only one is
/// (不足百件).
bool says_in_words(const Claim& claim);

/// The evidence of a claim that does not hold.
Evidence evidence_of(const Calculation& calculation);

/// Whether there is something to say about the claim. Only then it may be calculated: a claim that was found
/// but not checked has not all its operands.
bool is_reportable(const Claim& claim);

/// The claim's finding without its message: span, severity, evidence, related places.
Finding claim_finding(const RuleInput& in, const Claim& claim, const Calculation& calculation);

}  // namespace nianbao
