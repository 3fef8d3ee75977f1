// The one table of kinds of files: which are read and by which reader, which are refused and what to do
// about it, which cannot be a report at all. Command line, page and element ask it. What a file holds decides
// before what its name ends with.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/read/source_text.h"

namespace nianbao {

enum class Reading : std::uint8_t {
  read,       // by the reader of `carrier`
  converted,  // by core/convert, first; `message` is for who has not done so
  refused,    // may well hold a report, but not as text: `message` says what to do
  skipped,    // cannot be a report: not even opened
};

/// What core/convert has a reader for.
enum class OfficeFormat : std::uint8_t {
  none,
  workbook_xml,   // .xlsx and its like
  workbook_old,   // .xls, .et
  open_document,  // .odt, .ods and their like
  word_binary,    // Word 97–2003, also of WPS
  ofd,
  rtf,
  pdf,  // its text is read by whoever has a program for it: core/convert/pdf_bbox.h, placed_text.h
};

/// Where a kind shows itself in a file's bytes.
struct Signature {
  enum class Where : std::uint8_t {
    none,    // not told by its contents
    start,   // the bytes at the start
    stream,  // a stream of a compound file (old Office), by its name
    entry,   // an entry of a zip archive, by its name
    head,    // within the first kilobyte
  } where = Where::none;
  std::string_view bytes;
};

struct FileKind {
  Reading reading = Reading::read;
  Carrier carrier = Carrier::plain;          // of a kind that is read
  OfficeFormat format = OfficeFormat::none;  // of a kind that is converted
  std::string_view endings;                  // "doc wps": lower case, one blank between
  Signature signature;
  std::u16string_view message;  // Chinese, one sentence; "" for a kind that is read
};

/// Calls `visit` for every kind, in the table's order.
void for_each_file_kind(const std::function<void(const FileKind&)>& visit);

/// The endings of a kind, one by one, without a dot.
std::vector<std::string_view> endings_of(const FileKind& kind);

/// "docx" of "a/B.DOCX"; "" where the name has no ending. The view's text is the name's own.
std::string_view ending_of(std::string_view name);

/// The kind that a name's ending tells, whatever its case; null where the table has no such ending.
const FileKind* kind_by_ending(std::string_view name);

/// The kind that is converted or refused by what it holds: a compound file, a PDF, a picture …; null for all
/// others, among them zip archives, which are told by what they hold.
const FileKind* kind_by_content(std::string_view bytes);

/// The kind of a zip archive, `has` answering whether it holds an entry of that name (a folder's with its
/// slash); null where the table knows none of its entries.
const FileKind* kind_of_archive(const std::function<bool(std::string_view)>& has);

/// The kind of a file by what it holds, an archive by its entries; null where the table does not know it:
/// text, mostly.
const FileKind* kind_of_file(std::string_view bytes);
/// Whether core/convert must make a Word file of it before it can be checked.
bool needs_conversion(std::string_view bytes);

/// Why a file of this name is not even opened (Chinese, one sentence); "" where it is. A hidden file that
/// somebody names is meant; one that is `found` in a folder is not.
std::u16string_view skip_reason(std::string_view name, bool found);

}  // namespace nianbao
