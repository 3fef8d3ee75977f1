// The order in which a page is read: down the page, or down the left one of two columns first.
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/convert/page_parts.h"

namespace nianbao {

namespace {

/// Where the two columns of a page part; nullopt where it has but one.
std::optional<double> gutter_of(const std::vector<PageLine>& lines) {
  if (lines.empty()) return std::nullopt;
  PageBox body = lines.front().box;
  for (const PageLine& line : lines) {
    body.left = std::min(body.left, line.box.left);
    body.right = std::max(body.right, line.box.right);
  }
  const double middle = body.middle_x();
  const double half = body.width() / 2;
  std::size_t parted = 0;
  std::size_t whole = 0;
  for (const PageLine& line : lines) {
    if (line.box.left > middle || line.box.right < middle) continue;
    const PageWords* left = nullptr;
    const PageWords* right = nullptr;
    bool crosses = false;
    for (const PageWords& words : line.words) {
      if (words.box.right < middle) left = &words;
      if (words.box.left > middle && !right) right = &words;
      crosses = crosses || (words.box.left <= middle && words.box.right >= middle);
    }
    // Columns of prose fill their half; those of a table do not.
    const bool filled = left && right && left->box.width() > half * 0.6 && right->box.width() > half * 0.6;
    if (crosses) ++whole;
    if (!crosses && filled) ++parted;
  }
  if (parted < 6 || parted < whole * 2) return std::nullopt;
  return middle;
}

PageLine line_of(std::vector<PageWords> words, double size) {
  PageLine out;
  out.size = size;
  out.box = words.front().box;
  for (const PageWords& each : words) {
    out.box.right = std::max(out.box.right, each.box.right);
    out.box.top = std::min(out.box.top, each.box.top);
    out.box.bottom = std::max(out.box.bottom, each.box.bottom);
  }
  out.words = std::move(words);
  return out;
}

/// The parts of a line on both sides of the gutter; one part where it goes across.
std::vector<PageItem> parts_of(PageLine line, double gutter) {
  std::vector<PageItem> out;
  std::vector<PageWords> left;
  std::vector<PageWords> right;
  for (const PageWords& words : line.words) {
    if (words.box.left < gutter && words.box.right > gutter) {
      PageItem& whole = out.emplace_back();
      whole.box = line.box;
      whole.line = std::move(line);
      return out;
    }
    (words.box.right <= gutter ? left : right).push_back(words);
  }
  for (auto* side : {&left, &right}) {
    if (side->empty()) continue;
    PageItem& part = out.emplace_back();
    part.column = side == &left ? 1 : 2;
    part.line = line_of(std::move(*side), line.size);
    part.box = part.line.box;
  }
  return out;
}

}  // namespace

std::vector<PageItem> in_order(std::vector<PageLine> lines, std::vector<PageTable> tables) {
  const std::optional<double> gutter = gutter_of(lines);
  std::vector<PageItem> all;
  for (PageLine& line : lines) {
    if (gutter) {
      for (PageItem& part : parts_of(std::move(line), *gutter)) all.push_back(std::move(part));
    } else {
      PageItem& item = all.emplace_back();
      item.box = line.box;
      item.line = std::move(line);
    }
  }
  for (PageTable& table : tables) {
    PageItem& item = all.emplace_back();
    item.box = table.box;
    if (gutter && table.box.right <= *gutter) item.column = 1;
    if (gutter && table.box.left >= *gutter) item.column = 2;
    item.table = std::move(table);
  }
  // A table is read where it begins, a line where its middle is: it may stand close above a table.
  const auto height = [](const PageItem& item) { return item.table ? item.box.top : item.box.middle_y(); };
  std::stable_sort(all.begin(), all.end(),
                   [&](const PageItem& a, const PageItem& b) { return height(a) < height(b); });
  if (!gutter) return all;
  std::vector<PageItem> out;
  std::vector<PageItem> right;
  const auto flush = [&] {
    std::move(right.begin(), right.end(), std::back_inserter(out));
    right.clear();
  };
  for (PageItem& item : all) {
    if (item.column == 0) flush();
    (item.column == 2 ? right : out).push_back(std::move(item));
  }
  flush();
  return out;
}

}  // namespace nianbao
