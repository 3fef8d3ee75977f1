// The list of units as it is shown: whose report of which year, filtered, worst first, with the commonest faults.

import type {Severity} from '@core';
import type {Batch} from './batch.js';
import {isWhole} from './outcome.js';
import {documentOf, lookAt, type Look, type Unit, type UnitState} from './unit.js';

/** `last`: last year's report of the batch, which is there to be compared with. */
export type Role = 'now' | 'last' | 'other-year';

export interface UnitRow {
  unit: Unit;
  look: Look;
  role: Role;
  issuer: string | null;
  year: number | null;
  previous: Unit | null;
  /** Its last year's report is to be asked for. */
  asked: boolean;
  /** The same organ's report of the same year came more than once. */
  twice: boolean;
  /** Nothing was found, but what was to be compared with last year's report was not. */
  unsure: boolean;
}

/** What the status menu offers; the first three also stand as a sum above the list. */
export type StatusFilter =
  | 'all' | 'faulty' | 'clean' | 'unread' | 'uncompared' | 'unchecked' | 'late' | 'twice' | 'other-year' | 'resent' | 'twins' | Exclude<UnitState, ''>;

export type SortKey = 'weight' | 'score' | 'issuer' | 'year' | 'error' | 'warning' | 'unchecked' | 'signed' | 'compared' | 'twins' | 'state';

export interface ListFilter {
  query: string;
  severity: Severity | null;
  rule: string | null;
  status: StatusFilter;
  role: Role | null;
}

export const EVERY_UNIT: ListFilter = {query: '', severity: null, rule: null, status: 'all', role: 'now'};

export function rowsOf(batch: Batch, closedRules: readonly string[]): UnitRow[] {
  const {year, pairs, units} = batch;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const lasts = new Set(pairs.sure.values());
  const rows = units.map((unit): UnitRow => {
    const document = documentOf(unit);
    const own = document?.year ?? null;
    const role: Role = own === null || year === null || own === year ? 'now' : lasts.has(unit.id) || (own === year - 1 && pairs.sure.size + pairs.asked.size > 0) ? 'last' : 'other-year';
    const previous = byId.get(pairs.sure.get(unit.id) ?? '') ?? null;
    return {unit, look: lookAt(unit, closedRules), role, issuer: document?.issuer ?? null, year: own, previous, asked: pairs.asked.has(unit.id), twice: false, unsure: isUnsure(unit, previous)};
  });
  markTwice(rows);
  return rows;
}

function isUnsure(unit: Unit, previous: Unit | null): boolean {
  const document = documentOf(unit);
  if (!document) return false;
  return unit.draft ? !isWhole(unit.draft) : previous !== null && document.compared === 'no';
}

function markTwice(rows: UnitRow[]): void {
  const first = new Map<string, UnitRow>();
  for (const row of rows) {
    if (row.issuer === null || row.year === null) continue;
    const key = `${row.issuer}/${row.year}`;
    const same = first.get(key);
    if (same) row.twice = same.twice = true;
    else first.set(key, row);
  }
}

function hasStatus({unit, look, role, twice, unsure}: UnitRow, status: StatusFilter): boolean {
  switch (status) {
    case 'all':
      return true;
    case 'faulty':
      return look.weight > 0 || (unsure && look.outcome === 'checked');
    case 'clean':
      return look.outcome === 'checked' && look.weight === 0 && !unsure;
    case 'unread':
      return look.outcome !== 'checked' && look.outcome !== 'pending';
    case 'uncompared':
      return look.compared !== 'yes';
    case 'unchecked':
      return look.unchecked > 0;
    case 'late':
      return look.late;
    case 'twice':
      return twice;
    case 'other-year':
      return role === 'other-year';
    case 'resent':
      return unit.earlier !== null;
    case 'twins':
      return (unit.twins ?? 0) > 0;
    default:
      return unit.state === status;
  }
}

export function listed(rows: readonly UnitRow[], {query, severity, rule, status, role}: ListFilter): UnitRow[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const {look, unit} = row;
    if (role === 'now' && row.role === 'last') return false;
    if (role !== null && role !== 'now' && row.role !== role) return false;
    if (severity !== null && look.counts[severity] === 0) return false;
    if (rule !== null && !look.rules.has(rule)) return false;
    const text = `${unit.name} ${row.issuer ?? ''} ${row.year ?? ''}`.toLowerCase();
    return hasStatus(row, status) && words.every((word) => text.includes(word));
  });
}

