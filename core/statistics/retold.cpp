#include "core/statistics/retold.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/base/typing.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/statistics/counted_words.h"
#include "core/statistics/own_numbers.h"
#include "core/words/lists/statistic_names.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Marker;
using claims::Node;
using claims::Use;

constexpr std::size_t kMostTold = 40;     // how many numbers above are looked at, of one unit
constexpr std::size_t kLongestName = 40;  // characters
constexpr std::size_t kShort = 4;         // characters: a clause that says little

/// A number with what its clause counts.
struct Telling {
  std::uint32_t quantity = 0;
  std::size_t sentence = 0;
  std::u16string words;        // content of its clause
  std::u16string printed;      // its digits
  std::ptrdiff_t before = -1;  // the telling before it in its sentence, which its clause goes on from
  Span near;                   // from the last separator to the number
  bool may_be_first = false;
  bool is_part = false;  // of another number: then only what has the same name is the same
};

/// Both are the issuer's, or of bodies that are named by the same words.
bool are_of_one_body(std::u16string_view clean, const Whose& a, const Whose& b) {
  if (a.scope != b.scope) return false;
  return a.scope == Scope::issuer || slice(clean, a.words) == slice(clean, b.words);
}

/// How many characters of the shorter name stand in the other, each once.
std::size_t count_shared(std::u16string_view a, std::u16string_view b) {
  if (b.size() < a.size()) std::swap(a, b);
  std::u16string left(b);
  std::size_t shared = 0;
  for (const char16_t unit : a) {
    const std::size_t at = left.find(unit);
    if (at == std::u16string::npos) continue;
    left.erase(at, 1);
    ++shared;
  }
  return shared;
}

/// The words that tell two numbers apart: without those that any report has everywhere.
std::u16string particular(std::u16string_view words) {
  std::u16string out(words);
  for (const std::u16string_view general : words::in_any_report) {
    for (std::size_t at = out.find(general); at != std::u16string::npos; at = out.find(general, at))
      out.erase(at, general.size());
  }
  return out;
}

/// How two numbers differ: of many digits, that two changed places, or one is missing, is rarely a chance.
struct Likeness {
  Slip slip = Slip::none;
  std::size_t digits = 0;
};

/// Two or more digits, and noughts behind them.
bool have_the_same_digits(std::u16string_view a, std::u16string_view b) {
  const auto digits = [](std::u16string_view number) {
    return number.substr(0, number.find_last_not_of(u'0') + 1);
  };
  return a.size() != b.size() && digits(a).size() > 1 && digits(a) == digits(b);
}

class Finder {
 public:
  Finder(std::u16string_view clean, const Numbers& numbers, const std::vector<Claim>& claims,
         const std::vector<bool>& keyed, std::vector<Repeat>& repeats)
      : clean_(clean),
        numbers_(numbers),
        keyed_(keyed),
        part_(mark_parts(std::vector<bool>(keyed.size()), claims)),
        found_(keyed.size()),
        repeats_(repeats) {
    for (const Repeat& repeat : repeats) found_[repeat.later] = true;
  }

  void read(const Block& block) {
    std::ptrdiff_t before = -1;
    bool among = false;
    for (const Node& node : block.nodes) {
      if (node.joint >= Joint::sentence || &node == block.nodes.data()) {
        ++sentence_;
        among = false;
        before = -1;
      }
      among = among || node.marker == Marker::among || node.depth > 0;
      if (node.joint > Joint::comma) before = -1;
      if (!is_plain(node)) continue;
      Telling telling = tell(node, before);
      telling.is_part = among || part_[node.quantity];
      telling.may_be_first = telling.is_part || !contains_any(slice(clean_, node.label), words::not_alone);
      if (telling.may_be_first) compare(node, telling);
      before = static_cast<std::ptrdiff_t>(told_.size());
      told_.push_back(std::move(telling));
    }
  }

 private:
  bool is_plain(const Node& node) const {
    return node.use == Use::level && node.kind != UnitKind::percent && is_own_number(node, numbers_);
  }

