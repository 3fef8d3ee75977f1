// The organs that owe a report: a list that is pasted or read from a file, held against what came.

import {bareOrgan, relationOf, type OrganRelation} from './organ_names.js';

export interface RollEntry {
  name: string;
}

/** One organ of the roll, and what came of it: places in the given reports. */
export interface RollLine {
  entry: RollEntry;
  /** `several`: reports of different organs have this name. */
  status: 'missing' | 'one' | 'twice' | 'several' | 'other-year';
  reports: number[];
}

export interface RollReport {
  issuer: string | null;
  year: number | null;
}

const HEAD = /^(序号|编号|单位|单位名称|名称|机关|机关名称|报送单位|行政机关|部门|备注|联系人)$/;
const ORGAN = /[\u3400-\u9fff]{2}/;

/** One organ a line: the first cell with Chinese in it. Heads, numbers and what stands twice are left out. */
export function rollOf(text: string): RollEntry[] {
  const seen = new Set<string>();
  const entries: RollEntry[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const cells = line.split(/[\t,，;；|]/).map((cell) => cell.replace(/^["'\s\u3000]+|["'\s\u3000]+$/g, ''));
    const name = cells.map((cell) => cell.replace(/^\d+\s*[.、)）]?\s*/, '')).find((cell) => ORGAN.test(cell) && !HEAD.test(cell));
    if (name === undefined || (cells.some((cell) => HEAD.test(cell)) && entries.length === 0) || seen.has(bareOrgan(name))) continue;
    seen.add(bareOrgan(name));
    entries.push({name});
  }
  return entries;
}

const LIKE: readonly OrganRelation[] = ['same', 'similar', 'office'];

/** `year`: the year that the reports are owed for. A report belongs to the entry that it is likest. */
export function holdAgainst(roll: readonly RollEntry[], reports: readonly RollReport[], year: number | null): {lines: RollLine[]; strangers: number[]} {
  const owners = reports.map(({issuer}) => {
    if (issuer === null) return null;
    for (const relation of LIKE) {
      const at = roll.findIndex(({name}) => relationOf(name, issuer) === relation);
      if (at >= 0) return at;
    }
    return null;
  });
  const lines = roll.map((entry, at): RollLine => {
    const all = reports.map((_, i) => i).filter((i) => owners[i] === at);
    const now = all.filter((i) => year === null || reports[i]!.year === year || reports[i]!.year === null);
    const others = all.filter((i) => year !== null && reports[i]!.year !== null && reports[i]!.year !== year && reports[i]!.year !== year - 1);
    const [first] = now;
    const oneOrgan = now.every((i) => relationOf(reports[i]!.issuer!, reports[first!]!.issuer!) !== 'other');
    if (first !== undefined) return {entry, status: now.length === 1 ? 'one' : oneOrgan ? 'twice' : 'several', reports: now};
    return others.length > 0 ? {entry, status: 'other-year', reports: others} : {entry, status: 'missing', reports: []};
  });
  const strangers = reports.map((_, i) => i).filter((i) => owners[i] === null && (year === null || reports[i]!.year === year));
  return {lines, strangers};
}
