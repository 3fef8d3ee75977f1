#include "core/render/compare_words.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/render/compare.h"
#include "core/rules/wording.h"
#include "core/tables/jumps.h"

namespace nianbao {

namespace years {

namespace {

std::u16string with_sign(const Decimal& value) {
  const bool grows = Decimal::whole(0) < value;
  return grows ? u"+" + value.print() : value.print();
}

std::u16string times_words(const NumberMove& move) {
  const Fraction ratio = times_between(move.now, move.last);
  const Decimal whole = ratio.round(0);
  return cat(Fraction(whole) == ratio ? u"" : u"约", whole, u"倍");
}

std::u16string no_report(std::u16string_view which) { return cat(which, u"不是政府信息公开工作年度报告"); }

}  // namespace

std::vector<Run> runs_of(Span piece, const std::vector<WordChange>& changes, bool is_now) {
  std::vector<Run> out;
  Offset at = piece.start;
  for (const WordChange& change : changes) {
    const Span span = is_now ? change.now : change.last;
    if (span.end < piece.start || span.start > piece.end || span.start < at) continue;
    const Span inside{span.start, std::min(span.end, piece.end)};
    if (at < inside.start) out.push_back({{at, inside.start}, nullptr});
    out.push_back({inside, &change});
    at = inside.end;
  }
  if (at < piece.end) out.push_back({{at, piece.end}, nullptr});
  return out;
}

std::u16string on_one_line(std::u16string_view text) {
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_space(text[i])) {
      out.push_back(text[i]);
      continue;
    }
    bool line_end = false;
    std::size_t end = i;
    for (; end < text.size() && is_space(text[end]); ++end)
      line_end = line_end || text[end] == u'\n' || text[end] == u'\r';
    const bool inside_han = line_end && i > 0 && end < text.size() && !is_ascii_letter(text[i - 1]);
    if (!inside_han) out.push_back(u' ');
    i = end - 1;
  }
  return out;
}

std::u16string year_name(const YearsCompared& years, const ComparedDocument& pair, bool is_now) {
  const auto year_of = [](const ComparedSide& side, std::optional<std::size_t> at) {
    return at ? side.facts[*at].year : std::nullopt;
  };
  const std::optional<int> now = year_of(years.now, pair.now);
  const std::optional<int> last = year_of(years.last, pair.last);
  const std::optional<int>& own = is_now ? now : last;
  if (own && now != last) return cat(*own, u"年");
  return is_now ? u"今年" : u"去年";
}

std::u16string side_name(const ComparedSide& side, std::optional<std::size_t> document) {
  const std::u16string file = cat(u"(", to_utf16(side.input), u")");
  if (!document) return file;
  const std::u16string& title = side.facts[*document].title;
  return cat(title.empty() ? std::u16string_view(u"没有标题的文稿") : std::u16string_view(title), file);
}

std::u16string part_name(const ComparedDocument& pair, const ComparedPart& part) {
  if (!part.title.empty()) return on_one_line(part.title);
  return pair.parts.size() == 1 ? u"全文" : u"标题和开头";
}

bool is_in_part(const ComparedDocument& pair, const ComparedTable& table) {
  return !table.part.empty() && std::any_of(pair.parts.begin(), pair.parts.end(),
                                            [&](const ComparedPart& part) { return part.key == table.part; });
}

std::u16string table_title(const ComparedTable& table) {
  return table.title.empty() ? u"正文中自制的表格" : table.title;
}

std::u16string copy_words(const ComparedRow& row) {
  if (!row.is_own) return {};
  switch (row.copy.how) {
    case likeness::Copy::whole:
      return u"一字不差";
    case likeness::Copy::other_numbers:
      return u"只改了年份和数字";
    case likeness::Copy::touched_up:
      return cat(u"只改了个别词语(约", row.copy.share, u"%相同)");
    case likeness::Copy::none:
      break;
  }
  return {};
}

