// The runs of document.xml at which something is put in. A run is split between two characters where a
// comment or a change begins or ends; all other bytes stay.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/annotate/ids.h"
#include "core/annotate/xml_text.h"
#include "core/base/span.h"

namespace nianbao::annotate {

/// Between two characters of an anchor: before unit `unit` of its child `child`; (0, 0) is before the anchor,
/// (number of children, 0) behind it.
struct Place {
  std::size_t anchor = kNowhere;
  std::uint32_t child = 0;
  Offset unit = 0;

  bool is_nowhere() const { return anchor == kNowhere; }
};

/// What stands first where several things are put in at one place.
enum class Order : std::uint8_t { inserted, comment_end, comment_start };

class Anchors {
 public:
  Anchors(const std::string& xml, Ids& ids) : xml_(xml), ids_(ids) {}

  /// The place before unit `unit` of the text of `piece` (w:t, w:tab, m:t …), or behind the unit before that.
  /// Nothing is put in inside a text box, ruby text, a formula or mc:AlternateContent: the place is before or
  /// behind the outermost of these.
  Place before(pugi::xml_node piece, Offset unit);
  Place behind(pugi::xml_node piece, Offset unit);
  /// Before or behind the run or other anchor that `node` stands in; nowhere where it stands in none.
  Place around(pugi::xml_node node, bool behind);

  /// Behind the whole anchor of a place.
  Place behind_anchor(const Place& place) const;
  /// By place in the document.
  bool is_before(const Place& a, const Place& b) const;
  Names names(const Place& place) const;
  /// The raw w:rPr of the run, for one more run; "" where it has none.
  std::string properties(const Place& place);

  /// Whether the text of `piece` stands where the schema allows a tracked change, in a run that splits.
  bool can_change(pugi::xml_node piece);
  /// Takes away what stands between two places of one anchor by tracked changes with these attributes and an
  /// id each: what begins or ends in between parts it.
  void remove(const Place& from, const Place& to, std::string attributes);
  void put(const Place& place, Order order, std::string xml);
  /// At a place outside all anchors, by its byte, instead of `replaced` bytes.
  void put_at(std::size_t byte, std::size_t replaced, const std::string& xml);

  /// Before the "/>" of an empty element, which is given content and the end tag `close`.
  void open_at(std::size_t byte, const std::string& xml, const std::string& close);

  /// The part with all of it.
  std::string apply();

 private:
  struct Child {
    pugi::xml_node node;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::u16string text;  // of w:t
    bool splits = false;  // it is w:t and nothing but text
  };
  struct Mark {
    Place place;
    Order order = Order::inserted;
    std::string xml;
  };
  struct Removal {
    Place from;
    Place to;
    std::string attributes;
  };
  struct Anchor {
    pugi::xml_node node;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool splits = false;  // a run of its own
    Names names;
    std::string open;             // its start tag
    std::string properties;       // its w:rPr
    std::vector<Child> children;  // but w:rPr
    std::vector<Mark> marks;
    std::vector<Removal> removals;
  };
  struct Added {
    std::size_t replaced = 0;
    std::string xml;
    std::string close;
  };

  std::size_t anchor_of(pugi::xml_node node);
  bool read_children(Anchor& anchor) const;
  /// The child `piece` of the anchor; kNowhere where the anchor has no children of its own.
  static std::size_t child_of(const Anchor& anchor, std::size_t begin);
  Place place(pugi::xml_node piece, Offset unit, bool behind);
  std::string render(const Anchor& anchor);
  /// One run with what stands between two places of the anchor.
  std::string part(const Anchor& anchor, const Place& from, const Place& to, bool removed, bool first);
  std::string text_of(const Anchor& anchor, const Child& child, Span units, bool removed) const;

  const std::string& xml_;
  Ids& ids_;
  std::vector<Anchor> anchors_;
  std::map<std::size_t, std::size_t> by_begin_;
  std::map<std::size_t, Added> added_;
};

}  // namespace nianbao::annotate
