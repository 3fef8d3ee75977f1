// Traditional → Simplified, so that one set of words serves both scripts.
#include "core/words/lists/script.h"

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/read/han_tables.h"
#include "core/read/hant_hans.h"
#include "core/read/passes.h"

namespace nianbao {

namespace {

// Characters of both scripts: they are converted only where the line is Traditional, and not in these words.
struct Ambiguous {
  char16_t from;
  char16_t to;
  std::u16string_view not_before;  // 著作
  std::u16string_view not_after;   // 顯著
};
constexpr std::array kAmbiguous = {
    Ambiguous{u'著', u'着', u"名作称稱述书書录錄", u"显顯名土编編论論专專原卓昭译譯巨合"},
    Ambiguous{u'乾', u'干', u"坤隆安县縣陵", u""},
    Ambiguous{u'藉', u'借', u"", u"慰狼枕"},
    Ambiguous{u'於', u'于', u"", u""},
    Ambiguous{u'徵', u'征', u"", u""},
    Ambiguous{u'後', u'后', u"", u""},
    Ambiguous{u'麽', u'么', u"", u""},
    Ambiguous{u'夥', u'伙', u"", u""},
    Ambiguous{u'摺', u'折', u"", u""},
    Ambiguous{u'菸', u'烟', u"", u""},
};

/// Characters outside GB/T 2312 and what ICU makes of them; 0 for all others.
class FoldTable {
 public:
  explicit FoldTable(std::u16string_view in) {
    const UnitSet& simplified_too = gb2312_han();
    for (const char16_t unit : in) {
      if (unit < 0x3400 || simplified_too.test(unit) || !is_han(unit)) continue;
      if (unit == u'瞭') continue;  // a standard character since 2013; see words::traditional_words
      const char16_t to = simplified_han(unit);
      if (to == 0) continue;
      if (map_.empty()) map_.assign(0x10000, 0);
      map_[unit] = to;
    }
  }
  bool any() const { return !map_.empty(); }
  char16_t operator[](char16_t unit) const { return map_[unit]; }

 private:
  std::vector<char16_t> map_;  // empty where nothing changes
};

/// Where Traditional characters stand close enough to be more than a name or a quotation.
class Regions {
 public:
  /// `at`: a Traditional character, `han`: the Han characters of the text before it.
  void add(std::size_t at, std::size_t han) {
    constexpr std::size_t kFar = 24;  // Han characters that may lie between two of one region
    if (count_ > 0 && han - last_han_ > kFar) close();
    if (count_ == 0) {
      first_ = at;
      first_han_ = han;
    }
    last_ = at;
    last_han_ = han;
    ++count_;
  }
  std::vector<Noise> finish() {
    close();
    return std::move(found_);
  }

 private:
  void close() {
    // Three characters that span more than a person's name.
    if (count_ >= 3 && last_han_ - first_han_ >= 5) {
      Noise noise{NoiseKind::traditional,
                  {static_cast<Offset>(first_), static_cast<Offset>(last_ + 1)},
                  {},
                  {},
                  true};
      noise.count = static_cast<std::uint32_t>(count_);
      found_.push_back(std::move(noise));
    }
    count_ = 0;
  }
  std::vector<Noise> found_;
  std::size_t first_ = 0, last_ = 0, first_han_ = 0, last_han_ = 0, count_ = 0;
};

struct Count {
  std::size_t han = 0;
  std::size_t changed = 0;  // of these, Traditional ones
};

/// By the characters outside 《…》, whose author may have written in the other script; a text that has none
/// outside is judged by what it has.
Count count_traditional(std::u16string_view text, const FoldTable& table) {
  Count outside;
  Count inside;
  bool in_title = false;
  for (const char16_t unit : text) {
    if (unit == u'《') in_title = true;
    if (unit == u'》' || unit == u'\n') in_title = false;
    if (!is_han(unit)) continue;
    Count& count = in_title ? inside : outside;
    ++count.han;
    if (table[unit] != 0) ++count.changed;
  }
  return outside.han > 0 ? outside : inside;
}

bool is_traditional_line(std::u16string_view line, const FoldTable& table) {
  const Count count = count_traditional(line, table);
  // A name in a short line is three characters.
  return count.changed >= 2 && count.changed * (count.changed >= 4 ? 12 : 3) >= count.han;
}

/// The whole text is Traditional: then short lines of it (labels, headings) are too.
bool is_traditional_text(std::u16string_view text, const FoldTable& table) {
  const Count count = count_traditional(text, table);
  return count.changed >= 10 && count.changed * 8 >= count.han;
}

char16_t fold_ambiguous(std::u16string_view in, std::size_t at) {
  for (const Ambiguous& one : kAmbiguous) {
    if (one.from != in[at]) continue;
    const bool before = at + 1 < in.size() && one.not_before.find(in[at + 1]) != std::u16string_view::npos;
    const bool after = at > 0 && one.not_after.find(in[at - 1]) != std::u16string_view::npos;
    return before || after ? 0 : one.to;
  }
  return 0;
}

/// The word in Simplified characters where `in` has one in Traditional characters at `at`; "" elsewhere.
std::u16string_view word_at(std::u16string_view in, std::size_t at) {
  // asked for every character: the list's own set of firsts lets too many pass
  static const Characters kFirsts = [] {
    Characters firsts;
    for (const std::u16string_view pair : words::traditional_words) firsts.add(pair.front());
    return firsts;
  }();
  if (!kFirsts.may_hold(in[at])) return {};
  for (const std::u16string_view pair : words::traditional_words) {
    const std::size_t end = pair.find(u'=');
    if (in.substr(at).starts_with(pair.substr(0, end))) return pair.substr(end + 1);
  }
  return {};
}

}  // namespace

Rewritten fold_script(std::u16string_view in, std::vector<Noise>& noise) {
  Rewriter out(in);
  const FoldTable table(in);
  if (!table.any()) return out.finish();
  const bool whole = is_traditional_text(in, table);
  Regions regions;
  std::size_t han = 0;
  bool in_title = false;  // 《…》 keeps what its author wrote
  for (std::size_t start = 0; start < in.size();) {
    const std::size_t end = find_unit<u'\n'>(in, start);
    const bool traditional = whole || is_traditional_line(in.substr(start, end - start), table);
    for (std::size_t i = start; i < end; ++i) {
      const char16_t unit = in[i];
      if (unit < 0x3400) {
        if (unit == u'《') in_title = true;
        if (unit == u'》') in_title = false;
        continue;
      }
      if (!is_han(unit)) continue;
      ++han;
      if (traditional) {
        if (const std::u16string_view word = word_at(in, i); !word.empty()) {
          out.keep_to(i);
          out.replace_to(i + word.size(), word);
          i += word.size() - 1;
          continue;
        }
      }
      const char16_t sure = table[unit];
      const char16_t to = sure != 0 ? sure : traditional ? fold_ambiguous(in, i) : char16_t{0};
      if (to == 0) continue;
      if (sure != 0 && (traditional || !in_title)) regions.add(i, han);
      out.keep_to(i);
      out.replace_to(i + 1, to);
    }
    in_title = false;
    start = end + 1;
  }
  for (Noise& region : regions.finish()) noise.push_back(std::move(region));
  return out.finish();
}

}  // namespace nianbao
