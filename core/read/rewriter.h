// Rewrites one text front to back and keeps the offset map of what it did. A text without changes is not
// copied.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/read/offset_map.h"

namespace nianbao {

/// What a pass made of its input.
struct Rewritten {
  bool changed = false;  // false: `text` and `map` are empty and the input stands
  std::u16string text;
  OffsetMap map;
};

class Rewriter {
 public:
  explicit Rewriter(std::u16string_view in) : in_(in) {}

  /// Everything from the last call up to `upto` stays. Offsets count units of the input and never go back.
  void keep_to(std::size_t upto) {
    if (upto <= at_) return;
    if (changed_) out_.text.append(in_.substr(at_, upto - at_));
    pending_ += upto - at_;
    at_ = upto;
  }
  /// What stands between the last call and `upto` becomes `text`. Equal lengths map unit by unit.
  void replace_to(std::size_t upto, std::u16string_view text) {
    start();
    out_.text.append(text);
    if (upto - at_ == text.size()) {
      pending_ += text.size();
    } else {
      flush();
      out_.map.replace(static_cast<Offset>(upto - at_), static_cast<Offset>(text.size()));
    }
    at_ = upto;
  }
  void replace_to(std::size_t upto, char16_t unit) { replace_to(upto, std::u16string_view(&unit, 1)); }
  void drop_to(std::size_t upto) { replace_to(upto, std::u16string_view()); }

  std::size_t at() const { return at_; }                                     // input consumed
  std::size_t written() const { return changed_ ? out_.text.size() : at_; }  // output so far
  Rewritten finish() {
    keep_to(in_.size());
    if (changed_) flush();
    out_.changed = changed_;
    return std::move(out_);
  }

 private:
  void start() {
    if (changed_) return;
    changed_ = true;
    out_.text.reserve(in_.size() + in_.size() / 16);
    out_.text.append(in_.substr(0, at_));
  }
  void flush() {
    out_.map.keep(static_cast<Offset>(pending_));
    pending_ = 0;
  }

  std::u16string_view in_;
  Rewritten out_;
  std::size_t at_ = 0;
  std::size_t pending_ = 0;  // kept units that are not in the map yet
  bool changed_ = false;
};

}  // namespace nianbao
