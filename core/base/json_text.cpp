#include "core/base/json_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace nianbao {

namespace {

TextPlace place_at(std::string_view text, std::size_t offset) {
  TextPlace place;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

/// Only listens for the syntax error.
class ErrorListener : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::json::exception&) override {
    position_ = position;
    token_ = token;
    return false;
  }

  std::size_t position() const { return position_; }
  const std::string& token() const { return token_; }

 private:
  std::size_t position_ = 0;
  std::string token_;
};

/// Steps over one valid JSON text to find where a value starts.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::size_t find(const std::vector<std::string>& path) {
    skip_blank();
    std::size_t found = at_;
    for (const std::string& step : path) {
      if (!enter(step)) break;
      found = at_;
    }
    return found;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_blank() {
    while (at_ < text_.size()) {
      if (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r') {
        ++at_;
      } else if (text_.substr(at_, 2) == "//") {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (text_.substr(at_, 2) == "/*") {
        const std::size_t end = text_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else {
        return;
      }
    }
  }

  std::string_view skip_string() {
    const std::size_t start = at_++;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + 1, text_.size());
    return text_.substr(start, at_ - start);
  }

  /// Past one value, without recursion: brackets are counted.
  void skip_value() {
    int depth = 0;
    do {
      skip_blank();
      const char c = peek();
      if (c == '"') {
        skip_string();
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        --depth;
        ++at_;
      } else if (c == ',' || c == ':') {
        ++at_;
      } else {
        while (at_ < text_.size() &&
               std::string_view(",:]}[{\" \t\r\n/").find(text_[at_]) == std::string_view::npos) {
          ++at_;
        }
      }
    } while (depth > 0 && at_ < text_.size());
  }

  bool enter(const std::string& step) {
    const char open = peek();
    if (open != '{' && open != '[') return false;
    ++at_;
    for (std::size_t index = 0;; ++index) {
      skip_blank();
      if (peek() == '}' || peek() == ']' || at_ >= text_.size()) return false;
      bool here = std::to_string(index) == step;
      if (open == '{') {
        const nlohmann::json key = nlohmann::json::parse(skip_string(), nullptr, false);
        here = key.is_string() && key.get_ref<const std::string&>() == step;
        skip_blank();
        ++at_;  // ':'
        skip_blank();
      }
      if (here) return true;
      skip_value();
      skip_blank();
      if (peek() == ',') ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<JsonError> parse_json_text(std::string_view text, nlohmann::json& out) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  out = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false, /*ignore_comments=*/true);
  if (!out.is_discarded()) return std::nullopt;
  ErrorListener listener;  // a second time, for the place
  nlohmann::json::sax_parse(text, &listener, nlohmann::json::input_format_t::json, /*strict=*/true,
                            /*ignore_comments=*/true);
  const std::size_t position = listener.position() > 0 ? listener.position() - 1 : 0;
  std::u16string message = u"这里不是有效的 JSON";
  if (!listener.token().empty()) message += cat(u",读到“", to_utf16(listener.token()), u"”");
  return JsonError{message + u"。", place_at(text, position)};
}

TextPlace place_of(std::string_view text, const std::vector<std::string>& path) {
  return place_at(text, Scanner(text).find(path));
}

}  // namespace nianbao
