#include "core/mentions/bodies.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/words/lists/actors.h"
#include "core/words/lists/organ_names.h"
#include "core/words/lists/things.h"

namespace nianbao::mentions {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;
using words::Hit;
using words::Sense;

constexpr std::size_t kLongestOrgan = 24;

/// Somebody did it: a number behind it has a body.
bool tells_actor(Sense sense) {
  switch (sense) {
    case Sense::event_received:
    case Sense::event_closed:
    case Sense::event_due:
    case Sense::event_published:
    case Sense::event_issued:
    case Sense::event_occurred:
    case Sense::event_done:
    case Sense::event_handled:
      return true;
    default:
      return false;
  }
}

/// How a request was answered, which somebody did, too: 市财政局予以公开7件.
bool tells_answer(Sense sense) {
  return sense == Sense::outcome_granted || sense == Sense::outcome_partial ||
         sense == Sense::outcome_denied || sense == Sense::outcome_unavailable ||
         sense == Sense::outcome_rejected;
}

/// Words in front of an organ that is not the one who acts: 向各部门印发, 对乡镇开展培训.
bool is_addressed(std::u16string_view before) { return ends_with_any(before, words::before_addressed); }

/// 市政府门户网站, 各部门的: a channel or a thing that belongs to the organ, not the organ.
bool is_possession(std::u16string_view behind) { return starts_with_any(behind, words::behind_owner); }

class Bodies {
 public:
  Bodies(std::u16string_view clean, const DocumentIdentity& identity)
      : clean_(clean), identity_(identity), is_department_(identity.organ == OrganKind::department) {}

  void read(const std::vector<Hit>& hits) {
    std::vector<Hit> bodies;
    std::copy_if(hits.begin(), hits.end(), std::back_inserter(bodies),
                 [this](const Hit& hit) { return meaning(hit).has_value(); });
    words::keep_longest(bodies);
    for (const Hit& hit : bodies) {
      const std::u16string_view before = clean_.substr(0, hit.span.start);
      if (is_addressed(before) || is_possession(clean_.substr(hit.span.end))) continue;
      const bool storey = hit.sense == Sense::body_level && stands_beside_others(hit, bodies);
      said_.push_back({hit.span, storey ? Scope::part : *meaning(hit)});
    }
    for (const Hit& hit : hits) {
      if (tells_actor(hit.sense)) events_.push_back(hit.span);
      if (tells_actor(hit.sense) || tells_answer(hit.sense)) acts_.push_back(hit.span);
    }
  }

  void assign(const Block& block, std::vector<Mention>& out) {
    Whose now;
    std::vector<Whose> around;  // one for each open bracket
    for (const Node& node : block.nodes) {
      if (node.joint >= Joint::sentence) now = {};
      while (around.size() < node.depth) around.push_back(now);
      while (around.size() > node.depth) {
        now = around.back();
        around.pop_back();
      }
      std::optional<Whose> own = said_of(node);
      if (!own && &node != block.nodes.data()) own = counted_organ(*(&node - 1), node);
      if (own) now = *own;
      Whose& whose = out[node.quantity].whose;
      whose = now;
      if (!own && whose.origin == Origin::said) whose.origin = Origin::inherited;
    }
  }

 private:
  struct Said {
    Span span;
    Scope scope;
  };

  /// 市局机关本级收到131件,各县区分局收到57件: a storey beside those below is not the whole.
  bool stands_beside_others(const Hit& storey, const std::vector<Hit>& bodies) const {
    return std::any_of(bodies.begin(), bodies.end(), [&](const Hit& other) {
      const Offset from = std::min(storey.span.end, other.span.end);
      const Offset to = std::max(storey.span.start, other.span.start);
      return other.sense == Sense::body_several && from < to &&
             slice(clean_, {from, to}).find_first_of(u"。\n") == std::u16string_view::npos;
    });
  }

  static Offset start_of(Span span) { return span.start; }
  static Offset start_of(const Said& said) { return said.span.start; }
  /// The first of `all`, which are by their starts, that starts at `offset` or behind it.
  template <typename All>
  static typename All::const_iterator from(const All& all, Offset offset) {
    return std::lower_bound(all.begin(), all.end(), offset,
                            [](const auto& each, Offset at) { return start_of(each) < at; });
  }

