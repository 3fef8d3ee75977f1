#include "core/annotate/anchors.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "core/base/text.h"
#include "core/read/docx_numbering.h"

namespace nianbao::annotate {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The outermost run, formula or alternative that `node` stands in or is.
pugi::xml_node outermost(pugi::xml_node node) {
  pugi::xml_node out;
  bool in_paragraph = true;  // of `out`
  for (; node; node = node.parent()) {
    const std::string_view name = local_name(node);
    if (name == "r" || name == "oMath" || name == "oMathPara") {
      out = node;
      in_paragraph = true;
    } else if (name == "AlternateContent" && out && in_paragraph) {
      out = node;
    } else if (name == "p") {
      in_paragraph = false;
    }
  }
  return out;
}

bool splits_surrogates(std::u16string_view text, Offset unit) {
  if (unit == 0 || unit >= text.size()) return false;
  return (text[unit] & 0xFC00) == 0xDC00 && (text[unit - 1] & 0xFC00) == 0xD800;
}

/// The raw properties with new ids for the tracked changes in them.
std::string with_new_ids(std::string properties, Ids& ids) {
  constexpr std::string_view kChange = "rPrChange";
  for (std::size_t at = properties.find(kChange); at != std::string::npos;
       at = properties.find(kChange, at + 1)) {
    if (at == 0 || (properties[at - 1] != '<' && properties[at - 1] != ':')) continue;
    const std::size_t end = std::min(properties.find('>', at), properties.size());
    for (const std::string_view name : {":id=\"", " id=\"", ":id='", " id='"}) {
      const std::size_t id = properties.find(name, at);
      if (id >= end) continue;
      const std::size_t value = id + name.size();
      const std::size_t close = properties.find(name.back(), value);
      if (close < end) properties.replace(value, close - value, ids.next());
      break;
    }
  }
  return properties;
}

}  // namespace

std::size_t Anchors::anchor_of(pugi::xml_node node) {
  const pugi::xml_node found = outermost(node);
  const std::size_t begin = found ? begin_of(xml_, found) : kNowhere;
  if (begin == kNowhere) return kNowhere;
  if (const auto known = by_begin_.find(begin); known != by_begin_.end()) return known->second;
  Anchor anchor;
  anchor.node = found;
  anchor.begin = begin;
  anchor.end = element_end(xml_, begin);
  if (anchor.end == kNowhere) return kNowhere;
  // A formula is named in another namespace than the runs around it.
  pugi::xml_node named = found;
  for (; named && local_name(named) != "r" && local_name(named) != "p"; named = named.parent()) {
  }
  anchor.names = names_at(named ? named : found);
  anchor.splits = local_name(found) == "r" && read_children(anchor);
  if (!anchor.splits) anchor.children.assign(1, Child());
  anchors_.push_back(std::move(anchor));
  by_begin_.emplace(begin, anchors_.size() - 1);
  return anchors_.size() - 1;
}

bool Anchors::read_children(Anchor& anchor) const {
  anchor.open = xml_.substr(anchor.begin, start_tag_end(xml_, anchor.begin) - anchor.begin);
  for (const pugi::xml_node node : anchor.node.children()) {
    if (node.type() != pugi::node_element) continue;
    Child child;
    child.node = node;
    child.begin = begin_of(xml_, node);
    child.end = child.begin == kNowhere ? kNowhere : element_end(xml_, child.begin);
    if (child.end == kNowhere || child.end > anchor.end) return false;
    if (local_name(node) == "rPr") {
      anchor.properties += xml_.substr(child.begin, child.end - child.begin);
      continue;
    }
    if (local_name(node) == "t") {
      child.text = to_utf16(node.text().get());
      child.splits = !child.text.empty() && node.first_child() == node.last_child();
    }
    anchor.children.push_back(std::move(child));
  }
  return true;
}

std::size_t Anchors::child_of(const Anchor& anchor, std::size_t begin) {
  const auto found =
      std::lower_bound(anchor.children.begin(), anchor.children.end(), begin,
                       [](const Child& child, std::size_t byte) { return child.begin < byte; });
  if (found == anchor.children.end() || found->begin != begin) return kNowhere;
  return static_cast<std::size_t>(found - anchor.children.begin());
}

