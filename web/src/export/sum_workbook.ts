// The area's sum as a workbook: a sheet with all units, one for each table with live sums, one for each unit. Written by
// write-excel-file, which needs no file system. Its sums are computed by the program that opens it.

import writeXlsxFile, {type Cell, type Row, type Sheet} from 'write-excel-file/universal';
import type {Sum, SumUnit} from '@core';
import {typeset} from '../core/typeset.js';
import type {TableForm} from '../model/form_book.js';
import {STANDING_WORD} from '../wording/units.js';

type XlsxSheet = Sheet<Blob>;

/** Excel's limit for a sheet's name. */
const LONGEST_NAME = 31;
const HEAD = {fontWeight: 'bold', backgroundColor: '#DDEBF7', wrap: true, borderStyle: 'thin', borderColor: '#999999'} as const;
const BOX = {borderStyle: 'thin', borderColor: '#999999'} as const;
const RED = {...BOX, backgroundColor: '#FFC7CE'} as const;
const YELLOW = {...BOX, backgroundColor: '#FFEB9C'} as const;

const head = (value: string): Cell => ({value, ...HEAD});
const number = (value: number | null): Cell => (value === null ? {value: '未读出', ...YELLOW} : {value, type: Number, ...BOX});
const formula = (value: string, look: typeof BOX | typeof RED = BOX): Cell => ({value, type: 'Formula', ...look});

/** A text that begins as a formula does stays a text. */
const label = (value: string): Cell => ({value, type: String, ...BOX, wrap: true});

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** Names that need no quotes in a formula: Han characters, letters and digits, each once. */
class SheetNames {
  private readonly used = new Set<string>();

  name(title: string): string {
    const bare = title.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '') || '表';
    for (let number = 1; ; number++) {
      const tail = number > 1 ? `_${number}` : '';
      const name = `${/^\p{Script=Han}/u.test(bare) ? '' : '_'}${bare}`.slice(0, LONGEST_NAME - tail.length) + tail;
      if (this.used.has(name.toLowerCase())) continue;
      this.used.add(name.toLowerCase());
      return name;
    }
  }
}

interface Line {
  row: TableForm['rows'][number];
  /** Places of the cells in the sum, by column. */
  cells: number[];
}

/** The tables one below the other, in the same rows on every unit's sheet. */
interface Layout {
  form: TableForm;
  width: number;
  lines: Line[];
  /** The first line's row, from 0. */
  top: number;
}

function layoutsOf(sum: Sum, forms: readonly TableForm[]): Layout[] {
  const places = new Map(sum.totals.map(({table, row, column}, at) => [`${table}/${row}/${column}`, at]));
  let top = 2;
  return forms.map((form) => {
    const lines = form.rows.map((row) => ({row, cells: row.columns.map(({key}) => places.get(`${form.key}/${row.key}/${key}`) ?? -1)}));
    const width = Math.max(...lines.map(({cells}) => cells.length));
    const layout = {form, width, lines, top: top + 2};
    top += lines.length + 4;
    return layout;
  });
}

const rowName = ({heading, label: own}: TableForm['rows'][number]): string => typeset(heading === null ? own : `${heading} ${own}`);

function headOf({form, width}: Layout): string[] {
  const first = form.rows[0]!.columns;
  const shared = form.rows.every(({columns}) => columns.map(({key}) => key).join() === first.map(({key}) => key).join());
  return shared ? first.map(({label: name}) => typeset(name)) : Array.from({length: width}, (_, i) => `第 ${i + 1} 项`);
}

function unitSheet(unit: SumUnit, name: string, sum: Sum, layouts: readonly Layout[]): XlsxSheet {
  const data: Row[] = [[{value: unit.issuer ?? unit.input, type: String, fontWeight: 'bold'}]];
  const odd = (at: number) => sum.totals[at]!.outliers.some(({input}) => input === unit.input);
  for (const layout of layouts) {
    while (data.length < layout.top - 1) data.push([]);
    data.push([head(typeset(layout.form.title)), ...headOf(layout).map(head)]);
    for (const {row, cells} of layout.lines) {
      const value = (at: number): Cell => (at < 0 ? null : odd(at) ? {value: unit.values![at]!, type: Number, ...YELLOW} : number(unit.values![at] ?? null));
      data.push([label(rowName(row)), ...cells.map(value)]);
    }
  }
  return {sheet: name, data, columns: [{width: 44}], stickyColumnsCount: 1};
}

