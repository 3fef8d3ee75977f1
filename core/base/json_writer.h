// Writes JSON (RFC 8259) on one line, front to back, without building a tree of it first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/decimal.h"

namespace nianbao {

/// The caller opens and closes objects and arrays in pairs and gives every member of an object its key.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  /// `name` needs no escapes.
  JsonWriter& key(std::string_view name);

  JsonWriter& null() { return raw("null"); }
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& integer(std::int64_t value);
  /// As the shortest number that reads back the same: 14.20 is 14.2, 3.0 stays 3.0.
  JsonWriter& number(const Decimal& value);
  /// A lone surrogate becomes U+FFFD.
  JsonWriter& text(std::u16string_view value);
  JsonWriter& text_or_null(std::u16string_view value) { return value.empty() ? null() : text(value); }
  /// Of valid UTF-8.
  JsonWriter& utf8(std::string_view value);

  std::string take() { return std::move(out_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view value);
  void separate();
  void escape(unsigned char byte);

  std::string out_;
  bool first_ = true;  // nothing has been written behind the last bracket or key
};

}  // namespace nianbao
