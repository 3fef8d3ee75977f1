// Changes that real drafts suffer, so that fuzzing gets past the first glance at a file: those of the corpus
// by name, and damage without sense.
#include <algorithm>
#include <array>
#include <string>

#include "tests/fuzz/changes.h"
#include "tests/fuzz/lines.h"
#include "tests/fuzz/targets.h"

namespace nianbao::fuzz {

namespace {

// Words and signs that the stages look for.
constexpr std::array<std::string_view, 96> kWords = {"一、",
                                                     "二、",
                                                     "三、",
                                                     "(一)",
                                                     "(二)",
                                                     "（三）",
                                                     "1.",
                                                     "2、",
                                                     "①",
                                                     "㈠",
                                                     "一是",
                                                     "二是",
                                                     "第一篇:",
                                                     "年",
                                                     "月",
                                                     "日",
                                                     "2024年",
                                                     "2025年1月20日",
                                                     "二〇二四年",
                                                     "20106月份",
                                                     "2010125",
                                                     "2月30日",
                                                     "截至11月底",
                                                     "政府信息公开工作年度报告",
                                                     "总体情况",
                                                     "主动公开政府信息情况",
                                                     "收到和处理政府信息公开申请情况",
                                                     "其他需要报告的事项",
                                                     "自然人",
                                                     "总计",
                                                     "本年新收政府信息公开申请数量",
                                                     "结转下年度继续办理",
                                                     "予以公开",
                                                     "行政复议",
                                                     "结果维持",
                                                     "尚未审结",
                                                     "第二十条第(一)项",
                                                     "规章",
                                                     "现行有效件数",
                                                     "其中",
                                                     "占",
                                                     "%",
                                                     "个百分点",
                                                     "同比增长",
                                                     "下降",
                                                     "共",
                                                     "分别",
                                                     "约",
                                                     "余",
                                                     "万",
                                                     "亿",
                                                     "万元",
                                                     "件",
                                                     "条",
                                                     "无",
                                                     "未收到",
                                                     "零",
                                                     "3,646",
                                                     "1 234",
                                                     "３６４６",
                                                     "三千六百四十六",
                                                     "百分之五",
                                                     "0",
                                                     "-",
                                                     "/",
                                                     "—",
                                                     "〇",
                                                     "|",
                                                     "\t",
                                                     "\n",
                                                     "\r\n",
                                                     "  ",
                                                     "\xC2\xA0",
                                                     "\xE3\x80\x80",
                                                     "XX",
                                                     "____",
                                                     "務(wù)",
                                                     "(gong)",
                                                     "?豆ぷ骱営崱钒l",
                                                     "。",
                                                     ",",
                                                     "〔2021〕30号",
                                                     "〔202130",
                                                     "位臵",
                                                     "http://www.example.com/",
                                                     "110101199003070011",
                                                     "13912345678",
                                                     "<table><tr><td>",
                                                     "</td></tr></table>",
                                                     "<td colspan=7>",
                                                     "<td rowspan=3>",
                                                     "<p>",
                                                     "<!--",
                                                     "&nbsp;",
                                                     "<w:p><w:r><w:t>",
                                                     "<w:tbl><w:tr><w:tc>"};

class Mutator {
 public:
  Mutator(std::string_view bytes, std::uint32_t seed) : text_(bytes), random_(seed) {}

  std::string run() {
    for (std::size_t left = 1 + below(4); left > 0; --left) {
      if (below(2)) {
        damage();
      } else {
        const auto family = below(3);
        const auto changes = family == 0 ? word_changes() : family == 1 ? table_changes() : part_changes();
        random_.pick(changes).apply(text_, random_);
      }
    }
    return std::move(text_);
  }

 private:
  std::size_t below(std::size_t bound) { return random_.below(bound); }

  /// A place at the start of a UTF-8 character.
  std::size_t place() { return character_start(text_, below(text_.size() + 1)); }

  std::pair<std::size_t, std::size_t> line() {
    const std::size_t at = place();
    const std::size_t before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
    const std::size_t start = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    return {start, std::min(end + 1, text_.size()) - start};
  }

  void damage() {
    switch (below(9)) {
      case 0:
        text_.insert(place(), kWords[below(kWords.size())]);
        break;
      case 1: {
        const auto [start, length] = line();
        text_.insert(place(), text_.substr(start, length));
        break;
      }
      case 2: {
        const auto [start, length] = line();
        text_.erase(start, length);
        break;
      }
      case 3: {
        const std::size_t at = text_.find_first_of("0123456789", place());
        if (at != std::string::npos) text_[at] = static_cast<char>('0' + below(10));
        break;
      }
      case 4: {
        const std::size_t at = place();
        text_.erase(at, character_start(text_, std::min(text_.size(), at + below(12))) - at);
        break;
      }
      case 5: {
        static constexpr std::string_view signs = "\n\t |,.%()<>&\"'";
        const std::size_t at = text_.find_first_of(signs, place());
        if (at != std::string::npos) text_[at] = signs[below(signs.size())];
        break;
      }
      case 6: {
        const std::size_t from = place();
        const std::size_t end = character_start(text_, std::min(text_.size(), from + below(200)));
        const std::string piece = text_.substr(from, end - from);
        text_.erase(from, piece.size());
        text_.insert(place(), piece);
        break;
      }
      case 7:
        if (!text_.empty() && below(3) == 0) text_[below(text_.size())] = static_cast<char>(below(256));
        break;
      default:
        text_.insert(place(), std::string(1 + below(40), "0 \n\t(<"[below(6)]));
    }
  }

  std::string text_;
  Random random_;
};

}  // namespace

std::vector<std::uint8_t> mutate(std::string_view bytes, std::uint32_t seed) {
  const std::string out = Mutator(bytes, seed).run();
  return {out.begin(), out.end()};
}

}  // namespace nianbao::fuzz
