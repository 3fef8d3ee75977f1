#include "core/convert/page_layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"
#include "core/words/notices.h"

namespace nianbao {

namespace {

bool is_sound(const PageBox& box) {
  constexpr double kFar = 1e5;  // points; a page of 35 metres
  for (const double each : {box.left, box.top, box.right, box.bottom})
    if (!std::isfinite(each) || std::abs(each) > kFar) return false;
  return box.right >= box.left && box.bottom >= box.top;
}

/// Drops what has no place or no text, and what is beyond the limits; false where something was cut.
bool tidy(std::vector<PlacedPage>& pages) {
  bool whole = true;
  std::size_t texts = 0;
  if (pages.size() > kMaxPages) {
    pages.resize(kMaxPages);
    whole = false;
  }
  for (PlacedPage& page : pages) {
    if (!std::isfinite(page.width) || page.width <= 0) page.width = 595;
    if (!std::isfinite(page.height) || page.height <= 0) page.height = 842;
    std::erase_if(page.texts,
                  [](const PlacedText& each) { return !is_sound(each.box) || trim(each.text).empty(); });
    std::erase_if(page.rules, [](const PageBox& each) { return !is_sound(each); });
    if (page.rules.size() > kMaxRules) page.rules.clear();  // a drawing
    if (page.texts.size() > kMaxTexts - texts) {
      page.texts.resize(kMaxTexts - texts);
      whole = false;
    }
    texts += page.texts.size();
    for (PlacedText& each : page.texts) each.text = trim(each.text);
  }
  return whole;
}

/// A page that was turned has its words upright: 1 where they are read downwards, -1 upwards, 0 where not.
int turn_of(const PlacedPage& page) {
  std::size_t upright = 0;
  std::size_t level = 0;
  for (const PlacedText& each : page.texts) {
    if (each.text.size() < 3) continue;
    if (each.box.height() > each.box.width() * 1.5) upright += each.text.size();
    if (each.box.width() > each.box.height() * 1.5) level += each.text.size();
  }
  if (upright <= level * 2) return 0;
  long down = 0;
  for (std::size_t i = 1; i < page.texts.size(); ++i) {
    const PageBox& a = page.texts[i - 1].box;
    const PageBox& b = page.texts[i].box;
    if (std::abs(a.middle_x() - b.middle_x()) > a.width() / 2) {
      // Read downwards, the next line stands to the left.
      down += b.middle_x() < a.middle_x() ? 1 : -1;
    } else {
      down += b.middle_y() > a.middle_y() ? 1 : -1;
    }
  }
  return down >= 0 ? 1 : -1;
}

void turn_upright(PlacedPage& page) {
  const int turn = turn_of(page);
  if (turn == 0) return;
  const auto turned = [&page, turn](const PageBox& box) -> PageBox {
    if (turn > 0) return {box.top, page.width - box.right, box.bottom, page.width - box.left};
    return {page.height - box.bottom, box.left, page.height - box.top, box.right};
  };
  for (PlacedText& each : page.texts) each.box = turned(each.box);
  for (PageBox& each : page.rules) each = turned(each);
  std::swap(page.width, page.height);
}

/// What cannot be read: pages that are pictures.
void tell_pictures(const std::vector<PlacedPage>& pages, const std::vector<bool>& has_text,
                   OfficeDocument& out) {
  constexpr std::size_t kMostNamed = 10;
  constexpr std::size_t kMostPictures = 1'000;
  std::u16string named;
  std::size_t blind = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    out.pictures = std::min(out.pictures + pages[i].pictures, kMostPictures);
    if (has_text[i] || pages[i].pictures == 0) continue;
    if (++blind <= kMostNamed) named += cat(named.empty() ? u"" : u"、", i + 1);
  }
  if (blind == 0) return;
  out.notices.push_back(cat(u"第", named, blind > kMostNamed ? u"等" : u"",
                            u"页是图片,没有文字,没有检查;请交来能选中文字的版本,或先做文字识别再检查。"));
}

}  // namespace

OfficeDocument lay_out(std::vector<PlacedPage> pages) {
  OfficeDocument out;
  if (!tidy(pages)) out.notices.push_back(u"这个文件太长,后面的部分没有读取,也没有检查。");
  std::vector<bool> has_text;
  std::size_t pictures = 0;
  for (const PlacedPage& page : pages) {
    has_text.push_back(!page.texts.empty());
    pictures += page.pictures;
  }
  if (std::find(has_text.begin(), has_text.end(), true) == has_text.end()) {
    out.problem = pictures > 0 ? u"这是扫描件,没有文字,无法检查;请交来能选中文字的版本,或先做文字识别再检查。"
                               : u"这个文件里没有文字,无法检查;请交来能选中文字的版本。";
    return out;
  }
  tell_pictures(pages, has_text, out);
  std::vector<std::vector<PageItem>> items;
  for (PlacedPage& page : pages) {
    turn_upright(page);
    std::vector<PageTable> tables = take_ruled_tables(page);
    items.push_back(in_order(lines_of(std::move(page.texts)), std::move(tables)));
    for (PageItem& each : items.back()) each.page_width = page.width;
  }
  take_margins(items, pages, out);
  bool sure = true;
  std::vector<PageItem> all;
  for (std::vector<PageItem>& page : items) {
    sure = find_columns(page) && sure;
    std::move(page.begin(), page.end(), std::back_inserter(all));
  }
  join_tables(all);
  if (!sure) out.notices.emplace_back(words::guessed_tables);
  out.body = paragraphs_of(all);
  return out;
}

}  // namespace nianbao
