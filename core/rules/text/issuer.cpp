// The issuer under names that are not one organ's name and its short name.
#include <optional>

#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/words/lists/writer.h"

namespace nianbao::rules {

namespace {

struct Name {
  std::u16string text;  // without blanks and bracketed second plates
  Span span;
  std::u16string_view where;
};

std::u16string without_brackets(std::u16string_view text) { return bare_organ(text); }
std::u16string_view end_of(std::u16string_view name) { return organ_ending(name); }

bool is_organ(std::u16string_view name) {
  return name.size() >= 3 && name.size() <= 30 && !end_of(name).empty() &&
         std::all_of(name.begin(), name.end(),
                     [](char16_t u) { return is_han(u) || u == u'、' || u == u'·'; });
}

/// Where "2024年", "二〇二四年" starts; npos where there is none.
std::size_t year_in(std::u16string_view text) {
  static constexpr std::u16string_view numerals = u"0123456789〇零一二三四五六七八九OoX×x";
  for (std::size_t at = text.find(u'年'); at != std::u16string_view::npos; at = text.find(u'年', at + 1)) {
    std::size_t start = at;
    while (start > 0 && numerals.find(text[start - 1]) != std::u16string_view::npos) --start;
    if (at - start == 4) return start;
  }
  return std::u16string_view::npos;
}

/// The organ in a title: before its year, or between the year and 政府信息公开.
std::u16string organ_of_title(std::u16string_view title) {
  std::u16string text = without_brackets(title);
  if (const std::size_t colon = text.rfind(u':'); colon != std::u16string::npos) text.erase(0, colon + 1);
  const std::size_t year = year_in(text);
  if (year == std::u16string::npos) return {};
  std::u16string name = text.substr(0, year);
  if (name.empty() || name == u"关于") {
    name = text.substr(year + 5);
    if (starts_with(name, u"度")) name.erase(0, 1);
    const std::size_t topic = std::min(name.find(u"政府信息公开"), name.find(u"政务公开"));
    name.resize(topic == std::u16string::npos ? 0 : topic);
  }
  if (ends_with(name, u"关于")) name.resize(name.size() - 2);
  return is_organ(name) ? name : std::u16string();
}

/// Without the region in front: 青岚县农业农村局 → 农业农村局.
std::u16string_view without_region(std::u16string_view name) {
  const OrganName parts = split_organ(name);
  return parts.own.empty() ? name : parts.own;
}

bool has_all(std::u16string_view text, std::u16string_view units) {
  return std::all_of(units.begin(), units.end(),
                     [text](char16_t u) { return text.find(u) != std::u16string_view::npos; });
}

/// Governments sign through their offices, and towns and zones through several plates.
bool is_government(std::u16string_view name) {
  static constexpr std::array<std::u16string_view, 9> words = {
      u"政府", u"办公室", u"办公厅", u"政务公开", u"管委会", u"管理委员会", u"街道", u"镇", u"乡"};
  // 住房和城乡建设局, 乡村振兴局: the word is not a town's.
  static constexpr std::array<std::u16string_view, 3> others = {u"城乡", u"乡村", u"城镇"};
  std::u16string own(name);
  for (const std::u16string_view other : others) {
    if (const std::size_t at = own.find(other); at != std::u16string::npos) own.erase(at, other.size());
  }
  return contains_any(std::u16string_view(own), words);
}

/// Why the two cannot be one organ's names; nullopt when they can.
bool agree(std::u16string_view a, std::u16string_view b) {
  if (contains(a, b) || contains(b, a)) return true;
  if (is_government(a) || is_government(b)) {
    if (ends_with(a, u"人民政府") && ends_with(b, u"人民政府")) return false;
    for (const std::u16string_view end : words::one_kind_of_organ) {
      if (!ends_with(a, end) || !ends_with(b, end)) continue;
      // 临港经开区管委会 is a short name, 芳香街道 beside 芳草街道 another street.
      std::u16string_view longer = a.substr(0, a.size() - end.size());
      std::u16string_view shorter = b.substr(0, b.size() - end.size());
      if (longer.size() < shorter.size()) std::swap(longer, shorter);
      return has_all(longer, shorter);
    }
    return true;
  }
  const std::u16string_view core_a = without_region(a);
  const std::u16string_view core_b = without_region(b);
  const std::u16string_view region_a = a.substr(0, a.size() - core_a.size());
  const std::u16string_view region_b = b.substr(0, b.size() - core_b.size());
  const bool regions = contains(region_a, region_b) || contains(region_b, region_a);
  if (core_a == core_b) return regions;
  std::u16string_view longer = core_a.substr(0, core_a.size() - end_of(core_a).size());
  std::u16string_view shorter = core_b.substr(0, core_b.size() - end_of(core_b).size());
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  if (!regions || !has_all(longer, shorter)) return false;
  // 外经局 beside 外经贸局: two short names, of which at most one can be the usual one.
  return longer.size() == shorter.size() || !(longer.size() <= 4 && longer.size() - shorter.size() == 1);
}

/// "公布某局2024年度政府信息公开工作年度报告" in the opening.
std::optional<Name> named_in_opening(const RuleInput& in) {
  int seen = 0;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body || ++seen > 3) continue;
    const std::u16string_view text = in.text(paragraph.span);
    for (const std::u16string_view verb : words::opening_verbs) {
      for (std::size_t at = text.find(verb); at != std::u16string_view::npos; at = text.find(verb, at + 1)) {
        const std::size_t start = at + verb.size();
        const std::u16string_view rest = text.substr(start, 60);
        const std::size_t year = year_in(rest);
        if (year == std::u16string_view::npos || !contains(rest.substr(year, 24), u"公开")) continue;
        std::u16string name = without_brackets(rest.substr(0, year));
        if (!is_organ(name)) continue;
        const Offset from = paragraph.span.start + static_cast<Offset>(start);
        return Name{std::move(name), {from, from + static_cast<Offset>(year)}, u"开头"};
      }
    }
  }
  return std::nullopt;
}

