// RTF as a row of tokens (RTF 1.9.1, "Basic Entities").
#pragma once

#include <string_view>

namespace nianbao {

struct RtfToken {
  enum class Kind { end, open, close, word, symbol, byte } kind = Kind::end;
  std::string_view word;    // of a control word, without its number
  bool has_number = false;  // likewise
  long number = 0;
  char byte = 0;  // a character of the text, or a control symbol's
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : rest_(bytes) {}
  RtfToken next();

 private:
  RtfToken control();
  std::string_view rest_;
};

}  // namespace nianbao
