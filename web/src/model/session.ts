// Everything the page knows, without any DOM: drafts, results, choices. Views read it and call its actions.

import type {CheckerClient} from '../core/client.js';
import type {CheckOptions, DraftInput} from '../core/protocol.js';
import type {Form, ReportDocument, Result, RuleInfo} from '../core/result.js';
import {allFindings, newDraft, normalizeLineEnds, optionsOf, type Draft, type PlacedFinding} from './draft.js';
import {rememberPlace, type IgnoreReason} from './ignores.js';
import {Selection} from './selection.js';
import {nameAsText, UNTITLED} from './names.js';
import {FormBook} from './form_book.js';
import {Keeper} from './keeper.js';
import {loadDrafts, loadSettings, saveSettings, DEFAULT_SETTINGS, type Profile, type Settings} from './persistence.js';
import {EVERYTHING, grouped, judge, matching, type Filter, type Group, type Judged} from './visible.js';

export type Panel = 'findings' | 'tables' | 'statistics' | 'checks';

/** Long drafts are re-checked only after a pause in typing, so that the worker is free when it counts. */
const LONG_DRAFT = 200_000;
const PAUSE_MILLISECONDS = 300;
const BUSY_MILLISECONDS = 120;

export class Session {
  drafts: Draft[] = [newDraft(UNTITLED)];
  activeIndex = 0;
  documentIndex = 0;
  panel: Panel = 'findings';
  filter: Filter = EVERYTHING;
  settings: Settings = {...DEFAULT_SETTINGS};
  rules = new Map<string, RuleInfo>();
  version: string | null = null;
  startProblem: string | null = null;
  forms = new FormBook([]);
  readonly keeper: Keeper;

