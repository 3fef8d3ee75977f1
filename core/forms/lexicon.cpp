#include "core/forms/lexicon.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

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

bool is_han_numeral(char16_t c) {
  return u16string_view(u"一二三四五六七八九十").find(c) != u16string_view::npos;
}

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

}  // namespace

u16string_view strip_enumerator(u16string_view text) {
  text = trim(text);
  if (text.empty()) return text;
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

u16string fold_label(u16string_view text) {
  if (text.size() > 4 * kMaxLabel) return {};
  u16string out;
  for (char16_t c : strip_enumerator(text)) {
    c = half(c);
    if (!is_label_unit(c)) continue;
    if (c >= u'A' && c <= u'Z') c = static_cast<char16_t>(c + 32);
    out.push_back(plain(c));
  }
  return out;
}

double similarity(u16string_view a, u16string_view b) {
  if (a.empty() || b.empty() || a.size() > kMaxLabel || b.size() > kMaxLabel) return 0;
  if (a == b) return 1;
  std::array<std::uint8_t, kMaxLabel + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::uint8_t diagonal = row[0];
    row[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint8_t above = row[j];
      const int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = static_cast<std::uint8_t>(std::min({change, above + 1, row[j - 1] + 1}));
      diagonal = above;
    }
  }
  return 1.0 - static_cast<double>(row[b.size()]) / static_cast<double>(std::max(a.size(), b.size()));
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
  for (const u16string& label : labels_) {
    if (label.size() >= 4) long_labels_.push_back(label);
  }
  std::sort(long_labels_.begin(), long_labels_.end());
}

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon(built_in_forms());
  return lexicon;
}

void Lexicon::add(u16string_view label) {
  const u16string folded = fold_label(label);
  if (folded.empty() || !labels_.insert(folded).second) return;
  for (std::size_t start = 0; start < folded.size(); ++start) {
    std::uint64_t hash = mix(kBasis, folded[start]);
    for (std::size_t end = start + 1; end < folded.size(); ++end) {
      hash = mix(hash, folded[end]);
      pieces_.insert(hash);
    }
    if (start + 1 < folded.size()) {
      pairs_.insert(static_cast<std::uint32_t>(folded[start]) << 16 | folded[start + 1]);
    }
  }
}

bool Lexicon::near(u16string_view folded) const {
  if (folded.size() < 4) return false;
  std::size_t known = 0;
  for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
    known += pairs_.contains(static_cast<std::uint32_t>(folded[i]) << 16 | folded[i + 1]);
  }
  if (2 * known < folded.size() - 1) return false;  // most lines of prose stop here
  return std::any_of(long_labels_.begin(), long_labels_.end(), [&](const u16string& label) {
    const std::size_t longer = std::max(label.size(), folded.size());
    const std::size_t shorter = std::min(label.size(), folded.size());
    return 10 * shorter >= 7 * longer && similarity(folded, label) >= 0.7;
  });
}

LabelHit Lexicon::find(u16string_view text) const {
  const u16string folded = fold_label(text);
  if (folded.empty() || folded.size() > kMaxLabel) return LabelHit::none;
  if (labels_.contains(folded)) return LabelHit::full;
  if (folded.size() >= 2) {
    std::uint64_t hash = kBasis;
    for (const char16_t c : folded) hash = mix(hash, c);
    if (pieces_.contains(hash)) return LabelHit::piece;
  }
  return near(folded) ? LabelHit::near : LabelHit::none;
}

bool Lexicon::is_note(u16string_view text) const {
  const u16string folded = fold_label(text);
  if (folded.size() < 3) return false;
  return std::any_of(notes_.begin(), notes_.end(),
                     [&](const u16string& note) { return contains(note, folded) || contains(folded, note); });
}

bool Lexicon::is_part_title(u16string_view text) const {
  const u16string folded = fold_label(text);
  return !folded.empty() && titles_.contains(folded);
}

}  // namespace nianbao
