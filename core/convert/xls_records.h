// Records of an old Excel file and the numbers and strings in them ([MS-XLS] 2.1.4, 2.5.293 to 2.5.296), also
// where CONTINUE records split them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

// Record types, [MS-XLS] 2.3.
enum : std::uint16_t {
  kFormula = 0x0006,
  kEof = 0x000A,
  kHeader = 0x0014,
  kFooter = 0x0015,
  kNote = 0x001C,
  kDate1904 = 0x0022,
  kFilePass = 0x002F,
  kFont = 0x0031,
  kObj = 0x005D,
  kColInfo = 0x007D,
  kBoundSheet = 0x0085,
  kMulRk = 0x00BD,
  kMulBlank = 0x00BE,
  kRString = 0x00D6,
  kXf = 0x00E0,
  kMergeCells = 0x00E5,
  kSst = 0x00FC,
  kLabelSst = 0x00FD,
  kTxo = 0x01B6,
  kBlank = 0x0201,
  kNumber = 0x0203,
  kLabel = 0x0204,
  kBoolErr = 0x0205,
  kString = 0x0207,
  kRow = 0x0208,
  kRk = 0x027E,
  kFormat = 0x041E,
  kXlsContinue = 0x003C,
  kBof = 0x0809,
};

struct XlsRecord {
  std::uint16_t type = 0;
  std::string_view data;
};

/// The records of a stream from a place on.
class XlsRecords {
 public:
  explicit XlsRecords(std::string_view stream, std::size_t at = 0) : stream_(stream), at_(at) {}
  /// False at the end, or where the next record is cut off.
  bool next(XlsRecord& out);
  /// The record's data and that of the CONTINUE records behind it, which are taken.
  std::vector<std::string_view> with_continues(const XlsRecord& record);

 private:
  std::string_view stream_;
  std::size_t at_;
};

/// A string's characters, and where its formatting runs begin.
struct XlsString {
  struct Run {
    std::uint16_t first = 0;  // character
    std::uint16_t font = 0;
  };
  std::u16string text;
  std::vector<Run> runs;
};

/// Reads over the pieces of a record as over one.
class XlsBytes {
 public:
  explicit XlsBytes(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

  /// All bytes were read, or more was asked for than there are.
  bool at_end() const;
  std::uint32_t number(std::size_t size);
  void skip(std::size_t size);
  /// With a count of `count_size` bytes (1 or 2), flags, and perhaps rich and phonetic parts.
  XlsString string(std::size_t count_size);
  /// Characters that begin in the next piece: text of a TXO.
  std::u16string characters_in_next(std::size_t count);

 private:
  std::uint8_t byte();
  void characters(std::size_t count, bool wide, std::u16string& out);

  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
  bool ended_ = false;
};

/// 2.5.218: an integer of 30 bits or the upper half of a double, perhaps a hundredfold.
double number_of_rk(std::uint32_t rk);
double double_at(std::string_view data, std::size_t at);
/// 2.5.10: "#REF!"
std::u16string_view xls_error_text(std::uint8_t code);

}  // namespace nianbao
