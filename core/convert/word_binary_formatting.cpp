#include "core/convert/word_binary_formatting.h"

#include <algorithm>

#include "core/base/little_endian.h"

namespace nianbao::word_binary {

namespace {

constexpr std::u16string_view kIncomplete =
    u"这个 Word 文档的格式信息读不全,表格、标题和隐藏的文字可能没有认出;请在 Word 或 WPS 中打开后另存为 "
    u".docx 再检查。";
constexpr std::u16string_view kTooDeep = u"Word 文档里的表格嵌套过深,最深处的表格没有分开。";

constexpr std::size_t kPageSize = 512;
/// Formatting that many paragraphs may refer to is applied as long as this lasts, in bytes: far more than any
/// document needs, some tenths of a second.
constexpr std::size_t kMaxShared = 64u << 20;

/// A stretch of the stream that is formatted alike.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint16_t style = 0;  // of paragraphs
  std::string_view changes;
};

/// 2.9.36 ChpxFkp: a byte for each run tells where its changes are, in words.
std::string_view character_changes(std::string_view page, std::size_t at) {
  return at == 0 ? std::string_view() : bytes_at(page, at + 1, byte_at(page, at));
}

/// 2.9.176 PapxFkp, 2.9.177 PapxInFkp: style and changes.
std::string_view paragraph_changes(std::string_view page, std::size_t at) {
  if (at == 0) return {};
  const std::size_t half = byte_at(page, at);
  return half != 0 ? bytes_at(page, at + 1, half * 2 - 1)
                   : bytes_at(page, at + 2, std::size_t{byte_at(page, at + 1)} * 2);
}

class Reader {
 public:
  Reader(WordFile& file, const Styles& styles) : file_(file), styles_(styles) {}

  Formatting run() {
    const std::vector<Run> paragraphs = pages(Part::paragraph_pages, true);
    std::uint32_t begin = 0;
    for (const std::uint32_t end : file_.paragraph_ends) {
      out_.paragraphs.push_back(paragraph({begin, end}, paragraphs));
      begin = end;
    }
    out_.marks.resize(file_.text.size());
    characters(pages(Part::character_pages, false));
    if (is_incomplete_) file_.notices.emplace_back(kIncomplete);
    if (is_too_deep_) file_.notices.emplace_back(kTooDeep);
    return std::move(out_);
  }

 private:
  /// The runs of all pages of a kind, in the stream's order, none over another. A page is read once.
  std::vector<Run> pages(Part part, bool of_paragraphs) {
    std::vector<Run> out;
    const Plc plc(file_.part(part), 4);
    std::vector<bool> seen(file_.main.size() / kPageSize + 1);
    for (std::size_t i = 0; i < plc.size(); ++i) {
      const std::size_t number = u32_at(plc.data(i), 0) & 0x3FFFFF;
      const std::string_view page = bytes_at(file_.main, number * kPageSize, kPageSize);
      if (page.size() < kPageSize || seen[number]) {
        is_incomplete_ = true;
        continue;
      }
      seen[number] = true;
      add_page(page, of_paragraphs, out);
    }
    if (plc.size() == 0) is_incomplete_ = true;
    std::sort(out.begin(), out.end(), [](const Run& a, const Run& b) { return a.begin < b.begin; });
    std::uint32_t end = 0;
    for (Run& run : out) {
      run.begin = std::max(run.begin, end);
      run.end = std::max(run.end, run.begin);
      end = run.end;
    }
    std::erase_if(out, [](const Run& run) { return run.begin == run.end; });
    return out;
  }

  static void add_page(std::string_view page, bool of_paragraphs, std::vector<Run>& out) {
    const std::size_t count = byte_at(page, kPageSize - 1);
    const std::size_t entry = of_paragraphs ? 13 : 1;
    for (std::size_t i = 0; i < count && (count + 1) * 4 + (i + 1) * entry < kPageSize; ++i) {
      Run run;
      run.begin = u32_at(page, i * 4);
      run.end = u32_at(page, i * 4 + 4);
      const std::size_t at = byte_at(page, (count + 1) * 4 + i * entry) * std::size_t{2};
      run.changes = of_paragraphs ? paragraph_changes(page, at) : character_changes(page, at);
      if (of_paragraphs) {
        run.style = u16_at(run.changes, 0);
        run.changes = bytes_at(run.changes, 2, run.changes.size());
      }
      out.push_back(run);
    }
  }

  void restyle(Paragraph& paragraph, std::uint16_t style) const {
    const Paragraph& from = styles_.style(style).paragraph;
    paragraph.style = style;
    paragraph.list = from.list;
    paragraph.list_level = from.list_level;
    paragraph.list_level_known = from.list_level_known;
    paragraph.outline = from.outline;
  }

  Paragraph paragraph(Range range, const std::vector<Run>& runs) {
    Paragraph out;
    out.begin = range.begin;
    out.end = range.end;
    restyle(out, 0);
    RowDefinition row;
    if (const Piece* const piece = file_.piece_at(range.end - 1)) {
      const std::uint32_t offset = piece->offset_of(range.end - 1);
      const auto it = std::upper_bound(runs.begin(), runs.end(), offset,
                                       [](std::uint32_t at, const Run& run) { return at < run.end; });
      if (it != runs.end() && it->begin <= offset) {
        restyle(out, it->style);
        apply(it->changes, out, row, 0);
      }
      apply_shared(piece->change, out, row);
    }
    const char16_t mark = file_.text[range.end - 1];
    if (mark == 0x07 && out.depth == 0) out.depth = 1;  // a cell is in a table
    if (mark == 0x07 && out.depth == 1) out.ends_cell = !out.ends_row;
    if (out.depth > kMaxDepth) {
      is_too_deep_ = true;
      out.depth = kMaxDepth;
    }
    if (out.ends_row && !row.cells.empty()) {
      out_.rows.push_back(std::move(row));
      out.row = static_cast<std::uint32_t>(out_.rows.size());
    }
    return out;
  }