/** Whether a profile's weights count somewhere. */
export const isScored = (rows: readonly UnitRow[]): boolean => rows.some(({look}) => look.score !== null);

/** Of one that was checked without findings it is 0; of one that was not checked nobody knows it. */
export const scoreOf = ({look}: UnitRow): number | null => (look.outcome === 'checked' ? (look.score ?? 0) : look.score);

/** What was not read stands before all others. */
const scoreOrder = (row: UnitRow): number => scoreOf(row) ?? Number.MAX_SAFE_INTEGER;

const STATE_ORDER: readonly UnitState[] = ['', 'returned', 'fixed', 'verified'];
const collator = new Intl.Collator('zh-CN', {numeric: true});

function compare(a: UnitRow, b: UnitRow, key: SortKey): number {
  switch (key) {
    case 'weight':
      return b.look.weight + Number(b.unsure) - a.look.weight - Number(a.unsure);
    case 'score':
      return scoreOrder(b) - scoreOrder(a);
    case 'issuer':
      return 0;
    case 'year':
      return (b.year ?? 0) - (a.year ?? 0);
    case 'error':
    case 'warning':
      return b.look.counts[key] - a.look.counts[key];
    case 'unchecked':
      return b.look.unchecked - a.look.unchecked;
    case 'signed':
      return (documentOf(b.unit)?.signedOn ?? '').localeCompare(documentOf(a.unit)?.signedOn ?? '');
    case 'compared':
      return Number(a.look.compared === 'yes') - Number(b.look.compared === 'yes');
    case 'twins':
      return (b.unit.twins ?? 0) - (a.unit.twins ?? 0);
    case 'state':
      return STATE_ORDER.indexOf(a.unit.state) - STATE_ORDER.indexOf(b.unit.state);
  }
}

/** Equal ones by name, and then as they came. */
export function sorted(rows: readonly UnitRow[], key: SortKey, reversed: boolean): UnitRow[] {
  const name = (row: UnitRow) => row.issuer ?? row.unit.name;
  const sign = reversed ? -1 : 1;
  return [...rows].sort((a, b) => sign * (compare(a, b, key) || (key === 'issuer' ? collator.compare(name(a), name(b)) : 0)) || collator.compare(name(a), name(b)));
}

/** Those that get a letter: with errors or warnings, or not read; not last year's. */
export function toWrite(rows: readonly UnitRow[]): UnitRow[] {
  return rows.filter(({look, role, unit}) => role !== 'last' && look.weight > 0 && unit.result !== null);
}

export interface CommonFault {
  rule: string;
  units: number;
}

/** The rules that most units have errors or warnings of. */
export function commonest(rows: readonly UnitRow[], most: number): CommonFault[] {
  const counts = new Map<string, number>();
  for (const {look} of rows) {
    const rules = new Set(look.shown.filter(({severity}) => severity !== 'info').map(({rule}) => rule));
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].map(([rule, units]) => ({rule, units})).sort((a, b) => b.units - a.units || a.rule.localeCompare(b.rule)).slice(0, most);
}

export interface UnitsSum {
  size: number;
  withErrors: number;
  withWarnings: number; // and no error
  clean: number;
  /** Checked without errors and warnings, but what was to be compared with last year's report was not. */
  unsure: number;
  /** How many came to what else. */
  others: Map<Look['outcome'], number>;
}

export function sumOf(rows: readonly UnitRow[]): UnitsSum {
  const sum: UnitsSum = {size: rows.length, withErrors: 0, withWarnings: 0, clean: 0, unsure: 0, others: new Map()};
  for (const row of rows) {
    const {outcome, counts} = row.look;
    if (outcome !== 'checked') sum.others.set(outcome, (sum.others.get(outcome) ?? 0) + 1);
    else if (counts.error > 0) sum.withErrors += 1;
    else if (counts.warning > 0) sum.withWarnings += 1;
    else if (row.unsure) sum.unsure += 1;
    else sum.clean += 1;
  }
  return sum;
}
