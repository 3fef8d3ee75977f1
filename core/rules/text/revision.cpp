// What a Word file still holds beside the final text: tracked changes, comments, hidden or struck-out words,
// a header or footer of another year or organ.
#include <algorithm>
#include <optional>

#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/read/aside.h"
#include "core/rules/reading.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/issuer.h"
#include "core/words/lists/margins.h"

namespace nianbao::rules {

namespace {

using View = std::u16string_view;
using Kinds = std::initializer_list<AsideKind>;

bool is_of(const Aside& aside, Kinds kinds) {
  return std::find(kinds.begin(), kinds.end(), aside.kind) != kinds.end();
}

/// The asides of these kinds that belong to this document; what has no place belongs to the first.
std::vector<const Aside*> asides_of(const RuleInput& in, Kinds kinds) {
  std::vector<const Aside*> out;
  if (!in.asides) return out;
  for (const Aside& aside : *in.asides) {
    if (!is_of(aside, kinds)) continue;
    const Offset at = in.source.map.to_clean(aside.place).start;
    const bool first = in.document_index == 0 && at <= in.document.span.start;
    const bool last = in.document_index + 1 == in.document_count && at >= in.document.span.end;
    if (first || last || (at >= in.document.span.start && at < in.document.span.end)) out.push_back(&aside);
  }
  return out;
}

std::size_t count_of(const std::vector<const Aside*>& asides, AsideKind kind) {
  return static_cast<std::size_t>(
      std::count_if(asides.begin(), asides.end(), [kind](const Aside* each) { return each->kind == kind; }));
}

/// A finding at the first of them, with the others beside it.
Finding at_asides(const RuleInput& in, const std::vector<const Aside*>& asides, View label) {
  constexpr std::size_t kMostRelated = 20;
  Finding finding;
  finding.span = in.source.map.to_clean(asides.front()->place);
  for (std::size_t i = 1; i < asides.size() && i <= kMostRelated; ++i)
    finding.related.push_back({in.source.map.to_clean(asides[i]->place), std::u16string(label)});
  finding.about = asides.front()->text;
  return finding;
}

std::u16string quoted_of(const Aside& aside) { return quoted(trim(aside.text)); }

void check_changes(const RuleInput& in, Reporter& out) {
  const auto changes = asides_of(in, {AsideKind::inserted, AsideKind::deleted});
  if (changes.empty()) return;
  const std::size_t inserted = count_of(changes, AsideKind::inserted);
  const std::size_t deleted = changes.size() - inserted;
  Finding finding = at_asides(in, changes, u"修订");
  finding.message =
      cat(u"文件里留有修订痕迹(", inserted > 0 ? cat(u"插入", inserted, u"处") : u"",
          inserted > 0 && deleted > 0 ? u"、" : u"", deleted > 0 ? cat(u"删除", deleted, u"处") : u"", u",如",
          changes.front()->kind == AsideKind::inserted ? u"插入的" : u"删除的", quoted_of(*changes.front()),
          u"),公布前请逐处接受或拒绝修订。");
  finding.evidence = Evidence{cat(u"插入 ", inserted, u", 删除 ", deleted), {}, {}};
  out.add(std::move(finding));
}

void check_comments(const RuleInput& in, Reporter& out) {
  const auto comments = asides_of(in, {AsideKind::comment});
  if (comments.empty()) return;
  Finding finding = at_asides(in, comments, u"批注");
  finding.message = cat(u"文件里留有", comments.size(), u"条批注(如", quoted_of(*comments.front()),
                        u"),公布前请处理后删去。");
  finding.evidence = Evidence{cat(u"批注 ", comments.size()), {}, {}};
  out.add(std::move(finding));
}

void check_unseen(const RuleInput& in, AsideKind kind, Reporter& out) {
  const auto asides = asides_of(in, {kind});
  if (asides.empty()) return;
  const bool hidden = kind == AsideKind::hidden;
  Finding finding = at_asides(in, asides, hidden ? u"隐藏的文字" : u"加了删除线的文字");
  finding.message = cat(
      u"文件里留有", asides.size(), hidden ? u"处隐藏的文字" : u"处加了删除线的文字", u"(如",
      quoted_of(*asides.front()),
      hidden ? u"),公布后别人仍能看到,请删去;确需保留的请取消隐藏。" : u"),请删去;确需保留的请取消删除线。");
  finding.evidence = Evidence{cat(hidden ? u"隐藏 " : u"删除线 ", asides.size()), {}, {}};
  out.add(std::move(finding));
}

/// 2024, 二〇二四: the year that ends before `text[end]`.
std::optional<int> year_before(View text, std::size_t end) {
  static constexpr View han = u"〇一二三四五六七八九";
  if (end < 4) return std::nullopt;
  int year = 0;
  for (std::size_t i = end - 4; i < end; ++i) {
    const char16_t u = text[i];
    const std::size_t digit = is_digit(u)                            ? static_cast<std::size_t>(u - u'0')
                              : u == u'○' || u == u'零' || u == u'O' ? 0
                                                                     : han.find(u);
    if (digit == View::npos) return std::nullopt;
    year = year * 10 + static_cast<int>(digit);
  }
  return year >= 1990 && year < 2100 ? std::optional(year) : std::nullopt;
}

/// A year that is not the report's: another one, or the next where it is no day of printing.
std::optional<int> other_year(View text, int own) {
  for (std::size_t at = text.find(u'年'); at != View::npos; at = text.find(u'年', at + 1)) {
    const std::optional<int> year = year_before(text, at);
    if (!year || *year == own) continue;
    if (*year != own + 1 || starts_with_any(text.substr(at + 1), words::years_behind)) return year;
  }
  return std::nullopt;
}

/// The organ that these words of a header name: in the report's title, or alone. "" where they name none.
std::u16string organ_in(View line) {
  if (contains_any(Asked(line), words::report_words)) return identity::issuer_of_title(line);
  const View name = without_ends(line, words::organ_paper_tails);
  const bool han = std::all_of(name.begin(), name.end(), is_han);
  return name.size() >= 4 && name.size() <= 20 && han && !organ_ending(name).empty() ? std::u16string(name)
                                                                                     : std::u16string();
}

/// Another organ than the issuer, and not the government that it belongs to.
bool is_other_organ(View name, View issuer) {
  const OrganRelation relation = relation_of(name, issuer);
  if (relation != OrganRelation::other && relation != OrganRelation::below &&
      relation != OrganRelation::above)
    return false;
  const OrganName own = split_organ(issuer);
  const OrganRelation above = relation_of(name, cat(own.area, words::peoples_government[0]));
  return above == OrganRelation::other || above == OrganRelation::below || own.area.empty();
}

void check_margin(const RuleInput& in, const Aside& aside, Reporter& out) {
  const View place = aside.kind == AsideKind::header ? u"页眉" : u"页脚";
  const std::u16string text = squeeze(aside.text);
  const auto tell = [&](std::u16string message, std::u16string expected, std::u16string actual) {
    Finding finding;
    finding.span = in.source.map.to_clean(aside.place);
    finding.about = aside.text;
    finding.message = std::move(message);
    finding.evidence = Evidence{cat(place, u" ", actual), std::move(expected), std::move(actual)};
    out.add(std::move(finding));
  };
  if (in.facts.year) {
    if (const std::optional<int> year = other_year(text, *in.facts.year)) {
      return tell(cat(place, u"写的是", quoted_of(aside), u",而本报告是", *in.facts.year, u"年度的,请改正",
                      place, u"。"),
                  cat(*in.facts.year), cat(*year));
    }
  }
  for (const std::u16string_view mark : words::draft_marks) {
    if (contains(text, mark))
      return tell(cat(place, u"留有", quoted(mark), u"字样,公布前请删去。"), {}, std::u16string(mark));
  }
  if (in.facts.issuer.empty()) return;
  const auto parts = [](char16_t u) { return is_space(u) || u == u'|' || u == u'-' || u == u'—'; };
  for (View rest = aside.text; !rest.empty();) {
    const auto length =
        static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), parts) - rest.begin());
    const std::u16string organ = organ_in(rest.substr(0, length));
    rest.remove_prefix(std::min(length + 1, rest.size()));
    if (organ.empty() || !is_other_organ(organ, in.facts.issuer)) continue;
    return tell(cat(place, u"写的是", quoted(organ), u",而本报告的机关是", quoted(in.facts.issuer),
                    u",请核对后改正", place, u"。"),
                in.facts.issuer, organ);
  }
}

