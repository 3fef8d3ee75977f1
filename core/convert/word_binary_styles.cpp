#include "core/convert/word_binary_styles.h"

#include <algorithm>

#include "core/base/little_endian.h"

namespace nianbao::word_binary {

namespace {

constexpr std::size_t kMaxStyles = 4094;  // 2.9.272
constexpr std::size_t kMaxChain = 16;     // of styles that are based on one another; Word allows 11
constexpr std::uint16_t kTitle = 62;      // sti of the title; 1 to 9 are the headings
constexpr unsigned kParagraphStyle = 1;
constexpr unsigned kCharacterStyle = 2;

}  // namespace

Styles::Styles(std::string_view sheet) {
  const std::size_t head = u16_at(sheet, 0);
  const std::size_t count = std::min<std::size_t>(u16_at(sheet, 2), kMaxStyles);
  const std::size_t base_size = u16_at(sheet, 4);
  std::size_t at = 2 + head;
  for (std::size_t i = 0; i < count && at + 2 <= sheet.size(); ++i) {
    const std::size_t size = u16_at(sheet, at);
    sources_.push_back(read(bytes_at(sheet, at + 2, size), base_size));
    at += 2 + size + size % 2;
  }
  for (std::size_t i = 0; i < sources_.size(); ++i) styles_.push_back(resolve(i));
}

/// 2.9.260, STD: a fixed part, the name, and the formatting in parts that begin at even places.
Styles::Source Styles::read(std::string_view definition, std::size_t base_size) {
  Source out;
  if (definition.size() < 10) return out;
  out.built_in = u16_at(definition, 0) & 0x0FFF;
  const unsigned kind = u16_at(definition, 2) & 0x0Fu;
  out.based_on = u16_at(definition, 2) >> 4;
  std::size_t at = base_size + 2 + std::size_t{u16_at(definition, base_size)} * 2 + 2;
  const auto next = [&] {
    const std::size_t size = u16_at(definition, at);
    const std::string_view bytes = bytes_at(definition, at + 2, size);
    at += 2 + size + size % 2;
    return bytes;
  };
  if (kind == kParagraphStyle) {
    const std::string_view changes = next();
    out.paragraph = bytes_at(changes, 2, changes.size());  // behind the style's own number
  }
  if (kind == kParagraphStyle || kind == kCharacterStyle) out.characters = next();
  return out;
}

Style Styles::resolve(std::size_t number) const {
  std::vector<std::size_t> chain;
  for (std::size_t at = number; at < sources_.size() && chain.size() < kMaxChain; at = sources_[at].based_on)
    chain.push_back(at);
  Style out;
  for (std::size_t i = chain.size(); i-- > 0;) {
    const Source& source = sources_[chain[i]];
    const std::uint16_t sti = source.built_in;
    if (sti >= 1 && sti <= 9) out.paragraph.outline = static_cast<std::uint8_t>(sti - 1);
    if (sti == kTitle) out.paragraph.outline = 0;
    SprmReader reader(source.paragraph);
    for (Sprm sprm; reader.next(sprm);) out.paragraph.apply(sprm);
    CharacterChange change;
    change.add(source.characters);
    out.marks = change.apply(out.marks, out.marks);
  }
  return out;
}

const Style& Styles::style(std::uint16_t number) const {
  return number < styles_.size() ? styles_[number] : none_;
}

}  // namespace nianbao::word_binary