/** Blocks side by side: the sum, the government's report, the difference, last year. */
function tableSheet(layout: Layout, name: string, sum: Sum, units: readonly string[]): XlsxSheet {
  const {form, width, lines, top} = layout;
  const blocks = ['各单位合计', ...(sum.government ? ['政府报告', '差额（政府报告减合计）'] : []), ...(sum.last_years > 0 ? ['上年合计'] : [])];
  const names = headOf(layout);
  const span = units.length === 0 ? '' : units.length === 1 ? units[0]! : `${units[0]}:${units[units.length - 1]}`;
  const data: Row[] = [
    [{value: typeset(form.title), fontWeight: 'bold'}],
    [null, ...blocks.flatMap((block) => names.map((_, i) => (i === 0 ? head(block) : head(''))))],
    [head('项目'), ...blocks.flatMap(() => names.map(head))],
  ];
  lines.forEach(({row, cells}, line) => {
    const pad = (block: Cell[]): Cell[] => [...block, ...Array<Cell>(width - block.length).fill(null)];
    const here = (column: number) => `${letters(column)}${data.length + 1}`;
    const sums = cells.map((at, i): Cell => (at < 0 ? null : span === '' ? number(0) : formula(`SUM(${span}!${letters(i + 1)}${top + line + 1})`)));
    const government = cells.map((at): Cell => (at < 0 ? null : number(sum.totals[at]!.government)));
    const difference = cells.map((at, i): Cell => {
      const off = at < 0 ? null : sum.totals[at]!.difference;
      return off === null ? null : formula(`ROUND(${here(1 + width + i)}-${here(1 + i)},6)`, off === 0 ? BOX : RED);
    });
    const last = cells.map((at): Cell => (at < 0 || sum.totals[at]!.previous === null ? null : number(sum.totals[at]!.previous)));
    data.push([label(rowName(row)), ...pad(sums), ...(sum.government ? [...pad(government), ...pad(difference)] : []), ...(sum.last_years > 0 ? pad(last) : [])]);
  });
  return {sheet: name, data, columns: [{width: 44}], stickyRowsCount: 3, stickyColumnsCount: 1};
}

function overview(sum: Sum, name: string): XlsxSheet {
  const rows = sum.units.map((unit): Row => [
    ...[label(unit.issuer ?? ''), label(unit.input), unit.year === null ? null : number(unit.year)],
    ...[label(STANDING_WORD[unit.standing]), label(unit.late ? '逾期' : ''), label(typeset(unit.note ?? ''))],
  ]);
  const reasons = sum.explanations.map(({message}): Row => [label(typeset(message))]);
  const data: Row[] = [['单位', '文件', '年度', '处理', '期限', '说明'].map(head), ...rows, [], ...(reasons.length > 0 ? [[head('差额可能的原因')], ...reasons] : [])];
  data.push(...sum.missing.map((issuer): Row => [label(issuer), null, null, {value: '没有报送', ...RED}]));
  return {sheet: name, data, columns: [{width: 30}, {width: 36}, {width: 8}, {width: 26}, {width: 8}, {width: 50}], stickyRowsCount: 1};
}

/** `forms`: the tables of the sum's year. */
export function sumWorkbook(sum: Sum, forms: readonly TableForm[]): Promise<Blob> {
  const names = new SheetNames();
  const layouts = layoutsOf(sum, forms);
  const first = overview(sum, names.name('各单位'));
  const tables = layouts.map((layout) => ({layout, name: names.name(`合计${layout.form.title}`)}));
  const units = sum.units.filter(({values}) => values).map((unit) => ({unit, name: names.name(unit.issuer ?? unit.input)}));
  const sheets = [
    first,
    ...tables.map(({layout, name}) => tableSheet(layout, name, sum, units.map((each) => each.name))),
    ...units.map(({unit, name}) => unitSheet(unit, name, sum, layouts)),
  ];
  return writeXlsxFile(sheets).toBlob();
}
