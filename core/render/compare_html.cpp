// The comparison of two years as a page of its own.
#include <algorithm>

#include "core/base/text.h"
#include "core/render/compare.h"
#include "core/render/compare_style.h"
#include "core/render/compare_words.h"
#include "core/render/visible.h"

namespace nianbao {

namespace {

/// Markup out of parts; everything that is not markup goes through text().
class Html {
 public:
  /// Of the program, never of a draft.
  Html& raw(std::u16string_view markup) {
    out_ += markup;
    return *this;
  }
  Html& text(std::u16string_view words) {
    for (const char16_t unit : visible(words)) {
      switch (unit) {
        case u'&':
          out_ += u"&amp;";
          break;
        case u'<':
          out_ += u"&lt;";
          break;
        case u'>':
          out_ += u"&gt;";
          break;
        case u'"':
          out_ += u"&quot;";
          break;
        case u'\'':
          out_ += u"&#39;";
          break;
        default:
          out_ += unit;
      }
    }
    return *this;
  }
  /// <name class="…">words</name>
  Html& element(std::u16string_view name, std::u16string_view classes, std::u16string_view words) {
    open(name, classes);
    return text(words).raw(u"</").raw(name).raw(u">");
  }
  Html& open(std::u16string_view name, std::u16string_view classes) {
    raw(u"<").raw(name);
    if (!classes.empty()) raw(u" class=\"").raw(classes).raw(u"\"");
    return raw(u">");
  }
  Html& close(std::u16string_view name) { return raw(u"</").raw(name).raw(u">\n"); }
  std::string take() const { return to_utf8(out_); }

 private:
  std::u16string out_;
};

std::u16string_view class_of(ComparedKind kind) {
  switch (kind) {
    case ComparedKind::same:
      return u"same";
    case ComparedKind::changed:
      return u"changed";
    case ComparedKind::added:
      return u"new";
    case ComparedKind::gone:
      break;
  }
  return u"gone";
}

/// With its sign, for those who see no colours.
std::pair<std::u16string_view, std::u16string_view> sign_of(ComparedKind kind) {
  switch (kind) {
    case ComparedKind::same:
      return {u"=", u"未变"};
    case ComparedKind::changed:
      return {u"≠", u"改动"};
    case ComparedKind::added:
      return {u"+", u"新写"};
    case ComparedKind::gone:
      break;
  }
  return {u"−", u"删去"};
}

class ComparePage {
 public:
  explicit ComparePage(const YearsCompared& years) : years_(years) {}

  std::string write() {
    out_.raw(u"<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw(u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw(
            u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            u"'unsafe-inline'\">\n")
        .element(u"title", {}, title())
        .raw(u"<style>")
        .raw(to_utf16(years::kCompareStyle))
        .raw(u"</style>\n</head>\n<body>\n<main class=\"nb-compare\">\n")
        .element(u"h1", {}, u"两年对照");
    for (const ComparedDocument& each : years_.pairs) pair(each);
    if (years_.pairs.empty()) out_.element(u"p", {}, u"没有可以对照的报告。");
    legend();
    out_.raw(u"</main>\n</body>\n</html>\n");
    return out_.take();
  }

 private:
  std::u16string title() const {
    if (years_.pairs.empty() || !years_.pairs.front().now) return u"两年对照";
    const Facts& facts = years_.now.facts[*years_.pairs.front().now];
    return cat(u"两年对照 ", facts.title);
  }

  void pair(const ComparedDocument& pair) {
    out_.raw(u"<section>\n");
    out_.raw(u"<p><b>今年</b> ").text(years::side_name(years_.now, pair.now)).close(u"p");
    out_.raw(u"<p><b>去年</b> ").text(years::side_name(years_.last, pair.last)).close(u"p");
    if (!pair.now || !pair.last) {
      out_.element(u"p", u"doubt", u"另一份文件里没有与它对应的报告,没有对照。").close(u"section");
      return;
    }
    now_name_ = years::year_name(years_, pair, true);
    last_name_ = years::year_name(years_, pair, false);
    if (const std::u16string doubt = years::doubt_words(years_, pair); !doubt.empty())
      out_.element(u"p", u"doubt", cat(u"请注意:", doubt));
    summary(pair);
    jumps(pair);
    for (const ComparedPart& each : pair.parts) part(pair, each);
    for (const ComparedTable& each : pair.tables) {
      if (!years::is_in_part(pair, each)) table(each, u"h2");
    }
    out_.close(u"section");
  }