  Telling tell(const Node& node, std::ptrdiff_t before) const {
    Telling out;
    out.quantity = node.quantity;
    out.sentence = sentence_;
    out.before = before;
    out.near = node.near;
    const std::u16string behind = counted(slice(clean_, node.tail), Reading::content);
    out.words = counted(slice(clean_, node.near), Reading::content) + behind;
    if (out.words.size() < kShort) out.words = counted(slice(clean_, node.label), Reading::content) + behind;
    // 受理政府信息公开申请46件,答复46件: of what was said before
    if (out.words.size() < kShort)
      out.words += counted(slice(clean_, numbers_.mentions[node.quantity].thing.words), Reading::content);
    if (out.words.size() > kLongestName) out.words.clear();
    out.printed = numbers_.quantities[node.quantity].value.print();
    return out;
  }

  const Whose& whose(const Telling& telling) const { return numbers_.mentions[telling.quantity].whose; }
  const Decimal& value_of(std::uint32_t quantity) const { return numbers_.quantities[quantity].value; }

  Likeness likeness(const Telling& a, const Telling& b) const {
    Likeness out;
    out.slip = slip_between(a.printed, b.printed);
    const auto digits = [](std::u16string_view text) {
      return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
    };
    out.digits = std::min(digits(a.printed), digits(b.printed));
    return out;
  }

  /// Whether the words say so much the same that the numbers, alike as they are, should be one.
  static bool say_the_same(const Telling& a, const Telling& b, const Likeness& like) {
    const std::size_t least = std::min(a.words.size(), b.words.size());
    if (least < 2) return false;
    const std::size_t shared = count_shared(a.words, b.words);
    const auto share_is = [&](std::size_t tenths) { return shared * 10 >= least * tenths; };
    const std::u16string own_a = particular(a.words);
    const std::u16string own_b = particular(b.words);
    if (own_a.empty() || own_b.empty()) {
      // 公开政府信息2954条, 主动公开政府信息数为2945条
      const bool both = own_a.size() < 2 && own_b.size() < 2;
      return both && like.slip == Slip::swapped && like.digits >= 4 && share_is(10);
    }
    const std::size_t row = claims::longest_common(own_a, own_b);
    if (row < 2) return false;
    if (like.slip == Slip::swapped && like.digits >= 3) return share_is(6);
    if (like.slip == Slip::swapped)
      return row > 2 && ((least >= 4 && share_is(9)) || (least >= 6 && share_is(8)));
    if (like.slip == Slip::wrong_digit) return like.digits >= 3 && least >= 6 && share_is(10) && row > 3;
    return like.digits >= 3 && least >= 4 && share_is(8) && row > 2;
  }

  /// 培训2次,156人次参加 … 培训2次,受训人员165人次; 考核72家单位 … 召开5次会议、考核62家: a number that
  /// stands before them in both sentences is the same.
  bool go_on_from_the_same(const Telling& a, const Telling& b, const Likeness& like) const {
    const std::size_t least = std::min(a.words.size(), b.words.size());
    const bool named = least >= 3 && count_shared(a.words, b.words) * 10 >= least * 8;
    // 公报十二期,印数两万四千册 … 十二期公报共印发四万二千册
    const bool telling = (like.slip == Slip::swapped && like.digits >= 3) ||
                         (like.slip == Slip::none && a.words == b.words) ||
                         numbers_.quantities[a.quantity].unit == words::yuan[0];
    if (telling && follow_one_number(a, b)) return true;
    if (!named && !is_bare(a) && !is_bare(b)) return false;
    return any_before(a, [&](const Telling& x) {
      return any_before(b, [&](const Telling& y) { return tell_one_number(x, y); });
    });
  }

  /// Nothing but what was counted before it stands right before the number.
  bool is_bare(const Telling& telling) const {
    return counted(slice(clean_, telling.near), Reading::strict).empty();
  }

  /// 其中招生考试信息83条 … 公开的招生考试信息共38条
  static bool have_the_same_name(const Telling& a, const Telling& b, const Likeness& like) {
    constexpr std::size_t kName = 5;
    const std::size_t least = std::min(a.words.size(), b.words.size());
    return like.slip == Slip::swapped && least >= kName && count_shared(a.words, b.words) == least &&
           std::max(a.words.size(), b.words.size()) <= least + 3 && particular(a.words).size() > 2 &&
           particular(b.words).size() > 2;
  }

