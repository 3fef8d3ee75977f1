#include "core/slips/usual.h"

#include <algorithm>
#include <array>

#include "core/base/marks.h"
#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/slips/alike.h"
#include "core/slips/table.h"
#include "core/words/lists/slip.h"

namespace nianbao::slips {

namespace {

std::uint32_t key_of(char16_t first, char16_t second) { return std::uint32_t{first} << 16 | second; }

/// The words of the table, by their characters.
class Usual {
 public:
  Usual() {
    add(table.told, table.told_count, &told_);
    add(table.usual, table.usual_count, nullptr);
    std::sort(words_.begin(), words_.end());
    for (std::size_t i = 0; i < table.told_count; ++i) {
      const char16_t* const word = table.told + 2 * i;
      by_second_.push_back({key_of(word[1], word[0]), static_cast<std::uint16_t>(i)});
    }
    std::sort(told_.begin(), told_.end());
    std::sort(by_second_.begin(), by_second_.end());
  }

  bool has(char16_t first, char16_t second) const {
    const std::uint32_t key = key_of(first, second);
    return bit(key) && std::binary_search(words_.begin(), words_.end(), key);
  }

  /// The word that the two were meant to be, the most frequent; "" for none.
  std::u16string meant(char16_t first, char16_t second) const {
    std::uint16_t best = kNone;
    const Alike wrong_first(first);
    const Alike wrong_second(second);
    each_of(told_, first, [&](char16_t right, std::uint16_t word) {
      if (wrong_second.may_mean(right)) best = std::min(best, word);
    });
    each_of(by_second_, second, [&](char16_t right, std::uint16_t word) {
      if (wrong_first.may_mean(right)) best = std::min(best, word);
    });
    if (best == kNone) {
      each_of(told_, second, [&](char16_t right, std::uint16_t word) {
        if (right == first) best = std::min(best, word);
      });
    }
    return best == kNone ? std::u16string() : std::u16string(table.told + 2 * best, 2);
  }

 private:
  static constexpr std::uint16_t kNone = 0xFFFF;

  struct Told {
    std::uint32_t key;
    std::uint16_t word;

    bool operator<(const Told& other) const { return key < other.key; }
  };

  void add(const char16_t* units, std::size_t count, std::vector<Told>* told) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t key = key_of(units[2 * i], units[2 * i + 1]);
      words_.push_back(key);
      bits_[hash(key) >> 6] |= std::uint64_t{1} << (hash(key) & 63u);
      if (told != nullptr) told->push_back({key, static_cast<std::uint16_t>(i)});
    }
  }

  template <typename Visit>
  static void each_of(const std::vector<Told>& list, char16_t unit, Visit visit) {
    auto at = std::lower_bound(list.begin(), list.end(), Told{key_of(unit, 0), 0});
    for (; at != list.end() && at->key >> 16 == unit; ++at) {
      visit(static_cast<char16_t>(at->key & 0xFFFFu), at->word);
    }
  }

  static std::uint32_t hash(std::uint32_t key) { return key * 0x9E3779B1u >> 16; }
  bool bit(std::uint32_t key) const { return (bits_[hash(key) >> 6] >> (hash(key) & 63u) & 1u) != 0; }

  std::vector<std::uint32_t> words_;  // sorted, like the others
  std::vector<Told> told_;
  std::vector<Told> by_second_;
  std::array<std::uint64_t, 1024> bits_{};
};

const Usual& usual() {
  static const Usual words;
  return words;
}

/// The characters of a list, looked up in one step.
class Units {
 public:
  explicit Units(std::u16string_view units) : units_(units), triggers_(units) {}
  bool has(char16_t unit) const { return triggers_.may_hold(unit) && is_one_of(unit, units_); }

 private:
  std::u16string_view units_;
  Triggers triggers_;
};

enum Mark : std::uint8_t { covered = 1, begins = 2, ends = 4 };  // ends: a word ends before it

class Between {
 public:
  Between(std::u16string_view text, const std::vector<Span>& known) : text_(text), marks_(text.size() + 1) {
    for (const Span span : known) {
      for (Offset at = span.start; at < span.end; ++at) marks_[at] |= covered;
      marks_[span.start] |= begins;
      marks_[span.end] |= ends;
    }
    for (Offset at = 0; at + 1 < text.size(); ++at) {
      if (!is_word(at)) continue;
      marks_[at] |= begins;
      marks_[at + 2] |= ends;
    }
  }

  void find(std::vector<Unusual>& out) const {
    for (Offset at = 0; at + 1 < text_.size(); ++at) {
      if (!stands_alone(at)) continue;
      std::u16string right = usual().meant(text_[at], text_[at + 1]);
      if (right.empty() || is_everyday_slip(at, right)) continue;
      out.push_back({{at, at + 2}, std::move(right)});
    }
  }

 private:
  bool is_word(Offset at) const {
    return is_han(text_[at]) && is_han(text_[at + 1]) && is_usual(text_[at], text_[at + 1]);
  }

  /// No word, and in none; words end and begin on both sides.
  bool stands_alone(Offset at) const {
    if (!is_han(text_[at]) || !is_han(text_[at + 1]) || ((marks_[at] | marks_[at + 1]) & covered) != 0)
      return false;
    if (is_loose(text_[at]) || is_loose(text_[at + 1]) || is_word(at)) return false;
    if ((at > 0 && is_word(at - 1)) || (at + 2 < text_.size() && is_word(at + 1))) return false;
    return ends_before(at) && begins_at(at + 2);
  }

  bool ends_before(Offset at) const {
    static const Units before(words::before_word_units);
    return at == 0 || (marks_[at] & ends) != 0 || !is_han(text_[at - 1]) || before.has(text_[at - 1]);
  }

  bool begins_at(Offset at) const {
    static const Units behind(words::behind_word_units);
    return at == text_.size() || (marks_[at] & begins) != 0 || !is_han(text_[at]) || behind.has(text_[at]);
  }

  /// What was written for another character is one that is often a word by itself.
  bool is_everyday_slip(Offset at, std::u16string_view right) const {
    static const Units everyday(words::everyday_units);
    for (Offset i = 0; i < 2; ++i) {
      if (text_[at + i] != right[i] && everyday.has(text_[at + i])) return true;
    }
    return false;
  }

  std::u16string_view text_;
  std::vector<std::uint8_t> marks_;
};

}  // namespace

bool is_usual(char16_t first, char16_t second) { return usual().has(first, second); }

void find_unusual(std::u16string_view text, const std::vector<Span>& known, std::vector<Unusual>& out) {
  Between(text, known).find(out);
}

}  // namespace nianbao::slips
