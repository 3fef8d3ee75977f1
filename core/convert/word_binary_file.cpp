#include "core/convert/word_binary_file.h"

#include <algorithm>

#include "core/base/little_endian.h"
#include "core/convert/compound_file.h"

namespace nianbao::word_binary {

namespace {

constexpr std::u16string_view kLocked = u"这个文档加了密码,无法读取;请先取消密码再检查。";
constexpr std::u16string_view kTooOld =
    u"这是 Word 95 或更早版本的文档,无法读取;请在 Word 或 WPS 中打开后另存为 .docx 再检查。";
constexpr std::u16string_view kNoDocument =
    u"这个文件里没有 Word 正文,无法读取;请在 Word 或 WPS 中打开后另存为 .docx 再检查。";
constexpr std::u16string_view kBroken =
    u"这个 Word 文档已损坏(内部结构读不全),无法读取;请重新取得文件,或在 Word 或 WPS 中打开后另存为 .docx "
    u"再检查。";
constexpr std::u16string_view kCut =
    u"这个 Word 文档不完整,有一部分没有读到;请重新取得文件,或在 Word 或 WPS 中打开后另存为 .docx 再检查。";

// [MS-DOC] 2.5.1, FibBase
constexpr std::uint16_t kIdentifier = 0xA5EC;
constexpr std::uint16_t kFirstVersion = 0x00C0;  // of Word 97; Word 95 has 0x68
constexpr std::uint16_t kEncrypted = 1u << 8;
constexpr std::uint16_t kTableOne = 1u << 9;
constexpr std::size_t kBaseSize = 32;

/// [MS-DOC] 2.9.73: bytes that are not the Unicode character of the same number.
constexpr std::array<char16_t, 32> kUpper = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                             0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                             0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

char16_t from_byte(std::uint8_t byte) { return byte >= 0x80 && byte < 0xA0 ? kUpper[byte - 0x80u] : byte; }

constexpr char16_t kParagraphMark = 0x0D;
constexpr char16_t kCellMark = 0x07;
constexpr char16_t kSectionMark = 0x0C;

}  // namespace

Plc::Plc(std::string_view bytes, std::size_t data_size)
    : bytes_(bytes),
      data_size_(data_size),
      size_(bytes.size() < 4 ? 0 : (bytes.size() - 4) / (4 + data_size)) {}

std::uint32_t Plc::position(std::size_t index) const { return u32_at(bytes_, index * 4); }

std::string_view Plc::data(std::size_t index) const {
  return index < size_ ? bytes_at(bytes_, (size_ + 1) * 4 + index * data_size_, data_size_)
                       : std::string_view();
}

WordFile::WordFile(std::string_view bytes) {
  if (!read_streams(bytes) || !read_information() || !read_pieces()) {
    if (problem.empty()) problem = kBroken;
    return;
  }
  read_text();
  cut_stories();
  find_paragraphs();
  tell_cut();
}

bool WordFile::read_streams(std::string_view bytes) {
  const CompoundFile file(bytes);
  if (!file.problem().empty()) return false;
  CompoundStream document = file.read(u"WordDocument");
  if (!document.found) {
    problem = file.is_damaged() ? kBroken : kNoDocument;
    return false;
  }
  main = std::move(document.bytes);
  const std::uint16_t flags = u16_at(main, 10);
  // Some writers name the other table stream than they write.
  const bool one = (flags & kTableOne) != 0;
  CompoundStream table = file.read(one ? u"1Table" : u"0Table");
  if (!table.found) table = file.read(one ? u"0Table" : u"1Table");
  table_ = std::move(table.bytes);
  CompoundStream large = file.read(u"Data");
  data = std::move(large.bytes);
  is_cut_ = !document.whole || (table.found && !table.whole) || (large.found && !large.whole);
  return true;
}

bool WordFile::read_information() {
  const std::uint16_t identifier = u16_at(main, 0);
  const std::uint16_t version = u16_at(main, 2);
  // 0xA5DC and 0xA5DB, 0xA697 to 0xA699: Word 6 and 95, also of East Asia
  const bool is_old =
      identifier == 0xA5DC || identifier == 0xA5DB || (identifier >= 0xA697 && identifier <= 0xA699);
  if (is_old || (identifier == kIdentifier && version < kFirstVersion)) {
    problem = kTooOld;
    return false;
  }
  if (identifier != kIdentifier) return false;
  if ((u16_at(main, 10) & kEncrypted) != 0) {
    problem = kLocked;
    return false;
  }
  // FibRgW and FibRgLw tell their sizes; what is wanted of the second stands at fixed places in it.
  const std::size_t longs = kBaseSize + 2 + std::size_t{u16_at(main, kBaseSize)} * 2 + 2;
  const std::size_t count = u16_at(main, longs - 2);
  const std::size_t parts = longs + count * 4 + 2;
  places_ = bytes_at(main, parts, std::size_t{u16_at(main, parts - 2)} * 8);
  std::uint64_t end = 0;
  for (std::size_t i = 0; i < kStories; ++i) {
    // ccpText, ccpFtn, ccpHdd, (macros), ccpAtn, ccpEdn, ccpTxbx, ccpHdrTxbx
    const std::uint32_t length = i + 3 < count ? u32_at(main, longs + (3 + i) * 4) : 0;
    stories_[i].begin = static_cast<std::uint32_t>(end);
    end = std::min<std::uint64_t>(end + length, 0x7FFFFFFF);
    stories_[i].end = static_cast<std::uint32_t>(end);
  }
  return !places_.empty();
}

std::string_view WordFile::part(Part part) const {
  const std::size_t at = static_cast<std::size_t>(part) * 8;
  return bytes_at(table_, u32_at(places_, at), u32_at(places_, at + 4));
}

std::string_view WordFile::from_part(Part part) const {
  return bytes_at(table_, u32_at(places_, static_cast<std::size_t>(part) * 8), table_.size());
}

/// [MS-DOC] 2.9.38, Clx: changes, then the list of pieces.
bool WordFile::read_pieces() {
  const std::string_view all = part(Part::pieces);
  std::size_t at = 0;
  while (at < all.size()) {
    const std::uint8_t kind = byte_at(all, at);
    if (kind == 1) {
      const std::size_t size = u16_at(all, at + 1);
      changes.push_back(bytes_at(all, at + 3, size));
      at += 3 + size;
      continue;
    }
    return kind == 2 && add_pieces(bytes_at(all, at + 5, u32_at(all, at + 1)));
  }
  return false;
}

bool WordFile::add_pieces(std::string_view list) {
  const Plc plc(list, 8);
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < plc.size(); ++i) {
    Piece piece;
    piece.text = {begin, plc.position(i + 1)};
    // No character is without a byte: more of them is a lie that would take memory.
    if (piece.text.end < begin || piece.text.end > main.size()) {
      is_cut_ = true;
      break;
    }
    if (piece.text.end == begin) continue;
    const std::uint32_t place = u32_at(plc.data(i), 2);
    constexpr std::uint32_t kBytes = 1u << 30;
    piece.wide = (place & kBytes) == 0;
    piece.offset = place & (kBytes - 1);
    if (!piece.wide) piece.offset /= 2;
    piece.change = u16_at(plc.data(i), 6);
    begin = piece.text.end;
    pieces.push_back(piece);
  }
  return !pieces.empty();
}

