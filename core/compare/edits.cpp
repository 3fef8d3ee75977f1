#include "core/compare/edits.h"

#include <algorithm>

namespace nianbao::years {

namespace {

using Series = std::vector<std::uint32_t>;

/// Differences of two paragraphs; their trace takes their square of numbers.
constexpr std::int64_t kMostDifferences = 1'200;

/// How far each diagonal came, for each number of differences.
class Trace {
 public:
  Trace(const Series& a, const Series& b, std::size_t skip, std::size_t a_size, std::size_t b_size)
      : a_(a),
        b_(b),
        skip_(skip),
        n_(static_cast<std::int64_t>(a_size)),
        m_(static_cast<std::int64_t>(b_size)) {}

  /// false: too far apart.
  bool find(Budget& budget) {
    const std::int64_t most = std::min(n_ + m_, kMostDifferences);
    for (std::int64_t d = 0; d <= most; ++d) {
      rows_.emplace_back(static_cast<std::size_t>(2 * d + 1), 0);
      for (std::int64_t k = -d; k <= d; k += 2) {
        std::int64_t x = d == 0 ? 0 : start_of(d, k);
        const std::int64_t begin = x;
        while (x < n_ && x - k < m_ && equal(x, x - k)) ++x;
        rows_.back()[static_cast<std::size_t>(k + d)] = x;
        const auto steps = static_cast<std::size_t>(x - begin) + 1;
        if (budget.steps < steps) return false;
        budget.steps -= steps;
        if (x >= n_ && x - k >= m_) return true;
      }
    }
    return false;
  }

  /// From the end back; single insertions and removals side by side become one edit.
  std::vector<Edit> edits() const {
    std::vector<Edit> out;
    std::int64_t x = n_;
    std::int64_t y = m_;
    for (auto d = static_cast<std::int64_t>(rows_.size()) - 1; d > 0; --d) {
      const std::int64_t k = x - y;
      const bool down = goes_down(d, k);
      const std::int64_t from_k = down ? k + 1 : k - 1;
      const std::int64_t from_x = reach(d - 1, from_k);
      const std::int64_t from_y = from_x - from_k;
      const std::int64_t to_x = down ? from_x : from_x + 1;
      const std::int64_t to_y = down ? from_y + 1 : from_y;
      const bool joins = !out.empty() && to_x == static_cast<std::int64_t>(out.back().a_begin - skip_) &&
                         to_y == static_cast<std::int64_t>(out.back().b_begin - skip_);
      if (!joins) out.push_back({at(to_x), at(to_x), at(to_y), at(to_y)});
      out.back().a_begin = at(from_x);
      out.back().b_begin = at(from_y);
      x = from_x;
      y = from_y;
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  std::size_t at(std::int64_t offset) const { return static_cast<std::size_t>(offset) + skip_; }
  bool equal(std::int64_t x, std::int64_t y) const { return a_[at(x)] == b_[at(y)]; }
  std::int64_t reach(std::int64_t d, std::int64_t k) const {
    return k < -d || k > d ? -1 : rows_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
  }
  bool goes_down(std::int64_t d, std::int64_t k) const {
    return k == -d || (k != d && reach(d - 1, k - 1) < reach(d - 1, k + 1));
  }
  std::int64_t start_of(std::int64_t d, std::int64_t k) const {
    return goes_down(d, k) ? reach(d - 1, k + 1) : reach(d - 1, k - 1) + 1;
  }

  const Series& a_;
  const Series& b_;
  std::size_t skip_;
  std::int64_t n_;
  std::int64_t m_;
  std::vector<std::vector<std::int64_t>> rows_;
};

}  // namespace

std::optional<std::vector<Edit>> shortest_edits(const Series& a, const Series& b, Budget& budget) {
  std::size_t skip = 0;
  while (skip < a.size() && skip < b.size() && a[skip] == b[skip]) ++skip;
  std::size_t a_size = a.size() - skip;
  std::size_t b_size = b.size() - skip;
  while (a_size > 0 && b_size > 0 && a[skip + a_size - 1] == b[skip + b_size - 1]) {
    --a_size;
    --b_size;
  }
  if (a_size == 0 && b_size == 0) return std::vector<Edit>{};
  if (a_size == 0 || b_size == 0) return std::vector<Edit>{{skip, skip + a_size, skip, skip + b_size}};
  Trace trace(a, b, skip, a_size, b_size);
  if (!trace.find(budget)) return std::nullopt;
  return trace.edits();
}

}  // namespace nianbao::years
