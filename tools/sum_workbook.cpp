#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/render/sum.h"
#include "tools/sheet_writer.h"

namespace nianbao::cli {

namespace {

using area::CellPlace;
using area::Standing;

lxw_col_t column(std::size_t value) { return static_cast<lxw_col_t>(value); }
lxw_row_t row(std::size_t value) { return static_cast<lxw_row_t>(value); }

bool has_amounts(const CellPlace& place) { return place.column->decimals || place.row->decimals; }

/// Each table as a grid of its rows with numbers and all its columns.
struct TableGrid {
  const FormTable* form = nullptr;
  std::size_t first_cell = 0;
  std::size_t last_cell = 0;
  std::vector<CellPlace> rows;  // a place in each row, for its name
};

class SumWorkbook {
 public:
  SumWorkbook(const area::Area& area, const area::Sum& sum) : area_(area), sum_(sum) {
    for (std::size_t t = 0; sum.cells && t < sum.cells->form().tables.size(); ++t) {
      TableGrid& grid = grids_.emplace_back();
      grid.form = &sum.cells->form().tables[t];
      grid.first_cell = sum.cells->first_of_table(t);
      grid.last_cell = sum.cells->first_of_table(t + 1);
      for (std::size_t cell = grid.first_cell; cell < grid.last_cell; ++cell) {
        const CellPlace& place = (*sum.cells)[cell];
        if (grid.rows.empty() || grid.rows.back().row != place.row) grid.rows.push_back(place);
      }
    }
    for (std::size_t i = 0; i < area.units.size(); ++i) {
      if (!sum.values[i].empty()) counted_.push_back(i);
    }
  }

  Workbook write() {
    if (!out_.is_open()) return out_.finish();
    lxw_worksheet* const overview = out_.sheet(u"各单位");
    std::vector<lxw_worksheet*> tables;
    for (const TableGrid& grid : grids_)
      tables.push_back(out_.sheet(sheet_title(*grid.form), &names_[grid.form]));
    for (const std::size_t unit : counted_) unit_sheet(unit);
    for (std::size_t t = 0; t < grids_.size(); ++t) table_sheet(tables[t], grids_[t]);
    overview_sheet(overview);
    return out_.finish();
  }

 private:
  static std::u16string sheet_title(const FormTable& form) { return cat(u"合计", form.title); }

  std::size_t cell_count() const { return sum_.cells ? sum_.cells->size() : 0; }
  std::size_t row_of(const TableGrid& grid, std::size_t cell) const {
    const FormRow* const wanted = (*sum_.cells)[cell].row;
    const auto found = std::find_if(grid.rows.begin(), grid.rows.end(),
                                    [wanted](const CellPlace& each) { return each.row == wanted; });
    return static_cast<std::size_t>(found - grid.rows.begin());
  }
  std::size_t column_of(const TableGrid& grid, std::size_t cell) const {
    return static_cast<std::size_t>((*sum_.cells)[cell].column - grid.form->columns.data());
  }
  lxw_format* number(std::size_t cell) const {
    return has_amounts((*sum_.cells)[cell]) ? out_.amount() : out_.number();
  }
  lxw_format* total(std::size_t cell) const {
    return has_amounts((*sum_.cells)[cell]) ? out_.total_amount() : out_.total();
  }

  void heads(lxw_worksheet* sheet, const TableGrid& grid, lxw_row_t at, std::size_t first) {
    for (std::size_t i = 0; i < grid.form->columns.size(); ++i)
      cli::write(sheet, {at, column(first + i)}, grid.form->columns[i].label, out_.head());
  }

