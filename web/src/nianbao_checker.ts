// <nianbao-checker>: the whole checker as one custom element. README and embed.html document it for host pages.
//
// Properties  text (get/set) · result, settled, checkMilliseconds, selection (read only) · ready (Promise of the version)
// Methods     check(draft, options?) → Promise of the result · loadFiles(files) · focusText() · attach(editor) · detach()
// Attributes  persist (keep the draft in this browser) · theme="light|dark" · core-url (address of nianbao.wasm) ·
//             time-limit (seconds that a check may take, and half as many for each megabyte; default 20) ·
//             for (id of an editor of the host page, which is checked in place) · name, required-clean (part of a form)
// Events      nianbao-ready {version} · nianbao-change {text} · nianbao-result {id, text, result}; all bubble and are composed

import './core/stand_in.js';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import type {Result} from '@core';
import {AttachedEditor} from './attach/attached_editor.js';
import type {Written} from './attach/surface.js';
import {CheckerClient} from './core/client.js';
import type {CheckOptions, DraftInput} from './core/protocol.js';
import {coreSource, filesSource, pdfScript} from './core/source.js';
import {typeset} from './core/typeset.js';
import {Editor} from './editor/editor.js';
import type {Writing} from './editor/writing.js';
import {FormPart} from './attach/form.js';
import {isCurrent} from './model/draft.js';
import {allFindings} from './model/findings.js';
import {picked} from './model/gather.js';
import {Session} from './model/session.js';
import type {Change} from './model/session_events.js';
import {count} from './model/visible.js';
import {bars} from './styles/bars.js';
import {controls} from './styles/controls.js';
import {layout} from './styles/layout.js';
import {office} from './styles/office.js';
import {printing} from './styles/printing.js';
import {years} from './styles/years.js';
import {results} from './styles/results.js';
import {tokens} from './styles/tokens.js';
import {Actions} from './view/actions.js';
import {dialogView} from './view/dialogs.js';
import {halves, messageView} from './view/frame.js';
import {headerView} from './view/header.js';
import {Intake} from './view/intake.js';
import {keepingBar} from './view/keeping.js';
import {paperView} from './view/paper.js';
import {readingView} from './view/reading.js';
import {WindowEvents} from './view/window_events.js';
import {fileBar, previousBar, statusBar} from './view/writing.js';
import {verdictOn} from './wording/verdicts.js';
import {SEVERITY_WORD} from './wording/words.js';

export {attach, type Attached} from './attach/dock.js';

const ANNOUNCE_AFTER = 900;

/** `id` comes back with every `nianbao-result` of the draft. */
export type ElementOptions = CheckOptions & {id?: unknown};

export class NianbaoChecker extends LitElement {
  static override styles = [tokens, layout, controls, results, bars, office, years, printing];
  static readonly formAssociated = true;

  private client!: CheckerClient;
  private session!: Session;
  private actions!: Actions;
  private intake!: Intake;
  private windowEvents!: WindowEvents;
  private own: Editor | null = null;
  private outside: AttachedEditor | null = null;
  private readonly form = new FormPart(this);
  private printingNow = false;
  private fileInSight = 0;
  private outcome = '';
  private announceTimer: ReturnType<typeof setTimeout> | undefined;
  private announceReady!: (version: string) => void;
  private announceProblem!: (error: Error) => void;

  /** Fulfilled with the core's version once it runs. */
  readonly ready = new Promise<string>((resolve, reject) => {
    this.announceReady = resolve;
    this.announceProblem = reject;
  });

  constructor() {
    super();
    this.ready.catch(() => undefined); // shown by the page itself
  }

  // --- what host pages use ----------------------------------------------------------------------

  get text(): string {
    return this.session?.draft.text ?? '';
  }

  set text(value: string) {
    this.start();
    this.session.replace(this.session.draft.name, String(value));
  }

  /** The last result for the draft on show; null before the first. */
  get result(): Result | null {
    return this.session?.draft.result ?? null;
  }

  /** Whether `result` speaks of `text` as it is now. */
  get settled(): boolean {
    return !!this.session && isCurrent(this.session.draft) && this.session.draft.state === 'done';
  }

  /** How long the core took for `result`, in milliseconds. */
  get checkMilliseconds(): number | null {
    return this.session?.draft.milliseconds ?? null;
  }

  /** The text that is selected in the editor. */
  get selection(): string {
    return this.editor.selection;
  }

  /**
   * Shows a draft (text, or a file's bytes with its name) and gives back its result. Calls may overlap: each is answered
   * with the result of its own draft, in their order, and the last one stays on show.
   */
  async check(draft: string | DraftInput, options: ElementOptions = {}): Promise<Result> {
    return (await this.checkWithText(draft, options)).result;
  }

