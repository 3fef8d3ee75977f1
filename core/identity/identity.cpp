#include "core/identity/identity.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/identity/named_issuer.h"
#include "core/organs/organ.h"
#include "core/parse/lines.h"
#include "core/words/lists/issuer.h"
#include "core/words/lists/kind.h"
#include "core/words/lists/title.h"
#include "core/words/lists/writer.h"

namespace nianbao {

namespace identity {

namespace {

/// Removes "2024年", "2024年度", "二〇二四年" and a lone "2024" from `text`.
std::u16string without_year(std::u16string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (text.substr(i, 2) != u"20" && text.substr(i, 2) != u"19" && text[i] != u'二' && text[i] != u'一')
      continue;
    const std::u16string_view year = text.substr(i, 4);
    if (!std::all_of(year.begin(), year.end(), [](char16_t u) { return is_one_of(u, words::year_digits); })) {
      continue;
    }
    std::size_t end = i + 4;
    if (end < text.size() && text[end] == u'年') ++end;
    // 2023-2024学年
    const bool range = end + 5 <= text.size() && is_one_of(text[end], words::between_years) &&
                       (text.substr(end + 1, 2) == u"20" || text.substr(end + 1, 2) == u"19");
    if (range) end += 5;
    if (range && end < text.size() && text[end] == u'年') ++end;
    if (end < text.size() && text[end] == u'度') ++end;
    end += length_of_start(text.substr(end), words::school_year);
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
  while (const std::size_t label = length_of_start(title, words::title_labels)) title.remove_prefix(label);
  title.remove_prefix(length_of_start(title, words::about));
  for (const std::u16string_view verb : words::publishing_verbs) {
    if (title.starts_with(verb)) title.remove_prefix(verb.size());
  }
  std::size_t cut = title.size();
  cut = std::min(cut, position_of_any(title, words::title_subject_words));
  std::u16string name = without_year(title.substr(0, cut));
  if (const std::size_t about = position_of_any(name, words::about); about >= 2 && about < name.size())
    name.resize(about);
  for (const std::u16string_view tail : words::issuer_tails) {
    if (name.ends_with(tail)) name.resize(name.size() - tail.size());
  }
  // "清江市人民政府信息公开…" shares two characters: the organ keeps them; "望岭县政府信息公开…" does not.
  const bool cut_inside = starts_with_any(title.substr(cut), words::government_information);
  if (cut_inside && ends_with_any(name, words::of_the_people)) name += words::government[0];
  if (!cut_inside && ends_with_any(name, words::government) &&
      !ends_with_any(name, words::peoples_government) && name.size() > 4) {
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
  if (ends_with_any(name, words::offices_without_day)) return OrganKind::unknown;
  if (ends_with_any(name, words::government)) return OrganKind::government;
  if (ends_with_any(name, words::departments)) {
    return OrganKind::department;
  }
  if (ends_with_any(name, words::regions)) {
    return OrganKind::government;
  }
  return OrganKind::unknown;
}

/// The organ that the first sentences name where neither title nor signature does; "" when they do not.
std::u16string issuer_of_text(const SourceText& source, const Document& document) {
  auto named = named_above_title(source, document);
  if (!named) named = named_in_opening(source, document);
  if (!named) named = named_in_contact(source, document);
  if (!named || split_organ(named->name).area.empty()) {
    const std::u16string short_name = named ? named->name : std::u16string();
    named = named_in_report_name(source, document);
    if (!named) named = named_as_subject(source, document);
    // 由武进地税局编制 says more than 武进区.
    const bool only_area = named && split_organ(named->name).own.empty() && short_name.size() > 4;
    return only_area ? short_name : named ? named->name : std::u16string();
  }
  const std::u16string_view organ = without_ends(named->name, words::offices_of_writers);
  return is_organ_name(organ) ? std::u16string(organ) : named->name;
}

}  // namespace identity

DocumentIdentity identify(const SourceText& source, const Document& document, const DocumentDates& dates,
                          const FormSet& forms, const ExtractOptions& options) {
  DocumentIdentity out;
  out.title = identity::title_text(source, document);
  const std::u16string named = identity::issuer_of_title(out.title);
  const std::u16string signer = squeeze(slice(source.clean, document.signature_issuer));
  // The title names the reporting organ; the signature completes a region or a short name ("县教育局").
  const bool whole = parse::is_organ_line(named) && !signer.ends_with(named);
  out.issuer = signer.empty() || whole ? named : signer;
  if (out.issuer.empty()) out.issuer = identity::issuer_of_text(source, document);
  // "龙洲县2016年…" signed by 龙洲县人民政府办公室: the office signs for the government, whose report it is.
  if (identity::organ_of(named) == OrganKind::government && signer.starts_with(named) &&
      out.issuer == signer) {
    for (const std::u16string_view office : words::government_offices) {
      if (signer.size() == named.size() + office.size() && signer.ends_with(office)) {
        out.issuer.resize(signer.size() - 3);
      }
    }
  }
  out.organ = identity::organ_of(named.empty() ? signer : named);
  if (out.organ == OrganKind::unknown && named.empty()) out.organ = identity::organ_of(signer);

  const std::vector<identity::Placeholder> places = identity::find_placeholders(source, document);
  const auto numeric =
      std::count_if(places.begin(), places.end(), [](const identity::Placeholder& p) { return p.numeric; });
  out.is_template = numeric >= 3 && places.size() >= 5;

  identity::find_kind(source, document, forms, out);
  if (options.kind) {
    out.kind = *options.kind;
    out.kind_reason = u"由检查者指定。";
    out.is_fragment = false;
  }
  if (options.year) out.year_evidence.push_back({YearEvidence::From::option, *options.year, {}});
  identity::find_year(source, document, dates, out);
  const bool other = out.kind != DocumentKind::annual_report && out.kind != DocumentKind::unknown;
  if (out.year && !other) out.form = forms.of_year(*out.year);
  if (out.form) out.format = out.form->id;
  return out;
}

}  // namespace nianbao
