#include "core/slips/near.h"

#include <optional>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/slips/alike.h"
#include "core/words/lists/slip.h"

namespace nianbao::slips {

namespace {

/// Shorter phrases are one slip away from too many others.
constexpr Offset kLeastForOrder = 4;
constexpr Offset kLeastForLost = 5;
constexpr Offset kLeastForOther = 6;
constexpr Offset kLong = 8;
/// So much of the phrase stands on either side of a lost or another character: 信息公开作为 lacks none.
constexpr Offset kLeastBeside = 2;

class Walker {
 public:
  Walker(std::u16string_view text, Offset start, Offset right_to, std::vector<Near>& out)
      : text_(text), start_(start), right_to_(right_to), out_(out) {}

  /// Goes along the phrases as far as the text does, and tries every slip on the way.
  void walk() {
    std::uint16_t node = 0;
    for (Offset at = start_; at < text_.size() && is_han(text_[at]); ++at) {
      if (at + 1 > right_to_)
        change(node, at);
      else if (at + 2 > right_to_)
        swap(node, at);
      node = trie_.step(node, text_[at]);
      if (node == Trie::kNowhere) return;
    }
  }

 private:
  void change(std::uint16_t node, Offset at) {
    const char16_t unit = text_[at];
    if (at == start_) {
      if (!may_go_on_behind_first()) return swap(node, at);
      Alike(unit).for_each_first(trie_, [&](char16_t right, std::uint16_t next) {
        follow(next, at + 1, {{}, {at, at + 1}, Change::alike, right});
      });
    } else {
      std::optional<Alike> alike;  // most are never asked for
      const Trie::Range edges = trie_.edges(node);
      for (std::uint16_t edge = edges.begin; edge < edges.end; ++edge) {
        change_for(trie_.label(edge), static_cast<std::uint16_t>(edge + 1), at, alike);
      }
      if (unit == text_[at - 1]) follow(node, at + 1, {{}, {at - 1, at + 1}, Change::twice});
    }
    swap(node, at);
  }

  bool may_go_on_behind_first() const {
    return start_ + 2 < text_.size() && table.behind_first.may_hold(text_[start_ + 1], text_[start_ + 2]);
  }

  /// The phrase has `right` where the text has another character, or none.
  void change_for(char16_t right, std::uint16_t next, Offset at, std::optional<Alike>& alike) {
    const bool may_lack = at - start_ >= kLeastBeside;
    if (right != text_[at] && goes_on(next, at + 1)) {
      if (!alike) alike.emplace(text_[at]);
      if (alike->may_mean(right)) {
        follow(next, at + 1, {{}, {at, at + 1}, Change::alike, right});
      } else if (may_lack && !is_loose(right) && !is_loose(text_[at])) {
        follow(next, at + 1, {{}, {at, at + 1}, Change::other, right});
      }
    }
    if (may_lack && goes_on(next, at) && !is_loose(right))
      follow(next, at, {{}, {at, at}, Change::lost, right});
  }

  /// A phrase ends in the node, or the text goes on from it as one does.
  bool goes_on(std::uint16_t node, Offset at) const {
    return !trie_.ends(node).empty() || (at < text_.size() && trie_.step(node, text_[at]) != Trie::kNowhere);
  }

  void swap(std::uint16_t node, Offset at) {
    if (at + 1 >= text_.size() || text_[at + 1] == text_[at]) return;
    const std::uint16_t first = trie_.step(node, text_[at + 1]);
    if (first == Trie::kNowhere) return;
    const std::uint16_t second = trie_.step(first, text_[at]);
    if (second != Trie::kNowhere) follow(second, at + 2, {{}, {at, at + 2}, Change::swapped});
  }

  /// Behind a slip, the rest of the phrase must stand there as it is.
  void follow(std::uint16_t node, Offset at, Near near) {
    for (;; ++at) {
      const Trie::Range ends = trie_.ends(node);
      for (std::uint16_t i = ends.begin; i < ends.end; ++i) {
        const Entry& entry = table.entries[i];
        if (entry.role != Role::phrase_name && entry.role != Role::phrase_typo) continue;
        if (!counts(near, at, entry.role == Role::phrase_name)) continue;
        near.span = {start_, at};
        near.entry = &entry;
        out_.push_back(near);
      }
      if (at >= text_.size()) return;
      node = trie_.step(node, text_[at]);
      if (node == Trie::kNowhere) return;
    }
  }

  /// The phrase is long enough to be told with this slip in it, and the slip not at its end where it needs
  /// more.
  bool counts(const Near& near, Offset end, bool is_name) const {
    const Offset length = end - start_;
    const Offset behind = end - near.place.end;
    const Offset least_behind =
        length >= kLong || (is_name && near.change == Change::lost) ? 1 : kLeastBeside;
    const bool is_within = near.place.start >= start_ + kLeastBeside && behind >= least_behind;
    switch (near.change) {
      case Change::alike:
        return true;
      case Change::swapped:
        return length >= kLeastForOrder;
      case Change::twice:
        return length - 1 >= kLeastForOrder && near.place.start > start_ &&
               (end > near.place.end || end == text_.size() || !is_han(text_[end]) ||
                is_one_of(text_[end], words::behind_doubled));
      case Change::lost:
        return length + 1 >= kLeastForLost && is_within;
      case Change::other:
        return length >= kLeastForOther && is_within;
    }
    return false;
  }

  const Trie& trie_ = trie();
  std::u16string_view text_;
  Offset start_;
  Offset right_to_;
  std::vector<Near>& out_;
};

}  // namespace

void find_near(std::u16string_view text, Offset start, Offset right_to, std::vector<Near>& out) {
  Walker(text, start, right_to, out).walk();
}

}  // namespace nianbao::slips
