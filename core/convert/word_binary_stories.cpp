#include "core/convert/word_binary_stories.h"

#include <algorithm>
#include <iterator>

#include "core/base/little_endian.h"
#include "core/base/text.h"
#include "core/read/docx_markup.h"

namespace nianbao::word_binary {

namespace {

// [MS-DOC] 2.4.1 and 2.6.1 (sprmCFSpec): characters that are not text
constexpr char16_t kPicture = 0x01;
constexpr char16_t kShape = 0x08;
constexpr char16_t kLineBreak = 0x0B;
constexpr char16_t kPageBreak = 0x0C;
constexpr char16_t kColumnBreak = 0x0E;
constexpr char16_t kFieldBegin = 0x13;
constexpr char16_t kFieldResult = 0x14;
constexpr char16_t kFieldEnd = 0x15;
constexpr char16_t kFixedHyphen = 0x1E;

RunKind kind_of(std::uint8_t marks) {
  if ((marks & kDeleted) != 0) return RunKind::deleted;
  if ((marks & kHidden) != 0) return RunKind::hidden;
  if ((marks & (kStruck | kStruckTwice)) != 0) return RunKind::struck_out;
  return (marks & kInserted) != 0 ? RunKind::inserted : RunKind::plain;
}

void flatten(const std::vector<OfficeBlock>& blocks, std::u16string& out) {
  for (const OfficeBlock& block : blocks) {
    for (const OfficeRun& run : block.runs)
      if (run.kind != RunKind::note && run.kind != RunKind::comment) out += run.text;
    if (block.table) {
      for (const auto& row : block.table->rows) {
        for (const OfficeCell& cell : row) {
          flatten(cell.content, out);
          if (!out.empty() && out.back() == u'\n') out.back() = u'\t';
        }
        out += u'\n';
      }
    } else {
      out += u'\n';
    }
  }
}

}  // namespace

Stories::Stories(const WordFile& file, const Formatting& formatting)
    : file_(file), formatting_(formatting), lists_(file) {
  read_fonts();
}

/// 2.9.276 SttbfFfn: names of fonts, each behind 40 bytes of its record.
void Stories::read_fonts() {
  const std::string_view part = file_.part(Part::fonts);
  const std::size_t count = u16_at(part, 0);
  std::size_t at = 4;
  for (std::size_t i = 0; i < count && at < part.size(); ++i) {
    const std::string_view record = bytes_at(part, at, std::size_t{byte_at(part, at)} + 1);
    std::string name;
    for (std::size_t j = 40; j + 1 < record.size() && u16_at(record, j) != 0; j += 2)
      name += static_cast<char>(u16_at(record, j) < 0x80 ? u16_at(record, j) : '?');
    fonts_.push_back(std::move(name));
    at += record.size();
  }
}

void Stories::add_note(std::uint32_t position, RunKind kind, std::u16string text) {
  notes_.insert({position, {kind, std::move(text)}});
}

void Stories::add_box(std::uint32_t position, Range box) { boxes_.insert({position, box}); }

std::vector<Range> Stories::take_boxes() {
  std::vector<Range> out;
  for (const auto& [position, box] : boxes_) out.push_back(box);
  boxes_.clear();
  return out;
}

std::pair<std::size_t, std::size_t> Stories::paragraphs_of(Range range) const {
  const auto behind = [this](std::uint32_t position) {
    const auto it = std::upper_bound(formatting_.paragraphs.begin(), formatting_.paragraphs.end(), position,
                                     [](std::uint32_t at, const Paragraph& each) { return at < each.end; });
    return static_cast<std::size_t>(it - formatting_.paragraphs.begin());
  };
  return {behind(range.begin), behind(range.end)};
}

/// A field that does not end in its story is none; else it would swallow all that follows.
void Stories::find_open_fields(Range range) {
  unended_fields_.clear();
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (file_.text[at] == kFieldBegin) unended_fields_.push_back(at);
    if (file_.text[at] == kFieldEnd && !unended_fields_.empty()) unended_fields_.pop_back();
  }
}

std::vector<OfficeBlock> Stories::blocks(Range range) {
  std::vector<OfficeBlock> out;
  const auto [first, last] = paragraphs_of(range);
  if (first >= last) return out;
  find_open_fields({formatting_.paragraphs[first].begin, formatting_.paragraphs[last - 1].end});
  fields_.clear();
  codes_ = 0;
  fill(first, last, 0, out);
  return out;
}

std::u16string Stories::lines(Range range) {
  const std::size_t pictures = pictures_;
  std::u16string out;
  flatten(blocks(range), out);
  pictures_ = pictures;
  while (!out.empty() && is_space(out.back())) out.pop_back();
  return out;
}

void Stories::fill(std::size_t first, std::size_t last, std::uint32_t depth, std::vector<OfficeBlock>& out) {
  Open open;
  for (std::size_t i = first; i < last; ++i) {
    if (formatting_.paragraphs[i].depth <= depth) {
      paragraph(formatting_.paragraphs[i], open);
      if (!open.is_joined) close(open, out);
      continue;
    }
    if (open.is_joined) close(open, out);
    std::size_t end = i;
    while (end < last && formatting_.paragraphs[end].depth > depth) ++end;
    table(i, end, depth + 1, out);
    i = end - 1;
  }
  if (open.is_joined) close(open, out);
}

