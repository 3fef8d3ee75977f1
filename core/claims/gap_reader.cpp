// What stands before a number, back to the number before it: separators, brackets, words that open a list.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/node.h"
#include "core/words/lists/list.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"
#include "core/words/lists/use.h"

namespace nianbao::claims {

namespace {

/// 按申请人划分, 从申请内容看, 办结的申请中: the list that follows divides an earlier total.
bool is_dimension(std::u16string_view piece) {
  if (piece.size() < 3 || piece.size() > 24) return false;
  if (ends_with_any(piece, words::within_these)) return contains_any(piece, words::things_divided);
  // 申请方式方面, 申请主体上
  if (piece.size() <= 8 && ends_with_any(piece, words::aspect) && contains_any(piece, words::aspects))
    return true;
  // 上述解读按制发主体划分
  if (const std::size_t by = piece.find(u'按'); by != std::u16string_view::npos && by <= 8)
    piece.remove_prefix(by);
  // 一是按载体, 按时效
  if (starts_with_any(piece, words::divides_by) && is_any(piece.substr(1), words::dimensions)) return true;
  if (!starts_with_any(piece, words::dividing_starts)) return false;
  return ends_with_any(piece, words::dividing_ends);
}

/// What stands between two quantities, read once from left to right.
class GapReader {
 public:
  GapReader(std::u16string_view clean, Node& node, bool is_first)
      : clean_(clean), node_(node), is_first_(is_first) {}

  void read() {
    piece_ = label_ = near_ = node_.gap.start;
    for (Offset at = node_.gap.start; at < node_.gap.end;) at = step(at);
    end_piece(node_.gap.end);
    if (node_.joint == Joint::none && !node_.opens && !node_.closes) {
      const std::u16string_view gap = trim(words_at(clean_, node_.gap));
      if (starts_with_any(gap, words::and_words) && gap.size() < 24) node_.joint = Joint::listing;
    }
    node_.near = trim(clean_, {near_, node_.gap.end});
    node_.label = trim(clean_, {label_, node_.gap.end});
  }

 private:
  /// The bracket that closes the one at `at`, over those within it: (含县(市、区).
  Offset close_of(Offset at, char16_t close) const {
    int open = 1;
    for (Offset i = at + 1; i < node_.gap.end; ++i) {
      if (clean_[i] == clean_[at]) ++open;
      if (clean_[i] == close && --open == 0) return i;
    }
    return at;
  }

  Offset step(Offset at) {
    const char16_t unit = clean_[at];
    if (unit == u'“' || unit == u'《') return close_of(at, unit == u'“' ? u'”' : u'》') + 1;
    if (unit == u'(' || unit == u'[' || unit == u'〔') {
      const Offset close = close_of(at, unit == u'(' ? u')' : unit == u'[' ? u']' : u'〕');
      if (close > at) return close + 1;
      node_.opens = true;
      node_.joint = Joint::none;
      reset(at);
      label_ = near_ = at + 1;
      return at + 1;
    }
    switch (unit) {
      case u')':
      case u']':
      case u'〕':
        node_.closes = true;
        separate(at, node_.joint);
        break;
      case u'、':
        separate(at, Joint::listing);
        break;
      case u',':
        separate(at, Joint::comma);
        break;
      case u'—':
        // 139宗——A 47宗、B 92宗——: like a colon, and the end of what it announces
        if (!starts_with_any(clean_.substr(at, 2), words::dashes)) break;
        separate(at, std::max(node_.joint, Joint::comma));
        node_.colon = !is_first_;
        label_ = piece_ = near_ = at + 2;
        return at + 2;
      case u':':
        separate(at, std::max(node_.joint, Joint::comma));
        node_.colon = true;
        label_ = at + 1;
        break;
      case u';':
        separate(at, Joint::semicolon);
        reset(at);
        break;
      case u'。':
      case u'!':
      case u'?':
        if (line_end_follows(at)) break;
        separate(at, Joint::sentence);
        reset(at);
        break;
      case u'\n': {
        const bool colon = node_.colon && trim(slice(clean_, {piece_, at})).empty();
        const Marker marker = node_.marker;
        separate(at, Joint::semicolon);
        if (!colon) reset(at);  // 其中:⏎ keeps its meaning for the list below
        if (colon) node_.marker = marker;
        break;
      }
      default:
        break;
    }
    return at + 1;
  }

  bool line_end_follows(Offset at) const {
    Offset next = at + 1;
    while (next < node_.gap.end && clean_[next] != u'\n' && is_space(clean_[next])) ++next;
    return next < node_.gap.end && clean_[next] == u'\n';
  }

  void separate(Offset at, Joint joint) {
    end_piece(at);
    piece_ = near_ = at + 1;
    // 受理公民、法人和其他组织申请37件: before the first number of all, 、 parts no numbers
    if (is_first_ && joint == Joint::listing) return;
    if (joint >= node_.joint) {
      node_.joint = joint;
      label_ = at + 1;
    }
  }

  /// What was said before a sentence end does not carry over.
  void reset(Offset at) {
    node_.colon = node_.dimension = node_.partial = false;
    node_.marker = Marker::none;
    piece_ = near_ = at + 1;
  }

  void end_piece(Offset end) {
    const std::u16string_view piece = trim(slice(clean_, {piece_, end}));
    if (piece.empty()) return;
    if (starts_with_any(piece, words::first_part)) {
      node_.marker = Marker::among;
    } else if (starts_with_any(piece, words::including)) {
      node_.marker = Marker::including;
    } else if (starts_with_any(piece, words::one_for_each) || contains_any(piece, words::made_up_as) ||
               is_made_of(piece) || is_divided(piece)) {
      node_.marker = Marker::each;
    }
    if (contains_any(piece, words::only_some) && !contains_any(piece, words::no_word_for_some)) {
      node_.partial = true;
    }
    if (is_dimension(piece)) node_.dimension = true;
  }

  /// 48个科室按性质分为A 29个、B 11个、C 8个
  bool is_divided(std::u16string_view piece) const {
    return !is_first_ && piece_ == node_.gap.start && contains_any(piece, words::splits_into) &&
           !starts_with_any(piece, words::leads_of_dimensions);
  }

  /// 由A 918条、B 1204条和C 614条三部分构成, 由以下三部分构成:
  bool is_made_of(std::u16string_view piece) const {
    if (!starts_with_any(piece, words::made_of)) return false;
    if (contains_any(piece, words::made_up)) return true;
    std::u16string_view rest = clean_.substr(node_.gap.end, 120);
    rest = rest.substr(0, rest.find_first_of(words::part_ends));
    return contains_any(rest, words::made_up);
  }

  std::u16string_view clean_;
  Node& node_;
  bool is_first_;  // no number before it in its block
  Offset piece_ = 0;
  Offset label_ = 0;
  Offset near_ = 0;
};

}  // namespace

void read_gap(std::u16string_view clean, Node& node, bool is_first) {
  GapReader(clean, node, is_first).read();
}

bool is_total_cue(std::u16string_view near, int& of) {
  of = 0;
  near = without_starts(near, words::before_number_of_parts);
  if (const auto number = read_number(near)) {
    if (!number->value.is_whole() || number->value.units < 2 || number->value.units > 40) return false;
    near.remove_prefix(number->length);
    const ReadUnit unit = read_unit(near);
    if (unit.length == 0 && !starts_with_any(near, words::parties)) return false;
    near.remove_prefix(std::max<std::size_t>(unit.length, 1));
    of = static_cast<int>(number->value.units);
  }
  return is_any(without_ends(near, words::behind_total_cue), words::total_cues);
}

}  // namespace nianbao::claims
