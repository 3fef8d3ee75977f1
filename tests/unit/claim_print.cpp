#include "tests/unit/claim_print.h"

#include "core/base/text.h"
#include "core/facts/facts.h"

namespace nianbao {

namespace {

std::u16string operands(const Facts& facts, const std::vector<std::uint32_t>& indices,
                        std::u16string_view joint) {
  std::u16string out;
  for (const std::uint32_t i : indices) {
    if (!out.empty()) out += joint;
    const Quantity& q = facts.quantities[i];
    out += cat(q.value);
  }
  return out;
}

std::u16string formula(const Facts& facts, const Claim& claim) {
  const auto all = [&](std::u16string_view joint) { return operands(facts, claim.operands, joint); };
  switch (claim.formula) {
    case Formula::sum:
      return all(u"+");
    case Formula::ratio:
      return cat(all(u"+"), u"/", operands(facts, claim.divisor, u"+"));
    case Formula::saving:
      return cat(u"saving(", all(u","), u")");
    case Formula::growth:
      return cat(claim.direction < 0 ? u"fall(" : u"growth(", all(u","), u")");
    case Formula::growth_by:
      return cat(claim.direction < 0 ? u"fall_by(" : u"growth_by(", all(u","), u")");
    case Formula::difference:
      return cat(claim.direction < 0 ? u"less(" : u"more(", all(u","), u")");
    case Formula::multiple:
      return cat(u"times(", all(u","), u")");
    case Formula::same:
      return cat(u"same(", all(u","), u")");
    case Formula::part:
      return cat(u"≥", all(u","));
  }
  return {};
}

}  // namespace

std::string print_claims(std::u16string_view text) {
  SourceText source;
  source.original = source.clean = text;
  source.map = OffsetMap::identity(static_cast<Offset>(text.size()));
  std::u16string out;
  for (const Document& document : parse_documents(source)) {
    const Facts facts = extract_facts(source, document, {});
    for (const Claim& claim : facts.claims) {
      if (!out.empty()) out += u" | ";
      const Quantity& value = facts.quantities[claim.value];
      out += cat(value.value, value.unit, u"=", formula(facts, claim));
      switch (claim.agreement) {
        case Agreement::agrees:
          out += u" ✓";
          break;
        case Agreement::rounded:
          out += u" ≈";
          break;
        case Agreement::disagrees:
          out += claim.certainty == Certainty::certain ? u" ✗" : u" ✗?";
          break;
        case Agreement::untestable:
          out += u" ·";
          break;
      }
    }
  }
  return to_utf8(out);
}

}  // namespace nianbao
