#include "core/convert/word_binary.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/base/little_endian.h"
#include "core/convert/word_binary_file.h"
#include "core/convert/word_binary_formatting.h"
#include "core/convert/word_binary_shapes.h"
#include "core/convert/word_binary_stories.h"
#include "core/convert/word_binary_styles.h"

namespace nianbao {

namespace {

using namespace word_binary;

constexpr std::u16string_view kTooManyNumbers =
    u"Word 文档里的自动编号过多,后面的编号没有写出;请把自动编号转换为文本再检查。";

class Reader {
 public:
  explicit Reader(WordFile& file)
      : file_(file),
        styles_(file.part(Part::styles)),
        formatting_(read_formatting(file, styles_)),
        stories_(file, formatting_) {}

  void read(OfficeDocument& out) {
    add_notes(Part::footnote_references, Part::footnote_texts, Story::footnotes);
    add_notes(Part::endnote_references, Part::endnote_texts, Story::endnotes);
    add_notes(Part::comment_references, Part::comment_texts, Story::comments);
    const Drawings drawings = read_drawings(file_.part(Part::drawings));
    add_boxes(drawings, Part::shape_places, Part::box_texts, Story::main, Story::boxes);
    out.body = stories_.blocks(file_.story(Story::main));
    for (const Range& box : stories_.take_boxes()) {
      std::vector<OfficeBlock> more = stories_.blocks(box);
      std::move(more.begin(), more.end(), std::back_inserter(out.body));
    }
    out.pictures = drawings.pictures + stories_.pictures();
    add_boxes(drawings, Part::margin_shape_places, Part::margin_box_texts, Story::margins,
              Story::margin_boxes);
    add_margins(out);
    for (const Range& box : stories_.take_boxes()) out.headers.push_back(stories_.lines(box));
    out.notices = file_.notices;
    if (stories_.lists().is_used_up()) out.notices.emplace_back(kTooManyNumbers);
  }

 private:
  /// The parts of a story that a list of positions cuts it into; none lies over another.
  std::vector<Range> cut(Story story, const Plc& plc) const {
    std::vector<Range> out;
    const Range all = file_.story(story);
    std::uint32_t begin = all.begin;
    for (std::size_t i = 0; i < plc.size(); ++i) {
      const auto place = [&](std::uint32_t at) {
        return std::max(begin, all.begin + std::min(at, all.end - all.begin));
      };
      begin = place(plc.position(i));
      out.push_back({begin, place(plc.position(i + 1))});
    }
    return out;
  }

  /// 2.8.9 and so on: places of the references, and where each text begins in its story.
  void add_notes(Part references, Part texts, Story story) {
    const bool is_comment = story == Story::comments;
    constexpr std::size_t kCommentData = 30;  // 2.9.8 ATRDPre10
    const Plc places(file_.part(references), is_comment ? kCommentData : 2);
    const std::vector<Range> ranges = cut(story, Plc(file_.part(texts), 0));
    for (std::size_t i = 0; i < std::min(places.size(), ranges.size()); ++i) {
      std::u16string text = stories_.lines(ranges[i]);
      if (!text.empty())
        stories_.add_note(places.position(i), is_comment ? RunKind::comment : RunKind::note, std::move(text));
    }
  }

  /// 2.9.90 FTXBXS tells a box's shape, 2.9.253 Spa where a shape hangs.
  void add_boxes(const Drawings& drawings, Part places, Part texts, Story story, Story boxes) {
    const Range all = file_.story(story);
    std::unordered_map<std::uint32_t, std::uint32_t> place_of_shape;
    const Plc shapes(file_.part(places), 26);
    for (std::size_t i = 0; i < shapes.size(); ++i)
      place_of_shape.emplace(u32_at(shapes.data(i), 0), shapes.position(i));
    const Plc plc(file_.part(texts), 22);
    const std::vector<Range> ranges = cut(boxes, plc);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const bool is_empty = ranges[i].end - ranges[i].begin <= 1;  // the last is only a mark
      if (is_empty || u16_at(plc.data(i), 8) != 0) continue;       // fReusable: deleted
      std::uint32_t shape = u32_at(plc.data(i), 14);
      const auto group = drawings.groups.find(shape);
      if (group != drawings.groups.end() && !place_of_shape.contains(shape)) shape = group->second;
      const auto place = place_of_shape.find(shape);
      // What hangs nowhere follows the text.
      const bool hangs = place != place_of_shape.end() && place->second < all.end - all.begin;
      stories_.add_box(hangs ? all.begin + place->second : all.end, ranges[i]);
    }
  }

  /// 2.8.22 Plcfhdd: six for separators of notes, then six for each section.
  void add_margins(OfficeDocument& out) {
    const std::vector<Range> ranges = cut(Story::margins, Plc(file_.part(Part::margins), 0));
    for (std::size_t i = 6; i < ranges.size(); ++i) {
      std::u16string text = stories_.lines(ranges[i]);
      // headers of even and odd pages, footers of both, header and footer of the first
      const std::size_t place = i % 6;
      std::vector<std::u16string>& to = place < 2 || place == 4 ? out.headers : out.footers;
      if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(std::move(text));
    }
  }

  WordFile& file_;
  Styles styles_;
  Formatting formatting_;
  Stories stories_;
};

}  // namespace

OfficeDocument read_word_binary(std::string_view bytes) {
  OfficeDocument out;
  WordFile file(bytes);
  if (!file.problem.empty()) {
    out.problem = file.problem;
    return out;
  }
  Reader(file).read(out);
  return out;
}

}  // namespace nianbao
