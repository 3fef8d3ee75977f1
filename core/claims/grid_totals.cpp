#include "core/claims/grid_totals.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/own_table.h"

namespace nianbao::claims {

namespace {

using Lines = std::vector<std::size_t>;

constexpr std::size_t kMostTotals = 24;   // of one table
constexpr std::size_t kMostAmong = 12;    // lines behind 其中 that may belong to it
constexpr std::size_t kMostLevels = 100;  // lines among which those that divide others are looked for

/// Which lines a total may add up: the likeliest first.
class GridReadings {
 public:
  explicit GridReadings(const GridView& view) : view_(view) {}

  std::vector<Lines> of(std::size_t total) {
    out_.clear();
    const LineRole role = view_.line(total).role;
    if (role == LineRole::year) {
      add_year(total);
    } else if (role == LineRole::subtotal) {
      add_group(stretch(total, true));
    } else {
      add_total(total);
    }
    return std::move(out_);
  }

 private:
  LineRole role(std::size_t i) const { return view_.line(i).role; }
  bool ends(std::size_t i, bool of_group) const {
    return role(i) == LineRole::total || (of_group && role(i) == LineRole::subtotal);
  }

  /// The first line is a total: totals stand before what they add up.
  bool totals_lead() const { return role(0) == LineRole::total; }

  /// The lines before the total back to another one; with none there, those behind it.
  Lines stretch(std::size_t total, bool of_group) const {
    Lines out;
    for (std::size_t i = total; !totals_lead() && i-- > 0 && !ends(i, of_group);) out.push_back(i);
    std::reverse(out.begin(), out.end());
    if (out.empty()) {
      for (std::size_t i = total + 1; i < view_.size() && !ends(i, of_group); ++i) out.push_back(i);
    }
    const std::u16string& group = view_.line(total).group;
    std::erase_if(out, [&](std::size_t i) {
      return view_.line(i).is_mean || (!group.empty() && view_.line(i).group != group);
    });
    return out;
  }

  void add(Lines lines) {
    if (lines.size() > 1 && std::find(out_.begin(), out_.end(), lines) == out_.end())
      out_.push_back(std::move(lines));
  }

  void add_total(std::size_t total) {
    const Lines lines = stretch(total, false);
    const Lines subtotals = with_subtotals(lines);
    if (!subtotals.empty()) {
      add(subtotals);
      add(only(lines, LineRole::part));
      return;
    }
    add_group(lines);
    add_totals(total, lines);
  }

  /// A total of totals and of what stands beside them.
  void add_totals(std::size_t total, const Lines& lines) {
    const std::size_t begin = totals_lead() ? total + 1 : 0;
    const std::size_t end = totals_lead() ? (total == 0 ? view_.size() : 0) : total;
    Lines totals;
    Lines all;
    for (std::size_t i = begin; i < end; ++i) {
      if (role(i) == LineRole::total && view_.line(i).group == view_.line(total).group) totals.push_back(i);
      if (role(i) == LineRole::part && !view_.line(i).is_mean) all.push_back(i);
    }
    if (totals.empty()) return;
    totals.insert(totals.end(), lines.begin(), lines.end());
    std::sort(totals.begin(), totals.end());
    add(totals);
    add(all);
  }

  Lines only(const Lines& lines, LineRole wanted) const {
    Lines out;
    for (const std::size_t i : lines) {
      if (role(i) == wanted) out.push_back(i);
    }
    return out;
  }