  /// The same places on every unit's sheet, so that one formula adds all of them up.
  void unit_sheet(std::size_t unit) {
    std::string name;
    lxw_worksheet* const sheet = out_.sheet(area::title_of(area_.units[unit]), &name);
    unit_names_.push_back(name);
    places_.resize(cell_count());
    worksheet_set_column(sheet, 0, 0, 44, nullptr);
    worksheet_freeze_panes(sheet, 2, 1);
    cli::write(sheet, {0, 0}, area::title_of(area_.units[unit]), out_.title());
    cli::write(sheet, {1, 0}, to_utf16(area_.units[unit].input), out_.plain());
    std::size_t at = 3;
    for (const TableGrid& grid : grids_) {
      cli::write(sheet, {row(at), 0}, grid.form->title, out_.head());
      heads(sheet, grid, row(at), 1);
      for (std::size_t i = 0; i < grid.rows.size(); ++i)
        cli::write(sheet, {row(at + 1 + i), 0}, area::row_name(grid.rows[i]), out_.label());
      for (std::size_t cell = grid.first_cell; cell < grid.last_cell; ++cell) {
        const CellAt place{row(at + 1 + row_of(grid, cell)), column(1 + column_of(grid, cell))};
        places_[cell] = place;
        const std::optional<Decimal>& value = sum_.values[unit][cell];
        value ? cli::write(sheet, place, *value, number(cell))
              : cli::write(sheet, place, u"未读出", out_.yellow());
      }
      at += grid.rows.size() + 3;
    }
    for (std::size_t cell = 0; cell < cell_count(); ++cell) {
      for (const area::Outlier& each : sum_.totals[cell].outliers) {
        if (each.unit == unit) cli::write(sheet, places_[cell], each.value, out_.yellow());
      }
    }
  }

  /// Blocks side by side: sum, government, difference, last year.
  void table_sheet(lxw_worksheet* sheet, const TableGrid& grid) {
    const std::size_t width = grid.form->columns.size();
    const bool has_government = area::government_of(area_, sum_) != nullptr;
    std::vector<std::u16string_view> blocks = {u"各单位合计"};
    if (has_government) blocks.insert(blocks.end(), {u"政府报告", u"差额(政府报告减合计)"});
    if (sum_.last_years > 0) blocks.push_back(u"上一年度合计(有上年报告的单位)");
    worksheet_set_column(sheet, 0, 0, 44, nullptr);
    worksheet_freeze_panes(sheet, 3, 1);
    cli::write(sheet, {0, 0}, grid.form->title, out_.title());
    cli::write(sheet, {2, 0}, u"项目", out_.head());
    for (std::size_t block = 0; block < blocks.size(); ++block) {
      const std::size_t first = 1 + block * width;
      write_merged(sheet, {1, column(first)}, {1, column(first + width - 1)}, blocks[block], out_.head());
      heads(sheet, grid, 2, first);
    }
    for (std::size_t i = 0; i < grid.rows.size(); ++i)
      cli::write(sheet, {row(3 + i), 0}, area::row_name(grid.rows[i]), out_.label());
    for (std::size_t cell = grid.first_cell; cell < grid.last_cell; ++cell)
      total_cells(sheet, grid, cell, has_government);
    if (has_government) {
      const CellAt first{3, column(1 + 2 * width)};
      const CellAt last{row(2 + grid.rows.size()), column(3 * width)};
      mark_where(sheet, first, last,
                 "AND(ISNUMBER(" + reference(first) + "),ABS(" + reference(first) + ")>0.0000001)",
                 out_.red());
    }
    reasons(sheet, grid, 1 + blocks.size() * width);
  }