std::u16string share_words(const likeness::CopiedWords& words) {
  if (words.words == 0) return u"没有可比的文字";
  const bool exact = words.copied * 100 % words.words == 0;
  return cat(exact ? u"" : u"约", words.share(), u"%(", words.words, u"字中的", words.copied, u"字)");
}

std::u16string move_words(const NumberMove& move) {
  if (move.change == Decimal::whole(0)) return u"持平";
  const std::u16string change = with_sign(move.change);
  return move.growth ? cat(change, u",", with_sign(*move.growth), u"%") : change;
}

std::u16string jump_words(const NumberMove& move) {
  switch (move.jump) {
    case Jump::magnitude:
      return cat(u"相差", times_words(move), u",请核对是否多写或少写了数字");
    case Jump::other_unit:
      return cat(u"相差", times_words(move), u",像是有一年按元填的,请核对单位是否都是万元");
    case Jump::from_zero:
      return u"一年是0,另一年不少,请核对是否填错了行";
    case Jump::none:
      break;
  }
  return {};
}

std::u16string table_note(const ComparedTable& table) {
  if (table.unread_now) return u"今年的这张表没能逐格读出,没有对照。";
  if (table.unread_last) return u"去年的这张表没能逐格读出,没有对照。";
  if (!table.in_last) return u"去年没有这张表。";
  if (!table.in_now) return u"今年没有这张表。";
  if (table.other_form)
    return u"两年的表式不同,按行名和列名对上,只有一年有的格子单独列出;口径有变化,没有标跳变。";
  return {};
}

std::u16string doubt_words(const YearsCompared& years, const ComparedDocument& pair) {
  if (!pair.now || !pair.last || !pair.doubt.any()) return {};
  const Facts& now = years.now.facts[*pair.now];
  const Facts& last = years.last.facts[*pair.last];
  std::u16string out;
  if (pair.doubt.is_no_report) out = cat(no_report(u"今年的文件"), u";");
  switch (pair.doubt.unfit) {
    case Unfit::none:
      break;
    case Unfit::same_text:
      out += u"两份文件的文字完全相同,请核对是否把同一份给了两次;";
      break;
    case Unfit::no_report:
      out += cat(no_report(u"去年的文件"), u";");
      break;
    case Unfit::other_year:
      out += pair.doubt.is_swapped
                 ? cat(u"两份像是给反了,前一份是", *now.year, u"年的,后一份是", *last.year, u"年的;")
             : now.year == last.year
                 ? cat(u"两份都是", *now.year, u"年的报告;")
                 : cat(u"两份不是相邻年度的报告,一份是", *now.year, u"年的,一份是", *last.year, u"年的;");
      break;
    case Unfit::other_organ:
      out += cat(u"两份不是同一机关的报告,一份是“", now.issuer, u"”的,一份是“", last.issuer, u"”的;");
      break;
  }
  return cat(out, u"以下照样对照,差别不能当作年度变化看。");
}

RowCounts count_rows(const ComparedPart& part) {
  RowCounts out;
  for (const ComparedRow& row : part.rows) {
    if (row.is_heading) continue;
    std::size_t& count = row.kind == ComparedKind::same      ? out.same
                         : row.kind == ComparedKind::changed ? out.changed
                         : row.kind == ComparedKind::added   ? out.added
                                                             : out.gone;
    ++count;
    if (row.moved) ++out.moved;
    if (row.is_own && row.copy.how != likeness::Copy::none) ++out.copied;
  }
  return out;
}

}  // namespace years

std::vector<std::u16string> doubts_of(const YearsCompared& years) {
  std::vector<std::u16string> out;
  for (const ComparedDocument& pair : years.pairs) {
    if (std::u16string doubt = years::doubt_words(years, pair); !doubt.empty())
      out.push_back(std::move(doubt));
  }
  return out;
}

}  // namespace nianbao
