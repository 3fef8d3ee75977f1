#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/read/flow.h"

namespace nianbao {

namespace {

/// One field as it stands in the file.
struct Field {
  Span raw;  // without the quotes around it, without blanks at its ends
  bool quoted = false;
};

using Record = std::vector<Field>;

/// Excel writes commas, or what the system's list separator is; the first lines decide.
char16_t separator_of(std::u16string_view csv, TableSource kind) {
  if (kind == TableSource::tsv) return u'\t';
  const std::u16string_view head = csv.substr(0, 4096);
  char16_t best = u',';
  std::ptrdiff_t most = 0;
  for (const char16_t candidate : {u',', u'\t', u';'}) {
    const std::ptrdiff_t count = std::count(head.begin(), head.end(), candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

class Reader {
 public:
  Reader(std::u16string_view csv, char16_t separator) : csv_(csv), separator_(separator) {}

  std::vector<Record> read() {
    std::vector<Record> out(1);
    while (at_ <= csv_.size()) {
      out.back().push_back(field());
      if (at_ >= csv_.size()) break;
      const char16_t end = csv_[at_++];
      if (end == separator_) continue;
      if (end == u'\r' && at_ < csv_.size() && csv_[at_] == u'\n') ++at_;
      out.emplace_back();
    }
    return out;
  }

 private:
  bool at_end(std::size_t at) const {
    return at >= csv_.size() || csv_[at] == separator_ || csv_[at] == u'\n' || csv_[at] == u'\r';
  }

  Field field() {
    std::size_t start = at_;
    while (!at_end(start) && is_space(csv_[start])) ++start;
    if (start < csv_.size() && csv_[start] == u'"' && !lost_quote_) {
      std::size_t end = start + 1;
      for (;; end += 2) {
        end = csv_.find(u'"', end);
        if (end == std::u16string_view::npos || end + 1 >= csv_.size() || csv_[end + 1] != u'"') break;
      }
      if (end == std::u16string_view::npos) {
        lost_quote_ =
            true;  // from here on a quote is only a character: searched for once, not for every field
      } else {
        std::size_t next = end + 1;
        while (!at_end(next) && is_space(csv_[next])) ++next;
        if (at_end(next)) {
          at_ = next;
          return {trim(csv_, Span{static_cast<Offset>(start + 1), static_cast<Offset>(end)}), true};
        }
      }
    }
    start = at_;
    while (!at_end(at_)) ++at_;
    return {trim(csv_, Span{static_cast<Offset>(start), static_cast<Offset>(at_)}), false};
  }

  std::u16string_view csv_;
  char16_t separator_;
  std::size_t at_ = 0;
  bool lost_quote_ = false;
};

/// Writes fields as text while the map remembers where they stand in the file.
class Writer {
 public:
  Writer(std::u16string_view csv, Imported& out) : csv_(csv), out_(out) {}

  /// `prose`: line ends in the field stay; in a table's cell they join.
  Span field(const Field& field, bool prose) {
    skip_to(field.raw.start);
    const auto start = static_cast<Offset>(out_.text.size());
    while (at_ < field.raw.end) {
      const char16_t u = csv_[at_];
      if (field.quoted && u == u'"' && at_ + 1 < field.raw.end && csv_[at_ + 1] == u'"') {
        keep(1);
        skip_to(at_ + 1);
      } else if (u == u'\r' || (u == u'\n' && !prose)) {
        const bool latin =
            at_ > field.raw.start && at_ + 1 < field.raw.end && csv_[at_ - 1] < 0x80 && csv_[at_ + 1] < 0x80;
        rewrite(1, latin && !prose ? u" " : u"");
      } else if (u == u'\t') {
        rewrite(1, u" ");
      } else {
        keep(1);
      }
    }
    return {start, static_cast<Offset>(out_.text.size())};
  }

  void insert(std::u16string_view text) { rewrite(0, text); }
  void finish() { skip_to(static_cast<Offset>(csv_.size())); }

 private:
  void keep(Offset length) {
    out_.text.append(csv_.substr(at_, length));
    out_.map.keep(length);
    at_ += length;
  }
  void rewrite(Offset length, std::u16string_view text) {
    out_.text.append(text);
    out_.map.replace(length, static_cast<Offset>(text.size()));
    at_ += length;
  }
  void skip_to(Offset at) {
    if (at > at_) rewrite(at - at_, {});
  }

  std::u16string_view csv_;
  Imported& out_;
  Offset at_ = 0;
};

std::unique_ptr<Grid> grid_of(std::u16string_view csv, const std::vector<Record>& records) {
  GridBuilder builder;
  for (const Record& record : records) {
    builder.start_row();
    for (const Field& field : record) {
      Flow& content = builder.add_cell(1, 1).content;
      if (!field.raw.empty())
        content.push_back({BlockKind::paragraph, 0, 0, std::u16string(slice(csv, field.raw)), nullptr});
    }
  }
  return builder.finish();
}

void write_table(const std::vector<Record>& records, const SheetPart& part, TableSource kind, Writer& writer,
                 Imported& out) {
  LayoutTable table;
  table.source = kind;
  table.rows = part.end - part.begin;
  table.span.start = static_cast<Offset>(out.text.size());
  for (std::uint32_t r = part.begin; r < part.end; ++r) {
    const Record& record = records[r];
    table.columns = std::max(table.columns, static_cast<std::uint32_t>(record.size()));
    for (std::size_t c = 0; c < record.size(); ++c) {
      if (c > 0) writer.insert(u"\t");
      table.cells.push_back(
          {writer.field(record[c], false), r - part.begin, static_cast<std::uint32_t>(c), 1, 1});
    }
    table.span.end = static_cast<Offset>(out.text.size());
    writer.insert(u"\n");
  }
  out.layout.tables.push_back(std::move(table));
}

}  // namespace

Imported import_csv(std::u16string_view csv, TableSource kind, const Lexicon& lexicon) {
  Imported out;
  csv = csv.substr(0, kMaxTextUnits);
  const std::vector<Record> records = Reader(csv, separator_of(csv, kind)).read();
  const std::unique_ptr<Grid> grid = grid_of(csv, records);
  Writer writer(csv, out);
  for (const SheetPart& part : split_sheet(*grid, lexicon)) {
    if (part.is_table) {
      write_table(records, part, kind, writer, out);
      continue;
    }
    for (std::uint32_t r = part.begin; r < part.end; ++r) {
      for (const Field& field : records[r]) {
        if (field.raw.empty()) continue;
        const Span span = writer.field(field, true);
        out.layout.blocks.push_back({BlockKind::paragraph, 0, span});
        writer.insert(u"\n");
      }
    }
  }
  writer.finish();
  return out;
}

}  // namespace nianbao
