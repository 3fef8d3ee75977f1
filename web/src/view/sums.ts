// The sums that stand beside the drawn tables, so that a reader can follow every check. Counts are whole numbers.

import type {Cell, Table, TableRow} from '@core';

/** Rows of the requests table that are no outcome: what came in, the total and what is left. */
const NOT_OUTCOMES = new Set(['received', 'carried_over', 'total', 'carried_forward']);

function valueOf(cell: Cell | undefined): number {
  return cell?.value ?? 0;
}

function add(rows: TableRow[], column: number): number {
  return rows.reduce((sum, row) => sum + valueOf(row.cells[column]), 0);
}

export interface RowSum {
  parts: number; // sum of all cells but the last
  total: number; // the last cell
  agrees: boolean;
}

/** For tables whose last column totals the others (requests, disputes). */
export function rowSum(row: TableRow): RowSum | null {
  if (row.cells.length < 2) return null;
  const parts = row.cells.slice(0, -1).reduce((sum, cell) => sum + valueOf(cell), 0);
  const total = valueOf(row.cells[row.cells.length - 1]);
  return {parts, total, agrees: parts === total};
}

export interface ColumnSums {
  incoming: number[]; // 一 + 二
  outgoing: number[]; // (七) + 四
  outcomes: number[]; // the outcome rows added up
  totals: number[]; // (七) as printed
}

export function columnSums(table: Table): ColumnSums | null {
  if (table.key !== 'requests') return null;
  const find = (key: string) => table.rows.filter((row) => row.key === key);
  const width = Math.max(0, ...table.rows.map((row) => row.cells.length));
  if (width === 0 || find('total').length === 0) return null;
  const outcomes = table.rows.filter((row) => !NOT_OUTCOMES.has(row.key));
  const columns = [...Array(width).keys()];
  return {
    incoming: columns.map((i) => add(find('received'), i) + add(find('carried_over'), i)),
    outgoing: columns.map((i) => add(find('total'), i) + add(find('carried_forward'), i)),
    outcomes: columns.map((i) => add(outcomes, i)),
    totals: columns.map((i) => add(find('total'), i)),
  };
}
