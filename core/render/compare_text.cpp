// The comparison of two years for a person at a terminal.
#include "core/base/text.h"
#include "core/render/compare.h"
#include "core/render/compare_words.h"
#include "core/render/visible.h"

namespace nianbao {

namespace {

constexpr std::u16string_view kRed = u"\033[31m";
constexpr std::u16string_view kGreen = u"\033[32m";
constexpr std::u16string_view kBold = u"\033[1m";
constexpr std::u16string_view kPlain = u"\033[0m";

class CompareText {
 public:
  CompareText(const YearsCompared& years, bool colour) : years_(years), colour_(colour) {}

  std::string write() {
    for (const ComparedDocument& each : years_.pairs) {
      if (!text_.empty()) text_ += u'\n';
      pair(each);
    }
    return to_utf8(text_);
  }

 private:
  template <typename... Parts>
  void line(const Parts&... parts) {
    text_ += visible(cat(parts...));
    text_ += u'\n';
  }
  void heading(const std::u16string& words) {
    if (colour_) text_ += kBold;
    text_ += visible(words);
    if (colour_) text_ += kPlain;
    text_ += u'\n';
  }

  void pair(const ComparedDocument& pair) {
    heading(u"两年对照");
    line(u"今年:", years::side_name(years_.now, pair.now));
    line(u"去年:", years::side_name(years_.last, pair.last));
    if (!pair.now || !pair.last) return line(u"另一份文件里没有与它对应的报告,没有对照。");
    if (const std::u16string doubt = years::doubt_words(years_, pair); !doubt.empty())
      line(u"请注意:", doubt);
    line(u"与去年相同的文字:", years::share_words(pair.words), u"。固定说法和短句不计。");
    for (const ComparedPart& each : pair.parts) part(pair, each);
    for (const ComparedTable& each : pair.tables) {
      if (!years::is_in_part(pair, each)) table(each);
    }
  }

  void part(const ComparedDocument& pair, const ComparedPart& part) {
    text_ += u'\n';
    heading(years::part_name(pair, part));
    if (!part.in_last) line(u"  今年新写的部分。");
    if (!part.in_now) line(u"  今年没有这一部分。");
    if (!part.rows.empty()) rows(part);
    for (const ComparedTable& each : pair.tables) {
      if (!part.key.empty() && each.part == part.key) table(each);
    }
  }

  void rows(const ComparedPart& part) {
    const years::RowCounts counts = years::count_rows(part);
    line(u"  未变", counts.same, u"段,改动", counts.changed, u"段,新写", counts.added, u"段,删去",
         counts.gone, u"段;与去年相同的文字:", years::share_words(part.words));
    for (const ComparedRow& each : part.rows) row(each);
  }

  void row(const ComparedRow& row) {
    const std::u16string copied = years::copy_words(row);
    if (row.kind == ComparedKind::same && copied.empty() && !row.moved) return;
    std::u16string tags = copied.empty() ? u"" : cat(u"〔", copied, u"〕");
    if (row.moved) tags += u"〔移动了位置〕";
    switch (row.kind) {
      case ComparedKind::same:
        return begin(u"  = ", tags, first_words(years_.now, row.now));
      case ComparedKind::changed:
        begin(u"  ≠ ", tags, {});
        return changed(row);
      case ComparedKind::added:
        return begin(u"  + ", tags, whole(years_.now, row.now));
      case ComparedKind::gone:
        return begin(u"  - ", tags, whole(years_.last, row.last));
    }
  }

  void begin(std::u16string_view sign, const std::u16string& tags, const std::u16string& words) {
    text_ += visible(cat(sign, tags, words));
    if (!words.empty()) text_ += u'\n';
  }

  static std::u16string whole(const ComparedSide& side, const std::vector<Span>& pieces) {
    std::u16string out;
    for (const Span piece : pieces) {
      if (!out.empty()) out += u" / ";
      out += years::on_one_line(slice(side.source.original, piece));
    }
    return out;
  }
  static std::u16string first_words(const ComparedSide& side, const std::vector<Span>& pieces) {
    constexpr std::size_t kMost = 40;
    std::u16string out = whole(side, pieces);
    return out.size() > kMost ? out.substr(0, kMost) + u"…" : out;
  }

