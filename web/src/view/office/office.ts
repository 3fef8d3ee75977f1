// What the list of units does: takes files in, opens one, walks to the next faulty one, writes letters, keeps and exports.

import {CheckerClient} from '../../core/client.js';
import {slimFinding, slimOfText, type SlimFinding} from '../../core/slim.js';
import {AreaSum} from '../../model/area_sum.js';
import {Batch, type Given} from '../../model/batch.js';
import {batchFrom, batchJson} from '../../model/batch_file.js';
import {keepBatch, keptBatch} from '../../model/batch_store.js';
import {isUntouched, newDraft, type Draft} from '../../model/draft.js';
import {rollOf} from '../../model/roll.js';
import {baseName, documentOf, keyOf, newUnit, type Mark, type Unit, type UnitState} from '../../model/unit.js';
import {EVERY_UNIT, listed, rowsOf, sorted, type ListFilter, type SortKey, type UnitRow} from '../../model/unit_list.js';
import {judge} from '../../model/visible.js';
import {findTwins, type TwinSearch} from '../../model/twins.js';
import type {Desk} from './desk.js';
import {Outgoing} from './outgoing.js';

export type OfficeTab = 'list' | 'pairs' | 'roll' | 'map' | 'sum' | 'series' | 'twins';

/** Drawing more often than this during a run would only cost time. */
const DRAW_MILLISECONDS = 400;
const KEEP_MILLISECONDS = 1_500;

export class Office {
  batch: Batch;
  tab: OfficeTab = 'list';
  filter: ListFilter = EVERY_UNIT;
  sortKey: SortKey = 'weight';
  reversed = false;
  /** The id of the unit whose details are shown. */
  selected: string | null = null;
  /** The id of the unit whose last year's report is being corrected. */
  correcting: string | null = null;
  /** The organ whose years are shown; null: the first. */
  organ: string | null = null;
  /** The first row that is drawn. */
  top = 0;
  twins: {search: TwinSearch | null; searching: boolean} = {search: null, searching: false};

  readonly area: AreaSum;
  readonly outgoing: Outgoing;

  private peeked: {unit: Unit; revision: number} | null = null;
  private synced = new WeakMap<Unit, unknown[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly desk: Desk) {
    this.batch = this.newBatch();
    const {session} = desk;
    this.area = new AreaSum(session.client, {profile: () => session.settings.profile?.text ?? null, changed: () => desk.refresh()});
    this.outgoing = new Outgoing(desk, this);
  }

  private newBatch(): Batch {
    const {session} = this.desk;
    return new Batch({
      changed: () => this.drawSoon(),
      profile: () => session.settings.profile,
      closedRules: () => session.settings.closedRules,
      newClient: () => Object.assign(new CheckerClient(session.client.sources), {timeLimit: session.client.timeLimit}),
    });
  }

  drawSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.desk.refresh();
    }, DRAW_MILLISECONDS);
  }

  // --- rows -----------------------------------------------------------------------------------------

  get rows(): UnitRow[] {
    return rowsOf(this.batch, this.desk.session.settings.closedRules);
  }

  shown(rows: UnitRow[]): UnitRow[] {
    return sorted(listed(rows, this.filter), this.sortKey, this.reversed);
  }

  setFilter(filter: Partial<ListFilter>): void {
    this.filter = {...this.filter, ...filter};
    this.top = 0;
    this.desk.refresh();
  }

  sortBy(key: SortKey): void {
    this.reversed = this.sortKey === key && !this.reversed;
    this.sortKey = key;
    this.desk.refresh();
  }

  select(id: string): void {
    if (this.selected === id) return;
    this.selected = id;
    this.desk.refresh();
  }

  // --- files ----------------------------------------------------------------------------------------

  async receive(given: readonly Given[]): Promise<void> {
    const {batch} = this;
    const before = batch.units.length;
    this.desk.session.moreToKeep = true;
    this.sync();
    this.desk.openList();
    await batch.receive(given);
    this.keepSoon();
    const resent = batch.units.filter(({earlier, delivery}) => earlier && delivery === batch.delivery).length;
    const words = [resent > 0 ? `${resent} 份改后重报的已换到原来的位置` : '', batch.sameAgain > 0 ? `${batch.sameAgain} 份与已收的完全相同` : ''].filter(Boolean);
    if (before > 0 && words.length > 0) this.desk.say(`${words.join('，')}。`);
  }

  /** After a change of the drafts. */
  follow(): void {
    if (this.batch.delivery > 0 || this.batch.units.length > 0) this.sync();
  }

  /** Whether files came here rather than as drafts. */
  get inUse(): boolean {
    return this.batch.delivery > 0;
  }

  /** The open drafts as units, and what became of those that are open. */
  sync(): void {
    const {session} = this.desk;
    const {batch} = this;
    for (const unit of [...batch.units]) {
      if (!unit.draft) continue;
      this.read(unit, unit.draft);
      if (session.drafts.includes(unit.draft)) continue;
      unit.draft = null;
      if (unit.delivery === 0) batch.remove(unit);
    }
    const known = new Set(batch.units.map(({draft}) => draft));
    for (const draft of session.drafts) {
      if (known.has(draft) || isUntouched(draft)) continue;
      // One that was open when the list was kept comes back with it.
      const kept = batch.units.find((each) => !each.draft && !each.file && baseName(each.name) === draft.name);
      const unit = kept ?? newUnit(draft.name, null, null, 0);
      unit.draft = draft;
      if (!kept) batch.units.push(unit);
      this.read(unit, draft);
    }
  }

  private read(unit: Unit, draft: Draft): void {
    const {result, ignoredPlaces, ignoredRules, problem} = draft;
    const state = [result, ignoredPlaces, ignoredRules, problem];
    if (this.synced.get(unit)?.every((each, i) => each === state[i])) return;
    this.synced.set(unit, state);
    unit.problem = problem;
    if (!result) {
      if (!unit.file) unit.result = null;
      return;
    }
    unit.result = slimOfText(result, draft.text, unit.result?.digest ?? '');
    const ignored = judge(draft, []).ignored.filter(({reason}) => reason === 'place');
    const keys = ignored.map(({placed}) => keyOf(slimFinding(placed.finding, placed.documentIndex, draft.text)));
    unit.ignored = {places: ignoredPlaces, rules: ignoredRules, keys: new Set(keys)};
  }

  /** Shows a unit's text; one that was only looked at gives way to it. */
  async open(unit: Unit): Promise<void> {
    const {session} = this.desk;
    const {peeked} = this;
    this.selected = unit.id;
    if (unit.draft) {
      session.activate(session.drafts.indexOf(unit.draft));
    } else {
      const opened = await this.draftOf(unit);
      if (!opened) return;
      unit.draft = opened;
      this.peeked = {unit, revision: opened.revision};
      void session.openBeside([opened]).then(() => this.drawSoon());
      this.putBack(peeked);
    }
    this.desk.closeDialog();
  }

  private putBack(peeked: {unit: Unit; revision: number} | null): void {
    const {session} = this.desk;
    const draft = peeked?.unit.draft;
    if (!peeked || !draft || draft.revision !== peeked.revision || draft === session.draft) return;
    this.read(peeked.unit, draft);
    peeked.unit.draft = null;
    session.close(session.drafts.indexOf(draft));
  }

  private async draftOf(unit: Unit): Promise<Draft | null> {
    const bytes = async ({name, file}: Unit) => ({name: baseName(name), content: new Uint8Array(await file!.arrayBuffer())});
    if (unit.refused !== null) return {...newDraft(baseName(unit.name)), refused: unit.refused, fromFile: true, state: 'waiting'};
    if (!unit.file) {
      this.desk.warn(`“${baseName(unit.name)}”的原文没有存下来，请把文件再拖进来一次；结果和处理情况都还在。`);
      return null;
    }
    try {
      const previous = this.batch.previousOf(unit);
      const {places, rules} = unit.ignored;
      return {
        ...newDraft(baseName(unit.name)),
        ...{carrier: await bytes(unit), fromFile: true, state: 'waiting', ignoredPlaces: places, ignoredRules: rules},
        previous: previous?.file ? await bytes(previous) : null,
      };
    } catch {
      this.desk.warn(`浏览器读不出“${baseName(unit.name)}”：它可能已被移走，或正被别的程序占用。`);
      return null;
    }
  }

  /** The next unit with faults that is not done with, going round at the ends; in the order of the list. */
  step(direction: 1 | -1): void {
    this.sync();
    const rows = this.shown(this.rows).filter(({look, unsure, unit}) => look.weight + Number(unsure) > 0 && unit.state !== 'verified');
    if (rows.length === 0) {
      this.desk.say('没有还要处理的有问题的单位。');
      return;
    }
    const open = this.batch.units.find(({draft}) => draft === this.desk.session.draft)?.id ?? this.selected;
    const here = rows.findIndex(({unit}) => unit.id === open);
    const next = rows[(here < 0 ? (direction > 0 ? 0 : rows.length - 1) : here + direction + rows.length) % rows.length]!;
    void this.open(next.unit).then(() => this.desk.say(`${rows.indexOf(next) + 1} / ${rows.length}：${next.issuer ?? baseName(next.unit.name)}`));
  }

  // --- what the office decides --------------------------------------------------------------------

  setState(units: readonly Unit[], state: UnitState): () => void {
    const before = units.map((unit) => unit.state);
    for (const unit of units) unit.state = state;
    this.changed();
    return () => {
      units.forEach((unit, i) => (unit.state = before[i]!));
      this.changed();
    };
  }

  setMark(unit: Unit, finding: SlimFinding, mark: Partial<Mark>): void {
    const key = keyOf(finding);
    const next = {...(unit.marks.get(key) ?? {note: '', wrong: false}), ...mark};
    const marks = new Map(unit.marks);
    if (next.note === '' && !next.wrong) marks.delete(key);
    else marks.set(key, next);
    unit.marks = marks;
    this.changed();
  }

  choosePrevious(unit: Unit, previous: string | null): void {
    void this.batch.choose(unit, previous).then(() => this.changed());
    this.changed();
  }

  /** Whose report is the government's own; null: the core finds it. */
  setGovernment(unit: string | null): void {
    this.batch.government = unit;
    this.changed();
  }

  /** Whether letters tell notes and what was marked as no mistake. */
  tellMarks(tells: boolean): void {
    this.batch.tellsMarks = tells;
    this.changed();
  }

  setRoll(text: string): void {
    this.batch.roll = rollOf(text);
    this.changed();
  }

  changed(): void {
    this.desk.refresh();
    this.keepSoon();
  }

  // --- kept in this browser, where drafts are -------------------------------------------------------

  private keepSoon(): void {
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => void this.keepNow(), KEEP_MILLISECONDS);
  }

  /** Written a moment after the last change; a browser that refuses is told of with the drafts. */
  private async keepNow(): Promise<void> {
    const {batch} = this;
    if (!this.inUse || batch.run || !this.desk.session.keeping) return;
    await keepBatch(batch.id, batchJson(batch)).catch(() => undefined);
  }

  /** The list of last time. */
  async restore(): Promise<void> {
    await this.desk.session.restored;
    if (!this.desk.session.keeping || this.inUse) return;
    const text = await keptBatch().catch(() => null);
    const batch = this.newBatch();
    if (text === null || this.inUse || !batchFrom(text, batch)) return;
    this.batch = batch;
    this.sync();
    this.desk.refresh();
  }

  /** After each drawing: the sum follows the results while it is looked at. */
  drawn(): void {
    if ((this.tab === 'sum' || this.tab === 'map') && !this.batch.run) this.area.follow(this.rows, this.batch);
  }

  /** Opens what `Outgoing.saveBatch` wrote; null where it is no such file. */
  openBatch(text: string): boolean {
    const batch = this.newBatch();
    if (!batchFrom(text, batch)) return false;
    const before = this.batch;
    this.batch = batch;
    this.sync();
    this.desk.openList();
    const back = () => {
      this.batch = before;
      this.changed();
    };
    this.desk.say(`已打开保存的报送情况，共 ${batch.units.length} 份。`, before.units.some(({file}) => file) ? back : null);
    return true;
  }

  /** Everything goes; gives back what brings it back. */
  clear(): () => void {
    const before = this.batch;
    before.cancel();
    this.desk.session.moreToKeep = false;
    this.batch = this.newBatch();
    this.selected = null;
    this.twins = {search: null, searching: false};
    return () => {
      this.batch = before;
      this.changed();
    };
  }

  // --- near copies ------------------------------------------------------------------------------------

  /** What is compared: reports of this year whose text is at hand. */
  get comparable(): Unit[] {
    return this.rows.filter(({role, unit}) => role !== 'last' && (unit.draft || unit.file) && documentOf(unit)).map(({unit}) => unit);
  }

  async findTwins(): Promise<void> {
    const {session} = this.desk;
    this.sync();
    const units = this.comparable;
    this.twins = {search: null, searching: true};
    this.desk.refresh();
    try {
      const search = await findTwins(session.client, units);
      this.twins = {search, searching: false};
      for (const unit of units) unit.twins = search.pairs.filter(({unit: one, other}) => one === unit || other === unit).length;
    } catch (error) {
      this.twins = {search: null, searching: false};
      this.desk.warn(error instanceof Error ? error.message : String(error));
    }
    this.desk.refresh();
  }
}
