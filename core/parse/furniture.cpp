// Page furniture: what a web page or a PDF puts around the text. Known by its words, never by a guess alone.
#include <algorithm>
#include <array>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/parse/lines.h"

namespace nianbao::parse {

namespace {

/// Labels of a page's publication line and metadata box. One of these with a colon is enough.
constexpr std::array kKeys = {u"来源",     u"信息来源", u"文章来源", u"发布时间",   u"发布日期", u"发布机构",
                              u"发布单位", u"发布人",   u"浏览次数", u"浏览量",     u"阅读次数", u"阅读量",
                              u"点击数",   u"点击次数", u"点击率",   u"点击量",     u"访问量",   u"访问次数",
                              u"字号",     u"字体",     u"责任编辑", u"索引号",     u"公开日期", u"发文日期",
                              u"成文日期", u"生成日期", u"发文机关", u"发文字号",   u"录入时间", u"更新时间",
                              u"稿件来源", u"打印字号", u"组配分类", u"发布机关",   u"浏览",     u"阅读",
                              u"点击",     u"字体大小", u"我要分享", u"保护视力色", u"发文机构"};

/// Labels that prose also uses: two on one line, or next to other furniture.
constexpr std::array kWeakKeys = {
    u"作者",   u"编辑",   u"审核",     u"名称",     u"标题",     u"文号",     u"有效性",   u"体裁",
    u"关键词", u"时间",   u"信息名称", u"日期",     u"校对",     u"初审",     u"终审",     u"签发",
    u"分类",   u"主题词", u"公开方式", u"主题分类", u"公开范围", u"公开时限", u"信息分类", u"信息类别"};

/// Buttons and links; a line made of these alone.
constexpr std::array kButtons = {
    u"打印",     u"收藏",       u"关闭",     u"关闭本页", u"关闭窗口", u"打印本页",   u"返回顶部",
    u"回到顶部", u"顶部",       u"返回首页", u"返回",     u"top",      u"分享",       u"分享到",
    u"字号",     u"大",         u"中",       u"小",       u"扫码",     u"登录",       u"注册",
    u"首页",     u"网站首页",   u"网站地图", u"无障碍",   u"简体",     u"繁体",       u"简",
    u"繁",       u"长者模式",   u"手机版",   u"设为首页", u"加入收藏", u"联系我们",   u"关于我们",
    u"我要纠错", u"纠错",       u"微信",     u"微博",     u"官方微信", u"官方微博",   u"上一篇",
    u"下一篇",   u"相关推荐",   u"相关阅读", u"相关链接", u"相关文章", u"相关信息",   u"热门推荐",
    u"猜你喜欢", u"推荐阅读",   u"阅读全文", u"qq空间",   u"新浪微博", u"微信公众号", u"打印此页",
    u"关闭此页", u"无障碍阅读", u"关怀版",   u"适老模式", u"返回列表", u"英文版",     u"english",
    u"搜索",     u"qq",         u"复制链接", u"下载",     u"a+",       u"a-",         u"t",
    u"打印文章", u"本站导航",   u"网站导航", u"隐私声明", u"版权声明", u"网站声明",   u"法律声明",
    u"人民网",   u"官方"};

/// Names of a site's columns: navigation when several share a line or other furniture is next to it.
constexpr std::array kColumns = {u"政务公开",         u"政务服务", u"互动交流", u"新闻中心", u"走进我们",
                                 u"办事服务",         u"机构设置", u"信息公开", u"机构职能", u"政策法规",
                                 u"年度报告",         u"公众参与", u"专题专栏", u"政民互动", u"政府信息公开",
                                 u"政府信息公开年报", u"解读回应"};

/// A line that opens a list of links to other pages.
constexpr std::array kRelated = {u"相关推荐", u"相关阅读", u"相关链接", u"相关文章", u"相关信息",
                                 u"热门推荐", u"猜你喜欢", u"推荐阅读", u"相关新闻", u"热点推荐",
                                 u"延伸阅读", u"最新文章", u"相关稿件", u"相关解读", u"友情链接"};

constexpr std::array kStarts = {u"上一篇:",   u"下一篇:",   u"上一条:",  u"下一条:",   u"分享到",
                                u"扫一扫",    u"扫码",      u"版权所有", u"主办单位:", u"承办单位:",
                                u"技术支持:", u"copyright", u"©",        u"返回顶部",  u"网站标识码",
                                u"您是第",    u"主办:",     u"承办:",    u"网站主办",  u"备案号",
                                u"【字体",    u"【字号",    u"[字体",    u"[字号",     u"(责任编辑",
                                u"[责任编辑", u"【打印",    u"[打印",    u"【关闭",    u"维护单位:"};

constexpr std::array kInside = {u"icp备",      u"公网安备",   u"网站标识码",   u"扫描二维码",
                                u"长按二维码", u"关注公众号", u"微信扫一扫",   u"扫一扫在手机",
                                u"建议使用ie", u"分辨率浏览", u"微信公众号id", u"分享到微信"};

constexpr std::array kPlaces = {u"当前位置", u"所在的位置", u"所在位置",
                                u"您的位置", u"现在的位置", u"当前所在"};

char16_t lower(char16_t u) { return u >= u'A' && u <= u'Z' ? static_cast<char16_t>(u + 32) : u; }

bool is_separator(char16_t u) {
  static constexpr std::u16string_view units = u" \t|/·•>»›[]【】()«<:,、-_—";
  return units.find(u) != std::u16string_view::npos;
}

/// How many words a line of buttons and columns has; 0: it has other words too, or columns alone and only
/// one.
std::size_t count_buttons(std::u16string_view text, bool beside) {
  std::size_t words = 0;
  std::size_t buttons = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_separator(text[at]) || is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_separator(text[end]) && !is_space(text[end])) ++end;
    const std::u16string_view word = text.substr(at, end - at);
    if (std::find(kButtons.begin(), kButtons.end(), word) != kButtons.end()) {
      ++buttons;
    } else if (std::find(kColumns.begin(), kColumns.end(), word) == kColumns.end()) {
      return 0;
    }
    ++words;
    at = end;
  }
  return buttons > 0 || words > 1 || beside ? words : 0;
}

