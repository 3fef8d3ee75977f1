#include "core/mentions/things.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/per_unit.h"
#include "core/words/lists/organ_names.h"
#include "core/words/lists/things.h"
#include "core/words/lists/times.h"

namespace nianbao::mentions {

namespace {

using claims::Block;
using claims::Joint;
using claims::Marker;
using claims::Node;
using claims::Use;
using words::Hit;
using words::Sense;

constexpr std::size_t kLongestNoun = 16;  // behind a number

Measure measure_of(Use use) {
  switch (use) {
    case Use::level:
    case Use::to:
      return Measure::count;
    case Use::base:
    case Use::from:
      return Measure::earlier;
    case Use::amount:
      return Measure::amount;
    case Use::change:
    case Use::grown_by:
      return Measure::change;
    case Use::points:
      return Measure::points;
    case Use::share:
    case Use::of:
      return Measure::share;
    case Use::rate:
      return Measure::rate;
    case Use::multiple:
      return Measure::multiple;
    case Use::other:
      break;
  }
  return Measure::other;
}

/// 收到, 举办, 予以公开: what was done with the thing.
bool tells_event(Sense sense) {
  switch (sense) {
    case Sense::filler_held:
    case Sense::filler_told:
    case Sense::outcome_granted:
    case Sense::outcome_partial:
    case Sense::outcome_denied:
    case Sense::outcome_unavailable:
    case Sense::outcome_rejected:
    case Sense::outcome_other:
      return true;
    default:
      return words::is_event(sense);
  }
}

/// Says nothing of the thing: a time, a body, 共, 其中.
bool is_empty_word(Sense sense) {
  return words::is_time(sense) || words::is_body(sense) || sense == Sense::filler || sense == Sense::lead;
}

bool is_separator(char16_t unit) {
  return std::u16string_view(u",;:。、()!?“”\n-—").find(unit) != std::u16string_view::npos;
}

class Things {
 public:
  Things(std::u16string_view clean, const std::vector<Hit>& hits) : clean_(clean), hits_(hits) {}

  void assign(const Block& block, std::vector<Mention>& out) const {
    for (std::size_t i = 0; i < block.nodes.size(); ++i) {
      const Node& node = block.nodes[i];
      Mention& mention = out[node.quantity];
      mention.measure = measure_of(node.use);
      mention.direction = node.direction;
      mention.opens_list = node.marker != Marker::none || node.opens || node.dimension || node.colon ||
                           !node.whole.empty() || !mention.frame.empty();
      own_words(node, mention);
      const bool follows = i > 0 && node.joint < Joint::sentence;
      if (follows && node.use == Use::to && is_start(block.nodes[i - 1].use)) {
        // 由5件升至8件: of what the first number counts
        const Mention& start = out[block.nodes[i - 1].quantity];
        mention.label = {start.label.words, Origin::inherited};
        mention.thing = {start.thing.words, Origin::inherited};
      }
      if (i > 0 && node.joint <= Joint::comma && node.depth == block.nodes[i - 1].depth)
        carry_on(out[block.nodes[i - 1].quantity], mention);
    }
  }

 private:
  static bool is_start(Use use) { return use == Use::from || use == Use::base; }

  /// The label of a clause that only says how a number changed, or of what it is a share, names no thing.
  static bool names_thing(Measure measure) {
    return measure == Measure::count || measure == Measure::earlier || measure == Measure::rate ||
           measure == Measure::other;
  }

  /// What the number's clause says before it, or else behind it.
  void own_words(const Node& node, Mention& mention) const {
    if (node.use == Use::level && claims::per_unit(slice(clean_, node.near))) {
      mention.label = {trim(clean_, node.near),
                       Origin::said};  // 月均, 平均每场: one unit's share of what was said
      return;
    }
    const Span behind = noun_behind(node.tail);
    Span label = label_before(node, mention);
    // 由总体情况、…、其他事项六个部分组成: the last of the names is not what is counted
    const bool is_list_end = node.joint != Joint::listing && node.near.start > 0 &&
                             clean_[node.near.start - 1] == u'、' && mention.name.empty();
    if (is_list_end) label = behind.empty() ? core_of_clause(node.near) : Span{};
    const Hit* event = last_event(label);
    if (event) {
      mention.event = {event->span, Origin::said};
      const Span after = core({event->span.end, label.end});
      const Span before = core({label.start, event->span.start});
      // 上年结转, 结转下年度: the time is no thing
      const bool carried = event->sense == Sense::event_carried;
      mention.thing.words = !after.empty() && !carried ? after
                            : !behind.empty()          ? behind
                            : carried                  ? Span{}
                                                       : before;
    } else {
      if (const Hit* done = last_event(core(node.tail))) mention.event = {done->span, Origin::said};
      mention.thing.words = label.empty() ? behind : label;
    }
    mention.label.words = label.empty() ? behind : label;
    if (!names_thing(mention.measure)) mention.thing = {};
    for (Facet* facet : {&mention.thing, &mention.label})
      facet->origin = facet->words.empty() ? Origin::assumed : Origin::said;
  }

  /// The number's own words, else those of its clause.
  Span label_before(const Node& node, const Mention& mention) const {
    if (const Span name = core(mention.name); !name.empty()) return name;
    Span near = node.near;
    if (!mention.frame.empty() && near.contains(mention.frame)) near.start = mention.frame.end;
    Span label = core(near);
    if (label.empty() && node.joint >= Joint::comma) label = core(node.label);
    if (node.use != Use::level && node.use != Use::rate && node.use != Use::other)
      label = core({label.start, label.start + static_cast<Offset>(comparison(slice(clean_, label)))});
    return label.size() > 1 ? label : Span{};
  }

