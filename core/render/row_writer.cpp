#include "core/render/row_writer.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace nianbao {

JsonWriter& JsonRows::next() {
  if (at_ == 0) out_.begin_object();
  return out_.key(columns_[at_++]);
}

RowWriter& JsonRows::null() {
  next().null();
  return *this;
}

RowWriter& JsonRows::integer(std::int64_t value) {
  next().integer(value);
  return *this;
}

RowWriter& JsonRows::number(const Decimal& value) {
  next().number(value);
  return *this;
}

RowWriter& JsonRows::text(std::u16string_view value) {
  next().text(value);
  return *this;
}

RowWriter& JsonRows::utf8(std::string_view value) {
  next().utf8(value);
  return *this;
}

void JsonRows::end_row() {
  out_.end_object().end_line();
  at_ = 0;
}

namespace {

/// Would a spreadsheet run it? "-" and "-5" say what they are.
bool is_formula(std::string_view text) {
  if (text.empty()) return false;
  const char first = text[0];
  if (first == '=' || first == '@' || first == '\t' || first == '\r') return true;
  if (first != '+' && first != '-') return false;
  return text.find_first_not_of("0123456789.,% +-") != std::string_view::npos;
}

}  // namespace

void CsvRows::next() {
  if (at_++ > 0) out_.push_back(',');
}

void CsvRows::head() {
  out_ += "\xEF\xBB\xBF";
  for (const std::string_view name : columns_) utf8(name);
  end_row();
}

RowWriter& CsvRows::null() {
  next();
  return *this;
}

RowWriter& CsvRows::integer(std::int64_t value) {
  next();
  out_ += std::to_string(value);
  return *this;
}

RowWriter& CsvRows::number(const Decimal& value) {
  next();
  out_ += to_utf8(value.print());
  return *this;
}

RowWriter& CsvRows::text(std::u16string_view value) { return utf8(to_utf8(value)); }

RowWriter& CsvRows::utf8(std::string_view value) {
  next();
  const bool formula = is_formula(value);
  const bool quoted = formula || value.find_first_of(",\"\r\n") != std::string_view::npos ||
                      (!value.empty() && (value.front() == ' ' || value.back() == ' '));
  if (quoted) out_.push_back('"');
  if (formula) out_.push_back('\'');
  for (const char c : value) {
    if (c == '"') out_.push_back('"');
    out_.push_back(c);
  }
  if (quoted) out_.push_back('"');
  return *this;
}

void CsvRows::end_row() {
  out_ += "\r\n";
  at_ = 0;
}

}  // namespace nianbao
