// Writes JSON (RFC 8259) on one line, front to back, without building a tree of it first.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/decimal.h"

namespace nianbao {

/// Takes the pieces of an output in order.
using TextSink = std::function<void(std::string_view)>;

/// The caller opens and closes objects and arrays in pairs and gives every member of an object its key.
class JsonWriter {
 public:
  JsonWriter() = default;
  /// Hands the text on piece by piece instead of keeping all of it; take() gives the last piece.
  explicit JsonWriter(TextSink sink) : sink_(std::move(sink)) {}

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
  JsonWriter& utf8_or_null(std::string_view value) { return value.empty() ? null() : utf8(value); }

  /// Ends a line of JSON Lines; the next value starts another.
  JsonWriter& end_line();

  std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view value);
  /// Where the next `most` bytes go, behind the comma that is due. They count when done() has their end.
  char* begin(std::size_t most);
  char* room(std::size_t most) {
    if (out_.size() - used_ < most) grow(most);
    return out_.data() + used_;
  }
  void done(const char* end) { used_ = static_cast<std::size_t>(end - out_.data()); }
  void grow(std::size_t most);

  TextSink sink_;
  std::string out_;       // longer than what is written, so that writing is storing
  std::size_t used_ = 0;  // bytes of it that are written
  bool first_ = true;     // nothing has been written behind the last bracket or key
};

}  // namespace nianbao
