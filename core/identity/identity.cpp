#include "core/identity/identity.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/parse/lines.h"

namespace nianbao {

namespace identity {

namespace {

constexpr std::array kSubjects = {u"政务信息公开", u"政府信息公开", u"信息公开", u"政务公开",
                                  u"公开工作",     u"年度工作",     u"工作总结", u"工作报告",
                                  u"年度报告",     u"总结",         u"工作情况", u"工作年度报告"};

/// Removes "2024年", "2024年度", "二〇二四年" and a lone "2024" from `text`.
std::u16string without_year(std::u16string_view text) {
  static constexpr std::u16string_view digits = u"0123456789〇零○OoO一二三四五六七八九";
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (text.substr(i, 2) != u"20" && text.substr(i, 2) != u"19" && text[i] != u'二' && text[i] != u'一')
      continue;
    const std::u16string_view year = text.substr(i, 4);
    if (!std::all_of(year.begin(), year.end(),
                     [](char16_t u) { return digits.find(u) != std::u16string_view::npos; })) {
      continue;
    }
    std::size_t end = i + 4;
    if (end < text.size() && text[end] == u'年') ++end;
    if (end < text.size() && text[end] == u'度') ++end;
    if (text.substr(end).starts_with(u"学年")) end += 2;
    return cat(text.substr(0, i), text.substr(end));
  }
  return std::u16string(text);
}

}  // namespace

std::u16string title_text(const SourceText& source, const Document& document) {
  const std::u16string_view text = slice(source.clean, document.title);
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_space(text[i])) {
      out.push_back(text[i]);
      continue;
    }
    const bool latin =
        !out.empty() && is_ascii_letter(out.back()) && i + 1 < text.size() && is_ascii_letter(text[i + 1]);
    if (latin) out.push_back(u' ');
  }
  return out;
}

std::u16string issuer_of_title(std::u16string_view title) {
  if (title.starts_with(u"关于")) title.remove_prefix(2);
  for (const std::u16string_view verb : {u"印发", u"公布", u"发布", u"报送", u"上报"}) {
    if (title.starts_with(verb)) title.remove_prefix(verb.size());
  }
  std::size_t cut = title.size();
  for (const std::u16string_view subject : kSubjects) cut = std::min(cut, title.find(subject));
  std::u16string name = without_year(title.substr(0, cut));
  if (const std::size_t about = name.find(u"关于"); about >= 2 && about < name.size()) name.resize(about);
  for (const std::u16string_view tail : {u"年度", u"年", u"的", u"关于"}) {
    if (name.ends_with(tail)) name.resize(name.size() - tail.size());
  }
  // "清江市人民政府信息公开…" shares two characters: the organ keeps them; "望岭县政府信息公开…" does not.
  const bool cut_inside = title.substr(cut).starts_with(u"政府信息公开");
  if (cut_inside && name.ends_with(u"人民")) name += u"政府";
  if (!cut_inside && name.ends_with(u"政府") && !name.ends_with(u"人民政府") && name.size() > 4) {
    name.resize(name.size() - 2);
  }
  const bool han = std::all_of(name.begin(), name.end(), [](char16_t u) {
    return is_han(u) || u == u'(' || u == u')' || u == u'·' || u == u'、' || u == u'X' || u == u'x';
  });
  return name.size() >= 2 && han ? name : std::u16string();
}

OrganKind organ_of(std::u16string_view name) {
  if (name.empty()) return OrganKind::unknown;
  // Offices of the street and of a development zone are neither; art. 49 names no day for them.
  if (ends_with_any<u"街道办事处", u"街道", u"管委会", u"管理委员会">(name)) return OrganKind::unknown;
  if (ends_with_any<u"政府">(name)) return OrganKind::government;
  if (ends_with_any<u"局", u"委", u"委员会", u"厅", u"部", u"办", u"办公室", u"办公厅", u"中心", u"院", u"处",
                    u"站", u"所", u"队", u"会", u"馆", u"社", u"支队", u"海关">(name)) {
    return OrganKind::department;
  }
  if (ends_with_any<u"省", u"市", u"县", u"区", u"旗", u"州", u"盟", u"镇", u"乡">(name)) {
    return OrganKind::government;
  }
  return OrganKind::unknown;
}

}  // namespace identity

void extract_identity(const SourceText& source, const Document& document, const ExtractOptions& options,
                      Facts& facts) {
  facts.title = identity::title_text(source, document);
  const std::u16string named = identity::issuer_of_title(facts.title);
  const std::u16string signer = squeeze(slice(source.clean, document.signature_issuer));
  // The title names the reporting organ; the signature completes a region or a short name ("县教育局").
  const bool whole = parse::is_organ_line(named) && !signer.ends_with(named);
  facts.issuer = signer.empty() || whole ? named : signer;
  // "龙洲县2016年…" signed by 龙洲县人民政府办公室: the office signs for the government, whose report it is.
  if (identity::organ_of(named) == OrganKind::government && signer.starts_with(named) &&
      facts.issuer == signer) {
    for (const std::u16string_view office : {u"人民政府办公室", u"人民政府办公厅"}) {
      if (signer.size() == named.size() + office.size() && signer.ends_with(office)) {
        facts.issuer.resize(signer.size() - 3);
      }
    }
  }
  facts.organ = identity::organ_of(named.empty() ? signer : named);
  if (facts.organ == OrganKind::unknown && named.empty()) facts.organ = identity::organ_of(signer);

  const std::vector<identity::Placeholder> places = identity::find_placeholders(source, document);
  const auto numeric =
      std::count_if(places.begin(), places.end(), [](const identity::Placeholder& p) { return p.numeric; });
  facts.is_template = numeric >= 3 && places.size() >= 5;

  identity::find_kind(source, document, facts);
  if (options.kind) {
    facts.kind = *options.kind;
    facts.kind_reason = u"由检查者指定。";
    facts.is_fragment = false;
  }
  if (options.year) facts.year_evidence.push_back({YearEvidence::From::option, *options.year, {}});
  identity::find_year(source, document, facts);
  const bool other = facts.kind != DocumentKind::annual_report && facts.kind != DocumentKind::unknown;
  if (facts.year && !other) facts.form = facts.forms->of_year(*facts.year);
  if (facts.form) facts.format = facts.form->id;
}

}  // namespace nianbao
