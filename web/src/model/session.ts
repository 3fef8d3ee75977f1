// Everything the page knows, without any DOM: drafts, results, choices. Views read it and call its actions.

import type {Form, RuleInfo, Status} from '@core';
import type {CheckerClient} from '../core/client.js';
import type {CheckOptions, DraftInput} from '../core/protocol.js';
import {Checking} from './checking.js';
import {isUntouched, newDraft, nextRevision, normalizeLineEnds, type Draft} from './draft.js';
import {allFindings, type PlacedFinding} from './findings.js';
import {FormBook} from './form_book.js';
import {rememberPlace, type IgnoreReason} from './ignores.js';
import {Keeper, noticesOf} from './keeper.js';
import {LongChecks} from './long_checks.js';
import {isPlainName, UNTITLED} from './names.js';
import {OnShow} from './on_show.js';
import {read, type Reading} from './reading.js';
import type {Change, Panel, SessionEvents} from './session_events.js';
import {DEFAULT_SETTINGS, keeps, loadSettings, saveSettings, storageIsShared, type Profile, type Settings} from './settings.js';

/** Long drafts are re-checked only after a pause in typing, so that the worker is free when it counts. */
const LONG_DRAFT = 200_000;
const PAUSE_MILLISECONDS = 300;
const BUSY_MILLISECONDS = 120;

export class Session {
  drafts: Draft[] = [newDraft(UNTITLED)];
  activeIndex = 0;
  panel: Panel = 'findings';
  settings: Settings = {...DEFAULT_SETTINGS};
  rules = new Map<string, RuleInfo>();
  version: string | null = null;
  startProblem: string | null = null;
  /** There is something beside the drafts that could be kept. */
  moreToKeep = false;
  /** What became of what was kept, until the user has read it. */
  notice: string | null = null;
  /** The word that people read for each status. */
  statusWords = new Map<Status, string>();
  /** Fulfilled once the drafts of last time are back. */
  readonly restored: Promise<void>;
  forms = new FormBook([]);
  readonly keeper: Keeper;
  readonly onShow: OnShow = new OnShow(this);

