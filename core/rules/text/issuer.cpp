// The issuer under names that are not one organ's name and its short name.
#include <optional>

#include "core/base/one_of.h"
#include "core/base/words.h"
#include "core/identity/named_issuer.h"
#include "core/organs/organ.h"
#include "core/rules/issuer_body.h"
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

using identity::is_organ_name;
using identity::position_of_year;

/// The organ in a title: before its year, or between the year and 政府信息公开.
std::u16string organ_of_title(std::u16string_view title) {
  std::u16string text = bare_organ(title);
  if (const std::size_t colon = text.rfind(u':'); colon != std::u16string::npos) text.erase(0, colon + 1);
  const std::size_t year = position_of_year(text);
  if (year == std::u16string::npos) return {};
  std::u16string name = text.substr(0, year);
  if (name.empty() || name == u"关于") {
    name = text.substr(year + 5);
    if (starts_with(name, u"度")) name.erase(0, 1);
    const std::size_t topic = std::min(name.find(u"政府信息公开"), name.find(u"政务公开"));
    name.resize(topic == std::u16string::npos ? 0 : topic);
  }
  if (ends_with(name, u"关于")) name.resize(name.size() - 2);
  return is_organ_name(name) ? name : std::u16string();
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

/// A town's or street's own name: 桐城市大关镇人民政府 is 大关.
std::u16string_view township_name(std::u16string_view name) {
  name = without_ends(without_ends(name, words::organs_of_townships), words::ends_of_townships);
  const std::size_t outer = name.find_last_of(words::outer_areas);
  return outer == std::u16string_view::npos ? name : name.substr(outer + 1);
}

/// 人力资源和社会障局 beside 人力资源和社会保障局: one character is lost, and no 和.
bool lost_character(std::u16string_view longer, std::u16string_view shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  std::size_t at = 0;
  while (at < shorter.size() && shorter[at] == longer[at]) ++at;
  return longer.substr(at + 1) == shorter.substr(at) && !is_one_of(longer[at], words::left_out_of_names);
}

/// Whether the two can be one organ's names.
bool agree(std::u16string_view a, std::u16string_view b) {
  if (contains(a, b) || contains(b, a)) return true;
  if (is_township(a) && is_township(b)) {
    const std::u16string_view one = township_name(a);
    const std::u16string_view two = township_name(b);
    if (one.size() >= 2 && two.size() >= 2) return contains(one, two) || contains(two, one);
  }
  if (is_government(a) || is_government(b)) {
    const std::u16string_view one = without_ends(a, words::offices_of_organ);
    const std::u16string_view two = without_ends(b, words::offices_of_organ);
    if (ends_with(one, u"人民政府") && ends_with(two, u"人民政府"))
      return contains(one, two) || contains(two, one);
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
  std::u16string_view longer = core_a.substr(0, core_a.size() - organ_ending(core_a).size());
  std::u16string_view shorter = core_b.substr(0, core_b.size() - organ_ending(core_b).size());
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  if (!regions || !has_all(longer, shorter)) return false;
  // 外经局 beside 外经贸局: two short names, of which at most one can be the usual one.
  return !lost_character(longer, shorter);
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

/// Every place that names who reports, the title first.
std::vector<Name> find_names(const RuleInput& in) {
  std::vector<Name> names;
  if (std::u16string name = organ_of_title(in.text(in.document.title)); !name.empty())
    names.push_back({std::move(name), in.document.title, u"标题"});
  if (std::optional<identity::NamedOrgan> organ = identity::named_in_opening(in.source, in.document))
    names.push_back({std::move(organ->name), organ->span, u"开头"});
  if (std::u16string name = bare_organ(in.text(in.document.signature_issuer)); is_organ_name(name))
    names.push_back({std::move(name), in.document.signature_issuer, u"落款"});
  return names;
}

void compare(const RuleInput& in, const std::vector<Name>& names, Reporter& out) {
  const Name& first = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    const Name& other = names[i];
    if (agree(first.text, other.text) || is_second_plate(in, first, other)) continue;
    Finding finding;
    finding.span = other.span;
    finding.message = cat(first.where, u"里的机关是“", first.text, u"”,", other.where, u"里写的是“",
                          other.text, u"”,不像同一机关的全称和简称,请核对后改正。");
    finding.related.push_back({first.span, std::u16string(first.where)});
    finding.evidence = Evidence{cat(first.text, u" ≠ ", other.text), first.text, other.text};
    out.add(std::move(finding));
  }
}

void check(const RuleInput& in, Reporter& out) {
  std::vector<Name> names = find_names(in);
  if (!names.empty()) {
    const std::u16string issuer = names.front().text;
    report_self_names(in, issuer, out);
    report_strangers(in, issuer, out);
    report_maimed_names(in, issuer, out);
    report_publisher(in, issuer, out);
  }
  if (std::optional<identity::NamedOrgan> organ = identity::named_in_contact(in.source, in.document))
    names.push_back({std::move(organ->name), organ->span, u"联系方式"});
  if (names.size() >= 2) return compare(in, names, out);
  if (out.findings().empty()) out.not_applicable(u"标题、开头和落款里没有两处机关名称可比。");
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
