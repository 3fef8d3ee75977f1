#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/area/cells.h"
#include "core/base/text.h"
#include "tools/sheet_writer.h"

namespace nianbao::cli {

namespace {

constexpr lxw_col_t kLastTitleColumn = 9;

lxw_col_t column(std::size_t value) { return static_cast<lxw_col_t>(value); }
lxw_row_t row(std::size_t value) { return static_cast<lxw_row_t>(value); }

class BlankWorkbook {
 public:
  BlankWorkbook(const Form& form, int year)
      : cells_(form), year_(year), places_(cells_.size()), formulas_(cells_.size()) {}

  Workbook write() {
    if (!out_.is_open()) return out_.finish();
    sheet_ = out_.sheet(cat(u"年度报告表格", year_));
    worksheet_set_column(sheet_, 0, 2, 18, nullptr);
    next_ = 4;
    for (const FormTable& table : cells_.form().tables) {
      write_merged(sheet_, {row(next_), 0}, {row(next_), kLastTitleColumn}, table.title, out_.title());
      next_ += 1;
      const bool in_blocks = std::any_of(table.rows.begin(), table.rows.end(),
                                         [](const FormRow& each) { return !each.columns.empty(); });
      if (table.layout == TableLayout::groups) {
        groups(table);
      } else if (in_blocks) {
        blocks(table);
      } else {
        rows(table);
      }
      next_ += 1;
      sums(table);
    }
    numbers();
    head();
    return out_.finish();
  }

 private:
  /// The headings that a row stands under, the outermost first, and its own label.
  static std::vector<const FormRow*> path_of(const FormTable& table, const FormRow& own) {
    std::vector<const FormRow*> out = {&own};
    for (const FormRow* up = table.row(own.group); up; up = table.row(up->group)) {
      if (up->role == RowRole::heading) out.insert(out.begin(), up);
    }
    return out;
  }

  static std::vector<const FormRow*> number_rows(const FormTable& table) {
    std::vector<const FormRow*> out;
    for (const FormRow& each : table.rows) {
      if (each.role == RowRole::number) out.push_back(&each);
    }
    return out;
  }

  void place(const FormTable& table, const FormRow& of, const FormColumn& in, CellAt at) {
    if (const auto cell = cells_.find(table.key, of.key, in.key)) places_[*cell] = at;
  }

  /// A heading across, the block's columns, its rows: table two.
  void blocks(const FormTable& table) {
    std::size_t widest = 0;
    for (const FormRow* const each : number_rows(table))
      widest = std::max(widest, table.columns_of(*each).size());
    const FormRow* heading = nullptr;
    for (const FormRow* const each : number_rows(table)) {
      const auto columns = table.columns_of(*each);
      const FormRow* const group = table.row(each->group);
      if (group != heading) {
        heading = group;
        if (group)
          write_merged(sheet_, {row(next_), 0}, {row(next_), column(widest)}, group->label, out_.head());
        ++next_;
        cli::write(sheet_, {row(next_), 0}, u"信息内容", out_.head());
        across(columns.size(), widest, [&](std::size_t i, CellAt first, CellAt last) {
          write_merged(sheet_, first, last, columns[i]->label, out_.head());
        });
        ++next_;
      }
      cli::write(sheet_, {row(next_), 0}, each->label, out_.label());
      across(columns.size(), widest, [&](std::size_t i, CellAt first, CellAt last) {
        place(table, *each, *columns[i], first);
        if (last.column > first.column) merged_.push_back({first, last});
      });
      ++next_;
    }
  }

  /// Spreads `count` cells over the columns 1 … `widest` of the next row; the last one takes the rest.
  template <typename Take>
  void across(std::size_t count, std::size_t widest, Take take) const {
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t last = i + 1 == count ? widest : i + 1;
      take(i, CellAt{row(next_), column(i + 1)}, CellAt{row(next_), column(last)});
    }
  }