  std::optional<Scope> meaning(const Hit& hit) const {
    switch (hit.sense) {
      case Sense::body_area:
        return is_department_ || is_wider(slice(clean_, hit.span)) ? Scope::wider : Scope::issuer;
      case Sense::body_system:
        return Scope::wider;
      case Sense::body_self:
        return Scope::issuer;
      case Sense::body_level:
        return is_department_ ? Scope::issuer : Scope::part;
      case Sense::body_office:
        return is_department_ ? Scope::part : Scope::office;
      case Sense::body_several:
        return is_own_street(slice(clean_, hit.span)) ? Scope::issuer : Scope::part;
      default:
        return std::nullopt;
    }
  }

  /// 全县 in the report of a town.
  bool is_wider(std::u16string_view area) const {
    const std::u16string_view issuer = without_ends(identity_.issuer, words::behind_area);
    const auto* const own = find_end(issuer, words::ranks_of_areas);
    const auto* const said = find_end(area, words::ranks_of_areas);
    return own && said && own->value < said->value;
  }

  /// 街道收到5件 in the report of 枫溪街道办事处.
  bool is_own_street(std::u16string_view word) const {
    return is_any(word, words::subdistricts) && contains(identity_.issuer, word);
  }

  /// The body that the clause of a number names, or an earlier clause whose subject goes on:
  /// 各部门认真办理,收到5件.
  std::optional<Whose> said_of(const Node& node) const {
    std::optional<Whose> found = said_in(node.gap);
    if (!found || found->words.start >= node.near.start || goes_on(node)) return found;
    const std::u16string_view between = clean_.substr(found->words.end, node.near.start - found->words.end);
    const std::size_t stop = between.find_first_of(words::clause_separators);
    if (stop == std::u16string_view::npos || ends_frame(between, stop)) return found;
    return std::nullopt;
  }

  /// The words up to the number's clause, with a separator at `stop`, say what it is a part of:
  /// 各县区办结的申请中,予以公开30件.
  static bool ends_frame(std::u16string_view words, std::size_t stop) {
    return stop > 0 && words[stop] == u',' && is_one_of(words[stop - 1], words::within) &&
           trim(words.substr(stop + 1)).empty();
  }

  /// The clause has no subject of its own: it begins with a time or with what was done.
  bool goes_on(const Node& node) const {
    const std::u16string_view text = slice(clean_, node.near);
    if (starts_with_any(text, words::subject_goes_on)) return true;
    return std::any_of(events_.begin(), events_.end(),
                       [&](Span event) { return event.start == node.near.start; });
  }

  /// The body that the words between two numbers name last. Several that are joined are one: 市政府及其部门.
  std::optional<Whose> said_in(Span gap) const {
    std::optional<Whose> found = named_organ(gap);
    if (!found) found = foremost_organ(gap);
    for (auto at = from(said_, gap.start); at != said_.end() && at->span.start < gap.end; ++at) {
      const Said& said = *at;
      if (said.span.end > gap.end) continue;
      // 局机关办公室受理窗口: a small body's name begins with a larger one's
      if (found && found->words.contains(said.span) && is_small_body(slice(clean_, found->words))) continue;
      const bool later = !found || found->words.start <= said.span.start || found->scope == Scope::office;
      const bool joined = found && said.span.start < found->words.end;
      if (later || joined) found = Whose{said.scope, Origin::said, said.span};
    }
    return found;
  }

  /// The organ that is named right before what it did: 市自然资源和规划局收到 ….
  std::optional<Whose> named_organ(Span gap) const {
    std::optional<Whose> found;
    for (auto at = from(acts_, gap.start); at != acts_.end() && at->start < gap.end; ++at) {
      const Span event = *at;
      if (event.end > gap.end) continue;
      Offset start = event.start;
      while (start > gap.start && event.start - start < kLongestOrgan && is_name(clean_[start - 1])) --start;
      std::u16string_view name = clean_.substr(start, event.start - start);
      strip(name, start);
      if (name.size() < 2 || is_addressed(clean_.substr(0, start))) continue;
      if (const auto scope = scope_of(name)) {
        found = Whose{*scope, Origin::said, {start, start + static_cast<Offset>(name.size())}};
      }
    }
    return found;
  }