  void mark(std::u16string_view words, bool is_now) {
    if (words.empty()) return;
    if (colour_) text_ += is_now ? kGreen : kRed;
    text_ += is_now ? u"{+" : u"[-";
    text_ += visible(years::on_one_line(words));
    text_ += is_now ? u"+}" : u"-]";
    if (colour_) text_ += kPlain;
  }

  /// This year's paragraph with last year's words where they were.
  void changed(const ComparedRow& row) {
    if (row.is_too_long) {
      mark(whole(years_.last, row.last), false);
      mark(whole(years_.now, row.now), true);
      text_ += u'\n';
      return;
    }
    std::u16string moves;
    for (std::size_t i = 0; i < row.now.size(); ++i) {
      if (i > 0) text_ += u" / ";
      for (const years::Run& run : years::runs_of(row.now[i], row.changes, true)) {
        if (!run.change) {
          text_ += visible(years::on_one_line(slice(years_.now.source.original, run.span)));
          continue;
        }
        mark(slice(years_.last.source.original, run.change->last), false);
        mark(slice(years_.now.source.original, run.change->now), true);
        if (!run.change->number || run.change->number->change == Decimal::whole(0)) continue;
        text_ += cat(u"(", years::move_words(*run.change->number), u")");
        if (const std::u16string jump = years::jump_words(*run.change->number); !jump.empty())
          moves +=
              cat(u"    跳变:", run.change->number->last, u" → ", run.change->number->now, u",", jump, u"\n");
      }
    }
    text_ += u'\n';
    text_ += moves;
  }

  void table(const ComparedTable& table) {
    heading(cat(u"  ", years::table_title(table)));
    if (const std::u16string note = years::table_note(table); !note.empty()) line(u"  ", note);
    if (!table.in_now || !table.in_last) return;
    std::size_t same = 0;
    std::size_t empty = 0;
    for (const ComparedTableRow& row : table.rows) {
      for (const ComparedCell& each : row.cells) {
        if (is_same(each))
          ++same;
        else if (is_nothing(each))
          ++empty;
        else
          cell(row, each);
      }
    }
    line(u"  其余", same, u"格两年相同", empty > 0 ? cat(u",", empty, u"格只有一年的表有,都是0") : u"",
         u"。");
  }

  static bool is_same(const ComparedCell& cell) {
    if (cell.move) return cell.move->change == Decimal::whole(0);
    return cell.in_now && cell.in_last && cell.now_raw == cell.last_raw;
  }
  /// The other year's table has no such cell, and here it is 0.
  static bool is_nothing(const ComparedCell& cell) {
    const std::optional<Decimal>& value = cell.in_now ? cell.now : cell.last;
    return cell.in_now != cell.in_last && value && *value == Decimal::whole(0);
  }

  void cell(const ComparedTableRow& row, const ComparedCell& cell) {
    const std::u16string place = row.cells.size() < 2 ? row.label : cat(row.label, u"·", cell.label);
    const std::u16string_view none = u"(没有这一格)";
    const auto shown = [&](bool is_there, const std::optional<Decimal>& value, const std::u16string& raw) {
      if (!is_there) return std::u16string(none);
      return value ? value->print() : raw.empty() ? std::u16string(u"(空)") : raw;
    };
    std::u16string words = cat(u"  ", place, u":", shown(cell.in_last, cell.last, cell.last_raw), u" → ",
                               shown(cell.in_now, cell.now, cell.now_raw));
    if (row.is_sum_now || row.is_sum_last)
      words += row.is_sum_now ? u"(今年为各分项之和)" : u"(去年为各分项之和)";
    if (cell.move) words += cat(u",", years::move_words(*cell.move));
    line(words);
    if (!cell.move) return;
    if (const std::u16string jump = years::jump_words(*cell.move); !jump.empty()) line(u"    跳变:", jump);
  }

  const YearsCompared& years_;
  bool colour_;
  std::u16string text_;
};

}  // namespace

std::string render_compare_text(const YearsCompared& years, const TextStyle& style) {
  return CompareText(years, style.colour).write();
}

}  // namespace nianbao
