#include "core/read/pinyin.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace nianbao {

namespace {

using namespace std::string_view_literals;

// Finals that each initial takes, in the spelling of the standard syllable table; "v" stands for ü.
struct Row {
  std::string_view initial;
  std::string_view finals;
};
constexpr std::array kRows = {
    Row{"b", " a o ai ei ao an en ang eng i ie iao ian in ing u "},
    Row{"p", " a o ai ei ao ou an en ang eng i ie iao ian in ing u "},
    Row{"m", " a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u "},
    Row{"f", " a o ei ou an en ang eng u iao "},
    Row{"d", " a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un "},
    Row{"t", " a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un "},
    Row{"n", " a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue un "},
    Row{"l", " a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue "},
    Row{"g", " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Row{"k", " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Row{"h", " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Row{"j", " i ia ie iao iu ian in iang ing iong u ue uan un v "},
    Row{"q", " i ia ie iao iu ian in iang ing iong u ue uan un v "},
    Row{"x", " i ia ie iao iu ian in iang ing iong u ue uan un v "},
    Row{"zh", " i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Row{"ch", " i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    Row{"sh", " i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang "},
    Row{"r", " i e ao ou an en ang eng ong u ua uo ui uan un "},
    Row{"z", " i a e ai ei ao ou an en ang eng ong u uo ui uan un "},
    Row{"c", " i a e ai ao ou an en ang eng ong u uo ui uan un "},
    Row{"s", " i a e ai ao ou an en ang eng ong u uo ui uan un "},
    Row{"y", " a o e ai ao ou an ang ong i in ing u ue uan un "},
    Row{"w", " a o ai ei an en ang eng u "},
    Row{"", " a o e ai ei ao ou an en ang eng er "},
};

// Abbreviations, units and words that Chinese office text writes in parentheses after Chinese, and that
// happen to be syllables.
constexpr std::string_view kWords =
    " a o e ai ao an bi bo can cha da de di du en er fa ga ge gen gai ha hu ka ke la lan li lian lu ma man "
    "mao men "
    "mi min mo mu na nan ni nu pa pan pi pin qi ran sa sha she si song su sun tan tang ti tu wan wei wu xi "
    "you ";

bool has_word(std::string_view list, std::string_view word) {
  std::string key = " ";
  key += word;
  key += ' ';
  return list.find(key) != std::string_view::npos;
}

/// All syllables, sorted.
const std::vector<std::string>& syllables() {
  static const std::vector<std::string> sorted = [] {
    std::vector<std::string> all;
    for (const Row& row : kRows) {
      for (std::size_t at = 1; at < row.finals.size();) {
        const std::size_t end = row.finals.find(' ', at);
        all.push_back(std::string(row.initial) + std::string(row.finals.substr(at, end - at)));
        at = end + 1;
      }
    }
    std::sort(all.begin(), all.end());
    return all;
  }();
  return sorted;
}

bool is_syllable(std::string_view text) {
  const std::vector<std::string>& all = syllables();
  const auto it = std::lower_bound(all.begin(), all.end(), text);
  return it != all.end() && *it == text;
}

/// The plain letter and whether it carried a tone mark; 0 for what pinyin does not have.
struct Letter {
  char plain = 0;
  bool toned = false;
};

Letter letter(char16_t unit) {
  constexpr std::array<std::u16string_view, 7> toned = {u"āáǎàăâ", u"ēéěèĕê", u"īíǐìĭî", u"ōóǒòŏô",
                                                        u"ūúǔùŭû", u"ǖǘǚǜ",   u"ńňǹ"};
  constexpr std::string_view plain = "aeiouvn";
  if (unit >= u'a' && unit <= u'z') return {static_cast<char>(unit), false};
  if (unit == 0x251) return {'a', false};
  if (unit == 0x261) return {'g', false};
  if (unit == u'ü') return {'v', false};
  for (std::size_t i = 0; i < toned.size(); ++i) {
    if (toned[i].find(unit) != std::u16string_view::npos) return {plain[i], true};
  }
  return {};
}

/// Fewest syllables that cover `text`, 0 when none do; at most six letters a syllable.
std::size_t split(std::string_view text) {
  std::array<std::size_t, 40> best{};
  if (text.empty() || text.size() >= best.size()) return 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(6, end); ++length) {
      const std::size_t start = end - length;
      if ((start > 0 && best[start] == 0) || !is_syllable(text.substr(start, length))) continue;
      if (best[end] == 0 || best[start] + 1 < best[end]) best[end] = best[start] + 1;
    }
  }
  return best[text.size()];
}

}  // namespace

Pinyin read_pinyin(std::u16string_view text) {
  Pinyin out;
  std::string word;
  std::string last;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == u' ') {
      if (word.empty()) continue;
      const std::size_t syllables = split(word);
      if (syllables == 0) return {};
      out.syllables += syllables;
      last = std::exchange(word, {});
      continue;
    }
    const Letter next = letter(text[i]);
    if (next.plain == 0) return {};
    out.toned = out.toned || next.toned;
    word += next.plain;
  }
  out.is_word = out.syllables == 1 && !out.toned && has_word(kWords, last);
  return out;
}

}  // namespace nianbao
