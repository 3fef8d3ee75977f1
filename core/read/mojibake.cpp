// Finds runs of wrongly decoded text and puts back what their bytes say.
#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/read/han_tables.h"
#include "core/read/mojibake_decode.h"
#include "core/read/passes.h"

namespace nianbao {

namespace {

constexpr std::size_t kLookBack = 8;  // a run's first characters may look usual

bool is_marker(char16_t unit) { return unit == u'?' || unit == u'\uFF1F' || unit == u'\uFFFD'; }

/// The characters of GBK row A1 that follow a sentence or open a quotation.
bool is_row_a1_mark(char16_t unit) {
  return std::u16string_view(u"。、《》“”〔〕—…").find(unit) != std::u16string_view::npos;
}

/// A lost byte at `from`, the placeholder (if any) directly before it. Row A1 (。、《“) is what is lost in
/// practice, row A3 (，：；) now and then.
Repair lost_byte_at(std::u16string_view in, std::size_t from, bool marked) {
  for (const unsigned lead : {0xA1u, 0xA3u}) {
    Repair repair = undo_lost_byte(in, from, lead, marked);
    if (repair.end == 0) continue;
    if (repair.text.size() < 4) {
      // "?，F" is "。現": nobody writes a question mark and then a comma before a letter.
      const bool before = marked && from >= 2 && in[from - 2] > u' ' && !is_marker(in[from - 2]);
      const bool after = repair.end < in.size() &&
                         (is_han(in[repair.end]) || in[repair.end] == u'(' || in[repair.end] == u'\uFF08');
      if (!before || !after || !is_row_a1_mark(repair.text[0]) || repair.text.size() < 2) continue;
      if (is_han(in[from])) continue;
    } else if (!marked && !is_row_a1_mark(repair.text[0])) {
      continue;
    }
    return repair;
  }
  return {};
}

/// A run of placeholders or of the characters that U+FFFD became in GBK (锟斤拷): nothing can be repaired.
std::size_t hopeless_run(std::u16string_view in, std::size_t at) {
  const auto is_part = [](char16_t unit) {
    return unit == u'\uFFFD' || unit == u'锟' || unit == u'斤' || unit == u'拷';
  };
  if (in[at] != u'\uFFFD' && in.substr(at, 3) != u"锟斤拷") return 0;
  std::size_t end = at + 1;
  while (end < in.size() && is_part(in[end])) ++end;
  return end - at;
}

/// Goes through a text once and mends it.
class Mender {
 public:
  Mender(std::u16string_view in, std::vector<Noise>& noise) : in_(in), noise_(noise), out_(in) {}

  Rewritten run() {
    const UnitSet& calm = calm_units();
    while (at_ < in_.size()) {
      const char16_t unit = in_[at_];
      if (calm.test(unit) || !(mend_marked(unit) || note_hopeless(unit) || mend_odd(unit))) ++at_;
    }
    return out_.finish();
  }

 private:
  /// A placeholder and half of the character behind it. True: `at_` is behind what was mended, as below.
  bool mend_marked(char16_t unit) {
    if (!is_marker(unit) || at_ + 1 >= in_.size() || in_[at_ + 1] <= u' ') return false;
    // Of a row of question marks only the last can stand for a lost byte.
    const bool in_row = at_ + 2 < in_.size() && in_[at_ + 1] == unit && in_[at_ + 2] == unit;
    return !in_row && apply(at_, lost_byte_at(in_, at_ + 1, true));
  }

  /// What nothing can mend is one place, as long as it goes on in one line.
  bool note_hopeless(char16_t unit) {
    if (unit != u'\uFFFD' && unit != u'锟') return false;
    const std::size_t length = hopeless_run(in_, at_);
    if (length == 0) return false;
    const Span run{static_cast<Offset>(at_), static_cast<Offset>(at_ + length)};
    if (joins_last(run)) {
      noise_.back().original.end = run.end;
    } else {
      noise_.push_back({NoiseKind::mojibake, run, {}, {}, false});
    }
    at_ += length;
    return true;
  }

  bool joins_last(Span run) const {
    if (noise_.empty()) return false;
    const Noise& last = noise_.back();
    if (last.kind != NoiseKind::mojibake || last.repaired || !last.replacement.empty()) return false;
    const Offset end = last.original.end;
    return run.start - end <= 8 && in_.substr(end, run.start - end).find(u'\n') == std::u16string_view::npos;
  }

  bool mend_odd(char16_t unit) {
    if (unit < 0x3000 && is_latin_byte(unit)) {
      if (last_latin_ != at_) latin_start_ = at_;
      last_latin_ = at_ + 1;
      return at_ + 1 - latin_start_ == 4 && apply(latin_start_, undo_latin(in_, latin_start_));
    }
    if (!is_odd(unit)) return false;
    // One rare character is a name; two close together, or a private one, ask for a look.
    const bool is_private = unit >= 0xE000 && unit < 0xF900;
    if (is_private || (last_odd_ != 0 && at_ - last_odd_ < 6)) {
      Repair repair = around(at_);
      const std::size_t start = repair.start;
      if (apply(start, std::move(repair))) return true;
    }
    last_odd_ = at_ + 1;
    return false;
  }

  /// A repair of a run that holds the odd character at `at`.
  Repair around(std::size_t at) const {
    const std::size_t first = std::max(done_, at - std::min(at, kLookBack));
    for (std::size_t start = first; start <= at; ++start) {
      if (in_[start] < 0x80 && in_[start] != u',' && in_[start] != u'!') continue;
      if (Repair repair = undo_utf8_as_gbk(in_, start); repair.end > at) return repair;
    }
    // What is left of a full stop (A1 A3) pairs up to a full-width letter or mark: the likeliest start.
    for (const bool full_width : {true, false}) {
      for (std::size_t start = first; start <= at; ++start) {
        if (in_[start] < 0x80 || (in_[start] > 0xFF00 && in_[start] < 0xFF5F) != full_width) continue;
        if (Repair repair = lost_byte_at(in_, start, false); repair.end > at) return repair;
      }
    }
    return {};
  }

  /// Puts the repair in from `start` on; false where there is none.
  bool apply(std::size_t start, Repair repair) {
    if (repair.end == 0) return false;
    // "全面?《工作" had "。《": the placeholder stands for the full stop and half of the bracket.
    if (repair.start > start && repair.text[0] == u'《' && start > 0 && is_han(in_[start - 1])) {
      repair.text.insert(0, 1, u'。');
    }
    out_.keep_to(start);
    Noise found{NoiseKind::mojibake,
                {static_cast<Offset>(start), static_cast<Offset>(repair.end)},
                {},
                repair.text,
                repair.complete};
    out_.replace_to(repair.end, repair.text);
    noise_.push_back(std::move(found));
    at_ = done_ = repair.end;
    last_odd_ = last_latin_ = 0;
    return true;
  }

  std::u16string_view in_;
  std::vector<Noise>& noise_;
  Rewriter out_;
  std::size_t at_ = 0;
  std::size_t done_ = 0;        // nothing before this may be touched
  std::size_t last_odd_ = 0;    // position after the last odd character, 0: none
  std::size_t last_latin_ = 0;  // same for Windows-1252 letters
  std::size_t latin_start_ = 0;
};

}  // namespace

Rewritten repair_mojibake(std::u16string_view in, std::vector<Noise>& noise) {
  return Mender(in, noise).run();
}

}  // namespace nianbao
