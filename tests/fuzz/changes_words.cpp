// Words, numbers and dates: tests/corpus/faults text, dates, prose and carriers/transform.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "tests/fuzz/changes.h"
#include "tests/fuzz/lines.h"

namespace nianbao::fuzz {

namespace {

/// Sentences with one fault each.
constexpr std::string_view kSentences[] = {
    "在XX新闻网开设政务公开专题。",
    "全年开展专题学习××次。",
    "年内走访企业____家。",
    "某局就公开事项作了专题部署。",
    "将公开栏摆放在大厅醒目位臵。",
    "娈被动公开为主动公开。",
    "结合3〃15消费者权益日宣传。",
    "按照省政府办公厅〔202215号文件要求落实。",
    "经办人身份证号码110101199003074514。",
    "联系经办人手机13912345678。",
    "登录门户网站(http://www.zwgkcx.com)查询。",
    "深入推進基層政務(wù)公開標準化建設(shè)工作。",
    "做好公(gong)開(kai)栏目的维护。",
    "20226月份起启用新版栏目。",
    "自2月30日起实行日报告制度。",
    "截至11月底,累计接待咨询386人次。",
    "全年收到申请47件,其中当面6件、信函9件、网络31件。",
    "公开信息862条,占65.11%,同比增长12.20%,比上年增加3.5个百分点。",
    "一是加强领导。二是健全机制。四是强化考核。",
    "本报告共分五个部分。",
};

/// One wording and another for it: labels, titles, citations, organs, marks.
constexpr std::pair<std::string_view, std::string_view> kSwaps[] = {
    {"禁止公开", "止公开"},
    {"另行制作", "另制作"},
    {"已获取信息", "己获取信息"},
    {"三类内部事务信息", "三内部事务信息"},
    {"申请", "申清"},
    {"继续办理", "继读办理"},
    {"总计", "总 计"},
    {"国务院令第711号", "国务院令第492号"},
    {"〔2021〕30号", "〔2019〕60号"},
    {"第五十条", "第三十二条"},
    {"年度报告", "工作总结"},
    {"年度报告", "年度报告的通知"},
    {"主动公开政府信息情况", "信息发布及栏目建设"},
    {"存在的主要问题及改进情况", "今后工作打算"},
    {"总体情况", "概述"},
    {"农业农村局", "农业局"},
    {"局", "XX局"},
    {"年", ""},
    {"、", "."},
    {"（", "("},
    {"(", "（"},
    {"，", ","},
    {",", "，"},
    {"。", ""},
    {"。", "?"},
    {"件", ""},
    {"%", "个百分点"},
    {"增长", "下降"},
    {"“", "\""},
    {"其中", ""},
    {"占", "占比"},
    {"<td", "<th"},
    {"</td>", ""},
    {"</tr>", ""},
    {"<w:tr", "<w:trPr/><w:tr"},
};

/// Simplified characters and their Traditional forms, as a converter gives them.
constexpr std::pair<std::string_view, std::string_view> kTraditional[] = {
    {"务", "務"}, {"开", "開"}, {"县", "縣"}, {"业", "業"}, {"农", "農"}, {"报", "報"},
    {"总", "總"}, {"动", "動"}, {"众", "眾"}, {"与", "與"}, {"为", "為"}, {"产", "產"},
    {"实", "實"}, {"规", "規"}, {"处", "處"}, {"积", "積"}, {"极", "極"}, {"质", "質"},
    {"监", "監"}, {"营", "營"}, {"复", "復"}, {"议", "議"}, {"诉", "訴"}, {"讼", "訟"},
    {"结", "結"}, {"转", "轉"}, {"项", "項"}, {"关", "關"}, {"进", "進"}, {"设", "設"}};

constexpr std::string_view kNumerals[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// The place of one of the occurrences of `what`, by lot; npos where there is none.
std::size_t some_place(const std::string& text, std::string_view what, Random& random) {
  const std::size_t at = text.find(what, random.below(text.size() + 1));
  return at != std::string::npos ? at : text.find(what);
}

/// A run of digits by lot; of length 0 where there is none.
Digits some_number(const std::string& text, Random& random) {
  const std::vector<Digits> all = digits_in(text);
  return all.empty() ? Digits{} : random.pick(all);
}

void number(std::string& text, Random& random) {
  const Digits at = some_number(text, random);
  if (at.length == 0) return;
  std::string digits = text.substr(at.start, at.length);
  switch (random.below(5)) {
    case 0:
      std::reverse(digits.begin(), digits.end());
      break;
    case 1:
      digits.back() = static_cast<char>('0' + (digits.back() - '0' + 1) % 10);
      break;
    case 2:
      digits += "0";
      break;
    case 3:
      digits = "99999999999999999999";
      break;
    default:
      digits.insert(digits.begin() + static_cast<std::ptrdiff_t>(random.below(digits.size())), '.');
  }
  text.replace(at.start, at.length, digits);
}

void thousands(std::string& text, Random& random) {
  const Digits at = some_number(text, random);
  for (std::size_t i = at.length; i > 3; i -= 3) text.insert(at.start + i - 3, random.below(4) ? "," : " ");
}

void full_width(std::string& text, Random& random) {
  const std::size_t from = random.below(text.size() + 1);
  std::string out = text.substr(0, from);
  for (const char c : text.substr(from)) {
    if (c >= '0' && c <= '9') {
      out += {'\xEF', '\xBC', static_cast<char>(0x90 + (c - '0'))};
    } else {
      out.push_back(c);
    }
  }
  text = std::move(out);
}

void numerals(std::string& text, Random& random) {
  const Digits at = some_number(text, random);
  std::string out;
  for (std::size_t i = 0; i < at.length; ++i)
    out += kNumerals[static_cast<std::size_t>(text[at.start + i] - '0')];
  text.replace(at.start, at.length, out);
}

/// Every mention of a year, or one, becomes the year before.
void last_year(std::string& text, Random& random) {
  const bool all = random.below(2) == 0;
  const std::size_t wanted = random.below(8);
  std::size_t seen = 0;
  for (std::size_t at = text.find("年"); at != std::string::npos; at = text.find("年", at + 3)) {
    if (at < 4 || text.compare(at - 4, 2, "20") != 0) continue;
    char& digit = text[at - 1];
    if ((all || seen++ == wanted) && digit > '0' && digit <= '9') --digit;
  }
}

void broken_date(std::string& text, Random& random) {
  static constexpr std::string_view dates[] = {"2月30日", "13月5日", "2024130日", "0月7日", "1月32日",
                                               "2024120", "4月2日",  "二月",      "月日",   "12月31日"};
  const std::size_t at = some_place(text, "月", random);
  if (at == std::string::npos) return;
  const std::size_t end = text.find("日", at);
  std::size_t start = at;
  while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9') --start;
  const std::size_t length = end == std::string::npos || end > at + 8 ? at + 3 - start : end + 3 - start;
  text.replace(start, length, random.pick(dates));
}

void sentence(std::string& text, Random& random) {
  const std::size_t stop = some_place(text, "。", random);
  const std::size_t at = stop != std::string::npos ? stop + 3 : some_place(text, "\n", random);
  if (at == std::string::npos) return;
  text.insert(at, random.pick(kSentences));
}

void wording(std::string& text, Random& random) {
  // The first pair from a lot on that occurs at all.
  const std::size_t first = random.below(std::size(kSwaps));
  for (std::size_t i = 0; i < std::size(kSwaps); ++i) {
    const auto& [from, to] = kSwaps[(first + i) % std::size(kSwaps)];
    const std::size_t at = some_place(text, from, random);
    if (at == std::string::npos) continue;
    text.replace(at, from.size(), to);
    return;
  }
}

void traditional(std::string& text, Random& random) {
  std::size_t at = character_start(text, random.below(text.size() + 1));
  for (; at + 3 <= text.size(); ++at) {
    for (const auto& [simplified, hant] : kTraditional) {
      if (text.compare(at, 3, simplified) == 0) text.replace(at, 3, hant);
    }
  }
}

void pinyin(std::string& text, Random& random) {
  static constexpr std::pair<std::string_view, std::string_view> readings[] = {
      {"务", "(wù)"}, {"務", "(wù)"}, {"开", "(kāi)"}, {"進", "(jìn)"}, {"设", "(shè)"}, {"总", "(zǒng)"}};
  const auto& [character, reading] = random.pick(readings);
  std::size_t at = random.below(text.size() + 1);
  while ((at = text.find(character, at)) != std::string::npos) {
    at += character.size();
    text.insert(at, reading);
  }
}

/// GBK bytes after a lost one, as they look when decoded all the same.
void mojibake(std::string& text, Random& random) {
  static constexpr std::string_view garbage[] = {"?豆ぷ骱営崱钒l", "?緥Y", "?衅笭t", "锟斤拷", "ä¸€ã€\x81"};
  const std::size_t at = some_place(text, "。", random);
  if (at == std::string::npos) return;
  const std::size_t end = character_start(text, std::min(text.size(), at + 12));
  text.replace(at, end - at, random.pick(garbage));
}

/// Letters for digits, and zeros for letters.
void look_alike(std::string& text, Random& random) {
  const Digits at = some_number(text, random);
  for (std::size_t i = 0; i < at.length; ++i) {
    char& c = text[at.start + i];
    if (c == '0') c = 'O';
    if (c == '1') c = 'l';
  }
}

constexpr NamedChange kChanges[] = {
    {"number", number},     {"thousands", thousands}, {"full-width", full_width},
    {"numerals", numerals}, {"last-year", last_year}, {"malformed", broken_date},
    {"sentence", sentence}, {"wording", wording},     {"half-hant", traditional},
    {"pinyin", pinyin},     {"mojibake", mojibake},   {"letter-year", look_alike},
};

}  // namespace

std::span<const NamedChange> word_changes() { return kChanges; }

}  // namespace nianbao::fuzz
