#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/mentions/bodies.h"
#include "core/mentions/mention.h"
#include "core/mentions/things.h"
#include "core/mentions/times.h"
#include "core/words/lists/things.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;

/// What a piece of a clause ends with when it says what the numbers behind it are parts of: 办结件中,
/// 上述申请中.
bool names_whole(std::u16string_view piece) { return ends_with_any(piece, words::wholes); }

/// Such words between two numbers, the last ones; empty when there are none. Behind a sentence end nothing
/// counts.
Span frame_in(std::u16string_view clean, Span gap) {
  const std::u16string_view text = slice(clean, gap);
  for (std::size_t at = text.find_last_of(words::within); at != std::u16string_view::npos && at > 0;
       at = text.find_last_of(words::within, at - 1)) {
    if (!names_whole(text.substr(0, at))) continue;
    if (text.find_first_of(u"。;!?\n", at) != std::u16string_view::npos) return {};
    std::size_t start = text.find_last_of(u",。;:!?\n(", at);
    start = start == std::u16string_view::npos ? 0 : start + 1;
    return {gap.start + static_cast<Offset>(start), gap.start + static_cast<Offset>(at) + 1};
  }
  return {};
}

/// 行政复议、行政诉讼分别为15件、13件: gives each number of the list behind 分别 its own name from the list
/// before it.
void spread_names(std::u16string_view clean, const Block& block, std::size_t first,
                  std::vector<Mention>& out) {
  const Node& node = block.nodes[first];
  const std::u16string_view gap = slice(clean, node.gap);
  const std::size_t at = gap.rfind(u"分别");
  if (at == std::u16string_view::npos) return;
  std::size_t last = first + 1;
  while (last < block.nodes.size() && block.nodes[last].joint == Joint::listing &&
         !block.nodes[last].respectively)
    ++last;
  const std::size_t count = last - first;
  if (count < 2) return;
  // The names stand right before 分别, as far as the clause reaches.
  const std::size_t clause = gap.substr(0, at).find_last_of(u",;。:");
  const std::size_t begin = clause == std::u16string_view::npos ? 0 : clause + 1;
  std::vector<Span> names;
  std::size_t from = begin;
  for (std::size_t i = begin; i <= at; ++i) {
    const bool ends =
        i == at || gap[i] == u'、' || (gap[i] == u'和' && i + 1 < at) || (gap[i] == u'及' && i + 1 < at);
    if (!ends) continue;
    if (i > from) {
      names.push_back({node.gap.start + static_cast<Offset>(from), node.gap.start + static_cast<Offset>(i)});
    }
    from = i + 1;
  }
  if (names.size() != count) return;
  for (std::size_t i = 0; i < count; ++i) out[block.nodes[first + i].quantity].name = trim(clean, names[i]);
}

/// The year that the text names first, for a fragment that has no title.
int first_year(std::u16string_view clean) {
  for (std::size_t at = clean.find(u'年'); at != std::u16string_view::npos; at = clean.find(u'年', at + 1)) {
    if (at < 4) continue;
    if (const int year = mentions::year_at(clean, at - 4); year >= 2000) return year;
  }
  return 0;
}

bool is_own(const When& when, int year) {
  return when.origin == Origin::assumed || (!when.part && !when.opening && when.year == year);
}

}  // namespace

std::vector<Mention> read_mentions(std::u16string_view clean, const std::vector<Block>& blocks,
                                   const Quantities& quantities, const DocumentIdentity& identity) {
  std::vector<Mention> out(quantities.size());
  const int year = identity.year ? *identity.year : first_year(clean);
  std::vector<words::Hit> hits;
  for (const Block& block : blocks) {
    hits.clear();
    words::find(slice(clean, block.span), block.span.start, hits);
    mentions::Times(clean, block, hits, year).assign(block, out);
    mentions::assign_bodies(clean, block, hits, identity, out);
    Span frame;
    for (std::size_t i = 0; i < block.nodes.size(); ++i) {
      const Node& node = block.nodes[i];
      if (node.joint >= Joint::semicolon) frame = {};
      if (const Span own = frame_in(clean, node.gap); !own.empty()) frame = own;
      out[node.quantity].frame = frame;
      if (node.respectively) spread_names(clean, block, i, out);
    }
    mentions::assign_things(clean, block, hits, out);
  }
  for (Mention& mention : out) mention.when.is_own = is_own(mention.when, year);
  return out;
}

}  // namespace nianbao