  /// 市公安局一家作出3010件: the organ stands before the number that counts it.
  std::optional<Whose> counted_organ(const Node& count, const Node& node) const {
    if (node.joint != Joint::none || !starts_with_any(clean_.substr(count.near.end), words::counts_one_body))
      return std::nullopt;
    Offset start = count.near.start;
    std::u16string_view name = slice(clean_, count.near);
    strip(name, start);
    const std::optional<Scope> scope = scope_of(name);
    if (!scope) return std::nullopt;
    return Whose{*scope, Origin::said, {start, start + static_cast<Offset>(name.size())}};
  }

  /// The organ that a clause before the number's names as the one with most: 申请量居前的是市财政局,收到9件;
  /// 市财政局申请量最大,收到9件.
  std::optional<Whose> foremost_organ(Span gap) const {
    constexpr std::size_t kShortestOrgan = 4;
    std::optional<Whose> found;
    Offset start = gap.start;
    for (Offset at = gap.start; at < gap.end; ++at) {
      if (!is_one_of(clean_[at], words::clause_separators) && clean_[at] != u'\n') continue;
      const std::u16string_view clause = slice(clean_, {start, at});
      if (clean_[at] == u',' && contains_any(clause, words::foremost)) {
        Offset from = start;
        std::u16string_view name = clause;
        if (const std::size_t is = clause.find_last_of(words::is); is != std::u16string_view::npos) {
          from += static_cast<Offset>(is + 1);
          name = clause.substr(is + 1);
        }
        strip(name, from);
        while (name.size() >= kShortestOrgan && organ_ending(name).empty() && !is_small_body(name))
          name.remove_suffix(1);
        if (name.size() >= kShortestOrgan && scope_of(name) == Scope::part)
          found = Whose{Scope::part, Origin::said, {from, from + static_cast<Offset>(name.size())}};
      }
      start = at + 1;
    }
    return found;
  }

  /// 枫桥社区, 沙洲村: no organ of a government, but one that reports to it.
  static bool is_small_body(std::u16string_view name) {
    return name.size() > 2 && ends_with_any(name, words::small_bodies);
  }

  static bool is_name(char16_t unit) { return is_han(unit); }

  /// Drops 2024年, 全年共, 由 and their kind from the two ends.
  static void strip(std::u16string_view& name, Offset& start) {
    for (bool again = true; again;) {
      again = false;
      for (const std::u16string_view word : words::before_organ) {
        if (!name.starts_with(word)) continue;
        name.remove_prefix(word.size());
        start += static_cast<Offset>(word.size());
        again = true;
      }
      for (const std::u16string_view word : words::behind_organ) {
        if (!name.ends_with(word)) continue;
        name.remove_suffix(word.size());
        again = true;
      }
    }
  }

  std::optional<Scope> scope_of(std::u16string_view name) const {
    if (identity_.issuer.empty()) return std::nullopt;
    if (is_small_body(name)) return Scope::part;
    if (organ_ending(name).empty()) return std::nullopt;
    // 热线全年转交我局办理
    if (is_one_of(name[name.size() - 2], words::self_marks)) return Scope::issuer;
    // 省厅, 全局 in the report of a province's 厅, of a 局
    if (is_department_ && name.size() == 2 && name.back() == identity_.issuer.back() &&
        (name.front() == u'全' || identity_.issuer.find(name.front()) != std::u16string::npos))
      return Scope::issuer;
    switch (relation_of(name, identity_.issuer)) {
      case OrganRelation::same:
      case OrganRelation::renamed:
        return ends_with_any(name, words::ends_of_governments) && !identity_.issuer.ends_with(name)
                   ? Scope::office
                   : Scope::issuer;
      case OrganRelation::office:
        return Scope::office;
      case OrganRelation::above:
        return Scope::wider;
      case OrganRelation::below:
      case OrganRelation::other:
        return ends_with_any(name, words::ends_of_governments) && !is_department_ ? Scope::office
                                                                                  : Scope::part;
      case OrganRelation::unknown:
        break;
    }
    return std::nullopt;
  }

  std::u16string_view clean_;
  const DocumentIdentity& identity_;
  bool is_department_;
  std::vector<Said> said_;
  std::vector<Span> events_;
  std::vector<Span> acts_;  // events and answers
};

}  // namespace

void assign_bodies(std::u16string_view clean, const Block& block, const std::vector<Hit>& hits,
                   const DocumentIdentity& identity, std::vector<Mention>& out) {
  Bodies bodies(clean, identity);
  bodies.read(hits);
  bodies.assign(block, out);
}

}  // namespace nianbao::mentions