Place Anchors::around(pugi::xml_node node, bool behind) {
  Place out;
  out.anchor = anchor_of(node);
  if (behind && !out.is_nowhere())
    out.child = static_cast<std::uint32_t>(anchors_[out.anchor].children.size());
  return out;
}

Place Anchors::place(pugi::xml_node piece, Offset unit, bool behind) {
  Place out = around(piece, behind);
  if (out.is_nowhere()) return out;
  const Anchor& anchor = anchors_[out.anchor];
  const std::size_t child = anchor.splits ? child_of(anchor, begin_of(xml_, piece)) : kNowhere;
  if (child == kNowhere) return out;
  const Child& found = anchor.children[child];
  out.child = static_cast<std::uint32_t>(child);
  if (!found.splits) {
    if (behind) ++out.child;
  } else if (const auto size = static_cast<Offset>(found.text.size()); unit >= size) {
    ++out.child;
  } else {
    out.unit = unit;
    if (splits_surrogates(found.text, unit)) behind ? ++out.unit : --out.unit;
    if (out.unit >= size) out = {out.anchor, out.child + 1, 0};
  }
  // Where the last page broke is nothing that a run need be split for.
  const auto breaks = [&anchor](std::uint32_t i) {
    return local_name(anchor.children[i].node) == "lastRenderedPageBreak";
  };
  if (out.unit == 0 && !behind) {
    std::uint32_t first = out.child;
    while (first > 0 && breaks(first - 1)) --first;
    if (first == 0) out.child = 0;
  }
  return out;
}

Place Anchors::before(pugi::xml_node piece, Offset unit) { return place(piece, unit, false); }
Place Anchors::behind(pugi::xml_node piece, Offset unit) { return place(piece, unit, true); }

Place Anchors::behind_anchor(const Place& place) const {
  return {place.anchor, static_cast<std::uint32_t>(anchors_[place.anchor].children.size()), 0};
}

bool Anchors::is_before(const Place& a, const Place& b) const {
  return std::tuple(anchors_[a.anchor].begin, a.child, a.unit) <
         std::tuple(anchors_[b.anchor].begin, b.child, b.unit);
}

Names Anchors::names(const Place& place) const { return anchors_[place.anchor].names; }

std::string Anchors::properties(const Place& place) {
  return with_new_ids(anchors_[place.anchor].properties, ids_);
}

bool Anchors::can_change(pugi::xml_node piece) {
  const std::size_t at = anchor_of(piece);
  if (at == kNowhere || !anchors_[at].splits || anchors_[at].node != piece.parent()) return false;
  const std::size_t child = child_of(anchors_[at], begin_of(xml_, piece));
  if (child == kNowhere || !anchors_[at].children[child].splits) return false;
  // Not a control in the line: its text may be kept elsewhere, or be locked, and LibreOffice 7.4 shows the
  // old and the new text in it without a mark (17 made 6 reads "176").
  static constexpr std::array<std::string_view, 5> kMayHold = {"hyperlink", "smartTag", "customXml", "dir",
                                                               "bdo"};
  pugi::xml_node node = piece.parent().parent();
  for (; node && local_name(node) != "p"; node = node.parent())
    if (!is_one_of(local_name(node), kMayHold)) return false;
  for (; node; node = node.parent()) {
    static constexpr std::array<std::string_view, 4> kChanges = {"ins", "del", "moveTo", "moveFrom"};
    if (is_one_of(local_name(node), kChanges)) return false;
  }
  return true;
}

void Anchors::remove(const Place& from, const Place& to, std::string attributes) {
  anchors_[from.anchor].removals.push_back({from, to, std::move(attributes)});
}

void Anchors::put(const Place& place, Order order, std::string xml) {
  anchors_[place.anchor].marks.push_back({place, order, std::move(xml)});
}

void Anchors::put_at(std::size_t byte, std::size_t replaced, const std::string& xml) {
  Added& added = added_[byte];
  added.replaced = replaced;
  added.xml += xml;
}