  void summary(const ComparedDocument& pair) {
    out_.raw(u"<div class=\"scroll\"><table class=\"summary\">");
    out_.element(u"caption", {}, cat(u"与去年相同的文字:", years::share_words(pair.words)));
    out_.raw(u"<thead><tr>");
    for (const std::u16string_view name :
         {u"部分", u"未变", u"改动", u"新写", u"删去", u"照抄", u"与去年相同"})
      out_.raw(u"<th scope=\"col\">").text(name).close(u"th");
    out_.raw(u"</tr></thead>\n<tbody>\n");
    for (const ComparedPart& part : pair.parts) {
      const years::RowCounts counts = years::count_rows(part);
      out_.raw(u"<tr><th scope=\"row\">").text(years::part_name(pair, part)).close(u"th");
      for (const std::size_t count : {counts.same, counts.changed, counts.added, counts.gone, counts.copied})
        out_.element(u"td", {}, cat(count, u"段"));
      out_.element(u"td", {}, part.words.words == 0 ? u"—" : cat(part.words.share(), u"%")).close(u"tr");
    }
    out_.raw(u"</tbody></table></div>\n");
    out_.element(u"p", u"quiet",
                 u"照抄:一字不差、只改了年份和数字,或只改了个别词语的段落。固定说法和短句不计入。");
  }

  /// In text and tables, in one place on top.
  void jumps(const ComparedDocument& pair) {
    std::vector<std::u16string> found;
    const auto add = [&found](const std::u16string& place, const NumberMove& move) {
      const std::u16string jump = years::jump_words(move);
      if (!jump.empty()) found.push_back(cat(place, u":", move.last, u" → ", move.now, u",", jump, u"。"));
    };
    for (const ComparedPart& part : pair.parts) {
      for (const ComparedRow& row : part.rows) {
        for (const WordChange& change : row.changes) {
          if (change.number) add(years::part_name(pair, part), *change.number);
        }
      }
    }
    for (const ComparedTable& table : pair.tables) {
      for (const ComparedTableRow& row : table.rows) {
        for (const ComparedCell& cell : row.cells) {
          if (cell.move) add(cat(years::table_title(table), u" ", row.label, u"·", cell.label), *cell.move);
        }
      }
    }
    if (found.empty()) return;
    out_.raw(u"<p class=\"jump\">▲ 跳变").text(cat(found.size(), u"处")).raw(u"</p>\n<ul class=\"jumps\">");
    for (const std::u16string& each : found) out_.element(u"li", {}, each);
    out_.close(u"ul");
  }

  void part(const ComparedDocument& pair, const ComparedPart& part) {
    out_.raw(u"<h2>").text(years::part_name(pair, part)).raw(u"<small>");
    out_.text(!part.in_last           ? std::u16string(u"今年新写的部分")
              : !part.in_now          ? std::u16string(u"今年没有这一部分")
              : part.words.words == 0 ? std::u16string()
                                      : cat(u"与去年相同的文字:", years::share_words(part.words)));
    out_.raw(u"</small></h2>\n");
    if (!part.rows.empty()) rows(pair, part);
    const bool empty = part.rows.empty();
    std::size_t tables = 0;
    for (const ComparedTable& each : pair.tables) {
      if (part.key.empty() || each.part != part.key) continue;
      table(each, u"h3");
      ++tables;
    }
    if (empty && tables == 0) out_.element(u"p", u"quiet", u"这一部分没有文字。");
  }

  void rows(const ComparedDocument& pair, const ComparedPart& part) {
    out_.raw(u"<table class=\"rows\"><caption class=\"hidden\">").text(years::part_name(pair, part));
    out_.raw(u"</caption><thead><tr><th scope=\"col\">变化</th><th scope=\"col\">").text(last_name_);
    out_.raw(u"</th><th scope=\"col\">").text(now_name_).raw(u"</th></tr></thead>\n<tbody>\n");
    for (const ComparedRow& each : part.rows) row(each);
    out_.raw(u"</tbody></table>\n");
  }

  void row(const ComparedRow& row) {
    const std::u16string copied = years::copy_words(row);
    const auto [sign, word] = sign_of(row.kind);
    std::u16string classes(class_of(row.kind));
    if (!copied.empty()) classes += u" copied";
    if (row.moved) classes += u" went";
    if (row.is_heading) classes += u" heading";
    out_.open(u"tr", classes).raw(u"<th scope=\"row\"><span class=\"sign\" aria-hidden=\"true\">").raw(sign);
    out_.raw(u"</span>").text(word);
    if (row.moved) out_.element(u"span", u"tag", u"↕ 移动了位置");
    if (!copied.empty()) out_.element(u"em", u"tag", cat(u"照抄:", copied));
    out_.close(u"th");
    side(row, false);
    side(row, true);
    out_.close(u"tr");
  }

