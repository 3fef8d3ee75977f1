// Writes rows of values as CSV or as JSON Lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/json_writer.h"

namespace nianbao {

/// A row's values are given in the order of its columns, all of them; then end_row().
class RowWriter {
 public:
  explicit RowWriter(std::span<const std::string_view> columns) : columns_(columns) {}
  virtual ~RowWriter() = default;
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;

  virtual RowWriter& null() = 0;
  virtual RowWriter& integer(std::int64_t value) = 0;
  virtual RowWriter& number(const Decimal& value) = 0;
  virtual RowWriter& text(std::u16string_view value) = 0;
  virtual RowWriter& utf8(std::string_view value) = 0;
  RowWriter& text_or_null(std::u16string_view value) { return value.empty() ? null() : text(value); }
  RowWriter& utf8_or_null(std::string_view value) { return value.empty() ? null() : utf8(value); }
  virtual void end_row() = 0;
  virtual std::string take() = 0;

 protected:
  std::span<const std::string_view> columns_;
  std::size_t at_ = 0;  // the column that is due
};

class JsonRows final : public RowWriter {
 public:
  using RowWriter::RowWriter;
  RowWriter& null() override;
  RowWriter& integer(std::int64_t value) override;
  RowWriter& number(const Decimal& value) override;
  RowWriter& text(std::u16string_view value) override;
  RowWriter& utf8(std::string_view value) override;
  void end_row() override;
  std::string take() override { return out_.take(); }

 private:
  JsonWriter& next();
  JsonWriter out_;
};

/// Text that a spreadsheet would run as a formula (=cmd…) gets an apostrophe in front, which shows it as
/// text; numbers and a lone dash stay as they are.
class CsvRows final : public RowWriter {
 public:
  using RowWriter::RowWriter;
  void head();
  RowWriter& null() override;
  RowWriter& integer(std::int64_t value) override;
  RowWriter& number(const Decimal& value) override;
  RowWriter& text(std::u16string_view value) override;
  RowWriter& utf8(std::string_view value) override;
  void end_row() override;
  std::string take() override { return std::move(out_); }

 private:
  void next();
  std::string out_;
};

}  // namespace nianbao
