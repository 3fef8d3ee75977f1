#include "core/forms/lexicon.h"

#include <algorithm>
#include <array>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/forms/stray.h"

namespace nianbao {

namespace {

using std::u16string;
using std::u16string_view;

constexpr std::uint64_t kBasis = 14695981039346656037u;  // FNV-1a, 64 bit
constexpr std::uint64_t kPrime = 1099511628211u;
constexpr std::size_t kNote = 12;  // words longer than this are notes, not headers

std::uint64_t mix(std::uint64_t hash, char16_t unit) {
  hash = (hash ^ (unit & 0xFFu)) * kPrime;
  return (hash ^ (static_cast<unsigned>(unit) >> 8)) * kPrime;
}

char16_t half(char16_t c) { return c >= 0xFF01 && c <= 0xFF5E ? static_cast<char16_t>(c - 0xFEE0) : c; }

/// Characters that a converter leaves in a Traditional way, and 它, which everybody writes for 他 here.
char16_t plain(char16_t c) {
  switch (c) {
    case u'於':
      return u'于';
    case u'覆':
      return u'复';
    case u'它':
      return u'他';
    default:
      return c;
  }
}

bool is_han_numeral(char16_t c) { return is_one_of<u"一二三四五六七八九十">(c); }

/// ① … ⒛ and ㈠ … ㈩.
bool is_number_mark(char16_t c) { return (c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229); }

bool is_label_unit(char16_t c) { return is_han(c) || is_digit(c) || is_ascii_letter(c); }

std::size_t skip_spaces(u16string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

template <typename Test>
std::size_t skip_while(u16string_view text, std::size_t at, std::size_t most, Test test) {
  const std::size_t end = std::min(text.size(), at + most);
  while (at < end && test(half(text[at]))) ++at;
  return at;
}

std::uint32_t pair_of(char16_t a, char16_t b) { return static_cast<std::uint32_t>(a) << 16 | b; }
std::size_t pair_bit(char16_t a, char16_t b) { return (a * 0x9E37u ^ b * 0x85EBu) & 0xFFFFu; }

}  // namespace

u16string_view strip_enumerator(u16string_view text) {
  text = trim(text);
  // A worksheet's cell with a line break in it is copied in quotes.
  while (!text.empty() && text[0] == u'"') text.remove_prefix(1);
  if (text.empty()) return text;
  if (is_han(text[0]) && !is_han_numeral(text[0]) && text[0] != u'第' && text[0] != u'其') return text;
  const auto numeral = [](char16_t c) { return is_han_numeral(c) || is_digit(c); };
  const auto rest = [&](std::size_t at) { return text.substr(skip_spaces(text, at)); };
  if (is_number_mark(text[0])) return rest(1);
  if (half(text[0]) == u'(') {
    const std::size_t start = skip_spaces(text, 1);
    const std::size_t end = skip_while(text, start, 3, numeral);
    const std::size_t close = skip_spaces(text, end);
    if (end > start && close < text.size() && half(text[close]) == u')') return rest(close + 1);
    return text;
  }
  const auto closes = [&](std::size_t at) {
    return at < text.size() && u16string_view(u"、.,:。．)").find(half(text[at])) != u16string_view::npos;
  };
  std::size_t end = skip_while(text, 0, 3, is_han_numeral);
  if (end > 0) {
    const std::size_t close = skip_spaces(text, end);
    if (close > end && close < text.size() && is_han(text[close])) return rest(close);  // "二 主动公开…"
    return closes(close) ? rest(close + 1) : text;
  }
  if (text[0] == u'#') {  // Markdown
    const std::size_t hashes = skip_while(text, 0, 6, [](char16_t c) { return c == u'#'; });
    return hashes < text.size() && is_space(text[hashes]) ? strip_enumerator(rest(hashes)) : text;
  }
  if (text[0] == u'第') {  // "第二部分 主动公开…"
    end = skip_while(text, 1, 3, is_han_numeral);
    return end > 1 && text.substr(end).starts_with(u"部分") ? rest(end + 2) : text;
  }
  end = skip_while(text, 0, 2, is_digit);
  if (end > 0 && end < text.size()) {
    const std::size_t close = skip_spaces(text, end);
    if (closes(close) && (close + 1 == text.size() || !is_digit(half(text[close + 1]))))
      return rest(close + 1);
    if (end == 1 && is_han(text[close])) return rest(close);  // "1属于国家秘密"
    return text;
  }
  if (text.starts_with(u"其中")) {
    const std::size_t close = skip_spaces(text, 2);
    if (close < text.size() && half(text[close]) == u':') return strip_enumerator(rest(close + 1));
  }
  return text;
}

namespace {

/// <br>, <br/>: how a cell of Markdown breaks its line.
bool is_line_break(u16string_view text) {
  const std::size_t end = text.substr(0, 6).find(u'>');
  if (end == u16string_view::npos || end < 3) return false;
  return (text[1] | 0x20) == u'b' && (text[2] | 0x20) == u'r' &&
         text.substr(3, end - 3).find_first_not_of(u" /") == u16string_view::npos;
}

/// Calls take(unit, left) with each unit of the folded label until it answers false; `left`: how many may
/// follow at most.
template <typename Take>
void fold_units(u16string_view text, Take take) {
  if (text.size() > 4 * kMaxLabel) return;
  text = strip_enumerator(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char16_t c = half(text[i]);
    if (c == u'<' && is_line_break(text.substr(i))) i = text.find(u'>', i);
    if (!is_label_unit(c)) continue;
    if (c >= u'A' && c <= u'Z') c = static_cast<char16_t>(c + 32);
    if (!take(plain(c), text.size() - i - 1)) return;
  }
}

constexpr double kNear = 0.7;  // similarity of a label with a slip to the right one

}  // namespace

u16string fold_label(u16string_view text, std::size_t most) {
  u16string out;
  fold_units(text, [&](char16_t c, std::size_t) {
    out.push_back(c);
    return out.size() < most;
  });
  return out;
}

Lexicon::Lexicon(const Forms& forms) {
  for (const Form& form : forms) {
    for (const FormTable& table : form.tables) {
      for (const FormColumn& column : table.columns) {
        add(column.label);
        for (const u16string& v : column.variants) add(v);
      }
      for (const FormRow& row : table.rows) {
        add(row.label);
        for (const u16string& v : row.variants) add(v);
        if (!row.unit.empty()) labels_.insert(fold_label(row.unit));
      }
      for (const u16string& word : table.words) {
        add(word);
        const u16string folded = fold_label(word);
        if (folded.size() > kNote && std::find(notes_.begin(), notes_.end(), folded) == notes_.end()) {
          notes_.push_back(folded);
        }
      }
    }
    for (const FormPart& part : form.parts) {
      titles_.insert(fold_label(part.title));
      for (const u16string& title : part.titles) titles_.insert(fold_label(title));
    }
  }
  std::sort(pieces_.begin(), pieces_.end());
  pieces_.erase(std::unique(pieces_.begin(), pieces_.end()), pieces_.end());
  for (const u16string& title : titles_) {
    if (title.size() >= 6) long_titles_.push_back({title, signature(title)});
    longest_title_ = std::max(longest_title_, title.size());
    for (const char16_t unit : title) title_units_.set(unit);
  }
  for (const u16string& label : labels_) {
    if (label.size() >= 4) long_labels_.push_back({label, signature(label)});
    for (const char16_t unit : label) units_.set(unit);
    longest_ = std::max(longest_, label.size());
  }
  // A near one may be longer than the label.
  longest_near_ = std::min(kMaxLabel, longest_ * 10 / 7);
  std::sort(long_labels_.begin(), long_labels_.end(),
            [](const LongLabel& a, const LongLabel& b) { return a.text.size() < b.text.size(); });
}

void Lexicon::add(u16string_view label) {
  const u16string folded = fold_label(label);
  if (folded.empty() || !labels_.insert(folded).second) return;
  for (std::size_t start = 0; start < folded.size(); ++start) {
    std::uint64_t hash = mix(kBasis, folded[start]);
    for (std::size_t end = start + 1; end < folded.size(); ++end) {
      hash = mix(hash, folded[end]);
      pieces_.push_back(hash);
    }
    if (start + 1 < folded.size()) {
      pairs_.insert(pair_of(folded[start], folded[start + 1]));
      pair_bits_.set(pair_bit(folded[start], folded[start + 1]));
    }
  }
}

bool Lexicon::near(u16string_view folded) const {
  if (folded.size() < 4) return false;
  const std::size_t pairs = folded.size() - 1;
  std::size_t known = 0;
  for (std::size_t i = 0; i < pairs; ++i) known += pairs_.contains(pair_of(folded[i], folded[i + 1]));
  if (2 * known < pairs) return false;
  // Lengths that differ by more than three tenths cannot be similar enough.
  const Similar similar(folded);
  const std::size_t shortest = (7 * folded.size() + 9) / 10;
  auto label = std::partition_point(long_labels_.begin(), long_labels_.end(),
                                    [&](const LongLabel& l) { return l.text.size() < shortest; });
  const std::uint64_t own = signature(folded);
  for (; label != long_labels_.end() && 10 * folded.size() >= 7 * label->text.size(); ++label) {
    // A character that only one of them has costs an edit: most labels are given up here.
    const std::size_t most = 3 * std::max(folded.size(), label->text.size()) / 10;
    if (count_bits(own & ~label->signature) > most || count_bits(label->signature & ~own) > most) continue;
    if (similar.above(kNear - 1e-9, label->text, label->signature) >= kNear) return true;
  }
  return false;
}

LabelHit Lexicon::find(u16string_view text) const {
  // Most lines are prose. They are given up as soon as they hold a character that no label has and so many
  // strange pairs that too few are left to be near a label.
  std::array<char16_t, kMaxLabel> units;
  std::size_t size = 0;
  bool may_be = true;
  std::size_t known = 0;  // neighbouring pairs that labels have, or so says their hash
  std::size_t strange = 0;
  bool given_up = false;
  fold_units(text, [&](char16_t c, std::size_t left) {
    given_up = size == longest_near_;
    if (given_up) return false;
    may_be = may_be && size < longest_ && units_.test(c);
    if (size > 0) ++(pair_bits_.test(pair_bit(units[size - 1], c)) ? known : strange);
    units[size++] = c;
    given_up = !may_be && strange > known + std::min(left, longest_near_ - size);
    return !given_up;
  });
  if (given_up || size == 0) return LabelHit::none;
  const u16string_view folded(units.data(), size);
  if (may_be && labels_.contains(u16string(folded))) return LabelHit::full;
  if (may_be && folded.size() >= 2) {
    std::uint64_t hash = kBasis;
    for (const char16_t c : folded) hash = mix(hash, c);
    if (std::binary_search(pieces_.begin(), pieces_.end(), hash)) return LabelHit::piece;
  }
  return strange <= known && near(folded) ? LabelHit::near : LabelHit::none;
}

bool Lexicon::is_folded_note(u16string_view folded) const {
  if (folded.size() < 3) return false;
  return std::any_of(notes_.begin(), notes_.end(),
                     [&](const u16string& note) { return contains(note, folded) || contains(folded, note); });
}

bool Lexicon::is_part_title(u16string_view text) const {
  if (is_exact_title(text)) return true;
  constexpr std::size_t kLongest = 48;
  text = trim(text);
  if (text.size() < 6 || text.size() > kLongest) return false;
  const std::size_t stray = stray_length(text);
  text.remove_prefix(stray);
  if (stray > 0 && is_exact_title(text)) return true;
  // "五存在的主要问题及改进情况": the mark behind the number was left out.
  const std::size_t numeral = skip_while(text, 0, 2, is_han_numeral);
  if (numeral > 0 && is_exact_title(text.substr(numeral))) return true;
  if (text.back() == u'表' || strip_enumerator(text).size() == text.size()) return false;
  const u16string folded = fold_label(text, longest_title_ + 3);
  if (folded.size() < 6 || labels_.contains(folded)) return false;
  const Similar similar(folded);
  return std::any_of(long_titles_.begin(), long_titles_.end(),
                     [&](const LongLabel& title) { return similar.by_slip(title.text, title.signature); });
}

bool Lexicon::is_exact_title(u16string_view text) const {
  u16string folded;
  bool may_be = true;
  fold_units(text, [&](char16_t c, std::size_t) {
    may_be = folded.size() < longest_title_ && title_units_.test(c);
    if (may_be) folded.push_back(c);
    return may_be;
  });
  return may_be && !folded.empty() && titles_.contains(folded);
}

}  // namespace nianbao
