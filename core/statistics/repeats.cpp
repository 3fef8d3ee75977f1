#include "core/statistics/repeats.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/slips.h"
#include "core/statistics/counted_words.h"
#include "core/statistics/own_numbers.h"
#include "core/words/lists/statistic_names.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Marker;
using claims::Node;
using claims::Use;
using words::Hit;
using words::Sense;

// Shorter names are told of several things in every report: 信息, 培训.
constexpr std::size_t kShortestName = 4;
constexpr std::size_t kLongName = 8;  // tells enough without the clauses before it
constexpr std::size_t kLongestName = 40;
constexpr std::size_t kBody = 4;  // characters that may name the issuer before 全年

/// What is told of many things: one report may well publish 政府信息 in three places.
bool is_general(std::u16string_view name) { return is_any(name, words::general_names); }

/// 监督保障方面,组织政务公开培训9次: the first words say where we are, not what is counted.
std::u16string_view without_aspect(std::u16string_view label) {
  const std::size_t at = label.find(u"方面,");
  return at != std::u16string_view::npos && at < 12 ? label.substr(at + 3) : label;
}

class Finder {
 public:
  Finder(std::u16string_view clean, const Numbers& numbers, const std::vector<Claim>& claims,
         const std::vector<bool>& keyed)
      : clean_(clean), numbers_(numbers), keyed_(keyed), part_(mark_parts(keyed, claims)) {}

  void read(const Block& block) {
    for (const Node& node : block.nodes) {
      if (node.joint >= Joint::sentence || &node == block.nodes.data()) {
        ++sentence_;
        among_ = false;
      }
      among_ = among_ || node.marker != Marker::none;
      const bool rate = node.use == Use::rate;
      if (!is_plain(node) || begins_bare_list(block, node)) continue;
      if (!rate && (points_back(node) || sums_up(node))) continue;
      tell(node);
      if (stands_alone(node)) {
        if (!rate && compare_words(node, node.label, kShortestName)) continue;
        const bool tells = rate || says_whole_year(without_issuer(node.near, node));
        if (compare_words(node, node.near, tells ? kShortestName : kLongName)) continue;
        if (!rate && compare_behind(node)) continue;
        if (echoes(node)) continue;
      } else if (rate) {
        continue;
      }
      compare_loosely(node);
    }
  }

  std::vector<Repeat> out;

 private:
  struct Place {
    std::uint32_t quantity;
    std::size_t sentence;
  };
  struct Told {
    std::u16string name;
    std::u16string all;  // the words behind the number too
    Place place;
    bool alone = false;  // a number of the whole
  };
  using Names = std::map<std::pair<std::u16string, std::u16string>, Place>;  // by sorted name and unit

  /// The text without the words that say that it is the issuer's: 医保局 of 医保局全年举办发布会.
  std::u16string without_issuer(Span span, const Node& node) const {
    std::u16string text(slice(clean_, span));
    const Whose& whose = numbers_.mentions[node.quantity].whose;
    const bool inside = span.start <= whose.words.start && whose.words.end <= span.end;
    if (whose.scope == Scope::issuer && !whose.words.empty() && inside)
      text.replace(whose.words.start - span.start, whose.words.size(), u" ");
    return text;
  }

  /// Compares the number with an earlier one of the same words; true when they differ.
  bool compare(const Node& node, std::u16string_view words, std::size_t shortest) {
    const std::u16string name = counted(without_aspect(words), Reading::strict);
    return name.size() >= shortest && name.size() <= kLongestName && !is_general(name) &&
           differs(node, name, first_);
  }