/// "- 3 -", "— 3 —", "第3页", "第 3 页 共 10 页", "· 3 ·".
bool is_page_number(std::u16string_view text) {
  const std::u16string bare = squeeze(text);
  if (bare.size() < 3 || bare.size() > 14) return false;
  static constexpr std::u16string_view dashes = u"-—–―─·~";
  const auto is_dash = [](char16_t u) { return dashes.find(u) != std::u16string_view::npos; };
  const auto first = std::find_if_not(bare.begin(), bare.end(), is_dash);
  const auto last = std::find_if_not(bare.rbegin(), bare.rend(), is_dash).base();
  if (first != bare.begin() && last != bare.end() && first < last && last - first <= 3) {
    return std::all_of(first, last, is_digit);
  }
  if (bare.front() != u'第' || !contains(bare, u"页")) return false;
  return std::all_of(bare.begin(), bare.end(), [](char16_t u) {
    return is_digit(u) || u == u'第' || u == u'页' || u == u'共' || u == u'/' || u == u',' || u == u'(' ||
           u == u')';
  });
}

/// "2011-12-23 00:00": a day with a time of day is a publication line.
bool is_timestamp(std::u16string_view text) {
  if (text.size() < 12 || text.size() > 24 || !contains(text, u":")) return false;
  return (text.starts_with(u"20") || text.starts_with(u"19")) &&
         std::all_of(text.begin(), text.end(), [](char16_t u) {
           return is_digit(u) || is_space(u) || u == u'-' || u == u':' || u == u'/' || u == u'.' ||
                  u == u'年' || u == u'月' || u == u'日';
         });
}

/// How often labels of `keys` stand in `text` at the start or after a blank, a bar or a digit, with a colon
/// behind.
template <typename Keys>
int count_keys(const Keys& keys, std::u16string_view text) {
  int count = 0;
  for (std::size_t colon = text.find(u':'); colon != std::u16string_view::npos;
       colon = text.find(u':', colon + 1)) {
    std::size_t end = colon;
    while (end > 0 && is_space(text[end - 1])) --end;
    for (const std::u16string_view key : keys) {
      if (!ends_with(text.substr(0, end), key)) continue;
      const std::size_t start = end - key.size();
      if (start == 0 || is_separator(text[start - 1]) || is_space(text[start - 1]) ||
          is_digit(text[start - 1])) {
        ++count;
        break;
      }
    }
  }
  return count;
}