void Anchors::open_at(std::size_t byte, const std::string& xml, const std::string& close) {
  Added& added = added_[byte];
  if (added.xml.empty()) added.xml = ">";
  added.replaced = 2;
  added.xml += xml;
  added.close = close;
}

std::string Anchors::text_of(const Anchor& anchor, const Child& child, Span units, bool removed) const {
  const bool whole = units.start == 0 && units.end >= child.text.size();
  if (local_name(child.node) != "t" || (whole && !removed))
    return xml_.substr(child.begin, child.end - child.begin);
  const std::string_view name = removed ? "delText" : "t";
  return anchor.names.open(name) + " xml:space=\"preserve\">" + escape(slice(child.text, units)) +
         anchor.names.close(name);
}

std::string Anchors::part(const Anchor& anchor, const Place& from, const Place& to, bool removed,
                          bool first) {
  std::string out = anchor.open + (first ? anchor.properties : with_new_ids(anchor.properties, ids_));
  for (std::uint32_t i = from.child; i < anchor.children.size() && i <= to.child; ++i) {
    if (i == to.child && to.unit == 0) break;
    const Child& child = anchor.children[i];
    const auto size = static_cast<Offset>(child.text.size());
    out += text_of(anchor, child, {i == from.child ? from.unit : 0, i == to.child ? to.unit : size}, removed);
  }
  return out + "</" + anchor.node.name() + ">";
}

std::string Anchors::render(const Anchor& anchor) {
  const auto key = [](const Place& place) { return std::pair(place.child, place.unit); };
  const auto count = static_cast<std::uint32_t>(anchor.children.size());
  const Place end{0, count, 0};
  std::vector<Mark> marks = anchor.marks;
  std::stable_sort(marks.begin(), marks.end(), [&key](const Mark& a, const Mark& b) {
    return std::pair(key(a.place), a.order) < std::pair(key(b.place), b.order);
  });
  std::vector<Place> cuts = {Place{0, 0, 0}, end};
  for (const Mark& mark : marks) cuts.push_back(mark.place);
  for (const Removal& removal : anchor.removals) {
    cuts.push_back(removal.from);
    cuts.push_back(removal.to);
  }
  std::sort(cuts.begin(), cuts.end(), [&key](const Place& a, const Place& b) { return key(a) < key(b); });
  cuts.erase(std::unique(cuts.begin(), cuts.end(),
                         [&key](const Place& a, const Place& b) { return key(a) == key(b); }),
             cuts.end());
  std::vector<Removal> removals = anchor.removals;  // none overlaps another
  std::sort(removals.begin(), removals.end(),
            [&key](const Removal& a, const Removal& b) { return key(a.from) < key(b.from); });
  auto removal = removals.cbegin();
  std::string out;
  std::size_t mark = 0;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    for (; mark < marks.size() && key(marks[mark].place) == key(cuts[i]); ++mark) out += marks[mark].xml;
    if (i + 1 == cuts.size()) break;
    while (removal != removals.end() && key(removal->to) <= key(cuts[i])) ++removal;
    const bool removed = removal != removals.end() && key(removal->from) <= key(cuts[i]);
    const Names& names = anchor.names;
    if (removed) out += names.open("del") + names.attribute("id", ids_.next()) + removal->attributes + ">";
    out += cuts.size() == 2 && !removed ? xml_.substr(anchor.begin, anchor.end - anchor.begin)
                                        : part(anchor, cuts[i], cuts[i + 1], removed, i == 0);
    if (removed) out += names.close("del");
  }
  return out;
}

std::string Anchors::apply() {
  for (const Anchor& anchor : anchors_) {
    if (anchor.marks.empty() && anchor.removals.empty()) continue;
    put_at(anchor.begin, anchor.end - anchor.begin, render(anchor));
  }
  std::string out;
  std::size_t from = 0;
  for (const auto& [byte, added] : added_) {
    if (byte < from) continue;
    out.append(xml_, from, byte - from);
    out += added.xml;
    out += added.close;
    from = byte + added.replaced;
  }
  return out.append(xml_, from);
}

}  // namespace nianbao::annotate
