#include "core/slips/slips.h"

#include <algorithm>

#include "core/base/alternatives.h"
#include "core/base/text.h"
#include "core/slips/near.h"
#include "core/slips/table.h"
#include "core/slips/usual.h"

namespace nianbao::slips {

namespace {

constexpr Offset kShortestRun = 4;  // characters that stand twice, whatever they say: 政府网站政府网站
constexpr Offset kLongestRun = 12;
constexpr Offset kFar = 32;  // no word of the tables is longer
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::u16string_view text_of(std::uint16_t place) { return table.texts + place; }

class Finder {
 public:
  explicit Finder(std::u16string_view text) : text_(text) {}

  std::vector<Slip> find() {
    for (Offset at = 0; at < text_.size(); ++at) {
      if (text_[at] < 0x80 && text_[at] != u'[') continue;
      words_at(at);
      if (!is_han(text_[at])) continue;
      find_near(text_, at, right_to_, near_);
      run_at(at);
    }
    keep_near();
    add_unusual();
    keep_apart();
    return std::move(slips_);
  }

 private:
  /// The words of the tables that start at `start`.
  void words_at(Offset start) {
    std::uint16_t node = 0;
    for (Offset at = start; at < text_.size();) {
      node = trie_.step(node, text_[at++]);
      if (node == Trie::kNowhere) return;
      const Trie::Range ends = trie_.ends(node);
      for (std::uint16_t i = ends.begin; i < ends.end; ++i) {
        take(table.entries[i], {start, at});
      }
    }
  }

  bool stands(const Entry& entry, Span span) const {
    return stands_free(text_.substr(0, span.start), text_.substr(span.end), text_of(entry.not_before),
                       text_of(entry.not_behind));
  }

  void take(const Entry& entry, Span span) {
    switch (entry.role) {
      case Role::phrase_name:
      case Role::phrase_typo:
      case Role::right:
        right_.push_back(span);
        right_to_ = std::max(right_to_, span.end);
        break;
      case Role::wrong_name:
      case Role::wrong_typo:
        if (stands(entry, span)) {
          const Kind kind = entry.role == Role::wrong_name ? Kind::name : Kind::typo;
          const std::u16string_view right = text_of(entry.right);
          slips_.push_back({kind, span, span, std::u16string(right == u"-" ? u"" : right), right != u"-",
                            text_of(entry.source)});
        }
        break;
      case Role::dated:
        if (stands(entry, span))
          slips_.push_back({Kind::dated, span, span, {}, false, text_of(entry.source), entry.since});
        break;
      case Role::doubled: {
        const std::u16string_view word = slice(text_, span);
        const Span both{span.start, span.end + span.size()};
        if (text_.substr(span.end).starts_with(word) && stands(entry, both)) double_at(both, word);
        break;
      }
    }
  }

  void double_at(Span both, std::u16string_view once) {
    slips_.push_back({Kind::doubled, both, both, std::u16string(once), true, {}});
  }

  /// So many characters that stand twice; 一个问题一个问题 is said on purpose.
  void run_at(Offset start) {
    const char16_t first = text_[start];
    if (first == u'一') return;
    for (Offset length = kShortestRun; length <= kLongestRun && start + 2 * length <= text_.size();
         ++length) {
      if (text_[start + length] != first) continue;
      const std::u16string_view once = text_.substr(start, length);
      if (text_.substr(start + length, length) != once) continue;
      const bool is_varied = once.find_first_not_of(first) != std::u16string_view::npos;
      if (is_varied && std::all_of(once.begin(), once.end(), is_han))
        double_at({start, start + 2 * length}, once);
      return;
    }
  }

  /// The character that is said to be wrong begins or ends another word: 行政许可|发放.
  bool is_of_neighbour(const Near& near) const {
    if (near.change != Change::alike && near.change != Change::other) return false;
    const Offset at = near.place.start;
    const Offset behind = near.place.end;
    if (behind == near.span.end && behind < text_.size() && is_usual(text_[at], text_[behind])) return true;
    return at == near.span.start && at > 0 && is_usual(text_[at - 1], text_[at]);
  }

  /// Words that are right hold the place of the slip.
  bool is_right(const Near& near) const {
    if (is_of_neighbour(near)) return true;
    const Offset first = near.place.start > kFar ? near.place.start - kFar : 0;
    auto word = std::lower_bound(right_.begin(), right_.end(), first,
                                 [](Span known, Offset start) { return known.start < start; });
    for (; word != right_.end() && word->start <= near.place.start; ++word) {
      const bool lost = near.change == Change::lost;
      if (lost ? word->start < near.place.start && near.place.end < word->end : near.place.end <= word->end)
        return true;
    }
    return false;
  }

