// Reads JSON (RFC 8259): options, drafts in JSON, and what people write (configuration, profiles), where
// comments are allowed and every error has its line and column. base/json_writer.h is the other direction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// A value with where it stands, in bytes of the text that it was read from.
struct Json {
  /// `integer` fits std::int64_t; `number` is any other: a fraction, a power of ten, more digits. Nobody asks
  /// for the value of those.
  enum class Type : std::uint8_t { null, boolean, integer, number, string, array, object };

  Type type = Type::null;
  bool flag = false;
  std::int64_t integer = 0;
  std::string text;         // of a string: well-formed UTF-8
  std::vector<Json> items;  // of an array or object, in the text's order
  std::string key;          // in an object: the name that stands before this value
  std::size_t begin = 0;
  std::size_t end = 0;

  bool is_boolean() const { return type == Type::boolean; }
  bool is_integer() const { return type == Type::integer; }
  bool is_string() const { return type == Type::string; }
  bool is_array() const { return type == Type::array; }
  bool is_object() const { return type == Type::object; }
  bool is_null() const { return type == Type::null; }

  /// The member of an object, the last where a name stands twice; null where there is none.
  const Json* find(std::string_view name) const;
};

/// A place in a text file; both count from 1, the column in Unicode code points.
struct TextPlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
/// Of the byte at `offset` of UTF-8 text.
TextPlace place_at(std::string_view text, std::size_t offset);

struct JsonError {
  std::u16string message;  // Chinese, one sentence
  TextPlace place;
};

enum class JsonStyle : std::uint8_t { strict, comments };  // comments: // and /* */ between values
constexpr int kMaxJsonDepth = 500;

/// Reads UTF-8 text, with or without a byte order mark. Returns what is wrong, or nullopt and fills `out`.
/// Arrays and objects may stand kMaxJsonDepth deep; half of a surrogate pair in an escape becomes U+FFFD.
std::optional<JsonError> parse_json_text(std::string_view text, Json& out,
                                         JsonStyle style = JsonStyle::comments);

}  // namespace nianbao