  /** The same with the text that the result's offsets speak of. */
  async checkWithText(draft: string | DraftInput, options: ElementOptions = {}): Promise<{text: string; result: Result}> {
    this.start();
    const input = typeof draft === 'string' ? {name: '文稿.txt', content: draft} : draft;
    const {id, ...others} = options;
    return this.session.show(input, others, id ?? null);
  }

  async loadFiles(files: Iterable<File>): Promise<void> {
    this.start();
    await this.intake.open(picked([...files]), false);
  }

  focusText(): void {
    this.editor.focus();
  }

  /**
   * Checks what is written in an editor of the host page, given itself or by its id, and shows the findings there. Nothing there
   * is changed but where the user applies a fix.
   */
  attach(target: Element | string): void {
    this.start();
    this.outside?.detach();
    const find = typeof target === 'string' ? () => (this.getRootNode() as Document | ShadowRoot).getElementById(target) : () => target;
    this.outside = new AttachedEditor(find, {
      written: (written) => this.takeWritten(written),
      refused: (words) => this.actions.warn(words),
    });
    this.toggleAttribute('attached', true);
    this.requestUpdate();
  }

  detach(): void {
    this.outside?.detach();
    this.outside = null;
    this.toggleAttribute('attached', false);
    this.requestUpdate();
  }

  private takeWritten({name, content, plain}: Written): void {
    const {draft} = this.session;
    this.session.put(draft, plain ? {text: content, carrier: null} : {text: draft.text, carrier: {name, content}});
    this.emit('nianbao-change', {text: draft.text});
  }

  /** Shows one sentence at the foot of the page. */
  tell(words: string): void {
    this.actions?.say(words);
  }