  private readonly checking: Checking;
  private readonly long: LongChecks;
  private builtInForms: Form[] = [];
  private placing: Promise<unknown> = Promise.resolve();
  private busyTimer: ReturnType<typeof setTimeout> | undefined;
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly client: CheckerClient,
    private readonly events: SessionEvents,
    private readonly persistent: boolean,
  ) {
    this.keeper = new Keeper({
      wanted: () => this.keeping && loadSettings().settings.keep !== false,
      state: () => ({drafts: this.drafts, active: this.activeIndex}),
      written: () => this.changed('state'),
      clearedElsewhere: () => this.events.say('已在另一个标签页清除全部文稿，本页的也已清除。', this.emptyDesk()),
      settingsChanged: (settings) => this.takeSettings(settings),
    });
    this.checking = new Checking(client, {
      profile: () => this.settings.profile,
      version: () => this.version,
      begun: (draft) => (draft.result ? this.busySoon() : this.changed('state')),
      ended: (draft, newText) => this.ended(draft, newText),
    });
    this.long = new LongChecks(client, {
      draft: (id) => this.drafts.find((draft) => draft.id === id) ?? null,
      changed: () => this.changed('state'),
      slow: () => persistent && void this.keeper.now(),
    });
    client.started.then(
      ({version, rules, forms, statuses}) => {
        this.version = version;
        this.rules = new Map(rules.map((rule) => [rule.id, rule]));
        this.statusWords = new Map(statuses.map(({status, word}) => [status, word]));
        this.builtInForms = forms;
        if (!this.settings.profile) this.takeForms(forms);
        this.changed('state');
      },
      (error: Error) => {
        this.startProblem = error.message;
        this.changed('state');
      },
    );
    this.restored = persistent ? this.restore() : Promise.resolve();
  }

  private changed(what: Change): void {
    this.events.changed(what);
  }

  get draft(): Draft {
    return this.drafts[this.activeIndex]!;
  }

  showDocument(index: number): void {
    this.onShow.showDocument(index);
    this.changed('state');
  }

  // --- drafts -----------------------------------------------------------------------------------

  /** The user typed, undid or applied a fix: the text is now `text`. */
  edited(text: string): void {
    const draft = this.draft;
    if (text === draft.text) return;
    Object.assign(draft, {text, carrier: null, refused: null, revision: nextRevision()});
    this.busySoon();
    clearTimeout(this.pauseTimer);
    if (text.length > LONG_DRAFT) this.pauseTimer = setTimeout(() => void this.check(draft), PAUSE_MILLISECONDS);
    else void this.check(draft);
    this.keeper.soon();
  }

  /** Puts a text, and what it was extracted from, into a draft whose options and ignored findings stay. */
  put(draft: Draft, content: Pick<Draft, 'text' | 'carrier'>): void {
    Object.assign(draft, content, {refused: null, revision: nextRevision()});
    if (draft === this.draft) this.changed('draft');
    void this.check(draft);
    this.keeper.soon();
  }

  /** Replaces the active draft by what a host page gives. */
  replace(name: string, text: string): void {
    this.place({name, content: text}, {});
    void this.check(this.draft);
    this.keeper.soon();
  }

  /**
   * Replaces the active draft by what a host page gives, and gives back what came of exactly that, whatever is shown or
   * typed meanwhile. Throws a Chinese message.
   */
  show(input: DraftInput, options: CheckOptions, hostId: unknown): Promise<Reading> {
    // In the order of calling, although a new profile takes a moment.
    const placed = this.placing.then(async () => {
      if (options.profile !== undefined && options.profile !== (this.settings.profile?.text ?? '')) {
        await this.useProfile(options.profile === '' ? null : {name: '', text: options.profile});
      }
      this.place(input, options);
      this.draft.hostId = hostId;
      return {answer: this.checking.run(this.draft, true, `show/${this.draft.revision}`)};
    });
    this.placing = placed.catch(() => undefined);
    return placed.then(async ({answer}) => (await answer)!);
  }

  private place(input: DraftInput, options: CheckOptions): void {
    const {id, previous, hostPrevious} = this.draft;
    const own = previous === hostPrevious ? null : previous; // the user's stays; a host page's belongs to its draft
    const plain = typeof input.content === 'string' && isPlainName(input.name);
    const fresh = {...newDraft(input.name), id, previous: options.previous ?? own, year: options.year ?? null, as: options.as ?? null};
    const content = plain ? {text: normalizeLineEnds(input.content as string)} : {carrier: input};
    Object.assign(this.draft, fresh, content, {hostPrevious: options.previous ?? null, state: 'waiting'});
    this.onShow.forget();
    this.changed('draft');
  }

  /** Opens drafts beside the others and shows the first; the empty sheet of the beginning gives way. */
  async openBeside(opened: Draft[]): Promise<void> {
    if (opened.length === 0) return;
    const kept = this.drafts.filter((draft) => !isUntouched(draft));
    this.drafts = [...kept, ...opened];
    this.activate(kept.length);
    await Promise.all(opened.map((draft) => this.check(draft, draft === this.draft)));
  }

  activate(index: number): void {
    this.activeIndex = Math.max(0, Math.min(index, this.drafts.length - 1));
    this.onShow.forget();
    this.changed('draft');
    if (this.draft.state === 'empty' && this.draft.text !== '') void this.check(this.draft);
    this.keeper.soon();
  }

  add(): void {
    this.drafts.push(newDraft(UNTITLED));
    this.activate(this.drafts.length - 1);
  }

  /** Gives back what opens it again. */
  close(index: number): () => void {
    const closed = this.drafts[index]!;
    this.drafts.splice(index, 1);
    this.client.drop(closed.id);
    if (this.drafts.length === 0) this.drafts.push(newDraft(UNTITLED));
    this.activate(index < this.activeIndex ? this.activeIndex - 1 : this.activeIndex);
    return () => this.bringBack([closed], index);
  }

  /** Removes every draft from the page, this browser and its other tabs. Gives back what brings this page's back. */
  clearAll(): () => void {
    const undo = this.emptyDesk();
    if (this.persistent) void this.keeper.clear();
    return undo;
  }

  private emptyDesk(): () => void {
    const {drafts, activeIndex} = this;
    drafts.forEach(({id}) => this.client.drop(id));
    const back = this.events.cleared();
    this.drafts = [newDraft(UNTITLED)];
    this.activeIndex = 0;
    this.onShow.forget();
    this.changed('draft');
    return () => {
      back();
      this.bringBack(drafts, 0, activeIndex);
    };
  }

  private bringBack(drafts: Draft[], at: number, active = 0): void {
    const there = this.drafts.filter((draft) => !isUntouched(draft));
    this.drafts = [...there.slice(0, at), ...drafts, ...there.slice(at)];
    this.activate(Math.min(at, there.length) + active);
    for (const draft of drafts) if (draft.state === 'checking' || draft.state === 'waiting') void this.check(draft, false);
  }

  setOptions(options: Partial<Pick<Draft, 'year' | 'as' | 'previous'>>): void {
    Object.assign(this.draft, options, {revision: nextRevision()});
    if (options.previous !== undefined) this.draft.lostPrevious = null;
    this.changed('state');
    void this.check(this.draft);
    this.keeper.soon();
  }

  /** What the core makes of clipboard HTML or a file, beside the drafts. Throws a Chinese message. */
  async read(input: DraftInput): Promise<Reading> {
    return (await read(this.client, `read/${nextRevision()}`, input, {}, true))!;
  }

  // --- checking ---------------------------------------------------------------------------------

  check(draft: Draft, urgent = true): Promise<void> {
    return this.checking.check(draft, urgent);
  }

  private ended(draft: Draft, newText: boolean): void {
    const here = draft === this.draft;
    if (here) clearTimeout(this.busyTimer);
    if (here && draft.result) this.onShow.holdAgain();
    this.changed(here && newText ? 'draft' : 'result');
    this.keeper.soon();
  }

  /** The user does not wait for the draft in front. */
  stop(): void {
    this.long.stop(this.draft);
  }

  /** A check that is done within a few frames is shown done, never as under way: nothing flickers, and less is drawn. */
  private busySoon(): void {
    clearTimeout(this.busyTimer);
    this.busyTimer = setTimeout(() => this.changed('state'), BUSY_MILLISECONDS);
  }

  // --- findings ---------------------------------------------------------------------------------

  select(id: number | null): void {
    this.onShow.hold(this.onShow.judged.shown.find((placed) => placed.id === id) ?? null);
    this.changed('state');
  }

  /** Selects the finding after (or before) the selected one; null where there is none. */
  step(direction: 1 | -1): PlacedFinding | null {
    const next = this.onShow.next(direction);
    if (next) this.select(next.id);
    return next;
  }

  /** Gives back what takes it back. */
  ignore(placed: PlacedFinding, reason: IgnoreReason): () => void {
    const {draft} = this;
    const {rule} = placed.finding;
    const {ignoredPlaces, ignoredRules} = draft;
    const {closedRules} = this.settings;
    if (reason === 'place') {
      draft.ignoredPlaces = [...draft.ignoredPlaces, rememberPlace(placed, allFindings(draft.result), draft.text)];
    } else if (reason === 'rule-here') {
      draft.ignoredRules = [...new Set([...draft.ignoredRules, rule])];
    } else {
      this.setSettings({closedRules: [...new Set([...this.settings.closedRules, rule])].sort()});
    }
    this.onShow.hold(this.onShow.following);
    this.ignoresChanged();
    return () => {
      Object.assign(draft, {ignoredPlaces, ignoredRules});
      if (reason === 'rule-everywhere') this.setSettings({closedRules});
      this.ignoresChanged();
    };
  }

  private ignoresChanged(): void {
    this.changed('result');
    this.keeper.soon();
  }

  restorePlace(index: number): void {
    this.draft.ignoredPlaces = this.draft.ignoredPlaces.filter((_, i) => i !== index);
    this.ignoresChanged();
  }

  restoreRule(rule: string, everywhere: boolean): void {
    if (everywhere) this.setSettings({closedRules: this.settings.closedRules.filter((id) => id !== rule)});
    else this.draft.ignoredRules = this.draft.ignoredRules.filter((id) => id !== rule);
    this.ignoresChanged();
  }

  // --- settings and keeping ---------------------------------------------------------------------

  /** Whether drafts are kept in this browser. */
  get keeping(): boolean {
    return this.persistent && keeps(this.settings);
  }

  /** Whether the user is to be asked about it: there is something to keep, and others could read it. */
  get asksToKeep(): boolean {
    return this.persistent && this.settings.keep === null && storageIsShared(location.protocol) && (this.moreToKeep || !this.drafts.every(isUntouched));
  }

  setSettings(settings: Partial<Settings>): void {
    this.settings = {...this.settings, ...settings};
    if (this.persistent) {
      saveSettings(this.settings);
      this.keeper.tellSettings(this.settings);
      if (settings.keep === false) void this.keeper.forget();
      else if (settings.keep) void this.keeper.now();
    }
    this.changed('state');
  }

  /** Another tab changed them. */
  private takeSettings(settings: Settings): void {
    const {profile} = this.settings;
    this.settings = {...settings, profile};
    this.keeper.obey();
    if (settings.profile?.text !== profile?.text) void this.useProfile(settings.profile).catch(() => undefined);
    this.changed('result');
  }

  private takeForms(forms: Form[]): void {
    this.forms = new FormBook(forms);
    this.changed('state');
  }

  /** Lays an agency's profile over the forms and checks everything anew. Throws a Chinese message, and keeps what was. */
  async useProfile(profile: Profile | null): Promise<void> {
    this.takeForms(profile ? await this.client.forms(profile.text) : this.builtInForms);
    this.setSettings({profile});
    for (const draft of this.drafts) draft.revision = nextRevision();
    await this.checkAll(this.drafts);
  }

  private async checkAll(drafts: Draft[]): Promise<void> {
    const due = drafts.filter((draft) => draft.state !== 'stopped');
    await Promise.all(due.map((draft) => this.check(draft, draft === this.draft)));
  }

  private async restore(): Promise<void> {
    const {settings, damaged} = loadSettings();
    this.settings = settings;
    const {profile} = settings;
    const notices = damaged ? ['上次的设置已损坏，已恢复为默认设置。'] : [];
    if (profile) {
      this.client.forms(profile.text).then(
        (forms) => this.takeForms(forms),
        () => {
          if (this.startProblem !== null) return;
          this.tellNotices([`本地格式“${profile.name}”这一版不再认得，已停用，请重新添加。`]);
          void this.useProfile(null);
        },
      );
    }
    const restored = await this.keeper.restore(settings.keep);
    this.tellNotices([...notices, ...noticesOf(restored)]);
    const begun = this.drafts.filter((draft) => !isUntouched(draft));
    if (restored.drafts.length > 0) {
      const shown = begun.length > 0 ? this.draft : restored.drafts[restored.active]!;
      this.drafts = [...restored.drafts, ...begun];
      this.activeIndex = Math.max(0, this.drafts.indexOf(shown));
      this.changed('draft');
    }
    void this.checkAll(restored.drafts);
  }

  private tellNotices(sentences: string[]): void {
    if (sentences.length === 0) return;
    this.notice = [...(this.notice === null ? [] : [this.notice]), ...sentences].join('');
    this.changed('state');
  }

  noticeRead(): void {
    this.notice = null;
    this.changed('state');
  }
}
