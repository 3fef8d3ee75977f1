#include "core/convert/word_binary_sprms.h"

#include <algorithm>

#include "core/base/little_endian.h"

namespace nianbao::word_binary {

namespace {

constexpr std::uint16_t kDefineTable = 0xD608;
constexpr std::uint16_t kDefineTable10 = 0xD606;
constexpr std::uint16_t kChangeTabs = 0xC615;

/// [MS-DOC] 2.9.195: its size does not fit a byte when there are many tabs.
std::size_t size_of_tabs(std::string_view rest) {
  const std::size_t removed = byte_at(rest, 3);
  const std::size_t added = byte_at(rest, 4 + removed * 4);
  return 2 + removed * 4 + added * 3;
}

/// The operand of a sprm at the start of `rest`: how many bytes tell its length, and its length.
std::pair<std::size_t, std::size_t> operand_size(std::uint16_t code, std::string_view rest) {
  switch (code >> 13) {  // spra, 2.2.5.1
    case 0:
    case 1:
      return {0, 1};
    case 2:
    case 4:
    case 5:
      return {0, 2};
    case 3:
      return {0, 4};
    case 7:
      return {0, 3};
    default:
      break;
  }
  if (code == kDefineTable || code == kDefineTable10) {
    const std::size_t size = u16_at(rest, 2);
    return {2, size > 0 ? size - 1 : 0};
  }
  const std::size_t size = byte_at(rest, 2);
  return {1, code == kChangeTabs && size == 255 ? size_of_tabs(rest) : size};
}

void set(std::uint8_t mark, std::uint8_t value, CharacterChange& out) {
  // 2.9.327 ToggleOperand: 0x80 as the style has it, 0x81 the other way round
  const auto put = [mark](std::uint8_t& bits, bool is_set) {
    bits = static_cast<std::uint8_t>(is_set ? bits | mark : bits & ~mark);
  };
  put(out.on, value == 1);
  put(out.off, value == 0);
  put(out.toggle, value == 0x81);
}

/// The bits of a cell at most: a row has 63 cells, files may say more.
constexpr std::size_t kMaxCells = 255;

}  // namespace

bool SprmReader::next(Sprm& out) {
  if (rest_.size() < 3) return false;
  out.code = u16_at(rest_, 0);
  const auto [before, size] = operand_size(out.code, rest_);
  if (rest_.size() < 2 + before + size) return false;
  out.operand = rest_.substr(2 + before, size);
  rest_.remove_prefix(2 + before + size);
  return true;
}

void CharacterChange::add(const Sprm& sprm) {
  const std::uint8_t value = byte_at(sprm.operand, 0);
  switch (sprm.code) {  // 2.6.1
    case 0x083C:        // sprmCFVanish
      return set(kHidden, value, *this);
    case 0x0837:  // sprmCFStrike
      return set(kStruck, value, *this);
    case 0x2A53:  // sprmCFDStrike
      return set(kStruckTwice, value, *this);
    case 0x0800:  // sprmCFRMarkDel
      return set(kDeleted, value, *this);
    case 0x0801:  // sprmCFRMarkIns
      return set(kInserted, value, *this);
    case 0x0855:  // sprmCFSpec
      return set(kSpecial, value, *this);
    case 0x0806:  // sprmCFData
      return set(kData, value, *this);
    case 0x4A30:  // sprmCIstd
      style = u16_at(sprm.operand, 0);
      return;
    case 0x6A09:  // sprmCSymbol
      symbol_font = u16_at(sprm.operand, 0);
      symbol = static_cast<char16_t>(u16_at(sprm.operand, 2));
      return set(kSpecial, 1, *this);
    default:
      return;
  }
}

void CharacterChange::add(std::string_view list) {
  SprmReader reader(list);
  for (Sprm sprm; reader.next(sprm);) add(sprm);
}

void RowDefinition::apply(const Sprm& sprm) {
  const std::size_t first = byte_at(sprm.operand, 0);
  const std::size_t last = std::min<std::size_t>(byte_at(sprm.operand, 1), cells.size());
  if (sprm.code == kDefineTable) {
    const std::size_t count = std::min<std::size_t>(first, kMaxCells);
    edges.clear();
    cells.clear();
    if (sprm.operand.size() < 1 + (count + 1) * 2) return;
    for (std::size_t i = 0; i <= count; ++i)
      edges.push_back(static_cast<std::int16_t>(u16_at(sprm.operand, 1 + i * 2)));
    const std::size_t properties = 1 + (count + 1) * 2;
    for (std::size_t i = 0; i < count; ++i) cells.push_back(u16_at(sprm.operand, properties + i * 20));
    return;
  }
  const auto mark = [this](std::size_t cell, std::uint16_t off, std::uint16_t on) {
    if (cell < cells.size()) cells[cell] = static_cast<std::uint16_t>((cells[cell] & ~off) | on);
  };
  if (sprm.code == 0xD62B) {  // sprmTVertMerge
    const std::uint8_t value = byte_at(sprm.operand, 1);
    const unsigned bits = (value & 1 ? kMergedDown : 0u) | (value & 2 ? kMergeStarts : 0u);
    mark(first, kMergedDown | kMergeStarts, static_cast<std::uint16_t>(bits));
  } else if (sprm.code == 0x5624) {  // sprmTMerge
    for (std::size_t i = first; i < last; ++i) mark(i, kMergedAcross, i == first ? 1 : 2);
  } else if (sprm.code == 0x5625) {  // sprmTSplit
    for (std::size_t i = first; i < last; ++i) mark(i, kMergedAcross, 0);
  }
}

void Paragraph::apply(const Sprm& sprm) {
  const std::uint8_t value = byte_at(sprm.operand, 0);
  switch (sprm.code) {  // 2.6.2
    case 0x260A:        // sprmPIlvl
      list_level = std::min<std::uint8_t>(value, 8);
      list_level_known = true;
      return;
    case 0x460B:  // sprmPIlfo
      list = static_cast<std::int16_t>(u16_at(sprm.operand, 0));
      return;
    case 0x2640:  // sprmPOutLvl
      outline = std::min<std::uint8_t>(value, 9);
      return;
    case 0x2416:  // sprmPFInTable
      depth = value != 0 ? std::max(depth, 1u) : 0;
      return;
    case 0x6649:  // sprmPItap
      depth = u32_at(sprm.operand, 0);
      return;
    case 0x664A:  // sprmPDtap
      depth += u32_at(sprm.operand, 0);
      return;
    case 0x2417:  // sprmPFTtp
    case 0x244C:  // sprmPFInnerTtp
      ends_row = value != 0;
      return;
    case 0x244B:  // sprmPFInnerTableCell
      ends_cell = value != 0;
      return;
    default:
      return;
  }
}

}  // namespace nianbao::word_binary
