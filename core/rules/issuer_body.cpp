#include "core/rules/issuer_body.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/identity/named_issuer.h"
#include "core/organs/organ.h"
#include "core/organs/self_name.h"
#include "core/organs/stranger.h"
#include "core/rules/wording.h"
#include "core/words/lists/writer.h"

namespace nianbao {

namespace {

constexpr std::size_t kMostPlaces = 20;

/// The places of one wrong name: the first, and how many there are.
struct Places {
  Finding finding;
  std::u16string name;
  std::size_t count = 0;

  void add(const RuleInput& in, Span span) {
    if (count++ == 0) {
      finding.span = span;
      name = in.text(span);
    } else if (count <= kMostPlaces) {
      finding.related.push_back({span, u"这里也是"});
    }
  }
};

std::u16string how_often(std::size_t count) {
  return count > 1 ? cat(u"有", count, u"处") : std::u16string(u"有一处");
}

void finish(Places& places, std::u16string_view issuer, Reporter& out) {
  places.finding.message = cat(u"这是", quoted(issuer), u"的报告,文中", how_often(places.count), u"写的是",
                               quoted(places.name), u",像是从别的单位的报告里留下来的,请核对后改正。");
  places.finding.evidence = Evidence{cat(places.name, u" ≠ ", issuer), std::u16string(issuer), places.name};
  out.add(std::move(places.finding));
}

/// Calls `visit` for the running text and the headings, which tell of the organ's own work.
template <typename Visit>
void for_each_text(const RuleInput& in, Visit visit) {
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role == Role::body || paragraph.role == Role::heading) visit(paragraph.span);
  }
}

}  // namespace

void report_self_names(const RuleInput& in, std::u16string_view issuer, Reporter& out) {
  std::map<std::string_view, Places> found;
  for_each_text(in, [&](Span paragraph) {
    for (const SelfName& name : find_self_names(in.source.clean, paragraph)) {
      if (is_name_of_another(name, issuer)) found[name.kind].add(in, name.span);
    }
  });
  for (auto& [kind, places] : found) finish(places, issuer, out);
}

void report_strangers(const RuleInput& in, std::u16string_view issuer, Reporter& out) {
  std::map<std::u16string, Places> found;
  for_each_text(in, [&](Span paragraph) {
    for (const Span span : find_strangers(in.source.clean, paragraph, issuer)) {
      found[std::u16string(in.text(span))].add(in, span);
    }
  });
  for (auto& [name, places] : found) finish(places, issuer, out);
}

void report_maimed_names(const RuleInput& in, std::u16string_view issuer, Reporter& out) {
  for_each_text(in, [&](Span paragraph) {
    for (const Span span : find_maimed_names(in.source.clean, paragraph, issuer)) {
      Finding finding;
      finding.span = span;
      finding.message = cat(quoted(in.text(span)), u"与本机关的名称", quoted(issuer), u"差了字,请改正。");
      finding.evidence =
          Evidence{cat(in.text(span), u" → ", issuer), std::u16string(issuer), std::u16string(in.text(span))};
      out.add(std::move(finding));
    }
  });
}

void report_publisher(const RuleInput& in, std::u16string_view issuer, Reporter& out) {
  constexpr std::size_t kHead = 12;  // paragraphs that may stand above the text
  std::size_t seen = 0;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (++seen > kHead || paragraph.role == Role::heading) return;
    const std::u16string_view text = in.text(paragraph.span);
    for (const std::u16string_view label : words::publisher_labels) {
      std::size_t start = text.find(label);
      if (start == std::u16string_view::npos) continue;
      start += label.size();
      while (start < text.size() && (text[start] == u':' || is_space(text[start]))) ++start;
      std::size_t end = start;
      while (end < text.size() && is_han(text[end])) ++end;
      const std::u16string_view name = text.substr(start, end - start);
      if (!identity::is_organ_name(name) || !may_not_publish(name, issuer)) continue;
      Finding finding;
      const Offset from = paragraph.span.start + static_cast<Offset>(start);
      finding.span = {from, from + static_cast<Offset>(name.size())};
      finding.message = cat(u"这是", quoted(issuer), u"的报告,页面上的", label, u"写的是", quoted(name),
                            u",请核对是不是发布时选错了单位。");
      finding.evidence = Evidence{cat(name, u" ≠ ", issuer), std::u16string(issuer), std::u16string(name)};
      return out.add(std::move(finding));
    }
  }
}

}  // namespace nianbao