  private readonly selection = new Selection();
  private builtInForms: Form[] = [];
  private judgedFor: {draft: Draft; result: unknown; key: string; judged: Judged} | null = null;
  private groupedFor: {document: ReportDocument; judged: Judged; filter: Filter; groups: Group[]} | null = null;
  private busyTimer: ReturnType<typeof setTimeout> | undefined;
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: CheckerClient,
    private readonly changed: (what: 'state' | 'draft' | 'result') => void,
    private persistent: boolean,
  ) {
    this.keeper = new Keeper(
      () => this.persistent && this.settings.keepDrafts,
      () => ({drafts: this.drafts, active: this.activeIndex}),
      () => this.changed('state'),
    );
    client.started.then(
      ({version, rules, forms}) => {
        this.version = version;
        this.rules = new Map(rules.map((rule) => [rule.id, rule]));
        this.builtInForms = forms;
        if (!this.settings.profile) this.takeForms(forms);
        this.changed('state');
      },
      (error: Error) => {
        this.startProblem = error.message;
        this.changed('state');
      },
    );
    if (persistent) this.restore();
  }

  get draft(): Draft {
    return this.drafts[this.activeIndex]!;
  }

  get document(): ReportDocument | null {
    const documents = this.draft.result?.documents ?? [];
    return documents[Math.min(this.documentIndex, documents.length - 1)] ?? null;
  }

  /** Findings of the active draft, split into shown and ignored. */
  get judged(): Judged {
    const draft = this.draft;
    const key = JSON.stringify([draft.ignoredPlaces, draft.ignoredRules, this.settings.closedRules]);
    const last = this.judgedFor;
    if (last?.draft === draft && last.result === draft.result && last.key === key) return last.judged;
    const judged = judge(draft, this.settings.closedRules);
    this.judgedFor = {draft, result: draft.result, key, judged};
    return judged;
  }

  /** Every draft with its findings split into shown and ignored. */
  get everyDraft(): Array<{draft: Draft; judged: Judged}> {
    return this.drafts.map((draft) => ({draft, judged: judge(draft, this.settings.closedRules)}));
  }

  /** The findings of the document on show, as the list shows them from top to bottom. */
  get listed(): PlacedFinding[] {
    return this.groups.flatMap((group) => group.findings);
  }

  /** The same by part; made once for each result, filter and document, because every drawing asks for it. */
  get groups(): Group[] {
    const {document, judged, filter} = this;
    if (!document) return [];
    const last = this.groupedFor;
    if (last?.document === document && last.judged === judged && last.filter === filter) return last.groups;
    const here = judged.shown.filter((placed) => placed.documentIndex === this.shownDocument);
    const groups = grouped(matching(here, filter), document);
    this.groupedFor = {document, judged, filter, groups};
    return groups;
  }

  get shownDocument(): number {
    return Math.max(0, Math.min(this.documentIndex, (this.draft.result?.documents.length ?? 1) - 1));
  }

  showDocument(index: number): void {
    this.documentIndex = index;
    this.selection.forget();
    this.changed('state');
  }

  // --- drafts -----------------------------------------------------------------------------------

  /** The user typed, undid or applied a fix: the text is now `text`. */
  edited(text: string): void {
    const draft = this.draft;
    if (text === draft.text) return;
    draft.text = text;
    draft.carrier = null;
    draft.revision += 1;
    this.busySoon();
    clearTimeout(this.pauseTimer);
    if (text.length > LONG_DRAFT) this.pauseTimer = setTimeout(() => void this.check(draft), PAUSE_MILLISECONDS);
    else void this.check(draft);
    this.keeper.soon();
  }

  /** Replaces the whole active draft. A carrier is what `text` was extracted from, together with its result. */
  replace(name: string, text: string): void {
    Object.assign(this.draft, {...newDraft(name, normalizeLineEnds(text)), id: this.draft.id, previous: this.draft.previous});
    this.forgetView();
    this.changed('draft');
    void this.check(this.draft);
    this.keeper.soon();
  }

  /** Replaces the active draft by what a carrier holds, and gives back its result. Throws a Chinese message. */
  async show(input: DraftInput, options: CheckOptions): Promise<Result> {
    const {draft} = this;
    const fresh = newDraft(input.name);
    const previous = options.previous ?? draft.previous;
    if (options.profile !== undefined && options.profile !== this.settings.profile?.text) {
      await this.useProfile(options.profile === '' ? null : {name: '', text: options.profile});
    }
    Object.assign(draft, {...fresh, id: draft.id, carrier: input, state: 'waiting', previous});
    draft.year = options.year ?? null;
    draft.as = options.as ?? null;
    this.forgetView();
    this.changed('state');
    await this.check(draft);
    if (draft.problem !== null) throw new Error(draft.problem);
    if (!draft.result) throw new Error('文稿是空的。');
    return draft.result;
  }

  /** Opens files; an untouched empty draft gives way to the first. */
  async open(inputs: DraftInput[]): Promise<void> {
    if (inputs.length === 0) return;
    const opened = inputs.map((input) => {
      const draft = newDraft(input.name);
      draft.carrier = input;
      draft.state = 'waiting';
      return draft;
    });
    const kept = this.drafts.filter((draft) => draft.text !== '' || draft.carrier !== null);
    this.drafts = [...kept, ...opened];
    this.activate(kept.length);
    await Promise.all(opened.map((draft) => this.check(draft, draft === this.draft)));
  }

  activate(index: number): void {
    this.activeIndex = Math.max(0, Math.min(index, this.drafts.length - 1));
    this.forgetView();
    this.changed('draft');
    if (this.draft.state === 'empty' && this.draft.text !== '') void this.check(this.draft);
    this.keeper.soon();
  }

  add(): void {
    this.drafts.push(newDraft(UNTITLED));
    this.activate(this.drafts.length - 1);
  }

  close(index: number): void {
    this.drafts.splice(index, 1);
    if (this.drafts.length === 0) this.drafts.push(newDraft(UNTITLED));
    this.activate(index < this.activeIndex ? this.activeIndex - 1 : this.activeIndex);
  }

  clearAll(): void {
    this.drafts = [newDraft(UNTITLED)];
    this.activeIndex = 0;
    this.forgetView();
    this.keeper.forget();
    this.changed('draft');
  }

  setOptions(options: Partial<Pick<Draft, 'year' | 'as' | 'previous'>>): void {
    Object.assign(this.draft, options);
    this.draft.revision += 1;
    this.changed('state');
    void this.check(this.draft);
    this.keeper.soon();
  }

  /** The text of clipboard HTML or a file, as the core extracts it. */
  async extract(input: DraftInput): Promise<string> {
    const answer = await this.client.check(`extract/${input.name}`, input, {});
    return normalizeLineEnds(answer?.result.text ?? (typeof input.content === 'string' ? input.content : ''));
  }

  // --- checking ---------------------------------------------------------------------------------

  async check(draft: Draft, urgent = true): Promise<void> {
    if (draft.text.trim() === '' && !draft.carrier) {
      Object.assign(draft, {result: null, resultRevision: -1, state: 'empty', problem: null});
      this.changed('result');
      return;
    }
    const revision = draft.revision;
    const input = draft.carrier ?? {name: nameAsText(draft.name), content: draft.text};
    draft.state = 'checking';
    if (draft.result) this.busySoon();
    else this.changed('state');
    try {
      const answer = await this.client.check(draft.id, input, optionsOf(draft, this.settings.profile), urgent);
      if (!answer || draft.revision !== revision) return; // a newer check of this draft is on its way
      const {result, milliseconds} = answer;
      if (!draft.carrier && result.text !== undefined) {
        // Markup pasted as text: the core read it as HTML, so from here on it is a carrier like any other.
        draft.carrier = {name: `${input.name}.html`, content: draft.text};
        draft.text = '';
      }
      if (draft.carrier && draft.text === '' && this.takeText(draft, result.text, result.encoding)) {
        await this.check(draft, urgent); // plain text is checked as what the editor shows
        return;
      }
      Object.assign(draft, {result, resultRevision: revision, state: 'done', problem: null, milliseconds});
      if (draft === this.draft && this.selected !== null) this.hold(this.selection.again(this.judged.shown, draft.text));
    } catch (error) {
      if (draft.revision !== revision) return;
      draft.state = 'failed';
      draft.problem = error instanceof Error ? error.message : String(error);
    }
    if (draft === this.draft) clearTimeout(this.busyTimer);
    this.changed('result');
  }

  /** A check that is done within a few frames is shown done, never as under way: nothing flickers, and less is drawn. */
  private busySoon(): void {
    clearTimeout(this.busyTimer);
    this.busyTimer = setTimeout(() => this.changed('state'), BUSY_MILLISECONDS);
  }

  /** Puts the text of a file into its draft; true where the draft must be checked again as plain text. */
  private takeText(draft: Draft, extracted: string | undefined, encoding: string | null): boolean {
    const input = draft.carrier!;
    const plain = extracted === undefined;
    let text = extracted;
    if (text === undefined) {
      text = typeof input.content === 'string' ? input.content : new TextDecoder(encoding ?? 'utf-8').decode(input.content);
    }
    const normal = normalizeLineEnds(text);
    draft.text = normal;
    const again = plain || normal !== text;
    if (again) draft.carrier = null;
    if (draft === this.draft) this.changed('draft');
    this.keeper.soon();
    return again && normal.trim() !== '';
  }

  // --- findings ---------------------------------------------------------------------------------

  get selected(): number | null {
    return this.selection.id;
  }

  get selectedFinding(): PlacedFinding | null {
    if (this.selected === null) return null;
    return allFindings(this.draft.result).find((placed) => placed.id === this.selected) ?? null;
  }

  private hold(placed: PlacedFinding | null): void {
    if (!placed) {
      this.selection.drop();
      return;
    }
    this.documentIndex = placed.documentIndex;
    this.selection.hold(placed, this.judged.shown, this.listed, this.draft.text);
  }

  select(id: number | null): void {
    this.hold(this.judged.shown.find((placed) => placed.id === id) ?? null);
    this.changed('state');
  }

  /** What stands in the list where the selected finding stood. */
  get following(): PlacedFinding | null {
    return this.selection.following(this.listed);
  }

  /** Selects the finding after (or before) the selected one; null where there is none. */
  step(direction: 1 | -1): PlacedFinding | null {
    const next = this.selection.next(this.listed, direction);
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
    this.hold(this.following);
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

  setSettings(settings: Partial<Settings>): void {
    this.settings = {...this.settings, ...settings};
    if (this.persistent) saveSettings(this.settings);
    if (settings.keepDrafts === false) this.keeper.forget();
    else if (settings.keepDrafts) this.keeper.now();
    this.changed('state');
  }

  private takeForms(forms: Form[]): void {
    this.forms = new FormBook(forms);
    this.changed('state');
  }

  /** Lays an agency's profile over the forms and checks everything anew. Throws a Chinese message, and keeps what was. */
  async useProfile(profile: Profile | null): Promise<void> {
    this.takeForms(profile ? await this.client.forms(profile.text) : this.builtInForms);
    this.setSettings({profile});
    for (const draft of this.drafts) draft.revision += 1;
    await Promise.all(this.drafts.map((draft) => this.check(draft, draft === this.draft)));
  }

  private restore(): void {
    this.settings = loadSettings();
    const {profile} = this.settings;
    // A profile that this version no longer understands is let go, and the user is told by its absence in the overview.
    if (profile) this.client.forms(profile.text).then((forms) => this.takeForms(forms), () => void this.useProfile(null));
    if (!this.settings.keepDrafts) return;
    const kept = loadDrafts();
    if (!kept) return;
    this.drafts = kept.drafts;
    this.activeIndex = kept.active;
    this.keeper.saved = 'yes';
    void Promise.all(this.drafts.map((draft) => this.check(draft, draft === this.draft)));
  }

  private forgetView(): void {
    this.documentIndex = 0;
    this.selection.forget();
    this.filter = EVERYTHING;
  }
}
