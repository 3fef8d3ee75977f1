// The area's sum as a file: the core's CSV, or a workbook.

import type {AreaSum} from '../model/area_sum.js';
import type {FormBook} from '../model/form_book.js';
import {saveFile} from './deliver.js';
import {sumWorkbook} from './sum_workbook.js';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sentence for the user. */
export async function saveSum(kind: 'csv' | 'xlsx', area: AreaSum, forms: FormBook): Promise<string> {
  const {sum} = area;
  if (!sum) return '还没有汇总好。';
  if (kind === 'csv') {
    saveFile('各单位汇总.csv', 'text/csv;charset=utf-8', `\ufeff${await area.csv()}`);
    return '汇总已保存，一格一行。';
  }
  saveFile('各单位汇总.xlsx', EXCEL, await sumWorkbook(sum, forms.tablesOf(sum.year)));
  return '汇总已存为 Excel 文件，合计是公式，改了单位的数会跟着变。';
}
