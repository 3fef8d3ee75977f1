// The tables of all units added up: asked of the core when somebody looks, and again after a unit's result changed.

import type {AreaReport, AreaReports, Sum, SumTotal, SumUnit} from '@core';
import type {CheckerClient} from '../core/client.js';
import {documentsOf} from '../core/slim_area.js';
import type {Batch} from './batch.js';
import type {Unit} from './unit.js';
import type {UnitRow} from './unit_list.js';

export interface AreaEvents {
  profile(): string | null;
  changed(): void;
}

/** A unit's number in a cell beside the sum. */
export interface Share {
  unit: Unit | null;
  issuer: string;
  value: number | null;
  /** Of the sum, in per cent; null where that is 0 or the number was not read. */
  share: number | null;
  outlier: boolean;
  /** Its own number of last year, where the core holds it against that. */
  previous: number | null;
}

export class AreaSum {
  /** The place of the cell whose units are shown; null shows none. */
  cell: number | null = null;
  table: string | null = null;
  sum: Sum | null = null;
  problem: string | null = null;

  private asked: unknown[] = [];
  private reports: AreaReports | null = null;
  private unitsByName = new Map<string, Unit>();

  constructor(
    private readonly client: CheckerClient,
    private readonly events: AreaEvents,
  ) {}

  /** Adds up where that was not done for these results. */
  follow(rows: readonly UnitRow[], {roll, year, government}: Pick<Batch, 'roll' | 'year' | 'government'>): void {
    const profile = this.events.profile();
    const state = [...rows.map(({unit}) => unit.result), ...rows.map(({role}) => role), roll, year, government, profile];
    if (state.length === this.asked.length && state.every((each, i) => each === this.asked[i])) return;
    this.asked = state;
    this.unitsByName = new Map(rows.map(({unit}) => [unit.name, unit]));
    this.reports = reportsOf(rows, {roll, year, government}, profile);
    this.client.sum(this.reports).then(
      (sum) => this.take(state, sum, null),
      (error: Error) => this.take(state, null, error.message),
    );
  }

  private take(state: unknown[], sum: Sum | null, problem: string | null): void {
    if (this.asked !== state) return;
    Object.assign(this, {sum, problem});
    if (sum && this.cell !== null && this.cell >= sum.totals.length) this.cell = null;
    this.events.changed();
  }

  /** A row a cell, as the command line writes it. */
  csv(): Promise<string> {
    return this.client.sumCsv(this.reports ?? {results: []});
  }

  unitOf({input}: SumUnit): Unit | null {
    return this.unitsByName.get(input) ?? null;
  }

  /** What each unit has in a cell, the largest first. */
  shares(cell: number): Share[] {
    const {sum} = this;
    const total = sum?.totals[cell];
    if (!sum || !total) return [];
    const counted = sum.units.filter(({standing}) => standing === 'counted');
    return counted.map((unit) => shareOf(unit, this.unitOf(unit), cell, total)).sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  }
}

function shareOf(own: SumUnit, unit: Unit | null, cell: number, total: SumTotal): Share {
  const value = own.values?.[cell] ?? null;
  const outlier = total.outliers.find(({input}) => input === own.input);
  const share = value !== null && total.sum > 0 ? (value / total.sum) * 100 : null;
  return {unit, issuer: own.issuer ?? own.input, value, share, outlier: outlier !== undefined, previous: outlier?.previous ?? null};
}

function reportsOf(rows: readonly UnitRow[], {roll, year, government}: Pick<Batch, 'roll' | 'year' | 'government'>, profile: string | null): AreaReports {
  const report = ({unit}: UnitRow): AreaReport => ({input: unit.name, status: unit.result!.status, documents: documentsOf(unit.result!.area)});
  const checked = rows.filter(({unit}) => unit.result !== null);
  const own = checked.find(({unit}) => unit.id === government);
  return {
    results: checked.filter((row) => row !== own && row.role !== 'last').map(report),
    // Older ones are there for the lines over years.
    previous: checked.filter((row) => row.role === 'last' && (year === null || row.year === year - 1)).map(report),
    ...(own ? {government: report(own)} : {}),
    roll: roll.map(({name}) => name).join('\n'),
    year,
    values: true,
    ...(profile === null ? {} : {profile}),
  };
}
