#include "core/claims/own_tables.h"

#include <algorithm>
#include <iterator>

#include "core/claims/grid_totals.h"
#include "core/claims/own_grid.h"
#include "core/claims/text_above.h"

namespace nianbao::claims {

namespace {

/// Shares of one grid: rows of 占比 and columns of it.
class GridShares {
 public:
  GridShares(const GridView& view, const Quantities& quantities, std::vector<Claim>& claims)
      : view_(view), quantities_(quantities), claims_(claims) {}

  void run() {
    for (std::size_t s = 0; s < view_.across(); ++s) {
      if (!is_share(s)) continue;
      Claims best;
      for (std::size_t d = s; d-- > 0;) {
        if (view_.other(d).is_mean || is_share(d)) continue;
        Claims tried = shares(s, d);
        if (tried.held > best.held) best = std::move(tried);
      }
      keep(std::move(best));
    }
  }

 private:
  struct Claims {
    std::vector<Claim> all;
    std::size_t held = 0;
  };

  bool is_share(std::size_t s) const {
    if (view_.other(s).is_share) return true;
    if (view_.other(s).is_mean) return false;
    std::size_t numbers = 0;
    for (std::size_t i = 0; i < view_.size(); ++i) {
      if (!view_.cell(i, s).is_number()) continue;
      if (quantities_[view_.cell(i, s).quantity].unit != u"%") return false;
      ++numbers;
    }
    return numbers > 1;
  }

  /// The line 合计, or all parts.
  std::vector<std::uint32_t> base(std::size_t d) const {
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < view_.size(); ++i) {
      const GridCell& cell = view_.cell(i, d);
      if (view_.line(i).role == LineRole::total) {
        if (cell.is_number()) return {cell.quantity};
        return {};
      }
      if (view_.line(i).role != LineRole::part) return {};
      if (cell.is_number()) out.push_back(cell.quantity);
    }
    return out;
  }

  /// 33.4% for a third: the last digit makes all shares 100%.
  bool is_evened_out(const Claim& claim) const {
    const Quantity& share = quantities_[claim.value];
    const Fraction gap = face_value(quantities_, claim) - Fraction(share.value);
    return gap.magnitude() * Fraction(2) < Fraction(share.step) * Fraction(3);
  }

  Claims shares(std::size_t s, std::size_t d) const {
    Claims out;
    const std::vector<std::uint32_t> divisor = base(d);
    for (std::size_t i = 0; i < view_.size() && !divisor.empty(); ++i) {
      if (!view_.cell(i, s).is_number() || !view_.cell(i, d).is_number()) continue;
      if (view_.line(i).role == LineRole::total) continue;
      Claim claim;
      claim.kind = ClaimKind::percent;
      claim.formula = Formula::ratio;
      claim.value = view_.cell(i, s).quantity;
      claim.operands = {view_.cell(i, d).quantity};
      claim.divisor = divisor;
      claim.span = quantities_[claim.value].span;
      judge(quantities_, claim);
      if (is_evened_out(claim)) claim.agreement = Agreement::agrees;
      out.held += claim.agreement == Agreement::agrees || claim.agreement == Agreement::rounded;
      out.all.push_back(std::move(claim));
    }
    return out;
  }

  /// Most of them hold: it is of this column that they are shares.
  void keep(Claims claims) {
    const std::size_t failed = claims.all.size() - claims.held;
    if (claims.held == 0 || failed > claims.held) return;
    for (Claim& claim : claims.all) {
      claim.certainty = claims.held > 1 && failed == 1 ? Certainty::certain : Certainty::probable;
      claims_.push_back(std::move(claim));
    }
  }

  const GridView& view_;
  const Quantities& quantities_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_own_table_claims(std::u16string_view clean, const Document& document,
                           const std::vector<Grid>& tables, const Numbers& numbers,
                           std::vector<Claim>& claims) {
  std::vector<Claim> found;
  for (const Grid& grid : tables) {
    for (const bool by_columns : {false, true}) {
      const GridView view(grid, by_columns);
      find_grid_totals(view, numbers.quantities, found);
      GridShares(view, numbers.quantities, found).run();
    }
    TextAbove(clean, document, numbers, found).read(grid);
  }
  // a list of the prose may have the total of lines already
  std::vector<bool> has_sum(numbers.quantities.size());
  for (const Claim& claim : claims) {
    if (claim.formula == Formula::sum && claim.is_checked()) has_sum[claim.value] = true;
  }
  std::erase_if(found,
                [&](const Claim& claim) { return claim.formula == Formula::sum && has_sum[claim.value]; });
  claims.insert(claims.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace nianbao::claims
