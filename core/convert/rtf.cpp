#include "core/convert/rtf.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/convert/rtf_state.h"
#include "core/convert/rtf_table.h"
#include "core/convert/rtf_tokens.h"
#include "core/convert/rtf_words.h"
#include "core/read/decode.h"

namespace nianbao {

namespace {

using W = RtfWord;

constexpr std::size_t kMaxGroups = 1'000;  // one inside the other; deeper ones are left out
constexpr std::size_t kMaxPictures = 1'000;

class RtfReader {
 public:
  explicit RtfReader(std::string_view bytes) : tokens_(bytes) {}

  OfficeDocument read() {
    states_.emplace_back();
    for (RtfToken token = tokens_.next(); token.kind != RtfToken::Kind::end; token = tokens_.next())
      take(token);
    flush();
    const bool is_whole = states_.size() == 1 && too_deep_ == 0;
    end_paragraph();
    tables_.close(0);
    if (!is_whole && !out_.body.empty())
      out_.notices.push_back(
          u"这个 RTF 文档不完整,后面的内容可能没有读到;请在 Word 或 WPS 中打开后另存为 .docx 再检查。");
    if (out_.body.empty() && out_.pictures == 0)
      out_.problem = u"这个 RTF 文档里没有文字,或者已损坏;请在 Word 或 WPS 中打开后另存为 .docx 再检查。";
    return std::move(out_);
  }

 private:
  RtfState& state() { return states_.back(); }

  void take(const RtfToken& token) {
    if (token.kind == RtfToken::Kind::open) return open();
    if (token.kind == RtfToken::Kind::close) return close();
    if (too_deep_ > 0) return;
    const bool is_first = fresh_;
    fresh_ = false;
    if (token.kind == RtfToken::Kind::byte) return byte(token.byte);
    if (token.kind == RtfToken::Kind::symbol) {
      if (token.byte == '*') {
        fresh_ = starred_ = true;
        return;
      }
      return symbol(token.byte);
    }
    const RtfMeaning meaning = meaning_of(token.word);
    const bool starred = std::exchange(starred_, false);
    if (is_first && starred && meaning.word == W::none) state().place = RtfPlace::skipped;
    if (meaning.word != W::unicode) flush();
    if (skip_left_ > 0) {  // a control word stands for one character, too
      --skip_left_;
      if (meaning.word == W::character) return;
    }
    word(meaning, token);
  }

  void open() {
    flush();
    skip_left_ = 0;
    if (states_.size() >= kMaxGroups) {
      ++too_deep_;
      return;
    }
    states_.push_back(state());
    state().sink = W::none;
    fresh_ = true;
    starred_ = false;
  }

  void close() {
    flush();
    skip_left_ = 0;
    fresh_ = false;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (states_.size() == 1) return;
    if (state().place == RtfPlace::styles && state().heading > 0) headings_[state().style] = state().heading;
    const W sink = state().sink;
    states_.pop_back();
    if (sink != W::none) end_sink(sink);
  }

  // Characters.

  void byte(char c) {
    if (skip_left_ > 0) {
      --skip_left_;
      return;
    }
    bytes_.push_back(c);
  }

  void symbol(char c) {
    flush();
    if (skip_left_ > 0) {
      --skip_left_;
      return;
    }
    switch (c) {
      case '~':
        return add(u"\u00A0");
      case '_':
        return add(u"-");
      case '{':
      case '}':
      case '\\':
        return add(std::u16string(1, static_cast<char16_t>(c)));
      case '\n':
      case '\r':
        return end_paragraph();
      case '\t':
        return add(u"\t");
      default:
        return;
    }
  }

  /// The bytes that were kept, by the font's encoding or the file's.
  void flush() {
    if (bytes_.empty()) return;
    const std::string bytes = std::exchange(bytes_, {});
    if (state().place == RtfPlace::fonts || state().place == RtfPlace::skipped) return;
    const bool ascii =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::u16string text;
    if (!ascii) {
      const auto font = charsets_.find(state().font);
      const char* const own = font == charsets_.end() ? "" : encoding_of_rtf_charset(font->second);
      text = decode_as(bytes, *own != '\0' ? own : encoding_.c_str());
    }
    if (text.empty())
      for (const char c : bytes) text.push_back(static_cast<unsigned char>(c));
    add(text);
  }

  void unicode(long number) {
    flush();
    add(std::u16string(1, static_cast<char16_t>(number & 0xFFFF)));
    skip_left_ = state().skip;
  }

  void add(std::u16string_view text) {
    const RtfState& s = state();
    if (s.place == RtfPlace::apart) {
      if (!sinks_.empty()) sinks_.back() += text;
      return;
    }
    if (s.place != RtfPlace::body) return;
    if (s.is_number && text == u"\t") return;
    add_text(paragraph_, kind(), text);
    if (heading_of_paragraph_ == 0) heading_of_paragraph_ = s.heading;
  }

  RunKind kind() {
    const RtfState& s = state();
    if (s.deleted) return RunKind::deleted;
    if (s.hidden) return RunKind::hidden;
    if (s.struck_out) return RunKind::struck_out;
    return s.inserted ? RunKind::inserted : RunKind::plain;
  }

  // What stands apart.

  void begin_sink(W sink) {
    if (state().place != RtfPlace::body) return;
    state().place = RtfPlace::apart;
    state().sink = sink;
    sinks_.emplace_back();
  }

  void end_sink(W sink) {
    const std::u16string text(trim(sinks_.back()));
    sinks_.pop_back();
    if (text.empty()) return;
    if (sink == W::note || sink == W::comment) {
      add_text(paragraph_, sink == W::note ? RunKind::note : RunKind::comment, text);
      return;
    }
    auto& texts = sink == W::header ? out_.headers : out_.footers;
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
  }

