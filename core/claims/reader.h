// What the recognisers of shares, rates, changes and averages have in common: a block with its words, and the
// choice between the readings of one claimed number.
#pragma once

#include <optional>
#include <vector>

#include "core/base/words.h"
#include "core/claims/node.h"

namespace nianbao::claims {

using Nodes = std::vector<std::size_t>;  // indices into Block::nodes

class Reader {
 public:
  Reader(std::u16string_view clean, const Block& block, const Numbers& numbers, std::vector<Claim>& claims)
      : clean_(clean), block_(block), numbers_(numbers), claims_(claims) {}

 protected:
  std::size_t size() const { return block_.nodes.size(); }
  const Node& node(std::size_t i) const { return block_.nodes[i]; }
  /// The node of a quantity of this block; size() where it is none.
  std::size_t node_of(std::uint32_t quantity) const;
  const Quantity& quantity(std::size_t i) const { return numbers_.quantities[node(i).quantity]; }
  std::u16string_view text(Span span) const { return slice(clean_, span); }
  std::u16string_view label(std::size_t i) const { return words_at(clean_, node(i).label); }
  std::u16string_view near(std::size_t i) const { return words_at(clean_, node(i).near); }
  std::u16string_view tail(std::size_t i) const { return trim(words_at(clean_, node(i).tail)); }
  bool same(std::size_t a, std::size_t b) const { return same_unit(quantity(a).unit, quantity(b).unit); }
  /// Units that count one kind of thing: 102名代表中有96人.
  bool kin(std::size_t a, std::size_t b) const;
  Joint joint(std::size_t before, std::size_t after) const { return joint_between(block_, before, after); }
  /// How many years the number at `b` is later than the one at `a`, where the text says it of both; else 0.
  int years_between(std::size_t a, std::size_t b) const;
  /// A number that says how much there is, no per cent.
  bool is_level(std::size_t i) const;
  /// The same, and what was before a change or how much it changed.
  bool is_amount(std::size_t i) const;

  /// The one money amount before `at` in its clauses besides `but` and what was saved; nullopt where there
  /// are several.
  std::optional<std::size_t> only_money_before(std::size_t at, std::size_t but) const;

  /// A judged claim about the number at `value`.
  Claim make(ClaimKind kind, Formula formula, std::size_t value, const Nodes& operands,
             const Nodes& divisor = {}) const;
  /// The number was recognised as a claim, but what it follows from is not in the text.
  void unchecked(ClaimKind kind, Formula formula, std::size_t value, Obstacle obstacle,
                 const Nodes& operands = {});
  /// Keeps the first reading that holds, else the first that holds by rounding; false when there is none.
  bool keep_holding(std::vector<Claim>& readings);
  /// The same, else accuses by the first reading; `open` or no reading at all: unchecked.
  void settle(std::vector<Claim> readings, Certainty certainty, ClaimKind kind, std::size_t value);

  std::u16string_view clean_;
  const Block& block_;
  const Numbers& numbers_;
  std::vector<Claim>& claims_;
};

/// 申请 of 占申请总量的; "" where the words before a share name nothing: 占比, 占总数的.
std::u16string named_whole(std::u16string_view near);

/// 全市, 全省 … in the name of a whole: a body that may be larger than the one the text counts.
std::u16string_view scope_in(std::u16string_view words);
/// 全年收到 …: a total of an earlier paragraph that a share need not name.
bool is_total(std::u16string_view clean, const Head& head);
/// How well a level's words fit the name of a whole: 3 all of it, 2 its end, 1 its beginning, 0 not at all.
int fits_name(std::u16string_view label, std::u16string_view tail, std::u16string_view name);

// Rates between two ends, at the node `rate`; false when the text does not give both.
bool find_plan_rate(std::u16string_view clean, const Block& block, std::size_t rate, const Numbers& numbers,
                    std::vector<Claim>& claims);
bool find_saving_rate(std::u16string_view clean, const Block& block, std::size_t rate, const Numbers& numbers,
                      std::vector<Claim>& claims);
bool find_reduction_rate(std::u16string_view clean, const Block& block, std::size_t rate,
                         const Numbers& numbers, std::vector<Claim>& claims);

/// Claims of the shares at `loose`, which have no number of their own.
void find_hundreds(std::u16string_view clean, const Block& block, const Nodes& loose, const Numbers& numbers,
                   std::vector<Claim>& claims);

}  // namespace nianbao::claims
