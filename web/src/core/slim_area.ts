// What the sum of an area needs of a result: whose report of which year it is, and the numbers of its tables. As text, since a
// list keeps one for each of hundreds of files.

import type {AreaReport, Result} from '@core';

type Documents = AreaReport['documents'];

/** JSON of `AreaReport['documents']`; the core reads no more of a cell than its value. */
export function areaOf({documents}: Result): string {
  const slim = documents.map(({kind, issuer, year, format, signed_on, tables}) => ({
    ...{kind, issuer, year, format, signed_on},
    tables: tables.map(({key, rows}) => ({key, rows: rows.map((row) => ({key: row.key, cells: row.cells.map(({value}) => ({value}))}))})),
  }));
  return JSON.stringify(slim);
}

/** What a kept list may hold instead is none. */
export function documentsOf(area: string): Documents {
  try {
    const documents: unknown = JSON.parse(area);
    return Array.isArray(documents) ? (documents as Documents) : [];
  } catch {
    return [];
  }
}
