#include "core/read/misread.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/read/byte_pairs.h"
#include "core/read/decode.h"
#include "core/read/han_tables.h"
#include "core/read/mojibake_decode.h"

namespace nianbao {

namespace {

constexpr std::size_t kSample = 8192;   // units that are looked at
constexpr std::size_t kLeast = 40;      // of them not ASCII: shorter texts are judged run by run
constexpr std::size_t kBeginning = 40;  // units shown

struct Tally {
  std::size_t foreign = 0;  // not ASCII
  std::size_t usual = 0;    // what Chinese office text is made of
  std::size_t han = 0;
  std::size_t lost = 0;  // U+FFFD, and what it becomes in GBK: 锟斤拷

  explicit Tally(std::u16string_view text) {
    for (const char16_t unit : text) {
      if (unit < 0x80) continue;
      ++foreign;
      han += is_han(unit);
      if (unit == u'\uFFFD' || unit == u'锟' || unit == u'斤' || unit == u'拷') {
        ++lost;
      } else if (is_usual(unit) || frequent_han().test(unit)) {
        ++usual;
      }
    }
  }
  bool reads_well() const { return 100 * usual >= 92 * foreign; }
  bool may_be_read() const { return 100 * usual >= 75 * foreign; }
};

/// The bytes that a wrong decoding made these characters of; U+FFFD and others that have none become a byte
/// that no encoding takes.
using Encode = std::string (*)(std::u16string_view);

constexpr char kNoByte = '\xFF';

std::string latin_bytes(std::u16string_view text) {
  std::string out;
  for (const char16_t unit : text) {
    const unsigned byte = unit < 0x80 ? unit : latin_byte(unit);
    out += byte != 0 ? static_cast<char>(byte) : kNoByte;
  }
  return out;
}

std::string pair_bytes(std::u16string_view text, const BytePairs& pairs) {
  std::string out;
  for (const char16_t unit : text) {
    const unsigned pair = unit < 0x80 ? 0 : pairs.encode(unit);
    if (unit < 0x80) {
      out += static_cast<char>(unit);
    } else if (pair != 0) {
      out += static_cast<char>(pair >> 8);
      out += static_cast<char>(pair & 0xFF);
    } else {
      const bool euro = &pairs == &BytePairs::gb18030() && (unit == u'€' || unit == 0x80);
      out += euro ? '\x80' : kNoByte;
    }
  }
  return out;
}

std::string gbk_bytes(std::u16string_view text) { return pair_bytes(text, BytePairs::gb18030()); }
std::string big5_bytes(std::u16string_view text) { return pair_bytes(text, BytePairs::big5()); }

struct Way {
  MisreadAs as;
  Encode encode;
  const char* encoding;  // what the bytes are
};

constexpr std::array kWays = {
    Way{MisreadAs::utf8_as_latin, latin_bytes, "UTF-8"}, Way{MisreadAs::gbk_as_latin, latin_bytes, "GB18030"},
    Way{MisreadAs::utf8_as_gbk, gbk_bytes, "UTF-8"},     Way{MisreadAs::big5_as_gbk, gbk_bytes, "Big5"},
    Way{MisreadAs::gbk_as_big5, big5_bytes, "GB18030"},
};

std::u16string read_again(std::u16string_view text, const Way& way) {
  return decode_as(way.encode(text), way.encoding);
}

const Way& way_of(MisreadAs as) {
  return *std::find_if(kWays.begin(), kWays.end(), [as](const Way& way) { return way.as == as; });
}

bool is_ascii(std::u16string_view text) {
  return std::all_of(text.begin(), text.end(), [](char16_t c) { return c < 0x80; });
}

/// Whole lines up to the sample's size, so that no character is cut.
std::u16string_view sample_of(std::u16string_view text) {
  if (text.size() <= kSample) return text;
  const std::size_t end = text.find(u'\n', kSample / 2);
  return text.substr(0, std::min({end, kSample, text.size()}));
}

std::u16string beginning_of(std::u16string_view text) {
  std::u16string out(trim(text).substr(0, kBeginning));
  std::replace_if(
      out.begin(), out.end(), [](char16_t c) { return c == u'\n' || c == u'\r'; }, u' ');
  return out;
}

}  // namespace

std::optional<Misread> find_misreading(std::u16string_view text) {
  const std::u16string_view sample = sample_of(text);
  const Tally found(sample);
  if (found.foreign < kLeast || 100 * found.usual >= 80 * found.foreign) return std::nullopt;
  Misread best;
  std::size_t usual = 0;
  for (const Way& way : kWays) {
    // Bytes read as GBK or Big5 are mostly Han; another script's letters are a text of their own.
    if ((way.encode == latin_bytes) == (2 * found.han >= found.foreign)) continue;
    const std::u16string again = read_again(sample, way);
    const Tally tally(again);
    if (tally.foreign < kLeast / 4 || !tally.may_be_read() || tally.usual * 100 / tally.foreign <= usual)
      continue;
    usual = tally.usual * 100 / tally.foreign;
    best.as = way.as;
    best.beginning = beginning_of(again);
    best.complete = tally.lost == 0 && tally.reads_well();
  }
  if (usual != 0) return best;
  // Nothing to put back: the bytes are gone.
  if (10 * found.lost < 3 * found.foreign) return std::nullopt;
  best.as = MisreadAs::lost;
  return best;
}

Rewritten undo_misreading(std::u16string_view text, const Misread& misread, std::vector<Noise>& noise) {
  Rewriter out(text);
  noise.push_back({NoiseKind::mojibake, {0, static_cast<Offset>(text.size())}, {}, {}, misread.complete});
  if (!misread.complete) return out.finish();
  const Way& way = way_of(misread.as);
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', start), text.size());
    const std::u16string_view line = text.substr(start, end - start);
    if (!is_ascii(line)) {
      out.keep_to(start);
      out.replace_to(end, read_again(line, way));
    }
    start = end + 1;
  }
  return out.finish();
}

}  // namespace nianbao
