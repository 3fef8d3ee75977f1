// Wholes that a list names: 乡级专区中,街道8个、乡镇12个; 办结件中予以公开13件.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/levels.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/whole_name.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestName = 24;
constexpr std::size_t kFarthest = 24;  // levels before the list that its whole may be

/// 过程中, 其中, 年中: 中 is no "among" here.
bool is_other_word(std::u16string_view piece) { return ends_with_any(piece, words::no_among); }

/// 办结件中予以公开, where no comma follows: only behind a word that counts things.
bool stands_alone(std::u16string_view before, std::u16string_view after) {
  if (after.empty() || after.front() == u',' || after.front() == u':') return true;
  if (words::behind_other_among.find(after.front()) != std::u16string_view::npos) return false;
  return ends_with_any(before, words::things_before_among);
}

}  // namespace

std::u16string_view core_of(std::u16string_view name) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::u16string_view lead : words::leads_of_wholes) {
      if (!starts_with(name, lead)) continue;
      name.remove_prefix(lead.size());
      cut = true;
    }
    for (const std::u16string_view end : words::ends_of_wholes) {
      if (name.size() < end.size() + 2 || !ends_with(name, end)) continue;
      name.remove_suffix(end.size());
      cut = true;
    }
  }
  return name;
}

namespace {

/// A label without the words that tell when or how: 全年共收到, 其中.
std::u16string_view bare_label(std::u16string_view label) {
  for (const std::u16string_view lead : words::leads_of_labels) {
    if (starts_with(label, lead)) label.remove_prefix(lead.size());
  }
  for (const std::u16string_view end : words::ends_of_labels) {
    if (ends_with(label, end)) label.remove_suffix(end.size());
  }
  return trim(label);
}

bool is_dealt_with(std::u16string_view words) {
  return contains_any(words, words::dealt_with) && !contains_any(words, words::not_dealt_with);
}

/// How well a level's words fit the name; 0: not at all.
std::size_t fit(std::u16string_view name, std::u16string_view label, std::u16string_view tail) {
  const std::u16string_view core = core_of(name);
  if (core.size() < 2) return 0;
  const std::u16string_view bare = bare_label(label);
  if (bare.size() >= 2 && contains(name, bare)) return 100 + bare.size();
  const std::u16string words = cat(label, tail);
  if (contains(words, core)) return 90 + core.size();
  if (is_dealt_with(core) && is_dealt_with(words)) return 80;
  const std::size_t common = longest_common(core, words);
  const bool leads = contains(words, core.substr(0, 2));
  return leads || common >= 3 ? 10 * common + (leads ? 5 : 0) : 0;
}

/// 市级解读 of 市级解读中, where 解读材料1322件,其中市级357件 stands before: a part's name, then the thing.
bool names_part_of_thing(std::u16string_view clean, const Block& block, std::u16string_view name,
                         std::u16string_view label) {
  constexpr std::size_t kThing = 2;
  if (label.size() < 2 || name.size() != label.size() + kThing || !starts_with(name, label)) return false;
  const std::u16string_view thing = name.substr(label.size());
  return std::any_of(block.nodes.begin(), block.nodes.end(), [&](const Node& node) {
    return contains(words_at(clean, node.label), thing) || contains(words_at(clean, node.tail), thing);
  });
}

/// 审批类 of 审批类中即办32项, where 审批类64项 stands before: the name of an earlier number, word for word.
bool is_told_before(std::u16string_view clean, const Block& block, std::u16string_view name,
                    std::u16string_view after) {
  const std::u16string_view core = core_of(name);
  if (core.size() < 2 || after.empty() ||
      words::behind_other_among.find(after.front()) != std::u16string_view::npos)
    return false;
  return std::any_of(block.nodes.begin(), block.nodes.end(), [&](const Node& node) {
    const std::u16string_view label = bare_label(words_at(clean, node.near));
    return label == core || label == name || names_part_of_thing(clean, block, name, label);
  });
}

}  // namespace

Span whole_name(std::u16string_view clean, Span gap, const Block& block) {
  const std::u16string_view words = words_at(clean, gap);
  for (std::size_t at = words.find_last_of(words::among_marks); at != std::u16string_view::npos && at > 0;
       at = words.find_last_of(words::among_marks, at - 1)) {
    if (words.find_first_of(words::sentence_ends, at) != std::u16string_view::npos) return {};
    const std::size_t start = words.find_last_of(words::stops_but_listing, at) + 1;  // 0 where there is none
    if (start == 0 && !block.nodes.empty()) return {};                               // the number's own words
    const std::u16string_view name = trim(words.substr(start, at - start));
    if (name.size() < 2 || name.size() > kLongestName) continue;
    const std::u16string_view after = words.substr(at + 1);
    const bool plain = (words[at] != u'里' || starts_with(after, u",")) &&  // 公里, 里程
                       !is_other_word(words.substr(start, at + 1 - start)) && stands_alone(name, after);
    if (!plain && !is_told_before(clean, block, name, after)) continue;
    const auto offset = [&gap](std::size_t k) { return static_cast<Offset>(gap.start + k); };
    return trim(clean, Span{offset(start), offset(at)});
  }
  return {};
}

bool Levels::names_some_whole(std::size_t level) const {
  const std::u16string_view core = core_of(text(node(level).whole));
  return core.size() >= 2 && !is_any(core, words::any_wholes);
}

std::size_t Levels::named_whole(std::size_t level) const {
  const std::u16string_view name = text(node(level).whole);
  std::size_t best = kNone;
  std::size_t best_fit = 0;
  const std::size_t back = level > kFarthest ? level - kFarthest : 0;
  for (std::size_t k = level; k-- > back;) {
    if (!same(k, level) && !are_things(k, level)) continue;
    const std::size_t fits = fit(name, label(k), tail(k));
    if (fits <= best_fit) continue;
    best = k;
    best_fit = fits;
  }
  return best;
}

}  // namespace nianbao::claims
