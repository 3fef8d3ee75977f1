#include "core/convert/xls_records.h"

#include <algorithm>
#include <cstring>

#include "core/base/little_endian.h"

namespace nianbao {

bool XlsRecords::next(XlsRecord& out) {
  if (at_ > stream_.size() || stream_.size() - at_ < 4) return false;
  out.type = u16_at(stream_, at_);
  const std::size_t size = u16_at(stream_, at_ + 2);
  if (stream_.size() - at_ - 4 < size) return false;
  out.data = stream_.substr(at_ + 4, size);
  at_ += 4 + size;
  return true;
}

std::vector<std::string_view> XlsRecords::with_continues(const XlsRecord& record) {
  std::vector<std::string_view> out = {record.data};
  XlsRecord more;
  for (std::size_t before = at_; next(more); before = at_) {
    if (more.type != kXlsContinue) {
      at_ = before;
      break;
    }
    out.push_back(more.data);
  }
  return out;
}

bool XlsBytes::at_end() const {
  if (ended_) return true;
  std::size_t at = at_;
  for (std::size_t i = piece_; i < pieces_.size(); ++i, at = 0)
    if (at < pieces_[i].size()) return false;
  return true;
}

std::uint8_t XlsBytes::byte() {
  while (piece_ < pieces_.size() && at_ >= pieces_[piece_].size()) {
    ++piece_;
    at_ = 0;
  }
  if (piece_ >= pieces_.size()) {
    ended_ = true;
    return 0;
  }
  return static_cast<std::uint8_t>(pieces_[piece_][at_++]);
}

std::uint32_t XlsBytes::number(std::size_t size) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < size; ++i) out |= static_cast<std::uint32_t>(byte()) << (8 * i);
  return out;
}

void XlsBytes::skip(std::size_t size) {
  while (size > 0 && piece_ < pieces_.size()) {
    const std::size_t here = std::min(size, pieces_[piece_].size() - at_);
    at_ += here;
    size -= here;
    if (size > 0) {
      ++piece_;
      at_ = 0;
    }
  }
  ended_ = ended_ || size > 0;
}

void XlsBytes::characters(std::size_t count, bool wide, std::u16string& out) {
  while (count > 0 && !ended_) {
    if (piece_ < pieces_.size() && at_ >= pieces_[piece_].size()) {
      // Split inside the characters: the next record says anew how wide they are.
      ++piece_;
      at_ = 0;
      wide = (byte() & 1) != 0;
      continue;
    }
    const auto unit = static_cast<char16_t>(number(wide ? 2 : 1));
    if (!ended_) out.push_back(unit);
    --count;
  }
}

XlsString XlsBytes::string(std::size_t count_size) {
  XlsString out;
  const std::size_t count = number(count_size);
  const std::uint32_t flags = number(1);
  const std::size_t runs = (flags & 8) != 0 ? number(2) : 0;
  const std::size_t phonetic = (flags & 4) != 0 ? number(4) : 0;
  characters(count, (flags & 1) != 0, out.text);
  for (std::size_t i = 0; i < runs && !ended_; ++i) {
    XlsString::Run run;
    run.first = static_cast<std::uint16_t>(number(2));
    run.font = static_cast<std::uint16_t>(number(2));
    out.runs.push_back(run);
  }
  skip(phonetic);
  return out;
}

std::u16string XlsBytes::characters_in_next(std::size_t count) {
  std::u16string out;
  ++piece_;
  at_ = 0;
  const bool wide = (byte() & 1) != 0;
  characters(count, wide, out);
  return out;
}

namespace {

/// IEEE 754; the standard library of emcc 3.1.6 has no std::bit_cast.
double double_of(std::uint64_t bits) {
  static_assert(sizeof(double) == sizeof bits);
  double value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

}  // namespace

double number_of_rk(std::uint32_t rk) {
  const double value = (rk & 2) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                     : double_of(static_cast<std::uint64_t>(rk & ~3u) << 32);
  return (rk & 1) != 0 ? value / 100 : value;
}

double double_at(std::string_view data, std::size_t at) { return double_of(u64_at(data, at)); }

std::u16string_view xls_error_text(std::uint8_t code) {
  switch (code) {
    case 0x00:
      return u"#NULL!";
    case 0x07:
      return u"#DIV/0!";
    case 0x0F:
      return u"#VALUE!";
    case 0x17:
      return u"#REF!";
    case 0x1D:
      return u"#NAME?";
    case 0x24:
      return u"#NUM!";
    default:
      return u"#N/A";
  }
}

}  // namespace nianbao