  void side(const ComparedRow& row, bool is_now) {
    const std::vector<Span>& pieces = is_now ? row.now : row.last;
    const SourceText& source = is_now ? years_.now.source : years_.last.source;
    out_.raw(u"<td class=\"").raw(is_now ? u"now" : u"last").raw(u"\" data-year=\"");
    out_.text(is_now ? now_name_ : last_name_).raw(u"\"");
    if (is_now && !pieces.empty()) out_.raw(cat(u" data-start=\"", std::size_t{pieces.front().start}, u"\""));
    out_.raw(u">");
    if (pieces.empty()) out_.element(u"p", u"none", is_now ? u"(今年没有)" : u"(去年没有)");
    for (const Span piece : pieces) {
      out_.raw(u"<p>");
      for (const years::Run& run : years::runs_of(piece, row.changes, is_now)) {
        const std::u16string words = years::on_one_line(slice(source.original, run.span));
        if (!run.change)
          out_.text(words);
        else if (!words.empty())
          out_.raw(is_now ? u"<ins>" : u"<del>").text(words).raw(is_now ? u"</ins>" : u"</del>");
        if (is_now && run.change && run.change->number) number(*run.change->number);
      }
      out_.raw(u"</p>");
    }
    if (row.is_too_long) out_.element(u"p", u"quiet", u"(改动太多,没有逐词标出)");
    out_.close(u"td");
  }

  void number(const NumberMove& move) {
    if (move.change == Decimal::whole(0)) return;
    out_.element(u"span", u"move", cat(u"(", years::move_words(move), u")"));
    if (move.jump != Jump::none) out_.element(u"span", u"jump", u"▲跳变");
  }

  void table(const ComparedTable& table, std::u16string_view heading) {
    out_.element(heading, {}, years::table_title(table));
    if (const std::u16string note = years::table_note(table); !note.empty())
      out_.element(u"p", u"quiet", note);
    if (table.rows.empty()) return;
    const std::vector<Column> columns = columns_of(table);
    out_.raw(u"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .text(years::table_title(table));
    out_.raw(u"\"><table class=\"cells\"><caption class=\"hidden\">").text(years::table_title(table));
    out_.raw(u"</caption><thead><tr><th scope=\"col\">")
        .text(cat(now_name_, u"(比", last_name_, u")"))
        .raw(u"</th>");
    for (const Column& each : columns) out_.raw(u"<th scope=\"col\">").text(each.label).close(u"th");
    out_.raw(u"</tr></thead>\n<tbody>\n");
    for (const ComparedTableRow& row : table.rows) {
      out_.raw(u"<tr><th scope=\"row\">").text(row.label);
      if (row.is_sum_now || row.is_sum_last)
        out_.element(u"span", u"tag", cat(row.is_sum_now ? now_name_ : last_name_, u"为各分项之和"));
      out_.close(u"th");
      for (const Column& column : columns) {
        const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                                       [&](const ComparedCell& each) { return is_of(column, each); });
        if (cell == row.cells.end())
          out_.raw(u"<td class=\"nothing\"></td>");
        else
          this->cell(*cell);
      }
      out_.close(u"tr");
    }
    out_.raw(u"</tbody></table></div>\n");
  }

  struct Column {
    std::string key;  // "" in an organ's own table, whose columns are known by their labels
    std::u16string label;
  };
  static bool is_of(const Column& column, const ComparedCell& cell) {
    return cell.column == column.key && (!column.key.empty() || cell.label == column.label);
  }

  static std::vector<Column> columns_of(const ComparedTable& table) {
    std::vector<Column> out;
    for (const ComparedTableRow& row : table.rows) {
      for (const ComparedCell& cell : row.cells) {
        const bool known =
            std::any_of(out.begin(), out.end(), [&](const Column& each) { return is_of(each, cell); });
        if (!known) out.push_back({cell.column, cell.label});
      }
    }
    return out;
  }

  static std::u16string shown(const std::optional<Decimal>& value, const std::u16string& raw) {
    return value ? value->print() : raw;
  }

  void cell(const ComparedCell& cell) {
    const bool moves = !cell.move || !(cell.move->change == Decimal::whole(0));
    const bool jumps = cell.move && cell.move->jump != Jump::none;
    out_.open(u"td", jumps ? u"jumping" : moves ? u"moved" : u"");
    if (cell.in_now) out_.element(u"b", {}, shown(cell.now, cell.now_raw));
    if (!cell.in_now) {
      out_.element(u"small", {}, cat(last_name_, u" ", shown(cell.last, cell.last_raw)));
    } else if (!cell.in_last) {
      out_.element(u"small", {}, cat(last_name_, u"无此格"));
    } else if (moves) {
      out_.element(u"small", {}, cat(last_name_, u" ", shown(cell.last, cell.last_raw)));
      if (cell.move) out_.element(u"small", {}, years::move_words(*cell.move));
    }
    if (jumps) out_.element(u"small", u"jump", u"▲跳变");
    out_.close(u"td");
  }

  void legend() {
    out_.element(u"p", u"quiet",
                 u"标记:= 未变,≠ 改动,+ 新写,− 删去,↕ 移动了位置;删去的字加删除线,新写的字加下划线;▲跳变:"
                 u"两年相差20倍以上或正好10倍(较大的不少于200,较小的不少于5)、一年是0另一年不少于200,"
                 u"金额相差1000倍以上。");
  }

  const YearsCompared& years_;
  Html out_;
  std::u16string now_name_;
  std::u16string last_name_;
};

}  // namespace

std::string render_compare_html(const YearsCompared& years) { return ComparePage(years).write(); }

}  // namespace nianbao
