#include "core/convert/rtf_words.h"

#include <algorithm>
#include <array>

namespace nianbao {

namespace {

struct Entry {
  std::string_view name;
  RtfWord word;
  char16_t unit = 0;
};

using W = RtfWord;

// By name.
constexpr std::array kWords = {
    Entry{"annotation", W::comment},
    Entry{"ansicpg", W::code_page},
    Entry{"atnauthor", W::skipped},
    Entry{"atndate", W::skipped},
    Entry{"atnid", W::skipped},
    Entry{"atnparent", W::skipped},
    Entry{"atnref", W::skipped},
    Entry{"atntime", W::skipped},
    Entry{"atrfend", W::skipped},
    Entry{"atrfstart", W::skipped},
    Entry{"background", W::skipped},
    Entry{"bkmkend", W::skipped},
    Entry{"bkmkstart", W::skipped},
    Entry{"bullet", W::character, u'\u2022'},
    Entry{"cell", W::cell_end},
    Entry{"cellx", W::cell_right},
    Entry{"clmrg", W::cell_joins_left},
    Entry{"clvmrg", W::cell_goes_on_up},
    Entry{"colortbl", W::skipped},
    Entry{"datafield", W::skipped},
    Entry{"deff", W::default_font},
    Entry{"deleted", W::deleted},
    Entry{"emdash", W::character, u'\u2014'},
    Entry{"emspace", W::character, u'\u2003'},
    Entry{"endash", W::character, u'\u2013'},
    Entry{"enspace", W::character, u'\u2002'},
    Entry{"f", W::font},
    Entry{"fcharset", W::charset},
    Entry{"filetbl", W::skipped},
    Entry{"fldinst", W::skipped},
    Entry{"fonttbl", W::fonts},
    Entry{"footer", W::footer},
    Entry{"footerf", W::footer},
    Entry{"footerl", W::footer},
    Entry{"footerr", W::footer},
    Entry{"footnote", W::note},
    Entry{"header", W::header},
    Entry{"headerf", W::header},
    Entry{"headerl", W::header},
    Entry{"headerr", W::header},
    Entry{"info", W::skipped},
    Entry{"intbl", W::in_table},
    Entry{"itap", W::nesting},
    Entry{"ldblquote", W::character, u'\u201C'},
    Entry{"line", W::line_break},
    Entry{"listtext", W::list_number},
    Entry{"lquote", W::character, u'\u2018'},
    Entry{"nestcell", W::nested_cell_end},
    Entry{"nestrow", W::nested_row_end},
    Entry{"nesttableprops", W::nested_row},
    Entry{"nonesttables", W::skipped},
    Entry{"nonshppict", W::skipped},
    Entry{"objdata", W::skipped},
    Entry{"outlinelevel", W::outline},
    Entry{"par", W::paragraph_end},
    Entry{"pard", W::paragraph_start},
    Entry{"pict", W::picture},
    Entry{"plain", W::plain},
    Entry{"pntext", W::list_number},
    Entry{"rdblquote", W::character, u'\u201D'},
    Entry{"revised", W::inserted},
    Entry{"row", W::row_end},
    Entry{"rquote", W::character, u'\u2019'},
    Entry{"s", W::style},
    Entry{"sect", W::paragraph_end},
    Entry{"shpinst", W::transparent},
    Entry{"shppict", W::transparent},
    Entry{"shprslt", W::skipped},
    Entry{"sn", W::skipped},
    Entry{"strike", W::struck_out},
    Entry{"striked", W::struck_out},
    Entry{"stylesheet", W::styles},
    Entry{"sv", W::skipped},
    Entry{"tab", W::tab},
    Entry{"trleft", W::row_left},
    Entry{"trowd", W::row_start},
    Entry{"u", W::unicode},
    Entry{"uc", W::unicode_skip},
    Entry{"ud", W::skipped},
    Entry{"upr", W::transparent},
    Entry{"v", W::hidden},
    Entry{"xmlnstbl", W::skipped},
};

}  // namespace

RtfMeaning meaning_of(std::string_view word) {
  const auto it =
      std::lower_bound(kWords.begin(), kWords.end(), word,
                       [](const Entry& entry, std::string_view name) { return entry.name < name; });
  if (it == kWords.end() || it->name != word) return {};
  return {it->word, it->unit};
}

const char* encoding_of_rtf_charset(long charset) {
  switch (charset) {
    case 134:
      return "GB18030";
    case 136:
      return "Big5";
    case 128:
      return "Shift_JIS";
    case 129:
      return "windows-949";
    case 161:
      return "windows-1253";
    case 162:
      return "windows-1254";
    case 204:
      return "windows-1251";
    case 238:
      return "windows-1250";
    default:
      return "";
  }
}

std::string encoding_of_rtf_page(long page) {
  if (page == 936 || page == 54936) return "GB18030";
  if (page == 950) return "Big5";
  if (page == 932) return "Shift_JIS";
  if (page == 65001) return "UTF-8";
  return "windows-" + std::to_string(page);
}

}  // namespace nianbao