  /// 全年组织新闻发布会18场: of all that there were in the year, whatever the clauses before it speak of.
  static bool says_whole_year(std::u16string_view near) {
    near = trim(near);
    const std::vector<Hit> hits = words::find(near);
    return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
      return hit.sense == Sense::time_this && hit.span.start <= kBody;
    });
  }

  /// 全年共召开6次新闻发布会: what is counted stands behind the number.
  bool compare_behind(const Node& node) {
    const std::u16string before = counted(without_issuer(node.near, node), Reading::loose);
    if (!before.empty() && !is_any(before, words::by_means_of)) return false;
    const std::u16string name = counted(slice(clean_, node.tail), Reading::strict);
    return name.size() >= kShortestName && name.size() <= kLongestName && !is_general(name) &&
           differs(node, name, first_);
  }

  /// The same, by the words with the issuer's name and by those without it.
  bool compare_words(const Node& node, Span words, std::size_t shortest) {
    const std::u16string_view text = slice(clean_, words);
    if (compare(node, text, shortest)) return true;
    const std::u16string own = without_issuer(words, node);
    return own != text && compare(node, own, shortest);
  }

  /// The number stands for the name from now on, unless one before it does, in another sentence: then whether
  /// the two differ, which is a repeat.
  bool differs(const Node& node, const std::u16string& name, Names& names) {
    const auto [first, fresh] = names.try_emplace(key_of(node, name), Place{node.quantity, sentence_});
    if (fresh || first->second.sentence == sentence_) return false;
    if (value_of(first->second.quantity) == value_of(node.quantity)) return false;
    out.push_back({first->second.quantity, node.quantity});
    return true;
  }

  /// Compares the number with an earlier one told in much the same words, of which it differs by a slip.
  void compare_loosely(const Node& node) {
    constexpr std::size_t kPreposition = 2;  // 通过, 对: what is counted stands behind
    std::u16string name = counted(slice(clean_, node.near), Reading::loose);
    if (name.size() > kLongestName) return;
    if (node.use == Use::rate) return compare_rates(node, std::move(name));
    if (name.size() > kPreposition) {
      if (name.size() >= kShortestName && !is_known(node, name)) remember(node, name);
      return;
    }
    // 通过9场新闻发布会
    name = counted(slice(clean_, node.tail), Reading::loose).substr(0, kLongName);
    for (std::size_t size = kShortestName; size <= name.size(); ++size) {
      if (is_known(node, name.substr(0, size))) return;
    }
    if (name.size() >= kShortestName) remember(node, name);
  }

  /// 政府信息公开申请按期答复率 is 按期答复率 too.
  void compare_rates(const Node& node, std::u16string name) {
    if (const std::size_t at = name.rfind(u"申请"); at != std::u16string::npos) name.erase(0, at + 2);
    if (name.size() >= kShortestName && !is_general(name)) differs(node, name, alike_);
  }

  void remember(const Node& node, const std::u16string& name) {
    alike_.try_emplace(key_of(node, name), Place{node.quantity, sentence_});
  }

  /// An earlier sentence has told the same number by the name, or one of which it is a slip: a repeat.
  bool is_known(const Node& node, const std::u16string& name) {
    const auto found = alike_.find(key_of(node, name));
    if (found == alike_.end() || found->second.sentence == sentence_) return false;
    const std::uint32_t first = found->second.quantity;
    const Decimal& before = value_of(first);
    const Decimal& now = value_of(node.quantity);
    if (before == now) return true;
    const Decimal few = Decimal::whole(10);  // 3 and 4 are no slip of each other
    const bool slip = claims::differ_by_hand(before, now) ||
                      (claims::differ_by_slip(before, now) && name.size() > kShortestName);
    if (!slip || before < few || now < few) return false;
    if (keyed_[first] && keyed_[node.quantity]) return false;  // compared as what they are
    out.push_back({first, node.quantity});
    return true;
  }

  // --- Numbers that refer to one told before ---------------------------------------------------------------

  static constexpr std::size_t kManyWords = 8;     // characters: two numbers of as many are of one thing
  static constexpr std::size_t kManyInCommon = 6;  // in a row: enough where two digits changed places
  static constexpr std::size_t kFew = 10;          // smaller numbers are slips of each other by chance
  static constexpr std::size_t kMostTold = 12;     // how many numbers above may be meant

  void tell(const Node& node) {
    told_.push_back({counted(slice(clean_, node.near), Reading::loose), all_words(node),
                     Place{node.quantity, sentence_}, stands_alone(node)});
  }

  std::u16string all_words(const Node& node) const {
    return counted(without_issuer(node.near, node), Reading::loose) +
           counted(slice(clean_, node.tail), Reading::loose);
  }

  static bool has_all(std::u16string_view text, std::u16string_view characters) {
    return std::all_of(characters.begin(), characters.end(),
                       [text](char16_t unit) { return contains(text, std::u16string_view(&unit, 1)); });
  }

  /// 共有13名专兼职人员从事公开工作 and 从事公开工作的专兼职人员共15名: the same words in another order.
  static bool are_same_words(std::u16string_view a, std::u16string_view b) {
    return a.size() >= kManyWords && b.size() >= kManyWords && has_all(a, b) && has_all(b, a);
  }

  /// 承办代表建议52件。…25件代表建议均已办复: the words of one hold those of the other, or much of them, and
  /// two digits changed places; or all words are the same.
  bool echoes(const Node& node) {
    const Decimal& now = value_of(node.quantity);
    const std::u16string words = all_words(node);
    if (words.size() < kShortestName || is_general(words)) return false;
    const Told* first = nullptr;
    for (const Told* each : told_before(node)) {
      const Decimal& before = value_of(each->place.quantity);
      if (before == now) return false;
      if (!each->alone || each->all.size() < kShortestName) continue;
      const bool same = are_same_words(words, each->all);
      const bool few = now < Decimal::whole(kFew) || before < Decimal::whole(kFew);
      if (!same && (few || !claims::differ_by_swap(before, now))) continue;
      const bool alike = node.use == Use::rate
                             ? each->all == words
                             : same || has_all(words, each->all) || has_all(each->all, words) ||
                                   claims::longest_common(words, each->all) >= kManyInCommon;
      if (!alike) continue;
      if (first) return false;
      first = each;
    }
    if (!first || (keyed_[first->place.quantity] && keyed_[node.quantity])) return false;
    out.push_back({first->place.quantity, node.quantity});
    return true;
  }

  bool is_small(std::uint32_t quantity) const { return value_of(quantity) < Decimal::whole(kFew); }

  /// The numbers of other sentences above that count in the same unit, the nearest ones.
  std::vector<const Told*> told_before(const Node& node) const {
    const std::u16string_view unit = numbers_.quantities[node.quantity].unit;
    std::vector<const Told*> found;
    for (auto it = told_.rbegin(); it != told_.rend() && found.size() < kMostTold; ++it) {
      if (it->place.sentence != sentence_ && numbers_.quantities[it->place.quantity].unit == unit)
        found.push_back(&*it);
    }
    return found;
  }

  /// The one number among `found` of which the later one is a slip; nullptr where one of them is the same, or
  /// where there is none or several.
  const Told* one_slip(const std::vector<const Told*>& found, const Decimal& now) const {
    const Told* slip = nullptr;
    for (const Told* each : found) {
      const Decimal& before = value_of(each->place.quantity);
      if (before == now) return nullptr;
      if (!claims::differ_by_hand(before, now) && !claims::differ_by_slip(before, now)) continue;
      if (slip) return nullptr;
      slip = each;
    }
    return slip && !is_small(slip->place.quantity) ? slip : nullptr;
  }

  /// 上述175篇政策解读材料中 says that 175 was told before.
  bool points_back(const Node& node) {
    if (!ends_with_any(slice(clean_, node.near), words::points_back)) return false;
    const std::vector<const Told*> found = told_before(node);
    const Decimal& now = value_of(node.quantity);
    const Told* first = is_small(node.quantity) ? nullptr : one_slip(found, now);
    // the only one in its unit, of the same thing
    if (!first && found.size() == 1 && !(value_of(found[0]->place.quantity) == now)) {
      const std::u16string thing = counted(slice(clean_, node.tail), Reading::loose).substr(0, kShortestName);
      if (thing.size() == kShortestName && contains(found[0]->name, thing)) first = found[0];
    }
    if (first) out.push_back({first->place.quantity, node.quantity, true});
    return true;
  }

  /// 发放宣传资料5742份。…宣传资料共7542份: the thing alone, with the word of a total.
  bool sums_up(const Node& node) {
    const std::u16string_view near = slice(clean_, node.near);
    if (!stands_alone(node) || is_small(node.quantity) || !ends_with_any(near, words::sums_up)) return false;
    const std::u16string name = counted(near, Reading::loose);
    if (name.size() < kShortestName || is_general(name)) return false;
    std::vector<const Told*> same = told_before(node);
    std::erase_if(same, [&](const Told* each) { return !each->alone || !each->name.ends_with(name); });
    const Told* first = one_slip(same, value_of(node.quantity));
    // a statistic of the form is compared as what it is: 废止规范性文件18件 is not all of them
    if (!first || keyed_[first->place.quantity] || keyed_[node.quantity]) return false;
    out.push_back({first->place.quantity, node.quantity});
    return true;
  }

  /// Sorted, since two tellings may have their words in another order.
  std::pair<std::u16string, std::u16string> key_of(const Node& node, std::u16string name) const {
    std::sort(name.begin(), name.end());
    return {std::move(name), std::u16string(numbers_.quantities[node.quantity].unit)};
  }
  const Decimal& value_of(std::uint32_t quantity) const { return numbers_.quantities[quantity].value; }

  /// Exactly said, of the report's own year, and of nobody else than the issuer or all of its area.
  bool is_plain(const Node& node) const {
    const bool level = node.use == Use::level && node.kind != UnitKind::percent;
    return (level || node.use == Use::rate) && is_own_number(node, numbers_) &&
           numbers_.mentions[node.quantity].whose.scope != Scope::part;
  }

  /// 市、区两级制发文件12件、35件: the first of several that share one name.
  bool begins_bare_list(const Block& block, const Node& node) const {
    const Node* const next = &node + 1;
    return next != block.nodes.data() + block.nodes.size() && next->joint == Joint::listing &&
           numbers_.quantities[next->quantity].unit == numbers_.quantities[node.quantity].unit &&
           trim(slice(clean_, next->near)).size() <= 1;
  }

  /// A plain number of the whole: neither a part of another one nor of another body.
  bool stands_alone(const Node& node) const {
    return !part_[node.quantity] && !among_ &&
           numbers_.mentions[node.quantity].whose.scope == Scope::issuer &&
           !contains_any(slice(clean_, node.label), words::not_alone);
  }

  std::u16string_view clean_;
  const Numbers& numbers_;
  const std::vector<bool>& keyed_;
  std::vector<bool> part_;
  std::size_t sentence_ = 0;
  bool among_ = false;  // behind 其中 and its kind, to the end of the sentence: each part has its own rate
  std::vector<Told> told_;
  Names first_;
  Names alike_;  // by names that are read loosely
};

}  // namespace

std::vector<Repeat> find_repeats(std::u16string_view clean, const std::vector<Block>& blocks,
                                 const Numbers& numbers, const std::vector<Claim>& claims,
                                 const std::vector<bool>& keyed) {
  Finder finder(clean, numbers, claims, keyed);
  for (const Block& block : blocks) finder.read(block);
  return std::move(finder.out);
}

}  // namespace nianbao