void WordFile::read_text() {
  text.resize(pieces.back().text.end);
  for (const Piece& piece : pieces) {
    for (std::uint32_t at = piece.text.begin; at < piece.text.end; ++at) {
      const std::size_t offset = piece.offset_of(at);
      if (offset + (piece.wide ? 2 : 1) > main.size()) {
        is_cut_ = true;
        break;
      }
      text[at] = piece.wide ? static_cast<char16_t>(u16_at(main, offset)) : from_byte(byte_at(main, offset));
    }
  }
}

void WordFile::cut_stories() {
  const std::uint32_t size = static_cast<std::uint32_t>(text.size());
  for (Range& range : stories_) {
    if (range.end > size) is_cut_ = true;
    range.begin = std::min(range.begin, size);
    range.end = std::min(range.end, size);
  }
}

/// Behind every mark, every end of a section, and every end of a story. Other 0x0C are page breaks.
void WordFile::find_paragraphs() {
  std::vector<std::uint32_t> sections;
  const Plc plc(part(Part::sections), 12);
  for (std::size_t i = 1; i <= plc.size(); ++i) sections.push_back(plc.position(i));
  std::sort(sections.begin(), sections.end());
  for (const Range& range : stories_) {
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const char16_t unit = text[at];
      if (unit == kParagraphMark || unit == kCellMark || at + 1 == range.end ||
          (unit == kSectionMark && std::binary_search(sections.begin(), sections.end(), at + 1)))
        paragraph_ends.push_back(at + 1);
    }
  }
}

void WordFile::tell_cut() {
  if (is_cut_) notices.emplace_back(kCut);
}

const Piece* WordFile::piece_at(std::uint32_t position) const {
  const auto it = std::upper_bound(pieces.begin(), pieces.end(), position,
                                   [](std::uint32_t at, const Piece& piece) { return at < piece.text.end; });
  return it == pieces.end() ? nullptr : &*it;
}

}  // namespace nianbao::word_binary