  std::u16string mended(const Near& near) const {
    std::u16string out(slice(text_, near.span));
    const Offset at = near.place.start - near.span.start;
    switch (near.change) {
      case Change::alike:
      case Change::other:
        out[at] = near.lost;
        break;
      case Change::swapped:
        std::swap(out[at], out[at + 1]);
        break;
      case Change::twice:
        out.erase(at, 1);
        break;
      case Change::lost:
        out.insert(at, 1, near.lost);
        break;
    }
    return out;
  }

  /// Of the phrases with a slip in one place: a name rather than a phrase, the likeliest slip, the shortest.
  static bool is_better(const Near& a, const Near& b) {
    if (a.entry->role != b.entry->role) return a.entry->role == Role::phrase_name;
    if (a.change != b.change) return a.change < b.change;
    return a.span.size() < b.span.size();
  }

  void keep_near() {
    std::vector<Near> kept;
    for (const Near& near : near_) {
      if (is_right(near)) continue;
      // Those before have started before: only the last ones can be in the same place.
      const auto other = std::find_if(kept.rbegin(), kept.rend(), [&](const Near& known) {
        return known.place.end + kFar < near.span.start || is_one_place(known.place, near.place);
      });
      if (other == kept.rend() || !is_one_place(other->place, near.place)) {
        kept.push_back(near);
      } else if (is_better(near, *other)) {
        *other = near;
      }
    }
    for (const Near& near : kept) {
      const Kind kind = near.entry->role == Role::phrase_name ? Kind::name : Kind::typo;
      slips_.push_back({kind, near.span, near.place, mended(near), near.change != Change::other,
                        text_of(near.entry->source)});
    }
  }

  void add_unusual() {
    std::vector<Unusual> found;
    find_unusual(text_, right_, found);
    for (Unusual& unusual : found) {
      const bool is_known = std::any_of(slips_.begin(), slips_.end(), [&](const Slip& slip) {
        return slip.kind != Kind::dated && slip.span.overlaps(unusual.span);
      });
      if (!is_known)
        slips_.push_back({Kind::typo, unusual.span, unusual.span, std::move(unusual.right), false, {}});
    }
  }

  static bool is_one_place(Span a, Span b) { return a.start <= b.end && b.start <= a.end; }

  /// What is wrong as it stands goes before a phrase with a slip, and the longer before the shorter.
  static bool goes_before(const Slip& a, const Slip& b) {
    const bool listed = a.span == a.place;
    if (listed != (b.span == b.place)) return listed;
    return a.span.size() > b.span.size();
  }

  /// Of slips that overlap, one; dated words are no slips.
  void keep_apart() {
    std::stable_sort(slips_.begin(), slips_.end(),
                     [](const Slip& a, const Slip& b) { return a.span.start < b.span.start; });
    std::vector<Slip> kept;
    std::size_t last[2] = {kNone, kNone};  // of slips, of dated words
    for (Slip& slip : slips_) {
      std::size_t& known = last[slip.kind == Kind::dated];
      if (known == kNone || kept[known].span.end <= slip.span.start) {
        known = kept.size();
        kept.push_back(std::move(slip));
      } else if (goes_before(slip, kept[known])) {
        kept[known] = std::move(slip);
      }
    }
    slips_ = std::move(kept);
  }

  const Trie& trie_ = trie();
  std::u16string_view text_;
  std::vector<Span> right_;  // words that are right, by their start
  Offset right_to_ = 0;      // the last end of one
  std::vector<Near> near_;
  std::vector<Slip> slips_;
};

}  // namespace

std::vector<Slip> find(std::u16string_view text) { return Finder(text).find(); }

std::vector<Slip> find(const SourceText& source, const Document& document) {
  std::vector<Slip> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == nianbao::Role::furniture) continue;
    const Offset start = paragraph.span.start;
    for (Slip& slip : find(slice(source.clean, paragraph.span))) {
      slip.span = {start + slip.span.start, start + slip.span.end};
      slip.place = {start + slip.place.start, start + slip.place.end};
      out.push_back(std::move(slip));
    }
  }
  return out;
}

}  // namespace nianbao::slips