/// A footnote that still says last year's period.
void check_note(const RuleInput& in, const Aside& note, Reporter& out) {
  const std::u16string text = squeeze(note.text);
  const Asked asked(text);
  if (!in.facts.year || !contains_any(asked, words::period_words)) return;
  if (contains_any(asked, words::comparing_words)) return;
  const std::optional<int> year = other_year(text, *in.facts.year);
  if (!year || contains(text, cat(*in.facts.year, u"年"))) return;
  Finding finding;
  finding.span = in.source.map.to_clean(note.place);
  finding.about = note.text;
  finding.message =
      cat(u"这里的脚注写的是", quoted_of(note), u",而本报告是", *in.facts.year, u"年度的,请改正脚注。");
  finding.evidence = Evidence{cat(u"脚注 ", *year), cat(*in.facts.year), cat(*year)};
  out.add(std::move(finding));
}

/// 批注[王1]: a comment that was copied into the text.
void check_pasted(const RuleInput& in, Reporter& out) {
  const std::u16string_view text = in.source.clean;
  for_each_paragraph(in, [&](const Paragraph& paragraph) {
    const std::u16string_view line = in.text(paragraph.span);
    const std::u16string_view word = words::pasted_comment[0];
    for (std::size_t at = line.find(word); at != View::npos; at = line.find(word, at + 1)) {
      std::size_t open = at + word.size();
      while (open < line.size() && is_space(line[open])) ++open;
      const std::size_t close = line.substr(0, std::min(line.size(), open + 12)).find(u']', open);
      if (open >= line.size() || line[open] != u'[' || close == View::npos || !is_digit(line[close - 1]))
        continue;
      const Offset start = paragraph.span.start + static_cast<Offset>(at);
      Finding finding;
      finding.span = sentence_at(text, paragraph.span, start);
      finding.span.start = start;
      finding.message = cat(u"正文里混进了批注", quoted(in.text(finding.span)), u",请处理后删去。");
      out.add(std::move(finding));
    }
  });
}

void check(const RuleInput& in, Reporter& out) {
  check_pasted(in, out);
  if (in.source.carrier != Carrier::docx && in.source.carrier != Carrier::html)
    return out.not_applicable(u"只有 Word 文档和网页才有修订、批注和页眉页脚。");
  check_changes(in, out);
  check_comments(in, out);
  check_unseen(in, AsideKind::struck_out, out);
  check_unseen(in, AsideKind::hidden, out);
  std::vector<std::u16string> told;  // first and other pages mostly have the same header
  for (const Aside* aside : asides_of(in, {AsideKind::header, AsideKind::footer})) {
    if (std::find(told.begin(), told.end(), aside->text) != told.end()) continue;
    told.push_back(aside->text);
    check_margin(in, *aside, out);
  }
  for (const Aside* aside : asides_of(in, {AsideKind::note})) check_note(in, *aside, out);
}

}  // namespace

const Rule text_revision = {
    .id = "text/revision",
    .severity = Severity::warning,
    .title = u"是否留有修订、批注和旧页眉",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