  // Paragraphs and tables.

  std::size_t level() {
    if (!state().in_table) return 0;
    return static_cast<std::size_t>(
        std::clamp(state().nesting, 1L, static_cast<long>(RtfTables::kMaxLevels)));
  }

  void end_paragraph() {
    if (state().place == RtfPlace::apart && !sinks_.empty()) sinks_.back() += u'\n';
    if (state().place == RtfPlace::body) end_paragraph_at(level());
  }

  void end_paragraph_at(std::size_t depth) {
    std::vector<OfficeBlock>& blocks = tables_.at(depth);
    if (!paragraph_.runs.empty()) {
      paragraph_.heading = heading_of_paragraph_;
      blocks.push_back(std::move(paragraph_));
    }
    paragraph_ = {};
    heading_of_paragraph_ = 0;
  }

  std::size_t nested() {
    return static_cast<std::size_t>(
        std::clamp(state().nesting, 2L, static_cast<long>(RtfTables::kMaxLevels)));
  }

  void end_cell(std::size_t depth) {
    if (state().place != RtfPlace::body) return;
    end_paragraph_at(depth);
    tables_.end_cell(depth);
  }

  void end_row(std::size_t depth) {
    if (state().place == RtfPlace::body) tables_.end_row(depth);
  }

  void shape(W word, long number) {
    if (state().place == RtfPlace::body) tables_.shape(state().nested_row ? nested() : 1, word, number);
  }

  // Words.

  void word(const RtfMeaning& meaning, const RtfToken& token) {
    const bool on = !token.has_number || token.number != 0;
    if (meaning.word <= W::list_number) return group(meaning.word);
    if (meaning.word <= W::tab) return break_or_character(meaning);
    if (meaning.word <= W::nesting) return table_word(meaning.word, token.number);
    switch (meaning.word) {
      case W::hidden:
        state().hidden = on;
        break;
      case W::struck_out:
        state().struck_out = on;
        break;
      case W::deleted:
        state().deleted = on;
        break;
      case W::inserted:
        state().inserted = on;
        break;
      case W::plain:
        state().hidden = state().struck_out = state().deleted = state().inserted = false;
        state().font = default_font_;
        break;
      case W::paragraph_start:
        state().in_table = false;
        state().nesting = 1;
        state().heading = 0;
        break;
      case W::outline:
        if (token.number >= 0 && token.number < 9)
          state().heading = static_cast<std::uint8_t>(token.number + 1);
        break;
      case W::style:
        state().style = token.number;
        if (state().place == RtfPlace::body) {
          const auto found = headings_.find(token.number);
          state().heading = found == headings_.end() ? std::uint8_t{0} : found->second;
        }
        break;
      default:
        return encoding(meaning.word, token.number);
    }
  }

  void encoding(W word, long number) {
    switch (word) {
      case W::font:
        state().font = number;
        break;
      case W::default_font:
        default_font_ = state().font = number;
        break;
      case W::charset:
        if (state().place == RtfPlace::fonts && charsets_.size() < 10'000) charsets_[state().font] = number;
        break;
      case W::code_page:
        encoding_ = encoding_of_rtf_page(number);
        break;
      case W::unicode:
        if (skip_left_ > 0) --skip_left_;
        return unicode(number);
      case W::unicode_skip:
        state().skip = std::clamp(number, 0L, 16L);
        break;
      default:
        break;
    }
  }

  void group(W word) {
    switch (word) {
      case W::picture:
        if (state().place != RtfPlace::skipped && out_.pictures < kMaxPictures) ++out_.pictures;
        state().place = RtfPlace::skipped;
        break;
      case W::skipped:
        state().place = RtfPlace::skipped;
        break;
      case W::fonts:
        state().place = RtfPlace::fonts;
        break;
      case W::styles:
        state().place = RtfPlace::styles;
        break;
      case W::list_number:
        state().is_number = true;
        break;
      case W::header:
      case W::footer:
      case W::note:
      case W::comment:
        begin_sink(word);
        break;
      default:
        break;
    }
  }

  void break_or_character(const RtfMeaning& meaning) {
    if (meaning.word == W::paragraph_end) return end_paragraph();
    if (meaning.word == W::line_break) return add(u"\n");
    if (meaning.word == W::tab) return add(u"\t");
    add(std::u16string(1, meaning.unit));
  }

  void table_word(W word, long number) {
    switch (word) {
      case W::cell_end:
        return end_cell(1);
      case W::row_end:
        return end_row(1);
      case W::nested_cell_end:
        return end_cell(nested());
      case W::nested_row_end:
        return end_row(nested());
      case W::nested_row:
        state().nested_row = true;
        break;
      case W::in_table:
        state().in_table = true;
        break;
      case W::nesting:
        state().nesting = number;
        break;
      default:
        shape(word, number);
    }
  }

  RtfTokens tokens_;
  OfficeDocument out_;
  std::vector<RtfState> states_;
  std::size_t too_deep_ = 0;
  bool fresh_ = false;    // nothing was in the group yet
  bool starred_ = false;  // but \*
  long skip_left_ = 0;
  std::string bytes_;
  std::string encoding_ = "windows-1252";
  long default_font_ = 0;
  std::map<long, long> charsets_;          // of fonts
  std::map<long, std::uint8_t> headings_;  // of styles
  OfficeBlock paragraph_;
  std::uint8_t heading_of_paragraph_ = 0;
  std::vector<std::u16string> sinks_;
  RtfTables tables_{out_.body};
};

}  // namespace

OfficeDocument read_rtf(std::string_view bytes) { return RtfReader(bytes).read(); }

}  // namespace nianbao
