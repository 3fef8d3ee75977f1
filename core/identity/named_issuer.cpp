#include "core/identity/named_issuer.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/identity/identity.h"
#include "core/organs/organ.h"
#include "core/words/lists/issuer.h"
#include "core/words/lists/organ_names.h"
#include "core/words/lists/report_title.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/title.h"
#include "core/words/lists/writer.h"

namespace nianbao::identity {

namespace {

constexpr std::size_t kFirst = 3;     // paragraphs that may open a report
constexpr std::size_t kShortest = 4;  // of the name of an organ that writes a report
constexpr std::size_t kLongest = 30;

bool is_name_unit(char16_t u) { return is_han(u) || is_one_of(u, words::joints_of_names); }

/// 市局及中心城区分局: two of them.
bool names_two(std::u16string_view name) {
  const std::size_t joint = name.find_first_of(words::joints_of_organs);
  return joint != std::u16string_view::npos && !organ_ending(name.substr(0, joint)).empty();
}

/// "公布某局2024年度政府信息公开工作年度报告": the organ between the verb and the year.
std::optional<NamedOrgan> before_year(std::u16string_view text, Offset start) {
  for (const std::u16string_view verb : words::opening_verbs) {
    for (std::size_t at = text.find(verb); at != std::u16string_view::npos; at = text.find(verb, at + 1)) {
      std::size_t from = at + verb.size();
      if (text.substr(from).starts_with(u'《')) ++from;  // 编制《某局2024年…年度报告》
      const std::u16string_view rest = text.substr(from, 2 * kLongest);
      const std::size_t year = position_of_year(rest);
      if (year == std::u16string_view::npos) continue;
      if (!contains(rest.substr(year, 24), words::disclosed[0])) continue;
      std::u16string name = bare_organ(rest.substr(0, year));
      if (!is_organ_name(name) || names_two(name)) continue;
      const Offset place = start + static_cast<Offset>(from);
      return NamedOrgan{std::move(name), {place, place + static_cast<Offset>(year)}};
    }
  }
  return std::nullopt;
}

NamedOrgan organ_at(std::u16string_view name, std::size_t start, Offset paragraph) {
  const Offset from = paragraph + static_cast<Offset>(start);
  return {std::u16string(name), {from, from + static_cast<Offset>(name.size())}};
}

/// "云溪县旅游局汇总编制,": the organ before the verb.
std::optional<NamedOrgan> before_writing(std::u16string_view text, Offset paragraph) {
  const std::u16string_view writing = words::writing[0];
  for (std::size_t at = text.find(writing); at != std::u16string_view::npos;
       at = text.find(writing, at + 1)) {
    if (!starts_with_any(text.substr(at + writing.size()), words::behind_writing)) continue;
    std::size_t start = at;
    while (start > 0 && at - start < kLongest && is_han(text[start - 1])) --start;
    const std::size_t by = text.substr(start, at - start).rfind(words::by[0]);
    if (by != std::u16string_view::npos) start += by + words::by[0].size();
    const std::u16string_view name = without_ends(text.substr(start, at - start), words::writing_adverbs);
    if (name.size() >= kShortest && is_organ_name(name)) return organ_at(name, start, paragraph);
  }
  return std::nullopt;
}

/// "现通过云溪县旅游局门户网站予以公布": the organ whose site it is; a government's may be anybody's.
std::optional<NamedOrgan> on_own_website(std::u16string_view text, Offset paragraph) {
  for (const std::u16string_view lead : words::by_way_of) {
    for (std::size_t at = text.find(lead); at != std::u16string_view::npos; at = text.find(lead, at + 1)) {
      const std::size_t start = at + lead.size();
      const std::u16string_view name =
          text.substr(start, std::min(position_of_any(text.substr(start, 2 * kLongest), words::own_website),
                                      std::size_t{kLongest}));
      if (is_organ_name(name) && !ends_with_any(name, words::governments_end))
        return organ_at(name, start, paragraph);
    }
  }
  return std::nullopt;
}

/// "由云溪县旅游局按照《条例》的规定编制": the organ between 由 and what it goes by.
std::optional<NamedOrgan> by_whom(std::u16string_view text, Offset paragraph) {
  const std::u16string_view by = words::by[0];
  for (std::size_t at = text.find(by); at != std::u16string_view::npos; at = text.find(by, at + 1)) {
    const std::size_t start = at + by.size();
    const std::u16string_view sentence = text.substr(start, text.find(words::full_stop[0], start) - start);
    const std::size_t end = position_of_any(sentence, words::behind_writer);
    if (end > kLongest || !contains_any(Asked(sentence.substr(end)), words::acts_of_writing)) continue;
    const std::u16string_view name = sentence.substr(0, end);
    if (name.size() < kShortest || starts_with_any(name, words::no_names_of_writers)) continue;
    if (is_organ_name(name)) return organ_at(name, start, paragraph);
  }
  return std::nullopt;
}

/// The name before the word for its office, where `is_owner` takes it for one: 某某大学学校办公室 → 某某大学.
template <typename IsOwner>
std::u16string_view before_office(std::u16string_view name, IsOwner is_owner) {
  for (const std::u16string_view office : words::offices_of_organ) {
    if (!name.ends_with(office)) continue;
    const std::u16string_view owner = name.substr(0, name.size() - office.size());
    if (is_owner(owner)) return owner;
  }
  return name;
}

/// The organ whose office a name is: 白桥县水务局办公室 → 白桥县水务局; "" where none is named.
std::u16string_view organ_before_office(std::u16string_view name) {
  while (!name.empty() && !is_organ_name(name)) name.remove_suffix(1);
  return before_office(name, [](std::u16string_view owner) {
    return is_organ_name(owner) || ends_with_any(owner, words::areas_as_subjects);
  });
}

/// 与X联系 in one paragraph.
std::optional<NamedOrgan> whom_to_ask(std::u16string_view text, Offset paragraph) {
  if (!contains_any(text, words::contact) || !contains_any(Asked(text), words::contact_details))
    return std::nullopt;
  for (const std::u16string_view lead : words::contact_leads) {
    for (std::size_t at = text.find(lead); at != std::u16string_view::npos; at = text.find(lead, at + 1)) {
      const std::size_t start = at + lead.size();
      std::size_t end = start;
      while (end < text.size() && end - start < kLongest && is_han(text[end])) ++end;
      std::u16string_view name = text.substr(start, end - start);
      name =
          name.substr(0, std::min(name.find(words::contact[0]), position_of_any(name, words::offices_work)));
      name = organ_before_office(name);
      if (name.size() < kShortest || contains_any(Asked(name), words::platform_offices)) continue;
      return organ_at(name, start, paragraph);
    }
  }
  return std::nullopt;
}

bool is_school_name(std::u16string_view name) {
  return name.size() >= kShortest && ends_with_any(name, words::schools_as_writers);
}

/// 番禺经济技术开发区管委会, 某某大学, 平利县: with an area of its own name, and nothing in front of it.
bool is_full_name(std::u16string_view name) {
  if (name.size() < 3 || name.size() > kLongest || starts_with_any(name, words::no_subjects)) return false;
  if (names_two(name)) return false;
  if (!std::all_of(name.begin(), name.end(), [](char16_t u) { return is_han(u); })) return false;
  if (contains_any(Asked(name), words::never_in_names) || is_any(name, words::areas_as_subjects))
    return false;
  if (is_school_name(name)) return true;
  const std::u16string_view region = without_ends(name, words::behind_area);
  if (region.size() >= 3 && split_organ(region).area == region) return true;
  if (region.size() >= 4 && ends_with_any(region, words::areas_as_subjects)) return true;
  const std::u16string_view area = split_organ(name).area;
  const bool short_area = area.size() == 2 && !is_one_of(area.front(), words::no_short_areas);  // 陇县
  return (area.size() >= 3 || short_area) && is_organ_name(name);
}

/// The organ in the name of a report or of the work that it tells of, in one paragraph: between one of
/// `verbs` and one of `ends`.
std::optional<NamedOrgan> between(std::u16string_view text, Offset paragraph, const WordList& verbs,
                                  const WordList& ends, bool with_year) {
  constexpr std::size_t kLongestName = 60;
  for (const std::u16string_view verb : verbs) {
    for (std::size_t at = text.find(verb); at != std::u16string_view::npos; at = text.find(verb, at + 1)) {
      const std::size_t start = at + verb.size() + (text.substr(at + verb.size()).starts_with(u'《') ? 1 : 0);
      std::u16string_view name = text.substr(start, kLongestName);
      const std::size_t end = position_of_any(name, ends);
      if (end >= name.size()) continue;
      name = name.substr(0, end + length_of_start(name.substr(end), ends));
      if (with_year && position_of_year(name) == std::u16string_view::npos) continue;
      if (!contains(name, words::disclosed[0])) continue;
      std::u16string organ = issuer_of_title(squeeze(name));
      if (!is_full_name(organ)) continue;
      const Offset place = paragraph + static_cast<Offset>(start);
      return NamedOrgan{std::move(organ), {place, place + static_cast<Offset>(name.size())}};
    }
  }
  return std::nullopt;
}

std::optional<NamedOrgan> in_report_name(std::u16string_view text, Offset paragraph) {
  if (auto found = between(text, paragraph, words::report_name_verbs, words::report_name_end, true))
    return found;
  return between(text, paragraph, words::named_work_verbs, words::named_work_end, false);
}

/// The organ at the start of a clause, behind the year, and before what it does: 2022年番禺…管委会坚持.
std::u16string_view subject_of(std::u16string_view clause) {
  if (position_of_year(clause) == 0) clause.remove_prefix(5);
  clause = without_starts(clause, words::issuer_tails);  // 年度
  const std::size_t end = position_of_any(clause, words::behind_subject);
  return end < clause.size() ? before_office(clause.substr(0, end), is_full_name) : std::u16string_view();
}

/// The organ that one of the first clauses is about.
std::optional<NamedOrgan> as_subject(std::u16string_view text, Offset paragraph) {
  constexpr int kClauses = 4;
  std::size_t start = 0;
  for (int clause = 0; clause < kClauses && start < text.size(); ++clause) {
    const std::size_t end = std::min(text.find_first_of(words::clause_ends, start), text.size());
    const std::u16string_view name = subject_of(text.substr(start, end - start));
    if (is_full_name(name))
      return organ_at(name, static_cast<std::size_t>(name.data() - text.data()), paragraph);
    start = end + 1;
  }
  return std::nullopt;
}

/// The first that `find` finds in the first `most` paragraphs of the body that hold a sentence; those without
/// one are a page's labels.
template <typename Find>
std::optional<NamedOrgan> first_of(const SourceText& source, const Document& document, std::size_t most,
                                   Find find) {
  std::size_t seen = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, paragraph.span);
    if (seen == most) break;
    if (contains(text, words::full_stop[0])) ++seen;
    if (auto found = find(text, paragraph.span.start)) return found;
  }
  return std::nullopt;
}

}  // namespace