  // --- life -------------------------------------------------------------------------------------

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'for', 'required-clean'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'for' && this.isConnected) this.attachNamed();
    if (name === 'required-clean' && this.session) this.form.tell(this.session);
  }

  /** The editor that the attribute `for` names. */
  private attachNamed(): void {
    const id = this.getAttribute('for');
    if (id) this.attach(id);
    else if (this.outside) this.detach();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.start();
    if (this.hasAttribute('for')) this.attachNamed();
    this.windowEvents.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.outside?.detach();
    void this.session.keeper.now();
    // A host page that takes the element away for good gets its memory back; one that only moves it notices nothing.
    setTimeout(() => !this.isConnected && this.client.rest());
    this.windowEvents.stop();
  }

  private start(): void {
    if (this.session) return;
    const address = this.getAttribute('core-url');
    const client = (this.client = new CheckerClient({core: () => coreSource(address), files: () => filesSource(address), pdfScript, address}));
    this.setTimeLimit();
    const editor = () => this.editor;
    const events = {
      changed: (what: Change) => this.onChange(what),
      say: (words: string, undo: () => void) => this.actions.say(words, undo),
      cleared: () => this.actions.office.clear(),
    };
    this.session = new Session(client, events, this.hasAttribute('persist'));
    this.actions = new Actions(this, this.session, editor);
    this.intake = new Intake(this, this.actions, editor);
    this.windowEvents = new WindowEvents(this, this.actions, (now) => this.printing(now));
    // On the element itself: a dialog lies outside the frame, and a file dropped there would open in the page's place.
    this.addEventListener('dragover', this.intake.drag);
    this.addEventListener('dragleave', this.intake.dragLeave);
    this.addEventListener('drop', this.intake.drop);
    void this.actions.office.restore();
    client.started.then(
      async ({version}) => {
        await this.session.restored;
        this.announceReady(version);
        this.emit('nianbao-ready', {version});
      },
      (error: Error) => this.announceProblem(error),
    );
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true}));
  }

  /** `time-limit`: seconds that a check of a short draft may take. */
  private setTimeLimit(): void {
    const seconds = Number(this.getAttribute('time-limit') ?? NaN);
    if (seconds > 0) this.client.timeLimit = {base: seconds * 1000, perMegabyte: (seconds * 1000) / 2};
  }

  /** What the draft is written in. */
  private get editor(): Writing {
    return this.outside ?? (this.own ??= this.newEditor());
  }

  private onChange(what: Change): void {
    if (this.actions && what !== 'state') this.actions.office.follow();
    if (this.actions && (this.outside ?? this.own)) {
      if (what === 'draft') this.loadDraft();
      if (what === 'result') this.showResult();
    }
    this.requestUpdate();
  }

  private loadDraft(): void {
    const {editor} = this;
    editor.keepOnly(new Set(this.session.drafts.map((draft) => draft.id)));
    editor.load(this.session.draft.id, this.session.draft.text);
    this.actions.resetList();
    this.showResult();
  }

  private showResult(): void {
    const {draft} = this.session;
    const {judged} = this.session.onShow;
    if (draft.result && !isCurrent(draft)) return; // the marks of the last result move with the edits meanwhile
    this.editor.setMarks(
      judged.shown.map(({id, finding}) => ({
        id,
        severity: finding.severity,
        start: finding.span.start,
        end: finding.span.end,
      })),
    );
    this.actions.showEmphasis();
    this.announceSoon();
    if (draft.result) this.emit('nianbao-result', {id: draft.hostId, text: draft.text, result: draft.result});
  }

  /** Tells a screen reader the outcome, once typing pauses and only when it changed. */
  private announceSoon(): void {
    clearTimeout(this.announceTimer);
    const before = this.actions.announcement;
    this.announceTimer = setTimeout(() => {
      const {draft} = this.session;
      const {judged} = this.session.onShow;
      const words = draft.result ? `检查完成，${verdictOn(draft, count(judged.shown), this.session)}。` : '';
      if (words === this.outcome) return;
      this.outcome = words;
      if (this.actions.announcement !== before) return; // the user walks already
      this.actions.announcement = words;
      this.requestUpdate();
    }, ANNOUNCE_AFTER);
  }

  private newEditor(): Editor {
    const {session, actions} = this;
    return new Editor(this.renderRoot as ShadowRoot, {
      edited: (text) => {
        const before = session.draft.revision;
        session.edited(text);
        if (session.draft.revision !== before) this.emit('nianbao-change', {text});
      },
      markChosen: (id) => {
        const placed = allFindings(session.draft.result).find((each) => each.id === id);
        if (!placed) return;
        session.panel = 'findings';
        session.select(id);
        actions.showEmphasis();
        actions.scrollToChosen();
      },
      explain: (ids) =>
        session.onShow.judged.shown
          .filter((placed) => ids.includes(placed.id))
          .map(({finding}) => `${SEVERITY_WORD[finding.severity]}：${typeset(finding.message)}`),
      pasted: (data, whole) => this.intake.pasted(data, whole),
    });
  }

  // --- drawing ----------------------------------------------------------------------------------

  protected override render(): TemplateResult {
    const {session, actions, intake} = this;
    const paper = this.outside ? nothing : html`<div class="paper">${(this.own ??= this.newEditor()).dom}</div>`;
    const busy = session.draft.state === 'checking' || session.draft.state === 'waiting';
    return html`
      <div class="frame">
        ${headerView(actions)} ${fileBar(actions)} ${halves(actions)}
        <main data-half=${actions.half}>
          <section class="writing" aria-label="文稿">
            <div class="progress ${busy ? 'on' : ''}" aria-hidden="true"></div>
            ${paper} ${keepingBar(actions)} ${previousBar(actions)} ${statusBar(actions)}
          </section>
          <section class="reading" aria-label="检查结果" tabindex="-1">${readingView(actions)}</section>
          ${messageView(actions)}
        </main>
        ${intake.dropping ? html`<div class="dropping" aria-hidden="true">松开即打开文件</div>` : nothing}
      </div>
      <div class="unseen" role="status" aria-live="polite">${actions.message?.words ?? actions.announcement}</div>
      ${dialogView(actions.dialog, actions)}
      ${this.printingNow
        ? html`<div class="print-only">${paperView(actions)}</div>`
        : nothing}
      ${intake.inputs()}
    `;
  }

  protected override firstUpdated(): void {
    this.loadDraft();
  }

  protected override updated(): void {
    if (this.hasAttribute('persist')) {
      const {theme} = this.session.settings;
      if (theme === 'auto') this.removeAttribute('theme');
      else if (this.getAttribute('theme') !== theme) this.setAttribute('theme', theme);
    }
    this.actions.drawn();
    this.form.tell(this.session);
    this.showChosenFile();
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Among many open files the one on show stays in sight; only the bar scrolls. */
  private showChosenFile(): void {
    const {activeIndex} = this.session;
    if (activeIndex === this.fileInSight) return;
    this.fileInSight = activeIndex;
    const file = this.renderRoot.querySelector<HTMLElement>('.filebar .file.here');
    const bar = file?.parentElement;
    if (file && bar) bar.scrollLeft = file.offsetLeft - (bar.clientWidth - file.clientWidth) / 2;
  }

  /** The report must be there before the browser lays out the print. */
  private printing(now: boolean): void {
    this.printingNow = now;
    this.requestUpdate();
    if (now) this.performUpdate();
  }
}

if (!customElements.get('nianbao-checker')) customElements.define('nianbao-checker', NianbaoChecker);