  /// Takes from what is left for shared formatting; false when it is used up.
  bool may_share(std::size_t size) {
    if (size > left_) is_incomplete_ = true;
    const bool enough = size <= left_;
    if (enough) left_ -= size;
    return enough;
  }

  void apply(std::string_view changes, Paragraph& paragraph, RowDefinition& row, int depth) {
    SprmReader reader(changes);
    for (Sprm sprm; reader.next(sprm);) {
      switch (sprm.code) {
        case 0x4600:  // sprmPIstd
          restyle(paragraph, u16_at(sprm.operand, 0));
          break;
        case 0x6645:  // sprmPHugePapx, two codes
        case 0x6646:
        case 0x646B: {  // sprmPTableProps: the changes stand in the data stream
          const std::size_t at = u32_at(sprm.operand, 0);
          const std::string_view more = bytes_at(file_.data, at + 2, u16_at(file_.data, at));
          if (depth == 0 && may_share(more.size())) apply(more, paragraph, row, 1);
          break;
        }
        default:
          constexpr unsigned kOfTables = 5;  // sgc
          if ((sprm.code >> 10 & 7u) == kOfTables) {
            row.apply(sprm);
          } else {
            paragraph.apply(sprm);
          }
      }
    }
  }

  /// The list of changes that a piece refers to (2.9.216, Prm1).
  std::string_view shared(std::uint16_t change) {
    if ((change & 1) == 0) return {};
    const std::size_t index = change >> 1;
    if (index >= file_.changes.size() || !may_share(file_.changes[index].size())) return {};
    return file_.changes[index];
  }

  /// The one change that a piece holds itself (2.9.215, Prm0); no others are of use here.
  static Sprm single(std::uint16_t change, const char& value) {
    static constexpr std::pair<unsigned, std::uint16_t> kCodes[] = {
        {0x0C, 0x260A}, {0x18, 0x2416}, {0x19, 0x2417}, {0x41, 0x0800},
        {0x42, 0x0801}, {0x57, 0x0837}, {0x5C, 0x083C}};
    Sprm out;
    if ((change & 1) != 0) return out;
    for (const auto& [index, code] : kCodes)
      if (index == (change >> 1 & 0x7Fu)) out.code = code;
    out.operand = std::string_view(&value, 1);
    return out;
  }

  void apply_shared(std::uint16_t change, Paragraph& paragraph, RowDefinition& row) {
    const char value = static_cast<char>(change >> 8);
    paragraph.apply(single(change, value));
    apply(shared(change), paragraph, row, 1);
  }

  void characters(const std::vector<Run>& runs) {
    for (const Piece& piece : file_.pieces) {
      const char value = static_cast<char>(piece.change >> 8);
      CharacterChange own;
      own.add(single(piece.change, value));
      own.add(shared(piece.change));
      mark(piece.text, {}, own);
      const std::uint32_t width = piece.wide ? 2 : 1;
      const std::uint32_t end = piece.offset_of(piece.text.end);
      auto it = std::upper_bound(runs.begin(), runs.end(), piece.offset,
                                 [](std::uint32_t at, const Run& run) { return at < run.end; });
      for (; it != runs.end() && it->begin < end; ++it) {
        CharacterChange change;
        change.add(it->changes);
        const std::uint32_t from = std::max(it->begin, piece.offset) - piece.offset;
        const std::uint32_t to = std::min(it->end, end) - piece.offset;
        mark({piece.text.begin + from / width, piece.text.begin + to / width}, change, own);
      }
    }
  }

  /// Characters of a run, which may go over many paragraphs, each with its style.
  void mark(Range range, const CharacterChange& change, const CharacterChange& of_piece) {
    auto paragraph = std::upper_bound(out_.paragraphs.begin(), out_.paragraphs.end(), range.begin,
                                      [](std::uint32_t at, const Paragraph& each) { return at < each.end; });
    for (; range.begin < range.end && paragraph != out_.paragraphs.end(); ++paragraph) {
      const std::uint32_t end = std::min(range.end, paragraph->end);
      std::uint8_t marks = styles_.style(paragraph->style).marks;
      if (change.style != 0) marks |= styles_.style(change.style).marks;
      marks = change.apply(marks, marks);
      marks = of_piece.apply(marks, marks);
      for (std::uint32_t at = range.begin; at < end; ++at) {
        out_.marks[at] = marks;
        if (change.symbol != 0 && file_.text[at] == u'(')
          out_.symbols.push_back({at, change.symbol_font, change.symbol});
      }
      range.begin = end;
    }
  }

  WordFile& file_;
  const Styles& styles_;
  Formatting out_;
  std::size_t left_ = kMaxShared;
  bool is_incomplete_ = false;
  bool is_too_deep_ = false;
};

}  // namespace

Formatting read_formatting(WordFile& file, const Styles& styles) { return Reader(file, styles).run(); }

}  // namespace nianbao::word_binary
