// Which report of last year belongs to which of this year: by organ and year, from the surest kind of likeness to the
// weakest. What is not sure is asked once; a report of another organ or of the same year is never taken.

import {bareOrgan, relationOf, type OrganRelation} from './organ_names.js';

/** A report by what it says of itself; `null` where it does not. */
export interface Report {
  id: string;
  issuer: string | null;
  year: number | null;
}

export interface Pairs {
  /** This year's → last year's. */
  sure: Map<string, string>;
  /** This year's → what may be its last year's, the likeliest first. */
  asked: Map<string, string[]>;
}

const SURE: readonly OrganRelation[] = ['same', 'similar', 'office'];

/** What the user said of a report: last year's id, or null where there is none. It goes before everything. */
export type Choices = ReadonlyMap<string, string | null>;

/** Last year's reports that stand to this one so. The names that are one and the same are found without comparing all. */
class Shelf {
  private readonly byYear = new Map<number, Report[]>();
  private readonly byName = new Map<string, Report[]>();

  constructor(lasts: readonly Report[]) {
    for (const last of lasts) {
      if (last.issuer === null || last.year === null) continue;
      Shelf.put(this.byYear, last.year, last);
      Shelf.put(this.byName, `${last.year}/${bareOrgan(last.issuer)}`, last);
    }
  }

  private static put<Key>(shelf: Map<Key, Report[]>, key: Key, last: Report): void {
    const there = shelf.get(key);
    if (there) there.push(last);
    else shelf.set(key, [last]);
  }

  fitting({issuer, year}: Report, relation: OrganRelation): Report[] {
    if (issuer === null || year === null) return [];
    if (relation === 'same') return this.byName.get(`${year - 1}/${bareOrgan(issuer)}`) ?? [];
    return (this.byYear.get(year - 1) ?? []).filter((last) => relationOf(issuer, last.issuer!) === relation);
  }
}

/** How many different organs of this year each of last year's reports fits. */
function rivalsOf(candidates: ReadonlyMap<Report, Report[]>): Map<Report, Set<string | null>> {
  const rivals = new Map<Report, Set<string | null>>();
  for (const [now, lasts] of candidates) {
    for (const last of lasts) rivals.set(last, (rivals.get(last) ?? new Set()).add(now.issuer));
  }
  return rivals;
}

export function pairUp(reports: readonly Report[], choices: Choices = new Map()): Pairs {
  const sure = new Map<string, string>();
  const ids = new Set(reports.map(({id}) => id));
  for (const [now, last] of choices) if (last !== null && ids.has(now) && ids.has(last)) sure.set(now, last);
  const taken = new Set(sure.values());
  const open = new Set(reports.filter(({id}) => !choices.has(id)));
  const asked = new Map<string, string[]>();
  const ask = (now: Report, lasts: Report[]) => asked.set(now.id, [...(asked.get(now.id) ?? []), ...lasts.map(({id}) => id)]);
  for (const relation of [...SURE, 'renamed'] as const) {
    const shelf = new Shelf(reports.filter(({id}) => !taken.has(id)));
    const candidates = new Map([...open].map((now) => [now, shelf.fitting(now, relation)]));
    const rivals = rivalsOf(candidates); // a report that came twice is no rival of itself
    for (const [now, fitting] of candidates) {
      if (fitting.length === 0) continue;
      const alone = fitting.length === 1 && rivals.get(fitting[0]!)!.size === 1;
      if (relation !== 'renamed' && alone) {
        sure.set(now.id, fitting[0]!.id);
        open.delete(now);
      } else {
        ask(now, fitting);
      }
    }
    for (const last of sure.values()) taken.add(last);
    // Asked once: what a surer likeness left open is not weakened by a weaker one.
    for (const now of [...open]) if (asked.has(now.id)) open.delete(now);
  }
  for (const [now, lasts] of asked) {
    const left = lasts.filter((last) => !taken.has(last));
    if (left.length > 0) asked.set(now, left);
    else asked.delete(now);
  }
  return {sure, asked};
}

/** What people put around a year and an organ in the name of a file. */
const NOISE = /政府信息公开|政务公开|信息公开|工作|年度报告|年度|年报|报告|定稿|终稿|修改稿|修订稿|初稿|送审稿|上报|报送|最终|副本/g;
const YEAR = /(?:^|\D)(20\d\d)(?!\d)/;

/** What a file's name, with its folders, says; the nearest folder counts where the name says nothing. Only a guess. */
export function reportOfName(path: string): {issuer: string | null; year: number | null} {
  const parts = path.split('/').reverse();
  const year = parts.map((part) => YEAR.exec(part)?.[1]).find((each) => each !== undefined);
  const stem = (parts[0] ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const issuer = stem
    .replace(/20\d\d年?/g, '')
    .replace(NOISE, '')
    .replace(/[\s()（）【】[\]_+—-]|^\d+[.、]?|\d+$/g, '');
  return {issuer: /[\u3400-\u9fff]{2}/.test(issuer) ? issuer : null, year: year === undefined ? null : Number(year)};
}
