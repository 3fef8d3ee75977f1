// The files that an office received: checked by several workers, paired with last year's, corrected ones in the place of
// earlier ones. Holds no text; a file is read again when it is opened.

import type {CheckerClient} from '../core/client.js';
import type {NamedFile} from '../core/protocol.js';
import {relationOf} from './organ_names.js';
import {pairUp, reportOfName, type Pairs, type Report} from './pairs.js';
import type {RollEntry} from './roll.js';
import type {Profile} from './settings.js';
import {documentOf, lookAt, newUnit, type Unit} from './unit.js';

/** A file that was given, or why the browser did not hand it over. */
export interface Given {
  name: string;
  file: Blob | null;
  refused: string | null;
}

export interface BatchEvents {
  changed(): void;
  profile(): Profile | null;
  closedRules(): readonly string[];
  newClient(): CheckerClient;
}

export interface Run {
  total: number;
  done: number;
  cancelled: boolean;
}

const MOST_WORKERS = 4;
const REPORTS: readonly string[] = ['annual-report', 'work-summary', 'table-only', 'university-report', 'enterprise-report'];
const NO_PAIRS: Pairs = {sure: new Map(), asked: new Map()};
export const CANCELLED = '检查已停下，这份还没有检查。';

function workers(): number {
  return Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
}

export class Batch {
  id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  units: Unit[] = [];
  choices = new Map<string, string | null>();
  roll: RollEntry[] = [];
  /** Whether letters tell notes and what was marked as no mistake. */
  tellsMarks = false;
  /** The unit whose report is the government's own; null: the core finds it. */
  government: string | null = null;
  /** Under way; null while nothing is. */
  run: Run | null = null;
  /** Units whose same file came again in the last delivery. */
  sameAgain = 0;

  /** Number of the last delivery; open drafts have none. */
  delivery = 0;

  private clients: CheckerClient[] = [];
  private working: Promise<void> = Promise.resolve();
  private pairsFor: {state: unknown[]; pairs: Pairs} | null = null;

  constructor(private readonly events: BatchEvents) {}

  /** Takes files in and checks them; fulfilled when all is done. */
  receive(given: readonly Given[]): Promise<void> {
    this.delivery += 1;
    const fresh = given.map(({name, file, refused}) => newUnit(name, file, refused, this.delivery));
    for (const unit of fresh) if (unit.refused !== null) unit.result = refusal(unit.refused);
    this.units = [...this.units, ...fresh];
    this.sameAgain = 0;
    return this.work(() => fresh.filter(({result}) => !result), fresh);
  }

  /** Checks what was not checked yet, and what is to be compared with another report than it was. */
  resume(): Promise<void> {
    const open = () => this.units.filter((unit) => !unit.result && unit.file && !unit.draft);
    return this.work(open, this.units.filter(({result}) => !result));
  }

  /** Everything anew, as for another profile. */
  again(): Promise<void> {
    return this.work(() => this.units.filter(({file, draft, refused}) => file && !draft && refused === null), []);
  }

  private work(due: () => Unit[], fresh: Unit[]): Promise<void> {
    this.working = this.working.then(async () => {
      const units = due();
      this.run = {total: units.length, done: 0, cancelled: false};
      await this.check(units, this.guessed());
      const cancelled = this.run.cancelled;
      this.replaceEarlier(fresh);
      const wrong = cancelled ? [] : this.wronglyCompared();
      if (wrong.length > 0) {
        this.run.total += wrong.length;
        await this.check(wrong, this.pairsNow().sure);
      }
      this.run = null;
      this.clients.forEach((client) => client.rest());
      this.events.changed();
    });
    return this.working;
  }

  cancel(): void {
    if (!this.run) return;
    this.run.cancelled = true;
    const error = new Error(CANCELLED);
    for (const {id} of this.units) this.clients.forEach((client) => client.stop(id, error));
    this.events.changed();
  }

  /** Whose last year's report is whose, guessed by the files' names: most files then are checked only once. */
  private guessed(): Map<string, string> {
    const open = this.units.filter(({refused, result}) => refused === null && !result).map((unit) => ({id: unit.id, ...reportOfName(unit.name)}));
    const reports = [...open, ...this.units.map((unit) => this.reportOf(unit)).filter((each): each is Report => each !== null)];
    return pairUp(reports, this.choices).sure;
  }

  /** `pairs`: whose last year's report is to be compared. */
  private async check(units: Unit[], pairs: ReadonlyMap<string, string>): Promise<void> {
    if (units.length === 0) return;
    const queue = [...units];
    const size = Math.min(workers(), units.length);
    while (this.clients.length < size) this.clients.push(this.events.newClient());
    const byId = new Map(this.units.map((unit) => [unit.id, unit]));
    const work = async (client: CheckerClient) => {
      for (let unit = queue.shift(); unit; unit = queue.shift()) {
        const previous = byId.get(pairs.get(unit.id) ?? '') ?? null;
        await this.judge(client, unit, previous?.file ? previous : null);
        this.run!.done += 1;
        this.events.changed();
      }
    };
    await Promise.all(this.clients.slice(0, size).map(work));
  }