void Stories::paragraph(const Paragraph& paragraph, Open& open) {
  const std::uint8_t mark = formatting_.marks[paragraph.end - 1];
  open.is_joined = (mark & kDeleted) != 0 && file_.text[paragraph.end - 1] == 0x0D;
  std::u16string number;
  if (!open.has_text) {
    open.block.heading = static_cast<std::uint8_t>(paragraph.outline <= 8 ? paragraph.outline + 1 : 0);
    if (!open.is_joined && (mark & kHidden) == 0) number = number_of(paragraph);
  }
  const bool had_text = open.has_text;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end; ++at) character(at, open);
  if (had_text || !open.has_text || number.empty()) return;
  open.block.runs.insert(open.block.runs.begin(), OfficeRun{RunKind::plain, std::move(number)});
}

std::u16string Stories::number_of(const Paragraph& paragraph) {
  if (paragraph.list <= 0 || paragraph.list == 0x07FF) return {};
  std::u16string out =
      lists_.next(paragraph.list, paragraph.list_level_known ? paragraph.list_level : -1, paragraph.style);
  if (out.empty()) return out;
  const char16_t last = out.back();  // "1." before "2023年" must not read 1.2023
  if (last == u'.' || is_digit(last) || is_ascii_letter(last)) out.push_back(u' ');
  return out;
}

void Stories::character(std::uint32_t at, Open& open) {
  const char16_t unit = file_.text[at];
  if (unit >= u' ' && unit != u'(') {
    put(std::u16string_view(&unit, 1), at, open);
  } else if (unit == u'(') {
    put(symbol_at(at), at, open);
  } else {
    special(at, open);
  }
  if (!notes_.empty()) {
    for (auto it = notes_.find(at); it != notes_.end() && it->first == at; it = notes_.erase(it))
      add_text(open.block, it->second.kind, it->second.text);
  }
  if (!boxes_.empty()) {
    for (auto it = boxes_.find(at); it != boxes_.end() && it->first == at; it = boxes_.erase(it))
      open.boxes.push_back(it->second);
  }
}

void Stories::special(std::uint32_t at, Open& open) {
  const std::uint8_t marks = formatting_.marks[at];
  switch (file_.text[at]) {
    case kFieldBegin:
      if (std::binary_search(unended_fields_.begin(), unended_fields_.end(), at)) return;
      fields_.push_back(false);
      ++codes_;
      return;
    case kFieldResult:
      if (fields_.empty() || fields_.back()) return;
      fields_.back() = true;
      --codes_;
      return;
    case kFieldEnd:
      if (fields_.empty()) return;
      if (!fields_.back()) --codes_;
      fields_.pop_back();
      return;
    case kPicture:
      // Behind a shape it is its picture for programs that know no shapes.
      if ((marks & kSpecial) != 0 && (marks & kData) == 0 && (at == 0 || file_.text[at - 1] != kShape))
        ++pictures_;
      return;
    case kLineBreak:
    case kPageBreak:
    case kColumnBreak:
      return put(u"\n", at, open);
    case kFixedHyphen:
      return put(u"-", at, open);
    case u'\t':
      return put(u"\t", at, open);
    default:
      return;
  }
}

bool Stories::is_visible() const { return codes_ == 0; }

void Stories::put(std::u16string_view text, std::uint32_t at, Open& open) {
  if (text.empty() || !is_visible()) return;
  const RunKind kind = kind_of(formatting_.marks[at]);
  add_text(open.block, kind, text);
  if (text != u"\n" && (kind == RunKind::plain || kind == RunKind::inserted)) open.has_text = true;
}

/// What a "(" is: a character of a symbol font, "" where its meaning is not known; else itself.
std::u16string_view Stories::symbol_at(std::uint32_t at) const {
  const auto it =
      std::lower_bound(formatting_.symbols.begin(), formatting_.symbols.end(), at,
                       [](const Symbol& each, std::uint32_t place) { return each.position < place; });
  if (it == formatting_.symbols.end() || it->position != at) return u"(";
  return it->font < fonts_.size() ? symbol(fonts_[it->font], it->code) : std::u16string_view();
}

void Stories::close(Open& open, std::vector<OfficeBlock>& out) {
  const std::vector<Range> boxes = std::move(open.boxes);
  out.push_back(std::move(open.block));
  open = Open();
  for (const Range& box : boxes) {
    // A box stands in a story of its own, in which no boxes hang.
    const auto [first, last] = paragraphs_of(box);
    const std::vector<bool> fields = std::exchange(fields_, {});
    const std::size_t codes = std::exchange(codes_, 0);
    const std::vector<std::uint32_t> unended = unended_fields_;
    if (first < last) {
      find_open_fields({formatting_.paragraphs[first].begin, formatting_.paragraphs[last - 1].end});
      fill(first, last, 0, out);
    }
    fields_ = fields;
    codes_ = codes;
    unended_fields_ = unended;
  }
}

void Stories::table(std::size_t first, std::size_t last, std::uint32_t depth, std::vector<OfficeBlock>& out) {
  std::vector<TableRow> rows;
  TableRow row;
  std::size_t cell = first;
  const auto end_cell = [&](std::size_t end) {
    if (cell < end) fill(cell, end, depth, row.cells.emplace_back());
    cell = end;
  };
  for (std::size_t i = first; i < last; ++i) {
    const Paragraph& each = formatting_.paragraphs[i];
    if (each.depth != depth) continue;
    if (each.ends_row) {
      end_cell(i);
      if (each.row > 0) row.definition = formatting_.rows[each.row - 1];
      rows.push_back(std::exchange(row, {}));
      cell = i + 1;
    } else if (each.ends_cell) {
      end_cell(i + 1);
    }
  }
  end_cell(last);
  if (!row.cells.empty()) rows.push_back(std::move(row));
  OfficeBlock block;
  block.table = lay_out(std::move(rows));
  out.push_back(std::move(block));
}

}  // namespace nianbao::word_binary
