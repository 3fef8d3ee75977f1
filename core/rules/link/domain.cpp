// A "government website" whose address is not under gov.cn.
#include "core/base/scan.h"
#include "core/base/words.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

bool is_host_unit(char16_t u) { return is_ascii_letter(u) || is_digit(u) || u == u'-' || u == u'.'; }

std::u16string lower(std::u16string_view text) {
  std::u16string out(text);
  for (char16_t& u : out) {
    if (u >= u'A' && u <= u'Z') u = static_cast<char16_t>(u - u'A' + u'a');
  }
  return out;
}

/// A host name: at least one dot, letters in the last label, and "www." or "://" to be sure that it is meant
/// as an address ("Node.js" is none).
bool is_host(std::u16string_view text, Span span) {
  const std::u16string_view host = slice(text, span);
  const std::size_t dot = host.rfind(u'.');
  if (dot == std::u16string_view::npos || dot == 0 || host.size() - dot < 3) return false;
  for (std::size_t i = dot + 1; i < host.size(); ++i) {
    if (!is_ascii_letter(host[i])) return false;
  }
  const bool scheme = span.start >= 3 && text.substr(span.start - 3, 3) == u"://";
  return scheme || starts_with(lower(host), u"www.");
}

/// Who the address belongs to, by the last such word before it in its sentence.
enum class Owner : std::uint8_t { unknown, government, site, other };

Owner owner_of(std::u16string_view before) {
  struct Cue {
    std::u16string_view word;
    Owner owner;
  };
  static constexpr std::array cues = {Cue{u"政府网", Owner::government},
                                      Cue{u"政府门户", Owner::government},
                                      Cue{u"政府信息公开网", Owner::government},
                                      Cue{u"政府信息公开专栏", Owner::government},
                                      Cue{u"信息公开专栏", Owner::site},
                                      Cue{u"政务网", Owner::government},
                                      Cue{u"政务公开网", Owner::government},
                                      Cue{u"政府信息公开平台", Owner::government},
                                      Cue{u"门户网站", Owner::site},
                                      Cue{u"官方网站", Owner::site},
                                      Cue{u"官网", Owner::site},
                                      Cue{u"局网站", Owner::site},
                                      Cue{u"委网站", Owner::site},
                                      Cue{u"厅网站", Owner::site},
                                      Cue{u"新闻", Owner::other},
                                      Cue{u"日报", Owner::other},
                                      Cue{u"晚报", Owner::other},
                                      Cue{u"媒体", Owner::other},
                                      Cue{u"微信", Owner::other},
                                      Cue{u"微博", Owner::other},
                                      Cue{u"公众号", Owner::other},
                                      Cue{u"抖音", Owner::other},
                                      Cue{u"头条", Owner::other},
                                      Cue{u"客户端", Owner::other},
                                      Cue{u"邮箱", Owner::other},
                                      Cue{u"企业", Owner::other},
                                      Cue{u"公司", Owner::other},
                                      Cue{u"协会", Owner::other},
                                      Cue{u"学校", Owner::other},
                                      Cue{u"医院", Owner::other},
                                      Cue{u"招聘", Owner::other},
                                      Cue{u"电视台", Owner::other},
                                      Cue{u"人民网", Owner::other},
                                      Cue{u"融媒", Owner::other},
                                      Cue{u"第三方", Owner::other}};
  Owner owner = Owner::unknown;
  std::size_t last = 0;
  for (const Cue& cue : cues) {
    const std::size_t at = before.rfind(cue.word);
    if (at == std::u16string_view::npos || at + cue.word.size() < last) continue;
    last = at + cue.word.size();
    owner = cue.owner;
  }
  return owner;
}

/// "本报告的电子版可在某某网(http://…)下载": where the report itself is kept is the office's own site.
bool keeps_report(std::u16string_view sentence) {
  static constexpr std::array<std::u16string_view, 3> report = {u"本报告", u"年度报告", u"电子版"};
  static constexpr std::array<std::u16string_view, 3> got = {u"下载", u"查阅", u"查看"};
  return contains_any(sentence, report) && contains_any(sentence, got);
}

bool is_official(std::u16string_view host, Owner owner) {
  if (ends_with(host, u".gov.cn") || host == u"gov.cn" || ends_with(host, u".gov.mo") ||
      ends_with(host, u".gov.hk"))
    return true;
  // Schools, associations and the army have ends of their own, which an office of theirs may rightly use.
  return owner == Owner::site &&
         (ends_with(host, u".edu.cn") || ends_with(host, u".org.cn") || ends_with(host, u".mil.cn"));
}

void check(const RuleInput& in, Reporter& out) {
  const std::u16string_view text = in.source.clean;
  bool any = false;
  for_each_paragraph(in, [&](const Paragraph& paragraph) {
    for (Offset at = paragraph.span.start; at < paragraph.span.end;) {
      if (!is_host_unit(text[at])) {
        at = static_cast<Offset>(find_ascii(text.substr(0, paragraph.span.end), at + 1));
        continue;
      }
      Span host{at, at};
      while (host.end < paragraph.span.end && is_host_unit(text[host.end])) ++host.end;
      at = host.end;
      while (host.end > host.start && text[host.end - 1] == u'.') --host.end;
      if (host.start > 0 && (text[host.start - 1] == u'@' || text[host.start - 1] == u'/') &&
          (host.start < 3 || text.substr(host.start - 3, 3) != u"://"))
        continue;
      if (!is_host(text, host)) continue;
      any = true;
      const Span sentence = sentence_at(text, paragraph.span, host.start);
      const Offset near = std::max(sentence.start, host.start > 60 ? host.start - 60 : 0);
      Owner owner = owner_of(in.text({near, host.start}));
      if (owner == Owner::unknown && keeps_report(in.text(sentence))) owner = Owner::site;
      const std::u16string name = lower(in.text(host));
      if (owner == Owner::unknown || owner == Owner::other || is_official(name, owner)) continue;
      Finding finding;
      finding.span = host;
      finding.message = cat(u"文中把“", in.text(host),
                            u"”写作政府网站的网址,但它不是以 .gov.cn 结尾的政府网站网址,请核对后改正。");
      finding.evidence = Evidence{cat(in.text(host), u" 不以 .gov.cn 结尾"), u".gov.cn", name};
      out.add(std::move(finding));
    }
  });
  if (!any) out.not_applicable(u"文中没有网址。");
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
