#include "tests/convert/word_binary_writer.h"

#include <algorithm>

#include "tests/convert/compound_writer.h"

namespace nianbao {

namespace {

constexpr std::size_t kPage = 512;

struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string changes;  // as it stands in the page
};

/// Pages of formatting behind `stream`, each for as many stretches as `per_page`; the list of pages is
/// returned.
std::string write_pages(std::vector<Stretch> all, std::size_t entry, std::string& stream) {
  std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  std::vector<std::uint32_t> starts;
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < all.size();) {
    std::string page(kPage, '\0');
    std::size_t count = 0;
    std::size_t used = 1;
    const auto fits = [&](const Stretch& next) {
      return (count + 2) * 4 + (count + 1) * entry + used + next.changes.size() + 2 < kPage;
    };
    std::size_t end = i;
    while (end < all.size() && fits(all[end])) {
      used += all[end++].changes.size() + 1;
      ++count;
    }
    std::size_t at = kPage - 1;
    for (std::size_t j = 0; j < count; ++j) {
      put32_at(page, j * 4, all[i + j].begin);
      put32_at(page, j * 4 + 4, all[i + j].end);
      if (all[i + j].changes.empty()) continue;
      at = (at - all[i + j].changes.size()) / 2 * 2;
      page.replace(at, all[i + j].changes.size(), all[i + j].changes);
      page[(count + 1) * 4 + j * entry] = static_cast<char>(at / 2);
    }
    page[kPage - 1] = static_cast<char>(count);
    starts.push_back(all[i].begin);
    numbers.emplace_back();
    put32(numbers.back(), static_cast<std::uint32_t>(stream.size() / kPage));
    stream += page;
    i = end;
  }
  starts.push_back(all.back().end);
  return plc(starts, numbers);
}

std::string character_stretch(const std::string& changes) {
  return changes.empty() ? std::string() : static_cast<char>(changes.size()) + changes;
}

std::string paragraph_stretch(std::uint16_t style, const std::string& changes) {
  std::string body;
  put16(body, style);
  body += changes;
  if (body.size() % 2 != 0) return static_cast<char>((body.size() + 1) / 2) + body;
  return std::string(1, '\0') + static_cast<char>(body.size() / 2) + body;
}

}  // namespace

std::string plc(const std::vector<std::uint32_t>& positions, const std::vector<std::string>& data) {
  std::string out;
  for (const std::uint32_t each : positions) put32(out, each);
  for (const std::string& each : data) out += each;
  return out;
}

std::string sprm(std::uint32_t code, std::string_view operand) {
  std::string out;
  put16(out, code);
  return out.append(operand);
}

std::string sprm8(std::uint32_t code, std::uint32_t value) {
  return sprm(code, std::string(1, static_cast<char>(value)));
}

std::string sprm16(std::uint32_t code, std::uint32_t value) {
  std::string operand;
  put16(operand, value);
  return sprm(code, operand);
}

std::string sprm32(std::uint32_t code, std::uint32_t value) {
  std::string operand;
  put32(operand, value);
  return sprm(code, operand);
}

std::string row_end(const std::vector<int>& edges, const std::vector<std::uint32_t>& cells) {
  std::string body(1, static_cast<char>(edges.size() - 1));
  for (const int each : edges) put16(body, static_cast<std::uint32_t>(each));
  for (const std::uint32_t each : cells) {
    put16(body, each);
    body.append(18, '\0');
  }
  std::string operand;
  put16(operand, static_cast<std::uint32_t>(body.size() + 1));
  return sprm(0xD608, operand + body);
}

WordWriter& WordWriter::add(std::u16string_view text, std::string_view formatting, bool wide) {
  runs_.push_back({std::u16string(text), std::string(formatting), wide, paragraphs_.size()});
  return *this;
}

WordWriter& WordWriter::end(char16_t mark, std::string_view formatting, std::uint16_t style,
                            std::string_view of_mark) {
  add(std::u16string(1, mark), of_mark);
  paragraphs_.push_back({std::string(formatting), style});
  return *this;
}

