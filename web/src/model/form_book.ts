// The core's forms, asked by what a result names: titles of tables, columns of rows, names of parts, deadlines.

import type {DocumentResult, Form, Table, TableRow} from '@core';
import {typeset} from '../core/typeset.js';

export type TableForm = Form['tables'][number];

export class FormBook {
  constructor(private readonly forms: readonly Form[]) {}

  /** A document's own form first, then the others, newest first: a table may stand in a draft whose year is not known. */
  private inOrder(format: DocumentResult['format']): Form[] {
    const own = this.forms.filter((form) => form.format === format);
    return [...own, ...this.forms.filter((form) => form.format !== format).reverse()];
  }

  private table(key: string, format: DocumentResult['format']): TableForm | undefined {
    return this.inOrder(format)
      .flatMap((form) => form.tables)
      .find((table) => table.key === key);
  }

  tableTitle(key: string, format: DocumentResult['format']): string {
    const title = this.table(key, format)?.title;
    return title ? typeset(title) : key;
  }

  /** Names of a row's cells; a cell beyond them, or in a row that the form has not, is counted. */
  columns(table: Table, row: TableRow, format: DocumentResult['format']): string[] {
    const known = this.table(table.key, format)?.rows.find((each) => each.key === row.key)?.columns ?? [];
    return row.cells.map((_, i) => (known.length === row.cells.length ? typeset(known[i]!.label) : `第 ${i + 1} 列`));
  }

  /** The names that all rows of a table share; null where rows have columns of their own. */
  sharedColumns(table: Table, format: DocumentResult['format']): string[] | null {
    const [first, ...others] = (this.table(table.key, format)?.rows ?? []).map((row) => row.columns);
    const same = (columns: typeof first) => columns?.map(({key}) => key).join() === first?.map(({key}) => key).join();
    return first && others.every(same) ? first.map(({label}) => typeset(label)) : null;
  }

  /** The headings that the form prints above rows, by the key of the row: each once, at the first row under it. */
  headings(table: Table, format: DocumentResult['format']): Map<string, string> {
    const first = new Map<string, string>(); // heading → row
    for (const {key, heading} of this.table(table.key, format)?.rows ?? []) {
      if (heading !== null && !first.has(heading) && table.rows.some((row) => row.key === key)) first.set(heading, key);
    }
    return new Map([...first].map(([heading, key]) => [key, typeset(heading)]));
  }

  /** The tables of the form that reports of a year follow. */
  tablesOf(year: number | null): TableForm[] {
    const fits = ({first_year: first, last_year: last}: Form) => year !== null && year >= first && (last === null || year <= last);
    return (this.forms.find(fits) ?? this.forms[this.forms.length - 1])?.tables ?? [];
  }

  /** The form's title of a part, for parts that only a profile knows; null where no form has it. */
  partTitle(key: string): string | null {
    return this.forms.flatMap((form) => form.parts).find((part) => part.key === key)?.title ?? null;
  }

  /** The statutory last day to publish, in words; departments and governments may differ. */
  deadline(document: DocumentResult): string | null {
    const form = this.forms.find((each) => each.format === document.format);
    if (!form || document.year === null || document.kind !== 'annual-report') return null;
    const next = document.year + 1;
    const dayFor = (government: boolean) => {
      const found = form.deadlines.find((each) => each.government === government);
      return found ? `${found.month}月${found.day}日` : null;
    };
    const [department, government] = [dayFor(false), dayFor(true)];
    if (document.issuer !== null) {
      const day = /(政府|管委会|管理委员会)$/.test(document.issuer) ? government : department;
      return day && `${next}年${day}`;
    }
    return department === government ? department && `${next}年${department}` : `${next}年${department}（政府汇总报告${government}）`;
  }
}
