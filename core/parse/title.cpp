// Title and signature of one document.
#include "core/words/lists/title.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/parse/lines.h"

namespace nianbao::parse {

namespace {

/// "…年度报告 | ||": a page's title with what separates it from the site's name.
std::u16string_view without_bars(std::u16string_view text) {
  while (!text.empty() && (text.back() == u'|' || is_space(text.back()))) text.remove_suffix(1);
  return text;
}

/// Endings behind the name: "…年度报告(2024年度)", "…年度报告大全", "…总结(草稿)".
std::u16string_view without_tail(std::u16string_view text) {
  text = without_bars(text);
  while (text.size() > 2 && text.back() == u')') {
    const std::size_t open = text.rfind(u'(');
    if (open == std::u16string_view::npos || text.size() - open > 20) break;
    text = trim(text.substr(0, open));
  }
  for (const std::u16string_view word : words::collection_words) {
    if (text.size() > word.size() + 6 && text.ends_with(word)) text.remove_suffix(word.size());
  }
  return trim(text);
}

std::u16string bare_title(std::u16string_view text) { return std::u16string(without_tail(text)); }

std::size_t mark_length(std::u16string_view text, const Lexicon& lexicon) {
  const Mark mark = read_mark(text, 0, true, lexicon);
  return mark.style == MarkStyle::pian ? mark.span.end : 0;
}

/// The part of a document's number: "漳芗外经贸[2007]145号", "青政办〔2024〕3号".
bool is_document_number(std::u16string_view text) {
  return text.size() < 40 && text.ends_with(u'号') &&
         text.find_first_of(words::number_brackets) != std::u16string_view::npos;
}

/// A line that can be the upper half of a title: short, no sentence, no mark, no colon.
bool can_be_upper_half(std::u16string_view text, const Lexicon& lexicon) {
  if (text.size() < 3 || text.size() > 40 || has_sentence(text) || is_document_number(text)) return false;
  if (contains(text, u":") || contains(text, u",") || is_day_line(text)) return false;
  return read_mark(text, 0, true, lexicon).style == MarkStyle::none;
}

/// The lower half of a title that is no name of a document by itself: "…工作情况的 / 通报", "…工作年 /
/// 度报告", "关于做好…年度报告 / 编制和公布工作的通知".
bool completes_title(std::u16string_view upper, std::u16string_view lower, const Lexicon& lexicon) {
  if (lower.size() > 20 || !can_be_upper_half(upper, lexicon) || upper.size() < 10) return false;
  if (is_title_text(lower, lexicon) || !is_title_text(cat(upper, lower), lexicon)) return false;
  if (starts_with_any(upper, words::about) && ends_with_any(lower, words::ordering_names)) return true;
  return lower.size() <= 12 && !is_title_text(upper, lexicon) &&
         (upper.size() >= 16 || contains_any(upper, words::disclosure));
}

bool ends_with_year(std::u16string_view text) {
  if (text.size() < 4) return false;
  const std::u16string_view year = text.substr(text.size() - 4);
  return (year.starts_with(u"20") || year.starts_with(u"19")) && is_digit(year[2]) && is_digit(year[3]);
}

/// "青岚县", "青岚县人民政府": a line that is only a name.
bool is_name_line(std::u16string_view text) {
  const std::u16string bare = squeeze(text);
  return is_organ_line(text) ||
         (bare.size() >= 2 && bare.size() <= 12 && std::all_of(bare.begin(), bare.end(), is_han) &&
          is_one_of(bare.back(), words::place_endings));
}

/// A title's lower half: it does not start with the organ.
bool lacks_organ(std::u16string_view text) {
  return starts_with_any(text, words::lower_half_starts) || is_digit(text[0]) || text[0] == u'二';
}

/// "南浦市住房和城乡 / 建设局2022年…报告": the line broke inside the organ's name.
bool breaks_organ(std::u16string_view upper, std::u16string_view lower) {
  constexpr std::size_t kLongest = 20;
  const std::u16string_view rest = lower.substr(0, lower.find_first_of(words::year_starts));
  const auto has_area = [](std::u16string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char16_t u) { return is_one_of(u, words::place_endings); });
  };
  return rest.size() < lower.size() && rest.size() >= 2 && upper.size() <= kLongest &&
         std::all_of(upper.begin(), upper.end(), is_han) && has_area(upper) && !has_area(rest) &&
         !is_organ_line(upper) && is_organ_line(rest) && is_organ_line(cat(upper, rest));
}

/// The first line that names a guide, a regulation and their like; lines.size() where none does.
std::size_t find_other_title(const SourceText& source, const Lexicon& lexicon, std::vector<Line>& lines) {
  constexpr std::size_t kHead = 10;
  for (std::size_t i = 0; i < std::min(lines.size(), kHead); ++i) {
    if (lines[i].role != Role::body || lines[i].has_sentence) continue;
    const std::u16string_view text = without_tail(slice(source.clean, lines[i].span));
    if (!can_be_upper_half(text, lexicon) || text.size() < 6 ||
        !ends_with_any(text, words::other_document_names))
      continue;
    if (!contains_any(text, words::disclosure) && !starts_with_any(text, words::whole_country)) continue;
    lines[i].role = Role::title;
    return i;
  }
  return lines.size();
}