  /// 小计 for the lines of its group: all of them, and the lines that belong to none. "" where there are
  /// none.
  Lines with_subtotals(const Lines& lines) const {
    const Lines subtotals = only(lines, LineRole::subtotal);
    if (subtotals.empty()) return {};
    Lines out = subtotals;
    const bool first = !lines.empty() && role(lines.front()) == LineRole::subtotal;
    for (const std::size_t i : lines) {
      const bool outside = view_.line(i).group.empty() ? !first && i > subtotals.back()
                                                       : !has_subtotal(subtotals, view_.line(i).group);
      if (role(i) == LineRole::part && outside) out.push_back(i);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  bool has_subtotal(const Lines& subtotals, const std::u16string& group) const {
    return std::any_of(subtotals.begin(), subtotals.end(),
                       [&](std::size_t i) { return view_.line(i).group == group; });
  }

  /// Lines without those that divide the line before them: by 其中, by their marks, by their place.
  void add_group(const Lines& lines) {
    Lines parts;
    for (const std::size_t i : lines) {
      if (role(i) == LineRole::among) continue;
      if (!parts.empty() && view_.line(i).level > view_.line(parts.front()).level) continue;
      parts.push_back(i);
    }
    add(parts);
    // 其中:A may be followed by B that belongs to the same
    for (std::size_t k = 0; k < lines.size(); ++k) {
      if (role(lines[k]) != LineRole::among || k == 0) continue;
      for (std::size_t end = k + 1; end <= std::min(lines.size(), k + kMostAmong); ++end) {
        Lines rest(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(k));
        rest.insert(rest.end(), lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end());
        add(rest);
      }
      break;
    }
    add(lines);
  }

  /// All four quarters, both halves, all months.
  void add_year(std::size_t total) {
    Lines quarters;
    Lines halves;
    Lines months;
    for (std::size_t i = 0; i < view_.size(); ++i) {
      if (i == total) continue;
      const std::u16string& label = view_.line(i).label;
      if (ends_with_any(label, words::quarter_ends)) quarters.push_back(i);
      if (is_any(label, words::half_labels)) halves.push_back(i);
      if (ends_with_any(label, words::month_ends)) months.push_back(i);
    }
    if (quarters.size() == 4) add(quarters);
    if (halves.size() == 2) add(halves);
    if (months.size() == 12) add(months);
  }

  const GridView& view_;
  std::vector<Lines> out_;
};

/// The claims of one total line.
class TotalReader {
 public:
  TotalReader(const GridView& view, std::size_t total, std::vector<Lines> readings,
              const Quantities& quantities, std::vector<Claim>& claims)
      : view_(view),
        total_(total),
        readings_(std::move(readings)),
        quantities_(quantities),
        claims_(claims) {}

  void run() {
    std::size_t chosen = 0;
    for (std::size_t r = 0; r < readings_.size(); ++r) {
      if (count(r, true) > count(chosen, true)) chosen = r;
    }
    const std::size_t held = count(chosen, true);
    const std::size_t failed = count(chosen, false);
    if (failed > 1 && failed > held) return;
    for (std::size_t across = 0; across < view_.across(); ++across) {
      std::optional<Claim> claim = sum(across, chosen);
      for (std::size_t r = 0; claim && !holds(*claim) && r < readings_.size(); ++r) {
        std::optional<Claim> other = sum(across, r);
        if (other && holds(*other)) claim = std::move(other);
      }
      if (!claim) continue;
      const bool sure = failed == 1 && (readings_.size() == 1 || held > 0);
      claim->certainty = sure ? Certainty::certain : Certainty::probable;
      claims_.push_back(std::move(*claim));
    }
  }

 private:
  static bool holds(const Claim& claim) {
    return claim.agreement == Agreement::agrees || claim.agreement == Agreement::rounded;
  }

  std::size_t count(std::size_t reading, bool held) const {
    std::size_t out = 0;
    for (std::size_t across = 0; across < view_.across(); ++across) {
      const std::optional<Claim> claim = sum(across, reading);
      if (claim && holds(*claim) == held) ++out;
    }
    return out;
  }

  bool is_percent(std::uint32_t quantity) const { return quantities_[quantity].unit == u"%"; }

  /// Nothing where a cell cannot be read, or where these are no numbers to be added.
  std::optional<Claim> sum(std::size_t across, std::size_t reading) const {
    const GridCell& total = view_.cell(total_, across);
    if (!total.is_number() || view_.other(across).is_mean) return std::nullopt;
    const bool shares = is_percent(total.quantity);
    // a rate of all is no sum of the rates
    if (shares && quantities_[total.quantity].value != Decimal::whole(100)) return std::nullopt;
    Claim claim;
    claim.value = total.quantity;
    claim.span = quantities_[claim.value].span;
    bool gaps = view_.grid().overlaps || view_.grid().is_open;
    for (const std::size_t i : readings_[reading]) {
      const GridCell& cell = view_.cell(i, across);
      if (cell.kind == GridCellKind::words) return std::nullopt;
      gaps = gaps || cell.kind == GridCellKind::absent;
      if (!cell.is_number() || is_percent(cell.quantity) != shares) continue;
      claim.operands.push_back(cell.quantity);
      claim.span = cover(claim.span, quantities_[cell.quantity].span);
    }
    if (claim.operands.size() < 2) return std::nullopt;
    judge(quantities_, claim);
    if (!holds(claim) && (gaps || may_be_mean(across, claim) || has_hidden_levels(claim)))
      return std::nullopt;
    return claim;
  }

  /// Without the runs that add up to the line before or behind them it holds: that line is their total.
  bool has_hidden_levels(const Claim& claim) const {
    const std::vector<std::uint32_t>& parts = claim.operands;
    const auto value = [&](std::size_t i) { return quantities_[parts[i]].value; };
    if (parts.size() > kMostLevels) return false;
    Decimal rest = Decimal::whole(0);
    for (std::size_t i = 0; i < parts.size();) {
      Decimal sum = Decimal::whole(0);
      std::size_t end = i;  // of the run that belongs to the line at i, or of the line that ends a run
      for (std::size_t k = i + 1; k < parts.size() && end == i; ++k) {
        sum = sum + value(k);
        if (k > i + 1 && sum == value(i)) end = k;
      }
      sum = value(i);
      for (std::size_t k = i + 1; k + 1 < parts.size() && end == i; ++k) {
        sum = sum + value(k);
        if (sum == value(k + 1)) end = k + 1;
      }
      if (end == i) {
        rest = rest + value(i);
      } else {
        rest = rest + (value(end) < value(i) ? value(i) : value(end));
      }
      i = end + 1;
    }
    return rest == quantities_[claim.value].value;
  }

  /// One of several columns without a head, and far from a sum.
  bool may_be_mean(std::size_t across, const Claim& claim) const {
    if (view_.across() == 1 || !view_.other(across).label.empty()) return false;
    const Fraction sum = face_value(quantities_, claim);
    const Fraction total(quantities_[claim.value].value);
    const auto near = [](const Fraction& a, const Fraction& b) { return a * Fraction(2) < b * Fraction(3); };
    return !near(total, sum) || !near(sum, total);
  }

  const GridView& view_;
  std::size_t total_ = 0;
  std::vector<Lines> readings_;
  const Quantities& quantities_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_grid_totals(const GridView& view, const Quantities& quantities, std::vector<Claim>& claims) {
  GridReadings readings(view);
  std::size_t totals = 0;
  for (std::size_t i = 0; i < view.size() && totals < kMostTotals; ++i) {
    const LineRole role = view.line(i).role;
    if (role == LineRole::part || role == LineRole::among) continue;
    ++totals;
    std::vector<Lines> found = readings.of(i);
    if (!found.empty()) TotalReader(view, i, std::move(found), quantities, claims).run();
  }
}

}  // namespace nianbao::claims