  /// Labels in merged cells at the left, as deep as the headings go: table three.
  void rows(const FormTable& table) {
    const std::vector<const FormRow*> numbers = number_rows(table);
    std::vector<std::vector<const FormRow*>> paths;
    std::size_t depth = 1;
    for (const FormRow* const each : numbers) {
      paths.push_back(path_of(table, *each));
      depth = std::max(depth, paths.back().size());
    }
    const std::u16string corner =
        table.words.empty() ? std::u16string(u"项目") : cat(u"(", table.words.back(), u")");
    write_merged(sheet_, {row(next_), 0}, {row(next_), column(depth - 1)}, corner, out_.head());
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      cli::write(sheet_, {row(next_), column(depth + i)}, table.columns[i].label, out_.head());
    worksheet_set_row(sheet_, row(next_), 48, nullptr);
    ++next_;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      labels(paths, i, depth);
      for (std::size_t c = 0; c < table.columns.size(); ++c)
        place(table, *numbers[i], table.columns[c], {row(next_ + i), column(depth + c)});
    }
    next_ += numbers.size();
  }

  void labels(const std::vector<std::vector<const FormRow*>>& paths, std::size_t i, std::size_t depth) {
    const auto shares = [&](std::size_t other, std::size_t level) {
      return other < paths.size() && level + 1 < paths[other].size() &&
             std::equal(paths[i].begin(), paths[i].begin() + static_cast<std::ptrdiff_t>(level + 1),
                        paths[other].begin());
    };
    const std::size_t own = paths[i].size() - 1;
    for (std::size_t level = 0; level < own; ++level) {
      if (i > 0 && shares(i - 1, level)) continue;
      std::size_t run = 1;
      while (shares(i + run, level)) ++run;
      write_merged(sheet_, {row(next_ + i), column(level)}, {row(next_ + i + run - 1), column(level)},
                   paths[i][level]->label, out_.label());
    }
    write_merged(sheet_, {row(next_ + i), column(own)}, {row(next_ + i), column(depth - 1)},
                 paths[i][own]->label, out_.label());
  }

