// Parts and paragraphs: tests/corpus/faults/structure, text and awkward.
#include <algorithm>

#include "tests/fuzz/changes.h"
#include "tests/fuzz/lines.h"

namespace nianbao::fuzz {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view kNumerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

Lines::iterator at(Lines& lines, std::size_t index) {
  return lines.begin() + static_cast<std::ptrdiff_t>(index);
}

/// The first line of each part, and the number of lines.
std::vector<std::size_t> parts_of(const Lines& lines) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_heading_line(lines[i])) out.push_back(i);
  }
  out.push_back(lines.size());
  return out;
}

/// Applies `act(lines, first, end, next)` to the lines [first, end) of a part by lot; `next`: where the part
/// behind ends.
template <typename Act>
void on_part(std::string& text, Random& random, Act act) {
  Lines lines = lines_of(text);
  const std::vector<std::size_t> parts = parts_of(lines);
  if (parts.size() < 2) return;
  const std::size_t chosen = random.below(parts.size() - 1);
  act(lines, parts[chosen], parts[chosen + 1], parts[std::min(chosen + 2, parts.size() - 1)]);
  text = joined(lines);
}

void drop(std::string& text, Random& random) {
  on_part(text, random, [](Lines& lines, std::size_t first, std::size_t end, std::size_t) {
    lines.erase(at(lines, first), at(lines, end));
  });
}

void order(std::string& text, Random& random) {
  on_part(text, random, [](Lines& lines, std::size_t first, std::size_t end, std::size_t next) {
    std::rotate(at(lines, first), at(lines, end), at(lines, next));
  });
}

void twice(std::string& text, Random& random) {
  on_part(text, random, [](Lines& lines, std::size_t first, std::size_t end, std::size_t) {
    const Lines part(at(lines, first), at(lines, end));
    lines.insert(at(lines, end), part.begin(), part.end());
  });
}

void empty(std::string& text, Random& random) {
  static constexpr std::string_view fillers[] = {"", "无", "略", "无。", "(此处填写表格)", "详见附件"};
  on_part(text, random, [&random](Lines& lines, std::size_t first, std::size_t end, std::size_t) {
    lines.erase(at(lines, first + 1), at(lines, end));
    lines.insert(at(lines, first + 1), std::string(random.pick(fillers)));
  });
}

void numeral(std::string& text, Random& random) {
  on_part(text, random, [&random](Lines& lines, std::size_t first, std::size_t, std::size_t) {
    const std::size_t mark = lines[first].find("、");
    lines[first].replace(mark - 3, 3, random.pick(kNumerals));
  });
}

/// A heading and the text behind it in one line, or a heading in two.
void glued(std::string& text, Random& random) {
  on_part(text, random, [&random](Lines& lines, std::size_t first, std::size_t end, std::size_t) {
    if (first + 1 < end && random.below(2)) {
      lines[first] += lines[first + 1];
      lines.erase(at(lines, first + 1));
    } else {
      const std::size_t place = character_start(lines[first], random.below(lines[first].size()));
      lines[first].insert(place, "\n");
    }
  });
}

void doubled(std::string& text, Random& random) {
  Lines lines = lines_of(text);
  const std::size_t which = random.below(lines.size());
  const std::string line = lines[which];
  lines.insert(at(lines, random.below(lines.size())), line);
  text = joined(lines);
}

/// Line ends inside paragraphs, as a PDF gives them, with or without page numbers.
void wrapped(std::string& text, Random& random) {
  const std::size_t width = 60 + random.below(80);
  const bool pages = random.below(3) == 0;
  Lines out;
  for (const std::string& line : lines_of(text)) {
    std::size_t start = 0;
    while (!is_table_line(line) && line.size() - start > width) {
      const std::size_t end = character_start(line, start + width);
      out.push_back(line.substr(start, end - start));
      start = end;
      if (pages && out.size() % 20 == 0) out.push_back("- " + std::to_string(out.size() / 20) + " -");
    }
    out.push_back(line.substr(start));
  }
  text = joined(out);
}

void line_ends(std::string& text, Random& random) {
  static constexpr std::string_view ends[] = {"\r\n", "\r",     "\n\n", "\xE2\x80\xA8",
                                              "<br>", "\n　　", " ",    "\x0B"};
  const std::string_view end = random.pick(ends);
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += end;
    } else {
      out.push_back(c);
    }
  }
  text = std::move(out);
}

/// Two reports in one file.
void several(std::string& text, Random& random) {
  if (text.size() > 12000) return;
  const std::string again = text.substr(std::min(text.size(), std::size_t{1}));
  text += random.below(2) ? "\n第二篇:" + again : "\n" + again;
}

/// What a page puts around its text.
void furniture(std::string& text, Random& random) {
  static constexpr std::string_view before[] = {"当前位置:首页>政务公开>年报\n",
                                                "索引号:000014349/2025-00012\n发布日期:2025-01-21\n",
                                                "【字体:大 中 小】\n", "来源:本站 作者:admin 点击数:128\n"};
  static constexpr std::string_view after[] = {"\n【打印】【关闭】\n", "\n附件:2024年年报.docx\n",
                                               "\n主办单位:某市人民政府办公室 备案号:京ICP备05070218号\n",
                                               "\n上一篇:无\n下一篇:2023年年报\n"};
  text.insert(std::min(text.size(), std::size_t{1}), random.pick(before));
  text += random.pick(after);
}

constexpr NamedChange kChanges[] = {
    {"drop", drop},       {"order", order},     {"twice", twice},         {"empty", empty},
    {"numeral", numeral}, {"glued", glued},     {"doubled", doubled},     {"wrapped", wrapped},
    {"crlf", line_ends},  {"several", several}, {"furniture", furniture},
};

}  // namespace

std::span<const NamedChange> part_changes() { return kChanges; }

}  // namespace nianbao::fuzz
