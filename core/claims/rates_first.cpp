// Rates that stand before their numbers, or a sentence behind the first of them:
// 办结率98%(收到50件,办结49件); 收到50件。…办结49件,办结率98%.
#include <algorithm>

#include "core/claims/late_reader.h"
#include "core/claims/rate_names.h"

namespace nianbao::claims {

namespace {

class RatesFirst : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (node(i).use != Use::rate || node(i).kind != UnitKind::percent || !is_open(i)) continue;
      if (!before_both(i) && !before_part(i)) behind_sentence(i);
    }
  }

 private:
  std::u16string_view stem(std::size_t i) const { return rate_stem(near(i)); }

  bool is_part(std::size_t rate, std::size_t k) const { return fits_rate(stem(rate), near(k), tail(k)) > 0; }

  Claim ratio(std::size_t i, std::size_t part, std::size_t whole) const {
    return make(ClaimKind::derived, Formula::ratio, i, {part}, {whole});
  }

  bool are_part_and_whole(std::size_t part, std::size_t whole) const {
    return is_level(part) && is_level(whole) && kin(part, whole) && node(part).kind != UnitKind::percent &&
           !(quantity(whole).value < quantity(part).value);
  }

  /// 办结率98%(收到50件,办结49件); 办结率为98%,收到50件、办结49件
  bool before_both(std::size_t i) {
    if (i + 2 >= size() || joint(i, i + 2) > Joint::comma || node(i + 1).depth != node(i + 2).depth)
      return false;
    // its own numbers, not those of what follows
    if (!node(i + 1).opens && node(i + 1).joint != Joint::comma) return false;
    const std::size_t first = i + 1;
    const std::size_t second = i + 2;
    // both are named: 办结率为98%(收到50件,办结149件) is wrong all the more
    const bool both = node(first).opens || names_received(near(first));
    const bool alike = is_level(first) && is_level(second) && kin(first, second);
    if (is_part(i, second) && (are_part_and_whole(second, first) || (both && alike && !is_part(i, first))))
      return decide(i, {ratio(i, second, first)}, true, certainty(i, first));
    if (is_part(i, first) && !is_part(i, second) && are_part_and_whole(first, second))
      return decide(i, {ratio(i, first, second)}, names_received(near(second)), Certainty::probable);
    return false;
  }

  Certainty certainty(std::size_t i, std::size_t whole) const {
    return node(whole).opens || (names_received(near(whole)) && !is_part(i, whole)) ? Certainty::certain
                                                                                    : Certainty::probable;
  }

  /// 收到50件,全部办结,办结率100%,共办结50件
  bool before_part(std::size_t i) {
    if (i == 0 || i + 1 >= size() || joint(i - 1, i + 1) > Joint::comma) return false;
    if (!is_part(i, i + 1) || !kin(i - 1, i + 1) || !is_level(i + 1) || !is_level(i - 1)) return false;
    if (is_part(i, i - 1)) return false;
    // 省平台36件、市平台58件,办结率均为100%,其中按期94件: of several numbers, and a part of it
    if (node(i - 1).joint == Joint::listing || node(i + 1).marker == Marker::among) return false;
    return decide(i, {ratio(i, i + 1, i - 1)}, names_received(near(i - 1)), Certainty::probable);
  }

  /// 收到50件。…办结49件,办结率为98%
  void behind_sentence(std::size_t i) {
    if (i < 2 || node(i).joint > Joint::comma || node(i - 1).joint != Joint::sentence) return;
    if (!is_part(i, i - 1) || !are_part_and_whole(i - 1, i - 2) || !same(i - 1, i - 2)) return;
    if (node(i - 2).depth > 0) return;
    const bool among = node(i - 1).marker == Marker::among;
    decide(i, {ratio(i, i - 1, i - 2)}, among && !is_part(i, i - 2), Certainty::probable);
  }
};

}  // namespace

void find_rates_first(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims) {
  if (block.has(Use::rate)) read_late(RatesFirst(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
