// Several years' reports of one organ: what its tables tell of each year. Reports are one organ's where they are each other's
// last year's, or bear the same name.

import type {AreaReport} from '@core';
import {documentsOf} from '../core/slim_area.js';
import {bareOrgan} from './organ_names.js';
import type {Unit} from './unit.js';
import type {UnitRow} from './unit_list.js';

export interface YearOfOrgan {
  year: number;
  unit: Unit;
}

export interface OrganSeries {
  name: string;
  /** By year, two at least. */
  years: YearOfOrgan[];
}

/** The organs of which more than one year is there, by name. */
export function seriesOf(rows: readonly UnitRow[]): OrganSeries[] {
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  const used = new Set(rows.map(({previous}) => previous));
  const organs = new Map<string, OrganSeries>();
  for (const newest of rows) {
    if (used.has(newest.unit) || newest.issuer === null) continue;
    const key = bareOrgan(newest.issuer);
    const series = organs.get(key) ?? {name: newest.issuer, years: []};
    organs.set(key, series);
    for (let row: UnitRow | undefined = newest; row; row = row.previous ? byUnit.get(row.previous) : undefined) {
      const {year, unit} = row;
      if (year !== null && !series.years.some((each) => each.year === year)) series.years.push({year, unit});
    }
  }
  const several = [...organs.values()].filter(({years}) => years.length > 1);
  for (const {years} of several) years.sort((a, b) => a.year - b.year);
  return several.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

type Tables = AreaReport['documents'][number]['tables'];

/** `cell`: of each row; without it the last, which is the row's total. */
function totalOf(tables: Tables, table: string, fits: (row: string) => boolean, cell?: number): number | null {
  const rows = tables.find(({key}) => key === table)?.rows.filter(({key}) => fits(key)) ?? [];
  const values = rows.map(({cells}) => cells[cell ?? cells.length - 1]?.value).filter((value): value is number => typeof value === 'number');
  return values.length === 0 ? null : values.reduce((all, value) => all + value, 0);
}

const row = (table: string, key: string) => (tables: Tables) => totalOf(tables, table, (each) => each === key || each.startsWith(`${key}.`));
const isLitigation = (key: string): boolean => key.startsWith('litigation');

/** What is drawn of each year, with its unit. */
export const MEASURES: ReadonlyArray<readonly [name: string, unit: string, of: (tables: Tables) => number | null]> = [
  ['新收申请', '件', row('requests', 'received')],
  ['予以公开', '件', row('requests', 'granted')],
  ['部分公开', '件', row('requests', 'partial')],
  ['不予公开', '件', row('requests', 'denied')],
  ['无法提供', '件', row('requests', 'unavailable')],
  ['不予处理', '件', row('requests', 'rejected')],
  ['结转下年', '件', row('requests', 'carried_forward')],
  ['行政复议', '件', row('disputes', 'review')],
  ['行政诉讼', '件', (tables) => totalOf(tables, 'disputes', isLitigation)],
  ['复议诉讼被纠正', '件', (tables) => totalOf(tables, 'disputes', () => true, 1)],
];

export interface Line {
  name: string;
  unit: string;
  /** As the series' years; null: not read. */
  values: Array<number | null>;
}

export function linesOf({years}: OrganSeries): Line[] {
  const tables = years.map(({unit}) => documentsOf(unit.result?.area ?? '').flatMap((document) => document.tables));
  const lines = MEASURES.map(([name, unit, of]) => ({name, unit, values: tables.map(of)}));
  return lines.filter(({values}) => values.some((value) => value !== null));
}