WordWriter& WordWriter::line(std::u16string_view text, std::uint16_t style, std::string_view formatting) {
  return add(text).end(0x0D, formatting, style);
}

WordWriter& WordWriter::cell(std::u16string_view text) { return add(text).end(0x07, sprm8(0x2416, 1)); }

WordWriter& WordWriter::row(const std::vector<int>& edges, const std::vector<std::uint32_t>& cells) {
  return end(0x07, sprm8(0x2416, 1) + sprm8(0x2417, 1) + row_end(edges, cells));
}

WordWriter& WordWriter::story(std::size_t number) {
  story_starts_.resize(number + 1, position());
  return *this;
}

std::uint32_t WordWriter::position() const {
  std::size_t out = 0;
  for (const Run& run : runs_) out += run.text.size();
  return static_cast<std::uint32_t>(out);
}

std::string WordWriter::write() const {
  std::string stream(2048, '\0');
  std::vector<std::uint32_t> offsets(runs_.size());
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const std::size_t at = backwards ? runs_.size() - 1 - i : i;
    offsets[at] = static_cast<std::uint32_t>(stream.size());
    for (const char16_t unit : runs_[at].text) {
      stream += static_cast<char>(unit & 0xFF);
      if (runs_[at].wide) stream += static_cast<char>(unit >> 8);
    }
    stream.resize((stream.size() + 1) / 2 * 2);
  }
  std::vector<Stretch> characters;
  std::vector<Stretch> of_paragraphs;
  std::vector<std::uint32_t> positions = {0};
  std::vector<std::string> places;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    const std::uint32_t size = static_cast<std::uint32_t>(run.text.size());
    const std::uint32_t end = offsets[i] + size * (run.wide ? 2 : 1);
    characters.push_back({offsets[i], end, character_stretch(run.changes)});
    if (run.paragraph < paragraphs_.size()) {
      const Mark& mark = paragraphs_[run.paragraph];
      of_paragraphs.push_back({offsets[i], end, paragraph_stretch(mark.style, mark.changes)});
    }
    positions.push_back(positions.back() + size);
    places.emplace_back();
    put16(places.back(), 0);
    put32(places.back(), run.wide ? offsets[i] : offsets[i] * 2 | 1u << 30);
    put16(places.back(), change_of_pieces);
  }
  stream.resize((stream.size() + kPage - 1) / kPage * kPage);
  std::map<std::size_t, std::string> all = parts;
  all.try_emplace(12, write_pages(characters, 1, stream));
  all.try_emplace(13, write_pages(of_paragraphs, 13, stream));
  const std::string pieces = plc(positions, places);
  std::string list = changes + '\2';
  put32(list, static_cast<std::uint32_t>(pieces.size()));
  all.try_emplace(33, list + pieces);

  put16_at(stream, 0, identifier);
  put16_at(stream, 2, version);
  put16_at(stream, 10, flags | 1u << 9);
  put16_at(stream, 32, 14);
  put16_at(stream, 62, 22);
  constexpr std::size_t kLengths[] = {3, 4, 5, 6, 7, 8, 9, 10};
  for (std::size_t i = 0; i < story_starts_.size(); ++i) {
    const std::uint32_t end = i + 1 < story_starts_.size() ? story_starts_[i + 1] : position();
    put32_at(stream, 64 + kLengths[i] * 4, end - story_starts_[i]);
  }
  put16_at(stream, 152, 93);
  std::string table(16, '\0');
  for (const auto& [number, bytes] : all) {
    put32_at(stream, 154 + number * 8, static_cast<std::uint32_t>(table.size()));
    put32_at(stream, 158 + number * 8, static_cast<std::uint32_t>(bytes.size()));
    table += bytes;
    if (number == 73) table += tail;
  }
  table.resize(std::max<std::size_t>(table.size(), 4096));
  return write_compound(
      {{u"WordDocument", stream}, {names_other_table ? u"0Table" : u"1Table", table}, {u"Data", data}});
}

}  // namespace nianbao