template <typename Words>
bool any_inside(const Words& words, std::u16string_view text) {
  return contains_any(text, words);
}

template <typename Words>
bool any_start(const Words& words, std::u16string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::u16string_view w) { return text.starts_with(w); });
}

bool is_prose(std::u16string_view text) { return text.size() > 120 || find_unit<u'。'>(text) < text.size(); }

bool is_related_title(std::u16string_view text) {
  std::u16string bare = squeeze(text);
  while (!bare.empty() && is_separator(bare.back())) bare.pop_back();
  while (!bare.empty() && is_separator(bare.front())) bare.erase(0, 1);
  return std::any_of(kRelated.begin(), kRelated.end(), [&bare](const char16_t* w) { return bare == w; });
}

std::u16string key_text(std::u16string_view text) {
  std::u16string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

}  // namespace

bool is_furniture_line(std::u16string_view folded, const Lexicon& lexicon) {
  if (is_prose(folded)) return false;
  const std::u16string text = key_text(folded);
  if (read_mark(text, 0, true, lexicon).style != MarkStyle::none) return false;
  if (is_page_number(text) || is_timestamp(text) || count_buttons(text, false) > 0 || is_related_title(text))
    return true;
  const auto arrows =
      std::count_if(text.begin(), text.end(), [](char16_t u) { return u == u'>' || u == u'»' || u == u'›'; });
  if (any_inside(kPlaces, text) && (arrows > 0 || text.size() <= 60)) return true;
  if (arrows > 0 && contains(text, u"首页")) return true;
  if (any_start(kStarts, text) || any_inside(kInside, text)) return true;
  if (text.size() <= 40 && (contains(text, u"扫码关注") || contains(text, u"二维码"))) return true;
  const int strong = count_keys(kKeys, text);
  return strong > 0 || count_keys(kWeakKeys, text) > 1;
}

void mark_furniture(const SourceText& source, const Lexicon& lexicon, std::vector<Line>& lines) {
  std::size_t first_prose = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.in_table) continue;
    const std::u16string_view text = slice(source.clean, line.span);
    if (first_prose == lines.size() && is_prose(text)) first_prose = i;
    if (line.role == Role::body && text.size() <= 160 && is_furniture_line(text, lexicon))
      line.role = Role::furniture;
  }
  // Links to other pages run until prose comes again or the file ends.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != Role::furniture || !is_related_title(slice(source.clean, lines[i].span))) continue;
    for (std::size_t k = i + 1; k < lines.size() && !lines[k].in_table; ++k) {
      const std::u16string_view text = slice(source.clean, lines[k].span);
      if (is_prose(text) || read_mark(text, 0, true, lexicon).style != MarkStyle::none) break;
      lines[k].role = Role::furniture;
      i = k;
    }
  }
  // Above the text, next to other furniture: labels that prose uses too, and days without a time.
  for (std::size_t i = 0; i < std::min(first_prose, lines.size()); ++i) {
    Line& line = lines[i];
    if (line.role != Role::body) continue;
    const std::u16string text = key_text(slice(source.clean, line.span));
    const bool beside = (i > 0 && lines[i - 1].role == Role::furniture) ||
                        (i + 1 < lines.size() && lines[i + 1].role == Role::furniture);
    const bool weak = count_keys(kWeakKeys, text) > 0;
    const bool day = is_day_line(text) && !contains(text, u"年") && text.size() >= 8;
    if (beside && (weak || day || count_buttons(text, true) > 0)) line.role = Role::furniture;
  }
}

void mark_tail(const SourceText& source, std::vector<Line>& lines, std::size_t after,
               std::u16string_view title) {
  static constexpr std::array keep = {u"附",   u"注",   u"(",    u"抄送", u"主送",
                                      u"印发", u"联系", u"备注", u"说明"};
  for (std::size_t i = after + 1; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, line.span);
    // Prose, a table or an annex below the signature is text again, and so is all that follows it.
    if (is_prose(text) || any_start(keep, text)) return;
    const std::u16string bare = squeeze(text);
    const bool digits = bare.size() >= 4 && std::all_of(bare.begin(), bare.end(), is_digit);
    const bool button = bare.size() <= 6 && std::all_of(bare.begin(), bare.end(), is_han);
    if (digits || button || (!title.empty() && bare == squeeze(title))) line.role = Role::furniture;
  }
}

}  // namespace nianbao::parse
