// A number with a bound and the number that it is said of: 1450条,突破1400条大关; 近600条(598条);
// 突破300万次,达到318.4万次.
#include "core/claims/late_reader.h"
#include "core/words/lists/bound.h"
#include "core/words/lists/comparing.h"

namespace nianbao::claims {

namespace {

class BoundFinder : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is_level(i) || !is_open(i) || quantity(i).bound == Bound::exact || quantity(i).high) continue;
      if (!in_bracket(i) && !reached(i)) behind_number(i);
    }
  }

 private:
  /// Says exactly how much the bound at `i` is said of.
  bool is_exact_of(std::size_t i, std::size_t k) const {
    return k < size() && is_level(k) && quantity(k).is_plain() && same(i, k);
  }

  /// Whether the bound's own words say that it is of something else: 计划突破, 增加近.
  bool is_of_other(std::size_t i) const {
    return contains_any(label(i), words::bounds_of_others) || names_earlier_year(label(i));
  }

  bool keep_of(std::size_t i, std::size_t exact) {
    return decide(i, {make(ClaimKind::derived, Formula::same, i, {exact})}, true, Certainty::certain);
  }

  /// 近600条(598条)
  bool in_bracket(std::size_t i) {
    const std::size_t exact = i + 1;
    if (!is_exact_of(i, exact) || !ends_bracket(exact) || !near(exact).empty()) return false;
    const bool at_once = text({quantity(i).span.end, quantity(exact).span.start}) == u"(";
    return at_once && !is_of_other(i) && keep_of(i, exact);
  }

  /// 突破300万次,达到318.4万次
  bool reached(std::size_t i) {
    const std::size_t exact = i + 1;
    const bool more = quantity(i).bound == Bound::more_than || quantity(i).bound == Bound::at_least;
    if (!more || !is_exact_of(i, exact) || node(exact).joint != Joint::comma || !ends_at_bound(i))
      return false;
    return is_any(near(exact), words::results_of_changes) && !is_of_other(i) && keep_of(i, exact);
  }

  /// Nothing but 大关 stands behind the bound.
  bool ends_at_bound(std::size_t i) const { return tail(i).empty() || is_any(tail(i), words::marks_reached); }

  /// 1450条,突破1400条大关; nothing stands between them that names something else
  void behind_number(std::size_t i) {
    if (i == 0 || !is_exact_of(i, i - 1) || node(i).joint != Joint::comma || node(i).opens) return;
    if (node(i - 1).joint == Joint::listing || node(i).marker != Marker::none) return;
    if (node(i - 1).depth != node(i).depth || !ends_at_bound(i)) return;
    const bool bare = near(i).empty() || is_any(near(i), words::leads_of_bounds);
    if (bare && !is_of_other(i - 1) && !is_of_other(i)) keep_of(i, i - 1);
  }
};

}  // namespace

void find_bounds(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims) {
  if (block.nodes.size() > 1) read_late(BoundFinder(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