  /// 目录62项、金额4.87亿元 … 目录62项、涉及资金4870万元: the number right before them is one.
  bool follow_one_number(const Telling& a, const Telling& b) const {
    return a.before >= 0 && b.before >= 0 &&
           tell_one_number(told_[static_cast<std::size_t>(a.before)],
                           told_[static_cast<std::size_t>(b.before)]);
  }

  bool tell_one_number(const Telling& a, const Telling& b) const {
    const Quantity& p = numbers_.quantities[a.quantity];
    const Quantity& q = numbers_.quantities[b.quantity];
    const std::size_t least = std::min(a.words.size(), b.words.size());
    return p.unit == q.unit && p.value == q.value && least >= 2 &&
           count_shared(a.words, b.words) * 10 >= least * 5 &&
           claims::longest_common(particular(a.words), particular(b.words)) > 1;
  }

  /// One of the few tellings that lead up to it.
  template <typename Test>
  bool any_before(const Telling& telling, const Test& test) const {
    constexpr int kMost = 3;
    std::ptrdiff_t at = telling.before;
    for (int steps = 0; at >= 0 && steps < kMost; ++steps) {
      const Telling& each = told_[static_cast<std::size_t>(at)];
      if (test(each)) return true;
      at = each.before;
    }
    return false;
  }

  void compare(const Node& node, const Telling& now) {
    if (value_of(node.quantity) < Decimal::whole(10)) return;
    const std::u16string_view unit = numbers_.quantities[node.quantity].unit;
    const Telling* first = nullptr;
    std::size_t seen = 0;
    for (auto it = told_.rbegin(); it != told_.rend() && seen < kMostTold; ++it) {
      if (it->sentence == now.sentence || numbers_.quantities[it->quantity].unit != unit) continue;
      ++seen;
      const Decimal& before = value_of(it->quantity);
      if (before == value_of(node.quantity)) {
        // told before as it is now
        if (count_shared(it->words, now.words) * 2 >= std::min(it->words.size(), now.words.size())) return;
        continue;
      }
      if (!it->may_be_first || before < Decimal::whole(10)) continue;
      if (!are_of_one_body(clean_, whose(*it), whose(now))) continue;
      const Likeness like = likeness(*it, now);
      // 4.87亿元, 4870万元
      const bool scale = like.slip == Slip::none && have_the_same_digits(it->printed, now.printed);
      if (like.slip == Slip::none && !scale) continue;
      if (it->is_part || now.is_part) {
        if (!have_the_same_name(*it, now, like)) continue;
      } else if ((scale || !say_the_same(*it, now, like)) && !go_on_from_the_same(*it, now, like)) {
        continue;
      }
      // 发布2317条。…专栏发布2137条,其余180条: what lies between them is told
      if (is_told_beside(it->quantity, node.quantity)) continue;
      if (first) return;  // which of the two is meant is not told
      first = &*it;
    }
    if (!first || found_[node.quantity] || (keyed_[first->quantity] && keyed_[node.quantity])) return;
    repeats_.push_back({first->quantity, node.quantity, false, true});
  }

  /// A number beside one of the two is their difference.
  bool is_told_beside(std::uint32_t first, std::uint32_t later) const {
    constexpr std::uint32_t kBeside = 2;
    const Decimal& a = value_of(first);
    const Decimal& b = value_of(later);
    const Decimal gap = a < b ? b - a : a - b;
    const auto& all = numbers_.quantities;
    for (const std::uint32_t at : {first, later}) {
      const std::uint32_t begin = at > kBeside ? at - kBeside : 0;
      for (std::uint32_t k = begin; k < all.size() && k <= at + kBeside; ++k) {
        if (all[k].unit == all[at].unit && all[k].value == gap) return true;
      }
    }
    return false;
  }

  std::u16string_view clean_;
  const Numbers& numbers_;
  const std::vector<bool>& keyed_;
  std::vector<bool> part_;
  std::vector<bool> found_;  // the later number of a repeat already
  std::vector<Repeat>& repeats_;
  std::vector<Telling> told_;
  std::size_t sentence_ = 0;
};

}  // namespace

void find_retold(std::u16string_view clean, const std::vector<Block>& blocks, const Numbers& numbers,
                 const std::vector<Claim>& claims, const std::vector<bool>& keyed,
                 std::vector<Repeat>& repeats) {
  Finder finder(clean, numbers, claims, keyed, repeats);
  for (const Block& block : blocks) finder.read(block);
}

}  // namespace nianbao
