#include "core/base/json_text.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

/// The length of the well-formed sequence at the start of `text` (Unicode 15, table 3-7); 0: there is none.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !follows(1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned second = byte(1);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
  if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
  const std::size_t length = lead < 0xF0 ? 3 : 4;
  for (std::size_t i = 2; i < length; ++i) {
    if (!follows(i)) return 0;
  }
  return length;
}

void append_utf8(char32_t c, std::string& out) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      put(0xE0 | c >> 12);
    } else {
      put(0xF0 | c >> 18);
      put(0x80 | (c >> 12 & 0x3F));
    }
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

/// Each function reads one thing at at_ and moves behind it; false leaves at_ at what is wrong.
class Parser {
 public:
  Parser(std::string_view text, JsonStyle style) : text_(text), style_(style) {}

  std::size_t at() const { return at_; }

  bool document(Json& out) {
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    return value(out, 0) && skip_blank() && at_ == text_.size();
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c || at_ == text_.size()) return false;
    ++at_;
    return true;
  }

  bool skip_blank() {
    for (;; ++at_) {
      const char c = peek();
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
      if (c != '/' || style_ == JsonStyle::strict) return true;
      const std::string_view mark = text_.substr(at_, 2);
      if (mark == "//") {
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size() - 1);
      } else if (mark == "/*") {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) return false;
        at_ = end + 1;
      } else {
        return true;
      }
    }
  }

  bool value(Json& out, int depth) {
    if (!skip_blank()) return false;
    out.begin = at_;
    const bool ok = value_here(out, depth);
    out.end = at_;
    return ok;
  }

  bool value_here(Json& out, int depth) {
    switch (peek()) {
      case '{':
      case '[':
        return depth < kMaxJsonDepth && list(out, depth + 1);
      case '"':
        out.type = Json::Type::string;
        return string(out.text);
      case 't':
        out.type = Json::Type::boolean;
        out.flag = true;
        return word("true");
      case 'f':
        out.type = Json::Type::boolean;
        return word("false");
      case 'n':
        return word("null");
      default:
        return number(out);
    }
  }

  bool word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }

  bool list(Json& out, int depth) {
    const bool object = peek() == '{';
    const char close = object ? '}' : ']';
    out.type = object ? Json::Type::object : Json::Type::array;
    ++at_;
    if (!skip_blank()) return false;
    if (take(close)) return true;
    for (;;) {
      Json& item = out.items.emplace_back();
      if (object && !(skip_blank() && string(item.key) && skip_blank() && take(':'))) return false;
      if (!value(item, depth) || !skip_blank()) return false;
      if (take(close)) return true;
      if (!take(',')) return false;
    }
  }

  bool digits() {
    const std::size_t start = at_;
    while (is_digit_byte(peek())) ++at_;
    return at_ > start;
  }

  bool number(Json& out) {
    const std::size_t start = at_;
    take('-');
    const std::size_t first = at_;
    if (!take('0') && !digits()) return false;
    bool whole = at_ - first <= 18;  // fits std::int64_t
    const std::size_t last = at_;
    if (take('.')) {
      whole = false;
      if (!digits()) return false;
    }
    if (take('e') || take('E')) {
      whole = false;
      if (!take('+')) take('-');
      if (!digits()) return false;
    }
    out.type = whole ? Json::Type::integer : Json::Type::number;
    if (!whole) return true;
    for (const char c : text_.substr(first, last - first)) out.integer = out.integer * 10 + (c - '0');
    if (first > start) out.integer = -out.integer;
    return true;
  }

  bool string(std::string& out) {
    if (!take('"')) return false;
    for (;;) {
      const std::size_t start = at_;
      const bool whole = skip_plain();
      out.append(text_, start, at_ - start);
      if (!whole) return false;
      if (take('"')) return true;
      if (!escape(out)) return false;
    }
  }

  /// Up to the next quote or backslash; false at what no string may hold, or where the text ends.
  bool skip_plain() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"' || c == '\\') return true;
      const std::size_t length =
          static_cast<unsigned char>(c) < 0x20 ? 0 : sequence_length(text_.substr(at_, 4));
      if (length == 0) return false;
      at_ += length;
    }
    return false;
  }

  bool escape(std::string& out) {
    static constexpr std::string_view kNames = "\"\\/bfnrt";
    static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    ++at_;
    if (take('u')) {
      char32_t unit = 0;
      if (!hex(unit)) return false;
      char32_t low = 0;
      const std::size_t behind = at_;
      if (unit >= 0xD800 && unit < 0xDC00 && take('\\') && take('u') && hex(low) && low >= 0xDC00 &&
          low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      } else {
        at_ = behind;
        if (unit >= 0xD800 && unit < 0xE000) unit = 0xFFFD;
      }
      append_utf8(unit, out);
      return true;
    }
    const std::size_t meaning = at_ == text_.size() ? std::string_view::npos : kNames.find(text_[at_]);
    if (meaning == std::string_view::npos) return false;
    out += kMeanings[meaning];
    ++at_;
    return true;
  }

  bool hex(char32_t& out) {
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      const char lower = static_cast<char>(c | 0x20);
      if (!is_digit_byte(c) && (lower < 'a' || lower > 'f')) return false;
      out = out << 4 | static_cast<char32_t>(is_digit_byte(c) ? c - '0' : lower - 'a' + 10);
    }
    return true;
  }

  std::string_view text_;
  JsonStyle style_;
  std::size_t at_ = 0;
};

}  // namespace

const Json* Json::find(std::string_view name) const {
  if (!is_object()) return nullptr;
  const auto found =
      std::find_if(items.rbegin(), items.rend(), [&](const Json& item) { return item.key == name; });
  return found == items.rend() ? nullptr : &*found;
}

TextPlace place_at(std::string_view text, std::size_t offset) {
  TextPlace place;
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
    offset -= std::min(offset, kByteOrderMark.size());
  }
  for (const char c : text.substr(0, offset)) {
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

std::optional<JsonError> parse_json_text(std::string_view text, Json& out, JsonStyle style) {
  Parser parser(text, style);
  Json read;
  if (parser.document(read)) {
    out = std::move(read);
    return std::nullopt;
  }
  const std::string_view rest = text.substr(parser.at());
  std::u16string message = u"这里不是有效的 JSON";
  if (!rest.empty() && static_cast<unsigned char>(rest[0]) > ' ') {
    message +=
        cat(u",读到“", to_utf16(rest.substr(0, std::max<std::size_t>(sequence_length(rest), 1))), u"”");
  }
  return JsonError{message + u"。", place_at(text, parser.at())};
}

}  // namespace nianbao
