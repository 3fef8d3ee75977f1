#include "core/statistics/topics.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/disputes.h"
#include "core/words/lists/requests.h"

namespace nianbao {

namespace {

Topic topic_of_title(std::u16string_view title) {
  if (contains_any(title, words::either_dispute)) return Topic::disputes;
  if (contains_any(title, words::titles_on_requests)) return Topic::requests;
  return Topic::none;
}

}  // namespace

Topics::Topics(std::u16string_view clean, const Document& document, const std::vector<Part>& parts)
    : clean_(clean), document_(document) {
  struct Edge {
    Offset at;
    std::size_t part;
    bool starts;
  };
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.status != PartStatus::present || part.span.empty()) continue;
    edges.push_back({part.span.start, i, true});
    edges.push_back({part.span.end, i, false});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  std::set<std::size_t> open;  // of several that hold a place, the first in the form counts
  for (const Edge& edge : edges) {
    edge.starts ? void(open.insert(edge.part)) : void(open.erase(edge.part));
    const std::string_view key =
        open.empty() ? std::string_view() : std::string_view(parts[*open.begin()].key);
    if (!part_from_.empty() && part_from_.back().first == edge.at) {
      part_from_.back().second = key;
    } else {
      part_from_.emplace_back(edge.at, key);
    }
  }
}

std::string_view Topics::part(Offset at) const {
  const auto after = std::upper_bound(
      part_from_.begin(), part_from_.end(), at,
      [](Offset offset, const std::pair<Offset, std::string_view>& from) { return offset < from.first; });
  return after == part_from_.begin() ? std::string_view() : std::prev(after)->second;
}

Topic Topics::topic(Offset at) const {
  const auto after = std::upper_bound(document_.headings.begin(), document_.headings.end(), at,
                                      [](Offset offset, const Heading& h) { return offset < h.span.start; });
  // Only the headings right above can hold the place: a few levels, each with few before it that do not.
  constexpr int kReach = 24;
  int seen = 0;
  std::uint8_t level = 0xFF;
  for (auto heading = after; heading != document_.headings.begin() && seen < kReach && level > 1; ++seen) {
    --heading;
    const bool holds = heading->level < level && (heading->body.contains(at) || heading->span.contains(at));
    if (!holds) continue;
    level = heading->level;
    const Topic topic = topic_of_title(slice(clean_, heading->title));
    if (topic != Topic::none) return topic;
    if (level > 1 && !heading->title.empty()) return Topic::none;  // another topic of its own
  }
  const std::string_view key = part(at);
  if (key == "requests") return Topic::requests;
  return key == "disputes" ? Topic::disputes : Topic::none;
}

}  // namespace nianbao