  void total_cells(lxw_worksheet* sheet, const TableGrid& grid, std::size_t cell, bool has_government) {
    const area::Total& total_of_cell = sum_.totals[cell];
    const std::size_t width = grid.form->columns.size();
    CellAt at{row(3 + row_of(grid, cell)), column(1 + column_of(grid, cell))};
    const std::string sum_at = reference(at);
    if (counted_.empty()) {
      cli::write(sheet, at, Decimal(), total(cell));
    } else {
      write_formula(
          sheet, at,
          "SUM(" + sheet_reference(unit_names_.front(), unit_names_.back()) + reference(places_[cell]) + ")",
          total_of_cell.sum, total(cell));
    }
    if (has_government) {
      at.column = column(at.column + width);
      if (total_of_cell.government) {
        cli::write(sheet, at, *total_of_cell.government, number(cell));
        const std::string own = reference(at);
        at.column = column(at.column + width);
        // To the money's last digit: computers add decimals with errors behind it.
        write_formula(sheet, at, "ROUND(" + own + "-" + sum_at + ",6)", *total_of_cell.difference,
                      total(cell));
      } else {
        cli::write(sheet, at, u"未读出", out_.yellow());
        at.column = column(at.column + width);
      }
    }
    if (sum_.last_years > 0 && total_of_cell.last) {
      at.column = column(at.column + width);
      cli::write(sheet, at, *total_of_cell.last, number(cell));
    }
  }

  void reasons(lxw_worksheet* sheet, const TableGrid& grid, std::size_t at) {
    std::map<std::size_t, std::u16string> of_row;
    for (std::size_t cell = grid.first_cell; cell < grid.last_cell; ++cell) {
      for (const std::size_t place : sum_.totals[cell].explained_by) {
        const std::u16string sentence = area::sentence_of(sum_.explanations[place], area_, sum_);
        std::u16string& text = of_row[row_of(grid, cell)];
        if (text.find(sentence) == std::u16string::npos) text += cat(text.empty() ? u"" : u";", sentence);
      }
    }
    if (of_row.empty()) return;
    worksheet_set_column(sheet, column(at), column(at), 60, nullptr);
    cli::write(sheet, {2, column(at)}, u"差额可能的原因", out_.head());
    for (const auto& [index, text] : of_row)
      cli::write(sheet, {row(3 + index), column(at)}, text, out_.plain());
  }

  /// What is looked at first of each unit: the totals of the rows that balance, single numbers, and the last
  /// column of tables that stand side by side.
  std::vector<std::size_t> key_cells() const {
    std::vector<std::size_t> out;
    for (std::size_t cell = 0; cell < cell_count(); ++cell) {
      const CellPlace& place = (*sum_.cells)[cell];
      const auto& identities = place.table->identities;
      const bool balances = std::any_of(identities.begin(), identities.end(), [&place](const Identity& each) {
        const auto has = [&place](const std::vector<std::string>& keys) {
          return std::find(keys.begin(), keys.end(), place.row->key) != keys.end();
        };
        return each.family == IdentityFamily::balance && (has(each.left) || has(each.right));
      });
      const bool is_last = place.column == &place.table->columns.back();
      const bool is_single = place.row->columns.size() == 1;
      if (is_single || (is_last && (balances || place.table->layout == TableLayout::groups)))
        out.push_back(cell);
    }
    return out;
  }

  void overview_sheet(lxw_worksheet* sheet) {
    const std::vector<std::size_t> keys = key_cells();
    const std::vector<std::u16string_view> titles = {u"单位", u"文件",     u"年度",
                                                     u"处理", u"落款日期", u"说明"};
    worksheet_freeze_panes(sheet, 2, 1);
    worksheet_set_column(sheet, 0, 1, 28, nullptr);
    worksheet_set_column(sheet, 5, 5, 40, nullptr);
    for (std::size_t i = 0; i < titles.size(); ++i) cli::write(sheet, {1, column(i)}, titles[i], out_.head());
    for (std::size_t k = 0; k < keys.size(); ++k) {
      const CellPlace& place = (*sum_.cells)[keys[k]];
      const std::size_t at = titles.size() + 2 * k;
      write_merged(sheet, {0, column(at)}, {0, column(at + 1)},
                   cat(area::row_name(place), u" ", place.column->label), out_.head());
      cli::write(sheet, {1, column(at)}, u"数", out_.head());
      cli::write(sheet, {1, column(at + 1)}, u"占合计", out_.head());
    }
    std::size_t next = 2;
    for (std::size_t i = 0; i < area_.units.size(); ++i) unit_row(sheet, row(next++), i, keys, titles.size());
    for (const std::u16string& name : sum_.missing) {
      cli::write(sheet, {row(next), 0}, name, out_.label());
      cli::write(sheet, {row(next++), 3}, u"没有报送", out_.red());
    }
    for (const std::u16string& name : sum_.unsure) {
      cli::write(sheet, {row(next), 0}, name, out_.label());
      cli::write(sheet, {row(next++), 3}, u"可能以别的名称报送", out_.yellow());
    }
    if (next > 2)
      worksheet_autofilter(sheet, 1, 0, row(next - 1), column(titles.size() + 2 * keys.size() - 1));
  }

