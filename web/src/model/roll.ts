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

/** The first of the surest likeness; most names are the same, and found without taking any apart. */
function likest(issuer: string, roll: readonly RollEntry[]): number | null {
  const bare = bareOrgan(issuer);
  const same = roll.findIndex(({name}) => bareOrgan(name) === bare);
  if (same >= 0) return same;
  const found = LIKE.map(() => -1);
  roll.forEach(({name}, at) => {
    const rank = LIKE.indexOf(relationOf(name, issuer));
    if (rank >= 0 && found[rank]! < 0) found[rank] = at;
  });
  return found.find((at) => at >= 0) ?? null;
}

/** Place in the roll of the entry that each issuer is likest; kept with the roll, for the same issuers come at each drawing. */
const owners = new WeakMap<readonly RollEntry[], Map<string, number | null>>();

function ownerOf(issuer: string, roll: readonly RollEntry[]): number | null {
  const known = owners.get(roll) ?? new Map<string, number | null>();
  owners.set(roll, known);
  const there = known.get(issuer);
  if (there !== undefined) return there;
  const at = likest(issuer, roll);
  known.set(issuer, at);
  return at;
}

/** `year`: the year that the reports are owed for. A report belongs to the entry that it is likest. */
export function holdAgainst(roll: readonly RollEntry[], reports: readonly RollReport[], year: number | null): {lines: RollLine[]; strangers: number[]} {
  const owned = reports.map(({issuer}) => (issuer === null ? null : ownerOf(issuer, roll)));
  const byEntry = roll.map((): number[] => []);
  owned.forEach((at, i) => at !== null && byEntry[at]!.push(i));
  const lines = roll.map((entry, at): RollLine => {
    const all = byEntry[at]!;
    const now = all.filter((i) => year === null || reports[i]!.year === year || reports[i]!.year === null);
    const others = all.filter((i) => year !== null && reports[i]!.year !== null && reports[i]!.year !== year && reports[i]!.year !== year - 1);
    const [first] = now;
    const oneOrgan = now.every((i) => relationOf(reports[i]!.issuer!, reports[first!]!.issuer!) !== 'other');
    if (first !== undefined) return {entry, status: now.length === 1 ? 'one' : oneOrgan ? 'twice' : 'several', reports: now};
    return others.length > 0 ? {entry, status: 'other-year', reports: others} : {entry, status: 'missing', reports: []};
  });
  const strangers = reports.map((_, i) => i).filter((i) => owned[i] === null && (year === null || reports[i]!.year === year));
  return {lines, strangers};
}