/// The lines of the title: the last candidate before the text starts.
void find_title(const SourceText& source, const Lexicon& lexicon, std::vector<Line>& lines,
                Document& document) {
  constexpr std::size_t kHead = 40;  // lines looked at
  std::size_t found = lines.size();
  for (std::size_t i = 0; i < std::min(lines.size(), kHead); ++i) {
    Line& line = lines[i];
    if (line.role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, line.span);
    if (line.has_sentence || text.size() > 100) break;
    if (mark_length(text, lexicon) == 0 && read_mark(text, 0, true, lexicon).style != MarkStyle::none) break;
    const bool completes = i > 0 && (lines[i - 1].role == Role::body || lines[i - 1].role == Role::title) &&
                           completes_title(slice(source.clean, lines[i - 1].span), text, lexicon);
    if (!is_title_text(text, lexicon) && !completes) continue;
    found = i;
    line.role = Role::title;
  }
  if (found == lines.size()) found = find_other_title(source, lexicon, lines);
  if (found == lines.size()) return;
  Span title = lines[found].span;
  title.start += static_cast<Offset>(mark_length(slice(source.clean, title), lexicon));
  title = trim(source.clean, title);
  title.end = title.start + static_cast<Offset>(without_bars(slice(source.clean, title)).size());
  std::u16string text = bare_title(slice(source.clean, title));
  // The upper half: an organ's line, or one that the lower half cannot do without ("2024年 /
  // 政府信息公开工作年度报告").
  std::size_t at = found;
  for (int halves = 0; halves < 3 && at > 0; ++halves) {
    std::size_t above = at - 1;
    if (lines[above].role != Role::body && lines[above].role != Role::title) break;
    const std::u16string_view upper = slice(source.clean, lines[above].span);
    if (!can_be_upper_half(upper, lexicon) || (document.title.empty() && upper.size() + text.size() > 70))
      break;
    const bool fragment = starts_with_any(upper, words::about) ||
                          contains_any(upper, words::half_title_words) || ends_with_year(upper);
    const bool broken = breaks_organ(upper, text);
    if (!is_name_line(upper) && !fragment && !broken) break;
    if (!broken && !lacks_organ(text) && !starts_with_any(upper, words::about) &&
        !completes_title(upper, text, lexicon))
      break;
    lines[above].role = Role::title;
    title.start = lines[above].span.start;
    text = cat(upper, text);
    at = above;
  }
  document.title = title;
}

/// "青岚县农业农村局 2025年1月20日" on one line: the length of the issuer part, 0 if it is none.
std::size_t issuer_before_day(std::u16string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    const char16_t u = text[at - 1];
    if (!is_one_of(u, words::signature_day) && !is_space(u)) break;
    --at;
  }
  if (at < 3 || at == text.size() || !is_day_line(text.substr(at))) return 0;
  return is_organ_line(text.substr(0, at)) ? at : 0;
}

}  // namespace

bool is_title_text(std::u16string_view folded, const Lexicon& lexicon) {
  const std::u16string_view whole = trim(folded);
  if (whole.empty() || ends_sentence(whole.back())) return false;  // most lines of prose
  const std::size_t piece = mark_length(folded, lexicon);
  const std::u16string_view text = without_tail(trim(folded.substr(piece)));
  if (text.size() < 4 || text.size() > 70 || has_sentence(text) || contains(text, u":")) return false;
  if (piece == 0 && read_mark(text, 0, true, lexicon).style != MarkStyle::none) return false;
  if (starts_with_any(text, words::annex_titles)) return false;
  if (!ends_with_any(text, words::document_names)) return false;
  // "工作情况", "公报" and the like are titles only with a subject that says year or organ.
  const bool subject = contains_any(text, words::title_subjects) || starts_with_any(text, words::about);
  const bool clause = contains(text, u",");
  return subject && !clause;
}

std::size_t find_title_and_signature(const SourceText& source, const Lexicon& lexicon,
                                     std::vector<Line>& lines, Document& document) {
  find_title(source, lexicon, lines, document);
  std::size_t body = lines.size();  // first line of the text
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role == Role::body && lines[i].has_sentence) {
      body = i;
      break;
    }
  }
  std::size_t last = lines.size();
  for (std::size_t i = lines.size(); i-- > 0;) {
    Line& line = lines[i];
    if (line.role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, line.span);
    const std::size_t issuer = text.size() <= 60 ? issuer_before_day(text) : 0;
    if (issuer == 0 && !is_day_line(text)) continue;
    if (i < body && last != lines.size()) break;
    const Offset split = line.span.start + static_cast<Offset>(issuer);
    document.signature_date = trim(source.clean, Span{split, line.span.end});
    if (issuer > 0) document.signature_issuer = trim(source.clean, Span{line.span.start, split});
    if (i >= body || body == lines.size()) line.role = Role::signature;
    last = i;
    break;
  }
  // The issuer's line: right above the day, right below it, or at the very end of a text without a day.
  const auto sign = [&](std::size_t i) {
    if (i >= lines.size() || lines[i].role != Role::body) return false;
    if (!is_organ_line(slice(source.clean, lines[i].span))) return false;
    document.signature_issuer = lines[i].span;
    lines[i].role = Role::signature;
    return true;
  };
  if (last < lines.size() && last >= body) {
    if (document.signature_issuer.empty()) {
      std::size_t above = last;
      while (above > 0 && lines[above - 1].role == Role::furniture) --above;
      if (!(above > 0 && sign(above - 1)) && sign(last + 1)) ++last;
    }
    return last;
  }
  for (std::size_t i = lines.size(); i-- > body;) {
    if (lines[i].role == Role::furniture) continue;
    if (lines[i].role == Role::body && sign(i)) return i;
    break;
  }
  return lines.empty() ? 0 : lines.size() - 1;
}

}  // namespace nianbao::parse