  void unit_row(lxw_worksheet* sheet, lxw_row_t at, std::size_t unit, const std::vector<std::size_t>& keys,
                std::size_t first) {
    const area::Unit& own = area_.units[unit];
    const area::UnitSum& sum = sum_.units[unit];
    const bool plain = sum.standing == Standing::counted || sum.standing == Standing::government;
    cli::write(sheet, {at, 0}, area::title_of(own), out_.label());
    cli::write(sheet, {at, 1}, to_utf16(own.input), out_.label());
    if (own.year) cli::write(sheet, {at, 2}, Decimal::whole(*own.year), out_.number());
    cli::write(sheet, {at, 3}, area::word_of(sum.standing), plain ? out_.label() : out_.red());
    if (own.signed_on)
      cli::write(sheet, {at, 4},
                 sum.is_late ? cat(to_utf16(iso(*own.signed_on)), u" 逾期") : to_utf16(iso(*own.signed_on)),
                 sum.is_late ? out_.red() : out_.label());
    cli::write(sheet, {at, 5}, area::note_of(unit, area_, sum_), out_.label());
    const auto place = std::find(counted_.begin(), counted_.end(), unit);
    if (place == counted_.end()) return;
    const std::string& name = unit_names_[static_cast<std::size_t>(place - counted_.begin())];
    for (std::size_t k = 0; k < keys.size(); ++k)
      share(sheet, {at, column(first + 2 * k)}, name, unit, keys[k]);
  }

  void share(lxw_worksheet* sheet, CellAt at, const std::string& name, std::size_t unit, std::size_t cell) {
    const std::optional<Decimal>& value = sum_.values[unit][cell];
    if (!value) return cli::write(sheet, at, u"未读出", out_.yellow());
    const CellPlace& place = (*sum_.cells)[cell];
    const TableGrid& grid = grids_[place.table_index];
    const auto& outliers = sum_.totals[cell].outliers;
    const bool is_outlier = std::any_of(outliers.begin(), outliers.end(),
                                        [unit](const area::Outlier& each) { return each.unit == unit; });
    write_formula(sheet, at, sheet_reference(name, name) + reference(places_[cell]), *value,
                  is_outlier ? out_.yellow() : number(cell));
    const std::string sum = sheet_reference(names_.at(grid.form), names_.at(grid.form)) +
                            reference({row(3 + row_of(grid, cell)), column(1 + column_of(grid, cell))});
    const double whole = to_double(sum_.totals[cell].sum);
    const std::string formula = "=IF(" + sum + "=0,0," + reference(at) + "/" + sum + ")";
    worksheet_write_formula_num(sheet, at.row, column(at.column + 1u), formula.c_str(), out_.share(),
                                whole > 0 ? to_double(*value) / whole : 0);
  }

  const area::Area& area_;
  const area::Sum& sum_;
  WorkbookWriter out_;
  std::vector<TableGrid> grids_;
  std::vector<std::size_t> counted_;     // units
  std::vector<std::string> unit_names_;  // of their sheets
  std::map<const FormTable*, std::string> names_;
  std::vector<CellAt> places_;  // of each cell on a unit's sheet
};

}  // namespace

Workbook sum_workbook(const area::Area& area, const area::Sum& sum) { return SumWorkbook(area, sum).write(); }

}  // namespace nianbao::cli
