#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/parse/sentence.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

bool is_host_unit(char16_t u) { return is_digit(u) || is_ascii_letter(u) || u == u'.' || u == u'-'; }

std::u16string lower(std::u16string_view text) {
  std::u16string out(text);
  for (char16_t& u : out) {
    if (u >= u'A' && u <= u'Z') u = static_cast<char16_t>(u - u'A' + u'a');
  }
  return out;
}

/// The host that starts at `at`, which follows "://" or begins with "www.".
Span host_at(std::u16string_view text, Offset at, Offset limit) {
  Span host{at, at};
  while (host.end < limit && is_host_unit(text[host.end])) ++host.end;
  while (!host.empty() && (text[host.end - 1] == u'.' || text[host.end - 1] == u'-')) --host.end;
  return host;
}

bool is_government(std::u16string_view host) {
  return host == u"gov.cn" || ends_with(host, u".gov.cn") || ends_with(host, u".政务") ||
         ends_with(host, u".mil.cn");
}

/// What stands before an address in its sentence: does the text call it a government website?
bool called_government_site(std::u16string_view before) {
  static constexpr std::array sites = {u"政府网",   u"政府门户", u"门户网站", u"官方网站", u"官网",
                                       u"信息公开", u"政务公开", u"政务网",   u"本局网站", u"我局网站"};
  static constexpr std::array others = {u"微信",   u"微博",   u"公众号",   u"抖音",   u"头条",
                                        u"客户端", u"日报",   u"晚报",     u"新闻网", u"电视台",
                                        u"邮箱",   u"E-mail", u"信用中国", u"招标"};
  std::size_t site = 0;
  for (const char16_t* word : sites) {
    const std::size_t at = before.rfind(word);
    if (at != std::u16string_view::npos) site = std::max(site, at + 1);
  }
  if (site == 0) return false;
  // The word nearest to the address decides: "门户网站、官方微博(weibo.com/…)" is about the latter.
  return std::none_of(others.begin(), others.end(), [before, site](const char16_t* word) {
    const std::size_t at = before.rfind(word);
    return at != std::u16string_view::npos && at + 1 > site;
  });
}

void judge(const RuleInput& in, Span paragraph, Span host, Reporter& out) {
  const std::u16string name = lower(in.text(host));
  const std::size_t dot = name.rfind(u'.');
  if (dot == std::u16string::npos || !is_ascii_letter(name.back()) || is_government(name)) return;
  const Span sentence = sentence_at(in.source.clean, host.start);
  const Offset start = std::max(sentence.start, paragraph.start);
  if (!called_government_site(slice(in.source.clean, {start, host.start}))) return;
  Finding finding;
  finding.span = host;
  finding.message = cat(u"文中称为政府网站,但网址 ", name, u" 不在 gov.cn 域名之下,请核对网址。");
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  const std::u16string_view text = in.source.clean;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role == Role::furniture) continue;
    const Span span = paragraph.span;
    for (Offset at = span.start; at + 4 < span.end;) {
      const std::u16string_view rest = slice(text, {at, span.end});
      const bool after_word = at > span.start && (is_host_unit(text[at - 1]) || text[at - 1] == u'/');
      Offset host_start = 0;
      if (starts_with(rest, u"://")) {
        host_start = at + 3;
      } else if (!after_word && starts_with(lower(rest.substr(0, 4)), u"www.")) {
        host_start = at;
      } else {
        ++at;
        continue;
      }
      const Span host = host_at(text, host_start, span.end);
      if (!host.empty()) judge(in, span, host, out);
      at = std::max(host.end, at + 3);
    }
  }
}

}  // namespace

const Rule link_domain = {
    .id = "link/domain",
    .severity = Severity::warning,
    .title = u"政府网址是否为政务域名",
    .basis = {"web2018"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