  /// All rows side by side in one line of numbers: table four.
  void groups(const FormTable& table) {
    const std::vector<const FormRow*> numbers = number_rows(table);
    const std::size_t width = table.columns.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::vector<const FormRow*> path = path_of(table, *numbers[i]);
      const std::size_t first = i * width;
      const CellAt top{row(next_), column(first)};
      const CellAt below{row(next_ + 1), column(first)};
      if (path.size() == 1) {
        write_merged(sheet_, top, {below.row, column(first + width - 1)}, path[0]->label, out_.head());
      } else {
        const bool starts = i == 0 || path_of(table, *numbers[i - 1])[0] != path[0];
        std::size_t run = 1;
        while (i + run < numbers.size() && path_of(table, *numbers[i + run])[0] == path[0]) ++run;
        if (starts)
          write_merged(sheet_, top, {top.row, column(first + run * width - 1)}, path[0]->label, out_.head());
        write_merged(sheet_, below, {below.row, column(first + width - 1)}, path.back()->label, out_.head());
      }
      for (std::size_t c = 0; c < width; ++c) {
        cli::write(sheet_, {row(next_ + 2), column(first + c)}, table.columns[c].label, out_.head());
        place(table, *numbers[i], table.columns[c], {row(next_ + 3), column(first + c)});
      }
    }
    worksheet_set_row(sheet_, row(next_ + 2), 32, nullptr);
    next_ += 4;
  }

  std::string plus(const std::vector<std::size_t>& cells) const {
    std::string out;
    for (const std::size_t cell : cells) out += (out.empty() ? "" : "+") + reference(places_[cell], true);
    return out;
  }

  /// Totals become formulas, what has to balance a condition.
  void sums(const FormTable& table) {
    for (const Identity& identity : table.identities) {
      std::vector<std::string> others;
      for (const FormColumn& each : table.columns) others.push_back(each.key);
      if (!identity.over_rows) {
        others.clear();
        for (const FormRow& each : table.rows) others.push_back(each.key);
      }
      for (const std::string& other : others) sum(table, identity, other);
    }
  }

  void sum(const FormTable& table, const Identity& identity, const std::string& other) {
    const auto cells = [&](const std::vector<std::string>& keys) {
      std::vector<std::size_t> out;
      for (const std::string& key : keys) {
        const auto cell =
            identity.over_rows ? cells_.find(table.key, key, other) : cells_.find(table.key, other, key);
        if (cell) out.push_back(*cell);
      }
      return out;
    };
    const std::vector<std::size_t> left = cells(identity.left);
    const std::vector<std::size_t> right = cells(identity.right);
    if (left.size() != identity.left.size() || right.size() != identity.right.size()) return;
    if (identity.family == IdentityFamily::total && right.size() == 1) {
      formulas_[right[0]] = plus(left);
      return;
    }
    const std::string differs = "ROUND(" + plus(left) + "-(" + plus(right) + "),6)<>0";
    for (const auto* const side : {&left, &right}) {
      for (const std::size_t cell : *side)
        mark_where(sheet_, places_[cell], places_[cell], differs, out_.red());
    }
    unbalanced_ += (unbalanced_.empty() ? "" : ",") + differs;
  }

  void numbers() {
    for (const auto& [first, last] : merged_) write_merged(sheet_, first, last, u"", out_.number());
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
      const area::CellPlace& of = cells_[cell];
      const bool decimals = of.column->decimals || of.row->decimals;
      if (!formulas_[cell].empty()) {
        write_formula(sheet_, places_[cell], formulas_[cell], Decimal(),
                      decimals ? out_.total_amount() : out_.total());
        continue;
      }
      cli::write(sheet_, places_[cell], Decimal(), decimals ? out_.amount() : out_.number());
      restrict_to_numbers(places_[cell], decimals, of.column->is_signed);
    }
  }

  void restrict_to_numbers(CellAt at, bool decimals, bool is_signed) {
    std::string title = to_utf8(u"请填数字");
    std::string message =
        to_utf8(decimals ? u"这里填金额,单位万元,可带小数;没有的填 0。" : u"这里填整数;没有的填 0。");
    lxw_data_validation rule = {};
    rule.validate = decimals ? LXW_VALIDATION_TYPE_DECIMAL : LXW_VALIDATION_TYPE_INTEGER;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = is_signed ? -1e9 : 0;
    rule.maximum_number = 1e12;
    rule.error_title = title.data();  // the library takes no const
    rule.error_message = message.data();
    worksheet_data_validation_cell(sheet_, at.row, at.column, &rule);
  }

  /// The name of the unit becomes part of the title, by which the file is known again.
  void head() {
    const std::string title = to_utf8(cat(year_, u"年政府信息公开工作年度报告情况表"));
    worksheet_write_formula_str(sheet_, 0, 0, ("=B3&\"" + title + "\"").c_str(), out_.title(), title.c_str());
    cli::write(sheet_, {2, 0}, u"填报单位:", out_.label());
    write_merged(sheet_, {2, 1}, {2, kLastTitleColumn}, u"", out_.label());
    if (unbalanced_.empty()) return;
    const std::string good = to_utf8(u"勾稽关系:相符");
    const std::string bad = to_utf8(u"勾稽关系:第一项加第二项之和,不等于第三项加第四项之和,请看红色的列");
    const std::string formula = "=IF(OR(" + unbalanced_ + "),\"" + bad + "\",\"" + good + "\")";
    worksheet_write_formula_str(sheet_, 1, 0, formula.c_str(), out_.plain(), good.c_str());
    mark_where(sheet_, {1, 0}, {1, 0}, "OR(" + unbalanced_ + ")", out_.red());
  }

  area::FormCells cells_;
  int year_;
  WorkbookWriter out_;
  lxw_worksheet* sheet_ = nullptr;
  std::size_t next_ = 0;  // row
  std::vector<CellAt> places_;
  std::vector<std::string> formulas_;  // of totals
  std::vector<std::pair<CellAt, CellAt>> merged_;
  std::string unbalanced_;  // conditions, with commas
};

}  // namespace

Workbook blank_workbook(const Form& form, int year) { return BlankWorkbook(form, year).write(); }

}  // namespace nianbao::cli