bool is_organ_name(std::u16string_view name) {
  return name.size() >= 3 && name.size() <= kLongest && !organ_ending(name).empty() &&
         std::all_of(name.begin(), name.end(), is_name_unit);
}

std::size_t position_of_year(std::u16string_view text) {
  const char16_t mark = words::year_mark[0].front();
  for (std::size_t at = text.find(mark); at != std::u16string_view::npos; at = text.find(mark, at + 1)) {
    std::size_t start = at;
    while (start > 0 && is_one_of(text[start - 1], words::digits_of_written_years)) --start;
    if (at - start == 4) return start;
  }
  return std::u16string_view::npos;
}

std::optional<NamedOrgan> named_in_opening(const SourceText& source, const Document& document) {
  for (const auto find : {before_year, before_writing, by_whom, on_own_website}) {
    if (auto found = first_of(source, document, kFirst, find)) return found;
  }
  return std::nullopt;
}

std::optional<NamedOrgan> named_above_title(const SourceText& source, const Document& document) {
  const std::u16string_view title = slice(source.clean, document.title);
  const bool tells_of_work =
      starts_with_any(title, words::about) && ends_with_any(title, words::work_reports);
  if (!tells_of_work) return std::nullopt;
  const Paragraph* above = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.span.start >= document.title.start) break;
    above = &paragraph;
  }
  if (above == nullptr) return std::nullopt;
  const std::u16string_view name = slice(source.clean, trim(source.clean, above->span));
  return is_organ_name(name) ? std::optional(organ_at(name, 0, above->span.start)) : std::nullopt;
}

std::optional<NamedOrgan> named_in_contact(const SourceText& source, const Document& document) {
  return first_of(source, document, document.paragraphs.size(), whom_to_ask);
}

std::optional<NamedOrgan> named_in_report_name(const SourceText& source, const Document& document) {
  return first_of(source, document, kFirst, in_report_name);
}

std::optional<NamedOrgan> named_as_subject(const SourceText& source, const Document& document) {
  return first_of(source, document, kFirst, as_subject);
}

}  // namespace nianbao::identity
