// Pinyin annotations that a converter left behind each character it could not convert.
#include <array>
#include <optional>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/read/han_tables.h"
#include "core/read/passes.h"
#include "core/read/pinyin.h"

namespace nianbao {

namespace {

struct Note {
  std::size_t start = 0;  // the opening parenthesis
  std::size_t end = 0;    // after the closing one
  bool sure = false;      // an annotation whatever else the text holds
};

bool is_latin(char16_t unit) {
  return is_ascii_letter(unit) || (unit >= 0xC0 && unit < 0x250) || unit == 0x251 || unit == 0x261;
}

/// The parenthesised syllables at `at`; nullopt when they are no pinyin.
std::optional<Note> read_note(std::u16string_view in, std::size_t at) {
  constexpr std::size_t kLongest = 32;
  std::size_t end = at + 1;
  while (end < in.size() && end - at < kLongest && (is_latin(in[end]) || in[end] == u' ')) ++end;
  if (end >= in.size() || in[end] != u')' || end == at + 1) return std::nullopt;
  const Pinyin pinyin = read_pinyin(in.substr(at + 1, end - at - 1));
  if (pinyin.syllables == 0) return std::nullopt;
  // Without tone marks only a single syllable counts: (weixin) and (taobao) are names.
  if (!pinyin.toned && pinyin.syllables > 1) return std::nullopt;
  std::size_t han = 0;
  while (han < pinyin.syllables && at >= han + 1 && is_han(in[at - han - 1])) ++han;
  Note note{at, end + 1, false};
  const std::u16string_view body = in.substr(at, note.end - at);
  const bool doubled = in.substr(note.end, body.size()) == body;
  if (pinyin.toned) {
    // 李垚(yáo) tells how to read a rare character: an author's own remark.
    const bool remark = han > 0 && !is_usual(in[at - 1]);
    note.sure = han >= pinyin.syllables && !remark;
    const bool after_letter =
        at > 0 && is_ascii_letter(in[at - 1]);  // 發(fā) after its bytes were lost: l(fā)
    if (!note.sure && (doubled || (after_letter && pinyin.syllables == 1))) note.sure = true;
    if (!note.sure && han == 0) return std::nullopt;
    return note;
  }
  if (han == 0 && !doubled) return std::nullopt;
  note.sure = doubled || !pinyin.is_word;
  return note;
}

}  // namespace

Rewritten strip_annotations(std::u16string_view in, std::vector<Noise>& noise) {
  std::vector<Note> notes;
  bool any_sure = false;
  for (std::size_t at = find_unit<u'('>(in); at < in.size(); at = find_unit<u'('>(in, at)) {
    if (at + 2 >= in.size() || !is_latin(in[at + 1])) {
      ++at;
      continue;
    }
    // Another note of the same character directly behind the first: (zheng)(zheng).
    const bool follows = !notes.empty() && notes.back().end == at;
    std::optional<Note> note = read_note(in, at);
    if (!note && follows) {
      std::size_t end = at + 1;
      while (end < in.size() && end - at < 9 && is_latin(in[end])) ++end;
      if (end < in.size() && in[end] == u')' && read_pinyin(in.substr(at + 1, end - at - 1)).syllables == 1) {
        note = Note{at, end + 1, notes.back().sure};
      }
    }
    if (!note) {
      ++at;
      continue;
    }
    any_sure = any_sure || note->sure;
    at = note->end;
    notes.push_back(*note);
  }
  Rewriter out(in);
  if (!any_sure) return out.finish();  // an isolated (ha), (min) or (yáo) is the author's own
  for (const Note& note : notes) {
    out.keep_to(note.start);
    out.drop_to(note.end);
    noise.push_back({NoiseKind::annotation,
                     {static_cast<Offset>(note.start), static_cast<Offset>(note.end)},
                     {},
                     {},
                     true});
  }
  return out.finish();
}

}  // namespace nianbao