  private async judge(client: CheckerClient, unit: Unit, previous: Unit | null): Promise<void> {
    if (!unit.file) return;
    if (this.run!.cancelled) {
      if (!unit.result) unit.problem = CANCELLED;
      return;
    }
    const named = ({name, file}: Unit): NamedFile => ({name, file: file!});
    const profile = this.events.profile();
    try {
      const result = await client.judge(unit.id, named(unit), previous && named(previous), profile ? {profile: profile.text} : {});
      if (result) Object.assign(unit, {result, problem: null, comparedWith: previous?.id ?? null});
    } catch (error) {
      const gone = (error as {name?: string}).name === 'NotReadableError' || /could not be read|NotFound/i.test(String(error));
      const problem = gone ? '浏览器读不出这个文件：它可能已被移走，或正被别的程序占用。' : error instanceof Error ? error.message : String(error);
      Object.assign(unit, {problem, result: this.run!.cancelled ? unit.result : null});
    }
  }

  // --- pairs ------------------------------------------------------------------------------------

  private reportOf(unit: Unit): Report | null {
    const document = documentOf(unit);
    return document && REPORTS.includes(document.kind) ? {id: unit.id, issuer: document.issuer, year: document.year} : null;
  }

  /** As they were when a run began, as long as it goes on. */
  get pairs(): Pairs {
    return this.run ? (this.pairsFor?.pairs ?? NO_PAIRS) : this.pairsNow();
  }

  private pairsNow(): Pairs {
    // Asked for at every drawing: who is whose is found anew only after a result or a choice changed.
    const state = [...this.units, ...this.units.map(({result}) => result), ...[...this.choices].flat()];
    const known = this.pairsFor;
    if (known && known.state.length === state.length && state.every((each, i) => each === known.state[i])) return known.pairs;
    const reports = this.units.map((unit) => this.reportOf(unit)).filter((each): each is Report => each !== null);
    const pairs = pairUp(reports, this.choices);
    this.pairsFor = {state, pairs};
    return pairs;
  }

  previousOf(unit: Unit): Unit | null {
    const id = this.pairsNow().sure.get(unit.id);
    return (id !== undefined && this.units.find((each) => each.id === id)) || null;
  }

  /** Those that were compared with another report than theirs. */
  private wronglyCompared(): Unit[] {
    const {sure} = this.pairsNow();
    const ids = new Set(this.units.filter(({file}) => file).map(({id}) => id));
    const due = ({id}: Unit) => (ids.has(sure.get(id) ?? '') ? sure.get(id)! : null);
    return this.units.filter((unit) => unit.file && !unit.draft && unit.result && unit.comparedWith !== due(unit));
  }

  /** The user says whose last year's report is whose; null: there is none. */
  choose(unit: Unit, previous: string | null): Promise<void> {
    this.choices.set(unit.id, previous);
    return this.work(() => [], []);
  }

  /** The year that the batch is about: that of most reports with one of last year; without such pairs, that of most reports. */
  get year(): number | null {
    const {sure, asked} = this.pairs;
    const yearOf = (unit: Unit) => documentOf(unit)?.year ?? null;
    const paired = this.units.filter(({id}) => sure.has(id) || asked.has(id));
    const counts = new Map<number, number>();
    for (const year of (paired.length > 0 ? paired : this.units).map(yearOf)) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    return most === 0 ? null : Math.max(...[...counts].filter(([, count]) => count === most).map(([year]) => year));
  }

  // --- corrected files --------------------------------------------------------------------------

  /** A file of a later delivery takes the place of the same organ's of the same year; the same file again is none. */
  private replaceEarlier(fresh: readonly Unit[]): void {
    for (const unit of fresh) {
      const {result} = unit;
      if (!result) continue;
      const same = this.units.find((each) => each !== unit && each.delivery < unit.delivery && each.result && result.digest !== '' && each.result.digest === result.digest);
      if (same) {
        Object.assign(same, {file: unit.file, name: unit.name});
        this.remove(unit);
        this.sameAgain += 1;
        continue;
      }
      const earlier = this.units.reduce<Unit | null>((found, each) => (each.delivery < unit.delivery && this.isEarlier(each, unit) ? each : found), null);
      if (earlier) this.replace(earlier, unit);
    }
  }

  private isEarlier(earlier: Unit, unit: Unit): boolean {
    const [before, now] = [documentOf(earlier), documentOf(unit)];
    if (!before || !now) return earlier.name === unit.name;
    if (before.year !== now.year || before.issuer === null || now.issuer === null) return before.issuer === now.issuer && earlier.name === unit.name;
    return ['same', 'similar'].includes(relationOf(before.issuer, now.issuer));
  }

  private replace(earlier: Unit, unit: Unit): void {
    unit.earlier = lookAt(earlier, this.events.closedRules()).shown;
    unit.marks = earlier.marks;
    unit.ignored = {...earlier.ignored, keys: new Set()};
    const {counts, outcome} = lookAt(unit, this.events.closedRules());
    unit.state = outcome === 'checked' && counts.error + counts.warning === 0 && earlier.state !== '' ? 'fixed' : earlier.state === 'verified' ? '' : earlier.state;
    const at = this.units.indexOf(earlier);
    this.remove(unit);
    this.units.splice(at, 1, unit);
    for (const [now, last] of [...this.choices]) if (last === earlier.id) this.choices.set(now, unit.id);
    const chosen = this.choices.get(earlier.id);
    if (chosen !== undefined) this.choices.set(unit.id, chosen);
    this.choices.delete(earlier.id);
  }

  remove(unit: Unit): void {
    this.units = this.units.filter((each) => each !== unit);
  }
}

function refusal(message: string): NonNullable<Unit['result']> {
  return {status: 'unreadable', problems: [message], documents: [], findings: [], digest: '', area: ''};
}