  /// Where 同比增长, 占总数的, 由 begin, which say nothing of the thing; the end where they do not.
  static std::size_t comparison(std::u16string_view label) {
    for (std::size_t at = 0; at < label.size(); ++at) {
      const std::u16string_view rest = label.substr(at);
      if (starts_with_any(rest, words::changes_and_shares) || is_any(rest, words::starts_of_changes))
        return at;
    }
    return label.size();
  }

  /// 申请 of 67件申请均由自然人提出; empty where a verb follows: 18件均已办结.
  Span noun_behind(Span tail) const {
    const Span words = core(tail);
    const std::u16string_view text = slice(clean_, words);
    std::size_t verb = comparison(text);
    for (const std::u16string_view word : words::verbs_behind) verb = std::min(verb, text.find(word));
    const Span noun = core({words.start, words.start + static_cast<Offset>(verb)});
    const std::u16string_view said = slice(clean_, tail);
    const bool is_verb = !said.empty() && is_one_of(said[0], words::begins_of_verbs);
    return is_verb || noun.size() > kLongestNoun ? Span{} : noun;
  }

  /// A list goes on: what it does not say again is what was said before.
  static void carry_on(const Mention& before, Mention& mention) {
    const auto take = [](const Facet& from, Facet& to) {
      if (to.words.empty() && !from.words.empty()) to = {from.words, Origin::inherited};
    };
    take(before.thing, mention.thing);
    if (mention.thing.origin == Origin::inherited) take(before.event, mention.event);
  }

  /// The first hit that starts at `offset` or behind it.
  std::vector<Hit>::const_iterator from(Offset offset) const {
    return std::lower_bound(hits_.begin(), hits_.end(), offset,
                            [](const Hit& hit, Offset at) { return hit.span.start < at; });
  }

  const Hit* last_event(Span span) const {
    const Hit* last = nullptr;
    for (auto hit = from(span.start); hit != hits_.end() && hit->span.start < span.end; ++hit) {
      if (!tells_event(hit->sense) || hit->span.end > span.end) continue;
      if (!last || hit->span.start >= last->span.end) last = &*hit;
    }
    return last;
  }

  /// The words from their last separator on without what says nothing at either end: 全市共收到申请 →
  /// 收到申请.
  Span core(Span span) const {
    Offset end = span.end;
    while (end > span.start && is_separator(clean_[end - 1])) --end;
    Offset start = end;
    while (start > span.start && !is_separator(clean_[start - 1])) --start;
    return without_ends({start, end});
  }

  Span without_ends(Span span) const {
    for (bool again = true; again && !span.empty();) {
      const Span before = span = trim(clean_, span);
      span.start = std::max(span.start, std::min(behind_lead(span), span.end));
      span.end = std::max(span.start, before_trail(span));
      again = span != before;
    }
    return span;
  }

  /// 门户网站、微信共发布信息: the names that 、 joins before `near`, too.
  Span core_of_clause(Span near) const {
    constexpr Offset kLongest = 30;
    Offset start = near.start;
    while (start > 0 && near.start - start < kLongest &&
           (clean_[start - 1] == u'、' || !is_separator(clean_[start - 1])))
      --start;
    return without_ends({start, near.end});
  }

  /// Where the words that lead to `span` end.
  Offset behind_lead(Span span) const {
    const std::u16string_view text = slice(clean_, span);
    const std::size_t lead = length_of_start(text, words::until_year);
    const std::u16string_view year = text.substr(lead);
    if (year.size() >= 5 && is_digit(year[0]) && is_digit(year[3]) && year[4] == u'年')
      return span.start + static_cast<Offset>(lead) +
             (starts_with_any(year.substr(5), words::times_of_year) ? 6 : 5);
    if (text.size() > 2 && text[1] == u'是' && is_one_of(text[0], words::ordinals)) return span.start + 2;
    Offset end = span.start;
    for (auto hit = from(span.start); hit != hits_.end() && hit->span.start <= span.start + 1; ++hit) {
      // 市政府办公室: the word for an office has its region before it
      const bool region = hit->span.start == span.start + 1 && hit->sense == Sense::body_office &&
                          is_one_of(text[0], words::region_ends);
      if (hit->span.start == span.start ? is_empty_word(hit->sense) : region)
        end = std::max(end, hit->span.end);
    }
    return end;
  }

  /// Where the words that trail it begin.
  Offset before_trail(Span span) const {
    constexpr Offset kLongestWord = 8;
    const Offset back = span.size() > kLongestWord ? span.end - kLongestWord : span.start;
    for (auto hit = from(back); hit != hits_.end() && hit->span.start < span.end; ++hit) {
      const bool trails = hit->sense == Sense::filler || hit->sense == Sense::lead;
      if (trails && hit->span.end == span.end) return hit->span.start;
    }
    return span.end;
  }

  std::u16string_view clean_;
  const std::vector<Hit>& hits_;
};

}  // namespace

void assign_things(std::u16string_view clean, const Block& block, const std::vector<Hit>& hits,
                   std::vector<Mention>& out) {
  Things(clean, hits).assign(block, out);
}

}  // namespace nianbao::mentions
