// Shares whose whole or part stands right beside them: 占全部100件的80%, 为计划24万亩的103.3%, 近三成(86件).
#include "core/base/words.h"
#include "core/claims/share_reader.h"

namespace nianbao::claims {

namespace {

class ShareOfFinder : public ShareReader {
 public:
  using ShareReader::ShareReader;

  void run() {
    for (std::size_t i = 0; i < size();) {
      if (node(i).use == Use::of) {
        i = of_list(i);
        continue;
      }
      if (node(i).use == Use::other) in_bracket(i);
      ++i;
    }
  }

 private:
  /// 占总量4000万次的38%、57%、5%: of the numbers before it, one each. Returns the node after the list, or
  /// `at`.
  std::size_t of_list(std::size_t at) {
    std::size_t end = at + 1;
    while (end < size() && node(end).use == Use::of && node(end).joint == Joint::listing) ++end;
    const std::size_t length = end - at;
    if (length == 1) {
      of(at);
      return end;
    }
    for (std::size_t k = 0; k < length; ++k) {
      const std::size_t part = at - 1 - length + k;
      if (at < length + 1 || !is_level(part) || !same(part, at - 1)) {
        unchecked(ClaimKind::percent, Formula::ratio, at + k, Obstacle::no_operands);
      } else {
        claims_.push_back(make(ClaimKind::percent, Formula::ratio, at + k, {part}, {at - 1}));
      }
    }
    return end;
  }

  /// 320件中,近三成(86件)…: the number in the bracket is the part.
  void in_bracket(std::size_t at) {
    const std::size_t part = at + 1;
    if (node(at).kind != UnitKind::percent || part >= size() || !is_level(part) || !node(part).opens) return;
    if (text({quantity(at).span.end, quantity(part).span.start}) != u"(" || !near(at).empty()) return;
    for (std::size_t k = at; k-- > 0 && at - k <= 3 && joint(k, at) <= Joint::comma;) {
      if (!is_level(k) || !same(k, part) || quantity(k).value < quantity(part).value) continue;
      claims_.push_back(make(ClaimKind::percent, Formula::ratio, at, {part}, {k}));
      return;
    }
  }

  /// 自然人80件,占全部100件的80%; 完成24.8万亩,为计划24万亩的103.3%
  void of(std::size_t at) {
    const std::size_t whole = at - 1;
    const std::u16string_view words = label(whole);
    const bool share = contains(words, u"占") || contains(text(node(whole).gap), u"占");
    const ClaimKind kind = share ? ClaimKind::percent : ClaimKind::derived;
    std::vector<Claim> readings;
    if (is_cumulative(whole)) {
      const Nodes parts = together(whole);
      if (parts.empty()) return unchecked(kind, Formula::ratio, at, Obstacle::no_operands);
      readings.push_back(make(kind, Formula::ratio, at, parts, {whole}));
      return settle(std::move(readings), Certainty::certain, kind, at);
    }
    Joint between = node(whole).joint;
    for (std::size_t k = whole; k-- > 0 && whole - k <= 10 && between <= Joint::semicolon;) {
      if ((is_level(k) || node(k).use == Use::amount) && same(k, whole))
        readings.push_back(make(kind, Formula::ratio, at, {k}, {whole}));
      between = std::max(between, node(k).joint);
    }
    const bool near = !readings.empty() && joint(whole, at) <= Joint::comma;
    settle(std::move(readings), near ? Certainty::certain : Certainty::open, kind, at);
  }
};

}  // namespace

void find_shares_of(std::u16string_view clean, const Block& block, const Numbers& numbers,
                    std::vector<Claim>& claims) {
  if (block.has(Use::of, Use::other)) ShareOfFinder(clean, block, numbers, claims).run();
  // 渠道结构为:A12%、B38%、C50%: no word says that they are shares
  if (block.has(Use::other) && !block.has(Use::share)) find_hundreds(clean, block, {}, numbers, claims);
}

}  // namespace nianbao::claims
