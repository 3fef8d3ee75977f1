// Rates that the words around their numbers tell, though the rate's own name says little of them:
// 15个乡镇中,已建成的12个,覆盖率80%; 受理听证申请16件,举行听证14场,听证率87.5%; 接听400个,接通率95%,即380个;
// 完成率不低于90%(应公开300条); 可办率99%。在2500项中,可网办2475项; 总量5200件,网上办理4420件,网办比例85%.
#include "core/claims/late_reader.h"
#include "core/claims/rate_names.h"
#include "core/words/lists/rate.h"
#include "core/words/lists/share.h"
#include "core/words/lists/use.h"

namespace nianbao::claims {

namespace {

class RatesTold : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (node(i).kind != UnitKind::percent || !is_open(i) || is_of_some(i)) continue;
      if (coverage(i)) continue;
      if (node(i).use == Use::rate) {
        if (!in_other_unit(i) && !of_bracket(i) && !as_number(i) && !in_next_sentence(i)) in_last_sentence(i);
      } else if (node(i).use == Use::share || node(i).use == Use::other) {
        named_part(i);
      }
    }
  }

 private:
  static constexpr ClaimKind kKind = ClaimKind::derived;

  std::u16string_view stem(std::size_t i) const { return rate_stem(near(i)); }

  /// 覆盖率100%的街道: the rate says which ones are meant.
  bool is_of_some(std::size_t i) const { return starts_with(tail(i), u"的"); }

  bool is_count(std::size_t k) const {
    return is_level(k) && node(k).kind == UnitKind::count && quantity(k).is_plain();
  }

  /// No other number of the unit stands before `first` in its sentence.
  bool is_first(std::size_t first) const {
    for (std::size_t k = first; k > 0 && node(k).joint <= Joint::comma; --k) {
      if (is_level(k - 1) && same(k - 1, first)) return false;
    }
    return true;
  }

  /// The two numbers right before `i` are a part and its whole, and the only ones of their sentence.
  bool follows_pair(std::size_t i) const {
    return i > 1 && node(i).joint == Joint::comma && !node(i).opens && node(i - 1).joint <= Joint::comma &&
           is_count(i - 1) && is_count(i - 2) && !(quantity(i - 2).value < quantity(i - 1).value) &&
           is_first(i - 2);
  }

  Claim ratio(std::size_t i, std::size_t part, std::size_t whole) const {
    return make(kKind, Formula::ratio, i, {part}, {whole});
  }

  // --- 覆盖率, 普及率, 建成率 --------------------------------------------------------------------------

  /// 乡镇 of 乡镇覆盖率达到; nullopt where the words before the number end with no such rate.
  std::optional<std::u16string_view> covered(std::size_t i) const {
    const std::u16string_view words = without_ends(strip_fillers(near(i), true), words::stays_at);
    const std::size_t length = length_of_end(words, words::coverage_rates);
    if (length == 0) return std::nullopt;
    return words.substr(0, words.size() - length);
  }

  /// The text says that the number before the rate is a part of the one before that.
  bool tells_part(std::size_t part) const {
    const std::size_t whole = part - 1;
    const std::u16string_view things = tail(whole);
    return node(part).marker == Marker::of || node(part).marker == Marker::among ||
           !node(part).whole.empty() || (things.size() > 1 && contains(label(part), things)) ||
           starts_with_any(near(whole), words::leads_of_all);
  }

  bool coverage(std::size_t i) {
    const auto name = covered(i);
    if (!name || !follows_pair(i) || !same(i - 1, i - 2) || !tells_part(i - 1)) return false;
    const std::u16string part = cat(label(i - 1), tail(i - 1));
    if (contains_any(part, words::parts_with_own_rate) || contains_any(near(i), words::parts_with_own_rate))
      return false;
    // 12个涉农乡镇建成专区,覆盖率100%: of those
    if (quantity(i).value == Decimal::whole(100) && !contains_any(part, words::done_already)) return false;
    const std::u16string_view before = text({node(i - 2).near.start, node(i).near.start});
    if (!name->empty() && !contains(before, *name)) return false;
    return decide(i, {ratio(i, i - 1, i - 2)}, true, Certainty::certain);
  }

  // --- numbers that the rate's name ties -----------------------------------------------------------------

  /// 受理听证申请16件,举行听证14场,听证率87.5%
  bool in_other_unit(std::size_t i) {
    if (!follows_pair(i) || same(i - 1, i - 2) || stem(i).size() < 2) return false;
    const bool named = contains(label(i - 1), stem(i)) && contains(label(i - 2), stem(i));
    if (!named || !names_received(label(i - 2)) || names_received(label(i - 1))) return false;
    return decide(i, {ratio(i, i - 1, i - 2)}, true, Certainty::probable);
  }

  /// 已公开226条,完成率不低于90%(应公开300条)
  bool of_bracket(std::size_t i) {
    if (i == 0 || i + 1 >= size() || !node(i + 1).opens || !ends_bracket(i + 1)) return false;
    if (!is_count(i - 1) || !is_count(i + 1) || !same(i - 1, i + 1) || joint(i - 1, i) > Joint::comma)
      return false;
    if (text({quantity(i).span.end, quantity(i + 1).span.start}).find(u'(') != 0 || !is_first(i - 1))
      return false;
    const std::size_t due = length_of_start(near(i + 1), words::duties_in_brackets);
    if (due == 0 || !contains(label(i - 1), near(i + 1).substr(due))) return false;
    return decide(i, {ratio(i, i - 1, i + 1)}, true, Certainty::certain);
  }

  /// 接听热线400个,接通率95%,即380个获得人工应答
  bool as_number(std::size_t i) {
    if (i == 0 || i + 1 >= size() || node(i + 1).joint != Joint::comma || joint(i - 1, i) > Joint::comma)
      return false;
    if (!is_any(near(i + 1), words::shares_as_numbers_at_once)) return false;
    if (!is_count(i - 1) || !is_count(i + 1) || !same(i - 1, i + 1) || !is_first(i - 1)) return false;
    return decide(i, {ratio(i, i + 1, i - 1)}, true, Certainty::certain);
  }

  /// The rate is alone in its sentence, so that it may be of the numbers of the next or the last one.
  bool is_alone(std::size_t i) const {
    const bool first = i == 0 || node(i).joint >= Joint::semicolon;
    const bool last = i + 1 >= size() || node(i + 1).joint >= Joint::semicolon;
    return first && last;
  }

  /// 2500项事项中,可网办2475项
  bool are_named_part_and_whole(std::size_t i, std::size_t part, std::size_t whole) const {
    if (!is_count(part) || !is_count(whole) || !same(part, whole) ||
        quantity(whole).value < quantity(part).value)
      return false;
    const bool told = node(part).marker == Marker::of || !node(part).whole.empty();
    return told && node(part).joint <= Joint::comma && fits_rate(stem(i), near(part), tail(part)) > 0;
  }

  /// 网上可办率为99%。在2500项事项中,可网办2475项。
  bool in_next_sentence(std::size_t i) {
    if (!is_alone(i) || i + 2 >= size() || node(i + 1).joint != Joint::sentence) return false;
    if (!are_named_part_and_whole(i, i + 2, i + 1)) return false;
    return decide(i, {ratio(i, i + 2, i + 1)}, true, Certainty::probable);
  }

  /// 在2500项事项中,可网办2475项。网上可办率为99%。
  bool in_last_sentence(std::size_t i) {
    if (!is_alone(i) || i < 2 || node(i).joint != Joint::sentence) return false;
    if (!are_named_part_and_whole(i, i - 1, i - 2)) return false;
    return decide(i, {ratio(i, i - 1, i - 2)}, true, Certainty::probable);
  }

  /// 办件总量5200件,网上办理4420件,网办比例85%
  bool named_part(std::size_t i) {
    if (!follows_pair(i) || !kin(i - 1, i - 2)) return false;
    const std::u16string_view words = without_ends(near(i), words::ends_of_shares);
    const std::size_t noun = length_of_end(words, words::nouns_of_shares);
    const std::u16string_view name = words.substr(0, words.size() - noun);
    if (noun == 0 || name.size() != 2 || fits_rate(name, label(i - 2), tail(i - 2)) > 0) return false;
    if (fits_rate(name, label(i - 1), tail(i - 1)) == 0) return false;
    const bool of_all = contains_any(label(i - 2), words::total_or_received);
    return decide(i, {ratio(i, i - 1, i - 2)}, of_all, Certainty::certain);
  }
};

}  // namespace

void find_told_rates(std::u16string_view clean, const Block& block, const Numbers& numbers,
                     std::vector<Claim>& claims) {
  if (block.has(Use::rate, Use::share, Use::other)) read_late(RatesTold(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