/// "云溪县旅游局编制本报告", "由云溪县旅游局汇总编制而成": who says to have written it.
std::optional<Name> named_as_writer(const RuleInput& in) {
  int seen = 0;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body || ++seen > 3) continue;
    const std::u16string_view text = in.text(paragraph.span);
    for (std::size_t at = text.find(words::writing[0]); at != std::u16string_view::npos;
         at = text.find(words::writing[0], at + 1)) {
      const std::u16string_view behind = text.substr(at + 2);
      if (!starts_with_any(behind, words::behind_writing)) continue;
      std::size_t start = at;
      while (start > 0 && at - start < 30 && is_han(text[start - 1])) --start;
      if (const std::size_t by = text.substr(start, at - start).rfind(u'由'); by != std::u16string_view::npos)
        start += by + 1;
      std::u16string_view name = text.substr(start, at - start);
      for (const std::u16string_view verb : words::writing_adverbs) {
        if (ends_with(name, verb)) name.remove_suffix(verb.size());
      }
      if (name.size() < 4 || !is_organ(name)) continue;
      const Offset from = paragraph.span.start + static_cast<Offset>(start);
      return Name{std::u16string(name), {from, from + static_cast<Offset>(name.size())}, u"开头"};
    }
  }
  return std::nullopt;
}

/// The organ whose office a name is: 白桥县水务局办公室 → 白桥县水务局; "" where none is named.
std::u16string_view organ_before_office(std::u16string_view name) {
  while (!name.empty() && !is_organ(name)) name.remove_suffix(1);
  for (const std::u16string_view office : words::offices_of_organ) {
    if (!ends_with(name, office)) continue;
    const std::u16string_view organ = name.substr(0, name.size() - office.size());
    if (is_organ(organ)) return organ;
  }
  return name;
}

/// "可与白桥县水务局办公室联系(地址:…)", "联系单位:…": who answers questions. Governments and the offices
/// that run a platform for all answer for others.
std::optional<Name> named_in_contact(const RuleInput& in) {
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = in.text(paragraph.span);
    if (!contains_any(text, words::contact) || !contains_any(Asked(text), words::contact_details)) continue;
    for (const std::u16string_view lead : words::contact_leads) {
      for (std::size_t at = text.find(lead); at != std::u16string_view::npos; at = text.find(lead, at + 1)) {
        const std::size_t start = at + lead.size();
        std::size_t end = start;
        while (end < text.size() && end - start < 30 && is_han(text[end])) ++end;
        std::u16string_view name = text.substr(start, end - start);
        name = name.substr(0, name.find(words::contact[0]));
        name = organ_before_office(name);
        if (name.size() < 4 || contains_any(Asked(name), words::platform_offices)) continue;
        const Offset from = paragraph.span.start + static_cast<Offset>(start);
        return Name{std::u16string(name), {from, from + static_cast<Offset>(name.size())}, u"联系方式"};
      }
    }
  }
  return std::nullopt;
}

/// The text itself says that one organ bears both names: "加挂…牌子", "…(…)", "与…合署办公".
bool is_second_plate(const RuleInput& in, const Name& first, const Name& other) {
  if (without_region(first.text) == without_region(other.text)) return false;
  for (const Paragraph& paragraph : in.document.paragraphs) {
    if (paragraph.role != Role::body && paragraph.role != Role::title) continue;
    const std::u16string_view text = in.text(paragraph.span);
    for (std::size_t at = text.find(other.text); at != std::u16string_view::npos;
         at = text.find(other.text, at + 1)) {
      const Offset place = paragraph.span.start + static_cast<Offset>(at);
      if (other.span.contains(Span{place, place})) continue;
      const std::u16string_view around = in.text(sentence_at(in.source.clean, paragraph.span, place));
      if (!contains_any(Asked(around), words::whom_to_ask)) return true;
    }
  }
  return false;
}

void check(const RuleInput& in, Reporter& out) {
  std::vector<Name> names;
  if (std::u16string name = organ_of_title(in.text(in.document.title)); !name.empty()) {
    names.push_back({std::move(name), in.document.title, u"标题"});
  }
  if (std::optional<Name> name = named_in_opening(in)) {
    names.push_back(std::move(*name));
  } else if (name = named_as_writer(in); name) {
    names.push_back(std::move(*name));
  }
  if (std::u16string name = without_brackets(in.text(in.document.signature_issuer)); is_organ(name)) {
    names.push_back({std::move(name), in.document.signature_issuer, u"落款"});
  }
  if (std::optional<Name> name = named_in_contact(in)) names.push_back(std::move(*name));
  if (names.size() < 2) return out.not_applicable(u"标题、开头和落款里没有两处机关名称可比。");
  const Name& first = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    const Name& other = names[i];
    if (agree(first.text, other.text)) continue;
    if (is_second_plate(in, first, other)) continue;
    Finding finding;
    finding.span = other.span;
    finding.message = cat(first.where, u"里的机关是“", first.text, u"”,", other.where, u"里写的是“",
                          other.text, u"”,不像同一机关的全称和简称,请核对后改正。");
    finding.related.push_back({first.span, std::u16string(first.where)});
    finding.evidence = Evidence{cat(first.text, u" ≠ ", other.text), first.text, other.text};
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule text_issuer = {
    .id = "text/issuer",
    .severity = Severity::warning,
    .title = u"机关名称是否一致",
    .basis = {},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
